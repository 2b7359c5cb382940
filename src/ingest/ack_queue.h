// The answers one connection owes, in the order of its messages: each waits for the engine's receipt and for those
// before it. No I/O. Not thread-safe: the connection's strand owns it.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "base/result.h"
#include "base/time.h"
#include "engine/intake.h"
#include "wire/hl7_ack.h"

namespace chairside::ingest {

// What is to be answered once the engine has taken the message.
struct Answer {
    std::string header;  // what of the message its answer needs (linesForAnswer); empty: it has no MSH
    wire::AckCode code = wire::AckCode::Accept;  // when the receipt says Durable
    Error why;                                   // for Error and Reject
    bool silent = false;                         // garbage, link changes: only the receipt is awaited
};

class AckQueue {
public:
    explicit AckQueue(std::uint64_t connection) : connection_(connection) {}

    using Ticket = std::uint64_t;
    [[nodiscard]] Ticket add(Answer answer);
    void settle(Ticket ticket, const engine::Receipt& receipt);

    struct Ready {
        std::string frames;     // to be written; may be empty: silent, or the sender wants none
        std::size_t count = 0;  // answers that left the queue
    };
    // Everything that is settled and has nothing unsettled before it.
    [[nodiscard]] Ready take(WallTime now);
    [[nodiscard]] std::size_t size() const { return waiting_.size(); }

private:
    struct Waiting {
        Answer answer;
        std::optional<engine::Receipt> receipt;
    };
    [[nodiscard]] std::string frames(const Waiting& waiting, Ticket ticket, WallTime now) const;

    std::uint64_t connection_;
    Ticket first_ = 1;  // ticket of waiting_.front()
    std::deque<Waiting> waiting_;
};

}  // namespace chairside::ingest
