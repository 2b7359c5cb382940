// CheckRun: plays a scenario against a station and judges what it did. One thread.
//
//   link: Hello, Subscribe ─▶ snapshot: station time is simulated time 0
//   monitors speak · nurses command · alarms are noted          until the scenario's length
//   history of every chair ─▶ is what was acknowledged there?
//
// The station's clock: real, scaled (--clock N: the scenario runs at that speed) or stepped. A stepped one is moved by
// `step`; between two steps everything that can be said at that moment is said and answered, so that the same scenario
// gives the same alarms on any machine, as fast as the machine can.
#pragma once

#include <boost/asio/io_context.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "link/client/client.h"
#include "simulators/monitor/speaker.h"
#include "simulators/scenario/judgement.h"
#include "simulators/scenario/scenario.h"

namespace chairside::sim {

struct CheckOptions {
    std::string linkHost = "127.0.0.1";
    std::uint16_t linkPort = 7411;
    std::string mllpHost = "127.0.0.1";
    std::uint16_t mllpPort = 2575;
    // Moves the station's clock by that and returns when it has; set: the station's clock is stepped.
    std::function<Outcome(Duration)> step{};
};

class CheckRun {
public:
    CheckRun(Scenario scenario, CheckOptions options);
    ~CheckRun();

    // An Error: the station could not be reached, went away, or is not one to be tested (no demo data allowed).
    [[nodiscard]] Result<Judgement> run();
    [[nodiscard]] Counts counts() const;

private:
    using SteadyTime = Pace::SteadyTime;

    Outcome connect();
    void stage();
    void take(const v1::StationFrame& frame);
    void takeAlarm(const v1::Occurrence& occurrence);
    void confirm(const v1::Occurrence& occurrence);
    Outcome play();
    Outcome playSteps();
    Outcome playAtSpeed();
    Outcome hearAlarms();
    Outcome untilQuiet();
    void command(const NurseStep& step);
    void commandUntil(Duration now);
    Outcome readHistory();
    Outcome readChair(const std::string& chair);
    // Runs until `over`, at most `limit`; false: the limit.
    bool runUntil(const std::function<bool()>& over, std::chrono::milliseconds limit);
    [[nodiscard]] bool anyBusy() const;

    Scenario scenario_;
    CheckOptions options_;
    boost::asio::io_context io_{1};
    std::unique_ptr<link::Client> client_;
    std::vector<std::shared_ptr<Speaker>> speakers_;
    std::size_t speaking_ = 0;
    Pace pace_;
    std::shared_ptr<Duration> steppedTo_ = std::make_shared<Duration>(0);
    std::optional<v1::Welcome> welcome_;
    std::optional<v1::Snapshot> snapshot_;
    std::optional<Error> lost_;
    std::pair<SteadyTime, WallTime> beat_;  // the last heartbeat: when it came, the station's time in it
    double speed_ = 0;                      // of the station's clock; 0: no heartbeat yet
    WallTime zero_;
    AlarmBook alarms_;
    std::set<std::string> confirmed_;
    TakenBook taken_;
    Judgement judgement_;
    std::size_t nextCommand_ = 0;
    std::size_t commandsWaiting_ = 0;
};

}  // namespace chairside::sim
