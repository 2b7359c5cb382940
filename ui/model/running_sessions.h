// Which sessions the station last said to run, and when it said so. A session may move from chair to chair, or end,
// between two tellings: what was told stands until more is. Plain value; GUI thread.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "chairside/v1/link.pb.h"

namespace chairside::ui {

struct RunningSessions {
    std::set<std::string> ids;
    std::int64_t toldUnixMs = 0;  // by the station's clock; 0: it did not tell yet

    [[nodiscard]] bool holds(const std::string& session) const { return ids.contains(session); }
    // Whether an answer to what is asked now may lack the end of that session only because it runs: it was said to,
    // or it began after that.
    [[nodiscard]] bool mayHold(const std::string& session, std::int64_t begunUnixMs) const {
        return holds(session) || begunUnixMs >= toldUnixMs;
    }
};

[[nodiscard]] inline RunningSessions runningSessionsOf(const v1::Snapshot& snapshot) {
    RunningSessions running;
    running.toldUnixMs = snapshot.station_unix_ms();
    for (const v1::ChairView& view : snapshot.chairs()) {
        if (view.has_session()) running.ids.insert(view.session().id());
    }
    return running;
}

}  // namespace chairside::ui
