// Two sources of one rate, heart and pulse, by its own reckoning from what was told: which of them is the rate, and
// that nobody misses a pulse that is not there. The times are those of the built-in profile, written here a second
// time.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "engine/event.h"
#include "engine/state.h"

namespace chairside::simulation {

class RateOracle {
public:
    using Complain = std::function<void(const std::string&)>;
    using Open = std::map<alarm::OccurrenceId, alarm::Occurrence>;
    explicit RateOracle(Complain complain) : complain_(std::move(complain)) {}

    void gap(Duration by);  // the station was away: delays stood still

    // Each event in its order.
    void see(const engine::Event& event);
    // After each input.
    void check(const engine::State& state, const Open& open, Instant now);

    // Heart rate while it is live, else pulse rate while that is.
    [[nodiscard]] std::optional<Vital> speaks(const std::string& chair) const;
    [[nodiscard]] std::optional<Quantity> rate(const std::string& chair) const;

private:
    struct Source {
        Quantity value;
        Instant since;
        bool known = false, live = false;
        bool none = false;  // too low to be a pulse
    };
    struct Chair {
        Source heart, pulse;
        std::optional<Instant> noneSince;          // no rate is live, and the newest is no pulse
        std::optional<Instant> oneSince, oneLast;  // there is a heart rate and no pulse
        bool oneIsOld = false;                     // for so long that it is to be said
    };

    void see(const engine::ReadingTaken& taken, Instant at);
    void began(const alarm::Occurrence& o);
    [[nodiscard]] static bool isNone(const Chair& chair);
    [[nodiscard]] const Source* live(const std::string& chair) const;

    Complain complain_;
    std::map<std::string, Chair> chairs_;
};

}  // namespace chairside::simulation
