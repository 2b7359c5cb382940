#include "engine/chair_alarms.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"
#include "engine/attention.h"
#include "engine/chair_facts.h"
#include "engine/following.h"
#include "engine/session_limits.h"
#include "engine/sessions.h"
#include "engine/technical_guards.h"
#include "engine/technical_rules.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

using alarm::Change;
using alarm::Judgement;
using alarm::Kind;
using alarm::Occurrence;
using alarm::Phase;
using alarm::Rule;
using alarm::TechnicalCause;
using alarm::TechnicalRule;

alarm::Delays delays(const Rule& rule) {
    return {rule.onDelay, rule.offDelay, rule.confirmReadings, rule.confirmWithin};
}

Occurrence occurrenceOf(const Turn& turn, const Chair& chair, const Guard& guard, const Rule& rule) {
    const alarm::Finding found = alarm::explain(rule, questionOf(turn, chair, guard));
    Occurrence o;
    o.rule = rule.id;
    o.kind = Kind::Physiological;
    o.priority = rule.priority;
    o.vital = found.vital ? found.vital : rule.vital;
    o.value = o.startValue = o.extreme = found.value;
    o.limit = found.limit;
    o.limitIsUpper = found.upper;
    o.condition = found.kind;
    o.reference = found.reference;
    o.scale = found.scale;
    o.latching = rule.latching;
    o.sessionLimit = guard.limit.has_value();
    if (o.vital) {
        const VitalSlot& s = slotFor(chair, *o.vital);
        o.demo = s.reading && s.reading->demo;
    }
    if (found.kind != alarm::ConditionKind::Overdue) return o;
    o.kind = Kind::Technical;
    o.cause = TechnicalCause::Overdue;
    o.value = o.startValue = o.extreme = std::nullopt;
    return o;
}

TechnicalKey pendingKey(const Rule& rule) { return {TechnicalCause::PendingLost, rule.vital, rule.id}; }

// The vital was lost while past a limit, and the delay ran out: said with the priority that was pending.
void beginPendingLost(Turn& turn, Chair& chair, std::size_t index) {
    const Rule& rule = chair.judged->profile.rules[index];
    const TechnicalKey key = pendingKey(rule);
    Guard& guard = chair.technical[key];
    guard.machine.state = alarm::ConditionState::Active;
    Occurrence o = technical(key, {.cause = key.cause, .priority = rule.priority, .onDelay = {}, .advice = {}});
    if (rule.vital && slotFor(chair, *rule.vital).reading) {
        const Reading& last = *slotFor(chair, *rule.vital).reading;
        o.value = last.value;
        o.demo = last.demo;
    }
    const alarm::Finding found = alarm::explain(rule, questionOf(turn, chair, chair.rules[index]));
    o.limit = found.limit;
    o.limitIsUpper = found.upper;
    beginOccurrence(turn, chair, guard, std::move(o));
}

void endPendingLost(Turn& turn, Chair& chair, const Rule& rule) {
    const auto found = chair.technical.find(pendingKey(rule));
    if (found == chair.technical.end()) return;
    if (found->second.occurrence) endOccurrence(turn, chair, found->second);
    chair.technical.erase(found);
}

void tell(Turn& turn, Chair& chair, std::size_t index, Change change) {
    const Rule& rule = chair.judged->profile.rules[index];
    Guard& guard = chair.rules[index];
    switch (change) {
        case Change::None: return;
        case Change::StartsFound:
        case Change::Starts:
            endPendingLost(turn, chair, rule);
            beginOccurrence(turn, chair, guard, occurrenceOf(turn, chair, guard, rule));
            return;
        case Change::Ends: endOccurrence(turn, chair, guard); return;
        case Change::LosesPending: beginPendingLost(turn, chair, index); return;
        case Change::FindsPending: endPendingLost(turn, chair, rule); return;
    }
}

