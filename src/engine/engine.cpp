#include "engine/engine.h"

#include <algorithm>

#include "base/check.h"
#include "engine/attention.h"
#include "engine/chair_alarms.h"
#include "engine/chair_facts.h"
#include "engine/charting.h"
#include "engine/delivery.h"
#include "engine/guards.h"
#include "engine/inputs.h"
#include "engine/monitor_book.h"
#include "engine/pause.h"
#include "engine/session_commands.h"
#include "engine/sessions.h"
#include "engine/standby.h"
#include "engine/technical_guards.h"
#include "engine/turn.h"

namespace chairside::engine {
namespace {

void consider(std::optional<Instant>& first, std::optional<Instant> due) {
    if (due && (!first || *due < *first)) first = due;
}

std::optional<Instant> heldDeadline(const State& state) {
    std::optional<Instant> first;
    for (const auto& [key, monitor] : state.monitors) {
        if (monitor.held) consider(first, monitor.heldUntil);
    }
    return first;
}

std::optional<Instant> earliest(const State& state) {
    std::optional<Instant> first = heldDeadline(state);
    consider(first, stationDeadline(state));
    for (const auto& [id, chair] : state.chairs) consider(first, chair.due);
    return first;
}

// Everything due at turn.at, chairs in the order of their names, then the station's own.
void fireDue(Turn& turn) {
    const bool soundsAgain = expirePause(turn);
    releaseHeld(turn);
    for (auto& [id, chair] : turn.state.chairs) {
        if (!chair.due || *chair.due > turn.at) continue;
        expireReadings(turn, chair);
        expireGuards(turn, chair);
        endUnknownIfEmpty(turn, chair, {});
        reviewSession(turn, chair);
        noteSignal(turn, chair);
        expireStandby(turn, chair);
        forEachGuard(chair, [&](Guard& guard) { expireAttention(turn, guard); });
        setDue(turn.state, chair);
    }
    if (soundsAgain) {
        for (auto& [id, chair] : turn.state.chairs) setDue(turn.state, chair);
    }
    expireStation(turn);
    for (auto& [key, guard] : turn.state.stationTechnical) expireAttention(turn, guard);
    reviewAnnunciators(turn);
    settleDelivery(turn);
}

}  // namespace

struct Engine::Core {
    State state;
    // No deadline lies before it. Readings move deadlines later all the time, so it is looked up again only when
    // time has reached it.
    Instant quietUntil{};

    explicit Core(State from) : state(std::move(from)) {
        for (auto& [id, chair] : state.chairs) {
            refreshFacts(chair, state.last.now);
            settleOverdue(chair, state.last.now);
            settleSession(chair, state.last.now);
            setDue(state, chair);
        }
    }

    void runDeadlines(Turn& turn, Instant now) {
        if (now < quietUntil) return;
        for (auto due = earliest(state); due && *due <= now; due = earliest(state)) {
            turn.at = std::max(*due, turn.at);
            fireDue(turn);
        }
        quietUntil = earliest(state).value_or(now);
    }

    void admit(Stamp at) {
        check(at.now >= state.last.now, "engine time went back");
        check(at.sequence > state.last.sequence, "an input's sequence did not grow");
    }
};

Engine::Engine() : Engine(State{}) {}
Engine::Engine(State state) : core_(std::make_unique<Core>(std::move(state))) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

void Engine::apply(const Input& input, Stamp at, Events& events) {
    core_->admit(at);
    State& state = core_->state;
    Turn turn{.state = state, .sequence = at.sequence, .events = events, .at = state.last.now};
    if (const auto* started = std::get_if<Started>(&input)) {
        releaseAllHeld(turn);
        standStill(state, *started, at.now);
        turn.at = at.now;
    }
    core_->runDeadlines(turn, at.now);
    turn.at = at.now;
    std::visit([&turn](const auto& what) { take(turn, what); }, input);
    settleDelivery(turn);
    state.last = at;
    // The input may have made a deadline that is sooner than any known.
    consider(turn.soonest, stationDeadline(state));
    core_->quietUntil = std::min(core_->quietUntil, turn.soonest.value_or(core_->quietUntil));
}

void Engine::advance(Stamp at, Events& events) {
    core_->admit(at);
    Turn turn{.state = core_->state, .sequence = at.sequence, .events = events, .at = core_->state.last.now};
    core_->runDeadlines(turn, at.now);
    core_->state.last = at;
}

std::optional<Instant> Engine::nextDeadline() const { return earliest(core_->state); }

Instant Engine::quietUntil() const { return core_->quietUntil; }

const State& Engine::state() const { return core_->state; }

WallTime Engine::wallAt(Instant at) const { return core_->state.clockWall + (at - core_->state.clockAt); }

Snapshot Engine::snapshot() const { return makeSnapshot(core_->state); }

std::vector<MonitorView> Engine::monitors() const { return makeMonitorViews(core_->state); }

Tray Engine::unmapped() const { return makeTray(core_->state); }

}  // namespace chairside::engine
