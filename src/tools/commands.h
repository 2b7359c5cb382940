// chairsidectl's commands: each prints to stdout, explains to stderr, and returns an exit code (exit_code.h).
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "tools/station_call.h"

namespace chairside::tools {

struct Output {
    bool json = false;
    bool colour = false;  // a terminal, and NO_COLOR is not set
};

int showChairs(const StationAddress& station, const Output& output);
int showReadings(const StationAddress& station, const Output& output, const std::string& chair,
                 const std::string& since);
int showAlarms(const StationAddress& station, const Output& output, bool all);
int acknowledge(const StationAddress& station, const Output& output, const std::string& occurrence);
int setPhase(const StationAddress& station, const Output& output, const std::string& chair, const std::string& phase,
             const std::string& overrideReason);
int setBaseline(const StationAddress& station, const Output& output, const std::string& chair, const std::string& vital,
                const std::string& value);
int enterObservation(const StationAddress& station, const Output& output, const std::string& chair,
                     const std::string& scale, const std::string& value);
int showMonitors(const StationAddress& station, const Output& output);
int showUnmapped(const StationAddress& station, const Output& output);
int watchFloor(const StationAddress& station, const Output& output);
int verifyJournal(const std::string& dataDir, const Output& output);
int replayJournal(const std::string& dataDir, const Output& output, std::size_t differencesShown);

// Says on stderr why there is no answer. kRefused when the station said no, else kNoAnswer.
int explain(const StationCall& call, const Error& why);

}  // namespace chairside::tools
