#include "simulators/monitor/pcd01_message.h"

#include <string_view>

#include "base/check.h"

namespace chairside::sim {
namespace {

struct Line {
    Vital vital;
    std::string_view code;   // OBX-3
    std::string_view subId;  // OBX-4
    std::string_view unit;   // OBX-6
};

constexpr std::string_view kBeats = "264864^MDC_DIM_BEAT_PER_MIN^MDC";
constexpr std::string_view kMmHg = "266016^MDC_DIM_MMHG^MDC";

constexpr Line kLines[] = {
    {Vital::HeartRate, "147842^MDC_ECG_HEART_RATE^MDC", "1.1.1.147842", kBeats},
    {Vital::PulseRate, "149530^MDC_PULS_OXIM_PULS_RATE^MDC", "1.3.1.149530", kBeats},
    {Vital::Spo2, "150456^MDC_PULS_OXIM_SAT_O2^MDC", "1.3.1.150456", "262688^MDC_DIM_PERCENT^MDC"},
    {Vital::RespiratoryRate, "151562^MDC_RESP_RATE^MDC", "1.2.1.151562", "264928^MDC_DIM_RESP_PER_MIN^MDC"},
    {Vital::NibpSystolic, "150301^MDC_PRESS_CUFF_SYS^MDC", "1.1.9.150301", kMmHg},
    {Vital::NibpDiastolic, "150302^MDC_PRESS_CUFF_DIA^MDC", "1.1.9.150302", kMmHg},
    {Vital::NibpMean, "150303^MDC_PRESS_CUFF_MEAN^MDC", "1.1.9.150303", kMmHg},
};

const Line& lineOf(Vital vital) {
    for (const Line& line : kLines) {
        if (line.vital == vital) return line;
    }
    checkFailed("no simulated monitor measures this vital", std::source_location::current());
}

// 20260115143005.120+0000
std::string hl7Time(WallTime at) {
    std::string text;
    for (const char c : toIso8601(at)) {
        if ((c >= '0' && c <= '9') || c == '.') text += c;
    }
    return text + "+0000";
}

void addObx(std::string& message, std::size_t number, const Measurement& measurement, const std::string& device) {
    const Line& line = lineOf(measurement.vital);
    message += "OBX|" + std::to_string(number) + "|NM|";
    message += line.code;
    message += '|';
    message += line.subId;
    message += '|';
    if (measurement.value) message += toText(*measurement.value);
    message += '|';
    message += line.unit;
    message += measurement.value ? "||DEMO|||R|||" : "||DEMO|||X|||";
    message += hl7Time(measurement.at);
    if (isCuff(measurement.vital)) {
        message += "|||^APERIODIC";
    } else if (number == 1) {
        message += "||||" + device + "^^" + device + "^EUI-64";
    }
    message += '\r';
}

}  // namespace

std::string controlId(WallTime programStart, std::uint64_t number) {
    return std::to_string(programStart.unixMs()) + "-" + std::to_string(number);
}

std::string pcd01Message(const MonitorIdentity& monitor, const std::string& controlId, const Sample& sample) {
    const std::string at = hl7Time(sample.at);
    const std::string sender = "CHAIRSIDE_SIM^" + monitor.device + "^EUI-64";
    std::string message;
    message.reserve(1500);
    message += "MSH|^~\\&|" + sender + "|CHAIRSIDE-SIM|||" + at + "||ORU^R01^ORU_R01|" + controlId +
               "|D|2.6|||AL|NE||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r";
    message += "PID|||SIM-" + monitor.bed + "^^^CHAIRSIDE^PI||SIMULATED^PATIENT^^^^^L\r";
    message += "PV1||U|INFUSION^^" + monitor.bed + "\r";
    message += "OBR|1|" + controlId + "^" + sender + "|" + controlId + "^" + sender +
               "|182777000^monitoring of patient^SCT|||" + at + "\r";
    std::size_t number = 0;
    for (const Measurement& measurement : sample.measurements) addObx(message, ++number, measurement, monitor.device);
    return message;
}

}  // namespace chairside::sim
