// From one MLLP event to what the engine is told and what the monitor is answered. No I/O.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "engine/input.h"
#include "ingest/ack_queue.h"
#include "ingest/mllp_options.h"
#include "wire/hl7_message.h"
#include "wire/hl7_time.h"
#include "wire/mllp_framer.h"

namespace chairside::ingest {

struct ReadMessage {
    engine::Input input;
    std::string rawFrame;
    Answer answer;
};

// One a connection. Not thread-safe.
class MessageReader {
public:
    MessageReader(const MllpOptions& options, std::string peer);

    // No value: an acknowledgement, which is neither charted nor answered.
    [[nodiscard]] std::optional<ReadMessage> read(const wire::MllpEvent& event);

private:
    [[nodiscard]] std::optional<ReadMessage> readMessage(std::string_view bytes);
    [[nodiscard]] ReadMessage rejected(const wire::Hl7Message* message, std::string_view bytes, wire::AckCode code,
                                       Error why, bool silent) const;
    [[nodiscard]] const wire::ZoneRules* rulesFor(const MonitorIdentity& monitor);

    std::shared_ptr<const wire::DialectIndex> dialect_;
    std::function<std::string(const MonitorIdentity&)> zoneOf_;
    std::string peer_;
    bool demoAllowed_;
    std::map<std::string, wire::ZoneRules> zones_;  // an unknown zone has null rules; at most kZonesMax
};

}  // namespace chairside::ingest
