// RetryPause: how long a monitor waits before it tries again: doubling, with jitter, so that monitors do not come
// back to a restarted station in one instant. Deterministic by seed.
#pragma once

#include <algorithm>
#include <chrono>

#include "simulators/patient/random.h"

namespace chairside::sim {

class RetryPause {
public:
    RetryPause(std::chrono::milliseconds first, std::chrono::milliseconds most, std::uint64_t seed)
        : first_(first), most_(most), step_(first), random_(seed) {}

    void reset() { step_ = first_; }
    // Between half of the step and one and a half; the step doubles.
    [[nodiscard]] std::chrono::milliseconds next() {
        const auto step = step_;
        step_ = std::min(2 * step_, most_);
        const double jitter = random_.uniform(0.5, 1.5);
        return std::chrono::milliseconds{static_cast<std::int64_t>(jitter * static_cast<double>(step.count()))};
    }

private:
    std::chrono::milliseconds first_;
    std::chrono::milliseconds most_;
    std::chrono::milliseconds step_;
    Random random_;
};

}  // namespace chairside::sim
