// All that is recorded of one session: what exports and the report are made from. Asked of a station over the link.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "session/session.h"
#include "tools/station_call.h"

namespace chairside::tools {

// Where the patient sat, from when to when.
struct ChairStretch {
    std::string chair;
    WallTime from, to;
};

struct Dossier {
    session::Session session;
    v1::SessionRecord record;
    std::vector<ChairStretch> chairs;
    std::map<v1::Vital, std::vector<v1::Reading>> readings;  // by time; none from before the binding
    std::vector<v1::Occurrence> alarms;                      // of these chairs in these times, oldest first
    bool truncated = false;                                  // there are more readings than one answer holds
    bool behind = false;                                     // the record does not hold all readings yet
    bool alarmsTruncated = false;                            // there are older alarms than one answer holds
    std::uint32_t alarmsUnreadable = 0;                      // left out of the log, of any of these chairs
    bool thinned = false;                                    // old readings: of each minute two
    bool demo = false;                                       // some readings are no patient's
    std::optional<v1::SessionView> running;                  // as the station sees it; none: it does not run
    WallTime from, to;                                       // to: the end; while it runs, when this was asked
    [[nodiscard]] Instant instantOf(WallTime at) const { return session.now.begunAt + (at - session.now.begunWall); }
    [[nodiscard]] double secondsOf(WallTime at) const { return double((at - from).count()) / 1000.0; }
};

[[nodiscard]] Result<Dossier> askDossier(StationCall& call, const std::string& session);

// When the patient left, however late that was entered; of a session without an end its newest entry.
[[nodiscard]] WallTime endOf(const session::Session& session);

// Whether an alarm belongs to what happened in that chair at that time. One about the patient that began before does
// not: it was about who sat there before. A technical one does, for as long as it lasted.
[[nodiscard]] bool during(const v1::Occurrence& alarm, const ChairStretch& stretch);

// What a reader of an export or a report must know of its data, in English sentences; empty: all is there.
[[nodiscard]] std::vector<std::string> caveatsOf(const Dossier& dossier);

// The chairs of a session and when the patient sat there.
[[nodiscard]] std::vector<ChairStretch> chairsOf(const session::Session& session, const std::string& first,
                                                 WallTime to);

}  // namespace chairside::tools
