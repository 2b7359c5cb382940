#include "simulators/monitor/link_batch.h"

namespace chairside::sim {

std::string batchId(std::uint64_t seed, WallTime programStart, const std::string& chair, std::uint64_t number) {
    return std::to_string(seed) + "-" + std::to_string(programStart.unixMs()) + "-" + chair + "-" +
           std::to_string(number);
}

v1::ReadingBatch linkBatch(const MonitorIdentity& monitor, const std::string& batchId, const Sample& sample) {
    v1::ReadingBatch batch;
    batch.set_batch(batchId);
    v1::DeviceMessage& message = *batch.mutable_message();
    message.mutable_monitor()->set_bed(monitor.bed);
    message.mutable_monitor()->set_device(monitor.device);
    message.set_message_id(batchId);
    message.set_sent_unix_ms(sample.at.unixMs());
    for (const Measurement& measurement : sample.measurements) {
        // A cuff that failed is said so; what is not measured at all is left out.
        const bool failed = !measurement.value && isCuff(measurement.vital);
        if (!measurement.value && !failed) continue;
        v1::Observation& observation = *message.add_observations();
        // The numbers of Vital are the protocol's (vitals/vital.h).
        observation.set_vital(static_cast<v1::Vital>(measurement.vital));
        observation.set_value_milli(failed ? 0 : measurement.value->milli());
        observation.set_measured_unix_ms(measurement.at.unixMs());
        observation.set_quality(failed ? v1::BAD : v1::GOOD);
        observation.set_origin(v1::MONITOR);
        observation.set_demo(true);
    }
    for (const MonitorAlarm& alarm : sample.alarms) {
        const MonitorAlarmFacts& facts = factsOf(alarm.kind);
        v1::DeviceAlert& alert = *message.add_alerts();
        alert.set_code(facts.text);
        alert.set_text(facts.text);
        alert.set_priority(static_cast<v1::DeviceAlertPriority>(1 + static_cast<int>(facts.priority)));
        alert.set_phase(alarm.began ? v1::DEVICE_ALERT_STARTED : v1::DEVICE_ALERT_ENDED);
        alert.set_vital(static_cast<v1::Vital>(facts.vital));
        alert.set_at_unix_ms(sample.at.unixMs());
        alert.set_demo(true);
    }
    return batch;
}

}  // namespace chairside::sim
