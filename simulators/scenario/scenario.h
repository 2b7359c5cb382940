// Scenario: what a simulated clinic goes through and what a station should do about it, read from a file and checked
// whole (proto/chairside/v1/scenario.proto). Plain values; times are simulated, from the start.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "chairside/v1/scenario.pb.h"
#include "simulators/monitor/bedside_monitor.h"
#include "simulators/monitor/dialect.h"

namespace chairside::sim {

struct StagedChair {
    std::string chair;
    std::string bed;      // that its monitor names
    std::string monitor;  // its own name; that of the chair where it is the only one
    Dialect dialect = Dialect::Pcd01;
    BedsideOptions bedside;  // without start
};

struct NurseStep {
    Duration at{};
    v1::Command command;  // without id and actor
    bool refused = false;
};

struct Expected {
    std::string chair;
    std::string rule;
    v1::Priority priority = v1::PRIORITY_UNSPECIFIED;
    Duration from{};
    Duration within{};
    std::optional<Duration> endsWithin;
    [[nodiscard]] std::string text() const;  // "spo2-low (MEDIUM) on A between 1:00 and 1:30"
};

struct Scenario {
    std::string name;
    std::string about;
    std::uint64_t seed = 1;
    Duration length{};
    Duration step{1000};
    std::vector<StagedChair> chairs;
    std::vector<NurseStep> nurse;  // by time
    std::vector<Expected> expected;
    std::vector<v1::AllowedAlarm> allowed;
    bool allowTwice = false;
};

// An Error names the file, and line and column or the entry ("events 3").
[[nodiscard]] Result<Scenario> readScenario(std::string_view text, const std::string& fileName);
[[nodiscard]] Result<Scenario> readScenarioFile(const std::string& path);

// "1:05", "1:00:05".
[[nodiscard]] std::string clockText(Duration t);

}  // namespace chairside::sim
