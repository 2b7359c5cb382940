// An alarm that a bedside monitor reports by itself, with limits of its own.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "vitals/quantity.h"
#include "vitals/vital.h"

namespace chairside::sim {

enum class MonitorAlarmKind : std::uint8_t { Spo2Low, PulseLow, PulseHigh, PressureLow, PressureHigh, ProbeOff };
inline constexpr std::size_t kMonitorAlarmKinds = 6;

enum class MonitorAlarmPriority : std::uint8_t { Low, Medium, High };

struct MonitorAlarm {
    MonitorAlarmKind kind = MonitorAlarmKind::Spo2Low;
    bool began = true;  // else it ended
    std::optional<Quantity> value;
    bool operator==(const MonitorAlarm&) const = default;
};

struct MonitorAlarmFacts {
    const char* text;   // "SpO2 Too Low"
    const char* event;  // MDC event and its name
    const char* eventName;
    int number;  // Mindray's
    MonitorAlarmPriority priority;
    Vital vital;
    bool technical;
};

[[nodiscard]] const MonitorAlarmFacts& factsOf(MonitorAlarmKind kind);

// Compares what is measured with the limits most monitors are sold with (SpO2 90 %, pulse 50 and 120 /min, systolic 90
// and 160 mmHg). Plain value.
class MonitorAlarms {
public:
    struct Seen {
        std::optional<Quantity> spo2, pulse, systolic;
        bool probeOff = false;
    };
    // What began and ended with this.
    [[nodiscard]] std::vector<MonitorAlarm> judge(const Seen& seen);

private:
    std::array<bool, kMonitorAlarmKinds> on_{};
};

}  // namespace chairside::sim
