#include "engine/session_commands.h"

#include <algorithm>

#include "base/check.h"
#include "engine/attention.h"
#include "engine/chair_alarms.h"
#include "engine/chair_facts.h"
#include "engine/cuff_watch.h"
#include "engine/session_limits.h"
#include "engine/sessions.h"
#include "engine/standby.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

using alarm::TechnicalCause;

constexpr std::string_view kStation = "station";

// What must be live before an infusion can be recorded as started, and is not.
std::string notLive(const Chair& chair) {
    std::string missing;
    const auto demand = [&missing](bool live, std::string_view what) {
        if (live) return;
        if (!missing.empty()) missing += ", ";
        missing += what;
    };
    demand(isLive(chair.vitals[slot(Vital::Spo2)]), "SpO2");
    demand(isLive(rateSlot(chair)), "heart or pulse rate");
    demand(isLive(chair.vitals[slot(Vital::NibpSystolic)]), "blood pressure");
    return missing;
}

std::string whyNot(const Chair& chair, const SetPhase& wanted) {
    if (chair.session) return "a session runs on this chair: its acts move the phase";
    if (wanted.phase == chair.phase) {
        return "the chair is already in phase " + std::string{nameForPeople(chair.phase)};
    }
    const bool idle = wanted.phase == ChairPhase::Watch || wanted.phase == ChairPhase::Unoccupied;
    if (idle && inSession(chair.phase)) return "a session runs: end it as discharged or aborted";
    if (endsSession(wanted.phase) && !inSession(chair.phase)) return "no session runs on this chair";
    if (wanted.phase != ChairPhase::Infusing || !wanted.overrideReason.empty()) return {};
    const std::string missing = notLive(chair);
    return missing.empty() ? std::string{} : "not live: " + missing + ". Connect it, or give a reason to override";
}

void say(Turn& turn, Chair& chair, ChairPhase phase, std::string_view by, const std::string& reason) {
    const ChairPhase before = chair.phase;
    chair.phase = phase;
    chair.phaseSince = turn.at;
    turn.say(PhaseChanged{chair.id, before, phase, std::string{by}, reason});
}

void forgetPatient(Turn& turn, Chair& chair) {
    forgetSession(chair);
    dropLimits(turn, chair);
    forgetPending(turn, chair);
}

// Nobody sits there any more: what a probe last said, and that something never came while the drug ran, is nothing of
// the next patient's.
void forgetProbes(Chair& chair) {
    for (VitalSlot& vital : chair.vitals) {
        vital.unbelievable = false;
        if (!vital.lastGood) vital.expired = false;
    }
    if (!chair.lastHeard) chair.linkExpired = false;
    chair.cuffFailures = 0;
}

// What was of the patient goes with the patient. Occurrences do not: conditions still true go on.
void endSession(Turn& turn, Chair& chair) {
    forgetPatient(turn, chair);
    say(turn, chair, ChairPhase::Watch, kStation, {});
    chair.leaving = true;
    endStandby(turn, chair, "the session is over");
}

bool isOfThePatient(const alarm::Rule& rule) {
    bool found = false;
    alarm::forEachLeaf(rule.condition, rule.vital, [&](const alarm::Condition& leaf, std::optional<Vital>) {
        found = found || std::holds_alternative<alarm::BaselineChange>(leaf.kind) ||
                std::holds_alternative<alarm::Observed>(leaf.kind);
    });
    return found;
}

void endUnknown(Turn& turn, Chair& chair, Guard& guard, const std::string& by) {
    if (!guard.occurrence || !guard.occurrence->conditionUnknown) return;
    endOccurrence(turn, chair, guard, by);
    guard.machine = {};
}

