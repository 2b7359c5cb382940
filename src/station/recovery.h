// What the station knows when it starts: the newest checkpoint, and the journal replayed from there.
#pragma once

#include <filesystem>
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
};

// Reads only. An Error when the journal cannot be trusted: the station then does not start by guess.
[[nodiscard]] Result<Recovered> recover(const std::filesystem::path& dataDir);

}  // namespace chairside::station
