// The entries of a session as they count: a corrected one is left out, or stands as the correction says. Pure; any
// thread.
#pragma once

#include <vector>

#include "session/act.h"

namespace chairside::session {

// In the order they were recorded.
[[nodiscard]] std::vector<Entry> countedEntries(const std::vector<Entry>& entries);

// In the order they happened: what was dated back stands where it belongs. The beginning stays first.
[[nodiscard]] std::vector<Entry> countedByTime(const std::vector<Entry>& entries);

}  // namespace chairside::session
