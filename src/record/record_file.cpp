#include "record/record_file.h"

#include <algorithm>
#include <utility>

#include "record/journal_reader.h"
#include "record/record_schema.h"

namespace chairside::record {
namespace {

Database openRecord(const std::filesystem::path& dataDir, const std::string& vfs) {
    Database database(recordPath(dataDir), Access::ReadWrite, vfs);
    database.waitWhenBusy(1000);
    if (database.number("PRAGMA user_version") == 0) database.run("PRAGMA auto_vacuum=INCREMENTAL");
    // NORMAL may lose the last transactions in a power failure, never part of one: the journal has them.
    database.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;");
    migrateRecord(database);
    return database;
}

}  // namespace

std::filesystem::path recordPath(const std::filesystem::path& dataDir) { return dataDir / "record.sqlite"; }

RecordFile::RecordFile(const std::filesystem::path& dataDir, const std::string& vfs)
    : database_(openRecord(dataDir, vfs)), tables_(database_) {
    readApplied();
}

void RecordFile::readApplied() {
    Statement row(database_, "SELECT seq, wall_ms FROM applied WHERE id = 0");
    if (!row.step()) throw SqliteError(SQLITE_CORRUPT, "the record does not say how far it is");
    applied_ = static_cast<std::uint64_t>(row.integer(0));
    appliedWall_ = WallTime{row.integer(1)};
}

void RecordFile::apply(std::span<const StoredEntry> entries) {
    if (entries.empty()) return;
    Transaction transaction(database_);
    for (const StoredEntry& entry : entries) {
        if (entry.sequence <= applied_) continue;
        passHoles(entry.sequence);
        tables_.apply(entry);
    }
    const StoredEntry& last = entries.back();
    if (last.sequence <= applied_) return;
    tables_.finish(last.sequence, last.wall);
    transaction.commit();
    applied_ = last.sequence;
    appliedWall_ = last.wall;
}

void RecordFile::noteLost(std::vector<NotSaved> lost) {
    holes_.clear();
    if (lost.empty()) return;
    Transaction transaction(database_);
    for (const NotSaved& interval : lost) tables_.note(interval);
    transaction.commit();
    std::ranges::sort(lost, {}, &NotSaved::fromSequence);
    holes_.assign(lost.begin(), lost.end());
}

// The first entry behind a hole comes.
void RecordFile::passHoles(std::uint64_t sequence) {
    while (!holes_.empty() && holes_.front().toSequence < sequence) {
        tables_.pass(holes_.front());
        holes_.pop_front();
    }
}

void RecordFile::catchUp(const std::filesystem::path& dataDir, std::size_t batch,
                         const std::function<bool()>& progress) {
    const Result<JournalReader> reader = JournalReader::open(dataDir);
    if (!reader) return;  // nothing was journaled yet
    noteLost(reader.value().notSaved(applied_ + 1));
    std::vector<StoredEntry> entries;
    std::uint64_t next = applied_ + 1;
    const Outcome read = reader.value().forEach(
        applied_ + 1,
        [&](const StoredEntry& entry) {
            // The note may have been written since: it is there before what follows it.
            const bool isBehindAHole = entry.sequence > next && (holes_.empty() || holes_.front().fromSequence > next);
            if (isBehindAHole) {
                apply(entries);
                entries.clear();
                noteLost(reader.value().notSaved(next));
            }
            next = entry.sequence + 1;
            entries.push_back(entry);
            if (entries.size() < batch) return true;
            apply(entries);
            entries.clear();
            return progress();
        },
        OnDamage::PassOver);
    if (!read) throw SqliteError(SQLITE_IOERR, read.error().text());
    apply(entries);
    progress();
}

void RecordFile::rewind(std::uint64_t sequence, WallTime wall) {
    const std::string after = " > " + std::to_string(sequence);
    Transaction transaction(database_);
    // Entries of a record of before do not know what they came from.
    database_.run("DELETE FROM session_entry WHERE session IN (SELECT id FROM session WHERE seq" + after + ")");
    for (const char* table :
         {"reading", "alarm_event", "gap", "command", "configuration", "session", "session_entry"}) {
        database_.run(std::string("DELETE FROM ") + table + " WHERE seq" + after);
    }
    database_.run("DELETE FROM occurrence WHERE first_seq" + after);
    // Its readings come again, and are folded again.
    database_.run("DELETE FROM reading_minute WHERE minute_ms >= " + std::to_string(wall.unixMs()));
    database_.run("UPDATE applied SET seq=min(seq," + std::to_string(sequence) + ")");
    transaction.commit();
    readApplied();
}

}  // namespace chairside::record
