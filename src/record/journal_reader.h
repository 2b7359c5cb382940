// Reads the journal, also while a writer is active. Read-only; one thread at a time; nothing is kept open
// between calls, and each look into a file is short, so that a reader never holds the writer up.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "record/journal_files.h"

namespace chairside::record {

enum class OnDamage {
    Stop,      // an Error; what follows an entry that cannot be trusted is not delivered: for people who look
    PassOver,  // logged and left out, what follows is delivered: for a start that must not fail, and for the record
};

struct JournalProblem {
    std::string file;            // name without folder
    std::uint64_t sequence = 0;  // 0: the file as a whole
    std::string what;
    [[nodiscard]] std::string text() const;  // "journal-2026-11-21.sqlite, entry 5: was changed"
};

struct JournalReport {
    std::size_t files = 0;
    std::uint64_t entries = 0;
    std::uint64_t firstSequence = 0, lastSequence = 0;  // 0: no entries
    std::vector<JournalProblem> problems;               // at most 1,000
    std::vector<NotSaved> notSaved;
    [[nodiscard]] bool sound() const { return problems.empty(); }
};

class JournalReader {
public:
    // `dataDir` as given to the writer. An Error when it holds no journal folder; no files is fine.
    static Result<JournalReader> open(const std::filesystem::path& dataDir);

    // Calls `fn` for each entry from `fromSequence` on, in order, until it returns false. Checksums are verified;
    // an Error names file and sequence. Exceptions of `fn` pass through. Files that lie before `fromSequence` are not
    // looked into. `onProblem` hears all that is wrong in the others.
    Outcome forEach(std::uint64_t fromSequence, const std::function<bool(const StoredEntry&)>& fn,
                    OnDamage onDamage = OnDamage::Stop,
                    const std::function<void(const JournalProblem&)>& onProblem = {}) const;

    // The newest readable entry; none: the journal is empty.
    [[nodiscard]] Result<std::optional<StoredEntry>> lastEntry() const;

    // The monitor's bytes of one entry; none: there were none, or they were older than is kept.
    [[nodiscard]] Result<std::optional<std::string>> rawFrame(std::uint64_t sequence) const;

    // The intervals that reach to `fromSequence` or beyond. A replay must begin with a checkpoint after them. A file
    // that cannot be read is logged and passed over: what another notes counts.
    [[nodiscard]] std::vector<NotSaved> notSaved(std::uint64_t fromSequence = 0) const;

    // Reads everything. Never fails: what is wrong is in the report.
    static JournalReport verify(const std::filesystem::path& dataDir);

private:
    explicit JournalReader(std::filesystem::path dataDir) : dataDir_(std::move(dataDir)) {}
    std::filesystem::path dataDir_;
};

}  // namespace chairside::record
