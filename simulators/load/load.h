// Load: many monitors on few threads, open loop: a slow station does not slow the senders down. Monitors share
// connections where there are more of them than connections, as beds behind a gateway do.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace chairside::sim {

struct LoadOptions {
    std::string mllp = "127.0.0.1:2575";
    std::string link;  // given: also the time from sending a reading to a subscribed client having it
    int monitors = 64;
    int connections = 0;  // 0: one a monitor, at most 1,000 (a station takes 1,024)
    double rate = 0;      // messages a second, all together; 0: one a monitor
    int seconds = 10;
    int threads = 1;
};

struct LoadReport {
    std::uint64_t sent = 0;
    std::uint64_t acked = 0;
    std::uint64_t refused = 0;
    std::uint64_t duplicates = 0;  // answers to what was answered before, or never sent
    std::uint64_t broken = 0;      // connections that ended
    std::uint64_t seen = 0;        // readings that the client had
    double lateSendMs = 0;         // how far the senders were behind their own schedule at most
    std::vector<float> ackMs;
    std::vector<float> seenMs;

    [[nodiscard]] std::uint64_t lost() const { return sent - acked - refused; }
    [[nodiscard]] bool clean() const { return sent == acked && duplicates == 0 && broken == 0; }
    [[nodiscard]] std::string json(const LoadOptions& options);
};

// Blocks for that long, and up to 10 s more for answers. An Error: no connection.
[[nodiscard]] Result<LoadReport> runLoad(const LoadOptions& options);

}  // namespace chairside::sim
