// What the station last said of the whole floor, kept up to date from its frames. No I/O, no clock; not thread-safe.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "chairside/v1/link.pb.h"
#include "link/client/station_time.h"

namespace chairside::tools {

class FloorState {
public:
    using Steady = std::chrono::steady_clock::time_point;

    void welcomed(const v1::Welcome& welcome, Steady now);
    void lost(const Error& why, Steady now);
    void apply(const v1::StationFrame& frame, Steady now);

    [[nodiscard]] bool connected() const { return connected_; }
    // What is shown is live: a snapshot came over this connection, and the station's time goes on.
    [[nodiscard]] bool live(Steady now) const { return connected_ && current_ && !standsStill(now); }
    // Its line lives, but what judges the readings has stood still for too long: as good as lost.
    [[nodiscard]] bool standsStill(Steady now) const;
    [[nodiscard]] Steady movedAt() const { return movedAt_; }
    [[nodiscard]] const std::string& lostWhy() const { return lostWhy_; }
    [[nodiscard]] std::optional<Steady> lostSince() const { return lostSince_; }
    [[nodiscard]] const v1::Welcome& welcome() const { return welcome_; }
    [[nodiscard]] const v1::Heartbeat& heartbeat() const { return heartbeat_; }
    [[nodiscard]] const link::StationTime& time() const { return time_; }
    [[nodiscard]] const std::map<std::string, v1::ChairView>& chairs() const { return chairs_; }
    [[nodiscard]] std::vector<v1::Occurrence> alarmsWorstFirst() const;
    // Until when the sound is paused, by the station's time; empty: it is not.
    [[nodiscard]] std::optional<std::int64_t> pausedUntilUnixMs() const { return pausedUntil_; }
    [[nodiscard]] const std::string& pausedBy() const { return pausedBy_; }

private:
    void take(const v1::Snapshot& snapshot, Steady now);
    void take(const v1::Heartbeat& beat, Steady now);
    void forget();
    void take(const v1::Event& event);
    void take(const v1::LiveFrame& live);

    v1::Welcome welcome_;
    v1::Heartbeat heartbeat_;
    link::StationTime time_;
    std::map<std::string, v1::ChairView> chairs_;
    std::map<std::string, v1::Occurrence> alarms_;
    std::optional<std::int64_t> pausedUntil_;
    std::string pausedBy_;
    bool connected_ = false;
    bool current_ = false;  // a snapshot came since it connected
    bool beaten_ = false;   // a heartbeat came since it connected
    Steady movedAt_{};      // the last sign that the station's time goes on
    std::string lostWhy_;
    std::optional<Steady> lostSince_;
};

}  // namespace chairside::tools
