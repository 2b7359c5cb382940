// Technical alarms that readings and monitors give rise to, besides loss. Which of them a clinic has, and their
// numbers, the profile says.
#pragma once

#include "engine/turn.h"

namespace chairside::engine {

// After a message was charted: values that cannot be or contradict each other, failed cuffs, a clock that is off, two
// monitors for one chair. `isAnother`: than the one that spoke for this chair before.
void judgeMonitoring(Turn& turn, Chair& chair, const Monitor& monitor, bool isAnother);

// The chair's monitor sent values; `refused`: they say that they are demo data, which this station does not chart.
void judgeDemo(Turn& turn, Chair& chair, bool refused);

// A cuff came: whether it failed.
void countCuff(Chair& chair, bool failed);

// The station was away: people must know that nobody watched for a while.
void judgeRestart(Turn& turn, Duration gap);

// What the station itself has to say, looked at with each clock sample and when an unknown monitor speaks.
void judgeStationMatters(Turn& turn);

}  // namespace chairside::engine
