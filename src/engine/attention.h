// How people attend to alarms: acknowledging and undoing it, worse than what was acknowledged, reminders, nobody
// answers, latched ones. Functions on plain state, run inside a Turn.
#pragma once

#include <optional>
#include <string>

#include "engine/turn.h"

namespace chairside::engine {

// Steps the signal of the guard's occurrence and lets the occurrence show it; says nothing yet. `by`: a person, or
// empty for the station.
alarm::Told changeSignal(Turn& turn, Guard& guard, alarm::SignalInput input, const std::string& by);

// The same, and says it.
alarm::Told tellSignal(Turn& turn, Guard& guard, alarm::SignalInput input, const std::string& by = {});

// The same occurrence became more urgent: it sounds again.
void raisePriority(Turn& turn, Guard& guard, alarm::Priority priority);

// A good reading of an open occurrence was judged: is it worse than what was acknowledged, is it a new cuff?
void attendTo(Turn& turn, Guard& guard, const Reading& reading);

// A latched occurrence goes without a person: its rule latched again, or is no longer there.
void forgetLatched(Turn& turn, Guard& guard);

// Reminders and unanswered calls that are due at turn.at.
void expireAttention(Turn& turn, Guard& guard);
[[nodiscard]] std::optional<Instant> attentionDeadline(const alarm::Profile& profile, const Guard& guard);

// What is counted of an alarm's attention stands still while the station was away.
void shiftAttention(Guard& guard, Duration by);

// Why it was not done; empty: done.
[[nodiscard]] std::string execute(Turn& turn, const Acknowledge& wanted, const Actor& by);
[[nodiscard]] std::string execute(Turn& turn, const Unacknowledge& wanted, const Actor& by);

}  // namespace chairside::engine
