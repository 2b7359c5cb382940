#include "station/time_axis.h"

#include <algorithm>

namespace chairside::station {

TimeAxis::TimeAxis(const Clock& clock, Instant resumeAt)
    : clock_(clock), anchor_(resumeAt), bootAnchor_(clock.read().sinceBoot), latest_(resumeAt) {}

TimeAxis::Now TimeAxis::now() {
    const ClockReading reading = clock_.read();
    latest_ = std::max(latest_, anchor_ + (reading.sinceBoot - bootAnchor_));
    return {latest_, reading.wall};
}

}  // namespace chairside::station
