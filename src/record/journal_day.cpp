#include "record/journal_day.h"

namespace chairside::record {
namespace {

constexpr const char* kSchema = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE entry(
  seq INTEGER PRIMARY KEY,
  instant_ms INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL,
  input BLOB NOT NULL,
  events BLOB NOT NULL,
  chain INTEGER NOT NULL);
CREATE TABLE raw_frame(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE not_saved(
  from_seq INTEGER PRIMARY KEY,
  to_seq INTEGER NOT NULL,
  from_wall INTEGER NOT NULL,
  to_wall INTEGER NOT NULL,
  reason TEXT NOT NULL);
)sql";

}  // namespace

JournalDay::JournalDay(const std::filesystem::path& file, const JournalFileOptions& options, const ChainPoint& before,
                       const JournalIdentity& identity)
    : database_(file, Access::ReadWrite, options.vfs) {
    database_.waitWhenBusy(1000);
    const std::int64_t version = database_.number("PRAGMA user_version");
    if (version > kJournalSchema) throw SqliteError(SQLITE_ERROR, "written by a newer version of the program");
    // Pages of deleted raw frames are given back in steps by retention. Only possible before the first table.
    if (version == 0) database_.run("PRAGMA auto_vacuum=INCREMENTAL");
    database_.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    database_.run("PRAGMA wal_autocheckpoint=" + std::to_string(options.logPagesMax));
    if (version == 0) create(before, identity);
    // A run that was killed may not have waited for the disk. While somebody reads older pages, a commit syncs the log.
    if (!database_.checkpointAll()) database_.run("PRAGMA user_version=" + std::to_string(kJournalSchema));
    last_ = readLast();
    addEntry_.emplace(database_, "INSERT INTO entry(seq,instant_ms,wall_ms,input,events,chain) VALUES(?,?,?,?,?,?)");
    addRaw_.emplace(database_, "INSERT INTO raw_frame(seq,bytes,crc) VALUES(?,?,?)");
    addNotSaved_.emplace(
        database_, "INSERT OR REPLACE INTO not_saved(from_seq,to_seq,from_wall,to_wall,reason) VALUES(?,?,?,?,?)");
}

void JournalDay::create(const ChainPoint& before, const JournalIdentity& identity) {
    Transaction transaction(database_);
    database_.run(kSchema);
    Statement numbers(database_, "INSERT INTO meta(key,value) VALUES('chain_from',?),('sequence_from',?)");
    numbers.bind(1, before.chain).bind(2, static_cast<std::int64_t>(before.sequence)).run();
    Statement texts(database_, "INSERT INTO meta(key,value) VALUES('engine_version',?),('site',?),('station',?)");
    texts.bindText(1, identity.engineVersion).bindText(2, identity.site).bindText(3, identity.station).run();
    database_.run("PRAGMA user_version=" + std::to_string(kJournalSchema));
    transaction.commit();
}

ChainPoint JournalDay::readLast() {
    Statement newest(database_, "SELECT seq, chain FROM entry ORDER BY seq DESC LIMIT 1");
    if (newest.step()) {
        return {static_cast<std::uint64_t>(newest.integer(0)), static_cast<std::uint32_t>(newest.integer(1))};
    }
    return {static_cast<std::uint64_t>(database_.number("SELECT value FROM meta WHERE key='sequence_from'")),
            static_cast<std::uint32_t>(database_.number("SELECT value FROM meta WHERE key='chain_from'"))};
}

void JournalDay::begin() { transaction_.emplace(database_); }

void JournalDay::add(const StoredEntry& entry, const std::string& rawFrame) {
    if (entry.sequence <= last_.sequence) return;
    const auto sequence = static_cast<std::int64_t>(entry.sequence);
    const std::uint32_t chain = chained(last_.chain, entry);
    addEntry_->bind(1, sequence).bind(2, entry.at.ms()).bind(3, entry.wall.unixMs());
    addEntry_->bindBlob(4, entry.input).bindBlob(5, entry.events).bind(6, chain).run();
    if (!rawFrame.empty()) addRaw_->bind(1, sequence).bindBlob(2, rawFrame).bind(3, checksum(rawFrame)).run();
    last_ = {entry.sequence, chain};
}

void JournalDay::note(const NotSaved& lost) {
    addNotSaved_->bind(1, static_cast<std::int64_t>(lost.fromSequence))
        .bind(2, static_cast<std::int64_t>(lost.toSequence));
    addNotSaved_->bind(3, lost.fromWall.unixMs()).bind(4, lost.toWall.unixMs()).bindText(5, lost.reason).run();
}

void JournalDay::commit() {
    transaction_->commit();
    transaction_.reset();
}

}  // namespace chairside::record