// In a phase that the rule is not for nothing begins, and what rises is forgotten. What is lost after its limit was
// passed stays until a good value comes.
Judgement outsideItsPhases(const alarm::Machine& machine, Judgement judgement) {
    return machine.lostPending && judgement == Judgement::Unknown ? judgement : Judgement::Clear;
}

// What is overdue is ended by a measurement, or while the patient is away: not by a phase with a longer interval.
bool isStillOverdue(const Chair& chair, const Guard& guard, Judgement judgement, bool measured) {
    const bool on = guard.occurrence && guard.machine.state == alarm::ConditionState::Active;
    const bool overdue = on && guard.occurrence->condition == alarm::ConditionKind::Overdue;
    return overdue && judgement == Judgement::Clear && !measured && !chair.facts.away;
}

// Counted from what was entered or measured of this patient: without it nothing can ever be found again.
bool isOfThePatient(const Rule& rule) {
    bool found = false;
    alarm::forEachLeaf(rule.condition, rule.vital, [&](const alarm::Condition& leaf, std::optional<Vital>) {
        found = found || std::holds_alternative<alarm::BaselineChange>(leaf.kind) ||
                std::holds_alternative<alarm::Observed>(leaf.kind) || std::holds_alternative<alarm::Overdue>(leaf.kind);
    });
    return found;
}

void judgeRule(Turn& turn, Chair& chair, std::size_t index, bool measured) {
    const Rule& rule = chair.judged->profile.rules[index];
    Guard& guard = chair.rules[index];
    const alarm::Question question = questionOf(turn, chair, guard);
    alarm::Seen seen{alarm::judge(rule, question), measured, false};
    if (!question.active && !rule.phases.contains(chair.phase)) {
        seen.judgement = outsideItsPhases(guard.machine, seen.judgement);
    }
    if (isStillOverdue(chair, guard, seen.judgement, measured)) seen.judgement = Judgement::Unknown;
    if (seen.judgement == Judgement::Holds) seen.atOnce = alarm::holdsAtOnce(rule, question);
    const Change change = alarm::step(guard.machine, delays(rule), seen, turn.at);
    if (change != Change::None) tell(turn, chair, index, change);
    if (guard.occurrence) followUp(turn, chair, guard, rule, seen.judgement);
}

void judgeOne(Turn& turn, Chair& chair, Vital vital, bool measured) {
    noteVital(chair, vital, measured, turn.at);
    for (const std::size_t index : chair.judged->byVital[slot(vital)]) judgeRule(turn, chair, index, measured);
    judgeLoss(turn, chair, vital);
    judgeBelievable(turn, chair, vital);
}

// What the rule says when no other of the cuff's values is known.
template <class Keep>
Judgement judgeBy(Turn& turn, Chair& chair, std::size_t index, const std::vector<CuffValue>& cuff, Keep keep) {
    const auto all = chair.facts.live;
    for (const CuffValue& value : cuff) {
        if (!keep(value)) chair.facts.live[slot(value.vital)].reset();
    }
    const Judgement judgement =
        alarm::judge(chair.judged->profile.rules[index], questionOf(turn, chair, chair.rules[index]));
    chair.facts.live = all;
    return judgement;
}

// A rule over several of the cuff's values, told a part after the other. It counts a measurement once: with the first
// parts of it that hold by themselves. What holds only with a value of the cuff before neither begins nor confirms it.
void judgeOfCuff(Turn& turn, Chair& chair, std::size_t index, const std::vector<CuffValue>& asked) {
    bool measured = std::ranges::any_of(asked, &CuffValue::measured);
    if (!measured || std::ranges::all_of(asked, &CuffValue::measured)) return judgeRule(turn, chair, index, measured);
    const auto any = [](const CuffValue&) { return true; };
    const auto ofThisCuff = [](const CuffValue& value) { return value.measured || value.counted; };
    const auto counted = [](const CuffValue& value) { return value.counted; };
    if (judgeBy(turn, chair, index, asked, ofThisCuff) == Judgement::Holds) {
        measured = judgeBy(turn, chair, index, asked, counted) != Judgement::Holds;
    } else if (judgeBy(turn, chair, index, asked, any) == Judgement::Holds) {
        if (chair.rules[index].machine.state == alarm::ConditionState::Quiet) return;
        measured = false;
    }
    judgeRule(turn, chair, index, measured);
}

