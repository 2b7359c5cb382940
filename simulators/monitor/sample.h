// What a bedside monitor says at one moment, whatever language it then says it in.
#pragma once

#include <optional>
#include <vector>

#include "base/time.h"
#include "simulators/monitor/monitor_alarm.h"
#include "vitals/quantity.h"
#include "vitals/vital.h"

namespace chairside::sim {

struct Measurement {
    Vital vital = Vital::HeartRate;
    std::optional<Quantity> value;  // none: the monitor has the parameter but cannot measure it now (probe off)
    WallTime at;                    // device clock; of a cuff: when that cuff was measured
    bool operator==(const Measurement&) const = default;
};

struct Sample {
    Duration due{};  // simulated time since the program started
    WallTime at;     // the same on the device's clock
    std::vector<Measurement> measurements;
    bool newCuff = false;                      // holds a cuff never said before: the last thing to be dropped
    std::vector<MonitorAlarm> alarms{};        // that began or ended
    std::vector<MonitorAlarmKind> alarmsOn{};  // all that are on after that, for monitors that list them
    bool operator==(const Sample&) const = default;
};

// Where a monitor's samples come from: a simulated patient or a recording. One thread.
class SampleSource {
public:
    virtual ~SampleSource() = default;
    // When the next sample is due; none: there are no more. Never goes back.
    [[nodiscard]] virtual std::optional<Duration> due() const = 0;
    // The sample that is due; only while due() has a value.
    [[nodiscard]] virtual Sample take() = 0;
};

}  // namespace chairside::sim
