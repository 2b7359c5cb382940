// The only source of time above the engine. The shell (src/station) owns one Clock and stamps every
// input with it; nothing below floor 5 holds one. Thread-safe.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "base/time.h"

namespace chairside {

// Both axes, read together.
struct ClockReading {
    Duration sinceBoot{};  // CLOCK_BOOTTIME, or the simulated equivalent: never steps, counts suspend
    WallTime wall;         // may step when somebody sets the computer's clock
};

// Reads both axes of two clocks, again when something came in between: a thread that was stopped there for longer would
// report a step of the wall clock that never was.
[[nodiscard]] ClockReading readTogether(const std::function<Duration()>& sinceBoot,
                                        const std::function<WallTime()>& wall);

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual ClockReading read() const = 0;
    // How long of real time a wait of `d` on this clock takes. A stepped clock answers a short poll.
    [[nodiscard]] virtual Duration realWait(Duration d) const = 0;
    // False for every clock that is not the real one: demo data must then be allowed, and every screen says so.
    [[nodiscard]] virtual bool isReal() const = 0;
    // Station seconds per real second; 0 when nobody knows.
    [[nodiscard]] virtual double speed() const = 0;
};

class RealClock final : public Clock {
public:
    [[nodiscard]] ClockReading read() const override;
    [[nodiscard]] Duration realWait(Duration d) const override { return d; }
    [[nodiscard]] bool isReal() const override { return true; }
    [[nodiscard]] double speed() const override { return 1; }
};

// Runs `speed` times as fast as the real clock, from the moment it is made.
class ScaledClock final : public Clock {
public:
    explicit ScaledClock(double speed);
    [[nodiscard]] ClockReading read() const override;
    [[nodiscard]] Duration realWait(Duration d) const override;
    [[nodiscard]] bool isReal() const override { return false; }
    [[nodiscard]] double speed() const override { return speed_; }

private:
    double speed_;
    ClockReading start_;
};

// Stands still until it is told to step. For tests and simulations that must not depend on real time.
class SteppedClock final : public Clock {
public:
    explicit SteppedClock(ClockReading start) : start_(start) {}
    [[nodiscard]] ClockReading read() const override;
    [[nodiscard]] Duration realWait(Duration d) const override;
    [[nodiscard]] bool isReal() const override { return false; }
    [[nodiscard]] double speed() const override { return 0; }
    void step(Duration by);

private:
    ClockReading start_;
    std::atomic<std::int64_t> passedMs_{0};
};

}  // namespace chairside