bool asksCuff(const Rule& rule) {
    bool found = false;
    alarm::forEachLeaf(rule.condition, rule.vital, [&found](const alarm::Condition&, std::optional<Vital> vital) {
        found = found || (vital && isCuff(*vital));
    });
    return found;
}

bool isUnconfirmedCuff(const Rule& rule, const Guard& guard) {
    return alarm::isUnconfirmed(guard.machine, delays(rule)) && asksCuff(rule);
}

// A cuff that breaches for the first time is shown as pending and makes the next check due soon.
void settleRecheck(Turn& turn, Chair& chair) {
    const alarm::Profile& profile = chair.judged->profile;
    std::optional<Instant> due;
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        if (!isUnconfirmedCuff(profile.rules[i], chair.rules[i])) continue;
        const Instant at = chair.rules[i].machine.since + profile.cuffRecheck;
        if (!due || at < *due) due = at;
    }
    if (chair.facts.recheckDue == due) return;
    chair.facts.recheckDue = due;
    std::optional<WallTime> wall;
    if (due) wall = turn.wall() + (*due - turn.at);
    turn.say(RecheckDue{chair.id, wall});
}

// The rule is about another vital from now on: what was lost of the one before says nothing of it.
void leaveVital(Turn& turn, Chair& chair, const Rule& was, Guard& guard) {
    if (!guard.machine.lostPending) return;
    endPendingLost(turn, chair, was);
    guard.machine = {};
}

}  // namespace

void judgeVital(Turn& turn, Chair& chair, Vital vital, bool measured) {
    judgeOne(turn, chair, vital, measured);
    if (vital == Vital::HeartRate || vital == Vital::PulseRate) {
        const VitalSlot& rate = rateSlot(chair);
        judgeOne(turn, chair, Vital::Rate, measured && rate.reading && rate.reading->vital == vital);
    }
    if (!isCuff(vital)) return;
    settleRecheck(turn, chair);
    settleOverdue(chair, turn.at);
}

void judgeCuff(Turn& turn, Chair& chair, const std::vector<CuffValue>& cuff) {
    const Judging& judged = *chair.judged;
    for (const CuffValue& one : cuff) noteVital(chair, one.vital, one.measured, turn.at);
    for (auto one = cuff.begin(); one != cuff.end(); ++one) {
        for (const std::size_t rule : judged.byVital[slot(one->vital)]) {
            const auto asksToo = [&](const CuffValue& other) { return judged.asks(other.vital, rule); };
            if (std::any_of(cuff.begin(), one, asksToo)) continue;
            std::vector<CuffValue> asked;
            std::ranges::copy_if(cuff, std::back_inserter(asked), asksToo);
            judgeOfCuff(turn, chair, rule, asked);
        }
        judgeLoss(turn, chair, one->vital);
    }
    settleRecheck(turn, chair);
    settleOverdue(chair, turn.at);
}

void judgeChair(Turn& turn, Chair& chair) {
    refreshFacts(chair, turn.at);
    for (std::size_t i = 0; i < chair.rules.size(); ++i) judgeRule(turn, chair, i, false);
    for (const Vital vital : kAllVitals) {
        judgeLoss(turn, chair, vital);
        judgeBelievable(turn, chair, vital);
    }
    settleRecheck(turn, chair);
    settleOverdue(chair, turn.at);
}

