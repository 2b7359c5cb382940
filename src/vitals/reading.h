// A reading: one value of one vital as a chair shows it and the record keeps it.
#pragma once

#include <optional>
#include <string>

#include "vitals/observation.h"

namespace chairside {

// None: never seen. Valid: live. Late: charted at its time, never live, never judged. Stale: was valid,
// too old to be shown as live. Invalid: the monitor sent it, it is no measurement (see invalidWhy).
enum class ReadingState : std::uint8_t { None = 0, Valid = 1, Late = 2, Stale = 3, Invalid = 4 };

enum class InvalidWhy : std::uint8_t {
    NotInvalid = 0,
    Implausible = 1,    // outside plausible()
    Contradictory = 2,  // diastolic >= systolic, or mean outside them
    BadQuality = 3,     // the monitor itself says so
};

struct Reading {
    Vital vital = Vital::HeartRate;
    Quantity value;
    ReadingState state = ReadingState::None;
    InvalidWhy invalidWhy = InvalidWhy::NotInvalid;
    std::optional<WallTime> measuredAt;  // on the station's clock; none: the cuff did not tell, age unknown
    std::optional<WallTime> deviceTime;  // as the device said
    WallTime receivedAt;
    Instant since;  // the Instant its age counts from (engine time)
    Quality quality = Quality::Good;
    Origin origin = Origin::Monitor;
    bool demo = false;
    std::string source;  // "hl7 0123456789ABCDEF" or "hl7 127.0.0.1"
    bool operator==(const Reading&) const = default;
};

[[nodiscard]] std::string_view name(ReadingState state);  // "VALID"
[[nodiscard]] std::string_view name(InvalidWhy why);      // "IMPLAUSIBLE"

}  // namespace chairside
