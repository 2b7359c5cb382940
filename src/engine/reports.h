// What is reported, not measured: alarms that a monitor raised itself, in its words and with its priority, never
// judged; and calls for help from a chair.
#pragma once

#include <string>

#include "engine/turn.h"

namespace chairside::engine {

// The alarms that the message tells of: begun, ended, or listed as being on.
void takeAlerts(Turn& turn, Chair& chair, const Monitor& monitor, const DeviceMessage& message);

// Of ends that name no bed and are of nobody who measures: what they may end at the same address, begun when it was
// sure whose it is, is doubted. Answers whether anything was.
bool doubtEnded(Turn& turn, const Monitor& speaker, const DeviceMessage& message);

// The monitor is not heard any more: whether its alarms are still on is unknown, and is said to be. What somebody had
// acknowledged ends.
void doubtReports(Turn& turn, Chair& chair);

// After an acknowledgement: an alarm of which nobody knows whether it is on ends with it.
void endDoubted(Turn& turn, Chair& chair);

[[nodiscard]] std::string execute(Turn& turn, const CallHelp& wanted, const Actor& by);
[[nodiscard]] std::string execute(Turn& turn, const EndHelp& wanted, const Actor& by);

}  // namespace chairside::engine
