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

ClockReading readTogether(const std::function<Duration()>& sinceBoot, const std::function<WallTime()>& wall) {
    constexpr int kTriesMax = 5;  // on a computer that busy the last is as good as any
    ClockReading reading;
    for (int i = 0; i < kTriesMax; ++i) {
        reading = {.sinceBoot = sinceBoot(), .wall = wall()};
        if (sinceBoot() - reading.sinceBoot <= Duration{1}) break;
    }
    return reading;
}

ClockReading RealClock::read() const {
    return readTogether([] { return readKernelClock(CLOCK_BOOTTIME); },
                        [] { return WallTime{readKernelClock(CLOCK_REALTIME).count()}; });
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

ClockReading SteppedClock::read() const {
    const Duration passed{passedMs_.load()};
    return {.sinceBoot = start_.sinceBoot + passed, .wall = start_.wall + passed};
}

// Nobody knows when the next step comes: look often.
Duration SteppedClock::realWait(Duration /*d*/) const { return Duration{5}; }

void SteppedClock::step(Duration by) {
    check(by >= Duration::zero(), "a clock does not step back");
    passedMs_.fetch_add(by.count());
}

}  // namespace chairside
