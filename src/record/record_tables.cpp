#include "record/record_tables.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace chairside::record {
namespace {

// Names are few (chairs, monitors); a flood of invented ones must not fill memory.
constexpr std::size_t kNamesRemembered = 4096;

std::string describe(const v1::Command& command) {
    switch (command.action_case()) {
        case v1::Command::kAcknowledge: return "acknowledge " + command.acknowledge().occurrence();
        case v1::Command::kSetPhase:
            return "phase " + command.set_phase().chair() + ' ' + v1::ChairPhase_Name(command.set_phase().phase());
        case v1::Command::kSetBaseline:
            return "baseline " + command.set_baseline().chair() + ' ' + v1::Vital_Name(command.set_baseline().vital());
        case v1::Command::kEnterObservation:
            return "observe " + command.enter_observation().chair() + ' ' +
                   v1::Scale_Name(command.enter_observation().scale());
        case v1::Command::kDraftProfile: return "draft profile " + command.draft_profile().profile_hash();
        case v1::Command::kActivateProfile: return "activate profile " + command.activate_profile().profile_hash();
        case v1::Command::kChangeLimit:
            return "limit " + command.change_limit().chair() + ' ' + command.change_limit().rule();
        case v1::Command::kUnacknowledge: return "unacknowledge " + command.unacknowledge().occurrence();
        case v1::Command::kPauseAudio: return "pause sound";
        case v1::Command::kEndPause: return "end pause of sound";
        case v1::Command::kBeginStandby:
            return "standby " + command.begin_standby().chair() + ": " + command.begin_standby().reason();
        case v1::Command::kEndStandby: return "end standby " + command.end_standby().chair();
        case v1::Command::kCallHelp: return "call help " + command.call_help().chair();
        case v1::Command::kEndHelp: return "end help " + command.end_help().chair();
        case v1::Command::kSession: return "session " + command.session().chair();
        case v1::Command::kAnnunciated: return "annunciate " + command.annunciated().occurrence();
        case v1::Command::kReportSound:
            return command.report_sound().works() ? "sound works" : "no sound: " + command.report_sound().reason();
        case v1::Command::ACTION_NOT_SET: break;
    }
    return "unknown";
}

void bindOptional(Statement& statement, int index, bool has, std::int64_t value) {
    if (has)
        statement.bind(index, value);
    else
        statement.bindNull(index);
}

}  // namespace

struct RecordTables::Place {
    const StoredEntry& entry;
    std::int64_t sequence;
    std::int64_t ordinal;
    std::int64_t at;
};

struct RecordTables::WrittenProfile {
    const std::string& hash;
    const std::string& name;
    const std::string& text;
};

RecordTables::Names::Names(Database& database, const char* table)
    : insert(database, std::string("INSERT OR IGNORE INTO ") + table + "(name) VALUES(?)"),
      select(database, std::string("SELECT id FROM ") + table + " WHERE name = ?") {}

std::int64_t RecordTables::Names::idOf(const std::string& name) {
    if (const auto it = known.find(name); it != known.end()) return it->second;
    insert.bindText(1, name).run();
    select.bindText(1, name);
    if (!select.step()) throw SqliteError(SQLITE_CORRUPT, "a name just written is not there");
    const std::int64_t id = select.integer(0);
    select.reset();
    if (known.size() >= kNamesRemembered) known.clear();
    known.emplace(name, id);
    return id;
}

