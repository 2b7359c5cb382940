// Says what must be true of alarms, by its own naive reckoning from what monitors said: not with the engine's code.
//
// For each chair and rule it keeps since when good values have breached the limit, and compares that, after each
// step, with the alarms that the engine's events opened and did not end. Rules it cannot reckon (trends, baselines,
// combinations) it leaves to others.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "alarm/profile.h"
#include "engine/engine.h"
#include "engine/state.h"
#include "simulation/rate_oracle.h"
#include "simulation/session_oracle.h"
#include "simulation/signal_oracle.h"

namespace chairside::simulation {

// What a monitor sent, as the clinic knows it to be true.
struct Said {
    std::string chair;
    Vital vital = Vital::Spo2;
    Quantity value;
    Duration age{};        // how long ago it was measured
    bool charted = false;  // it is to be charted with this very input
};

class Oracle {
public:
    using Complain = std::function<void(const std::string&)>;
    explicit Oracle(Complain complain)
        : complain_(std::move(complain)), signals_(complain_), sessions_(complain_), rates_(complain_) {}

    void gap(Duration by);            // the station was away: delays stood still
    void alsoRunningSessions(bool b)  // of the version that the next input puts in force
    {
        alsoRunning_ = b;
    }

    // After each input: what was said in it, the events it made, the state it left.
    void check(const std::vector<Said>& said, const engine::Events& events, const engine::State& state);

    [[nodiscard]] const std::map<alarm::OccurrenceId, alarm::Occurrence>& open() const { return open_; }
    [[nodiscard]] std::uint64_t occurrences() const { return started_; }
    [[nodiscard]] std::uint64_t checks() const { return checks_; }

private:
    struct Breach {
        std::optional<Instant> since;       // the first good value past the limit, with none inside it after
        bool breaching = false;             // the last good value
        bool certain = false;               // it began under the limits that are in force
        std::uint32_t readings = 0;         // that breached since
        bool atOnce = false;                // one of them so far that nothing is waited for
        std::optional<Instant> clearSince;  // the first good value that is clear by the margin, with none else after
    };
    struct Chair {
        bool inSession = false;
        std::vector<alarm::Rule> rules;  // those it can reckon, of the version that judges this chair
        std::map<std::string, Breach> breaches;
        bool isEmpty = false;                    // nobody sits there
        std::map<Vital, Quantity> values;        // the last good ones; RATE: as rules see it
        std::optional<Vital> speaks;             // which rate that is
        std::map<std::string, Quantity> limits;  // set for this session, by rule
        bool changedLimits = false;              // some time: what is breached now may have begun under others
    };

    void hear(const engine::ReadingTaken& taken, Instant at);
    void hearRate(const ChairId& id, std::optional<Vital> measured, Instant at);
    void hearAll(Chair& of, Vital vital, Quantity value, Instant at);
    void expect(const std::vector<Said>& said, const engine::Events& events);
    void follow(const engine::AlarmChanged& changed, Instant at);
    void began(const alarm::Occurrence& occurrence, Instant at);
    void follow(const engine::PhaseChanged& changed);
    void follow(const engine::LimitChanged& changed);
    void follow(const engine::SessionRecorded& recorded);
    void hear(Chair& of, const alarm::Rule& rule, Quantity value, Instant at);
    void nothingIsLost(const std::vector<Said>& said, const engine::Events& events);
    void putInForce(const alarm::Profile& profile);
    Chair& chair(const ChairId& id);
    void ended(const alarm::Occurrence& occurrence);
    void reset(const alarm::Occurrence& occurrence);
    void everyBreachHasItsAlarm(Instant now);
    void everyHighIsHeard(const alarm::Occurrence& high);
    [[nodiscard]] bool isWorseThanTaken(const alarm::Occurrence& high);
    void nothingVanishes(const engine::State& state);
    [[nodiscard]] bool isAlarmed(const std::string& chair, const alarm::Rule& rule) const;

    Complain complain_;
    SignalOracle signals_;
    SessionOracle sessions_;
    RateOracle rates_;
    std::vector<alarm::Rule> inForce_;
    std::vector<alarm::WorseBy> worseBy_;
    bool alsoRunning_ = false;
    std::map<std::string, Chair> chairs_;
    std::map<alarm::OccurrenceId, alarm::Occurrence> open_;
    std::map<alarm::OccurrenceId, alarm::Occurrence> latched_;  // over, and nobody has acknowledged
    std::map<alarm::OccurrenceId, Quantity> acknowledgedAt_;    // the value that was acknowledged
    std::optional<alarm::OccurrenceId> newest_;
    std::uint64_t started_ = 0, checks_ = 0;
};

}  // namespace chairside::simulation
