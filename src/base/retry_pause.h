// RetryPause: how long to wait before a monitor is called again. The step doubles up to the most; the jitter keeps the
// monitors behind a switch that comes back from all being called in one instant. A plain value, deterministic by seed.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <random>

namespace chairside::ingest {

class RetryPause {
public:
    RetryPause(std::chrono::milliseconds first, std::chrono::milliseconds most, std::uint32_t seed)
        : first_(first), most_(most), step_(first), random_(seed) {}

    void reset() { step_ = first_; }
    // Between half of the step and the whole of it; then the step doubles.
    [[nodiscard]] std::chrono::milliseconds next() {
        const auto step = step_;
        step_ = std::min(2 * step_, most_);
        std::uniform_int_distribution<std::chrono::milliseconds::rep> jitter(step.count() / 2, step.count());
        return std::chrono::milliseconds{jitter(random_)};
    }

private:
    std::chrono::milliseconds first_;
    std::chrono::milliseconds most_;
    std::chrono::milliseconds step_;
    std::minstd_rand random_;
};

}  // namespace chairside::ingest
