// Judgement: which expectations of a scenario the station met, which alarms nobody expected, what was lost. Pure.
#pragma once

#include <string>
#include <vector>

#include "simulators/monitor/feed.h"
#include "simulators/scenario/observed.h"
#include "simulators/scenario/scenario.h"

namespace chairside::sim {

struct Finding {
    bool met = false;
    std::string text;
};

struct Judgement {
    std::vector<Finding> findings;
    [[nodiscard]] bool passed() const;
};

// Each expectation takes the first fitting alarm that no other has taken. An alarm that is neither expected nor allowed
// is a finding. That the data is demonstration data ("demo-data") is always allowed: it is.
void judgeAlarms(const Scenario& scenario, const std::vector<SeenAlarm>& seen, Judgement& judgement);
// Nothing that a monitor was told is on disk may be missing, nothing may be refused, and nothing there twice where the
// scenario does not allow it.
void judgeTaken(const TakenBook& taken, const Counts& counts, bool allowTwice, Judgement& judgement);

}  // namespace chairside::sim
