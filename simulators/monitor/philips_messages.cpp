// Philips: Efficia (MDIL codes) and PIC iX (IHE PCD-01 with containers).
#include "simulators/monitor/hl7_lines.h"
#include "simulators/monitor/maker_messages.h"

namespace chairside::sim {
namespace {

constexpr LineCode kMdil[] = {
    {Vital::HeartRate, "0002-4182^HR^MDIL", "", "0004-0aa0^bpm^MDIL"},
    {Vital::PulseRate, "0002-4822^Pulse^MDIL", "", "0004-0aa0^bpm^MDIL"},
    {Vital::Spo2, "0002-4bb8^SpO2^MDIL", "", "0004-0220^%^MDIL"},
    {Vital::RespiratoryRate, "0002-500a^RR^MDIL", "", "0004-0ae0^rpm^MDIL"},
    {Vital::NibpSystolic, "0002-4a05^NBPs^MDIL", "", "0004-0f20^mmHg^MDIL"},
    {Vital::NibpDiastolic, "0002-4a06^NBPd^MDIL", "", "0004-0f20^mmHg^MDIL"},
    {Vital::NibpMean, "0002-4a07^NBPm^MDIL", "", "0004-0f20^mmHg^MDIL"},
};

constexpr LineCode kPicix[] = {
    {Vital::HeartRate, "147842^MDC_ECG_CARD_BEAT_RATE^MDC", "1.2.1.1", "264864^MDC_DIM_BEAT_PER_MIN^MDC"},
    {Vital::PulseRate, "149530^MDC_PULS_OXIM_PULS_RATE^MDC", "1.3.1.2", "264864^MDC_DIM_BEAT_PER_MIN^MDC"},
    {Vital::Spo2, "150456^MDC_PULS_OXIM_SAT_O2^MDC", "1.3.1.1", "262688^MDC_DIM_PERCENT^MDC"},
    {Vital::RespiratoryRate, "151562^MDC_RESP_RATE^MDC", "1.4.1.1", "264928^MDC_DIM_RESP_PER_MIN^MDC"},
    {Vital::NibpSystolic, "150021^MDC_PRESS_BLD_NONINV_SYS^MDC", "1.5.1.1", "266016^MDC_DIM_MMHG^MDC"},
    {Vital::NibpDiastolic, "150022^MDC_PRESS_BLD_NONINV_DIA^MDC", "1.5.1.2", "266016^MDC_DIM_MMHG^MDC"},
    {Vital::NibpMean, "150023^MDC_PRESS_BLD_NONINV_MEAN^MDC", "1.5.1.3", "266016^MDC_DIM_MMHG^MDC"},
};

// Without serial and time Efficia's MSH-10 would not be told apart.
std::string efficiaHead(const Said& said, const std::string& id, std::string_view what) {
    const std::string at = zonelessTime(said.sample.at);
    std::string text =
        "MSH|^~\\&|^EfficiaCM||||" + at + "||ORU^R01^ORU_R01|" + id + "|D|2.4|||||||||2.16.840.1.113883.9.2.1\r";
    text += "PID|||SIM||SIMULATED^PATIENT\rPV1|||^^" + said.monitor.bed + "|||||||||||||||A|1\r";
    text += "ORC|NW|||||||||||||||||" + said.monitor.device + "\rOBR||||";
    text += what;
    return text + "|||" + at + "|||\r";
}

std::string efficiaAlarm(const MonitorAlarm& alarm) {
    const MonitorAlarmFacts& facts = factsOf(alarm.kind);
    std::string text = facts.technical ? "OBX||TX|5^HardInop^MDIL-ALERT||" : "OBX||TX|2^Yellow Alarm^MDIL-ALERT||";
    text += facts.text;
    if (alarm.value) { text += std::string(", ") + std::string(shortName(facts.vital)) + "=" + toText(*alarm.value); }
    return text + "||||||F\r";
}

// Set-ids run on from the segments before.
std::string picixHead(const Said& said, const std::string& id) {
    std::string text =
        "MSH|^~\\&| PIC iX|SIM Philips|||" + zonedTime(said.sample.at, 3) + "||ORU^R01^ORU_R01|" + id +
        "|D|2.6|||AL|NE||8859/1|EN^English^ISO639||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r";
    text += "PID|1||SIM^^^Philips^MR||SIMULATED^PATIENT^\"\"^^^^L\r";
    text += "PV1|2|I|Infusion^^" + said.monitor.bed + "^SIM\r";
    text += "OBR|3||" + said.monitor.device + "^^^EUI-64|69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|||" +
            zonedTime(said.sample.at, 3) + '\r';
    text += "OBX|4||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|1.0.0.0|||||||X|||||||" + said.monitor.device +
            "-IntelliVue MX500 - 866064\rOBX|5||70666^MDC_DEV_ECG_RESP_VMD^MDC|1.2.0.0|||||||X\r";
    return text;
}

}  // namespace

Spoken speakPhilipsEfficia(const Said& said) {
    const std::string id = said.monitor.device + zonelessTime(said.sample.at);
    std::string text = efficiaHead(said, id, "MONITOR");
    for (const Measurement& m : said.sample.measurements) {
        const LineCode* code = codeOf(kMdil, m.vital);
        if (code == nullptr) continue;
        text += "OBX||NM|";
        text += code->code;
        text += "||" + textOf(m, "-?-") + '|';
        text += code->unit;
        text += "|||||F\r";
    }
    Spoken spoken{{id, std::move(text)}};
    for (const MonitorAlarm& alarm : said.sample.alarms) {
        if (!alarm.began) continue;  // it tells no ends
        const std::string alarmId = id + "A" + std::to_string(spoken.size());
        spoken.push_back({alarmId, efficiaHead(said, alarmId, "ALARM") + efficiaAlarm(alarm)});
    }
    return spoken;
}

Spoken speakPhilipsPicix(const Said& said) {
    const std::string id = "HP" + timeDigits(said.sample.at, 17) + "N" + std::to_string(said.number);
    std::string text = picixHead(said, id);
    std::size_t number = 5;
    for (const Measurement& m : said.sample.measurements) {
        const LineCode* code = codeOf(kPicix, m.vital);
        if (code == nullptr) continue;
        text += "OBX|" + std::to_string(++number) + "|NM|";
        text += code->code;
        text += '|';
        text += code->subId;
        text += '|' + textOf(m, "-?-") + '|';
        text += code->unit;
        text += m.vital == Vital::HeartRate ? "|50-120||||F" : "|||||F";
        if (isCuff(m.vital)) text += "|||" + zonedTime(m.at, 3);
        text += '\r';
    }
    return {{id, std::move(text)}};
}

}  // namespace chairside::sim
