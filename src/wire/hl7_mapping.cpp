#include "wire/hl7_mapping.h"

#include "wire/monitor_identity.h"
#include "wire/oru_reader.h"

namespace chairside::wire {
namespace {

constexpr std::size_t kControlIdMax = 199;  // HL7's own limit for MSH-10

Result<MessageKind> kindOf(const Hl7Message& message) {
    const Hl7Segment header = message.header();
    const std::string_view code = header.component(9, 1);
    const std::string_view event = header.component(9, 2);
    if (code == "ACK" || code == "MCF") return MessageKind::Acknowledgement;
    if (code.empty()) {
        const bool shifted = header.component(10, 1) == "ORU";
        return Error{shifted ? "no message type; MSH seems to be shifted by one field" : "no message type",
                     "MSH, field 9"};
    }
    return code == "ORU" && event == "R01" ? MessageKind::Observations : MessageKind::NotObservation;
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

}  // namespace

Result<Mapped> mapHl7(const Hl7Message& message, const DialectIndex& dialect, const MappingOptions& options) {
    const auto kind = kindOf(message);
    if (!kind) return kind.error();
    if (const auto one = checkOneMessage(message); !one) return one.error();

    Mapped mapped;
    mapped.kind = kind.value();
    DeviceMessage& out = mapped.message;
    out.monitor = identifyMonitor(message, options.peer);
    out.protocol = "hl7";
    out.dialect = dialect.name();
    out.messageId = message.text(message.header().component(10, 1), kControlIdMax);
    if (mapped.kind == MessageKind::Acknowledgement) return mapped;
    if (mapped.kind == MessageKind::NotObservation) {
        const std::string type = message.text(message.header().field(9), 32);
        out.unmapped.push_back({type, "", "message type " + type + " is not an observation"});
        return mapped;
    }
    const ZoneRules* zone = options.zoneOf ? options.zoneOf(out.monitor) : nullptr;
    OruReader{message, dialect, zone, options.demoAllowed, out, options.trace}.read();
    return mapped;
}

}  // namespace chairside::wire
