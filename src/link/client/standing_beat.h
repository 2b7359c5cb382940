#pragma once

#include <chrono>

#include "chairside/v1/link.pb.h"

namespace chairside::link {

// A beat that tells no later time than the one before, although the clock is real: the station's line lives, but what
// judges the readings stands still. It is no sign of life; a client whose last one is older than this takes the station
// for lost.
inline constexpr std::chrono::milliseconds kNoSignOfLifeMax{2500};

[[nodiscard]] inline bool standsStill(const v1::Welcome& welcome, const v1::Heartbeat& before,
                                      const v1::Heartbeat& beat) {
    return welcome.clock_is_real() && beat.station_instant_ms() <= before.station_instant_ms();
}

}  // namespace chairside::link
