// What the station knows when it starts: the newest checkpoint, and the journal replayed from there.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "base/result.h"
#include "engine/engine.h"

namespace chairside::station {

struct Recovered {
    engine::Engine engine;
    std::uint64_t lastSequence = 0;  // 0: the journal is empty
    Instant lastInstant;
    std::optional<WallTime> lastWall;  // none: the first start ever
    bool cleanStop = true;             // the run before wrote its last checkpoint after its last entry
    std::uint64_t replayed = 0;
    std::uint64_t differing = 0;  // entries whose events this engine would make otherwise: stored ones stay
    std::string damage{};         // what could not be read, in words; empty: nothing
};

// Called after each thousand entries with their number; false: the replay is given up.
using OnReplaying = std::function<bool(std::uint64_t replayed)>;

// Reads only. Entries that are damaged or missing are left out, and said: a station that watches with a gap behind it
// is better than none. An Error when an entry is whole and this program does not understand it, or
// the replay was given up.
[[nodiscard]] Result<Recovered> recover(const std::filesystem::path& dataDir, const OnReplaying& onReplaying = {});

}  // namespace chairside::station
