#include "engine/chair_technical.h"

#include <algorithm>
#include <cstdlib>

#include "engine/chair_alarms.h"
#include "engine/cuff_watch.h"
#include "engine/monitor_book.h"
#include "engine/technical_guards.h"

namespace chairside::engine {
namespace {

using alarm::TechnicalCause;

constexpr Duration kSaidFor = std::chrono::seconds{60};  // of what is over in a moment: docs/clinical-numbers.md

std::optional<Quantity> amountOf(const alarm::Profile& profile, TechnicalCause cause) {
    const alarm::TechnicalRule* rule = alarm::technicalRule(profile, cause);
    return rule == nullptr ? std::nullopt : std::optional{rule->amount};
}

// Of what is still sent: one strange number long ago is not told for ever.
bool isInvalid(const Turn& turn, const Chair& chair, Vital vital, InvalidWhy why) {
    const auto& reading = chair.vitals[slot(vital)].reading;
    return reading && reading->state == ReadingState::Invalid && reading->invalidWhy == why &&
           turn.at - reading->since < staleAfter(chair, vital);
}

// Too low an SpO2 has an alarm of its own, no believable pulse; too low a rate has it too unless another rate is live.
bool isSpokenFor(const Chair& chair, Vital vital) {
    if (!chair.vitals[slot(vital)].unbelievable) return false;
    const bool isRate = vital == Vital::HeartRate || vital == Vital::PulseRate;
    return isUnbelievable(chair, isRate ? Vital::Rate : vital);
}

// A heart that beats and no pulse at the probe (or the other way round) is told, and not as an arrest: nearly always a
// sensor came off. A cuff on the probe's arm is waited for.
void judgeValues(Turn& turn, Chair& chair) {
    for (const Vital vital : kAllVitals) {
        const TechnicalKey key{TechnicalCause::Implausible, vital, {}};
        const bool holds = isInvalid(turn, chair, vital, InvalidWhy::Implausible) && !isSpokenFor(chair, vital);
        if (holds && waitsForCuff(chair, vital, turn.at) && !chair.technical.contains(key)) continue;
        judgeCause(turn, chair, key, holds);
    }
    judgeCause(turn, chair, {TechnicalCause::Conflicting, Vital::NibpSystolic, {}},
               isInvalid(turn, chair, Vital::NibpSystolic, InvalidWhy::Contradictory));
}

bool ratesConflict(const Chair& chair) {
    const auto& heart = chair.facts.live[slot(Vital::HeartRate)];
    const auto& pulse = chair.facts.live[slot(Vital::PulseRate)];
    if (!heart || !pulse) return false;
    const auto apart = amountOf(chair.judged->profile, TechnicalCause::Conflicting);
    return apart && std::abs(heart->milli() - pulse->milli()) >= apart->milli();
}

bool clockIsOff(const Chair& chair, const Monitor& monitor) {
    const auto amount = amountOf(chair.judged->profile, TechnicalCause::ClockSkew);
    const auto offset = smallestOffset(monitor);
    return amount && offset && std::abs(offset->count()) >= amount->milli();  // seconds in thousandths: milliseconds
}

// Another monitor of this chair was heard not long ago.
bool hasOther(const Turn& turn, const Chair& chair, const Monitor& monitor) {
    return std::ranges::any_of(turn.state.monitors, [&](const auto& known) {
        const Monitor& other = known.second;
        return &other != &monitor && other.chair == chair.id && other.connected && other.lastHeard &&
               turn.at - *other.lastHeard < linkLostAfter(chair);
    });
}

// A monitor that no chair names, or that found no place among those known, spoke not long ago.
bool strangerSpeaks(const Turn& turn) {
    if (turn.state.turnedAway && turn.at - *turn.state.turnedAway <= kSaidFor) return true;
    return std::ranges::any_of(turn.state.monitors, [&](const auto& known) {
        const Monitor& monitor = known.second;
        return !monitor.whyNoChair.empty() && monitor.lastHeard && turn.at - *monitor.lastHeard <= kSaidFor;
    });
}

}  // namespace

void judgeMonitoring(Turn& turn, Chair& chair, const Monitor& monitor, bool isAnother) {
    judgeValues(turn, chair);
    judgeCause(turn, chair, {TechnicalCause::Conflicting, Vital::Rate, {}}, ratesConflict(chair));
    const auto failures = amountOf(chair.judged->profile, TechnicalCause::CuffFailed);
    judgeCause(turn, chair, {TechnicalCause::CuffFailed, Vital::NibpSystolic, {}},
               failures && Quantity::whole(chair.cuffFailures) >= *failures);
    judgeCause(turn, chair, {TechnicalCause::ClockSkew, std::nullopt, {}}, clockIsOff(chair, monitor));
    // All monitors are looked through only when another one may have spoken.
    const TechnicalKey two{TechnicalCause::TwoMonitors, std::nullopt, {}};
    if (!isAnother && !chair.technical.contains(two)) return;
    judgeCause(turn, chair, two, isShared(turn, chair, monitor) || hasOther(turn, chair, monitor));
}

void judgeDemo(Turn& turn, Chair& chair, bool refused) {
    judgeCause(turn, chair, {TechnicalCause::DemoData, std::nullopt, {}}, refused);
}

void judgeRestart(Turn& turn, Duration gap) {
    const auto least = amountOf(turn.state.judged->profile, TechnicalCause::StationRestarted);
    if (!least || gap.count() < least->milli()) return;
    judgeStation(turn, TechnicalCause::StationRestarted, false);  // the gap before this one
    judgeStation(turn, TechnicalCause::StationRestarted, true, {Quantity::whole(gap.count() / 1000), {}});
}

void countCuff(Chair& chair, bool failed) { chair.cuffFailures = failed ? std::min(chair.cuffFailures + 1, 99) : 0; }

void judgeStationMatters(Turn& turn) {
    judgeStation(turn, TechnicalCause::UnknownMonitor, strangerSpeaks(turn));
    const TechnicalKey key{TechnicalCause::StationRestarted, std::nullopt, {}};
    const auto known = turn.state.stationTechnical.find(key);
    if (known == turn.state.stationTechnical.end()) return;
    if (turn.at - known->second.activeSince >= kSaidFor) judgeStation(turn, TechnicalCause::StationRestarted, false);
}

}  // namespace chairside::engine
