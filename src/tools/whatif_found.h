// What an open-loop run finds, and how two runs differ. Plain values and functions.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "alarm/occurrence.h"
#include "base/time.h"

namespace chairside::tools {

// One occurrence of one run.
struct Found {
    std::string chair, rule;
    alarm::Priority priority = alarm::Priority::Medium;
    WallTime start;
    std::optional<WallTime> end;  // none: it goes on when the recording ends
    std::optional<Quantity> value;
    std::optional<Vital> vital;
    bool sessionLimit = false;  // by a limit that was set for the session, not the profile's
    std::string session{};      // its id; empty: none ran
};

struct Pair {
    Found recorded, whatIf;
    [[nodiscard]] Duration later() const { return whatIf.start - recorded.start; }  // below 0: sooner
};

// One rule, with the profiles that were in force and with the one that is asked about.
struct RuleComparison {
    std::string rule;
    std::vector<Pair> both;    // occurrences that overlap in time on the same chair
    std::vector<Found> added;  // only with the other profile
    std::vector<Found> lost;   // only with those that were in force
    [[nodiscard]] std::size_t recorded() const { return both.size() + lost.size(); }
    [[nodiscard]] std::size_t whatIf() const { return both.size() + added.size(); }
};

// What is compared. What began before `from` is needed to find what belongs together at that edge, and is not counted:
// a pair counts by its recorded half.
struct Period {
    WallTime from, until;  // until: when the recording ends
};

// By rule; within it by chair and time.
[[nodiscard]] std::vector<RuleComparison> compareRuns(std::vector<Found> recorded, std::vector<Found> whatIf,
                                                      const Period& period);

}  // namespace chairside::tools
