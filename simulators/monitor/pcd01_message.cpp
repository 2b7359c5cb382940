#include "simulators/monitor/pcd01_message.h"

#include <string_view>

#include "simulators/monitor/hl7_lines.h"

namespace chairside::sim {
namespace {

constexpr LineCode kCodes[] = {
    {Vital::HeartRate, "147842^MDC_ECG_HEART_RATE^MDC", "1.1.1.147842", kBeats},
    {Vital::PulseRate, "149530^MDC_PULS_OXIM_PULS_RATE^MDC", "1.3.1.149530", kBeats},
    {Vital::Spo2, "150456^MDC_PULS_OXIM_SAT_O2^MDC", "1.3.1.150456", kPercent},
    {Vital::RespiratoryRate, "151562^MDC_RESP_RATE^MDC", "1.2.1.151562", kBreaths},
    {Vital::NibpSystolic, "150301^MDC_PRESS_CUFF_SYS^MDC", "1.1.9.150301", kMmHg},
    {Vital::NibpDiastolic, "150302^MDC_PRESS_CUFF_DIA^MDC", "1.1.9.150302", kMmHg},
    {Vital::NibpMean, "150303^MDC_PRESS_CUFF_MEAN^MDC", "1.1.9.150303", kMmHg},
    {Vital::Temperature, "150344^MDC_TEMP^MDC", "1.4.1.150344", "268192^MDC_DIM_DEGC^MDC"},
    {Vital::Etco2, "151708^MDC_AWAY_CO2_ET^MDC", "1.5.1.151708", kMmHg},
    {Vital::PerfusionIndex, "150488^MDC_BLD_PERF_INDEX^MDC", "1.3.1.150488", kPercent},
};

void addObx(std::string& message, std::size_t number, const LineCode& line, const Measurement& measurement,
            const std::string& device) {
    message += "OBX|" + std::to_string(number) + "|NM|";
    message += line.code;
    message += '|';
    message += line.subId;
    message += '|';
    if (measurement.value) message += toText(*measurement.value);
    message += '|';
    message += line.unit;
    message += measurement.value ? "||DEMO|||R|||" : "||DEMO|||X|||";
    message += zonedTime(measurement.at, 3);
    if (isCuff(measurement.vital)) {
        message += "|||^APERIODIC";
    } else if (number == 1) {
        message += "||||" + device + "^^" + device + "^EUI-64";
    }
    message += '\r';
}

std::string senderOf(const MonitorIdentity& monitor) { return "CHAIRSIDE_SIM^" + monitor.device + "^EUI-64"; }

}  // namespace

std::string controlId(WallTime programStart, std::uint64_t number) {
    return std::to_string(programStart.unixMs()) + "-" + std::to_string(number);
}

std::string pcd01Header(const MonitorIdentity& monitor, const std::string& controlId, const Sample& sample,
                        std::string_view type) {
    std::string text = "MSH|^~\\&|" + senderOf(monitor) + "|CHAIRSIDE-SIM|||" + zonedTime(sample.at, 3) + "||";
    text += type;
    text += '|' + controlId + "|D|2.6|||AL|NE||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r";
    text += "PID|||SIM-" + monitor.bed + "^^^CHAIRSIDE^PI||SIMULATED^PATIENT^^^^^L\r";
    return text + "PV1||U|INFUSION^^" + monitor.bed + "\r";
}

std::string pcd01Message(const MonitorIdentity& monitor, const std::string& controlId, const Sample& sample) {
    const std::string sender = senderOf(monitor);
    std::string message = pcd01Header(monitor, controlId, sample, "ORU^R01^ORU_R01");
    message.reserve(1500);
    message += "OBR|1|" + controlId + "^" + sender + "|" + controlId + "^" + sender +
               "|182777000^monitoring of patient^SCT|||" + zonedTime(sample.at, 3) + "\r";
    std::size_t number = 0;
    for (const Measurement& measurement : sample.measurements) {
        if (const LineCode* line = codeOf(kCodes, measurement.vital); line != nullptr) {
            addObx(message, ++number, *line, measurement, monitor.device);
        }
    }
    return message;
}

}  // namespace chairside::sim
