#include "engine/technical_guards.h"

#include <algorithm>

#include "engine/attention.h"
#include "engine/technical_rules.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

using alarm::Change;
using alarm::Judgement;
using alarm::TechnicalCause;
using alarm::TechnicalRule;

// Infusing, what keeps us from knowing becomes more urgent when it lasts.
std::optional<Instant> moreUrgentAt(const TechnicalRule* rule, const Guard& guard, bool infusing) {
    if (rule == nullptr || !rule->whileInfusing || !guard.occurrence || !infusing) return std::nullopt;
    if (rule->cause == TechnicalCause::NobodyAnnunciates) return std::nullopt;  // delivery.cpp tells that whole story
    if (guard.occurrence->priority >= *rule->whileInfusing) return std::nullopt;
    return guard.activeSince + rule->whileInfusingAfter;
}

// What is told of several times while it is on has begun with the first.
void begin(Turn& turn, Chair& chair, Guard& guard, const TechnicalKey& key, const Particulars& with) {
    alarm::Occurrence o = technical(key, *alarm::technicalRule(chair.judged->profile, key.cause));
    o.value = o.startValue = with.value;
    o.text = with.text;
    o.limit = with.limit;
    o.limitIsUpper = with.limit.has_value();
    beginOccurrence(turn, chair, guard, std::move(o));
}

void expireOne(Turn& turn, Chair& chair, const TechnicalKey& key, Guard& guard, bool infusing) {
    const alarm::Profile& profile = chair.judged->profile;
    const TechnicalRule* rule = alarm::technicalRule(profile, key.cause);
    const auto due = alarm::deadline(guard.machine, delays(profile, key));
    if (due && *due <= turn.at) {
        const Change change = alarm::expire(guard.machine);
        if (change == Change::Starts && rule != nullptr) begin(turn, chair, guard, key, {});
        if (change == Change::Ends && guard.occurrence) endOccurrence(turn, chair, guard);
    }
    const auto urgent = moreUrgentAt(rule, guard, infusing);
    if (!urgent || *urgent > turn.at) return;
    raisePriority(turn, guard, *rule->whileInfusing);
    settleVoices(turn, chair);
}

bool isOver(const Guard& guard) {
    return guard.machine.state == alarm::ConditionState::Quiet && !guard.occurrence && !guard.latched;
}

}  // namespace

void judgeTechnical(Turn& turn, Chair& chair, const TechnicalKey& key, bool holds, const Particulars& with) {
    const auto known = chair.technical.find(key);
    if (alarm::technicalRule(chair.judged->profile, key.cause) == nullptr) {
        if (known == chair.technical.end()) return;
        // The profile that asked for it is no longer in force.
        if (known->second.occurrence) endOccurrence(turn, chair, known->second);
        if (!known->second.latched) chair.technical.erase(known);
        return;
    }
    if (known == chair.technical.end() && !holds) return;
    Guard& guard = known != chair.technical.end() ? known->second : chair.technical[key];
    const Change change = alarm::step(guard.machine, delays(chair.judged->profile, key),
                                      {holds ? Judgement::Holds : Judgement::Clear}, turn.at);
    if (change == Change::Starts) begin(turn, chair, guard, key, with);
    if (change == Change::Ends && guard.occurrence) endOccurrence(turn, chair, guard);
    if (isOver(guard)) chair.technical.erase(key);
}

void expireTechnical(Turn& turn, Chair& chair, bool infusing) {
    for (auto& [key, guard] : chair.technical) expireOne(turn, chair, key, guard, infusing);
    std::erase_if(chair.technical, [](const auto& known) { return isOver(known.second); });
}

std::optional<Instant> technicalDeadline(const Chair& chair, bool infusing) {
    std::optional<Instant> first;
    const auto consider = [&first](std::optional<Instant> due) {
        if (due && (!first || *due < *first)) first = due;
    };
    const alarm::Profile& profile = chair.judged->profile;
    for (const auto& [key, guard] : chair.technical) {
        consider(alarm::deadline(guard.machine, delays(profile, key)));
        consider(moreUrgentAt(alarm::technicalRule(profile, key.cause), guard, infusing));
    }
    return first;
}

StationAsChair::StationAsChair(State& state) : state_(state) {
    chair.judged = state.judged;
    chair.technical.swap(state.stationTechnical);
}

StationAsChair::~StationAsChair() { state_.stationTechnical.swap(chair.technical); }

bool anyInfusing(const State& state) {
    return std::ranges::any_of(state.chairs, [](const auto& known) { return underDrug(known.second.phase); });
}

void judgeStation(Turn& turn, TechnicalCause cause, bool holds, const Particulars& with) {
    StationAsChair station{turn.state};
    judgeTechnical(turn, station.chair, {cause, std::nullopt, {}}, holds, with);
}

void expireStation(Turn& turn) {
    if (turn.state.stationTechnical.empty()) return;
    StationAsChair station{turn.state};
    expireTechnical(turn, station.chair, anyInfusing(turn.state));
}

std::optional<Instant> stationTechnicalDeadline(const State& state) {
    if (state.stationTechnical.empty()) return std::nullopt;
    std::optional<Instant> first;
    for (const auto& [key, guard] : state.stationTechnical) {
        const alarm::Profile& profile = state.judged->profile;
        const auto delay = alarm::deadline(guard.machine, delays(profile, key));
        auto urgent = moreUrgentAt(alarm::technicalRule(profile, key.cause), guard, true);
        if (urgent && !anyInfusing(state)) urgent.reset();
        for (const auto& due : {delay, urgent}) {
            if (due && (!first || *due < *first)) first = due;
        }
    }
    return first;
}

}  // namespace chairside::engine
