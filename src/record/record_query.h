// Questions to the record. Each throws SqliteError; one connection belongs to one thread.
#pragma once

#include <chrono>

#include "chairside/v1/link.pb.h"
#include "record/sqlite.h"

namespace chairside::record {

inline constexpr std::size_t kHistoryReadingsMax = 100'000;  // of one reply
inline constexpr int kAlarmLogMax = 10'000;                  // the newest

// Series by chair, then vital. Truncated when it would be more than fits, or when `until` (real time) has passed.
// A point's time is when it was measured, else when it was received. In a decimated series equal time buckets give
// their lowest and their highest measured value; a bucket with none, and one in which a gap of 15 s or more begins,
// gives one that says why not.
[[nodiscard]] v1::HistoryReply readHistory(Database& record, const v1::HistoryRequest& request,
                                           std::chrono::steady_clock::time_point until);

// By start. `all`: whatever was active at or after from_unix_ms.
[[nodiscard]] v1::AlarmLogReply readAlarmLog(Database& record, const v1::AlarmLogRequest& request);

}  // namespace chairside::record
