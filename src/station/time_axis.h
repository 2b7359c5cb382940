// The engine's Instant from the clock: goes on where the journal stopped, follows the boot-time clock, never back.
// One thread (the engine's strand).
#pragma once

#include "base/clock.h"

namespace chairside::station {

class TimeAxis {
public:
    // `resumeAt` is the Instant of this moment.
    TimeAxis(const Clock& clock, Instant resumeAt);

    struct Now {
        Instant instant;
        WallTime wall;
    };
    [[nodiscard]] Now now();

private:
    const Clock& clock_;
    Instant anchor_;
    Duration bootAnchor_;
    Instant latest_;
};

}  // namespace chairside::station
