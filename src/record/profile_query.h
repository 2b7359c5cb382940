// The versions of the alarm profile, as the record has them. Throws SqliteError; one connection belongs to one thread.
#pragma once

#include "chairside/v1/link.pb.h"
#include "record/sqlite.h"

namespace chairside::record {

inline constexpr int kProfileVersionsMax = 1000;         // of one reply, the newest
inline constexpr std::size_t kVersionCharactersMin = 6;  // of a hash, to name a version by

// With the text of the version that `request` names; when none or several begin like that, no version has a text.
[[nodiscard]] v1::ProfilesReply readProfiles(Database& record, const v1::ProfilesRequest& request);

}  // namespace chairside::record
