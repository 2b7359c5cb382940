// What a cuff at work means for what is said: that the probe on its arm gives nothing while it inflates, and whether
// the monitor measures as often as the protocol asks. Functions on plain state, run inside a Turn.
#pragma once

#include "engine/turn.h"

namespace chairside::engine {

// A message came: whether its monitor's cuff inflates.
void noteInflation(Turn& turn, Chair& chair, const DeviceMessage& message);

// The loss of the vital is not said yet: a cuff inflates on the probe's arm, or did a moment ago.
[[nodiscard]] bool waitsForCuff(const Chair& chair, Vital vital, Instant now);
[[nodiscard]] std::optional<Instant> cuffHoldDeadline(const Chair& chair);
void expireCuffHold(Turn& turn, Chair& chair);

// A cuff was measured at that time.
void noteCuffTime(Turn& turn, Chair& chair, Instant at);

// The monitor's learned cycle against the protocol's interval: once, when an infusion begins. What was said then ends
// when a cuff comes in time.
void compareCuffCycle(Turn& turn, Chair& chair);

}  // namespace chairside::engine
