// One command to the station and its answer, for every chairsidectl command that changes something.
#pragma once

#include <string>

#include "chairside/v1/journal.pb.h"
#include "tools/commands.h"

namespace chairside::tools {

// Gives the command an id and the person's name, waits, prints the outcome of `subject` ("chair" "3"); answers the
// exit code.
int giveCommand(const StationAddress& station, const Output& output, v1::Command command, const char* subjectKey,
                const std::string& subject);

}  // namespace chairside::tools
