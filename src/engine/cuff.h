// Is this cuff reading a new measurement? Monitors resend the last one in every message. Cuff readings have their own
// time or none; a message's time is never taken for the cuff's.
#pragma once

#include "engine/turn.h"

namespace chairside::engine {

struct CuffArrival {
    bool isNew = false;                  // not the one the chair already has
    bool fresh = false;                  // a measurement known to have just been made: checks may count it
    bool contradictory = false;          // diastolic >= systolic, or the mean outside them
    std::optional<WallTime> measuredAt;  // station clock; none: age unknown
};

[[nodiscard]] CuffArrival recogniseCuff(Turn& turn, Monitor& monitor, const DeviceMessage& message);

}  // namespace chairside::engine
