#include "base/clock.h"

#include <algorithm>
#include <cmath>
#include <ctime>

#include "base/check.h"

namespace chairside {
namespace {

Duration readKernelClock(clockid_t id) {
    timespec at{};
    check(clock_gettime(id, &at) == 0, "the kernel refused to tell the time");
    return std::chrono::duration_cast<Duration>(std::chrono::seconds{at.tv_sec} + std::chrono::nanoseconds{at.tv_nsec});
}

}  // namespace

ClockReading RealClock::read() const {
    return {.sinceBoot = readKernelClock(CLOCK_BOOTTIME), .wall = WallTime{readKernelClock(CLOCK_REALTIME).count()}};
}

ScaledClock::ScaledClock(double speed) : speed_(speed), start_(RealClock{}.read()) {
    check(speed > 0, "a clock's speed is above zero");
}

ClockReading ScaledClock::read() const {
    const ClockReading now = RealClock{}.read();
    const double passed = double((now.sinceBoot - start_.sinceBoot).count()) * speed_;
    const Duration scaled{std::llround(passed)};
    return {.sinceBoot = start_.sinceBoot + scaled, .wall = start_.wall + scaled};
}

Duration ScaledClock::realWait(Duration d) const {
    return std::max(Duration{1}, Duration{std::llround(double(d.count()) / speed_)});
}

}  // namespace chairside
