#include <algorithm>
#include <array>
#include <charconv>

#include "chairside/v1/checkpoint.pb.h"
#include "codec/checkpoint_codec.h"
#include "codec/configuration_codec.h"
#include "codec/enums.h"
#include "codec/field_reader.h"
#include "codec/occurrence_codec.h"
#include "codec/profile_codec.h"
#include "codec/protocol_codec.h"
#include "codec/reading_codec.h"
#include "engine/engine.h"
#include "engine/monitor_book.h"

namespace chairside::codec {
namespace {

using namespace engine;

Attention readAttention(const v1::AttentionState& from, FieldReader& reader) {
    Attention to;
    to.signal.state = reader.enumerator<alarm::Signal>(from.signal(), "attention.signal");
    to.signal.since = Instant{from.since_instant_ms()};
    if (from.has_unanswered_from_instant_ms()) to.signal.unansweredFrom = Instant{from.unanswered_from_instant_ms()};
    to.signal.level = from.level();
    to.takenAt = Instant{from.taken_at_instant_ms()};
    if (from.has_taken_value_milli()) to.takenValue = Quantity::fromMilli(from.taken_value_milli());
    to.newestReading = Instant{from.newest_reading_instant_ms()};
    if (from.has_confirm_by_instant_ms()) to.confirmBy = Instant{from.confirm_by_instant_ms()};
    to.unconfirmed = from.unconfirmed();
    return to;
}

Guard readGuard(const v1::GuardState& from, FieldReader& reader) {
    Guard guard;
    const v1::MachineState& machine = from.machine();
    if (machine.state() > static_cast<std::uint32_t>(alarm::ConditionState::Falling)) {
        reader.fail("machine.state", "no such condition state");
    }
    guard.machine.state = static_cast<alarm::ConditionState>(machine.state() & 3U);
    guard.machine.unknown = machine.unknown();
    guard.machine.lostPending = machine.lost_pending();
    guard.machine.since = Instant{machine.since_instant_ms()};
    guard.machine.readings = machine.readings();
    guard.activeSince = Instant{from.active_since_instant_ms()};
    if (from.has_limit()) {
        guard.limit = SessionLimit{Quantity::fromMilli(from.limit().value_milli()),
                                   Quantity::fromMilli(from.limit().before_milli()), from.limit().by(),
                                   reader.wall(from.limit().at_unix_ms(), "limit.at_unix_ms")};
    }
    if (from.has_occurrence()) {
        guard.occurrence = read(from.occurrence(), reader);
        guard.attention = readAttention(from.attention(), reader);
    }
    if (from.has_latched()) guard.latched = read(from.latched(), reader);
    return guard;
}

void readReports(const v1::ChairState& from, Chair& chair, FieldReader& reader) {
    for (const v1::ReportState& r : from.reported()) {
        Report& report = chair.reported[r.key()];
        report.guard = readGuard(r.guard(), reader);
        report.monitor = r.monitor();
        report.stated = Instant{r.stated_instant_ms()};
        report.listed = r.listed();
        report.list = r.list();
    }
}

Standby readStandby(const v1::StandbyState& from) {
    Standby to;
    to.reason = from.reason();
    to.by = from.by();
    to.until = Instant{from.until_instant_ms()};
    to.over = from.over();
    to.high = from.high();
    to.away = from.away();
    if (from.has_back_since_instant_ms()) to.backSince = Instant{from.back_since_instant_ms()};
    return to;
}

TechnicalKey readKey(const v1::TechnicalGuardState& from, FieldReader& reader) {
    TechnicalKey key;
    key.cause = reader.enumerator<alarm::TechnicalCause>(from.cause(), "cause");
    if (from.vital() != v1::VITAL_UNSPECIFIED) key.vital = reader.enumerator<Vital>(from.vital(), "vital");
    key.rule = from.rule();
    return key;
}

void readVital(const v1::VitalSlotState& from, Chair& chair, FieldReader& reader) {
    VitalSlot& to = chair.vitals[slot(reader.enumerator<Vital>(from.vital(), "vital"))];
    if (from.has_reading()) to.reading = read(from.reading(), reader);
    if (from.has_last_good_instant_ms()) to.lastGood = Instant{from.last_good_instant_ms()};
    to.expired = from.expired();
    to.unbelievable = from.unbelievable();
    if (to.lastGood && !to.reading) reader.fail("last_good_instant_ms", "a good value without its reading");
}

template <class EnteredState>
Entered readEntered(const EnteredState& from, FieldReader& reader) {
    return {Quantity::fromMilli(from.value_milli()), from.by(), reader.wall(from.at_unix_ms(), "at_unix_ms")};
}

void readFacts(const v1::VitalFactsState& from, alarm::Facts& to, FieldReader& reader) {
    const std::size_t at = slot(reader.enumerator<Vital>(from.vital(), "facts.vital"));
    if (from.has_measured_instant_ms()) to.measured[at] = Instant{from.measured_instant_ms()};
    if (from.has_former_baseline_milli()) to.formerBaseline[at] = Quantity::fromMilli(from.former_baseline_milli());
    for (const v1::TrendPointState& p : from.recent()) {
        to.recent[at].push_back(
            {Instant{p.at_instant_ms()}, Quantity::fromMilli(p.low_milli()), Quantity::fromMilli(p.high_milli())});
    }
}

void readSession(const v1::ChairState& from, Chair& to, FieldReader& reader) {
    to.phase = reader.enumerator<ChairPhase>(from.phase(), "phase");
    to.phaseSince = Instant{from.phase_since_instant_ms()};
    to.sessionSince = Instant{from.session_since_instant_ms()};
    to.leaving = from.leaving();
    to.cuffFailures = int(std::min(from.cuff_failures(), 99U));
    to.probeOnCuffArm = from.probe_on_cuff_arm();
    for (const std::int64_t at : from.cuff_times_instant_ms()) to.cuffTimes.emplace_back(at);
    const v1::CuffHoldState& hold = from.cuff_hold();
    if (from.has_cuff_hold()) to.cuffHold = {Instant{hold.until_instant_ms()}, hold.inflating(), hold.over()};
    for (const v1::VitalFactsState& f : from.facts()) readFacts(f, to.facts, reader);
    if (from.has_recheck_due_instant_ms()) to.facts.recheckDue = Instant{from.recheck_due_instant_ms()};
    for (const v1::BaselineState& b : from.baselines()) {
        to.baselines[slot(reader.enumerator<Vital>(b.vital(), "baselines.vital"))] = readEntered(b, reader);
    }
    for (const v1::ObservationState& o : from.observations()) {
        to.observations[slot(reader.enumerator<Scale>(o.scale(), "observations.scale"))] = readEntered(o, reader);
    }
}

Chair readChair(const v1::ChairState& from, FieldReader& reader) {
    Chair chair;
    chair.id = ChairId{from.chair()};
    for (const v1::ExpectedVital& e : from.expected()) {
        chair.expected.push_back({reader.enumerator<Vital>(e.vital(), "expected.vital"),
                                  reader.duration(e.interval(), "expected.interval")});
    }
    for (const v1::VitalSlotState& s : from.vitals()) readVital(s, chair, reader);
    for (const v1::GuardState& g : from.rules()) chair.rules.push_back(readGuard(g, reader));
    for (const v1::TechnicalGuardState& g : from.technical()) {
        TechnicalKey key = readKey(g, reader);
        chair.technical[std::move(key)] = readGuard(g.guard(), reader);
    }
    readReports(from, chair, reader);
    if (from.has_standby()) chair.standby = readStandby(from.standby());
    chair.connected = from.connected();
    chair.monitor = from.monitor();
    if (from.has_last_heard_instant_ms()) chair.lastHeard = Instant{from.last_heard_instant_ms()};
    if (from.has_learned_interval_ms()) chair.learnedInterval = Duration{from.learned_interval_ms()};
    chair.linkExpired = from.link_expired();
    if (from.has_catches_up_until_instant_ms()) chair.catchesUpUntil = Instant{from.catches_up_until_instant_ms()};
    readSession(from, chair, reader);
    if (from.has_session()) {
        const FieldReader::Inside session{reader, "session"};
        chair.session = read(from.session(), reader);
    }
    return chair;
}

CuffTriple readCuff(const v1::CuffState& from) {
    CuffTriple cuff;
    if (from.has_systolic_milli()) cuff.values[0] = Quantity::fromMilli(from.systolic_milli());
    if (from.has_diastolic_milli()) cuff.values[1] = Quantity::fromMilli(from.diastolic_milli());
    if (from.has_mean_milli()) cuff.values[2] = Quantity::fromMilli(from.mean_milli());
    if (from.has_device_unix_ms()) cuff.deviceTime = WallTime{from.device_unix_ms()};
    cuff.stamped = from.stamped();
    if (from.has_measured_unix_ms()) cuff.measuredAt = WallTime{from.measured_unix_ms()};
    if (from.has_since_instant_ms()) cuff.since = Instant{from.since_instant_ms()};
    cuff.changed = Instant{from.changed_instant_ms()};
    cuff.told = Instant{from.told_instant_ms()};
    return cuff;
}

// Of a MonitorState or a SpeakerState.
template <class Proto>
ClockOffsets readOffsets(const Proto& from) {
    ClockOffsets offsets;
    for (const v1::OffsetOfMinute& o : from.offsets()) offsets.minutes.push_back({o.minute(), o.smallest_ms()});
    if (from.has_steady_ms()) offsets.steadyMs = from.steady_ms();
    offsets.steadySince = Instant{from.steady_since_instant_ms()};
    return offsets;
}

Speaker readSpeaker(const v1::SpeakerState& from) {
    Speaker speaker{from.device(), from.peer(), Instant{from.heard_instant_ms()}, {}, readOffsets(from)};
    if (from.has_cuff()) speaker.cuff = readCuff(from.cuff());
    return speaker;
}

void readTimes(const v1::MonitorState& from, Monitor& to, FieldReader& reader) {
    if (from.has_last_heard_instant_ms()) to.lastHeard = Instant{from.last_heard_instant_ms()};
    to.offsets = readOffsets(from);
    for (const std::int64_t gap : from.gaps_ms()) to.gaps.push_back(Duration{gap});
    if (from.has_learned_interval_ms()) to.learnedInterval = Duration{from.learned_interval_ms()};
    if (from.has_held()) to.held = read(from.held(), reader);
    to.heldUntil = Instant{from.held_until_instant_ms()};
}

Monitor readMonitor(const v1::MonitorState& from, FieldReader& reader) {
    Monitor monitor;
    monitor.identity = read(from.identity(), reader);
    monitor.chair = ChairId{from.chair()};
    monitor.whyNoChair = from.why_no_chair();
    monitor.connected = from.connected();
    monitor.connection = from.connection();
    monitor.protocol = from.protocol();
    monitor.dialect = from.dialect();
    monitor.messages = from.messages();
    monitor.rejected = from.rejected();
    monitor.lastReject = from.last_reject();
    readTimes(from, monitor, reader);
    if (from.has_cuff()) monitor.cuff = readCuff(from.cuff());
    monitor.cuffHeardThisConnection = from.cuff_heard_this_connection();
    if (from.has_speaker()) monitor.speaker = readSpeaker(from.speaker());
    if (from.has_other_speaker()) monitor.other = readSpeaker(from.other_speaker());
    monitor.shared = from.shared();
    if (from.has_failed_cuff_unix_ms()) {
        monitor.failedCuff = FailedCuff{WallTime{from.failed_cuff_unix_ms()}, from.failed_cuff_counted()};
    }
    return monitor;
}

TrayItem readTrayItem(const v1::TrayItemState& from, FieldReader& reader) {
    TrayItem item;
    item.monitor = read(from.monitor(), reader);
    item.code = from.item().code();
    item.sample = from.item().sample();
    item.reason = from.item().reason();
    item.count = from.count();
    item.first = reader.wall(from.first_unix_ms(), "first_unix_ms");
    item.last = reader.wall(from.last_unix_ms(), "last_unix_ms");
    item.order = from.order();
    return item;
}

std::map<std::string, JudgedBy> readKept(const v1::Checkpoint& from, FieldReader& reader) {
    std::map<std::string, JudgedBy> kept;
    for (const v1::KeptProfile& k : from.kept_profiles()) {
        alarm::Profile profile = read(k.profile(), reader);
        profile.hash = k.hash();
        profile.text = k.text();
        kept.emplace(k.hash(), judgedBy(std::move(profile)));
    }
    return kept;
}

void readChairs(const v1::Checkpoint& from, State& state, FieldReader& reader) {
    const auto kept = readKept(from, reader);
    int index = 0;
    for (const v1::ChairState& c : from.chairs()) {
        const FieldReader::Inside inside(reader, "chairs", index++);
        Chair chair = readChair(c, reader);
        const auto older = kept.find(c.profile_hash());
        if (!c.profile_hash().empty() && older == kept.end()) reader.fail("profile_hash", "of no profile here");
        chair.judged = older == kept.end() ? state.judged : older->second;
        if (chair.rules.size() != chair.judged->profile.rules.size()) {
            reader.fail("rules", "not as many as the profile has");
        }
        ChairId id = chair.id;
        state.chairs.emplace(std::move(id), std::move(chair));
    }
}

State readState(const v1::Checkpoint& from, FieldReader& reader) {
    State state;
    state.configuration = read(from.configuration(), reader);
    state.configuration.profile = read(from.profile(), reader);
    state.configuration.profile.hash = from.profile_hash();
    state.configuration.profile.text = from.profile_text();
    state.configuration.profileFileHash = from.profile_file_hash();
    state.judged = judgedBy(state.configuration.profile);
    state.last = {from.sequence(), Instant{from.instant_ms()}};
    state.clockAt = Instant{from.clock_instant_ms()};
    state.clockWall = reader.wall(from.clock_unix_ms(), "clock_unix_ms");
    state.clockIsReal = from.clock_is_real();
    state.demoAllowed = from.demo_allowed();
    readChairs(from, state, reader);
    for (const v1::MonitorState& m : from.monitors()) {
        Monitor monitor = readMonitor(m, reader);
        std::string key = monitorKey(monitor.identity);
        state.monitors.emplace(std::move(key), std::move(monitor));
    }
    for (const v1::TechnicalGuardState& g : from.station_technical()) {
        TechnicalKey key = readKey(g, reader);
        state.stationTechnical[std::move(key)] = readGuard(g.guard(), reader);
    }
    for (const v1::TrayItemState& item : from.tray()) state.tray.push_back(readTrayItem(item, reader));
    state.trayDropped = from.tray_dropped();
    state.trayOrder = from.tray_order();
    for (const v1::AnsweredCommandState& a : from.answered()) {
        state.answered.push_back({CommandId{a.command_id()}, a.accepted(), a.reason(), Instant{a.at_instant_ms()}});
    }
    for (const v1::TakenBatchState& b : from.taken_batches()) {
        state.batches.take(b.batch(), {b.sequence(), false}, kBatchesMax);
    }
    for (const v1::TakenFrameState& f : from.taken_frames()) {
        state.frames.take(f.digest(), {f.sequence(), f.suspect(), f.undated()}, kFramesMax);
    }
    for (const v1::AnnunciatorState& a : from.annunciators()) state.annunciators[a.connection()] = a.client();
    if (from.has_alone_from_instant_ms()) state.aloneFrom = Instant{from.alone_from_instant_ms()};
    state.alone = from.alone();
    for (const v1::SoundlessState& soundless : from.soundless()) {
        state.soundless[soundless.client()] = soundless.reason();
    }
    if (from.has_turned_away_instant_ms()) {
        state.turnedAway = reader.instant(from.turned_away_instant_ms(), "turned_away_instant_ms");
    }
    if (from.has_audio_pause()) {
        state.pause = AudioPause{Instant{from.audio_pause().until_instant_ms()}, from.audio_pause().by()};
    }
    return state;
}

// Older engines whose state would mean something else today. To 4: no measured times, trends and overdue rechecks. 5:
// what was set for one patient may still stand for the next.
constexpr std::array kUnreadable = {1U, 2U, 3U, 4U, 5U};

std::optional<unsigned> numberOf(std::string_view version) {
    unsigned number = 0;
    const char* end = version.data() + version.size();
    const auto parsed = std::from_chars(version.data(), end, number);
    if (parsed.ec != std::errc{} || parsed.ptr != end) return std::nullopt;
    return number;
}

// Fields are only ever added, and what was not yet known is absent: an older state is read as it is.
Outcome checkVersion(const std::string& writtenBy) {
    std::string what = "written by engine version " + writtenBy + ", this is ";
    what += kEngineVersion;
    const auto number = numberOf(writtenBy);
    if (!number) return Error{what + ": not a version", ""};
    if (*number > numberOf(kEngineVersion).value()) return Error{what + ": a newer program wrote it", ""};
    if (std::ranges::find(kUnreadable, *number) != kUnreadable.end()) return Error{what + ": too old to be read", ""};
    return Done{};
}

}  // namespace

Result<State> decodeCheckpoint(std::string_view bytes) {
    v1::Checkpoint message;
    if (!message.ParseFromArray(bytes.data(), int(bytes.size()))) return Error{"not a checkpoint", ""};
    if (const Outcome version = checkVersion(message.engine_version()); !version) return version.error();
    FieldReader reader{Trust::Journal};
    State state = readState(message, reader);
    return std::move(reader).result(std::move(state));
}

}  // namespace chairside::codec
