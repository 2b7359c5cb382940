// What the station says on a line unasked: the query that starts a monitor's data, and the signs of life it wants.
#pragma once

#include <chrono>
#include <string>

#include "base/time.h"

namespace chairside::ingest {

struct Prompts {
    std::string query;  // framed; empty: none
    // A monitor that still tells who it is may overhear the first query: once more, after this. A new query replaces
    // the one before.
    std::chrono::milliseconds againAfter{};
    std::string echo;  // framed; empty: none
    std::chrono::milliseconds echoEach{};
};

// Mindray PDS, "realtime" interface: QRY^R02 for all parameters and all physiological and technical alarms, and the
// message 106 each second. Source: docs/decisions/0013-dialled-monitors.md.
[[nodiscard]] Prompts mindrayPdsPrompts(WallTime now);

}  // namespace chairside::ingest
