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

// A cuff that gave no value counts as failed once its end was told twice with the same time: a monitor that writes the
// current time at everything tells nothing by it.
void noteFailedCuff(Turn& turn, Chair& chair, Monitor& monitor, const DeviceMessage& message);

[[nodiscard]] CuffArrival recogniseCuff(Turn& turn, Monitor& monitor, const DeviceMessage& message);

}  // namespace chairside::engine
