// What is to be in force when the configuration file was read: what the file says, but for a profile that a person
// changed and for chairs in use that the file has no more. Plain functions.
#pragma once

#include <string>

#include "base/result.h"
#include "engine/configuration.h"
#include "engine/state.h"

namespace chairside::station {

// Nobody can be asked yet, and a chair without alarms is worse than a file that waits: what was in force goes on, and
// the log says so.
[[nodiscard]] engine::Configuration chooseAtStart(const engine::State& known, const engine::Configuration& file);

// An Error that says why when the file at `path` is not to be taken; nothing changes then.
[[nodiscard]] Result<engine::Configuration> chooseAtReload(const engine::State& known,
                                                           const engine::Configuration& file, const std::string& path);

}  // namespace chairside::station
