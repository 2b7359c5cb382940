// Keeps the active occurrence of a rule true to what is judged: its value, its extreme, the limit in force, and whether
// anything is known now. Functions on plain state, run inside a Turn.
#pragma once

#include "alarm/judge.h"
#include "engine/turn.h"

namespace chairside::engine {

// What the rule is asked on this chair now.
[[nodiscard]] alarm::Question questionOf(const Turn& turn, const Chair& chair, const Guard& guard);

// The slot of the vital; of Rate the one that speaks for it.
[[nodiscard]] const VitalSlot& slotFor(const Chair& chair, Vital vital);

// After each judgement of an occurrence that is on. Says so when people would see a difference, and lets it sound again
// when it is worse than what was acknowledged.
void followUp(Turn& turn, Chair& chair, Guard& guard, const alarm::Rule& rule, alarm::Judgement judgement);

}  // namespace chairside::engine
