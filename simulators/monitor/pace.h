// Pace: how simulated time (since the program started) lies on real time; or, stepped, that somebody moves it by hand.
// Plain value; stepped copies share their time.
#pragma once

#include <chrono>
#include <cmath>
#include <memory>

#include "base/time.h"

namespace chairside::sim {

struct Pace {
    using SteadyTime = std::chrono::steady_clock::time_point;

    SteadyTime start = std::chrono::steady_clock::now();
    double speed = 1;                              // simulated seconds in a real one
    std::shared_ptr<const Duration> stepped = {};  // then start and speed do not count

    [[nodiscard]] Duration simulated(SteadyTime real) const {
        if (stepped) return *stepped;
        const std::chrono::duration<double, std::milli> passed = real - start;
        return Duration{static_cast<std::int64_t>(std::floor(passed.count() * speed))};
    }
    // Never before the moment at which simulated() reaches it: a microsecond covers the rounding of the division.
    // Stepped: now, or never by itself.
    [[nodiscard]] SteadyTime real(Duration simulated) const {
        if (stepped) return simulated <= *stepped ? SteadyTime{} : SteadyTime::max();
        const std::chrono::duration<double, std::milli> passed{static_cast<double>(simulated.count()) / speed};
        return start + std::chrono::ceil<SteadyTime::duration>(passed) + std::chrono::microseconds{1};
    }
};

}  // namespace chairside::sim
