// "--since": how far back, or since when.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "base/time.h"
#include "tools/station_call.h"

namespace chairside::tools {

// "90s", "15m", "2h", "1d".
[[nodiscard]] std::optional<Duration> durationOf(const std::string& text);

// "90s", "15m", "2h", "1d" before `now`, or an ISO 8601 time with zone ("2026-11-21T10:00:00Z"). `now` is the
// station's time, so that it also holds on a simulated clock.
[[nodiscard]] Result<WallTime> sinceWhen(const std::string& text, WallTime now);

// Whether sinceWhen() will understand it, whatever the time is then; `option` is named when not.
[[nodiscard]] Outcome checkSince(const std::string& text, const std::string& option = "--since");

// The same in Unix milliseconds, by asking the station for its time; empty: 0.
[[nodiscard]] Result<std::int64_t> askSince(StationCall& call, const std::string& text);

}  // namespace chairside::tools
