// Which configuration was in force at a moment, from the record. Read-only.
#pragma once

#include <filesystem>
#include <optional>

#include "base/result.h"
#include "base/time.h"
#include "chairside/v1/journal.pb.h"

namespace chairside::record {

// With the profile that was in force then, though it came by another command. None: the record knows of none before.
[[nodiscard]] Result<std::optional<v1::ConfigurationChanged>> configurationAt(const std::filesystem::path& dataDir,
                                                                              WallTime at);

}  // namespace chairside::record
