// From what a monitor said to readings on a chair: judged for plausibility and time, resent cuffs recognised.
#pragma once

#include <vector>

#include "engine/turn.h"

namespace chairside::engine {

enum class ChartAs : std::uint8_t { Live, Late };

// Charts a message's observations on the chair and lets the alarms judge them.
void chart(Turn& turn, Chair& chair, Monitor& monitor, const DeviceMessage& message, ChartAs as);

// Whether the newest reading of the vital on the chair is this monitor's and counts from after `since`.
[[nodiscard]] bool showsSince(const Chair& chair, const Monitor& monitor, Vital vital, Instant since);

// What a person measured and entered together: charted and judged like any other, a cuff's values as one measurement.
void chartEntered(Turn& turn, Chair& chair, std::vector<Reading> readings);

// Readings and links that are too old at turn.at: says so and lets the alarms judge the loss.
void expireReadings(Turn& turn, Chair& chair);
[[nodiscard]] std::optional<Instant> readingDeadline(const Chair& chair);

}  // namespace chairside::engine
