// Messages of a monitor that tells no times: which of them are live, and which a backlog (docs/decisions/0006).
// Functions on plain state, run inside a Turn.
#pragma once

#include "engine/turn.h"

namespace chairside::engine {

// Charts the message, or holds it until `heldUntil`. A vital that the monitor tells again within a quarter of its
// interval comes from a backlog: late, except for its last. Vitals told apart are no backlog of each other.
void chartOrHold(Turn& turn, Chair& chair, Monitor& monitor, const DeviceMessage& message);

// Nothing newer is waited for: charts what is held, if anything is, as live.
void chartHeld(Turn& turn, Chair& chair, Monitor& monitor);

}  // namespace chairside::engine
