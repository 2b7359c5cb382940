#include "engine/session_commands.h"

#include <algorithm>

#include "engine/chair_alarms.h"
#include "engine/chair_facts.h"
#include "engine/cuff_watch.h"
#include "engine/standby.h"

namespace chairside::engine {
namespace {

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

// What was of the patient goes with the patient. Occurrences do not: conditions still true go on.
void endSession(Turn& turn, Chair& chair) {
    forgetSession(chair);
    say(turn, chair, ChairPhase::Watch, kStation, {});
    chair.leaving = true;
}

std::optional<Quantity> ownLimit(const alarm::Rule& rule) {
    if (const auto* low = std::get_if<alarm::AtOrBelow>(&rule.condition.kind)) return low->limit;
    if (const auto* high = std::get_if<alarm::AtOrAbove>(&rule.condition.kind)) return high->limit;
    return std::nullopt;
}

bool isUpper(const alarm::Rule& rule) { return std::holds_alternative<alarm::AtOrAbove>(rule.condition.kind); }

// Of two rules on one side of a vital the milder one must come first, whatever is set for a session.
std::string whyNotLimit(const Chair& chair, const std::vector<alarm::Rule>& rules, const alarm::Rule& rule,
                        Quantity value) {
    const alarm::SessionBounds& bounds = *rule.sessionBounds;
    if (value < bounds.lowest || value > bounds.highest) {
        return toText(value) + " is outside what the profile allows, " + toText(bounds.lowest) + " to " +
               toText(bounds.highest);
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const alarm::Rule& other = rules[i];
        auto limit = ownLimit(other);
        if (!limit || other.vital != rule.vital || isUpper(other) != isUpper(rule)) continue;
        if (chair.rules[i].limit) limit = chair.rules[i].limit->value;
        const bool milder = isUpper(rule) ? *limit < value : *limit > value;
        const bool severer = isUpper(rule) ? *limit > value : *limit < value;
        if ((other.priority > rule.priority && milder) || (other.priority < rule.priority && severer)) {
            return toText(value) + " would pass " + toText(*limit) + ", the limit of " + other.id;
        }
    }
    return {};
}

}  // namespace

std::string setPhase(Turn& turn, const SetPhase& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    if (chair == nullptr) return noChair(wanted.chair);
    std::string refusal = whyNot(*chair, wanted);
    if (!refusal.empty()) return refusal;
    if (inSession(wanted.phase) && !inSession(chair->phase)) chair->sessionSince = turn.at;
    chair->leaving = false;
    const bool begins = wanted.phase == ChairPhase::Infusing && !underDrug(chair->phase);
    say(turn, *chair, wanted.phase, by.person, wanted.overrideReason);
    if (begins) compareCuffCycle(turn, *chair);
    if (endsSession(wanted.phase)) endSession(turn, *chair);
    noteSignal(turn, *chair);
    judgeLink(turn, *chair);
    judgeChair(turn, *chair);
    return {};
}

std::string setBaseline(Turn& turn, const SetBaseline& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    if (chair == nullptr) return noChair(wanted.chair);
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
    turn.say(LimitChanged{chair->id, rule->id, wanted.value, before, by.person});
    judgeChair(turn, *chair);
    return {};
}

void leaveIfGone(Turn& turn, Chair& chair) {
    const auto gone = [&chair](const ExpectedVital& e) {
        const VitalSlot& s = e.vital == Vital::Rate ? rateSlot(chair) : chair.vitals[slot(e.vital)];
        return !s.lastGood || s.expired;
    };
    if (!chair.leaving || !std::ranges::all_of(chair.expected, gone)) return;
    // Who left with an alarm of the body still on has not been seen to leave: that stays a matter for people.
    const auto open = [](const Guard& guard) { return guard.occurrence.has_value(); };
    if (std::ranges::any_of(chair.rules, open)) return;
    chair.leaving = false;
    say(turn, chair, ChairPhase::Unoccupied, kStation, {});
}

void arriveIfUnoccupied(Turn& turn, Chair& chair) {
    if (chair.phase != ChairPhase::Unoccupied) return;
    say(turn, chair, ChairPhase::Watch, kStation, {});
}

}  // namespace chairside::engine
