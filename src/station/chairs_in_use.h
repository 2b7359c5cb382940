// A chair that a changed configuration no longer has goes with everything on it: its session, its alarms. Not while
// somebody needs them. Plain functions.
#pragma once

#include <string>
#include <vector>

#include "engine/configuration.h"
#include "engine/state.h"

namespace chairside::station {

// Chairs that `next` would take away although a session runs there or an alarm of the patient is HIGH. A technical
// alarm keeps no chair: it is what a chair that was taken apart has.
[[nodiscard]] std::vector<ChairId> chairsTakenAway(const engine::State& state, const engine::Configuration& next);

// Puts such a chair back into `next` as it is known now, and the lines its monitors speak on, after those of the file:
// a monitor that the file gives to another chair is that one's, and so is a line.
void putBack(const engine::State& state, const ChairId& chair, engine::Configuration& next);

[[nodiscard]] std::string inWords(const std::vector<ChairId>& chairs);  // "chair 2, chair 3"

}  // namespace chairside::station
