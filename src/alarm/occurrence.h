// An occurrence: the interval in which a condition held long enough. What is shown, sounded,
// acknowledged and logged.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "alarm/judge.h"
#include "alarm/profile.h"
#include "alarm/signal.h"
#include "vitals/identity.h"

namespace chairside::alarm {

// The journal sequence that made it and its place among what that entry made: replay gives the same.
struct OccurrenceId {
    std::uint64_t sequence = 0;
    std::uint32_t ordinal = 0;
    auto operator<=>(const OccurrenceId&) const = default;
};
[[nodiscard]] std::string toText(OccurrenceId id);  // "1234-0"
[[nodiscard]] std::optional<OccurrenceId> parseOccurrenceId(std::string_view text);

// IHE ACM event phases. Escalate: its own priority rose, it became worse than what was acknowledged, nobody answered,
// or a worse one of its story speaks for it now. Deescalate: it is the worst of its story again. Reset: a person took
// away what was latched.
enum class Phase : std::uint8_t {
    Start = 1,
    Continue = 2,
    End = 3,
    Update = 4,
    Escalate = 5,
    Deescalate = 6,
    Reset = 7
};

struct Occurrence {
    OccurrenceId id;
    ChairId chair;     // empty: the station itself
    std::string rule;  // rule id, or "vital-lost:SPO2", "link-lost", ...
    Kind kind = Kind::Physiological;
    Priority priority = Priority::Medium;
    Signal signal = Signal::Sounding;
    std::optional<Vital> vital;
    std::optional<TechnicalCause> cause;
    std::optional<Quantity> value;  // at the last judgement
    std::optional<Quantity> limit;  // in force
    bool limitIsUpper = false;
    std::optional<Quantity> startValue;
    std::optional<Quantity> extreme;  // worst so far
    bool conditionUnknown = false;    // active, but no good reading now says so
    WallTime startedAt;
    std::optional<WallTime> endedAt;  // of the condition; a latched one is still seen
    std::string acknowledgedBy;
    std::optional<WallTime> acknowledgedAt;
    std::string profile;
    std::string profileHash;
    bool outvoiced = false;  // a worse alarm on the same vital sounds for it
    bool demo = false;
    ConditionKind condition = ConditionKind::Limit;  // what held
    std::optional<Quantity> reference{};             // what a change is counted from: baseline, or a trend's extreme
    std::optional<Scale> scale{};                    // of an entered observation
    bool sessionLimit = false;                       // the limit was set for this session
    bool latching = false;                           // unacknowledged, its sight stays when the condition is gone
    std::uint32_t level = 0;                         // how often nobody answered
    std::optional<OccurrenceId> story{};             // the first of the tiers that rise and fall together; empty: alone
    std::optional<WallTime> pausedUntil{};           // while paused
    std::string signalBy{};                          // who changed its signal last; empty: the station
    std::string annunciatedBy{};                     // the first client that confirmed to annunciate it
    std::string text{};                              // bedside: the device's words; others: what was said with it
    bool operator==(const Occurrence&) const = default;
};

}  // namespace chairside::alarm
