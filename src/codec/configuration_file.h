// The station's configuration file: protobuf text format of v1::StationConfiguration, checked whole before use,
// with its alarm profile.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/configuration.h"

namespace chairside::codec {

// The configuration in the file with every default filled in, and the alarm profile it names (relative to the file;
// none: the built-in one). Or an Error with everything that is wrong, one finding a line, each
// `file:line:column: chair "id", field: what`; a wrong profile gives the findings of its own file.
[[nodiscard]] Result<engine::Configuration> loadConfiguration(const std::filesystem::path& path);

// Only what stands in the text itself: without its dialects, its profile and the defaults. Errors as above.
[[nodiscard]] Result<engine::Configuration> parseConfiguration(std::string_view text, const std::string& fileName);

// Without a file: no chairs, each bed heard becomes one; SpO2 and rate expected every 10 s; the built-in profile.
[[nodiscard]] engine::Configuration automaticConfiguration();

}  // namespace chairside::codec
