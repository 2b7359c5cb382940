#include "ingest/ack_queue.h"

#include <utility>

#include "base/check.h"
#include "wire/mllp_framer.h"

namespace chairside::ingest {
namespace {

wire::Ack verdict(const Answer& answer, const engine::Receipt& receipt) {
    if (answer.code != wire::AckCode::Accept) return {answer.code, answer.why, {}, {}};
    switch (receipt.taken) {
        case engine::Taken::Durable: return {wire::AckCode::Accept, {}, {}, {}};
        case engine::Taken::NotSaved: return {wire::AckCode::Error, {"not saved yet", ""}, {}, {}};
        case engine::Taken::Refused: return {wire::AckCode::Error, {receipt.reason, ""}, {}, {}};
    }
    return {wire::AckCode::Error, {"not taken", ""}, {}, {}};
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
        if (!waiting_.front().answer.silent) ready.frames += frame(waiting_.front(), first_, now);
        waiting_.pop_front();
        ++first_;
        ++ready.count;
    }
    return ready;
}

std::string AckQueue::frame(const Waiting& waiting, Ticket ticket, WallTime now) const {
    wire::Ack ack = verdict(waiting.answer, *waiting.receipt);
    ack.controlId = std::to_string(connection_) + "-" + std::to_string(ticket);
    ack.at = now;
    const auto header = wire::Hl7Message::parse(waiting.answer.header);
    return wire::frameMllp(header ? wire::buildAck(header.value(), ack) : wire::buildBareAck(ack));
}

}  // namespace chairside::ingest
