#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/log_budget.h"

namespace chairside::link {

struct LinkServerOptions {
    std::string address = "127.0.0.1";  // numeric
    std::uint16_t port = 7411;          // 0: any free one
    bool insecure = false;              // take addresses that are not loopback, although the link is not encrypted
    std::size_t clientsMax = 64;
    std::chrono::milliseconds handshakeTimeout{5000};       // from connecting to a whole Hello
    std::chrono::milliseconds heartbeat{1000};              // also how often the limits of time are looked at
    std::chrono::milliseconds annunciatorSilenceMax{5000};  // then it does not count, if it ever said StillHere
    std::chrono::milliseconds stallMax{30000};              // a write without an end, a frame begun and not ended
    // Station-made frames (snapshot, events) that may wait for one client before it is cut off.
    std::size_t queueBytesMax = 4u << 20;
    std::size_t queueFramesMax = 4096;
    std::shared_ptr<LogBudget> log = std::make_shared<LogBudget>();  // of clients that come and go
    int sendBuffer = 128 << 10;  // bytes in the kernel: values waiting there cannot be replaced by newer ones
};

}  // namespace chairside::link
