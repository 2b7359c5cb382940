// A day in a clinic, made from a seed: monitors that speak, fall silent, send late bursts and repeat themselves;
// people who give commands; a station that is restarted and whose clock is set. The engine lives it, the oracle
// watches each step, and at the end everything is replayed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "simulation/oracle.h"
#include "simulation/patient.h"
#include "simulation/phase_oracle.h"
#include "simulation/random.h"

namespace chairside::simulation {

struct Plan {
    int chairs = 2;
    Duration length = std::chrono::hours{1};
    Duration interval = std::chrono::seconds{1};  // between a monitor's messages
    int trouble = 400;                            // one step in so many brings a drop-out, restart, command, ...
};

struct Report {
    std::vector<std::string> complaints;  // empty: all was well; at most kComplaintsMax
    std::uint64_t steps = 0, readings = 0, occurrences = 0;
};
inline constexpr std::size_t kComplaintsMax = 10;

class ClinicDay {
public:
    ClinicDay(std::uint64_t seed, const Plan& plan);
    [[nodiscard]] Report run();

private:
    struct Entry {
        engine::Stamp at;
        std::string input, events;
    };
    struct Bed {
        explicit Bed(Random& random) : patient(random) {}
        std::string name;
        Patient patient;
        bool tellsTime = false;       // its messages carry the device's time
        Duration clockOff{};          // of its clock
        Instant silentUntil;          // unplugged, or its network is down
        bool clockIsLearned = false;  // the station has had a message without delay since it last forgot its clock
        bool keepsBacklog = false;    // sends what it measured meanwhile; only with times
        bool tellsApart = false;      // each vital in a message of its own
        bool hasEcg = false, hasPulse = false;  // which rates it sends: one of them at least
        bool saysLeadsOff = false;              // a heart rate of 0 without leads, else none
        Instant ecgOffUntil, noPulseUntil;      // the leads are off; the probe finds no pulse
        std::vector<std::pair<Instant, DeviceMessage>> backlog;
        std::uint64_t connection = 1;
        std::uint64_t batch = 0;
    };

    void put(const engine::Input& input, const std::vector<Said>& said = {});
    void speak(Bed& bed);
    void send(Bed& bed, const DeviceMessage& message, Duration age);
    [[nodiscard]] DeviceMessage message(Bed& bed);
    [[nodiscard]] static std::vector<DeviceMessage> inParts(const Bed& bed, const DeviceMessage& message);
    void trouble();
    void restart();
    void command();
    void give(engine::Action action, const std::string& client = "simulation");
    void dashboard();
    [[nodiscard]] engine::Action aboutAnAlarm();
    [[nodiscard]] engine::Action aboutASession();
    [[nodiscard]] engine::Action aboutAChair();
    [[nodiscard]] engine::Action aboutALimit();
    [[nodiscard]] engine::Action aboutTheProfile();
    [[nodiscard]] ChairId anyChair();
    void bedsideAlarm(DeviceMessage& message);
    void moveRates(Bed& bed);
    [[nodiscard]] std::optional<int> heartRate(const Bed& bed, int rate);
    [[nodiscard]] std::optional<int> pulseRate(const Bed& bed, int rate);
    void fireDeadlines(Instant until);
    void replay();
    void complain(const std::string& what);
    [[nodiscard]] WallTime trueWall() const { return WallTime{kMorning} + (now_ - Instant{}); }

    static constexpr std::int64_t kMorning = 1'795'000'000'000;

    std::uint64_t seed_;
    Plan plan_;
    Random random_;
    engine::Engine engine_;
    Oracle oracle_;
    PhaseOracle phases_;
    Instant now_{1'000'000};
    std::vector<Bed> beds_;
    std::vector<Entry> entries_;
    std::vector<engine::Command> given_;
    std::optional<std::uint64_t> dashboard_;  // the connection of the one that annunciates
    std::uint64_t dashboards_ = 1000;
    Report report_;
};

}  // namespace chairside::simulation
