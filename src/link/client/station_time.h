// Station time on a client's screen. Not thread-safe; no clock inside: `now` is an argument.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace chairside::link {

// The station's time now, as this client can tell: the last frame that carried it, plus what went by since on the
// client's own steady clock at the station's speed. Ages must come from this, never from the client's wall clock.
class StationTime {
public:
    using Steady = std::chrono::steady_clock::time_point;

    void heard(std::int64_t instantMs, std::int64_t unixMs, double speed, Steady now) {
        instantMs_ = instantMs;
        unixMs_ = unixMs;
        speed_ = speed;
        heardAt_ = now;
        known_ = true;
    }
    [[nodiscard]] bool known() const { return known_; }
    [[nodiscard]] std::int64_t instantMs(Steady now) const { return instantMs_ + since(now); }
    [[nodiscard]] std::int64_t unixMs(Steady now) const { return unixMs_ + since(now); }

private:
    // At most two heartbeats are bridged: a silent station's time stands still rather than being guessed.
    [[nodiscard]] std::int64_t since(Steady now) const {
        const auto real = std::chrono::duration_cast<std::chrono::milliseconds>(now - heardAt_).count();
        return static_cast<std::int64_t>(speed_ * static_cast<double>(std::min<std::int64_t>(real, 2000)));
    }

    std::int64_t instantMs_ = 0;
    std::int64_t unixMs_ = 0;
    double speed_ = 1;
    Steady heardAt_;
    bool known_ = false;
};

}  // namespace chairside::link
