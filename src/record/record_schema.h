// The record's tables, as numbered steps. A step that was released is never changed; a new one is added.
#pragma once

#include <string_view>
#include <vector>

#include "record/sqlite.h"

namespace chairside::record {

// Step i brings a file from user_version i to i + 1.
[[nodiscard]] const std::vector<std::string_view>& recordSteps();

// Brings the file to the newest version, each step in a transaction of its own. Throws SqliteError; also when the
// file is of a newer program.
void migrateRecord(Database& database);

}  // namespace chairside::record