// About what the probes say, or no longer say, of somebody: without anybody no value will come that could end it.
bool isOfWhoSitsThere(TechnicalCause cause) {
    switch (cause) {
        case TechnicalCause::VitalLost:
        case TechnicalCause::LinkLost:
        case TechnicalCause::PendingLost:
        case TechnicalCause::NoBelievablePulse:
        case TechnicalCause::Implausible:
        case TechnicalCause::Conflicting:
        case TechnicalCause::CuffFailed: return true;
        case TechnicalCause::ClockStep:
        case TechnicalCause::NotSaved:
        case TechnicalCause::Overdue:
        case TechnicalCause::ClockSkew:
        case TechnicalCause::TwoMonitors:
        case TechnicalCause::UnknownMonitor:
        case TechnicalCause::DemoData:
        case TechnicalCause::DiskLow:
        case TechnicalCause::StationRestarted:
        case TechnicalCause::AudioMissing:
        case TechnicalCause::CuffCycle:
        case TechnicalCause::NobodyAnnunciates:
        case TechnicalCause::StandbyOver:
        case TechnicalCause::ChecksOverdue:
        case TechnicalCause::RecordDamaged: return false;
    }
    checkFailed("no such technical cause", std::source_location::current());
}

// Nothing that is expected of the chair is live; where nothing is expected, nothing that comes by itself.
bool allGone(const Chair& chair) {
    const auto isGone = [](const VitalSlot& s) { return !s.lastGood || s.expired; };
    if (chair.expected.empty()) {
        return std::ranges::all_of(kAllVitals, [&](Vital v) { return isCuff(v) || isGone(chair.vitals[slot(v)]); });
    }
    return std::ranges::all_of(chair.expected, [&](const ExpectedVital& e) {
        return isGone(e.vital == Vital::Rate ? rateSlot(chair) : chair.vitals[slot(e.vital)]);
    });
}

}  // namespace

void enterPhase(Turn& turn, Chair& chair, ChairPhase phase, const std::string& by) {
    const bool begins = phase == ChairPhase::Infusing && !underDrug(chair.phase);
    say(turn, chair, phase, by, {});
    if (begins) compareCuffCycle(turn, chair);
    if (endsSession(phase)) endSession(turn, chair);
    noteSignal(turn, chair);
}

void leaveChair(Turn& turn, Chair& chair) {
    endSession(turn, chair);
    noteSignal(turn, chair);
    judgeLink(turn, chair);
    judgeChair(turn, chair);
    leaveIfGone(turn, chair);
}

std::string setPhase(Turn& turn, const SetPhase& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    if (chair == nullptr) return noChair(wanted.chair);
    std::string refusal = whyNot(*chair, wanted);
    if (!refusal.empty()) return refusal;
    const bool next = inSession(wanted.phase) && !inSession(chair->phase);
    if (next) chair->sessionSince = turn.at;
    chair->leaving = false;
    const bool begins = wanted.phase == ChairPhase::Infusing && !underDrug(chair->phase);
    say(turn, *chair, wanted.phase, by.person, wanted.overrideReason);
    if (begins) compareCuffCycle(turn, *chair);
    if (endsSession(wanted.phase)) endSession(turn, *chair);
    if (wanted.phase == ChairPhase::Unoccupied) forgetPatient(turn, *chair);
    if (wanted.phase == ChairPhase::Unoccupied) endStandby(turn, *chair, "nobody is there");
    noteSignal(turn, *chair);
    judgeLink(turn, *chair);
    judgeChair(turn, *chair);
    if (next) endUnknownOfPatient(turn, *chair, by.person);
    endUnknownIfEmpty(turn, *chair, by.person);
    if (wanted.phase == ChairPhase::Unoccupied) forgetProbes(*chair);
    leaveIfGone(turn, *chair);
    return {};
}

std::string setBaseline(Turn& turn, const SetBaseline& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    if (chair == nullptr) return noChair(wanted.chair);
    if (chair->session) return "a session runs on this chair: it finds its baseline from cuff readings";
    const bool isRate = wanted.vital == Vital::HeartRate || wanted.vital == Vital::PulseRate;
    const Vital vital = isRate ? Vital::Rate : wanted.vital;
    const PlausibleRange range = plausible(vital);
    if (!range.contains(wanted.value)) {
        return toText(wanted.value) + " is outside what is plausible, " + toText(range.lowest) + " to " +
               toText(range.highest);
    }
    chair->baselines[slot(vital)] = Entered{wanted.value, by.person, turn.wall()};
    turn.say(BaselineSet{chair->id, vital, wanted.value, by.person});
    judgeChair(turn, *chair);
    return {};
}

