// An alarm profile as the machine runs it: plain values, already validated by the codec that read the file.
// No threshold lives in code: every number here came from a profile.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "alarm/condition.h"
#include "alarm/signal_policy.h"
#include "base/time.h"
#include "vitals/phase.h"

namespace chairside::alarm {

enum class Priority : std::uint8_t { Low = 1, Medium = 2, High = 3 };
enum class Kind : std::uint8_t { Physiological = 1, Technical = 2, Bedside = 3, Help = 4 };

struct Texts {
    std::string en, es, de;
    bool operator==(const Texts&) const = default;
};

// Some of the phases; none named: all of them.
class Phases {
public:
    constexpr Phases() = default;
    constexpr void add(ChairPhase phase) { bits_ = std::uint16_t(bits_ | bit(phase)); }
    [[nodiscard]] constexpr bool contains(ChairPhase phase) const { return bits_ == 0 || (bits_ & bit(phase)) != 0; }
    [[nodiscard]] constexpr bool areAll() const { return bits_ == 0; }
    bool operator==(const Phases&) const = default;

private:
    static constexpr std::uint16_t bit(ChairPhase phase) { return std::uint16_t(1U << unsigned(phase)); }
    std::uint16_t bits_ = 0;
};

// Within these a nurse may set a rule's limit for one session.
struct SessionBounds {
    Quantity lowest;
    Quantity highest;
    bool operator==(const SessionBounds&) const = default;
};

struct Rule {
    std::string id;
    std::optional<Vital> vital;  // none: about no vital (an observation, a score)
    Condition condition;
    Quantity clearMargin;
    Duration onDelay{};
    Duration offDelay{};
    Priority priority = Priority::Medium;
    Texts advice;
    bool latching = false;                         // unacknowledged, its sight stays when the condition is gone
    Texts name{};                                  // empty: its id
    std::uint32_t confirmReadings = 1;             // that many measurements must hold ...
    Duration confirmWithin{};                      // ... or, when the next does not come, this long
    std::optional<Condition> atOnce{};             // beyond this neither delay nor confirmation is waited for
    Phases phases{};                               // outside them nothing begins; what has begun goes on
    std::optional<SessionBounds> sessionBounds{};  // none: not to be changed for one session
    bool operator==(const Rule&) const = default;
};

enum class TechnicalCause : std::uint8_t {
    VitalLost = 1,
    LinkLost = 2,
    PendingLost = 3,
    NoBelievablePulse = 4,
    ClockStep = 5,
    NotSaved = 6,
    Overdue = 7,
    CuffFailed = 8,
    Implausible = 9,
    Conflicting = 10,
    ClockSkew = 11,
    TwoMonitors = 12,
    UnknownMonitor = 13,
    DemoData = 14,
    DiskLow = 15,
    StationRestarted = 16,
    AudioMissing = 17,
    CuffCycle = 18,
    RecordDamaged = 60,
    NobodyAnnunciates = 30,
    StandbyOver = 31,
    ChecksOverdue = 80,
};

struct TechnicalRule {
    TechnicalCause cause = TechnicalCause::VitalLost;
    Priority priority = Priority::Medium;
    Duration onDelay{};
    Texts advice;
    Duration offDelay{};                      // of what is over in a moment: how long it is said
    std::optional<Priority> whileInfusing{};  // infusing or paused it becomes this ...
    Duration whileInfusingAfter{};            // ... when it has lasted this long
    Quantity amount{};  // Conflicting: rates apart by, /min; CuffFailed: times; ClockSkew: seconds off
    bool operator==(const TechnicalRule&) const = default;
};

// How often a vital is to be measured in some phases.
struct CheckInterval {
    Vital vital = Vital::NibpSystolic;
    Phases phases;
    Duration interval{};
    bool operator==(const CheckInterval&) const = default;
};

struct Profile {
    std::string name;
    std::string hash;    // SHA-256 of the file's bytes, lower-case hex
    std::string text{};  // these bytes: what people wrote, to be shown later as it was
    std::vector<Rule> rules;
    std::vector<TechnicalRule> technical;
    std::vector<CheckInterval> checks{};
    Duration cuffRecheck{};  // a first breaching cuff makes the next check due in this time
    SignalPolicy signals{};
    bool operator==(const Profile&) const = default;
};

// nullptr: the profile says nothing of that cause.
[[nodiscard]] inline const TechnicalRule* technicalRule(const Profile& profile, TechnicalCause cause) {
    const auto found = std::ranges::find(profile.technical, cause, &TechnicalRule::cause);
    return found == profile.technical.end() ? nullptr : &*found;
}

}  // namespace chairside::alarm
