// All that is recorded of one session: what exports and the report are made from. Asked of a station over the link.
#pragma once

#include <map>
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
    WallTime from, to;                                       // to: the end, or the newest entry while it runs
    [[nodiscard]] Instant instantOf(WallTime at) const { return session.now.begunAt + (at - session.now.begunWall); }
    [[nodiscard]] double secondsOf(WallTime at) const { return double((at - from).count()) / 1000.0; }
};

[[nodiscard]] Result<Dossier> askDossier(StationCall& call, const std::string& session);

// The chairs of a session and when the patient sat there.
[[nodiscard]] std::vector<ChairStretch> chairsOf(const session::Session& session, const std::string& first,
                                                 WallTime to);

}  // namespace chairside::tools
