#include "wire/hl7_mapping.h"

#include "wire/alarm_reader.h"
#include "wire/monitor_identity.h"
#include "wire/oru_reader.h"

namespace chairside::wire {
namespace {

constexpr std::size_t kControlIdMax = 199;  // HL7's own limit for MSH-10

bool acknowledges(const Hl7Message& message) {
    for (std::size_t i = 1; i < message.size(); ++i) {
        if (message.segment(i).is("MSA")) return true;
    }
    return false;
}

Result<MessageKind> kindOf(const Hl7Message& message) {
    const Hl7Segment header = message.header();
    const std::string_view code = header.component(9, 1);
    const std::string_view event = header.component(9, 2);
    if (code == "ACK" || code == "MCF") return MessageKind::Acknowledgement;
    // Some answer without a type. Answered, such an answer would be answered again, for ever.
    if (code.empty() && acknowledges(message)) return MessageKind::Acknowledgement;
    if (code.empty()) return Error{"no message type", "MSH, field 9"};
    if (code == "QRY" || code == "QBP") return MessageKind::Query;
    if (code != "ORU") return MessageKind::NotObservation;
    // Without an event it is what most are; its structure (MSH-9.3) may still say that it is an alarm.
    const bool alarms = event.empty() ? header.component(9, 3) == "ORU_R40" : event == "R40";
    if (alarms) return MessageKind::Alarms;
    return event.empty() || event == "R01" ? MessageKind::Observations : MessageKind::NotObservation;
}

std::string whyNotRead(const Hl7Message& message, const std::string& type, MessageKind kind) {
    if (kind == MessageKind::Query) return "query " + type + ": answered that nobody is found";
    if (message.header().component(9, 1) != "ORU") return "message type " + type + " is not an observation";
    return "ORU^" + message.text(message.header().component(9, 2), 8) + " is not read (only R01 and R40)";
}

Outcome checkOneMessage(const Hl7Message& message) {
    for (std::size_t i = 1; i < message.size(); ++i) {
        const Hl7Segment segment = message.segment(i);
        if (!segment.is("MSH") && !segment.is("BHS") && !segment.is("FHS")) continue;
        return Error{"a second message in one frame",
                     "segment " + std::to_string(i + 1) + " (" + std::string{segment.name()} + ")"};
    }
    return Done{};
}

void boundTray(std::vector<Unmapped>& items) {
    if (items.size() <= kUnmappedOfOneMessageMax) return;
    const std::size_t more = items.size() - kUnmappedOfOneMessageMax + 1;
    items.resize(kUnmappedOfOneMessageMax);
    items.back() = {"(message)", std::to_string(more) + " more", "too much of one message is not charted"};
}

}  // namespace

Result<Mapped> mapHl7(const Hl7Message& message, const DialectSource& dialectOf, const MappingOptions& options) {
    const auto kind = kindOf(message);
    if (!kind) return kind.error();
    if (const auto one = checkOneMessage(message); !one) return one.error();

    Result<Mapped> result{Mapped{kind.value(), {}}};  // filled where it is returned from: it is large to move
    DeviceMessage& out = result.value().message;
    const ChartedPatient patient{message};
    out.monitor = identifyMonitor(message, patient, options.peer);
    const DialectIndex& dialect = dialectOf(message, out.monitor);
    out.protocol = "hl7";
    out.dialect = dialect.name();
    out.messageId = message.text(message.header().component(10, 1), kControlIdMax);
    const ZoneRules* zone = options.zoneOf ? options.zoneOf(out.monitor) : nullptr;
    switch (kind.value()) {
        case MessageKind::Acknowledgement: break;
        case MessageKind::Observations:
            OruReader{message, patient, dialect, zone, options.demoAllowed, out, options.trace}.read();
            break;
        case MessageKind::Alarms:
            AlarmReader{message, patient, dialect, zone, options.demoAllowed, out, options.trace}.read();
            break;
        case MessageKind::Query:
        case MessageKind::NotObservation: {
            const std::string type = message.text(message.header().field(9), 32);
            out.unmapped.push_back({type, "", whyNotRead(message, type, kind.value())});
            break;
        }
    }
    boundTray(out.unmapped);
    return result;
}

Result<Mapped> mapHl7(const Hl7Message& message, const DialectIndex& dialect, const MappingOptions& options) {
    const DialectSource only = [&](const Hl7Message&, const MonitorIdentity&) -> const DialectIndex& {
        return dialect;
    };
    return mapHl7(message, only, options);
}

}  // namespace chairside::wire
