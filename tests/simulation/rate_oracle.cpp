#include "simulation/rate_oracle.h"

#include <algorithm>
#include <utility>

namespace chairside::simulation {
namespace {

using namespace std::chrono_literals;

constexpr Quantity kNoPulse = Quantity::whole(20);  // below it
constexpr Duration kSaid = 5s;
constexpr Duration kSaidSurely = 20s;  // a message may be held, and is judged with the next one
constexpr Duration kInARow = 15s;      // readings that follow each other

bool isRate(Vital vital) { return vital == Vital::HeartRate || vital == Vital::PulseRate; }

bool says(const RateOracle::Open& open, const std::string& chair, const std::string& rule) {
    return std::ranges::any_of(
        open, [&](const auto& known) { return known.second.chair.value() == chair && known.second.rule == rule; });
}

// Nothing technical is said of an empty chair, nor of one whose patient is away or leaves.
bool isGuarded(const engine::State& state, const std::string& name) {
    const auto known = state.chairs.find(ChairId{name});
    if (known == state.chairs.end()) return false;
    const engine::Chair& chair = known->second;
    return chair.phase != ChairPhase::Unoccupied && !chair.leaving && !chair.standby;
}

}  // namespace

void RateOracle::gap(Duration by) {
    for (auto& [id, chair] : chairs_) {
        if (chair.noneSince) chair.noneSince = *chair.noneSince + by;
        chair.oneSince.reset();
        chair.oneIsOld = false;
    }
}

void RateOracle::see(const engine::Event& event) {
    if (const auto* taken = std::get_if<engine::ReadingTaken>(&event.what)) see(*taken, event.at);
    if (const auto* aged = std::get_if<engine::ReadingAged>(&event.what)) {
        Chair& chair = chairs_[aged->chair.value()];
        if (aged->reading.vital == Vital::HeartRate) chair.heart.live = false;
        if (aged->reading.vital == Vital::PulseRate) chair.pulse.live = false;
    }
    const auto* changed = std::get_if<engine::AlarmChanged>(&event.what);
    if (changed != nullptr && changed->phase == alarm::Phase::Start) began(changed->occurrence);
}

void RateOracle::see(const engine::ReadingTaken& taken, Instant at) {
    const Reading& reading = taken.reading;
    if (!isRate(reading.vital) || reading.state == ReadingState::Late) return;
    Chair& chair = chairs_[taken.chair.value()];
    Source& source = reading.vital == Vital::HeartRate ? chair.heart : chair.pulse;
    const bool valid = reading.state == ReadingState::Valid;
    source = {reading.value, reading.since, true, valid, !valid && reading.value < kNoPulse};
    if (!isNone(chair)) {
        chair.noneSince.reset();
    } else if (source.none && !chair.noneSince) {
        chair.noneSince = at;
    }
    if (reading.vital != Vital::PulseRate) return;
    const bool inARow = chair.oneLast && at - *chair.oneLast <= kInARow;
    if (!source.none || !chair.heart.live) {
        chair.oneSince.reset();
    } else if (!chair.oneSince || !inARow) {
        chair.oneSince = at;
    }
    chair.oneLast = at;
    chair.oneIsOld = chair.oneSince && at - *chair.oneSince > kSaidSurely;
}

// Of two of the same moment the one that was good counts.
bool RateOracle::isNone(const Chair& chair) {
    const Source &heart = chair.heart, &pulse = chair.pulse;
    if (heart.live || pulse.live) return false;
    if (!heart.known || !pulse.known) return heart.none || pulse.none;
    if (heart.since != pulse.since) return heart.since > pulse.since ? heart.none : pulse.none;
    return heart.none && pulse.none;
}

void RateOracle::began(const alarm::Occurrence& o) {
    if (o.rule != "no-believable-pulse:RATE") return;
    if (!isNone(chairs_[o.chair.value()])) complain_("a pulse is there, or only lost, on chair " + o.chair.value());
}

void RateOracle::check(const engine::State& state, const Open& open, Instant now) {
    for (auto& [id, chair] : chairs_) {
        if (!isGuarded(state, id) || !isNone(chair)) chair.noneSince.reset();
        if (!isGuarded(state, id) || !chair.heart.live) chair.oneSince.reset();
        const bool none = chair.noneSince && now - *chair.noneSince >= kSaid;
        if (none && !says(open, id, "no-believable-pulse:RATE"))
            complain_("no pulse, and nobody says so on chair " + id);
        const bool one = chair.oneSince && std::exchange(chair.oneIsOld, false);
        if (one && !says(open, id, "implausible:PULSE_RATE")) {
            complain_("a heart rate without a pulse, and nobody says so on chair " + id);
        }
    }
}

const RateOracle::Source* RateOracle::live(const std::string& chair) const {
    const auto known = chairs_.find(chair);
    if (known == chairs_.end()) return nullptr;
    if (known->second.heart.live) return &known->second.heart;
    return known->second.pulse.live ? &known->second.pulse : nullptr;
}

std::optional<Vital> RateOracle::speaks(const std::string& chair) const {
    const Source* source = live(chair);
    if (source == nullptr) return std::nullopt;
    return source == &chairs_.at(chair).heart ? Vital::HeartRate : Vital::PulseRate;
}

std::optional<Quantity> RateOracle::rate(const std::string& chair) const {
    const Source* source = live(chair);
    return source == nullptr ? std::nullopt : std::optional{source->value};
}

}  // namespace chairside::simulation
