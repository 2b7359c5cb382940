// Time as Chairside knows it. Two types that never convert into each other by accident:
//   Instant   what the engine runs on: milliseconds on one axis that never goes back.
//   WallTime  UTC, milliseconds since 1970-01-01T00:00:00Z: for people, devices and records.
// Plain values; any thread.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chairside {

using Duration = std::chrono::milliseconds;

class Instant {
public:
    constexpr Instant() = default;
    constexpr explicit Instant(std::int64_t milliseconds) : ms_(milliseconds) {}
    [[nodiscard]] constexpr std::int64_t ms() const { return ms_; }
    constexpr auto operator<=>(const Instant&) const = default;
    friend constexpr Instant operator+(Instant at, Duration d) { return Instant{at.ms_ + d.count()}; }
    friend constexpr Instant operator-(Instant at, Duration d) { return Instant{at.ms_ - d.count()}; }
    friend constexpr Duration operator-(Instant a, Instant b) { return Duration{a.ms_ - b.ms_}; }

private:
    std::int64_t ms_ = 0;
};

class WallTime {
public:
    constexpr WallTime() = default;
    constexpr explicit WallTime(std::int64_t unixMilliseconds) : ms_(unixMilliseconds) {}
    [[nodiscard]] constexpr std::int64_t unixMs() const { return ms_; }
    constexpr auto operator<=>(const WallTime&) const = default;
    friend constexpr WallTime operator+(WallTime at, Duration d) { return WallTime{at.ms_ + d.count()}; }
    friend constexpr WallTime operator-(WallTime at, Duration d) { return WallTime{at.ms_ - d.count()}; }
    friend constexpr Duration operator-(WallTime a, WallTime b) { return Duration{a.ms_ - b.ms_}; }

private:
    std::int64_t ms_ = 0;
};

// ISO 8601 in UTC with milliseconds: "2026-11-21T22:53:03.120Z".
[[nodiscard]] std::string toIso8601(WallTime at);

// The inverse of toIso8601; also takes no fraction or 1 to 9 digits of it, and an offset "+01:00" in
// place of "Z". Nothing else: no value when the text is not such a time.
[[nodiscard]] std::optional<WallTime> fromIso8601(std::string_view text);

}  // namespace chairside
