// Staff that run infusion sessions by chance: mostly the next right act, now and then a wrong one.
#pragma once

#include "engine/input.h"
#include "engine/state.h"
#include "simulation/random.h"

namespace chairside::simulation {

// Something to say of the chair's session, or of one that is to begin there.
[[nodiscard]] engine::SessionAct sessionAct(const engine::State& state, const ChairId& chair, Random& random);

}  // namespace chairside::simulation
