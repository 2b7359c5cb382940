// The requests that wait for the station's answer, by number, each with its deadline. No I/O, no clock: `now` is an
// argument. Not thread-safe.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "link/client/client.h"

namespace chairside::link {

class PendingRequests {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::size_t kMax = 256;

    [[nodiscard]] bool full() const { return waiting_.size() >= kMax; }
    // The number the request travels under.
    [[nodiscard]] std::uint64_t add(OnAnswer answer, Time deadline) {
        const std::uint64_t number = next_++;
        waiting_.emplace(number, Waiting{std::move(answer), deadline});
        return number;
    }
    // Whose answer this is; empty when nobody waits (any more).
    [[nodiscard]] OnAnswer take(std::uint64_t number) {
        auto node = waiting_.extract(number);
        return node ? std::move(node.mapped().answer) : OnAnswer{};
    }
    [[nodiscard]] std::vector<OnAnswer> takeExpired(Time now) {
        return takeIf([now](const Waiting& waiting) { return waiting.deadline <= now; });
    }
    [[nodiscard]] std::vector<OnAnswer> takeAll() {
        return takeIf([](const Waiting&) { return true; });
    }
    [[nodiscard]] std::optional<Time> nextDeadline() const {
        std::optional<Time> earliest;
        for (const auto& [number, waiting] : waiting_) {
            if (!earliest || waiting.deadline < *earliest) earliest = waiting.deadline;
        }
        return earliest;
    }

private:
    struct Waiting {
        OnAnswer answer;
        Time deadline;
    };

    template <class Which>
    [[nodiscard]] std::vector<OnAnswer> takeIf(Which which) {
        std::vector<OnAnswer> taken;
        for (auto at = waiting_.begin(); at != waiting_.end();) {
            if (!which(at->second)) {
                ++at;
                continue;
            }
            taken.push_back(std::move(at->second.answer));
            at = waiting_.erase(at);
        }
        return taken;
    }

    std::map<std::uint64_t, Waiting> waiting_;
    std::uint64_t next_ = 1;
};

}  // namespace chairside::link
