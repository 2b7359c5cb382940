// The command line of `chairsidectl session`.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "tools/session_commands.h"

namespace chairside::tools {

// Runs an order against the station that the command line names.
using OnStation = std::function<void(const std::function<int(const StationAddress&, const Output&)>&)>;

// `by` is where the person's name goes; it must outlive the parsing, like all that is captured here.
void addSessions(CLI::App& app, std::string& by, OnStation onStation);

}  // namespace chairside::tools
