#include "engine/pause.h"

#include <algorithm>

#include "engine/attention.h"
#include "engine/guards.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

// Whoever spoke for another is quiet now, or sounds again.
void settleAll(Turn& turn) {
    for (auto& [id, chair] : turn.state.chairs) settleVoices(turn, chair);
}

void endPause(Turn& turn, const std::string& by) {
    turn.state.pause.reset();
    turn.say(AudioPauseChanged{std::nullopt, by});
    forEachGuardOf(turn.state, [&](Guard& guard) {
        if (guard.occurrence && guard.occurrence->signal == alarm::Signal::Paused) {
            tellSignal(turn, guard, alarm::SignalInput::PauseEnds, by);
        }
    });
    settleAll(turn);
}

}  // namespace

std::string execute(Turn& turn, const PauseAudio& wanted, const Actor& by) {
    State& state = turn.state;
    if (state.pause) return "the sound is already paused by " + state.pause->by + ": it cannot be made longer";
    const Duration most = turn.profile().signals.audioPause;
    if (wanted.time < Duration::zero() || wanted.time > most) {
        return "a pause lasts at most " + std::to_string(most.count() / 1000) + " s";
    }
    bool sounds = false;
    forEachGuardOf(
        state, [&](Guard& guard) { sounds = sounds || (guard.occurrence && alarm::isLoud(guard.occurrence->signal)); });
    if (!sounds) return "nothing is sounding";
    state.pause = AudioPause{turn.at + (wanted.time == Duration::zero() ? most : wanted.time), by.person};
    turn.say(AudioPauseChanged{pausedUntil(state), by.person});
    forEachGuardOf(state, [&](Guard& guard) {
        if (guard.occurrence && alarm::isLoud(guard.occurrence->signal)) {
            tellSignal(turn, guard, alarm::SignalInput::Pause, by.person);
        }
    });
    settleAll(turn);
    return {};
}

std::string execute(Turn& turn, const EndPause& /*wanted*/, const Actor& by) {
    if (!turn.state.pause) return "the sound is not paused";
    endPause(turn, by.person);
    return {};
}

bool expirePause(Turn& turn) {
    if (!turn.state.pause || turn.state.pause->until > turn.at) return false;
    endPause(turn, {});
    return true;
}

std::optional<WallTime> pausedUntil(const State& state) {
    if (!state.pause) return std::nullopt;
    return state.clockWall + (state.pause->until - state.clockAt);
}

}  // namespace chairside::engine
