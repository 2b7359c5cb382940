// The protocol of one line: from bytes to what the engine is told and what the monitor is answered. No I/O.
//
//   feed(bytes) ─▶ next() ─▶ ReadMessage, ... , nothing more for now
//
// One a connection. Not thread-safe. Every byte of what was fed ends up in some message or rejection.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/input.h"
#include "ingest/ack_queue.h"
#include "ingest/tap.h"

namespace chairside::ingest {

// For somebody who looks (tap.h).
struct Account {
    std::string raw;
    std::size_t size = 0;
    std::string dialect;
    std::string verdict;
    std::vector<TapFate> fates;
};

struct ReadMessage {
    std::optional<engine::Input> input;  // none: nothing for the engine (an acknowledgement, a sign of life)
    std::string rawFrame;
    Answer answer;
};

class LineReader {
public:
    virtual ~LineReader() = default;
    virtual void feed(std::string_view bytes) = 0;
    // No value: feed more. `account` may be null; else it is filled for the message given.
    [[nodiscard]] virtual std::optional<ReadMessage> next(Account* account) = 0;
    // The connection ended, or the strays waited for long enough: what is left over. Reading may go on.
    [[nodiscard]] virtual std::optional<ReadMessage> finish(Account* account) = 0;
    // Something was begun that is not complete: it has to be, soon.
    [[nodiscard]] virtual bool unfinished() const = 0;
    // Bytes that begin nothing wait to be told, and nothing that comes soon will do it: finish() does.
    [[nodiscard]] virtual bool hasStrays() const = 0;
};

}  // namespace chairside::ingest
