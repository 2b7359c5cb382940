// Checkpoints of the engine: DIR/checkpoints/checkpoint-SEQUENCE.bin, the newest three. Each is written aside,
// synced and renamed, so a crash leaves the ones before untouched. Not thread-safe; save() may wait for the disk.
//
//   "CHCKPT" 0 1 │ sequence u64 │ version length u32 │ payload length u64 │ engine version │ payload │ CRC-32 u32
//   (little-endian; the CRC is over everything before it)
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace chairside::record {

struct StoredCheckpoint {
    std::uint64_t sequence = 0;  // of the last entry it contains
    std::string engineVersion;
    std::string bytes;  // v1::Checkpoint
};

class CheckpointStore {
public:
    explicit CheckpointStore(const std::filesystem::path& dataDir) : folder_(dataDir / "checkpoints") {}

    // Durable when it succeeded. Older than the newest three are removed.
    Outcome save(std::uint64_t sequence, std::string_view engineVersion, std::string_view bytes);

    // The newest that can be read whole; damaged ones are logged and passed over. None: there is none.
    [[nodiscard]] std::optional<StoredCheckpoint> newest() const {
        return newestUpTo(std::numeric_limits<std::uint64_t>::max());
    }
    [[nodiscard]] std::optional<StoredCheckpoint> newestUpTo(std::uint64_t sequence) const;

private:
    std::filesystem::path folder_;
};

}  // namespace chairside::record
