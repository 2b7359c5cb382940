// The floor as lines of text for a terminal: header, alarms worst first, one line a chair. Plain function of the state.
#pragma once

#include <string>
#include <vector>

#include "tools/floor_state.h"

namespace chairside::tools {

struct Screen {
    std::size_t columns = 100;
    std::size_t rows = 40;  // 0: as many as it takes
    bool colour = true;
};

[[nodiscard]] std::vector<std::string> floorLines(const FloorState& floor, FloorState::Steady now,
                                                  const Screen& screen);

}  // namespace chairside::tools