RecordTables::RecordTables(Database& database)
    : chairs_(database, "chair"),
      sources_(database, "source"),
      reading_(
          database,
          "INSERT OR REPLACE INTO reading(chair,vital,at_ms,seq,ordinal,value_milli,state,invalid_why,quality,origin,"
          "measured_ms,device_ms,received_ms,since_instant_ms,source,demo,fresh) "
          "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      lastReading_(database,
                   "SELECT value_milli, state, measured_ms IS NULL FROM reading WHERE chair=? AND vital=? "
                   "ORDER BY at_ms DESC, seq DESC, ordinal DESC LIMIT 1"),
      sameReading_(database, "SELECT 1 FROM reading WHERE chair=? AND vital=? AND at_ms=? AND value_milli=? LIMIT 1"),
      occurrence_(database,
                  "INSERT INTO occurrence(id,chair,started_ms,ended_ms,rule,kind,priority,vital,first_seq,blob) "
                  "VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET chair=excluded.chair,"
                  "started_ms=excluded.started_ms,ended_ms=excluded.ended_ms,rule=excluded.rule,kind=excluded.kind,"
                  "priority=excluded.priority,vital=excluded.vital,blob=excluded.blob"),
      openOccurrence_(database, "SELECT id, blob FROM occurrence WHERE ended_ms IS NULL"),
      endOccurrence_(database, "UPDATE occurrence SET ended_ms=?, blob=? WHERE id=?"),
      alarmEvent_(database,
                  "INSERT OR REPLACE INTO alarm_event(seq,ordinal,at_ms,occurrence,phase,blob) VALUES(?,?,?,?,?,?)"),
      gap_(database, "INSERT OR REPLACE INTO gap(seq,ordinal,from_ms,to_ms,cause) VALUES(?,?,?,?,?)"),
      command_(
          database,
          "INSERT OR IGNORE INTO command(id,seq,at_ms,person,client,what,accepted,reason) VALUES(?,?,?,?,?,?,?,?)"),
      configuration_(database,
                     "INSERT OR REPLACE INTO configuration(seq,ordinal,at_ms,profile,profile_hash,actor,blob,reason) "
                     "VALUES(?,?,?,?,?,?,?,?)"),
      profile_(database,
               "INSERT OR IGNORE INTO profile_version(hash,seq,made_ms,name,person,client,reason,text) "
               "VALUES(?,?,?,?,?,?,?,?)"),
      session_(database,
               "INSERT OR IGNORE INTO session(id,chair,second_id,begun_ms,protocol,protocol_hash,protocol_text,seq) "
               "VALUES(?,?,?,?,?,?,?,?)"),
      sessionEntry_(database, "INSERT OR REPLACE INTO session_entry(session,number,at_ms,blob,seq) VALUES(?,?,?,?,?)"),
      knownEntry_(database, "SELECT blob, seq FROM session_entry WHERE session=? AND number=?"),
      keepSuperseded_(database,
                      "INSERT OR IGNORE INTO session_entry_superseded(session,number,seq,at_ms,blob) "
                      "SELECT session, number, seq, at_ms, blob FROM session_entry "
                      "WHERE session=? AND number>=? AND seq<?"),
      dropSuperseded_(database, "DELETE FROM session_entry WHERE session=? AND number>=? AND seq<?"),
      applied_(database, "UPDATE applied SET seq=?, wall_ms=? WHERE id=0") {}

void RecordTables::apply(const StoredEntry& entry) {
    v1::EventList list;
    if (!list.ParseFromString(entry.events)) {
        spdlog::error("record: the events of entry {} cannot be read and are left out", entry.sequence);
        return;
    }
    Place place{entry, static_cast<std::int64_t>(entry.sequence), 0, 0};
    for (const v1::Event& event : list.events()) {
        place.at = event.at_unix_ms();
        applyEvent(event, place);
        ++place.ordinal;
    }
}

void RecordTables::applyEvent(const v1::Event& event, const Place& place) {
    switch (event.kind_case()) {
        case v1::Event::kReadingTaken: return addReading(event.reading_taken(), place);
        case v1::Event::kAlarmChanged: return addAlarm(event.alarm_changed(), place);
        case v1::Event::kCommandAnswered: return addCommand(event.command_answered(), place);
        case v1::Event::kConfigurationInForce: return addConfiguration(event.configuration_in_force(), place);
        case v1::Event::kGapRecorded: {
            const v1::GapRecorded& gap = event.gap_recorded();
            return addGap(place.entry.sequence, place.ordinal, gap.from_unix_ms(), gap.to_unix_ms(), gap.cause());
        }
        case v1::Event::kChairAdded: chairs_.idOf(event.chair_added().chair()); return;
        case v1::Event::kSessionRecorded: return addSession(event.session_recorded(), place);
        case v1::Event::kReadingAged:
        case v1::Event::kChairLinkChanged:
        case v1::Event::kClockStepped:
        case v1::Event::kAudioPauseChanged:
        case v1::Event::kSummoned:
        case v1::Event::kStandbyChanged:
        case v1::Event::kHookRan:
        case v1::Event::kChairRemoved:
        case v1::Event::kPhaseChanged:
        case v1::Event::kBaselineSet:
        case v1::Event::kObservationEntered:
        case v1::Event::kRecheckDue:
        case v1::Event::kLimitChanged:
        case v1::Event::KIND_NOT_SET: return;
    }
}

