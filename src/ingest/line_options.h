// What a listener, a dialled monitor and their connections are told by the composition root. Plain values.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/log_budget.h"
#include "engine/intake.h"
#include "ingest/connection_budget.h"
#include "ingest/tap.h"
#include "vitals/identity.h"
#include "wire/dialect_book.h"
#include "wire/mllp_framer.h"

namespace chairside::ingest {

struct LineLimits {
    std::size_t connectionsMax = 1024;          // more are refused
    std::size_t connectionsOfOneAddress = 256;  // more from one address are refused
    std::size_t connectsOfOneAddressAMinute =
        600;  // more often is a fault or an attack: refused until the minute is over
    std::size_t messageBytesMax = wire::MllpFramer::kMessageMax;
    // Messages a connection may have unanswered; then its socket is not read. Two places of the engine's lane are
    // kept for the connection's own opening and closing.
    std::size_t unansweredMax = engine::Intake::kLaneDepth - 2;
    std::chrono::milliseconds firstByteMax = std::chrono::minutes{2};  // connected and said nothing for so long: closed
    std::chrono::milliseconds frameMax = std::chrono::seconds{30};     // from a frame's first byte to its last: closed
    std::chrono::milliseconds idleMax = std::chrono::minutes{10};      // nothing read for so long: closed
    std::chrono::milliseconds writeMax = std::chrono::seconds{30};     // an answer not taken for so long: closed
    std::chrono::milliseconds drainMax =
        std::chrono::seconds{30};  // after the peer's end of sending, answers still go out
    std::chrono::milliseconds bindRetry = std::chrono::seconds{5};  // of a listener whose address could not be had
    // Of monitors that are dialled:
    std::chrono::milliseconds connectMax = std::chrono::seconds{5};
    std::chrono::milliseconds retryFirst = std::chrono::seconds{1};  // doubles, with jitter, ...
    std::chrono::milliseconds retryMost = std::chrono::minutes{1};   // ... up to this
};

enum class LineProtocol : std::uint8_t { Hl7, MindrayPds, MasimoAscii, Dinamap };
[[nodiscard]] std::string_view name(LineProtocol protocol);  // "mllp", "mindray-pds", "masimo-ascii", "dinamap"

struct LineOptions {
    LineProtocol protocol = LineProtocol::Hl7;
    std::string address = "127.0.0.1";  // to listen on, or to connect to
    std::uint16_t port = 2575;          // 0: the system picks one
    std::vector<std::string> allow;     // CIDRs beside the loopback
    // Whose readings they are, where the line is one monitor's: instead of what its messages say. May be empty.
    std::string bed;
    std::string device;
    // The dialects in force; must be there and never give null. Called on any io thread, for each message.
    std::function<std::shared_ptr<const wire::DialectBook>()> dialects;
    // IANA name of the zone of this monitor's clock, "" when unknown. Called on any io thread, for each message.
    std::function<std::string(const MonitorIdentity&)> zoneOf;
    // Why the configuration has no chair for this monitor, "" when it has one; may be null. Called on any io thread,
    // only while somebody looks at the tap.
    std::function<std::string(const MonitorIdentity&)> whyNoChair;
    bool demoAllowed = false;
    LineLimits limits;
    std::shared_ptr<ConnectionBudget> budget = std::make_shared<ConnectionBudget>();  // shared by all listeners
    std::shared_ptr<Tap> tap = std::make_shared<Tap>();                               // shared by all lines
    std::shared_ptr<LogBudget> log = std::make_shared<LogBudget>();                   // of connections that come and go
};

}  // namespace chairside::ingest
