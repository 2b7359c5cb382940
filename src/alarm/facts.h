// What is known of one chair, as far as rules ask for it. Kept true by the engine.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "base/time.h"
#include "vitals/scale.h"
#include "vitals/vital.h"

namespace chairside::alarm {

// Lowest and highest of one second.
struct TrendPoint {
    Instant at;
    Quantity low, high;
    bool operator==(const TrendPoint&) const = default;
};

struct Facts {
    std::array<std::optional<Quantity>, kVitalSlots> live;            // good and not stale; RATE: as rules see it
    std::array<std::optional<Instant>, kVitalSlots> measured;         // the last measurement known to have been made
    std::array<std::vector<TrendPoint>, kVitalSlots> recent;          // oldest first, as far back as trends look
    std::array<std::optional<Quantity>, kVitalSlots> baseline;        // of the running session
    std::array<std::optional<Quantity>, kVitalSlots> formerBaseline;  // of the one before: for what is still active
    std::array<std::optional<Quantity>, kScaleSlots> observed;
    std::array<std::optional<Duration>, kVitalSlots> interval;  // the schedule's, in this phase
    std::optional<Instant> countingSince;                       // the session's begin: nothing was due before
    std::optional<Instant> recheckDue;                          // a breaching cuff is to be confirmed by then
    bool away = false;                                          // in standby: nothing is overdue
};

}  // namespace chairside::alarm
