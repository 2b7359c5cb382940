#include "engine/profiles.h"

#include <algorithm>

#include "engine/chair_alarms.h"

namespace chairside::engine {
namespace {

bool isUpToDate(const State& state, const Chair& chair) {
    return chair.judged == state.judged || chair.judged->profile.hash == state.judged->profile.hash;
}

// Also what ended and nobody has seen yet, and what was lost past the limit.
bool hasAlarm(const Chair& chair, std::size_t index) {
    const alarm::Rule& rule = chair.judged->profile.rules[index];
    const Guard& guard = chair.rules[index];
    const auto lost = chair.technical.find({alarm::TechnicalCause::PendingLost, rule.vital, rule.id});
    return guard.occurrence || guard.latched || lost != chair.technical.end();
}

// An alarm stands whose rule the profile in force does not have.
bool wouldEndAnAlarm(const State& state, const Chair& chair) {
    const auto& next = state.judged->profile.rules;
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        const std::string& id = chair.judged->profile.rules[i].id;
        const bool stays = std::ranges::find(next, id, &alarm::Rule::id) != next.end();
        if (!stays && hasAlarm(chair, i)) return true;
    }
    return false;
}

// Its session's protocol names the profile that judges it.
bool hasOwnProfile(const Chair& chair) { return chair.session && !chair.session->protocol.alarmProfile.empty(); }

}  // namespace

void putInForce(Turn& turn, alarm::Profile next, RunningSessions running) {
    State& state = turn.state;
    // At a restart the version in force comes again: what goes on under an older one is not disturbed.
    const bool isAgain = state.judged && next.hash == state.judged->profile.hash;
    state.configuration.profile = next;
    state.judged = judgedBy(std::move(next));
    for (auto& [id, chair] : state.chairs) {
        if (running == RunningSessions::Keep && inSession(chair.phase)) continue;
        if (hasOwnProfile(chair) || (isAgain && wouldEndAnAlarm(state, chair))) continue;
        adoptProfile(turn, chair, state.judged);
    }
}

void beginJudging(const State& state, Chair& chair) {
    chair.judged = state.judged;
    chair.rules.resize(chair.judged->profile.rules.size());
}

void followWhenFree(Turn& turn, Chair& chair) {
    if (inSession(chair.phase) || isUpToDate(turn.state, chair) || wouldEndAnAlarm(turn.state, chair)) return;
    adoptProfile(turn, chair, turn.state.judged);
}

std::string activateProfile(Turn& turn, const ActivateProfile& wanted, const Actor& by) {
    const std::string inForce = turn.state.configuration.profile.hash;
    if (wanted.profile.hash == inForce) return "this version is in force already";
    if (wanted.replaces != inForce) {
        return "the version in force is " + inForce + " by now, not the one this was to replace: look again";
    }
    putInForce(turn, wanted.profile, wanted.runningSessions ? RunningSessions::Follow : RunningSessions::Keep);
    turn.say(ConfigurationInForce{wanted.profile.name, wanted.profile.hash, by.person, wanted.reason});
    return {};
}

}  // namespace chairside::engine
