#include "engine/chair_alarms.h"

#include <algorithm>

#include "base/check.h"
#include "engine/attention.h"
#include "engine/reports.h"
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

alarm::Delays delays(const Rule& rule) { return {rule.onDelay, rule.offDelay}; }

alarm::Delays delays(const alarm::Profile& profile, const TechnicalKey& key) {
    const TechnicalRule* rule = technicalRule(profile, key.cause);
    return {rule != nullptr ? rule->onDelay : Duration::zero(), Duration::zero()};
}

std::string_view causeName(TechnicalCause cause) {
    switch (cause) {
        case TechnicalCause::VitalLost: return "vital-lost";
        case TechnicalCause::LinkLost: return "link-lost";
        case TechnicalCause::PendingLost: return "pending-lost";
        case TechnicalCause::NoBelievablePulse: return "no-believable-pulse";
        case TechnicalCause::ClockStep: return "clock-step";
        case TechnicalCause::NotSaved: return "not-saved";
        case TechnicalCause::RecordDamaged: return "record-damaged";
        case TechnicalCause::NobodyAnnunciates: return "nobody-annunciates";
        case TechnicalCause::StandbyOver: return "standby-over";
    }
    checkFailed("no such technical cause", std::source_location::current());
}

std::string ruleName(const TechnicalKey& key) {
    std::string text{causeName(key.cause)};
    if (!key.rule.empty()) return text + ':' + key.rule;
    if (key.vital) text.append(":").append(name(*key.vital));
    return text;
}

std::pair<Quantity, bool> limitOf(const alarm::Condition& condition) {
    if (const auto* low = std::get_if<alarm::AtOrBelow>(&condition)) return {low->limit, false};
    return {std::get<alarm::AtOrAbove>(condition).limit, true};
}

const VitalSlot& slotFor(const Chair& chair, Vital vital) {
    return vital == Vital::Rate ? rateSlot(chair) : chair.vitals[slot(vital)];
}

Occurrence physiological(const Rule& rule, const Reading& reading) {
    const auto [limit, upper] = limitOf(rule.condition);
    Occurrence o;
    o.rule = rule.id;
    o.kind = Kind::Physiological;
    o.priority = rule.priority;
    o.vital = rule.vital;
    o.value = o.startValue = o.extreme = reading.value;
    o.limit = limit;
    o.limitIsUpper = upper;
    o.demo = reading.demo;
    o.latching = rule.latching;
    return o;
}

Occurrence technical(const TechnicalKey& key, const TechnicalRule& rule) {
    Occurrence o;
    o.rule = ruleName(key);
    o.kind = Kind::Technical;
    o.priority = rule.priority;
    o.vital = key.vital;
    o.cause = key.cause;
    return o;
}

void judgeTechnical(Turn& turn, Chair& chair, const TechnicalKey& key, bool holds) {
    const TechnicalRule* rule = technicalRule(chair.judged->profile, key.cause);
    if (rule == nullptr) return;
    const auto known = chair.technical.find(key);
    if (known == chair.technical.end() && !holds) return;
    Guard& guard = known != chair.technical.end() ? known->second : chair.technical[key];
    const Change change = alarm::step(guard.machine, delays(chair.judged->profile, key),
                                      holds ? Judgement::Holds : Judgement::Clear, turn.at);
    if (change == Change::Starts) beginOccurrence(turn, chair, guard, technical(key, *rule));
    if (change == Change::Ends) endOccurrence(turn, chair, guard);
    if (guard.machine.state == alarm::ConditionState::Quiet) chair.technical.erase(key);
}

TechnicalKey pendingKey(const Rule& rule) { return {TechnicalCause::PendingLost, rule.vital, rule.id}; }

