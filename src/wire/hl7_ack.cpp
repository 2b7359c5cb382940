#include "wire/hl7_ack.h"

#include <initializer_list>

#include "wire/hl7_text.h"
#include "wire/hl7_time.h"

namespace chairside::wire {
namespace {

constexpr std::string_view kDefaultVersion = "2.6";
constexpr std::size_t kWhyMax = 200;

std::string_view text(AckCode code, AckLevel level) {
    const bool commit = level == AckLevel::Commit;
    switch (code) {
        case AckCode::Accept: return commit ? "CA" : "AA";
        case AckCode::Error: return commit ? "CE" : "AE";
        case AckCode::Reject: return commit ? "CR" : "AR";
    }
    return "AR";
}

// HL7 table 0357: 207 application error; 100 segment sequence error is what an unreadable message comes closest to.
std::string_view errorNumber(AckCode code) { return code == AckCode::Reject ? "100" : "207"; }

struct Header {
    std::string_view application, facility, fromApplication, fromFacility, type, processing, version, charset,
        controlId;
};

void appendFields(std::string& out, char separator, std::initializer_list<std::string_view> fields) {
    bool first = true;
    for (const std::string_view field : fields) {
        if (!first) out += separator;
        out += field;
        first = false;
    }
    out += '\r';
}

std::string build(const Header& header, const Hl7Separators& separators, const Ack& ack) {
    const std::string encoding{separators.component, separators.repetition, separators.escape, separators.subcomponent};
    const std::string why = escapeHl7(displayText(ack.why.text(), Hl7Charset::Utf8, kWhyMax), separators);
    std::string out;
    out.reserve(256 + 2 * why.size());
    appendFields(out, separators.field,
                 {"MSH", encoding, header.application.empty() ? "CHAIRSIDE" : header.application, header.facility,
                  header.fromApplication, header.fromFacility, toHl7Time(ack.at), "", header.type, ack.controlId,
                  header.processing, header.version, "", "", "", "", "", header.charset});
    if (ack.code == AckCode::Accept) {
        appendFields(out, separators.field, {"MSA", text(ack.code, ack.level), header.controlId});
        return out;
    }
    appendFields(out, separators.field, {"MSA", text(ack.code, ack.level), header.controlId, why});
    const std::string code =
        std::string{errorNumber(ack.code)} + separators.component + separators.component + "HL70357";
    appendFields(out, separators.field, {"ERR", "", "", code, "E", "", "", "", why});
    return out;
}

}  // namespace

std::string buildAck(const Hl7Message& to, const Ack& ack) {
    const std::string event{to.header().component(9, 2)};
    const char component = to.separators().component;
    return buildAck(to, ack, event.empty() ? "ACK" : "ACK" + (component + event) + component + "ACK");
}

std::string buildAck(const Hl7Message& to, const Ack& ack, std::string_view type) {
    const Hl7Segment header = to.header();
    const std::string_view version = header.field(12);
    return build({.application = header.field(5),
                  .facility = header.field(6),
                  .fromApplication = header.field(3),
                  .fromFacility = header.field(4),
                  .type = type,
                  .processing = header.field(11).empty() ? "P" : header.field(11),
                  .version = version.empty() ? kDefaultVersion : version,
                  .charset = header.field(18),
                  .controlId = header.field(10)},
                 to.separators(), ack);
}

std::string buildBareAck(const Ack& ack) {
    return build({.application = {},
                  .facility = {},
                  .fromApplication = {},
                  .fromFacility = {},
                  .type = "ACK",
                  .processing = "P",
                  .version = kDefaultVersion,
                  .charset = {},
                  .controlId = {}},
                 Hl7Separators{}, ack);
}

}  // namespace chairside::wire
