// Mindray: eGateway (IHE PCD-01 with counts of its own) and the older PDS numbers as a central station passes them on.
#include <algorithm>

#include "simulators/monitor/hl7_lines.h"
#include "simulators/monitor/maker_messages.h"

namespace chairside::sim {
namespace {

constexpr LineCode kGatewayCodes[] = {
    {Vital::Spo2, "150456^MDC_PULS_OXIM_SAT_O2^MDC", "1.3.1.150456", kPercent},
    {Vital::PulseRate, "149530^MDC_PULS_OXIM_PULS_RATE^MDC", "1.3.1.149530", kBeats},
    {Vital::HeartRate, "147842^MDC_ECG_HEART_RATE^MDC", "1.7.4.147842", kBeats},
    {Vital::RespiratoryRate, "151578^MDC_TTHOR_RESP_RATE^MDC", "1.7.1.151578", kBreaths},
    {Vital::NibpSystolic, "150301^MDC_PRESS_CUFF_SYS^MDC", "1.1.9.150301", kMmHg},
    {Vital::NibpDiastolic, "150302^MDC_PRESS_CUFF_DIA^MDC", "1.1.9.150302", kMmHg},
    {Vital::NibpMean, "150303^MDC_PRESS_CUFF_MEAN^MDC", "1.1.9.150303", kMmHg},
};

constexpr LineCode kPdsCodes[] = {
    {Vital::Spo2, "160^SpO2", "2103", ""},         {Vital::PulseRate, "161^PR", "2103", ""},
    {Vital::HeartRate, "101^HR", "2101", ""},      {Vital::RespiratoryRate, "151^RR", "2102", ""},
    {Vital::NibpDiastolic, "171^Dia", "2105", ""}, {Vital::NibpMean, "172^Mean", "2105", ""},
    {Vital::NibpSystolic, "170^Sys", "2105", ""},
};

constexpr std::string_view kPdsEcg = "2101", kPdsCuff = "2105";
constexpr std::string_view kPdsPeriodic[] = {kPdsEcg, "2102", "2103"};

std::string gatewayTime(WallTime at) { return zonedTime(at, 4); }

std::string gatewayHead(const Said& said, std::string_view type, const std::string& id) {
    const std::string gateway = "MINDRAY_EGATEWAY^" + said.monitor.device + "^EUI-64";
    std::string text = "MSH|^~\\&|" + gateway + "|MINDRAY|||" + gatewayTime(said.sample.at) + "||";
    text += type;
    text += "|" + id + "|D|2.6|||AL|NE||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r";
    text += "PID|||^^^Hospital^PI\rPV1||I|INFUSION^^" + said.monitor.bed + "^SIM^^^^^02-00-00-00-00-01\r";
    return text;
}

void addGatewayLine(std::string& text, std::size_t number, const LineCode& code, const Measurement& m,
                    const std::string& device) {
    text += "OBX|" + std::to_string(number) + "|NM|";
    text += code.code;
    text += '|';
    text += code.subId;
    text += '|' + textOf(m, "") + '|';
    text += code.unit;
    text += m.value ? "|||||R|||" : "|||||X|||";
    text += gatewayTime(m.at);
    // Only the first line says which device it was.
    if (number == 1) text += "||||" + device + "^BIG_DIPPER^" + device + "^EUI-64";
    text += '\r';
}

void addCounts(std::string& text, std::size_t number, WallTime at) {
    for (const std::string_view count : {"108^MNDRY_ECG_PAUSE_RATE", "352^MNDRY_ECG_VPB_RATE"}) {
        text += "OBX|" + std::to_string(++number) + "|NM|";
        text += count;
        text += "^99MNDRY|1.7.2.";
        text += count.substr(0, 3);
        text += "|0|";
        text += kBeats;
        text += "|||||R|||" + gatewayTime(at) + '\r';
    }
}

std::string pdsHead(std::string_view kind) {
    std::string text = "MSH|^~\\&|||||||ORU^R01|";
    text += kind;
    return text + "|D|2.3.1|\r";
}

// What one parameter module tells of the sample.
std::string pdsLines(const Sample& sample, std::string_view module) {
    std::string text;
    for (const Measurement& m : sample.measurements) {
        const LineCode* code = codeOf(kPdsCodes, m.vital);
        if (code == nullptr || code->subId != module) continue;
        text += "OBX||NM|";
        text += code->code;
        text += '|';
        text += code->subId;
        text += '|' + textOf(m, "-100") + "||||||F";
        if (isCuff(m.vital)) text += "||APERIODIC|" + (m.value ? zonelessTime(m.at) : std::string(14, '0'));
        text += '\r';
    }
    return text;
}

// 54: what the patient does, 56: what the technique does. At each change all that are on, ended by 2040 or 2041: when
// nothing is on any more, that line alone. Asterisks are the urgency.
void addPdsAlarms(Spoken& spoken, const Sample& sample, bool technical) {
    const auto listed = [&](MonitorAlarmKind kind) { return factsOf(kind).technical == technical; };
    if (std::ranges::none_of(sample.alarms, listed, &MonitorAlarm::kind)) return;
    const char* const kind = technical ? "56" : "54";
    std::string text = pdsHead(kind);
    for (const MonitorAlarmKind on : sample.alarmsOn) {
        if (!listed(on)) continue;
        const MonitorAlarmFacts& facts = factsOf(on);
        text += technical ? "OBX||CE|4||" : "OBX||CE|2|1|";
        text += std::to_string(facts.number) + '^' + (technical ? "" : "**") + facts.text;
        text += technical ? "||||||F|\r" : "||||||F|||" + zonelessTime(sample.at) + '\r';
    }
    text += technical ? "OBX||CE|2041^||0^||||||F\r" : "OBX||CE|2040^||0^||||||F\r";
    spoken.push_back({kind, std::move(text)});
}

}  // namespace

Spoken speakMindrayEgateway(const Said& said) {
    const Sample& sample = said.sample;
    const std::string id = std::to_string(said.number);
    std::string text = gatewayHead(said, "ORU^R01^ORU_R01", id);
    text += "OBR|1|" + id + "^MINDRAY_EGATEWAY^" + said.monitor.device + "^EUI-64|" + id + "^MINDRAY_EGATEWAY^" +
            said.monitor.device + "^EUI-64|182777000^monitoring of patient^SCT|||" + gatewayTime(sample.at) + '\r';
    std::size_t number = 0;
    for (const Measurement& m : sample.measurements) {
        const LineCode* code = codeOf(kGatewayCodes, m.vital);
        if (code != nullptr) addGatewayLine(text, ++number, *code, m, said.monitor.device);
    }
    addCounts(text, number, sample.at);
    Spoken spoken{{id, std::move(text)}};
    for (const MonitorAlarm& alarm : sample.alarms) {
        const std::string alarmId = id + "A" + std::to_string(spoken.size());
        spoken.push_back({alarmId, gatewayHead(said, "ORU^R40^ORU_R40", alarmId) +
                                       pcd04Lines(alarm, 1 + static_cast<std::size_t>(alarm.kind), sample.at)});
    }
    return spoken;
}

std::string pdsGreeting(const MonitorIdentity& monitor) {
    return pdsHead("103") + "PV1||I|^^SIM&" + monitor.bed + "&&4601&&1|\rOBR||||Mindray Monitor|||0|\r" +
           "OBX||ST|2308^BedNoStr||" + monitor.bed + "||||||F\r";
}

std::string pdsSignOfLife() { return pdsHead("106"); }

Spoken speakMindrayPds(const Said& said) {
    Spoken spoken;
    // Each module has a message of its own, back to back. The ECG's tells its leads' ST segments, measured or not.
    for (const std::string_view module : kPdsPeriodic) {
        std::string lines = pdsLines(said.sample, module);
        if (module == kPdsEcg) lines += "OBX||NM|105^I|2101|-100.00||||||F\r";
        if (!lines.empty()) spoken.push_back({"204", pdsHead("204") + lines});
    }
    const std::string cuff = pdsLines(said.sample, kPdsCuff);
    if (!cuff.empty()) spoken.push_back({"503", pdsHead("503") + cuff});
    addPdsAlarms(spoken, said.sample, false);
    addPdsAlarms(spoken, said.sample, true);
    return spoken;
}

}  // namespace chairside::sim