// The vital was lost while past a limit, and the delay ran out: said with the priority that was pending.
void beginPendingLost(Turn& turn, Chair& chair, const Rule& rule) {
    const TechnicalKey key = pendingKey(rule);
    Guard& guard = chair.technical[key];
    guard.machine.state = alarm::ConditionState::Active;
    Occurrence o = technical(key, {.cause = key.cause, .priority = rule.priority, .onDelay = {}, .advice = {}});
    const VitalSlot& vital = slotFor(chair, rule.vital);
    if (vital.reading) {
        o.value = vital.reading->value;
        o.demo = vital.reading->demo;
    }
    std::tie(o.limit, o.limitIsUpper) = limitOf(rule.condition);
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
            beginOccurrence(turn, chair, guard, physiological(rule, *slotFor(chair, rule.vital).reading));
            return;
        case Change::Ends: endOccurrence(turn, chair, guard); return;
        case Change::LosesPending: beginPendingLost(turn, chair, rule); return;
        case Change::FindsPending: endPendingLost(turn, chair, rule); return;
    }
}

bool worse(const Occurrence& o, Quantity value) {
    return !o.extreme || (o.limitIsUpper ? value > *o.extreme : value < *o.extreme);
}

// Keeps an active occurrence's value, extreme and known/unknown true; says so only when people would see a difference.
void follow(Turn& turn, Guard& guard, const Reading* reading) {
    Occurrence& o = *guard.occurrence;
    const bool unknown = reading == nullptr;
    const bool worsened = reading != nullptr && worse(o, reading->value);
    const bool changed = worsened || unknown != o.conditionUnknown;
    if (reading != nullptr) o.value = reading->value;
    if (worsened) o.extreme = reading->value;
    o.conditionUnknown = unknown;
    if (changed) turn.say(AlarmChanged{Phase::Update, o});
    if (reading != nullptr) attendTo(turn, guard, *reading);
}

void judgeRule(Turn& turn, Chair& chair, std::size_t index, const Reading* reading) {
    const Rule& rule = chair.judged->profile.rules[index];
    Guard& guard = chair.rules[index];
    const Judgement judgement =
        reading == nullptr ? Judgement::Unknown : alarm::judge(rule.condition, rule.clearMargin, reading->value);
    tell(turn, chair, index, alarm::step(guard.machine, delays(rule), judgement, turn.at));
    if (guard.occurrence) follow(turn, guard, reading);
}

bool isExpected(const Chair& chair, Vital vital) {
    return std::ranges::any_of(chair.expected, [vital](const ExpectedVital& e) { return e.vital == vital; });
}

// Somebody sits there who is watched: not so when the session has ended and the patient leaves.
bool isGuarded(const Chair& chair) { return chair.phase != ChairPhase::Unoccupied && !chair.leaving; }

// Probes are unplugged when nobody is there: nothing technical begins then. What has begun goes on.
bool mayHold(const Chair& chair, const TechnicalKey& key, bool holds) {
    if (chair.standby) return false;
    const auto known = chair.technical.find(key);
    const bool began = known != chair.technical.end() && known->second.occurrence;
    return holds && (began || isGuarded(chair));
}

// A vital is lost when it is expected, was seen before, and no acceptable value came in time, although the monitor
// is heard. While the link is lost that alarm speaks for all of them.
void judgeLoss(Turn& turn, Chair& chair, Vital vital) {
    const VitalSlot& seen = slotFor(chair, vital);
    const bool lost = isExpected(chair, vital) && seen.lastGood && seen.expired;
    const TechnicalKey key{TechnicalCause::VitalLost, vital, {}};
    if (lost && chair.linkExpired && !chair.technical.contains(key)) return;
    judgeTechnical(turn, chair, key, mayHold(chair, key, lost));
}

void judgeBelievable(Turn& turn, Chair& chair, Vital vital) {
    if (vital != Vital::Rate && vital != Vital::Spo2) return;
    const TechnicalKey key{TechnicalCause::NoBelievablePulse, vital, {}};
    judgeTechnical(turn, chair, key, mayHold(chair, key, slotFor(chair, vital).unbelievable));
}

