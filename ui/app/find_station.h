// Finds a station that runs on this computer, so that a nurse need not know its address.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace chairside::ui {

// The link's ADDRESS:PORT of a chairside-station among the running programs, as its command line says it; none: none
// runs, or its port is known only to itself (port 0, or set in a configuration file). Reads /proc; any user's programs.
[[nodiscard]] std::optional<std::string> linkOfRunningStation(const std::filesystem::path& proc = "/proc");

}  // namespace chairside::ui
