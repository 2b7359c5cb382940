#include "engine/delivery.h"

#include <algorithm>

#include "engine/attention.h"
#include "engine/guards.h"
#include "engine/technical_guards.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

using alarm::Occurrence;
using alarm::Priority;
using alarm::TechnicalCause;

const TechnicalKey kNobody{TechnicalCause::NobodyAnnunciates, std::nullopt, {}};

// What the alarm says besides its priority; clients put it into words.
constexpr std::string_view kUnconfirmed = "unconfirmed";
constexpr std::string_view kNoDashboard = "no-dashboard";

struct Wanted {
    Priority priority = Priority::High;
    std::string_view text;
};

// One story: a HIGH that nobody confirmed is worse than that nobody is there to sound it. Of no dashboard: the
// profile's priority, and MEDIUM where it has no rule; it is said in any case.
std::optional<Wanted> wanted(const alarm::Profile& profile, bool infusing, bool unconfirmed, bool alone) {
    if (unconfirmed) return Wanted{Priority::High, kUnconfirmed};
    if (!alone) return std::nullopt;
    const alarm::TechnicalRule* rule = alarm::technicalRule(profile, TechnicalCause::NobodyAnnunciates);
    if (rule == nullptr) return Wanted{Priority::Medium, kNoDashboard};
    return Wanted{infusing ? rule->whileInfusing.value_or(rule->priority) : rule->priority, kNoDashboard};
}

bool needsConfirmation(const Occurrence& o) {
    return o.priority == Priority::High && o.signal == alarm::Signal::Sounding && !o.outvoiced &&
           o.cause != TechnicalCause::NobodyAnnunciates;
}

void begin(Turn& turn, Chair& station, const Wanted& wanted) {
    Guard& guard = station.technical[kNobody];
    guard.machine.state = alarm::ConditionState::Active;
    Occurrence o;
    o.rule = "nobody-annunciates";
    o.kind = alarm::Kind::Technical;
    o.cause = kNobody.cause;
    o.priority = wanted.priority;
    o.text = wanted.text;
    beginOccurrence(turn, station, guard, std::move(o));
}

void restate(Turn& turn, Guard& guard, const Wanted& wanted) {
    Occurrence& o = *guard.occurrence;
    if (o.priority == wanted.priority && o.text == wanted.text) return;
    o.text = wanted.text;
    if (wanted.priority > o.priority) return raisePriority(turn, guard, wanted.priority);
    const bool lower = wanted.priority < o.priority;
    o.priority = wanted.priority;
    turn.say(AlarmChanged{lower ? alarm::Phase::Deescalate : alarm::Phase::Update, o});
}

void settleAlarm(Turn& turn, const std::optional<Wanted>& wanted) {
    State& state = turn.state;
    const auto known = state.stationTechnical.find(kNobody);
    const bool open = known != state.stationTechnical.end();
    if (open && wanted) return restate(turn, known->second, *wanted);
    if (open == wanted.has_value()) return;
    StationAsChair station{state};
    if (wanted) return begin(turn, station.chair, *wanted);
    endOccurrence(turn, station.chair, station.chair.technical.at(kNobody));
    station.chair.technical.erase(kNobody);
}

// Whether every client that annunciates can sound.
void judgeSound(Turn& turn) {
    const auto& soundless = turn.state.soundless;
    std::string text;
    for (const auto& [client, reason] : soundless) {
        if (text.empty()) text = reason.empty() ? client : client + ", " + reason;
    }
    judgeStation(turn, TechnicalCause::AudioMissing, !soundless.empty(), {{}, text});
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

std::string execute(Turn& turn, const ReportSound& wanted, const Actor& by) {
    if (wanted.works) {
        turn.state.soundless.erase(by.client);
    } else {
        turn.state.soundless[by.client] = wanted.reason;
    }
    judgeSound(turn);
    return {};
}

void noteAnnunciator(Turn& turn, const AnnunciatorLink& link) {
    auto& annunciators = turn.state.annunciators;
    if (link.connected) {
        annunciators[link.connection] = link.client;
    } else {
        annunciators.erase(link.connection);
        // An old connection may be found dead after the new one has said that it cannot sound.
        const auto isSame = [&link](const auto& known) { return known.second == link.client; };
        if (std::ranges::none_of(annunciators, isSame)) turn.state.soundless.erase(link.client);
        judgeSound(turn);
    }
    reviewAnnunciators(turn);
}

void forgetAnnunciators(Turn& turn) {
    turn.state.annunciators.clear();
    turn.state.soundless.clear();
    judgeSound(turn);
    reviewAnnunciators(turn);
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
    const bool alone = state.aloneFrom && turn.at - *state.aloneFrom >= profile.signals.annunciateWithin;
    if (!turn.deliveryChanged && alone == state.alone) return;
    const bool isNew = alone && !state.alone;
    state.alone = alone;
    turn.deliveryChanged = false;
    bool unconfirmed = false;
    forEachGuardOf(state, [&](const Guard& guard) {
        unconfirmed = unconfirmed || (guard.occurrence && guard.attention.unconfirmed);
    });
    settleAlarm(turn, wanted(profile, anyInfusing(state), unconfirmed, alone));
    if (isNew) summon(turn, *state.stationTechnical.at(kNobody).occurrence);
}

std::optional<Instant> deliveryDeadline(const State& state) {
    if (!state.aloneFrom || state.alone) return std::nullopt;
    return *state.aloneFrom + state.configuration.profile.signals.annunciateWithin;
}

}  // namespace chairside::engine
