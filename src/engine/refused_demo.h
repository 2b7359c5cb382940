// Demo data where they are not allowed: a monitor that sends them guards nobody, and that is an alarm. Where they are
// allowed they are marked everywhere. Functions on plain state, run inside a Turn.
#pragma once

#include "engine/turn.h"

namespace chairside::engine {

// The message without the demo values and alarms that this station refuses, which go to the tray; none: it holds none
// of them. The edges refuse them too.
[[nodiscard]] std::optional<DeviceMessage> withoutRefusedDemo(Turn& turn, const Monitor& monitor,
                                                              const DeviceMessage& message);

// Whether the message held refused demo data, here or at the edge.
[[nodiscard]] bool saysRefusedDemo(const Turn& turn, const DeviceMessage& message);

}  // namespace chairside::engine