void RecordTables::addReading(const v1::ReadingTaken& taken, const Place& place) {
    const v1::Reading& reading = taken.reading();
    const std::int64_t chair = chairs_.idOf(taken.chair());
    const std::int64_t at = reading.has_measured_unix_ms() ? reading.measured_unix_ms() : reading.received_unix_ms();
    if (!taken.fresh() && repeats(reading, chair, at)) return;
    reading_.bind(1, chair).bind(2, reading.vital()).bind(3, at).bind(4, place.sequence).bind(5, place.ordinal);
    reading_.bind(6, reading.value_milli()).bind(7, reading.state()).bind(8, reading.invalid_why());
    reading_.bind(9, reading.quality()).bind(10, reading.origin());
    bindOptional(reading_, 11, reading.has_measured_unix_ms(), reading.measured_unix_ms());
    bindOptional(reading_, 12, reading.has_device_unix_ms(), reading.device_unix_ms());
    reading_.bind(13, reading.received_unix_ms()).bind(14, reading.since_instant_ms());
    reading_.bind(15, sources_.idOf(reading.source())).bind(16, reading.demo()).bind(17, taken.fresh()).run();
}

// A cuff's last values travel in every message until it measures again: one point is charted, not hundreds.
// The journal keeps each of them.
bool RecordTables::repeats(const v1::Reading& reading, std::int64_t chair, std::int64_t at) {
    if (reading.has_measured_unix_ms()) {
        sameReading_.bind(1, chair).bind(2, reading.vital()).bind(3, at).bind(4, reading.value_milli());
        const bool same = sameReading_.step();
        sameReading_.reset();
        return same;
    }
    lastReading_.bind(1, chair).bind(2, reading.vital());
    const bool same = lastReading_.step() && lastReading_.integer(0) == reading.value_milli() &&
                      lastReading_.integer(1) == reading.state() && lastReading_.integer(2) != 0;
    lastReading_.reset();
    return same;
}

void RecordTables::addAlarm(const v1::AlarmChanged& changed, const Place& place) {
    const v1::Occurrence& occurrence = changed.occurrence();
    const std::string blob = occurrence.SerializeAsString();
    occurrence_.bindText(1, occurrence.id());
    bindOptional(occurrence_, 2, !occurrence.chair().empty(),
                 occurrence.chair().empty() ? 0 : chairs_.idOf(occurrence.chair()));
    occurrence_.bind(3, occurrence.started_unix_ms());
    // A latched one is open for people until one of them takes it away.
    const bool over = occurrence.has_ended_unix_ms() && occurrence.signal() != v1::LATCHED;
    bindOptional(occurrence_, 4, over, occurrence.ended_unix_ms());
    occurrence_.bindText(5, occurrence.rule()).bind(6, occurrence.kind()).bind(7, occurrence.priority());
    occurrence_.bind(8, occurrence.vital()).bind(9, place.sequence).bindBlob(10, blob).run();
    alarmEvent_.bind(1, place.sequence).bind(2, place.ordinal).bind(3, place.at).bindText(4, occurrence.id());
    alarmEvent_.bind(5, changed.phase()).bindBlob(6, blob).run();
}

void RecordTables::addCommand(const v1::CommandAnswered& answered, const Place& place) {
    v1::Input input;
    const bool known =
        input.ParseFromString(place.entry.input) && input.command().command_id() == answered.command_id();
    const std::string what = known ? describe(input.command()) : "unknown";
    command_.bindText(1, answered.command_id()).bind(2, place.sequence).bind(3, place.at);
    command_.bindText(4, known ? input.command().actor().person() : what)
        .bindText(5, known ? input.command().actor().client() : what);
    command_.bindText(6, what).bind(7, answered.accepted()).bindText(8, answered.reason()).run();
    if (!known || !answered.accepted()) return;
    const v1::Command& command = input.command();
    if (command.has_draft_profile()) {
        const v1::DraftProfile& draft = command.draft_profile();
        addProfile({draft.profile_hash(), draft.profile().name(), draft.text()}, command.actor(), draft.reason(),
                   place);
    }
    if (command.session().has_profile()) {
        const v1::SessionCommand& session = command.session();
        addProfile({session.profile_hash(), session.profile().name(), session.profile_text()}, command.actor(),
                   "of a session's protocol", place);
    }
    if (command.has_activate_profile()) {
        const v1::ActivateProfile& active = command.activate_profile();
        addProfile({active.profile_hash(), active.profile().name(), active.text()}, command.actor(), active.reason(),
                   place);
    }
}

// A version is immutable: whoever made it first stays its maker.
void RecordTables::addProfile(const WrittenProfile& written, const v1::Actor& by, const std::string& reason,
                              const Place& place) {
    profile_.bindText(1, written.hash).bind(2, place.sequence).bind(3, place.at).bindText(4, written.name);
    profile_.bindText(5, by.person()).bindText(6, by.client()).bindText(7, reason).bindText(8, written.text).run();
}

