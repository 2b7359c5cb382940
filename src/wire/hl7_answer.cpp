#include "wire/hl7_answer.h"

namespace chairside::wire {
namespace {

constexpr std::size_t kQueryBytesMax = 2048;  // of the lines of a query that are kept for its answer

bool isQuery(const Hl7Message& message) {
    const std::string_view code = message.header().component(9, 1);
    return code == "QRY" || code == "QBP";
}

bool isQueryLine(const Hl7Segment& segment) { return segment.is("QRD") || segment.is("QRF") || segment.is("QPD"); }

// HL7 table 0155. Anything else ("0") asks for nothing, as if it were empty.
std::string_view conditionOf(std::string_view field) {
    const bool known = field == "AL" || field == "NE" || field == "ER" || field == "SU";
    return known ? field : std::string_view{};
}

bool wants(std::string_view condition, bool accepted) {
    return condition == "AL" || (condition == "ER" && !accepted) || (condition == "SU" && accepted);
}

// MSH-9 of the answer. HL7 v2.6, chapters 3, 5 and 7; IHE ITI-22 for ZV1.
std::string responseType(const Hl7Message& query) {
    const char c = query.separators().component;
    const std::string_view code = query.header().component(9, 1);
    const std::string_view event = query.header().component(9, 2);
    const auto typed = [&](std::string_view first, std::string_view second, std::string_view third) {
        std::string type{first};
        type += c;
        type += second;
        if (third.empty()) return type;
        type += c;
        type += third;
        return type;
    };
    if (code == "QRY" && event == "A19") return typed("ADR", "A19", "");
    if (code == "QRY" && event == "R02") return typed("ORF", "R04", "");
    if (code == "QBP" && event == "ZV1") return typed("RSP", "ZV2", "RSP_ZV2");
    if (code == "QBP" && event.size() == 3 && event[0] == 'Q') {
        std::string number{event};
        number[0] = 'K';
        return typed("RSP", number, "RSP_K21");
    }
    return typed("ACK", event, "");
}

// QAK: tag of the query, "NF" no data found, name of the query.
std::string notFound(const Hl7Message& query) {
    const char field = query.separators().field;
    std::string tag;
    std::string name;
    std::string lines;
    for (std::size_t i = 1; i < query.size(); ++i) {
        const Hl7Segment segment = query.segment(i);
        if (!isQueryLine(segment)) continue;
        if (segment.is("QRD")) tag = segment.field(4);
        if (segment.is("QPD")) {
            tag = segment.field(2);
            name = segment.field(1);
        }
        lines += segment.text();
        lines += '\r';
    }
    std::string out = "QAK";
    for (const std::string& part : {tag, std::string{"NF"}, name}) {
        out += field;
        out += part;
    }
    return out + '\r' + lines;
}

std::string buildResponse(const Hl7Message& query, const Ack& ack) {
    return buildAck(query, ack, responseType(query)) + notFound(query);
}

}  // namespace

AnswersAsked answersAsked(const Hl7Message& message, AckCode code) {
    const Hl7Segment header = message.header();
    const std::string_view commit = conditionOf(header.component(15, 1));
    const std::string_view application = conditionOf(header.component(16, 1));
    const bool accepted = code == AckCode::Accept;
    AnswersAsked asked{wants(commit, accepted), wants(application, accepted)};
    const bool asksNothing = commit.empty() && application == "NE";  // silence only where both say so
    if (!asked.commit && (application.empty() || asksNothing)) asked.application = true;
    if (isQuery(message)) asked.application = true;
    if (asked.commit && !accepted) asked.application = false;
    return asked;
}

std::vector<std::string> buildAnswers(const Hl7Message& to, const Ack& ack) {
    const AnswersAsked asked = answersAsked(to, ack.code);
    std::vector<std::string> answers;
    Ack one = ack;
    if (asked.commit) {
        one.level = AckLevel::Commit;
        answers.push_back(buildAck(to, one));
        one.controlId += "a";  // two messages, two ids
    }
    one.level = AckLevel::Application;
    if (!asked.application) return answers;
    const bool found = isQuery(to) && ack.code == AckCode::Accept;
    answers.push_back(found ? buildResponse(to, one) : buildAck(to, one));
    return answers;
}

std::string linesForAnswer(const Hl7Message& message) {
    std::string lines{message.header().text()};
    if (!isQuery(message)) return lines;
    for (std::size_t i = 1; i < message.size(); ++i) {
        const Hl7Segment segment = message.segment(i);
        if (!isQueryLine(segment) || lines.size() + segment.text().size() > kQueryBytesMax) continue;
        lines += '\r';
        lines += segment.text();
    }
    return lines;
}

}  // namespace chairside::wire
