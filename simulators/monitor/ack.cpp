#include "simulators/monitor/ack.h"

#include "wire/hl7_message.h"

namespace chairside::sim {
namespace {

constexpr std::size_t kWhyMost = 200;

Result<Ack::Verdict> verdictOf(std::string_view code) {
    if (code == "AA" || code == "CA") return Ack::Verdict::Accepted;
    if (code == "AE" || code == "CE") return Ack::Verdict::Error;
    if (code == "AR" || code == "CR") return Ack::Verdict::Rejected;
    return Error{"not an acknowledgement code", "MSA-1"};
}

}  // namespace

Result<Ack> readAck(std::string_view message) {
    const Result<wire::Hl7Message> parsed = wire::Hl7Message::parse(message);
    if (!parsed) return parsed.error();
    const wire::Hl7Message& hl7 = parsed.value();
    Ack ack;
    bool answered = false;
    for (std::size_t i = 0; i < hl7.size(); ++i) {
        const wire::Hl7Segment segment = hl7.segment(i);
        if (segment.name() == "ERR" && !segment.field(8).empty()) ack.why = hl7.text(segment.field(8), kWhyMost);
        if (segment.name() != "MSA" || answered) continue;
        const Result<Ack::Verdict> verdict = verdictOf(segment.component(1, 1));
        if (!verdict) return verdict.error();
        answered = true;
        ack.verdict = verdict.value();
        ack.controlId = hl7.text(segment.field(2), kWhyMost);
        ack.why = hl7.text(segment.field(3), kWhyMost);
    }
    if (!answered) return Error{"an answer without MSA", "message"};
    return ack;
}

}  // namespace chairside::sim
