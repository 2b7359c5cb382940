// chairsidectl session: what people do in an infusion session, and what the record has of sessions. Each prints to
// stdout, explains to stderr, and returns an exit code.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tools/commands.h"

namespace chairside::tools {

struct DoseWish {
    std::string prescriber;
    std::string mgPerKg, mgPerMl, ml, mlPerHour, mg;  // numbers as written
    std::int64_t minutes = 0;
};

// What several acts need.
struct SessionWish {
    std::string chair;
    std::string session;  // the one it is meant for; empty: whichever runs on the chair
    std::string reason;
    std::string at;               // when it happened, ISO 8601; empty: now
    std::string second;           // a second person who signs
    std::string prescriberSigns;  // the prescriber, when the gate asks for one
    std::string weight;           // the dose is reckoned from
    DoseWish dose;
};

struct StartWish {
    std::string protocol = "depression-40";  // a shipped one's id, or a file
    std::string name, secondId, born;
    std::string weight;  // "80kg", "176lb"
    std::string indication = "depression";
    std::uint32_t number = 1;
};

struct EndWish {
    bool abort = false, transfer = false, patientLeft = false;
    std::string overrideBy;
    std::string role = "prescriber";
};

int startSession(const StationAddress& station, const Output& output, const SessionWish& wish, const StartWish& start);
int goToPhase(const StationAddress& station, const Output& output, const SessionWish& wish, const std::string& phase);
int recordEvent(const StationAddress& station, const Output& output, const SessionWish& wish, const std::string& kind,
                const std::vector<std::string>& words);
int recordCheck(const StationAddress& station, const Output& output, const SessionWish& wish, const std::string& kind,
                const std::vector<std::string>& words);
int endSession(const StationAddress& station, const Output& output, const SessionWish& wish, const EndWish& end);
int moveSession(const StationAddress& station, const Output& output, const SessionWish& wish, const std::string& to);

int listSessions(const StationAddress& station, const Output& output, const std::string& secondId,
                 const std::string& since);
// Says on standard error what the answer leaves out: older ones, and what cannot be read.
void tellTruncated(const v1::SessionsReply& reply);
// One patient's sessions, the oldest first: dose, baseline, extremes, scores, events.
int showSeries(const StationAddress& station, const Output& output, const std::string& secondId);
// The running session of a chair; or, when no chair is called so, the recorded session of that id.
int showSession(const StationAddress& station, const Output& output, const std::string& which);

}  // namespace chairside::tools
