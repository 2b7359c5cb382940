// What a screen may say of one reading at one moment: a number as live only when the station says it is valid, the
// station is heard, and its age is within what this vital allows. Pure functions.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

#include "chairside/v1/vitals.pb.h"

namespace chairside::ui {

enum class Look {
    Live,     // full colour
    Dim,      // was true a moment ago
    Gone,     // "--": too old to be shown at all
    Invalid,  // "?": the monitor sent something that is no measurement
    Absent,   // "--": never seen
};

struct Moment {
    bool stationHeard = false;
    std::int64_t instantMs = 0;  // station Instant, standing still while the station is silent
    std::int64_t silentMs = 0;   // how long nothing was heard of the station: numbers grow old by it too
};

struct Expectation {
    bool expected = false;
    std::int64_t staleAfterMs = 0;  // how long a reading of this vital may be shown as live
    std::int64_t slowEveryMs = 0;   // it comes more seldom than monitors usually send: to be said; 0: it does not
};

struct Shown {
    QString text;
    Look look = Look::Absent;
    QString note;         // why it is not live, its age, that it was entered by hand; may be empty
    bool byHand = false;  // a person entered it: nobody measured it by a monitor
    bool operator==(const Shown&) const = default;
};

// The station's own rule for vitals it was told nothing about: stale after at least 15 s.
inline constexpr std::int64_t kStaleAfterMs = 15'000;
// A cuff that nobody scheduled stays readable (always with its age) this long.
inline constexpr std::int64_t kCuffStaleAfterMs = 15 * 60'000;

[[nodiscard]] bool isCuff(v1::Vital vital);
// What stands beside every value that a person entered.
[[nodiscard]] QString byHandWord();
// `reading` may be null: never seen.
[[nodiscard]] Shown show(const v1::Reading* reading, v1::Vital vital, const Expectation& expect, const Moment& now);
// A cuff: "148/92" with the worse of both looks and its age ("2 min ago", "age unknown").
[[nodiscard]] Shown showCuff(const v1::Reading* systolic, const v1::Reading* diastolic, const Expectation& expect,
                             const Moment& now);
// Milliseconds since its measurement; none when the station does not know it.
[[nodiscard]] std::optional<std::int64_t> ageMs(const v1::Reading& reading, const Moment& now);

}  // namespace chairside::ui
