#include "record/journal_scan.h"

#include <spdlog/fmt/fmt.h>

#include <limits>

namespace chairside::record {
namespace {

constexpr std::size_t kRowsAtOnce = 256;
constexpr std::uint64_t kSequenceMax = std::numeric_limits<std::int64_t>::max() / 2;
constexpr int kLeapsMax = 24;  // each twice as far: over any damage that leaves something to read

StoredEntry entryOf(const Statement& row) {
    return StoredEntry{static_cast<std::uint64_t>(row.integer(0)), Instant{row.integer(1)}, WallTime{row.integer(2)},
                       std::string(row.bytes(3)), std::string(row.bytes(4))};
}

std::string interval(std::uint64_t from, std::uint64_t to) {
    return from == to ? fmt::format("entry {} is", from) : fmt::format("entries {} to {} are", from, to);
}

bool canRead(JournalFileReader& reader, std::uint64_t from) {
    try {
        (void)reader.rows(from, 1);
        return true;
    } catch (const SqliteError&) { return false; }
}

// Also when it cannot be read.
bool holdsFrom(JournalFileReader& reader, std::uint64_t sequence) {
    try {
        return !reader.rows(sequence, 1).empty();
    } catch (const SqliteError&) { return true; }
}

// An entry below `sequence` is in it, and is its first.
bool beginsBelow(const std::filesystem::path& file, std::uint64_t sequence) {
    try {
        JournalFileReader reader(file);
        const std::vector<JournalFileReader::Row> first = reader.rows(0, 1);
        if (first.empty() || first.front().entry.sequence >= sequence) return false;
        return chained(reader.start().chain, first.front().entry) == first.front().chain;
    } catch (const SqliteError&) { return false; }
}

// Entries only ever go into the newest file: those before one that begins below `from` hold nothing from there on. What
// is damaged in them is of no concern, and was said when it was.
std::vector<JournalFile>::const_iterator firstToRead(const std::vector<JournalFile>& files, std::uint64_t from) {
    for (auto file = files.end(); file != files.begin();) {
        if (beginsBelow((--file)->path, from)) return file;
    }
    return files.begin();
}

// Between a number that cannot be read and one that can.
std::uint64_t firstReadable(JournalFileReader& reader, std::uint64_t bad, std::uint64_t good) {
    while (good - bad > 1) {
        const std::uint64_t middle = bad + (good - bad) / 2;
        (canRead(reader, middle) ? good : bad) = middle;
    }
    return good;
}

}  // namespace

JournalFileReader::JournalFileReader(const std::filesystem::path& file) : database_(file, Access::ReadOnly) {
    const std::int64_t version = database_.number("PRAGMA user_version");
    made_ = version > 0;
    if (!made_) return;
    if (version > kJournalSchema) throw SqliteError(SQLITE_ERROR, "written by a newer version of the program");
    start_ = {static_cast<std::uint64_t>(database_.number("SELECT value FROM meta WHERE key='sequence_from'")),
              static_cast<std::uint32_t>(database_.number("SELECT value FROM meta WHERE key='chain_from'"))};
}

ChainPoint JournalFileReader::before(std::uint64_t sequence) {
    if (!made_) return start_;
    Statement row(database_, "SELECT seq, chain FROM entry WHERE seq < ? ORDER BY seq DESC LIMIT 1");
    row.bind(1, static_cast<std::int64_t>(sequence));
    if (!row.step()) return start_;
    return {static_cast<std::uint64_t>(row.integer(0)), static_cast<std::uint32_t>(row.integer(1))};
}

std::vector<JournalFileReader::Row> JournalFileReader::rows(std::uint64_t from, std::size_t entriesMax) {
    if (!made_) return {};
    Statement row(database_,
                  "SELECT seq,instant_ms,wall_ms,input,events,chain FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?");
    row.bind(1, static_cast<std::int64_t>(from)).bind(2, static_cast<std::int64_t>(entriesMax));
    std::vector<Row> rows;
    try {
        while (row.step()) rows.push_back({entryOf(row), static_cast<std::uint32_t>(row.integer(5))});
    } catch (const SqliteError&) {
        if (rows.empty()) throw;  // else the next call comes to it
    }
    return rows;
}

std::optional<StoredEntry> JournalFileReader::newest() {
    if (!made_) return std::nullopt;
    Statement row(database_, "SELECT seq,instant_ms,wall_ms,input,events FROM entry ORDER BY seq DESC LIMIT 1");
    if (!row.step()) return std::nullopt;
    return entryOf(row);
}

std::vector<NotSaved> JournalFileReader::notSaved() {
    if (!made_) return {};
    Statement row(database_, "SELECT from_seq,to_seq,from_wall,to_wall,reason FROM not_saved ORDER BY from_seq");
    std::vector<NotSaved> intervals;
    while (row.step()) {
        intervals.push_back({static_cast<std::uint64_t>(row.integer(0)), static_cast<std::uint64_t>(row.integer(1)),
                             WallTime{row.integer(2)}, WallTime{row.integer(3)}, std::string(row.bytes(4))});
    }
    return intervals;
}

std::optional<std::string> JournalFileReader::rawFrame(std::uint64_t sequence) {
    if (!made_) return std::nullopt;
    Statement row(database_, "SELECT bytes, crc FROM raw_frame WHERE seq = ?");
    row.bind(1, static_cast<std::int64_t>(sequence));
    if (!row.step()) return std::nullopt;
    if (checksum(row.bytes(0)) != static_cast<std::uint32_t>(row.integer(1))) {
        throw SqliteError(SQLITE_CORRUPT, "the raw frame was changed");
    }
    return std::string(row.bytes(0));
}

void JournalFileReader::checkFile(const std::function<void(std::uint64_t, std::string)>& problem) {
    if (!made_) return;
    Statement check(database_, "PRAGMA quick_check(20)");
    while (check.step()) {
        if (check.bytes(0) != "ok") problem(0, "SQLite: " + std::string(check.bytes(0)));
    }
    Statement raw(database_, "SELECT seq, bytes, crc FROM raw_frame ORDER BY seq");
    while (raw.step()) {
        if (checksum(raw.bytes(1)) == static_cast<std::uint32_t>(raw.integer(2))) continue;
        problem(static_cast<std::uint64_t>(raw.integer(0)), "the raw frame was changed");
    }
}

void JournalScan::run(const std::filesystem::path& dataDir, std::uint64_t from) {
    next_ = from;
    const std::vector<JournalFile> files = listJournal(dataDir);
    for (auto file = firstToRead(files, from); file != files.end(); ++file) {
        if (stopped_) return;
        try {
            readFile(file->path);
        } catch (const SqliteError& error) {
            problem(file->path.filename().string(), 0, error.what(), true);
            point_.reset();
        }
    }
}

void JournalScan::readFile(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    JournalFileReader reader(file);
    if (!attempt(name, "its notes of lost entries", [&] { readNotes(reader); })) return;
    if (reader.made() && point_ && !(reader.start() == *point_)) {
        problem(name, 0,
                fmt::format("does not continue the file before (from entry {}, not {})", reader.start().sequence,
                            point_->sequence),
                holdsFrom(reader, next_));
        if (stopped_) return;
    }
    if (wholeFiles && !attempt(name, "all of it", [&] { checkWhole(reader, name); })) return;
    if (!reader.made()) return;
    point_.reset();
    if (!attempt(name, "what the first entry continues", [&] { point_ = reader.before(next_); })) return;
    readRows(reader, name);
}

// What cannot be read is said, and the rest of the file is read all the same. False: stopped.
bool JournalScan::attempt(const std::string& name, const char* reading, const std::function<void()>& read) {
    try {
        read();
    } catch (const SqliteError& error) {
        problem(name, 0, fmt::format("{} cannot be read: {}", reading, error.what()), false);
    }
    return !stopped_;
}

void JournalScan::readNotes(JournalFileReader& reader) {
    const std::vector<NotSaved> notes = reader.notSaved();
    for (const NotSaved& lost : notes) lost_[lost.fromSequence] = lost.toSequence;
    if (onNotSaved) onNotSaved(notes);
}

void JournalScan::checkWhole(JournalFileReader& reader, const std::string& name) {
    reader.checkFile(
        [&](std::uint64_t sequence, const std::string& what) { problem(name, sequence, what, sequence == 0); });
}

void JournalScan::readRows(JournalFileReader& reader, const std::string& name) {
    for (;;) {
        const std::vector<JournalFileReader::Row> rows = readable(reader, name);
        if (rows.empty()) return;
        for (const JournalFileReader::Row& row : rows) {
            // Damaged pages can lead a search anywhere, also back: then nothing more of this file is believed.
            if (row.entry.sequence < next_ || row.entry.sequence > kSequenceMax) {
                return problem(name, row.entry.sequence, "this entry is not in its place", true);
            }
            takeRow(row, name);
            if (stopped_) return;
        }
    }
}

// The next rows. Where pages cannot be read, the first that can be, after saying so.
std::vector<JournalFileReader::Row> JournalScan::readable(JournalFileReader& reader, const std::string& name) {
    try {
        return reader.rows(next_, kRowsAtOnce);
    } catch (const SqliteError& error) {
        problem(name, next_, error.what(), true);
        if (stopped_) return {};
    }
    point_.reset();
    std::uint64_t bad = next_;
    for (int leap = 0; leap < kLeapsMax; ++leap) {
        const std::uint64_t from = next_ + (std::uint64_t{1} << leap);
        if (canRead(reader, from)) return reader.rows(firstReadable(reader, bad, from), kRowsAtOnce);
        bad = from;
    }
    return {};
}

void JournalScan::takeRow(const JournalFileReader::Row& row, const std::string& name) {
    const std::uint64_t sequence = row.entry.sequence;
    const bool trusted = continues(row, name);
    if (stopped_) return;
    point_ = ChainPoint{sequence, row.chain};
    next_ = sequence + 1;
    if (!trusted && leavesOut) return;
    if (!onEntry(row.entry)) stopped_ = true;
}

// False: the entry itself may not be what was written.
bool JournalScan::continues(const JournalFileReader::Row& row, const std::string& name) {
    const std::uint64_t sequence = row.entry.sequence;
    if (!point_) {
        problem(name, sequence, "this entry cannot be checked: the one before cannot be read", true);
        return false;
    }
    const bool fits = chained(point_->chain, row.entry) == row.chain;
    const std::uint64_t expected = point_->sequence + 1;
    const bool afterHole = point_->sequence > 0 && sequence > expected;
    if (afterHole && !(fits && noted(expected, sequence - 1))) {
        problem(name, sequence, interval(expected, sequence - 1) + (fits ? " missing without a note" : " missing"),
                !fits);
    } else if (!fits) {
        problem(name, sequence, "this entry, or the one before, was changed (checksum)", true);
    }
    return fits;
}

bool JournalScan::noted(std::uint64_t from, std::uint64_t to) const {
    auto it = lost_.upper_bound(from);
    if (it == lost_.begin()) return false;
    for (--it; it != lost_.end() && it->first <= from; ++it) {
        if (it->second >= to) return true;
        from = it->second + 1;
    }
    return false;
}

void JournalScan::problem(const std::string& file, std::uint64_t sequence, const std::string& what, bool breaksChain) {
    if (!onProblem(JournalProblem{file, sequence, what}, breaksChain)) stopped_ = true;
}

}  // namespace chairside::record