void expireGuards(Turn& turn, Chair& chair) {
    const alarm::Profile& profile = chair.judged->profile;
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        if (!alarm::isWaiting(chair.rules[i].machine)) continue;
        const auto due = alarm::deadline(chair.rules[i].machine, delays(profile.rules[i]));
        if (due && *due <= turn.at) tell(turn, chair, i, alarm::expire(chair.rules[i].machine));
    }
    settleRecheck(turn, chair);
    if (chair.overdueDue && *chair.overdueDue <= turn.at) {
        for (std::size_t i = 0; i < chair.rules.size(); ++i) {
            if (alarm::overdueAt(profile.rules[i], chair.facts)) judgeRule(turn, chair, i, false);
        }
        settleOverdue(chair, turn.at);
    }
    expireTechnical(turn, chair, underDrug(chair.phase));
}

std::optional<Instant> guardDeadline(const Chair& chair) {
    std::optional<Instant> first = chair.overdueDue;
    const auto consider = [&first](std::optional<Instant> due) {
        if (due && (!first || *due < *first)) first = due;
    };
    const alarm::Profile& profile = chair.judged->profile;
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        const alarm::Machine& machine = chair.rules[i].machine;
        if (alarm::isWaiting(machine)) consider(alarm::deadline(machine, delays(profile.rules[i])));
    }
    consider(technicalDeadline(chair, underDrug(chair.phase)));
    return first;
}

void shiftDelay(Guard& guard, Duration by) {
    guard.machine.since = guard.machine.since + by;
    guard.activeSince = guard.activeSince + by;
}

void shiftDelays(Chair& chair, Duration by) {
    if (chair.facts.recheckDue) chair.facts.recheckDue = *chair.facts.recheckDue + by;
    if (chair.catchesUpUntil) chair.catchesUpUntil = *chair.catchesUpUntil + by;
    forEachGuard(chair, [by](Guard& guard) { shiftDelay(guard, by); });
}

void adoptProfile(Turn& turn, Chair& chair, JudgedBy next) {
    const JudgedBy before = std::exchange(chair.judged, std::move(next));
    const auto& rules = chair.judged->profile.rules;
    std::vector<Guard> old(rules.size());
    old.swap(chair.rules);
    for (std::size_t i = 0; i < old.size() && i < before->profile.rules.size(); ++i) {
        const Rule& was = before->profile.rules[i];
        const auto same = std::ranges::find(rules, was.id, &Rule::id);
        if (same != rules.end()) {
            if (same->vital != was.vital) leaveVital(turn, chair, was, old[i]);
            chair.rules[std::size_t(same - rules.begin())] = std::move(old[i]);
            continue;
        }
        if (old[i].occurrence) endOccurrence(turn, chair, old[i]);
        forgetLatched(turn, old[i]);
        endPendingLost(turn, chair, was);
        dropLimit(turn, chair, old[i], was.id);
    }
    noteJudged(turn, chair);
    reviewLimits(turn, chair, before->profile);
    judgeChair(turn, chair);
}

void forgetPending(Turn& turn, Chair& chair) {
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        const Rule& rule = chair.judged->profile.rules[i];
        Guard& guard = chair.rules[i];
        if (guard.machine.state != alarm::ConditionState::Rising || !isOfThePatient(rule)) continue;
        endPendingLost(turn, chair, rule);
        guard.machine = {};
    }
}

std::vector<Occurrence> openOccurrences(const State& state) {
    std::vector<Occurrence> all;
    const auto add = [&all](const Guard& guard) {
        if (guard.occurrence) all.push_back(*guard.occurrence);
        if (guard.latched) all.push_back(*guard.latched);
    };
    for (const auto& [id, chair] : state.chairs) {
        for (const Guard& guard : chair.rules) add(guard);
        for (const auto& [key, guard] : chair.technical) add(guard);
        for (const auto& [key, report] : chair.reported) add(report.guard);
    }
    for (const auto& [key, guard] : state.stationTechnical) add(guard);
    std::ranges::sort(all, {}, &Occurrence::id);
    return all;
}

}  // namespace chairside::engine
