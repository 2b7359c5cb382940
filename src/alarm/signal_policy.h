// How alarms are brought to people: part of a profile, so a clinic's medical director decides it. A profile that
// names none of it has these values; sources: docs/clinical-numbers.md, "How alarms reach people".
#pragma once

#include <vector>

#include "base/time.h"
#include "vitals/vital.h"

namespace chairside::alarm {

// An acknowledged alarm sounds again when its value is this far past the one that was acknowledged.
struct WorseBy {
    Vital vital = Vital::Spo2;
    Quantity amount;
    bool operator==(const WorseBy&) const = default;
};

struct SignalPolicy {
    Duration remindEvery = std::chrono::minutes{3};      // HIGH, acknowledged and still active
    Duration reminderLasts = std::chrono::seconds{6};    // one burst of HIGH and a little more
    Duration undoWithin = std::chrono::seconds{60};      // of an acknowledgement
    Duration audioPause = std::chrono::seconds{120};     // at most; never extended while it runs
    Duration unansweredHigh = std::chrono::seconds{30};  // nobody acknowledged: escalates
    Duration unansweredMedium = std::chrono::seconds{120};
    Duration annunciateWithin = std::chrono::seconds{10};  // some dashboard must confirm a HIGH in this time
    Duration standby = std::chrono::minutes{10};           // at most
    Duration standbyOverHigh = std::chrono::minutes{2};    // after its expiry: MEDIUM becomes HIGH
    Duration signalBack = std::chrono::seconds{10};        // good readings for this long end a standby
    std::vector<WorseBy> worseBy{
        {Vital::NibpSystolic, Quantity::whole(10)}, {Vital::NibpDiastolic, Quantity::whole(10)},
        {Vital::NibpMean, Quantity::whole(10)},     {Vital::Rate, Quantity::whole(15)},
        {Vital::HeartRate, Quantity::whole(15)},    {Vital::PulseRate, Quantity::whole(15)},
        {Vital::Spo2, Quantity::whole(3)}};
    bool operator==(const SignalPolicy&) const = default;
};

}  // namespace chairside::alarm
