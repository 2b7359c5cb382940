#include "tools/whatif_found.h"

#include <algorithm>
#include <tuple>

namespace chairside::tools {
namespace {

using Line = std::vector<Found>;  // of one rule on one chair, by start

struct Lines {
    Line recorded, whatIf;
};

WallTime endOf(const Found& found, WallTime until) { return found.end.value_or(until); }

// Each is counted once: the first two that overlap belong together.
void compareLine(Lines lines, WallTime until, RuleComparison& to) {
    std::size_t a = 0, b = 0;
    while (a < lines.recorded.size() && b < lines.whatIf.size()) {
        Found& recorded = lines.recorded[a];
        Found& whatIf = lines.whatIf[b];
        if (endOf(recorded, until) < whatIf.start) {
            to.lost.push_back(std::move(recorded));
            ++a;
        } else if (endOf(whatIf, until) < recorded.start) {
            to.added.push_back(std::move(whatIf));
            ++b;
        } else {
            to.both.push_back({std::move(recorded), std::move(whatIf)});
            ++a;
            ++b;
        }
    }
    std::move(lines.recorded.begin() + std::ptrdiff_t(a), lines.recorded.end(), std::back_inserter(to.lost));
    std::move(lines.whatIf.begin() + std::ptrdiff_t(b), lines.whatIf.end(), std::back_inserter(to.added));
}

void dropEarlier(WallTime from, RuleComparison& of) {
    const auto isEarlier = [from](const Found& found) { return found.start < from; };
    std::erase_if(of.both, [&](const Pair& pair) { return isEarlier(pair.recorded); });
    std::erase_if(of.added, isEarlier);
    std::erase_if(of.lost, isEarlier);
}

}  // namespace

std::vector<RuleComparison> compareRuns(std::vector<Found> recorded, std::vector<Found> whatIf, const Period& period) {
    std::map<std::string, std::map<std::string, Lines>> rules;
    const auto byStart = [](const Found& a, const Found& b) { return a.start < b.start; };
    std::ranges::stable_sort(recorded, byStart);
    std::ranges::stable_sort(whatIf, byStart);
    for (Found& found : recorded) rules[found.rule][found.chair].recorded.push_back(std::move(found));
    for (Found& found : whatIf) rules[found.rule][found.chair].whatIf.push_back(std::move(found));
    std::vector<RuleComparison> all;
    for (auto& [rule, chairs] : rules) {
        RuleComparison& comparison = all.emplace_back();
        comparison.rule = rule;
        for (auto& [chair, lines] : chairs) compareLine(std::move(lines), period.until, comparison);
        dropEarlier(period.from, comparison);
    }
    std::erase_if(all, [](const RuleComparison& rule) { return rule.recorded() == 0 && rule.whatIf() == 0; });
    return all;
}

}  // namespace chairside::tools
