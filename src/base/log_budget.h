// How many lines a source may write into the log: a burst, then a few a second. What is left out is counted and told
// with the next line that may be written. Thread-safe.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace chairside {

class LogBudget {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr int kBurst = 20;
    static constexpr std::chrono::milliseconds kOneEach{500};

    // No value: not now. Else what to add to the line: "" or " (17 such lines left out)".
    [[nodiscard]] std::optional<std::string> spend(Time now) {
        Time paid = paidUntil_;
        Time from{};
        do {
            from = std::max(paid, now);
            if (from - now > (kBurst - 1) * kOneEach) {
                ++leftOut_;
                return std::nullopt;
            }
        } while (!paidUntil_.compare_exchange_weak(paid, from + kOneEach));
        const std::uint64_t leftOut = leftOut_.exchange(0);
        return leftOut == 0 ? std::string{} : " (" + std::to_string(leftOut) + " such lines left out)";
    }

private:
    std::atomic<Time> paidUntil_{Time::min()};  // each line pays for kOneEach, a burst in advance
    std::atomic<std::uint64_t> leftOut_{0};
};

}  // namespace chairside
