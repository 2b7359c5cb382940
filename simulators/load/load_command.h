// chairside-sim load: how a station holds under many monitors.
#pragma once

#include "simulators/load/load.h"

namespace CLI {
class App;
}

namespace chairside::sim {

void addLoadOptions(CLI::App& command, LoadOptions& options);

// Prints one JSON object. 0: everything was acknowledged once; 1: not; 3: no connection.
[[nodiscard]] int runLoadCommand(const LoadOptions& options);

}  // namespace chairside::sim
