// How long to wait before the next try to connect: doubling, with jitter, so that many clients do not come back to a
// restarted station in one instant.
#pragma once

#include <algorithm>
#include <chrono>
#include <random>

namespace chairside::link {

class Backoff {
public:
    static constexpr std::chrono::milliseconds kFirst{250};
    static constexpr std::chrono::milliseconds kLast{5000};

    explicit Backoff(unsigned seed) : random_(seed) {}

    void reset() { step_ = 2 * kFirst; }
    // Between half of the step and the whole of it: kFirst at least; the step doubles up to kLast.
    [[nodiscard]] std::chrono::milliseconds next() {
        const auto step = step_;
        step_ = std::min(2 * step_, kLast);
        std::uniform_int_distribution<std::chrono::milliseconds::rep> jitter(step.count() / 2, step.count());
        return std::chrono::milliseconds{jitter(random_)};
    }

private:
    std::minstd_rand random_;
    std::chrono::milliseconds step_ = 2 * kFirst;
};

}  // namespace chairside::link
