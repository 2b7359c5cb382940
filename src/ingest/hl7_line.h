// HL7 over MLLP as a line: the framer and the reader of its messages.
#pragma once

#include "ingest/line_options.h"
#include "ingest/line_reader.h"
#include "ingest/message_reader.h"
#include "wire/mllp_framer.h"

namespace chairside::ingest {

class Hl7Line final : public LineReader {
public:
    Hl7Line(const LineOptions& options, std::string peer)
        : framer_(options.limits.messageBytesMax), reader_(options, std::move(peer)) {}

    void feed(std::string_view bytes) override { framer_.feed(bytes); }
    [[nodiscard]] std::optional<ReadMessage> next(Account* account) override { return read(framer_.next(), account); }
    [[nodiscard]] std::optional<ReadMessage> finish(Account* account) override {
        return read(framer_.finish(), account);
    }
    [[nodiscard]] bool unfinished() const override { return framer_.unfinished(); }
    [[nodiscard]] bool hasStrays() const override { return framer_.hasStrays(); }

private:
    [[nodiscard]] std::optional<ReadMessage> read(const std::optional<wire::MllpEvent>& event, Account* account) {
        if (!event) return std::nullopt;
        return reader_.read(*event, account);
    }

    wire::MllpFramer framer_;
    MessageReader reader_;
};

}  // namespace chairside::ingest
