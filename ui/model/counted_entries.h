// The entries of a session as they count, in the order they happened: a corrected one is left out, or stands as its
// correction says. Pure; any thread.
#pragma once

#include <vector>

#include "chairside/v1/session.pb.h"

namespace chairside::ui {

[[nodiscard]] std::vector<v1::SessionEntry> countedEntries(const std::vector<v1::SessionEntry>& entries);

}  // namespace chairside::ui
