// An alarm profile as the machine runs it: plain values, already validated by the codec that read the file.
// No threshold lives in code: every number here came from a profile.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "alarm/signal_policy.h"
#include "base/time.h"
#include "vitals/vital.h"

namespace chairside::alarm {

enum class Priority : std::uint8_t { Low = 1, Medium = 2, High = 3 };
enum class Kind : std::uint8_t { Physiological = 1, Technical = 2, Bedside = 3, Help = 4 };

struct AtOrBelow {
    Quantity limit;
    bool operator==(const AtOrBelow&) const = default;
};
struct AtOrAbove {
    Quantity limit;
    bool operator==(const AtOrAbove&) const = default;
};
using Condition = std::variant<AtOrBelow, AtOrAbove>;

struct Texts {
    std::string en, es, de;
    bool operator==(const Texts&) const = default;
};

struct Rule {
    std::string id;
    Vital vital = Vital::Spo2;
    Condition condition;
    Quantity clearMargin;
    Duration onDelay{};
    Duration offDelay{};
    Priority priority = Priority::Medium;
    Texts advice;
    bool latching = false;  // unacknowledged, its sight stays when the condition is gone
    bool operator==(const Rule&) const = default;
};

enum class TechnicalCause : std::uint8_t {
    VitalLost = 1,
    LinkLost = 2,
    PendingLost = 3,
    NoBelievablePulse = 4,
    ClockStep = 5,
    NotSaved = 6,
    RecordDamaged = 60,
    NobodyAnnunciates = 30,
    StandbyOver = 31,
};

struct TechnicalRule {
    TechnicalCause cause = TechnicalCause::VitalLost;
    Priority priority = Priority::Medium;
    Duration onDelay{};
    Texts advice;
    bool operator==(const TechnicalRule&) const = default;
};

struct Profile {
    std::string name;
    std::string hash;    // SHA-256 of the file's bytes, lower-case hex
    std::string text{};  // these bytes: what people wrote, to be shown later as it was
    std::vector<Rule> rules;
    std::vector<TechnicalRule> technical;
    SignalPolicy signals{};
    bool operator==(const Profile&) const = default;
};

// nullptr: the profile says nothing of that cause.
[[nodiscard]] inline const TechnicalRule* technicalRule(const Profile& profile, TechnicalCause cause) {
    const auto found = std::ranges::find(profile.technical, cause, &TechnicalRule::cause);
    return found == profile.technical.end() ? nullptr : &*found;
}

}  // namespace chairside::alarm
