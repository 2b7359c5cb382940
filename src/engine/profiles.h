// Which alarm profile judges which chair: a new version put in force, by a file or by a person. A chair whose session
// runs keeps the version it has until the session ends. Functions on plain state, run inside a Turn.
#pragma once

#include <string>

#include "engine/turn.h"

namespace chairside::engine {

enum class RunningSessions : std::uint8_t { Keep, Follow };

// `next` is in force from now on, for every chair that may follow.
void putInForce(Turn& turn, alarm::Profile next, RunningSessions running);

// A new chair is judged by the profile in force.
void beginJudging(const State& state, Chair& chair);

// Takes the profile in force to the chair when no session holds it back any more. Ends nothing: while an alarm stands
// (active, latched, or lost past its limit) whose rule it does not have, the chair keeps its version.
void followWhenFree(Turn& turn, Chair& chair);

// Why the version was not put in force; empty: it is.
[[nodiscard]] std::string activateProfile(Turn& turn, const ActivateProfile& wanted, const Actor& by);

}  // namespace chairside::engine
