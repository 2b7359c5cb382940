// One open journal file, for writing. Used by the journal writer's thread only; throws SqliteError.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "record/journal_files.h"
#include "record/sqlite.h"

namespace chairside::record {

struct JournalFileOptions {
    std::string vfs;
    int logPagesMax;  // of the write-ahead log; then it is moved into the file
};

struct JournalIdentity {
    std::string engineVersion;
    std::string site;
    std::string station;
};

class JournalDay {
public:
    // Opens `file`, or makes it so that it continues `before`. Whatever the file already holds is durable when
    // this returns, also what a commit that failed before had left in the write-ahead log.
    JournalDay(const std::filesystem::path& file, const JournalFileOptions& options, const ChainPoint& before,
               const JournalIdentity& identity);

    // Begins a transaction; add, note, then commit. Destroy the object when one of them throws.
    void begin();
    void add(const StoredEntry& entry, const std::string& rawFrame);  // an entry that is there already is passed over
    void note(const NotSaved& lost);
    void commit();

    [[nodiscard]] const ChainPoint& last() const { return last_; }

private:
    void create(const ChainPoint& before, const JournalIdentity& identity);
    [[nodiscard]] ChainPoint readLast();

    Database database_;
    ChainPoint last_;
    std::optional<Transaction> transaction_;
    std::optional<Statement> addEntry_, addRaw_, addNotSaved_;
};

}  // namespace chairside::record
