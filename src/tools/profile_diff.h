// Two alarm profiles compared, in the words of people who decide about limits: which rule, which setting, from what to
// what, in which unit. Plain functions.
#pragma once

#include <string>
#include <vector>

#include "chairside/v1/alarm.pb.h"
#include "tools/table.h"

namespace chairside::tools {

struct ProfileChange {
    std::string rule;           // "spo2-low", "technical LINK_LOST"; empty: the profile itself
    std::string field;          // as in the file: "condition.at_or_below"; empty: the whole rule
    std::string words;          // "limit, at or below"
    std::string before, after;  // empty: was not, or is no more, there
    std::string unit;           // of both; empty: none
};

// Rules are the same when their ids are; their order does not count.
[[nodiscard]] std::vector<ProfileChange> diffProfiles(const v1::AlarmProfile& before, const v1::AlarmProfile& after);

// "spo2-low: limit, at or below: 91 % → 90 %".
[[nodiscard]] std::string changeText(const ProfileChange& change);
[[nodiscard]] std::string changeJson(const ProfileChange& change);

}  // namespace chairside::tools
