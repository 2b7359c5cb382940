// HL7 times: YYYY[MM[DD[HH[MM[SS[.f]]]]]][+ZZZZ], and YYYYMMDDHHMMSSmmm as some monitors write milliseconds.
// Plain values; any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "base/time.h"

namespace chairside::wire {

// Milliseconds since 1970-01-01T00:00:00 on the wall clock of the place where the monitor stands.
struct LocalTime {
    std::int64_t ms = 0;
    auto operator<=>(const LocalTime&) const = default;
};

struct Hl7Time {
    LocalTime local;
    std::optional<int> offsetMinutes;  // east of UTC; none: the zone was not sent
    bool hasMinutes = false;           // false: less precise than a minute, no time of a measurement
    bool hasSeconds = false;           // false: it says 0
    bool operator==(const Hl7Time&) const = default;
};

// What monitors write for "no time": nothing, or only zeros.
[[nodiscard]] bool isNoHl7Time(std::string_view text);

// The offset at the end of such a text, in minutes east of UTC; none where there is none.
[[nodiscard]] std::optional<int> hl7TimeOffset(std::string_view text);

// Fails on anything else than such a time on a day that exists; 0 and 00000000000000 are no times.
[[nodiscard]] Result<Hl7Time> parseHl7Time(std::string_view text);

// YYYYMMDDHHMMSS.mmm+0000
[[nodiscard]] std::string toHl7Time(WallTime at);

// Turns the wall clock of a monitor's place into UTC. An ambiguous time (clocks go back) is the earlier one, one that
// does not exist (clocks go forward) is moved on by the gap. Fails when the zone's rules cannot be had.
// Called on the thread that maps.
using ZoneRules = std::function<Result<WallTime>(LocalTime)>;

// With its own offset, else `zone`; a null zone fails, and so does a time that is after the year 9999 in UTC (what
// means "no date" in some monitors is its last second, in their zone).
[[nodiscard]] Result<WallTime> resolveHl7Time(const Hl7Time& time, const ZoneRules& zone);

}  // namespace chairside::wire
