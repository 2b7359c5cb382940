// What the MLLP listener is told by the composition root. Plain values.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/intake.h"
#include "vitals/identity.h"
#include "wire/dialect_index.h"
#include "wire/mllp_framer.h"

namespace chairside::ingest {

struct MllpLimits {
    std::size_t connectionsMax = 256;  // more are refused
    std::size_t messageBytesMax = wire::MllpFramer::kMessageMax;
    // Messages a connection may have unanswered; then its socket is not read. Two places of the engine's lane are
    // kept for the connection's own opening and closing.
    std::size_t unansweredMax = engine::Intake::kLaneDepth - 2;
    std::chrono::milliseconds idleMax = std::chrono::minutes{10};   // nothing read for so long: closed
    std::chrono::milliseconds writeMax = std::chrono::seconds{30};  // an answer not taken for so long: closed
    std::chrono::milliseconds drainMax =
        std::chrono::seconds{30};  // after the peer's end of sending, answers still go out
};

struct MllpOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 2575;                          // 0: the system picks one
    std::vector<std::string> allow;                     // CIDRs beside the loopback
    std::shared_ptr<const wire::DialectIndex> dialect;  // must be there
    // IANA name of the zone of this monitor's clock, "" when unknown. Called on any io thread, for each message.
    std::function<std::string(const MonitorIdentity&)> zoneOf;
    bool demoAllowed = false;
    MllpLimits limits;
};

}  // namespace chairside::ingest
