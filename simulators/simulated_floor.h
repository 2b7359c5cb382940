// The simulated floor: from options to one Feed a chair.
#pragma once

#include <vector>

#include "simulators/control/floor_control.h"
#include "simulators/monitor/feed.h"
#include "simulators/options.h"

namespace chairside::sim {

struct SimulatedFloor {
    std::vector<Feed> feeds;
    std::vector<std::shared_ptr<ControlledChair>> chairs;  // of the feeds, in their order
    std::vector<std::string> notes;                        // for the person: what of a recording is not played
};

// Reads the recordings. `start` is the devices' clock at simulated time 0. An Error names the option, or file, line
// and column.
[[nodiscard]] Result<SimulatedFloor> makeFloor(const Options& options, WallTime start, Pace pace);

}  // namespace chairside::sim
