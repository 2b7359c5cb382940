// What each kind of input does, and the pictures the engine gives of itself. Used by engine.cpp only.
#pragma once

#include "engine/turn.h"
#include "engine/view.h"

namespace chairside::engine {

void take(Turn& turn, const Started& started);
void take(Turn& turn, const ClockSample& sample);
void take(Turn& turn, const Alive& alive);
void take(Turn& turn, const ConfigurationChanged& changed);
void take(Turn& turn, const DeviceMessage& message);
void take(Turn& turn, const MonitorLink& link);
void take(Turn& turn, const MessageRejected& rejected);
void take(Turn& turn, const Command& command);
void take(Turn& turn, const StorageState& storage);
void take(Turn& turn, const Health& health);
void take(Turn& turn, const EntriesLost& lost);
void take(Turn& turn, const AnnunciatorLink& link);
void take(Turn& turn, const HookFinished& finished);

// Before the deadlines of the first input after a gap: delays stood still meanwhile, a pause ran on. What is due in the
// gap is due at `now`: nobody could see or answer it before.
void standStill(State& state, const Started& started, Instant now);

// Charts what was held back of a burst and is due at turn.at.
void releaseHeld(Turn& turn);

// Charts all of it, before a gap or a change of chairs: after it the chair or the time would be another.
void releaseAllHeld(Turn& turn);

void setDue(const State& state, Chair& chair);

// The next deadline that belongs to no chair.
[[nodiscard]] std::optional<Instant> stationDeadline(const State& state);

[[nodiscard]] Snapshot makeSnapshot(const State& state);
[[nodiscard]] std::vector<MonitorView> makeMonitorViews(const State& state);
[[nodiscard]] Tray makeTray(const State& state);

}  // namespace chairside::engine
