#include "engine/delivery.h"

#include <algorithm>

#include "engine/attention.h"
#include "engine/guards.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

using alarm::Occurrence;
using alarm::Priority;
using alarm::TechnicalCause;

const TechnicalKey kUnconfirmed{TechnicalCause::NobodyAnnunciates, std::nullopt, "unconfirmed"};
const TechnicalKey kNoDashboard{TechnicalCause::NobodyAnnunciates, std::nullopt, "no-dashboard"};

// Of no dashboard: the profile's, and MEDIUM where it has no rule. It is said in any case.
Priority priorityOf(const alarm::Profile& profile) {
    const alarm::TechnicalRule* rule = alarm::technicalRule(profile, TechnicalCause::NobodyAnnunciates);
    return rule == nullptr ? Priority::Medium : rule->priority;
}

bool needsConfirmation(const Occurrence& o) {
    return o.priority == Priority::High && o.signal == alarm::Signal::Sounding && !o.outvoiced &&
           o.cause != TechnicalCause::NobodyAnnunciates;
}

// The station's own matters have no chair; a nameless one lends them the same machinery.
void setAlarm(Turn& turn, const TechnicalKey& key, bool holds, Priority priority) {
    State& state = turn.state;
    if (holds == state.stationTechnical.contains(key)) return;
    Chair station;
    station.judged = state.judged;
    station.technical.swap(state.stationTechnical);
    if (holds) {
        Guard& guard = station.technical[key];
        guard.machine.state = alarm::ConditionState::Active;
        Occurrence o;
        o.rule = "nobody-annunciates:" + key.rule;
        o.kind = alarm::Kind::Technical;
        o.cause = key.cause;
        o.priority = priority;
        beginOccurrence(turn, station, guard, std::move(o));
    } else {
        endOccurrence(turn, station, station.technical.at(key));
        station.technical.erase(key);
    }
    station.technical.swap(state.stationTechnical);
}

void summon(Turn& turn, const Occurrence& o) {
    turn.say(Summoned{SummonsWhy::NobodyAnnunciates, o.id, o.chair, o.rule, o.priority, o.level});
}

// Somebody sits there, and what the monitor says arrives.
bool isHeard(const Chair& chair) { return chair.connected && chair.phase != ChairPhase::Unoccupied && !chair.leaving; }

bool isAlone(const State& state) {
    return state.annunciators.empty() &&
           std::ranges::any_of(state.chairs, [](const auto& named) { return isHeard(named.second); });
}

}  // namespace

std::string execute(Turn& turn, const Annunciated& wanted, const Actor& by) {
    Guard* found = nullptr;
    forEachGuardOf(turn.state, [&](Guard& guard) {
        if (guard.occurrence && guard.occurrence->id == wanted.occurrence) found = &guard;
    });
    if (found == nullptr) return "no alarm " + toText(wanted.occurrence) + " is active";
    if (!found->occurrence->annunciatedBy.empty()) return {};
    found->occurrence->annunciatedBy = by.client;
    found->attention.confirmBy.reset();
    found->attention.unconfirmed = false;
    turn.deliveryChanged = true;
    turn.say(AlarmChanged{alarm::Phase::Update, *found->occurrence});
    return {};
}

void awaitConfirmation(Turn& turn, Guard& guard, bool anew) {
    Attention& attention = guard.attention;
    Occurrence& o = *guard.occurrence;
    if (anew) o.annunciatedBy.clear();
    if (!needsConfirmation(o) || anew) {
        turn.deliveryChanged = turn.deliveryChanged || attention.unconfirmed;
        attention.confirmBy.reset();
        attention.unconfirmed = false;
    }
    const bool waits = attention.confirmBy || attention.unconfirmed || !o.annunciatedBy.empty();
    if (needsConfirmation(o) && !waits) attention.confirmBy = turn.at + turn.profile().signals.annunciateWithin;
}

void missConfirmation(Turn& turn, Guard& guard) {
    if (!guard.attention.confirmBy || *guard.attention.confirmBy > turn.at) return;
    guard.attention.confirmBy.reset();
    guard.attention.unconfirmed = true;
    turn.deliveryChanged = true;
    summon(turn, *guard.occurrence);
}

void reviewAnnunciators(Turn& turn) {
    State& state = turn.state;
    const bool alone = isAlone(state);
    if (alone && !state.aloneFrom) state.aloneFrom = turn.at;
    if (!alone) state.aloneFrom.reset();
    turn.deliveryChanged = true;
}

void settleDelivery(Turn& turn) {
    State& state = turn.state;
    const alarm::Profile& profile = turn.profile();
    const bool wasAlone = state.stationTechnical.contains(kNoDashboard);
    const bool alone = state.aloneFrom && turn.at - *state.aloneFrom >= profile.signals.annunciateWithin;
    if (!turn.deliveryChanged && alone == wasAlone) return;
    turn.deliveryChanged = false;
    bool unconfirmed = false;
    forEachGuardOf(state, [&](const Guard& guard) {
        unconfirmed = unconfirmed || (guard.occurrence && guard.attention.unconfirmed);
    });
    setAlarm(turn, kUnconfirmed, unconfirmed, Priority::High);
    setAlarm(turn, kNoDashboard, alone, priorityOf(profile));
    if (alone && !wasAlone) summon(turn, *state.stationTechnical.at(kNoDashboard).occurrence);
}

std::optional<Instant> deliveryDeadline(const State& state) {
    if (!state.aloneFrom || state.stationTechnical.contains(kNoDashboard)) return std::nullopt;
    return *state.aloneFrom + state.configuration.profile.signals.annunciateWithin;
}

}  // namespace chairside::engine
