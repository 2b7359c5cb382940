// An occurrence: the interval in which a condition held long enough. What is shown, sounded,
// acknowledged and logged.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "alarm/profile.h"
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

enum class Signal : std::uint8_t { Silent = 0, Sounding = 1, Acknowledged = 2 };

// IHE ACM event phases.
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
    std::optional<WallTime> endedAt;
    std::string acknowledgedBy;
    std::optional<WallTime> acknowledgedAt;
    std::string profile;
    std::string profileHash;
    bool outvoiced = false;  // a worse alarm on the same vital sounds for it
    bool demo = false;
    bool operator==(const Occurrence&) const = default;
};

}  // namespace chairside::alarm
