// A record as version 1 of the program wrote it, brought to today's. The dump is never changed.
#include <gtest/gtest.h>

#include "record/record_file.h"
#include "record/record_query.h"
#include "record/record_schema.h"
#include "record/sqlite.h"
#include "unit/record/temporary_folder.h"

namespace chairside::record {
namespace {

constexpr const char* kVersion1 = R"sql(
CREATE TABLE applied(id INTEGER PRIMARY KEY CHECK(id = 0), seq INTEGER NOT NULL, wall_ms INTEGER NOT NULL);
INSERT INTO applied VALUES(0,42,1790000000000);
CREATE TABLE chair(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO chair VALUES(1,'3');
CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO source VALUES(1,'monitor 7');
CREATE TABLE reading(
  chair INTEGER NOT NULL, vital INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  seq INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  value_milli INTEGER NOT NULL,
  state INTEGER NOT NULL, invalid_why INTEGER NOT NULL, quality INTEGER NOT NULL, origin INTEGER NOT NULL,
  measured_ms INTEGER, device_ms INTEGER, received_ms INTEGER NOT NULL, since_instant_ms INTEGER NOT NULL,
  source INTEGER NOT NULL, demo INTEGER NOT NULL, fresh INTEGER NOT NULL,
  PRIMARY KEY(chair, vital, at_ms, seq, ordinal)) WITHOUT ROWID;
INSERT INTO reading VALUES(1,3,1790000000000,41,0,97000,1,0,1,1,1790000000000,NULL,1790000000050,5,1,0,1);
INSERT INTO reading VALUES(1,3,1790000001000,42,0,96000,1,0,1,1,NULL,NULL,1790000001000,6,1,0,1);
CREATE TABLE occurrence(
  id TEXT PRIMARY KEY,
  chair INTEGER,
  started_ms INTEGER NOT NULL, ended_ms INTEGER,
  rule TEXT NOT NULL, kind INTEGER NOT NULL, priority INTEGER NOT NULL, vital INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  blob BLOB NOT NULL) WITHOUT ROWID;
INSERT INTO occurrence VALUES('41-0',1,1790000000000,NULL,'spo2-low',1,2,3,41,x'0a0434312d30');
CREATE INDEX occurrence_started ON occurrence(started_ms);
CREATE INDEX occurrence_open ON occurrence(started_ms) WHERE ended_ms IS NULL;
CREATE TABLE alarm_event(
  seq INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  at_ms INTEGER NOT NULL, occurrence TEXT NOT NULL, phase INTEGER NOT NULL, blob BLOB NOT NULL,
  PRIMARY KEY(seq, ordinal)) WITHOUT ROWID;
CREATE INDEX alarm_event_occurrence ON alarm_event(occurrence);
CREATE TABLE gap(
  seq INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL, cause TEXT NOT NULL,
  PRIMARY KEY(seq, ordinal)) WITHOUT ROWID;
CREATE TABLE command(
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL, at_ms INTEGER NOT NULL,
  person TEXT NOT NULL, client TEXT NOT NULL, what TEXT NOT NULL,
  accepted INTEGER NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE configuration(
  seq INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  at_ms INTEGER NOT NULL, profile TEXT NOT NULL, profile_hash TEXT NOT NULL, actor TEXT NOT NULL,
  blob BLOB NOT NULL,
  PRIMARY KEY(seq, ordinal)) WITHOUT ROWID;
PRAGMA user_version=1;
)sql";

std::string schemaOf(Database& database) {
    std::string all;
    Statement row(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    while (row.step()) all += std::string(row.bytes(0)) + ";\n";
    return all;
}

TEST(RecordMigration, FromVersion1KeepsEverythingAndEqualsANewOne) {
    const TemporaryFolder old;
    const TemporaryFolder fresh;
    Database(recordPath(old.path()), Access::ReadWrite).run(kVersion1);
    RecordFile migrated(old.path(), {});
    RecordFile made(fresh.path(), {});
    EXPECT_EQ(schemaOf(migrated.database()), schemaOf(made.database()));
    EXPECT_EQ(migrated.database().number("PRAGMA user_version"), static_cast<std::int64_t>(recordSteps().size()));
    EXPECT_EQ(migrated.applied(), 42u);

    const v1::HistoryReply history = readHistory(migrated.database(), {}, std::chrono::steady_clock::time_point::max());
    ASSERT_EQ(history.series_size(), 1);
    ASSERT_EQ(history.series(0).readings_size(), 2);
    EXPECT_EQ(history.series(0).readings(0).value_milli(), 97000);
    EXPECT_FALSE(history.series(0).readings(1).has_measured_unix_ms());
    const v1::AlarmLogReply alarms = readAlarmLog(migrated.database(), {});
    ASSERT_EQ(alarms.occurrences_size(), 1);
    EXPECT_EQ(alarms.occurrences(0).id(), "41-0");
}

TEST(RecordMigration, ASessionOfVersion4IsForgottenWithWhatBeganIt) {
    const TemporaryFolder folder;
    {
        Database old(recordPath(folder.path()), Access::ReadWrite);
        for (std::size_t step = 0; step < 4; ++step) old.run(std::string(recordSteps()[step]));
        old.run(
            "INSERT INTO session VALUES('7','3','MRN 17',0,NULL,x'','',''),('9','3','MRN 18',0,NULL,x'','','');"
            "INSERT INTO session_entry VALUES('7',1,0,x''),('9',1,0,x''); PRAGMA user_version=4;");
    }
    RecordFile record(folder.path(), {});
    record.rewind(8, WallTime{0});
    EXPECT_EQ(record.database().number("SELECT count(*) FROM session WHERE id='7' AND seq=7"), 1);
    EXPECT_EQ(record.database().number("SELECT count(*) FROM session"), 1);
    EXPECT_EQ(record.database().number("SELECT count(*) FROM session_entry WHERE session='7'"), 1);
    EXPECT_EQ(record.database().number("SELECT count(*) FROM session_entry"), 1);
}

TEST(RecordMigration, OfANewerProgramIsLeftAlone) {
    const TemporaryFolder folder;
    { RecordFile made(folder.path(), {}); }
    Database(recordPath(folder.path()), Access::ReadWrite).run("PRAGMA user_version=99");
    EXPECT_THROW(RecordFile(folder.path(), {}), SqliteError);
}

}  // namespace
}  // namespace chairside::record