void RecordTables::addConfiguration(const v1::ConfigurationInForce& inForce, const Place& place) {
    v1::Input input;
    const bool fromFile = input.ParseFromString(place.entry.input) && input.has_configuration_changed();
    const v1::ConfigurationChanged& changed = input.configuration_changed();
    const std::string whole = fromFile ? changed.SerializeAsString() : std::string{};
    configuration_.bind(1, place.sequence).bind(2, place.ordinal).bind(3, place.at).bindText(4, inForce.profile());
    configuration_.bindText(5, inForce.profile_hash()).bindText(6, inForce.actor()).bindBlob(7, whole);
    configuration_.bindText(8, inForce.reason()).run();
    if (!fromFile || changed.profile_text().empty()) return;
    addProfile({changed.profile_hash(), changed.profile().name(), changed.profile_text()}, changed.actor(),
               changed.reason(), place);
}

void RecordTables::addSession(const v1::SessionRecorded& recorded, const Place& place) {
    const v1::SessionEntry& entry = recorded.entry();
    if (entry.act().has_begin()) {
        const std::string protocol = recorded.protocol().SerializeAsString();
        session_.bindText(1, recorded.session()).bindText(2, recorded.chair());
        session_.bindText(3, entry.act().begin().patient().second_id()).bind(4, entry.at_unix_ms());
        session_.bindBlob(5, protocol).bindText(6, recorded.protocol_hash());
        session_.bindText(7, recorded.protocol_text()).bind(8, place.sequence).run();
    }
    addSessionEntry(recorded.session(), entry, place);
}

// It comes again behind a hole or damage, and is known then. Behind a damaged journal file the session goes on without
// the entries that were lost there: the record may have those, by numbers that are given again. They and what followed
// them are another story than what comes now: kept, but apart.
void RecordTables::addSessionEntry(const std::string& session, const v1::SessionEntry& entry, const Place& place) {
    const std::string blob = entry.SerializeAsString();
    knownEntry_.bindText(1, session).bind(2, entry.number());
    const bool isTaken = knownEntry_.step();
    const bool isKnown = isTaken && knownEntry_.bytes(0) == blob;
    const std::int64_t before = isTaken ? knownEntry_.integer(1) : 0;
    knownEntry_.reset();
    if (isKnown) return;
    if (isTaken) {
        spdlog::error(
            "record: entry {} of session {} is another than the record had from journal entry {}; from there on "
            "what it had is kept apart, in session_entry_superseded",
            entry.number(), session, before);
        keepSuperseded_.bindText(1, session).bind(2, entry.number()).bind(3, place.sequence).run();
        dropSuperseded_.bindText(1, session).bind(2, entry.number()).bind(3, place.sequence).run();
    }
    sessionEntry_.bindText(1, session).bind(2, entry.number()).bind(3, entry.at_unix_ms());
    sessionEntry_.bindBlob(4, blob).bind(5, place.sequence).run();
}

void RecordTables::addGap(std::uint64_t sequence, std::int64_t ordinal, std::int64_t from, std::int64_t to,
                          const std::string& cause) {
    gap_.bind(1, static_cast<std::int64_t>(sequence))
        .bind(2, ordinal)
        .bind(3, from)
        .bind(4, to)
        .bindText(5, cause)
        .run();
}

void RecordTables::note(const NotSaved& lost) {
    addGap(lost.fromSequence, -1, lost.fromWall.unixMs(), lost.toWall.unixMs(), "not saved: " + lost.reason);
}

void RecordTables::pass(const NotSaved& lost) {
    std::vector<v1::Occurrence> open;
    while (openOccurrence_.step()) {
        v1::Occurrence occurrence;
        if (occurrence.ParseFromString(std::string(openOccurrence_.bytes(1)))) {
            open.push_back(std::move(occurrence));
        } else {
            spdlog::error("record: occurrence {} cannot be read and stays as it is", openOccurrence_.bytes(0));
        }
    }
    openOccurrence_.reset();
    for (v1::Occurrence& occurrence : open) {
        if (!occurrence.has_ended_unix_ms())
            occurrence.set_ended_unix_ms(std::max(occurrence.started_unix_ms(), lost.toWall.unixMs()));
        occurrence.set_signal(v1::SILENT);
        const std::string blob = occurrence.SerializeAsString();
        endOccurrence_.bind(1, occurrence.ended_unix_ms()).bindBlob(2, blob).bindText(3, occurrence.id()).run();
    }
}

void RecordTables::finish(std::uint64_t sequence, WallTime wall) {
    applied_.bind(1, static_cast<std::int64_t>(sequence)).bind(2, wall.unixMs()).run();
}

}  // namespace chairside::record
