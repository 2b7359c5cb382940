// Keeps what rules ask about a chair (alarm::Facts) true to its readings, session and schedule. Functions on plain
// state.
#pragma once

#include "engine/turn.h"

namespace chairside::engine {

// What follows from readings, phase, baselines, observations and the profile's schedule: after any of them changed,
// and after a start.
void refreshFacts(Chair& chair, Instant now);

// The vital's slot changed. `measured`: by a new measurement, which trends count.
void noteVital(Chair& chair, Vital vital, bool measured, Instant now);

// Looks up when the next overdue condition after `now` begins to hold.
void settleOverdue(Chair& chair, Instant now);

// The session's own facts go with it; what is active still counts from its baseline.
void forgetSession(Chair& chair);

}  // namespace chairside::engine