std::string enterObservation(Turn& turn, const EnterObservation& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    if (chair == nullptr) return noChair(wanted.chair);
    std::string elsewhere = whyAnotherSession(turn.state, *chair, wanted.session);
    if (!elsewhere.empty()) return elsewhere;
    if (chair->session) return assess(turn, *chair, wanted, by);
    const ScaleRange allowed = range(wanted.scale);
    if (!allowed.contains(wanted.value)) {
        return std::string{shortName(wanted.scale)} + " goes from " + toText(allowed.lowest) + " to " +
               toText(allowed.highest) + (allowed.wholeOnly ? " in whole steps" : "");
    }
    chair->observations[slot(wanted.scale)] = Entered{wanted.value, by.person, turn.wall()};
    turn.say(ObservationEntered{chair->id, wanted.scale, wanted.value, by.person});
    judgeChair(turn, *chair);
    return {};
}

std::string changeLimit(Turn& turn, const ChangeLimit& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    if (chair == nullptr) return noChair(wanted.chair);
    std::string elsewhere = whyAnotherSession(turn.state, *chair, wanted.session);
    if (!elsewhere.empty()) return elsewhere;
    if (!inSession(chair->phase)) return "no session runs on this chair: a limit is changed for one session";
    const auto& rules = chair->judged->profile.rules;
    const auto rule = std::ranges::find(rules, wanted.rule, &alarm::Rule::id);
    if (rule == rules.end()) return "the profile has no rule \"" + wanted.rule + '"';
    const auto own = ownLimit(*rule);
    if (!own || !rule->sessionBounds) return "the profile does not let the limit of " + rule->id + " be changed";
    std::string refusal = wanted.value ? whyNotLimit(*chair, rules, *rule, *wanted.value) : std::string{};
    if (!refusal.empty()) return refusal;
    Guard& guard = chair->rules[std::size_t(rule - rules.begin())];
    const Quantity before = guard.limit ? guard.limit->value : *own;
    guard.limit.reset();
    if (wanted.value) guard.limit = SessionLimit{*wanted.value, before, by.person, turn.wall()};
    sayLimit(turn, *chair, {chair->id, rule->id, wanted.value, before, by.person});
    judgeChair(turn, *chair);
    return {};
}

void leaveIfGone(Turn& turn, Chair& chair) {
    if (!chair.leaving || !allGone(chair)) return;
    // Who left with an alarm of the body still on has not been seen to leave: that stays a matter for people.
    const auto open = [](const Guard& guard) {
        return guard.occurrence && guard.occurrence->kind == alarm::Kind::Physiological;
    };
    const auto ofTheBody = [](const auto& known) {
        const bool pulse = known.first.cause == TechnicalCause::NoBelievablePulse && known.second.occurrence;
        return pulse || known.first.cause == TechnicalCause::PendingLost;
    };
    if (std::ranges::any_of(chair.rules, open) || std::ranges::any_of(chair.technical, ofTheBody)) return;
    chair.leaving = false;
    say(turn, chair, ChairPhase::Unoccupied, kStation, {});
    forgetPatient(turn, chair);
    judgeChair(turn, chair);
    endUnknownIfEmpty(turn, chair, {});
    forgetProbes(chair);
}

void endUnknownIfEmpty(Turn& turn, Chair& chair, const std::string& by) {
    if (chair.phase != ChairPhase::Unoccupied) return;
    for (Guard& guard : chair.rules) endUnknown(turn, chair, guard, by);
    for (auto it = chair.technical.begin(); it != chair.technical.end();) {
        const bool ends = isOfWhoSitsThere(it->first.cause);
        if (ends && it->second.occurrence) endOccurrence(turn, chair, it->second, by);
        if (ends) it->second.machine = {};
        it = ends && !it->second.latched ? chair.technical.erase(it) : std::next(it);
    }
}

void endUnknownOfPatient(Turn& turn, Chair& chair, const std::string& by) {
    chair.facts.formerBaseline.fill(std::nullopt);
    judgeChair(turn, chair);
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        if (isOfThePatient(chair.judged->profile.rules[i])) endUnknown(turn, chair, chair.rules[i], by);
    }
}

void arrive(Turn& turn, Chair& chair) {
    if (chair.leaving && allGone(chair)) chair.leaving = false;
    if (chair.phase != ChairPhase::Unoccupied) return;
    say(turn, chair, ChairPhase::Watch, kStation, {});
    refreshFacts(chair, turn.at);
    settleOverdue(chair, turn.at);
}

}  // namespace chairside::engine
