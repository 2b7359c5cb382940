#include "ingest/ack_queue.h"

#include <utility>

#include "base/check.h"
#include "wire/hl7_answer.h"
#include "wire/mllp_framer.h"

namespace chairside::ingest {
namespace {

wire::Ack verdict(const Answer& answer, const engine::Receipt& receipt) {
    if (answer.code != wire::AckCode::Accept)
        return {.code = answer.code, .why = answer.why, .controlId = {}, .at = {}};
    switch (receipt.taken) {
        case engine::Taken::Durable: return {.code = wire::AckCode::Accept, .why = {}, .controlId = {}, .at = {}};
        case engine::Taken::NotSaved:
            return {.code = wire::AckCode::Error, .why = {"not saved yet", ""}, .controlId = {}, .at = {}};
        case engine::Taken::Refused:
            return {.code = wire::AckCode::Error, .why = {receipt.reason, ""}, .controlId = {}, .at = {}};
    }
    return {.code = wire::AckCode::Error, .why = {"not taken", ""}, .controlId = {}, .at = {}};
}

}  // namespace

AckQueue::Ticket AckQueue::add(Answer answer) {
    waiting_.push_back({std::move(answer), std::nullopt});
    return first_ + waiting_.size() - 1;
}

void AckQueue::settle(Ticket ticket, const engine::Receipt& receipt) {
    check(ticket >= first_ && ticket - first_ < waiting_.size(), "a receipt is for an answer that waits");
    waiting_[ticket - first_].receipt = receipt;
}

AckQueue::Ready AckQueue::take(WallTime now) {
    Ready ready;
    while (!waiting_.empty() && waiting_.front().receipt) {
        if (!waiting_.front().answer.silent) ready.frames += frames(waiting_.front(), first_, now);
        waiting_.pop_front();
        ++first_;
        ++ready.count;
    }
    return ready;
}

std::string AckQueue::frames(const Waiting& waiting, Ticket ticket, WallTime now) const {
    wire::Ack ack = verdict(waiting.answer, *waiting.receipt);
    ack.controlId = std::to_string(connection_) + "-" + std::to_string(ticket);
    ack.at = now;
    const auto asked = wire::Hl7Message::parse(waiting.answer.header);
    if (!asked) return wire::frameMllp(wire::buildBareAck(ack));
    std::string frames;
    for (const std::string& answer : wire::buildAnswers(asked.value(), ack)) frames += wire::frameMllp(answer);
    return frames;
}

}  // namespace chairside::ingest
