#include "simulators/scenario/judgement.h"

#include <algorithm>

namespace chairside::sim {
namespace {

bool fits(const Expected& expected, const SeenAlarm& seen) {
    const bool ends = !expected.endsWithin || (seen.ended && *seen.ended - seen.began <= *expected.endsWithin);
    const bool priority = expected.priority == v1::PRIORITY_UNSPECIFIED || expected.priority == seen.priority;
    return expected.chair == seen.chair && expected.rule == seen.rule && priority && ends &&
           seen.began >= expected.from && seen.began <= expected.from + expected.within;
}

bool ruleFits(const std::string& pattern, const std::string& rule) {
    if (!pattern.ends_with('*')) return pattern == rule;
    return rule.starts_with(pattern.substr(0, pattern.size() - 1));
}

bool allowed(const Scenario& scenario, const SeenAlarm& seen) {
    if (seen.rule == "demo-data") return true;
    return std::ranges::any_of(scenario.allowed, [&](const v1::AllowedAlarm& one) {
        return ruleFits(one.rule(), seen.rule) && (one.chair().empty() || one.chair() == seen.chair);
    });
}

// What there was instead, for the person who looks.
std::string nearest(const Expected& expected, const std::vector<SeenAlarm>& seen) {
    std::string text;
    for (const SeenAlarm& alarm : seen) {
        if (alarm.rule == expected.rule && alarm.chair == expected.chair) text += "; there was " + alarm.text();
    }
    return text.empty() ? "; there was none" : text;
}

std::string counted(std::size_t count, const std::string& what) { return std::to_string(count) + " " + what; }

}  // namespace

bool Judgement::passed() const {
    return std::ranges::all_of(findings, [](const Finding& finding) { return finding.met; });
}

void judgeAlarms(const Scenario& scenario, const std::vector<SeenAlarm>& seen, Judgement& judgement) {
    std::vector<bool> claimed(seen.size(), false);
    for (const Expected& expected : scenario.expected) {
        std::size_t found = seen.size();
        for (std::size_t i = 0; i < seen.size() && found == seen.size(); ++i) {
            if (!claimed[i] && fits(expected, seen[i])) found = i;
        }
        if (found < seen.size()) {
            claimed[found] = true;
            judgement.findings.push_back({true, seen[found].text()});
        } else {
            judgement.findings.push_back({false, "expected " + expected.text() + nearest(expected, seen)});
        }
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (!claimed[i] && !allowed(scenario, seen[i]))
            judgement.findings.push_back({false, "not expected: " + seen[i].text()});
    }
}

void judgeTaken(const TakenBook& taken, const Counts& counts, bool allowTwice, Judgement& judgement) {
    const std::string answered = counted(counts.acked, "messages acknowledged");
    const std::string readings = counted(taken.expected(), "readings of them in the history");
    judgement.findings.push_back(
        {taken.missing() == 0, taken.missing() == 0 ? answered + ", all " + readings
                                                    : answered + ", " + counted(taken.missing(), "of ") + readings +
                                                          " are missing, the first: " + taken.firstMissing()});
    if (taken.twice() > 0 && !allowTwice)
        judgement.findings.push_back({false, counted(taken.twice(), "readings are in the history twice")});
    if (counts.refused > 0)
        judgement.findings.push_back({false, counted(counts.refused, "messages were refused by the station")});
    if (counts.waiting > 0)
        judgement.findings.push_back({false, counted(counts.waiting, "messages were never answered")});
    if (counts.dropped > 0)
        judgement.findings.push_back({false, counted(counts.dropped, "messages waited too long and were given up")});
}

}  // namespace chairside::sim
