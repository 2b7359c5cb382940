// RetryPause: how long to wait before a connection is tried again. The step doubles up to the most; the jitter keeps
// those behind a switch, or of a station, that comes back from all being tried in one instant. A plain value.
#pragma once

#include <algorithm>
#include <chrono>

namespace chairside {

class RetryPause {
public:
    RetryPause(std::chrono::milliseconds first, std::chrono::milliseconds most)
        : first_(first), most_(most), step_(first) {}

    void reset() { step_ = first_; }
    // Between half of the step (`random` is 0) and the whole of it (1); then the step doubles.
    [[nodiscard]] std::chrono::milliseconds next(double random) {
        const auto step = step_;
        step_ = std::min(2 * step_, most_);
        return std::chrono::round<std::chrono::milliseconds>(step * (0.5 + random / 2));
    }

private:
    std::chrono::milliseconds first_;
    std::chrono::milliseconds most_;
    std::chrono::milliseconds step_;
};

}  // namespace chairside
