// chairsidectl's commands: each prints to stdout, explains to stderr, and returns an exit code (exit_code.h).
#pragma once

#include <optional>
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
int showAlarms(const StationAddress& station, const Output& output, bool all, const std::string& since);
int showStatistics(const StationAddress& station, const Output& output, const std::string& since,
                   const std::string& until);
int acknowledge(const StationAddress& station, const Output& output, const std::string& occurrence,
                std::optional<v1::Priority> seen);
int setPhase(const StationAddress& station, const Output& output, const std::string& chair, const std::string& phase,
             const std::string& overrideReason);
int setBaseline(const StationAddress& station, const Output& output, const std::string& chair, const std::string& vital,
                const std::string& value);
// Whom it is meant for: refused when another session runs on the chair by now; without a session whoever is there.
struct Meant {
    std::string chair;
    std::string session;
};
int changeLimit(const StationAddress& station, const Output& output, const Meant& meant, const std::string& rule,
                const std::string& value);
int enterObservation(const StationAddress& station, const Output& output, const Meant& meant, const std::string& scale,
                     const std::string& value);

// Why a version is made or put in force, and how far.
struct ProfileOrder {
    std::string reason;
    bool runningSessions = false;
};
int listProfiles(const StationAddress& station, const Output& output);
int showProfile(const StationAddress& station, const Output& output, const std::string& version);
int diffProfiles(const StationAddress& station, const Output& output, const std::string& before,
                 const std::string& after);
int validateProfile(const Output& output, const std::string& file);
int draftProfile(const StationAddress& station, const Output& output, const std::string& file,
                 const ProfileOrder& order);
int activateProfile(const StationAddress& station, const Output& output, const std::string& version,
                    const std::string& replaces, const ProfileOrder& order);
int rollbackProfile(const StationAddress& station, const Output& output, const ProfileOrder& order);

// Reads the data folder only; no station is needed.
int askWhatIf(const Output& output, const std::string& profileFile, const std::string& dataDir,
              const std::string& since);

int unacknowledge(const StationAddress& station, const Output& output, const std::string& occurrence);
struct PauseWish {
    std::int64_t seconds = 0;  // 0: as long as the profile lets
    bool end = false;
};
int pauseSound(const StationAddress& station, const Output& output, const PauseWish& wish);
struct StandbyWish {
    std::string reason;
    std::int64_t minutes = 0;  // 0: as long as the profile lets
    bool end = false;
};
int standBy(const StationAddress& station, const Output& output, const std::string& chair, const StandbyWish& wish);
int callHelp(const StationAddress& station, const Output& output, const std::string& chair, bool end);
int showMonitors(const StationAddress& station, const Output& output);
// Shows what monitors send, from `address` or any, for `seconds`, with what becomes of it.
int testMonitors(const StationAddress& station, const Output& output, const std::string& address,
                 std::uint32_t seconds);
int showUnmapped(const StationAddress& station, const Output& output);
int watchFloor(const StationAddress& station, const Output& output);
int verifyJournal(const std::string& dataDir, const Output& output);
int replayJournal(const std::string& dataDir, const Output& output, std::size_t differencesShown);

// Says on stderr why there is no answer. kRefused when the station said no, else kNoAnswer.
int explain(const StationCall& call, const Error& why);
// Says that so many "alarms" are missing from an answer; nothing when none is.
void tellUnreadable(std::uint32_t count, const std::string& what);

}  // namespace chairside::tools
