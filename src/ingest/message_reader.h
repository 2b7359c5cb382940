// From one MLLP event to what the engine is told and what the monitor is answered. No I/O.
#pragma once

#include <optional>
#include <string>

#include "engine/input.h"
#include "ingest/line_options.h"
#include "ingest/line_reader.h"
#include "ingest/zone_book.h"
#include "wire/hl7_message.h"
#include "wire/hl7_time.h"
#include "wire/mllp_framer.h"

namespace chairside::ingest {

// One a connection. Not thread-safe.
class MessageReader {
public:
    MessageReader(const LineOptions& options, std::string peer);

    // Without an input: an acknowledgement or a sign of life, neither charted nor answered. `account` may be null.
    [[nodiscard]] ReadMessage read(const wire::MllpEvent& event, Account* account);

private:
    // The line is one monitor's: what it is called is not left to its messages.
    [[nodiscard]] bool isNamed() const { return dialled_ || !bed_.empty() || !device_.empty(); }
    [[nodiscard]] ReadMessage readMessage(std::string_view bytes, Account* account);
    [[nodiscard]] ReadMessage mapped(const wire::Hl7Message& message, std::string_view bytes, Account* account);
    [[nodiscard]] ReadMessage rejected(const wire::Hl7Message* message, std::string_view bytes, wire::AckCode code,
                                       Error why, bool silent) const;

    std::function<std::shared_ptr<const wire::DialectBook>()> dialects_;
    std::string peer_;
    bool demoAllowed_;
    bool dialled_;  // we opened the line: the monitor wants no answers
    std::string bed_, device_;
    ZoneBook zones_;
    std::function<std::string(const MonitorIdentity&)> whyNoChair_;
};

}  // namespace chairside::ingest
