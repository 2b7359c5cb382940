// DIR/record.sqlite, for writing: follows the journal. One thread; throws SqliteError, after which the object
// must be made anew (the file then says how far it is).
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "record/journal_files.h"
#include "record/record_tables.h"
#include "record/sqlite.h"

namespace chairside::record {

[[nodiscard]] std::filesystem::path recordPath(const std::filesystem::path& dataDir);

class RecordFile {
public:
    // Makes or migrates it.
    RecordFile(const std::filesystem::path& dataDir, const std::string& vfs);

    [[nodiscard]] std::uint64_t applied() const { return applied_; }
    [[nodiscard]] WallTime appliedWall() const { return appliedWall_; }
    [[nodiscard]] Database& database() { return database_; }

    // In one transaction. Entries at or below applied() are passed over.
    void apply(std::span<const StoredEntry> entries);

    // Applies what the journal holds beyond applied(), in transactions of `batch`. After each `progress` says
    // whether to go on. Damaged entries are logged and passed over.
    void catchUp(const std::filesystem::path& dataDir, std::size_t batch, const std::function<bool()>& progress);

    // Forgets what came from entries after `sequence`, the first of which was taken at `wall`.
    void rewind(std::uint64_t sequence, WallTime wall);

private:
    void noteLost(std::vector<NotSaved> lost);
    void passHoles(std::uint64_t sequence);
    void readApplied();

    Database database_;
    RecordTables tables_;
    std::uint64_t applied_ = 0;
    WallTime appliedWall_;
    std::deque<NotSaved> holes_;  // of the journal, beyond applied_; oldest first
};

}  // namespace chairside::record
