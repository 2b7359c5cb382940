// Writes journal entries into the record's tables. The record keeper's thread only; throws SqliteError.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "chairside/v1/journal.pb.h"
#include "record/journal_files.h"
#include "record/sqlite.h"

namespace chairside::record {

class RecordTables {
public:
    explicit RecordTables(Database& database);

    // Within a transaction of the caller. Entries come in order; finish() notes how far the tables are.
    void apply(const StoredEntry& entry);
    void note(const NotSaved& lost);
    // What comes next is behind the hole: how what was open in it ended is not known. What is still open is said again.
    void pass(const NotSaved& lost);
    void finish(std::uint64_t sequence, WallTime wall);

private:
    struct Place;           // of an event: entry, ordinal
    struct WrittenProfile;  // a version's hash, name and text
    void applyEvent(const v1::Event& event, const Place& place);
    void addReading(const v1::ReadingTaken& taken, const Place& place);
    void addAlarm(const v1::AlarmChanged& changed, const Place& place);
    void addCommand(const v1::CommandAnswered& answered, const Place& place);
    void addConfiguration(const v1::ConfigurationInForce& inForce, const Place& place);
    void addSession(const v1::SessionRecorded& recorded, const Place& place);
    void addSessionEntry(const std::string& session, const v1::SessionEntry& entry, const Place& place);
    void addProfile(const WrittenProfile& written, const v1::Actor& by, const std::string& reason, const Place& place);
    void addGap(std::uint64_t sequence, std::int64_t ordinal, std::int64_t from, std::int64_t to,
                const std::string& cause);
    [[nodiscard]] bool repeats(const v1::Reading& reading, std::int64_t chair, std::int64_t at);

    // Names become small numbers. Remembered, and re-read when a transaction was rolled back.
    struct Names {
        Names(Database& database, const char* table);
        std::int64_t idOf(const std::string& name);
        Statement insert, select;
        std::map<std::string, std::int64_t> known;
    };

    Names chairs_, sources_;
    Statement reading_, lastReading_, sameReading_, occurrence_, openOccurrence_, endOccurrence_, alarmEvent_, gap_,
        command_, configuration_, profile_, session_, sessionEntry_, knownEntry_, keepSuperseded_, dropSuperseded_,
        applied_;
};

}  // namespace chairside::record
