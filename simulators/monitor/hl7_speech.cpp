#include "simulators/monitor/hl7_speech.h"

#include "base/check.h"
#include "simulators/monitor/hl7_lines.h"
#include "simulators/monitor/maker_messages.h"
#include "simulators/monitor/pcd01_message.h"

namespace chairside::sim {

Spoken speak(Dialect dialect, const MonitorIdentity& monitor, WallTime programStart, std::uint64_t number,
             const Sample& sample) {
    const Said said{monitor, programStart, number, sample};
    switch (dialect) {
        case Dialect::Pcd01: return speakPcd01(said);
        case Dialect::MindrayEgateway: return speakMindrayEgateway(said);
        case Dialect::MindrayPds: return speakMindrayPds(said);
        case Dialect::PhilipsEfficia: return speakPhilipsEfficia(said);
        case Dialect::PhilipsPicix: return speakPhilipsPicix(said);
        case Dialect::GeBSeries: return speakGeBSeries(said);
        case Dialect::Comen: return speakComen(said);
        case Dialect::NihonKohden: return speakNihonKohden(said);
        case Dialect::Link: break;
    }
    checkFailed("the link is no HL7", std::source_location::current());
}

// Asked of the message itself, which leaves out what it has no code for.
bool says(Dialect dialect, Vital vital) {
    if (dialect == Dialect::Link) return vital != Vital::Rate;
    const Sample nothing;
    Sample one;
    one.measurements.push_back({vital, Quantity::whole(1), one.at});
    return speak(dialect, {}, {}, 1, one) != speak(dialect, {}, {}, 1, nothing);
}

// OBX-3 and OBX-4 as IHE PCD-04 has them: the event, its phase, state and priority share all but the last number.
std::string pcd04Lines(const MonitorAlarm& alarm, std::size_t place, WallTime at) {
    const MonitorAlarmFacts& facts = factsOf(alarm.kind);
    const std::string event = std::string(facts.event) + "^" + facts.eventName + "^MDC";
    const std::string parent = "1." + std::to_string(place) + ".0." + facts.event + ".";
    const char* priority = facts.priority == MonitorAlarmPriority::High     ? "PH"
                           : facts.priority == MonitorAlarmPriority::Medium ? "PM"
                                                                            : "PL";
    std::string text = "OBX|1|";
    if (facts.technical) {
        text += "CWE|196616^MDC_EVT_ALARM^MDC|" + parent + "1|" + event;
    } else {
        text += "ST|" + event + "|" + parent + "1|" + facts.text;
    }
    text += "|||DEMO~";
    text += priority;
    text += facts.technical ? "~ST" : "~SP";
    text += "|||R|||" + zonedTime(at, 0);
    text += "\rOBX|3|ST|68481^MDC_ATTR_EVENT_PHASE^MDC|" + parent + "3|" + (alarm.began ? "start" : "end");
    text += "\rOBX|4|ST|68482^MDC_ATTR_ALARM_STATE^MDC|" + parent + "4|" + (alarm.began ? "active" : "inactive");
    text += "\rOBX|6|ST|68484^MDC_ATTR_ALARM_PRIORITY^MDC|" + parent + "6|" + priority;
    return text + '\r';
}

}  // namespace chairside::sim
