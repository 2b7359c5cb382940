#pragma once

#include <filesystem>

#include "base/result.h"

namespace chairside::station {

// Makes the data folder, so that it is not lost with the power, or takes one that is empty or holds a station's data,
// and keeps others out of it: patients' data. An Error when it cannot be made, or holds something else: a mistyped path
// must not take a folder of somebody else's away. That it stays open to others (a file system without permissions) is
// only logged.
[[nodiscard]] Outcome prepareDataFolder(const std::filesystem::path& folder);

}  // namespace chairside::station
