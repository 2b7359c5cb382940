// Is this cuff reading a new measurement? Monitors resend the last one in every message, some with the message's time
// at it, and some tell it in parts, a message each. Cuff readings have their own time or none.
#pragma once

#include <array>
#include <optional>

#include "engine/turn.h"

namespace chairside::engine {

struct CuffArrival {
    bool isNew = false;            // not what the chair already has
    std::array<bool, 3> brings{};  // systolic, diastolic, mean: told now, and not known of this measurement before
    bool completes = false;        // a part of the measurement that the chair has other values of
    bool fresh = false;            // a measurement known to have just been made: checks may count it
    bool contradictory = false;    // diastolic >= systolic, or the mean outside them
    std::optional<WallTime> measuredAt;  // station clock; none: age unknown
    Instant since;                       // the same for all its parts; of an unknown age: when it came

    [[nodiscard]] bool bringsThe(Vital cuff) const { return brings[slot(cuff) - slot(Vital::NibpSystolic)]; }
};

// A cuff that gave no value counts as failed once its end was told twice with the same time: a monitor that writes the
// current time at everything tells nothing by it.
void noteFailedCuff(Turn& turn, Chair& chair, Monitor& monitor, const DeviceMessage& message);

[[nodiscard]] CuffArrival recogniseCuff(Turn& turn, const Chair& chair, Monitor& monitor, const DeviceMessage& message);

}  // namespace chairside::engine
