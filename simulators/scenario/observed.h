// Observed: what a station told a client during a scenario, and what the monitors know it took. Plain values.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/time.h"
#include "chairside/v1/link.pb.h"
#include "simulators/monitor/feed.h"

namespace chairside::sim {

struct SeenAlarm {
    std::string chair;
    std::string rule;
    v1::Priority priority = v1::PRIORITY_UNSPECIFIED;  // the highest it had
    v1::AlarmKind kind = v1::ALARM_KIND_UNSPECIFIED;
    Duration began{};  // simulated
    std::optional<Duration> ended;
    [[nodiscard]] std::string text() const;  // "spo2-low (MEDIUM) on A at 1:17"
};

class AlarmBook {
public:
    // Alarms that begin before it are not of this scenario.
    void startAt(WallTime zero) { zero_ = zero; }
    void take(const v1::Occurrence& occurrence);
    [[nodiscard]] std::vector<SeenAlarm> seen() const;  // by their beginning

private:
    WallTime zero_;
    std::map<std::string, SeenAlarm> byId_;
};

// What the monitors were told is on disk: to be found in the history.
class TakenBook {
public:
    struct Key {
        std::string chair;
        v1::Vital vital = v1::VITAL_UNSPECIFIED;
        std::int64_t atMs = 0;  // the device's clock, as precise as it is said
        std::int64_t milli = 0;
        auto operator<=>(const Key&) const = default;
    };

    // What of it a dialect says with a time of its own.
    void take(const Outgoing& outgoing, const std::string& chair, Dialect dialect);
    // What history holds of a chair.
    void found(const v1::HistorySeries& series);
    void forgetFound();  // before history is read again

    [[nodiscard]] std::size_t expected() const { return taken_.size(); }
    [[nodiscard]] std::size_t missing() const;
    [[nodiscard]] std::string firstMissing() const;
    // Readings that history holds more than once.
    [[nodiscard]] std::size_t twice() const;
    [[nodiscard]] const std::set<std::string>& chairs() const { return chairs_; }

private:
    std::map<Key, std::size_t> taken_;  // and how often history holds it
    std::set<std::string> chairs_;
};

}  // namespace chairside::sim