void judgeOne(Turn& turn, Chair& chair, Vital vital) {
    const VitalSlot& now = slotFor(chair, vital);
    const bool good = now.reading && now.reading->state == ReadingState::Valid;
    for (const std::size_t index : chair.judged->byVital[slot(vital)]) {
        judgeRule(turn, chair, index, good ? &*now.reading : nullptr);
    }
    judgeLoss(turn, chair, vital);
    judgeBelievable(turn, chair, vital);
}

}  // namespace

void judgeVital(Turn& turn, Chair& chair, Vital vital) {
    judgeOne(turn, chair, vital);
    if (vital == Vital::HeartRate || vital == Vital::PulseRate) judgeOne(turn, chair, Vital::Rate);
}

void judgeChair(Turn& turn, Chair& chair) {
    for (const Vital vital : kAllVitals) judgeOne(turn, chair, vital);
}

void judgeLink(Turn& turn, Chair& chair) {
    const TechnicalKey key{TechnicalCause::LinkLost, std::nullopt, {}};
    judgeTechnical(turn, chair, key, mayHold(chair, key, chair.linkExpired));
    for (const ExpectedVital& expected : chair.expected) judgeLoss(turn, chair, expected.vital);
    if (chair.linkExpired) doubtReports(turn, chair);
}

void expireGuards(Turn& turn, Chair& chair) {
    const alarm::Profile& profile = chair.judged->profile;
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        const auto due = alarm::deadline(chair.rules[i].machine, delays(profile.rules[i]));
        if (due && *due <= turn.at) tell(turn, chair, i, alarm::expire(chair.rules[i].machine));
    }
    for (auto it = chair.technical.begin(); it != chair.technical.end(); ++it) {
        Guard& guard = it->second;
        const auto due = alarm::deadline(guard.machine, delays(profile, it->first));
        if (!due || *due > turn.at) continue;
        const TechnicalRule* rule = technicalRule(profile, it->first.cause);
        const Change change = alarm::expire(guard.machine);
        if (change == Change::Starts && rule != nullptr) {
            beginOccurrence(turn, chair, guard, technical(it->first, *rule));
        }
    }
}

std::optional<Instant> guardDeadline(const Chair& chair) {
    std::optional<Instant> first;
    const auto consider = [&first](std::optional<Instant> due) {
        if (due && (!first || *due < *first)) first = due;
    };
    const alarm::Profile& profile = chair.judged->profile;
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        consider(alarm::deadline(chair.rules[i].machine, delays(profile.rules[i])));
    }
    for (const auto& [key, guard] : chair.technical) consider(alarm::deadline(guard.machine, delays(profile, key)));
    return first;
}

void shiftDelays(Chair& chair, Duration by) {
    forEachGuard(chair, [by](Guard& guard) { guard.machine.since = guard.machine.since + by; });
}

void judgeStation(Turn& turn, TechnicalCause cause, bool holds) {
    // The station's own matters have no chair; a nameless one lends them the same machinery.
    Chair station;
    station.judged = turn.state.judged;
    station.technical.swap(turn.state.stationTechnical);
    judgeTechnical(turn, station, {cause, std::nullopt, {}}, holds);
    turn.state.stationTechnical.swap(station.technical);
}

void adoptProfile(Turn& turn, Chair& chair) {
    const JudgedBy before = std::exchange(chair.judged, turn.state.judged);
    const auto& rules = chair.judged->profile.rules;
    std::vector<Guard> old(rules.size());
    old.swap(chair.rules);
    for (std::size_t i = 0; i < old.size() && i < before->profile.rules.size(); ++i) {
        const Rule& was = before->profile.rules[i];
        const auto same = std::ranges::find(rules, was.id, &Rule::id);
        if (same != rules.end()) {
            chair.rules[std::size_t(same - rules.begin())] = std::move(old[i]);
            continue;
        }
        if (old[i].occurrence) endOccurrence(turn, chair, old[i]);
        forgetLatched(turn, old[i]);
        endPendingLost(turn, chair, was);
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
