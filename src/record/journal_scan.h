// The walk over journal files that reading and verifying share.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "record/journal_reader.h"
#include "record/sqlite.h"

namespace chairside::record {

// One journal file, for reading. Throws SqliteError.
class JournalFileReader {
public:
    explicit JournalFileReader(const std::filesystem::path& file);

    struct Row {
        StoredEntry entry;
        std::uint32_t chain = 0;
    };

    [[nodiscard]] bool made() const { return made_; }
    [[nodiscard]] const ChainPoint& start() const { return start_; }  // what the file's first entry continues
    [[nodiscard]] ChainPoint before(std::uint64_t sequence);          // the last entry below, or start()
    [[nodiscard]] std::vector<Row> rows(std::uint64_t from, std::size_t entriesMax);
    [[nodiscard]] std::optional<StoredEntry> newest();
    [[nodiscard]] std::vector<NotSaved> notSaved();
    [[nodiscard]] std::optional<std::string> rawFrame(std::uint64_t sequence);
    void checkFile(const std::function<void(std::uint64_t sequence, std::string what)>& problem);

private:
    Database database_;
    bool made_ = false;  // false: its making was cut short, or is under way; no entries yet
    ChainPoint start_;
};

// What the callbacks throw is taken for damage when it is an SqliteError: they must not throw one.
class JournalScan {
public:
    std::function<bool(const StoredEntry&)> onEntry;                         // false: stop
    std::function<bool(const JournalProblem&, bool breaksChain)> onProblem;  // false: stop
    std::function<void(const std::vector<NotSaved>&)> onNotSaved;
    bool wholeFiles = false;  // also what a plain reading of entries does not touch
    bool leavesOut = false;   // entries that do not fit their checksum, or cannot be checked, are not delivered

    void run(const std::filesystem::path& dataDir, std::uint64_t from);

private:
    void readFile(const std::filesystem::path& file);
    [[nodiscard]] bool attempt(const std::string& name, const char* reading, const std::function<void()>& read);
    void readNotes(JournalFileReader& reader);
    void checkWhole(JournalFileReader& reader, const std::string& name);
    void readRows(JournalFileReader& reader, const std::string& name);
    [[nodiscard]] std::vector<JournalFileReader::Row> readable(JournalFileReader& reader, const std::string& name);
    void takeRow(const JournalFileReader::Row& row, const std::string& name);
    [[nodiscard]] bool continues(const JournalFileReader::Row& row, const std::string& name);
    void problem(const std::string& file, std::uint64_t sequence, const std::string& what, bool breaksChain);
    [[nodiscard]] bool noted(std::uint64_t from, std::uint64_t to) const;

    std::uint64_t next_ = 0;           // the next sequence to deliver is this or above
    std::optional<ChainPoint> point_;  // none: not known, the next file is taken at its word
    std::map<std::uint64_t, std::uint64_t> lost_;
    bool stopped_ = false;
};

}  // namespace chairside::record
