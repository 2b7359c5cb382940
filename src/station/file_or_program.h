// The alarm profile can change in two places: in the hand-written file, and by a person through the program. Whoever
// changed it last is right; when both did, people decide. Plain functions.
#pragma once

#include "base/result.h"
#include "engine/configuration.h"

namespace chairside::station {

// What is to be in force when the file was read again: its profile when only the file changed, the one in force when
// the file is as it was last taken. An Error that shows both when both changed since.
[[nodiscard]] Result<engine::Configuration> takeFile(const engine::Configuration& inForce, engine::Configuration file);

// The file's configuration with the profile that is in force.
[[nodiscard]] engine::Configuration keepProfile(const engine::Configuration& inForce, engine::Configuration file);

}  // namespace chairside::station
