// The inputs of a journal alone, fast: without the events they made and without checking the chain (`journal verify`
// does that). For those who ask "what if". Read-only, also while a writer is active; each look into a file is short.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "record/journal_files.h"

namespace chairside::record {

struct InputEntry {
    std::uint64_t sequence = 0;
    Instant at;
    WallTime wall;
    std::string_view input;  // v1::Input; until the callback returns
};

// Calls `fn` for each input from the file of that day on, in order, until it returns false. An Error names the file.
// Exceptions of `fn` pass through.
Outcome forEachInput(const std::filesystem::path& dataDir, Day from, const std::function<bool(const InputEntry&)>& fn);

}  // namespace chairside::record
