// whatif: the recorded readings, judged by another profile.
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <thread>

#include "codec/profile_file.h"
#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/json_line.h"
#include "tools/rows.h"
#include "tools/since.h"
#include "tools/whatif_run.h"

namespace chairside::tools {
namespace {

struct Shift {
    std::size_t later = 0, sooner = 0;
    Duration median{};
};

Shift shiftOf(const RuleComparison& rule) {
    Shift shift;
    std::vector<Duration> by;
    for (const Pair& pair : rule.both) {
        by.push_back(pair.later());
        if (pair.later() > Duration::zero()) ++shift.later;
        if (pair.later() < Duration::zero()) ++shift.sooner;
    }
    if (by.empty()) return shift;
    const auto middle = by.begin() + std::ptrdiff_t(by.size() / 2);
    std::ranges::nth_element(by, middle);
    shift.median = *middle;
    return shift;
}

std::string foundJson(const char* change, const Found& found) {
    JsonLine line;
    line.text("rule", found.rule).text("change", change).text("chair", found.chair);
    line.textOrNull("session", found.session);
    line.timeOrNull("startedAt", found.start.unixMs());
    line.timeOrNull("endedAt", found.end ? std::optional{found.end->unixMs()} : std::nullopt);
    line.milliOrNull("value", found.value ? std::optional{found.value->milli()} : std::nullopt);
    line.textOrNull("unit", found.vital ? std::string{unit(*found.vital)} : std::string{});
    return line.flag("sessionLimit", found.sessionLimit).str();
}

std::string ruleJson(const RuleComparison& rule) {
    const Shift shift = shiftOf(rule);
    JsonLine line;
    line.text("rule", rule.rule).number("recorded", std::int64_t(rule.recorded()));
    line.number("whatIf", std::int64_t(rule.whatIf())).number("added", std::int64_t(rule.added.size()));
    line.number("lost", std::int64_t(rule.lost.size())).number("later", std::int64_t(shift.later));
    line.number("sooner", std::int64_t(shift.sooner));
    return line.seconds("medianShiftSeconds", rule.both.empty() ? std::nullopt : std::optional{shift.median.count()})
        .str();
}

void printJson(const WhatIfResult& result, const std::string& hash) {
    for (const RuleComparison& rule : result.rules) {
        std::cout << ruleJson(rule) << '\n';
        for (const Found& found : rule.added) std::cout << foundJson("ADDED", found) << '\n';
        for (const Found& found : rule.lost) std::cout << foundJson("LOST", found) << '\n';
    }
    std::string hashes;
    for (const std::string& inForce : result.profilesInForce) hashes += (hashes.empty() ? "\"" : ",\"") + inForce + '"';
    JsonLine line;
    line.number("chairs", std::int64_t(result.chairs)).number("readings", std::int64_t(result.readings));
    line.number("entries", std::int64_t(result.entries)).timeOrNull("from", result.from.unixMs());
    line.timeOrNull("to", result.until.unixMs()).raw("profilesInForce", '[' + hashes + ']');
    line.number("limitsNotKept", std::int64_t(result.limitsNotKept));
    std::cout << line.text("profile", hash).str() << '\n';
}

std::string valueText(const Found& found) {
    if (!found.value) return "—";
    const std::string with = found.vital ? ' ' + std::string{unitForPeople(*found.vital)} : std::string{};
    return toText(*found.value) + with + (found.sessionLimit ? " (limit of the session)" : "");
}

std::string shiftText(const RuleComparison& rule) {
    const Shift shift = shiftOf(rule);
    if (shift.later == 0 && shift.sooner == 0) return rule.both.empty() ? "—" : "same";
    std::string text = std::to_string(shift.later) + " later, " + std::to_string(shift.sooner) + " sooner; median ";
    return text + (shift.median < Duration::zero() ? "−" : "+") +
           toText(Quantity::fromMilli(std::abs(shift.median.count()))) + " s";
}

void printTables(const WhatIfResult& result, const Output& output) {
    Table rules{{{"Rule"},
                 {"Recorded", Align::Right},
                 {"What if", Align::Right},
                 {"Added", Align::Right},
                 {"Lost", Align::Right},
                 {"Start"}}};
    Table changes{
        {{""}, {"Rule"}, {"Chair"}, {"Session"}, {"Started (UTC)"}, {"Lasted", Align::Right}, {"Value", Align::Right}}};
    const auto addChange = [&](const char* sign, const Found& found) {
        const auto lasted = found.end ? std::to_string((*found.end - found.start).count() / 1000) + " s" : "goes on";
        const std::string session = found.session.empty() ? "—" : found.session;
        changes.add(
            {sign, found.rule, found.chair, session, timeForPeople(found.start.unixMs()), lasted, valueText(found)});
    };
    for (const RuleComparison& rule : result.rules) {
        rules.add({rule.rule, std::to_string(rule.recorded()), std::to_string(rule.whatIf()),
                   std::to_string(rule.added.size()), std::to_string(rule.lost.size()), shiftText(rule)});
        for (const Found& found : rule.added) addChange("+", found);
        for (const Found& found : rule.lost) addChange("-", found);
    }
    std::cout << (rules.empty() ? std::string{"no alarm with either profile\n"} : rules.str(output.colour));
    if (!changes.empty()) std::cout << '\n' << changes.str(output.colour);
    if (result.limitsNotKept > 0) {
        std::cout << '\n'
                  << result.limitsNotKept
                  << " limits that were set for a session could not be set beside the limits of "
                  << "this profile: alarms by them count as lost.\n";
    }
    std::cout << '\n'
              << result.readings << " readings of " << result.chairs << " chairs, "
              << timeForPeople(result.from.unixMs()) << " to " << timeForPeople(result.until.unixMs()) << " UTC\n"
              << "Open loop: what people did about alarms (acknowledging, pausing, standby) is left out of both.\n";
}

// A line that rewrites itself on a terminal; nothing elsewhere.
void showProgress(std::uint64_t entries, WallTime at, WallTime until) {
    std::cerr << "\r\x1b[K" << entries << " entries, " << timeForPeople(at.unixMs()) << " of "
              << timeForPeople(until.unixMs()) << " UTC" << std::flush;
}

}  // namespace

int askWhatIf(const Output& output, const std::string& profileFile, const std::string& dataDir,
              const std::string& since) {
    const auto explainHere = [](const Error& why) {
        std::cerr << "chairsidectl: " << why.text() << '\n';
        return kRefused;
    };
    auto profile = codec::loadProfile(profileFile);
    if (!profile) {
        std::cerr << profile.error().text() << '\n';
        return kRefused;
    }
    WhatIfOptions options;
    options.dataDir = dataDir;
    options.profile = std::move(profile).value();
    options.workers = std::max(1U, std::thread::hardware_concurrency());
    if (!since.empty()) {
        const auto last = lastJournaled(dataDir);
        if (!last) return explainHere(last.error());
        const auto from = sinceWhen(since, last.value());
        if (!from) return explainHere(from.error());
        options.since = from.value();
    }
    const bool terminal = isatty(STDERR_FILENO) != 0;
    if (terminal) options.progress = showProgress;
    const auto result = runWhatIf(options);
    if (terminal) std::cerr << "\r\x1b[K";
    if (!result) return explainHere(result.error());
    if (output.json) {
        printJson(result.value(), options.profile.hash);
    } else {
        printTables(result.value(), output);
    }
    return kDone;
}

}  // namespace chairside::tools
