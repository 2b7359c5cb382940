// FloorControl: what a person may do to the simulated chairs while they run, in words:
//
//   chairs                            each chair: what it shows now, and what is wrong with it
//   events                            what can go wrong
//   start EVENT[=LEVEL] CHAIR [TIME]  something goes wrong for that time (60s without it), as --fault names them
//   set CHAIR VITAL VALUE             spo2, rate, systolic or breaths is this until released
//   release CHAIR                     the body does what it would; everything that is wrong there is over
//   pull CHAIR, plug CHAIR            its cable
//
// CHAIR: name or number. One thread: the simulation's.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "simulators/monitor/feed.h"

namespace chairside::sim {

// Shared with the chair's feed, which keeps `last` and `taken` up to date.
struct ControlledChair {
    std::string name;
    FaultSchedule faults;
    Sample last;
    std::uint64_t taken = 0;
};

class FloorControl {
public:
    FloorControl(std::vector<std::shared_ptr<ControlledChair>> chairs, Pace pace)
        : chairs_(std::move(chairs)), pace_(pace) {}

    // The answer, lines without an end. An Error says what was wrong with the words.
    [[nodiscard]] Result<std::string> obey(std::string_view line);

private:
    using Words = std::vector<std::string>;

    [[nodiscard]] Result<ControlledChair*> chairCalled(const std::string& name);
    [[nodiscard]] std::string describe(const ControlledChair& chair) const;
    [[nodiscard]] Result<std::string> start(const Words& words);
    [[nodiscard]] Result<std::string> set(const Words& words);
    [[nodiscard]] Result<std::string> simple(const Words& words);
    [[nodiscard]] Duration now() const { return pace_.simulated(std::chrono::steady_clock::now()); }

    std::vector<std::shared_ptr<ControlledChair>> chairs_;
    Pace pace_;
};

}  // namespace chairside::sim
