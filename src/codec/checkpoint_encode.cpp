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

namespace chairside::codec {
namespace {

using namespace engine;

void put(const Attention& from, v1::AttentionState& to) {
    to.set_signal(toV1(from.signal.state));
    to.set_since_instant_ms(from.signal.since.ms());
    if (from.signal.unansweredFrom) to.set_unanswered_from_instant_ms(from.signal.unansweredFrom->ms());
    to.set_level(from.signal.level);
    to.set_taken_at_instant_ms(from.takenAt.ms());
    if (from.takenValue) to.set_taken_value_milli(from.takenValue->milli());
    to.set_newest_reading_instant_ms(from.newestReading.ms());
    if (from.confirmBy) to.set_confirm_by_instant_ms(from.confirmBy->ms());
    to.set_unconfirmed(from.unconfirmed);
}

void put(const SessionLimit& from, v1::SessionLimitState& to) {
    to.set_value_milli(from.value.milli());
    to.set_before_milli(from.before.milli());
    to.set_by(from.by);
    to.set_at_unix_ms(from.at.unixMs());
}

void put(const Guard& from, v1::GuardState& to) {
    v1::MachineState& machine = *to.mutable_machine();
    machine.set_state(static_cast<std::uint32_t>(from.machine.state));
    machine.set_unknown(from.machine.unknown);
    machine.set_lost_pending(from.machine.lostPending);
    machine.set_since_instant_ms(from.machine.since.ms());
    machine.set_readings(from.machine.readings);
    to.set_active_since_instant_ms(from.activeSince.ms());
    if (from.limit) put(*from.limit, *to.mutable_limit());
    if (from.occurrence) {
        toProto(*from.occurrence, *to.mutable_occurrence());
        put(from.attention, *to.mutable_attention());
    }
    if (from.latched) toProto(*from.latched, *to.mutable_latched());
}

void put(const TechnicalKey& key, const Guard& guard, v1::TechnicalGuardState& to) {
    to.set_cause(toV1(key.cause));
    if (key.vital) to.set_vital(toV1(*key.vital));
    to.set_rule(key.rule);
    put(guard, *to.mutable_guard());
}

void put(const std::string& key, const Report& from, v1::ReportState& to) {
    to.set_key(key);
    put(from.guard, *to.mutable_guard());
    to.set_monitor(from.monitor);
    to.set_stated_instant_ms(from.stated.ms());
    to.set_listed(from.listed);
    to.set_list(from.list);
}

void put(const Standby& from, v1::StandbyState& to) {
    to.set_reason(from.reason);
    to.set_by(from.by);
    to.set_until_instant_ms(from.until.ms());
    to.set_over(from.over);
    to.set_high(from.high);
    to.set_away(from.away);
    if (from.backSince) to.set_back_since_instant_ms(from.backSince->ms());
}

void put(const CuffHold& from, v1::CuffHoldState& to) {
    to.set_until_instant_ms(from.until.ms());
    to.set_inflating(from.inflating);
    to.set_over(from.over);
}

void put(Vital vital, const VitalSlot& from, v1::VitalSlotState& to) {
    to.set_vital(toV1(vital));
    if (from.reading) toProto(*from.reading, *to.mutable_reading());
    if (from.lastGood) to.set_last_good_instant_ms(from.lastGood->ms());
    to.set_expired(from.expired);
    to.set_unbelievable(from.unbelievable);
}

template <class EnteredState>
void put(const Entered& from, EnteredState& to) {
    to.set_value_milli(from.value.milli());
    to.set_by(from.by);
    to.set_at_unix_ms(from.at.unixMs());
}

void putFacts(const alarm::Facts& from, Vital vital, v1::ChairState& to) {
    const auto& measured = from.measured[slot(vital)];
    const auto& recent = from.recent[slot(vital)];
    const auto& former = from.formerBaseline[slot(vital)];
    if (!measured && recent.empty() && !former) return;
    v1::VitalFactsState& state = *to.add_facts();
    state.set_vital(toV1(vital));
    if (measured) state.set_measured_instant_ms(measured->ms());
    if (former) state.set_former_baseline_milli(former->milli());
    for (const alarm::TrendPoint& point : recent) {
        v1::TrendPointState& p = *state.add_recent();
        p.set_at_instant_ms(point.at.ms());
        p.set_low_milli(point.low.milli());
        p.set_high_milli(point.high.milli());
    }
}

void putSession(const Chair& from, v1::ChairState& to) {
    to.set_phase(toV1(from.phase));
    to.set_phase_since_instant_ms(from.phaseSince.ms());
    to.set_session_since_instant_ms(from.sessionSince.ms());
    to.set_leaving(from.leaving);
    to.set_cuff_failures(std::uint32_t(from.cuffFailures));
    to.set_probe_on_cuff_arm(from.probeOnCuffArm);
    for (const Instant at : from.cuffTimes) to.add_cuff_times_instant_ms(at.ms());
    if (from.cuffHold) put(*from.cuffHold, *to.mutable_cuff_hold());
    for (const Vital vital : kAllVitals) putFacts(from.facts, vital, to);
    if (from.facts.recheckDue) to.set_recheck_due_instant_ms(from.facts.recheckDue->ms());
    for (const Vital vital : kAllVitals) {
        const auto& baseline = from.baselines[slot(vital)];
        if (!baseline) continue;
        v1::BaselineState& state = *to.add_baselines();
        state.set_vital(toV1(vital));
        put(*baseline, state);
    }
    for (const Scale scale : kAllScales) {
        const auto& seen = from.observations[slot(scale)];
        if (!seen) continue;
        v1::ObservationState& state = *to.add_observations();
        state.set_scale(toV1(scale));
        put(*seen, state);
    }
}

void put(const Chair& from, v1::ChairState& to) {
    to.set_chair(from.id.value());
    for (const ExpectedVital& expected : from.expected) {
        v1::ExpectedVital& e = *to.add_expected();
        e.set_vital(toV1(expected.vital));
        putDuration(*e.mutable_interval(), expected.interval);
    }
    for (const Vital vital : kAllVitals) {
        const VitalSlot& s = from.vitals[slot(vital)];
        if (s.reading || s.lastGood || s.expired || s.unbelievable) put(vital, s, *to.add_vitals());
    }
    for (const Guard& guard : from.rules) put(guard, *to.add_rules());
    for (const auto& [key, guard] : from.technical) put(key, guard, *to.add_technical());
    for (const auto& [key, report] : from.reported) put(key, report, *to.add_reported());
    if (from.standby) put(*from.standby, *to.mutable_standby());
    if (from.session) toProto(*from.session, *to.mutable_session());
    to.set_connected(from.connected);
    to.set_monitor(from.monitor);
    if (from.lastHeard) to.set_last_heard_instant_ms(from.lastHeard->ms());
    if (from.learnedInterval) to.set_learned_interval_ms(from.learnedInterval->count());
    to.set_link_expired(from.linkExpired);
    if (from.catchesUpUntil) to.set_catches_up_until_instant_ms(from.catchesUpUntil->ms());
    putSession(from, to);
}

void put(const CuffTriple& from, v1::CuffState& to) {
    if (from.values[0]) to.set_systolic_milli(from.values[0]->milli());
    if (from.values[1]) to.set_diastolic_milli(from.values[1]->milli());
    if (from.values[2]) to.set_mean_milli(from.values[2]->milli());
    if (from.deviceTime) to.set_device_unix_ms(from.deviceTime->unixMs());
    to.set_stamped(from.stamped);
    if (from.measuredAt) to.set_measured_unix_ms(from.measuredAt->unixMs());
    if (from.since) to.set_since_instant_ms(from.since->ms());
    to.set_changed_instant_ms(from.changed.ms());
    to.set_told_instant_ms(from.told.ms());
}

// Of a MonitorState or a SpeakerState.
template <class Proto>
void putOffsets(const ClockOffsets& from, Proto& to) {
    for (const auto& [minute, ms] : from.minutes) {
        v1::OffsetOfMinute& offset = *to.add_offsets();
        offset.set_minute(minute);
        offset.set_smallest_ms(ms);
    }
    if (from.steadyMs) to.set_steady_ms(*from.steadyMs);
    to.set_steady_since_instant_ms(from.steadySince.ms());
}

void put(const Speaker& from, v1::SpeakerState& to) {
    to.set_device(from.device);
    to.set_peer(from.peer);
    to.set_heard_instant_ms(from.heard.ms());
    if (from.cuff) put(*from.cuff, *to.mutable_cuff());
    putOffsets(from.offsets, to);
}

void putTimes(const Monitor& from, v1::MonitorState& to) {
    if (from.lastHeard) to.set_last_heard_instant_ms(from.lastHeard->ms());
    putOffsets(from.offsets, to);
    for (const Duration gap : from.gaps) to.add_gaps_ms(gap.count());
    if (from.learnedInterval) to.set_learned_interval_ms(from.learnedInterval->count());
    if (from.held) toProto(*from.held, *to.mutable_held());
    to.set_held_until_instant_ms(from.heldUntil.ms());
}

void put(const Monitor& from, v1::MonitorState& to) {
    toProto(from.identity, *to.mutable_identity());
    to.set_chair(from.chair.value());
    to.set_why_no_chair(from.whyNoChair);
    to.set_connected(from.connected);
    to.set_connection(from.connection);
    to.set_protocol(from.protocol);
    to.set_dialect(from.dialect);
    to.set_messages(from.messages);
    to.set_rejected(from.rejected);
    to.set_last_reject(from.lastReject);
    putTimes(from, to);
    if (from.cuff) put(*from.cuff, *to.mutable_cuff());
    to.set_cuff_heard_this_connection(from.cuffHeardThisConnection);
    if (from.speaker) put(*from.speaker, *to.mutable_speaker());
    if (from.other) put(*from.other, *to.mutable_other_speaker());
    to.set_shared(from.shared);
    if (!from.failedCuff) return;
    to.set_failed_cuff_unix_ms(from.failedCuff->at.unixMs());
    to.set_failed_cuff_counted(from.failedCuff->counted);
}

void put(const TrayItem& from, v1::TrayItemState& to) {
    toProto(from.monitor, *to.mutable_monitor());
    to.mutable_item()->set_code(from.code);
    to.mutable_item()->set_sample(from.sample);
    to.mutable_item()->set_reason(from.reason);
    to.set_count(from.count);
    to.set_first_unix_ms(from.first.unixMs());
    to.set_last_unix_ms(from.last.unixMs());
    to.set_order(from.order);
}

void put(const AnsweredCommand& from, v1::AnsweredCommandState& to) {
    to.set_command_id(from.id.value());
    to.set_accepted(from.accepted);
    to.set_reason(from.reason);
    to.set_at_instant_ms(from.at.ms());
}

// What judges chairs although another version is in force, each once.
std::map<std::string, JudgedBy> kept(const State& from) {
    std::map<std::string, JudgedBy> kept;
    for (const auto& [id, chair] : from.chairs) {
        const std::string& hash = chair.judged->profile.hash;
        if (hash != from.configuration.profile.hash) kept.emplace(hash, chair.judged);
    }
    return kept;
}

void put(const alarm::Profile& from, v1::KeptProfile& to) {
    toProto(from, *to.mutable_profile());
    to.set_hash(from.hash);
    to.set_text(from.text);
}

void put(const State& from, v1::Checkpoint& to) {
    to.set_engine_version(std::string{kEngineVersion});
    to.set_sequence(from.last.sequence);
    to.set_instant_ms(from.last.now.ms());
    to.set_clock_instant_ms(from.clockAt.ms());
    to.set_clock_unix_ms(from.clockWall.unixMs());
    to.set_clock_is_real(from.clockIsReal);
    to.set_demo_allowed(from.demoAllowed);
    toProto(from.configuration, *to.mutable_configuration());
    toProto(from.configuration.profile, *to.mutable_profile());
    to.set_profile_hash(from.configuration.profile.hash);
    to.set_profile_text(from.configuration.profile.text);
    to.set_profile_file_hash(from.configuration.profileFileHash);
    for (const auto& [hash, judged] : kept(from)) put(judged->profile, *to.add_kept_profiles());
    for (const auto& [id, chair] : from.chairs) {
        v1::ChairState& state = *to.add_chairs();
        put(chair, state);
        if (chair.judged->profile.hash != from.configuration.profile.hash) {
            state.set_profile_hash(chair.judged->profile.hash);
        }
    }
    for (const auto& [key, monitor] : from.monitors) put(monitor, *to.add_monitors());
    for (const auto& [key, guard] : from.stationTechnical) put(key, guard, *to.add_station_technical());
    for (const TrayItem& item : from.tray) put(item, *to.add_tray());
    to.set_tray_dropped(from.trayDropped);
    to.set_tray_order(from.trayOrder);
    for (const AnsweredCommand& answer : from.answered) put(answer, *to.add_answered());
    for (const auto& [sequence, batch] : from.batches.bySequence) {
        v1::TakenBatchState& taken = *to.add_taken_batches();
        taken.set_batch(batch);
        taken.set_sequence(sequence);
    }
    for (const auto& [sequence, digest] : from.frames.bySequence) {
        v1::TakenFrameState& taken = *to.add_taken_frames();
        taken.set_digest(digest);
        taken.set_sequence(sequence);
        const auto& known = from.frames.byKey.at(digest);
        taken.set_suspect(known.suspect);
        taken.set_undated(known.undated);
    }
    for (const auto& [connection, client] : from.annunciators) {
        v1::AnnunciatorState& annunciator = *to.add_annunciators();
        annunciator.set_connection(connection);
        annunciator.set_client(client);
    }
    if (from.aloneFrom) to.set_alone_from_instant_ms(from.aloneFrom->ms());
    to.set_alone(from.alone);
    for (const auto& [client, reason] : from.soundless) {
        v1::SoundlessState& soundless = *to.add_soundless();
        soundless.set_client(client);
        soundless.set_reason(reason);
    }
    if (from.turnedAway) to.set_turned_away_instant_ms(from.turnedAway->ms());
    if (!from.pause) return;
    to.mutable_audio_pause()->set_until_instant_ms(from.pause->until.ms());
    to.mutable_audio_pause()->set_by(from.pause->by);
}

}  // namespace

std::string encodeCheckpoint(const State& state) {
    v1::Checkpoint message;
    put(state, message);
    return message.SerializeAsString();
}

}  // namespace chairside::codec
