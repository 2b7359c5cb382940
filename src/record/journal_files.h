// How journal files are named, and how their rows are chained. DIR is the station's data folder:
//   DIR/journal/journal-2026-11-21.sqlite     one a UTC day, by the wall time of the entries
//   DIR/journal/journal-2026-11-21-1.sqlite   the day went on here, because the file before was damaged
// The day never goes back: when somebody sets the clock back, entries stay in the newest file.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace chairside::record {

using Day = std::chrono::sys_days;

[[nodiscard]] Day dayOf(WallTime at);
[[nodiscard]] std::filesystem::path journalFolder(const std::filesystem::path& dataDir);

struct JournalFile {
    Day day{};
    int part = 0;
    std::filesystem::path path;
};

[[nodiscard]] std::filesystem::path journalPath(const std::filesystem::path& dataDir, Day day, int part);

// Oldest first. Empty when the folder is not there.
[[nodiscard]] std::vector<JournalFile> listJournal(const std::filesystem::path& dataDir);

// An entry as it is kept.
struct StoredEntry {
    std::uint64_t sequence = 0;
    Instant at;
    WallTime wall;
    std::string input;   // v1::Input
    std::string events;  // v1::EventList
};

// Entries that were never saved because too much was waiting.
struct NotSaved {
    std::uint64_t fromSequence = 0, toSequence = 0;
    WallTime fromWall, toWall;
    std::string reason;
};

// The last entry known, and the checksum that the next one continues.
struct ChainPoint {
    std::uint64_t sequence = 0;
    std::uint32_t chain = 0;
    bool operator==(const ChainPoint&) const = default;
};

inline constexpr int kJournalSchema = 1;  // PRAGMA user_version

// CRC-32 over the checksum before, and everything of the entry: a changed, missing or moved entry does not fit.
[[nodiscard]] std::uint32_t chained(std::uint32_t before, const StoredEntry& entry);
[[nodiscard]] std::uint32_t checksum(std::string_view bytes);

}  // namespace chairside::record
