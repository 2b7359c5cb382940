// Which alarm profile judges: a new version put in force, by a file or by a person. Functions on plain state, run
// inside a Turn.
#pragma once

#include <string>

#include "engine/turn.h"

namespace chairside::engine {

// Every chair follows the profile that state.configuration now has; `before` was in force until now.
void followProfile(Turn& turn, const alarm::Profile& before);

// Why the version was not put in force; empty: it is.
[[nodiscard]] std::string activateProfile(Turn& turn, const ActivateProfile& wanted, const Actor& by);

}  // namespace chairside::engine
