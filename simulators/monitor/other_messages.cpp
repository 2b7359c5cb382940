// IHE PCD-01 as it should be; GE B-series, Comen NC, Nihon Kohden PVM.
#include "simulators/monitor/hl7_lines.h"
#include "simulators/monitor/maker_messages.h"
#include "simulators/monitor/pcd01_message.h"

namespace chairside::sim {
namespace {

constexpr LineCode kGe[] = {
    {Vital::HeartRate, "147842^MDC_ECG_HEART_RATE^MDC", "1.5.1.1", kBeats},
    {Vital::PulseRate, "149530^MDC_PULS_OXIM_PULS_RATE^MDC", "1.22.1.1", kBeats},
    {Vital::Spo2, "150456^MDC_PULS_OXIM_SAT_O2^MDC", "1.22.1.2", kPercent},
    {Vital::RespiratoryRate, "151562^MDC_RESP_RATE^MDC", "1.6.1.1", kBreaths},
    {Vital::NibpSystolic, "150021^MDC_PRESS_BLD_NONINV_SYS^MDC", "1.18.1.1", kMmHg},
    {Vital::NibpDiastolic, "150022^MDC_PRESS_BLD_NONINV_DIA^MDC", "1.18.1.2", kMmHg},
    {Vital::NibpMean, "150023^MDC_PRESS_BLD_NONINV_MEAN^MDC", "1.18.1.3", kMmHg},
};

constexpr LineCode kComen[] = {
    {Vital::NibpSystolic, "150017^MDC_PRESS_BLD_NONINV_SYS^MDC", "1.1.1", kMmHg},
    {Vital::NibpDiastolic, "150018^MDC_PRESS_BLD_NONINV_DIA^MDC", "1.1.2", kMmHg},
    {Vital::NibpMean, "150019^MDC_PRESS_BLD_NONINV_MEAN^MDC", "1.1.3", kMmHg},
    {Vital::HeartRate, "147842^MDC_ECG_HEART_RATE^MDC", "1.2.1", kBeats},
    {Vital::PulseRate, "149530^MDC_PULS_OXIM_PULS_RATE^MDC", "1.3.1", kBeats},
    {Vital::Spo2, "150456^MDC_PULS_OXIM_SAT_O2^MDC", "1.3.2", kPercent},
    {Vital::RespiratoryRate, "151562^MDC_RESP_RATE^MDC", "1.5.1", kBreaths},
};

constexpr LineCode kNihonKohden[] = {
    {Vital::PulseRate, "007001^VITAL PR(spo2)", "1", "/min"}, {Vital::Spo2, "007000^VITAL SpO2", "1", "%"},
    {Vital::NibpSystolic, "009000^NIBP SYS", "1", "mmHg"},    {Vital::NibpDiastolic, "009001^NIBP DIAS", "1", "mmHg"},
    {Vital::NibpMean, "009002^NIBP MEAN", "1", "mmHg"},
};

std::string withSegmentEnds(std::string_view text, std::string_view end) {
    std::string result;
    for (const char c : text) {
        if (c == '\r') {
            result += end;
        } else {
            result += c;
        }
    }
    return result;
}

std::string nihonKohdenGroup(const Sample& sample, bool cuff) {
    std::string text;
    std::size_t number = 0;
    for (const Measurement& m : sample.measurements) {
        const LineCode* code = codeOf(kNihonKohden, m.vital);
        if (code == nullptr || isCuff(m.vital) != cuff) continue;
        if (number == 0) {
            text += cuff ? "OBR|2|||NIBP|||" : "OBR|1|||VITAL|||";
            text += zonelessTime(m.at) + "||||||||||||||||||A\r";
        }
        text += "OBX|" + std::to_string(++number) + "|NM|";
        text += code->code;
        text += '|';
        text += code->subId;
        text += '|' + textOf(m, "***") + '|';
        text += code->unit;
        text += "|||||F|||" + zonelessTime(m.at) + "|||\r";
    }
    return text;
}

}  // namespace

Spoken speakPcd01(const Said& said) {
    const std::string id = controlId(said.programStart, said.number);
    Spoken spoken{{id, pcd01Message(said.monitor, id, said.sample)}};
    for (const MonitorAlarm& alarm : said.sample.alarms) {
        const std::string alarmId = id + "A" + std::to_string(spoken.size());
        spoken.push_back({alarmId, pcd01Header(said.monitor, alarmId, said.sample, "ORU^R40^ORU_R40") +
                                       pcd04Lines(alarm, 1 + static_cast<std::size_t>(alarm.kind), said.sample.at)});
    }
    return spoken;
}

Spoken speakGeBSeries(const Said& said) {
    const std::string device = said.monitor.device;
    const std::string at = zonelessTime(said.sample.at);
    const std::string id = device.substr(device.size() - std::min<std::size_t>(12, device.size()));  // always the same
    std::string text = "MSH|^~\\&|VSP^" + device + "^EUI-64|GE Healthcare|||" + at + "||ORU^R01^ORU_R01|" + id +
                       "|D|2.6|||NE|AL||UNICODE UTF-8|||PCD_DEC_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r";
    text += "PID|||SIM^^^PID^MR||SIMULATED^PATIENT^^^^^L\rPV1||R|INFUSION^^" + said.monitor.bed + '\r';
    text += "OBR|1|" + device + at + "^VSP^" + device + "^EUI-64|" + device + at + "^VSP^" + device +
            "^EUI-64|182777000^monitoring of patient^SCT|||" + at + '\r';
    text += "OBX|1||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|1.0.0.0|||||||X\r";
    std::size_t number = 1;
    for (const Measurement& m : said.sample.measurements) {
        const LineCode* code = codeOf(kGe, m.vital);
        if (code == nullptr) continue;
        text += "OBX|" + std::to_string(++number) + "|NM|";
        text += code->code;
        text += '|';
        text += code->subId;
        text += '|' + textOf(m, "") + '|';
        text += code->unit;
        text += m.value ? "|||||R|||||||" : "|||||X|||||||";
        text += device + "^B40_GE\r";
    }
    return {{id, withSegmentEnds(text, "\n")}};
}

Spoken speakComen(const Said& said) {
    const std::string id = zonelessTime(said.sample.at) + "." + std::to_string(said.number);
    std::string text = "MSH|^~\\&||KC" + said.monitor.device + "|||" + zonedTime(said.sample.at, 3) + "||ORU^R01|" +
                       id + "|D|2.6\rPID|||SIM||SIMULATED^PATIENT\rPV1||I|^^&" + said.monitor.bed +
                       "\rOBR||||1^MDC_OBS^MDC|||" + zonedTime(said.sample.at, 0) + '\r';
    for (const Measurement& m : said.sample.measurements) {
        const LineCode* code = codeOf(kComen, m.vital);
        if (code == nullptr) continue;
        text += "OBX||NM|";
        text += code->code;
        text += '|';
        text += code->subId;
        text += '|' + textOf(m, "8388607") + '|';
        text += code->unit;
        text += m.value ? "|||||F|||" : "|||||X|||";
        text += zonedTime(m.at, 0) + '\r';
    }
    // The second probe, which is not there.
    text += "OBX||NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.6.1|8388607|262688^MDC_DIM_PERCENT^MDC|||||X|||" +
            zonedTime(said.sample.at, 0) + '\r';
    return {{id, withSegmentEnds(text, "\r\n")}};
}

Spoken speakNihonKohden(const Said& said) {
    const std::string id = timeDigits(said.sample.at, 8) + std::to_string(100'000'000 + said.number).substr(1);
    const std::string at = zonelessTime(said.sample.at);
    std::string text = "MSH|^~\\&|NIHON KOHDEN|NIHON KOHDEN|CLIENT APP|CLIENT FACILITY|" + at + "||ORU^R01^ORU_R01|" +
                       id + "|D|2.4|||NE|AL||ASCII||ASCII\rPID|||SIM||SIMULATED^PATIENT^^^^^L^A\rPV1||I|^^" +
                       said.monitor.bed + "^127.0.0.1:1\rORC|RE\r";
    text += nihonKohdenGroup(said.sample, false) + nihonKohdenGroup(said.sample, true);
    return {{id, std::move(text)}};
}

}  // namespace chairside::sim
