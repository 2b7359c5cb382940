// How often it alarms: counted from the record. Throws SqliteError; one connection belongs to one thread.
#pragma once

#include <chrono>

#include "chairside/v1/link.pb.h"
#include "record/sqlite.h"

namespace chairside::record {

// Ended within this, unacknowledged: nobody was needed. From the design of alarms, "alarm burden".
inline constexpr std::int64_t kClearedByItselfMs = 15'000;

// Durations are kept in buckets of 1/16 of their size: memory does not grow with the time asked for, and a median is
// at most 6 % off. Nothing but the record is read; past `until` (real time) it throws.
[[nodiscard]] v1::StatisticsReply readStatistics(Database& record, const v1::StatisticsRequest& request,
                                                 std::chrono::steady_clock::time_point until);

}  // namespace chairside::record
