// Says what must be true of signals, pause, standby and delivery, by its own reckoning from what was told: not with the
// engine's code. The times are those of the built-in profile, written here a second time.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "engine/event.h"
#include "engine/state.h"

namespace chairside::simulation {

class SignalOracle {
public:
    using Complain = std::function<void(const std::string&)>;
    using Open = std::map<alarm::OccurrenceId, alarm::Occurrence>;
    explicit SignalOracle(Complain complain) : complain_(std::move(complain)) {}

    void gap(Duration by);  // the station was away: what people must do in time stood still

    // Each event in its order; `open` is what was open before it.
    void see(const engine::Event& event, const Open& open);
    // After each input.
    void check(const Open& open, Instant now);

private:
    struct Heard {
        alarm::Signal signal = alarm::Signal::Silent;
        bool outvoiced = false;
        std::uint32_t level = 0;
        alarm::Priority priority = alarm::Priority::Medium;
        Instant since;     // as it is
        Instant unproved;  // since when a dashboard owes a confirmation
        std::string provedBy;
        std::uint32_t calls = 0;  // of people, since somebody took it on or it became more urgent
    };
    struct Standby {
        Instant until;
        Instant begun;
    };

    void see(const engine::AudioPauseChanged& changed, const engine::Event& event);
    void see(const engine::StandbyChanged& changed, const engine::Event& event);
    void see(const engine::PhaseChanged& changed);
    void see(const engine::Summoned& summoned);
    void see(const engine::AlarmChanged& changed, Instant at, const Open& open);
    void follow(const alarm::Occurrence& o, Instant at);
    void began(const alarm::Occurrence& o);
    void pausedRightly(const alarm::Occurrence& o, const Open& open, Instant at);
    void somethingSpeaksFor(const alarm::Occurrence& o, const Open& open);
    void someoneIsCalled(const alarm::Occurrence& o, Instant now);
    void standbysEnd(const Open& open, Instant now);
    void deliveryIsProved(const Open& open, Instant now);

    Complain complain_;
    std::optional<Instant> pausedAt_, pausedUntil_;
    std::map<alarm::OccurrenceId, Heard> heard_;
    std::map<std::string, Standby> standbys_;
    std::optional<Standby> moved_;  // with a patient, at the `begun` of the move
    std::map<std::string, ChairPhase> phases_;
};

}  // namespace chairside::simulation
