#include "record/record_schema.h"

#include <string>

namespace chairside::record {
namespace {

// Times are Unix milliseconds (UTC), values thousandths of the vital's unit, enums the numbers of proto/chairside/v1.
constexpr std::string_view kStep1 = R"sql(
CREATE TABLE applied(id INTEGER PRIMARY KEY CHECK(id = 0), seq INTEGER NOT NULL, wall_ms INTEGER NOT NULL);
INSERT INTO applied VALUES(0, 0, 0);
CREATE TABLE chair(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE reading(
  chair INTEGER NOT NULL, vital INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  seq INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  value_milli INTEGER NOT NULL,
  state INTEGER NOT NULL, invalid_why INTEGER NOT NULL, quality INTEGER NOT NULL, origin INTEGER NOT NULL,
  measured_ms INTEGER, device_ms INTEGER, received_ms INTEGER NOT NULL, since_instant_ms INTEGER NOT NULL,
  source INTEGER NOT NULL, demo INTEGER NOT NULL, fresh INTEGER NOT NULL,
  PRIMARY KEY(chair, vital, at_ms, seq, ordinal)) WITHOUT ROWID;
CREATE TABLE occurrence(
  id TEXT PRIMARY KEY,
  chair INTEGER,
  started_ms INTEGER NOT NULL, ended_ms INTEGER,
  rule TEXT NOT NULL, kind INTEGER NOT NULL, priority INTEGER NOT NULL, vital INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  blob BLOB NOT NULL) WITHOUT ROWID;
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
)sql";

// What readings become when they are older than is kept at full rate.
constexpr std::string_view kStep2 = R"sql(
CREATE TABLE reading_minute(
  chair INTEGER NOT NULL, vital INTEGER NOT NULL, minute_ms INTEGER NOT NULL,
  min_milli INTEGER NOT NULL, min_at_ms INTEGER NOT NULL,
  max_milli INTEGER NOT NULL, max_at_ms INTEGER NOT NULL,
  sum_milli INTEGER NOT NULL, count INTEGER NOT NULL, demo INTEGER NOT NULL,
  mean_milli INTEGER GENERATED ALWAYS AS (sum_milli / count) VIRTUAL,
  PRIMARY KEY(chair, vital, minute_ms)) WITHOUT ROWID;
CREATE INDEX alarm_event_at ON alarm_event(at_ms);
)sql";

// Versions of the alarm profile, never removed: which limits were in force can be shown for as long as the record is.
constexpr std::string_view kStep3 = R"sql(
CREATE TABLE profile_version(
  hash TEXT PRIMARY KEY,
  seq INTEGER NOT NULL, made_ms INTEGER NOT NULL,
  name TEXT NOT NULL, person TEXT NOT NULL, client TEXT NOT NULL, reason TEXT NOT NULL,
  text TEXT NOT NULL) WITHOUT ROWID;
CREATE TRIGGER profile_version_stays BEFORE UPDATE ON profile_version
  BEGIN SELECT RAISE(ABORT, 'a profile version is immutable'); END;
ALTER TABLE configuration ADD COLUMN reason TEXT NOT NULL DEFAULT '';
)sql";

// Sessions: their entries are facts, inserted once.
constexpr std::string_view kStep4 = R"sql(
CREATE TABLE session(
  id TEXT PRIMARY KEY,
  chair TEXT NOT NULL, second_id TEXT NOT NULL,
  begun_ms INTEGER NOT NULL, ended_ms INTEGER,
  protocol BLOB NOT NULL, protocol_hash TEXT NOT NULL, protocol_text TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX session_begun ON session(begun_ms);
CREATE INDEX session_patient ON session(second_id, begun_ms);
CREATE TABLE session_entry(
  session TEXT NOT NULL, number INTEGER NOT NULL,
  at_ms INTEGER NOT NULL, blob BLOB NOT NULL,
  PRIMARY KEY(session, number)) WITHOUT ROWID;
CREATE TRIGGER session_entry_stays BEFORE UPDATE ON session_entry
  BEGIN SELECT RAISE(ABORT, 'an entry of a session is immutable'); END;
)sql";

// What each came from, so that it can be forgotten with it. A session's id is the number of what began it; entries
// of before go with their session.
constexpr std::string_view kStep5 = R"sql(
ALTER TABLE session ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session_entry ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
UPDATE session SET seq = CAST(id AS INTEGER);
)sql";

// Of a session whose time was over stays that it was: chair, times, protocol.
constexpr std::string_view kStep6 = R"sql(
ALTER TABLE session ADD COLUMN removed_ms INTEGER;
)sql";

// Entries whose numbers were given again, by a station that had lost them with a damaged journal file: the only copy.
constexpr std::string_view kStep7 = R"sql(
CREATE TABLE session_entry_superseded(
  session TEXT NOT NULL, number INTEGER NOT NULL, seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL, blob BLOB NOT NULL,
  PRIMARY KEY(session, number, seq)) WITHOUT ROWID;
)sql";

}  // namespace

const std::vector<std::string_view>& recordSteps() {
    static const std::vector<std::string_view> steps{kStep1, kStep2, kStep3, kStep4, kStep5, kStep6, kStep7};
    return steps;
}

void migrateRecord(Database& database) {
    const std::vector<std::string_view>& steps = recordSteps();
    const auto version = static_cast<std::size_t>(database.number("PRAGMA user_version"));
    if (version > steps.size())
        throw SqliteError(SQLITE_ERROR, "the record was written by a newer version of the program");
    for (std::size_t step = version; step < steps.size(); ++step) {
        Transaction transaction(database);
        database.run(std::string(steps[step]));
        database.run("PRAGMA user_version=" + std::to_string(step + 1));
        transaction.commit();
    }
}

}  // namespace chairside::record
