// How many lines a source may write into the log: a burst, then a few a second. What is left out is counted and told
// with the next line that may be written. Thread-safe.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace chairside::ingest {

class LogBudget {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr double kBurst = 20;
    static constexpr double kASecond = 2;

    // No value: not now. Else what to add to the line: "" or " (17 such lines left out)".
    [[nodiscard]] std::optional<std::string> spend(Time now) {
        const std::scoped_lock lock(mutex_);
        if (last_) left_ = std::min(kBurst, left_ + std::chrono::duration<double>(now - *last_).count() * kASecond);
        last_ = now;
        if (left_ < 1) {
            ++leftOut_;
            return std::nullopt;
        }
        left_ -= 1;
        const std::uint64_t leftOut = std::exchange(leftOut_, 0);
        return leftOut == 0 ? std::string{} : " (" + std::to_string(leftOut) + " such lines left out)";
    }

private:
    std::mutex mutex_;
    std::optional<Time> last_;
    double left_ = kBurst;
    std::uint64_t leftOut_ = 0;
};

}  // namespace chairside::ingest
