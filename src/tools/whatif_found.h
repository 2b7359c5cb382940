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

// By rule; within it by chair and time. `until`: when the recording ends.
[[nodiscard]] std::vector<RuleComparison> compareRuns(std::vector<Found> recorded, std::vector<Found> whatIf,
                                                      WallTime until);

}  // namespace chairside::tools
