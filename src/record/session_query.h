// Recorded sessions. Throws SqliteError; one connection belongs to one thread.
#pragma once

#include "chairside/v1/link.pb.h"
#include "record/sqlite.h"

namespace chairside::record {

inline constexpr int kSessionsMax = 1000;     // of one reply, the newest
inline constexpr int kWholeSessionsMax = 50;  // with all their entries

// Newest first. Without `whole` a session has its first and its last entry only.
[[nodiscard]] v1::SessionsReply readSessions(Database& record, const v1::SessionsRequest& request);

}  // namespace chairside::record
