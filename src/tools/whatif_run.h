// What if another profile had judged the recorded readings? The journal is read once; each chair is run twice, with
// the profiles that were in force and with the other one. Chairs between which a session moved have one worker: where
// they turn out to have two, the run begins again.
//
//   this thread: journal ─▶ by chair ─▶ bounded queues ─▶ workers: decode, two engines ─▶ comparison
//
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "alarm/profile.h"
#include "base/result.h"
#include "base/time.h"
#include "tools/whatif_found.h"

namespace chairside::tools {

struct WhatIfOptions {
    std::filesystem::path dataDir;
    alarm::Profile profile;
    std::optional<WallTime> since;  // none: everything the journal holds
    unsigned workers = 2;
    // Each some thousand entries, on the calling thread: how far it is, and where the recording ends.
    std::function<void(std::uint64_t entries, WallTime at, WallTime until)> progress;
};

struct WhatIfResult {
    std::vector<RuleComparison> rules;
    std::uint64_t entries = 0, readings = 0;  // from `from` on
    std::size_t chairs = 0;
    WallTime from, until;
    std::vector<std::string> profilesInForce;  // hashes, in the order they came
    std::size_t limitsNotKept = 0;             // set for a session, and refused by the other profile only
};

// The wall time of the newest entry: what "since" counts back from.
[[nodiscard]] Result<WallTime> lastJournaled(const std::filesystem::path& dataDir);

// Reads `dataDir` only. An Error when there is no journal, or an entry cannot be read.
[[nodiscard]] Result<WhatIfResult> runWhatIf(const WhatIfOptions& options);

}  // namespace chairside::tools
