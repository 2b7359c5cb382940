#include "simulators/monitor/monitor_alarm.h"

namespace chairside::sim {
namespace {

using Kind = MonitorAlarmKind;
using Priority = MonitorAlarmPriority;

constexpr std::array<MonitorAlarmFacts, kMonitorAlarmKinds> kFacts = {{
    {"SpO2 Too Low", "196672", "MDC_EVT_LO_LT_LIM", 10049, Priority::Medium, Vital::Spo2, false},
    {"PR Too Low", "196672", "MDC_EVT_LO_LT_LIM", 10051, Priority::Medium, Vital::PulseRate, false},
    {"PR Too High", "196650", "MDC_EVT_HI_GT_LIM", 10050, Priority::Medium, Vital::PulseRate, false},
    {"NIBP-S Too Low", "196672", "MDC_EVT_LO_LT_LIM", 10053, Priority::Medium, Vital::NibpSystolic, false},
    {"NIBP-S Too High", "196650", "MDC_EVT_HI_GT_LIM", 10052, Priority::Medium, Vital::NibpSystolic, false},
    {"SpO2 Sensor Off", "196680", "MDC_EVT_LEAD_OFF", 205, Priority::Low, Vital::Spo2, true},
}};

constexpr Quantity kSpo2Low = Quantity::whole(90);
constexpr Quantity kPulseLow = Quantity::whole(50);
constexpr Quantity kPulseHigh = Quantity::whole(120);
constexpr Quantity kSystolicLow = Quantity::whole(90);
constexpr Quantity kSystolicHigh = Quantity::whole(160);

std::optional<bool> below(const std::optional<Quantity>& value, Quantity limit) {
    return value ? std::optional<bool>(*value < limit) : std::nullopt;
}
std::optional<bool> above(const std::optional<Quantity>& value, Quantity limit) {
    return value ? std::optional<bool>(*value > limit) : std::nullopt;
}

}  // namespace

const MonitorAlarmFacts& factsOf(MonitorAlarmKind kind) { return kFacts[static_cast<std::size_t>(kind)]; }

std::vector<MonitorAlarm> MonitorAlarms::judge(const Seen& seen) {
    std::vector<MonitorAlarm> changed;
    // No value says nothing about an alarm that is on.
    const auto put = [&](Kind kind, std::optional<bool> holds, std::optional<Quantity> value) {
        bool& on = on_[static_cast<std::size_t>(kind)];
        if (!holds || *holds == on) return;
        on = *holds;
        changed.push_back({kind, on, value});
    };
    put(Kind::Spo2Low, below(seen.spo2, kSpo2Low), seen.spo2);
    put(Kind::PulseLow, below(seen.pulse, kPulseLow), seen.pulse);
    put(Kind::PulseHigh, above(seen.pulse, kPulseHigh), seen.pulse);
    put(Kind::PressureLow, below(seen.systolic, kSystolicLow), seen.systolic);
    put(Kind::PressureHigh, above(seen.systolic, kSystolicHigh), seen.systolic);
    put(Kind::ProbeOff, seen.probeOff, std::nullopt);
    return changed;
}

}  // namespace chairside::sim
