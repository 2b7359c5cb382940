#include "codec/view_codec.h"

#include "codec/occurrence_codec.h"
#include "codec/profile_codec.h"
#include "codec/reading_codec.h"
#include "codec/session_view_codec.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

v1::MonitorLinkState toV1(engine::LinkState state) {
    switch (state) {
        case engine::LinkState::Up: return v1::LINK_UP;
        case engine::LinkState::Silent: return v1::LINK_SILENT;
        case engine::LinkState::Down: return v1::LINK_DOWN;
    }
    return v1::MONITOR_LINK_STATE_UNSPECIFIED;
}

}  // namespace

namespace {

const char* nameOf(alarm::News2Parameter parameter) {
    switch (parameter) {
        case alarm::News2Parameter::Respiration: return "respiration";
        case alarm::News2Parameter::Oxygenation: return "SpO2";
        case alarm::News2Parameter::Oxygen: return "oxygen";
        case alarm::News2Parameter::Pressure: return "blood pressure";
        case alarm::News2Parameter::Pulse: return "pulse";
        case alarm::News2Parameter::Consciousness: return "consciousness";
        case alarm::News2Parameter::Temperature: return "temperature";
    }
    return "";
}

void toProto(const engine::RuleView& from, v1::RuleView& to) {
    putText(to, &v1::RuleView::mutable_rule, from.rule);
    to.set_state(static_cast<v1::RuleState>(from.state));
    to.set_unknown(from.unknown);
    to.set_pending(from.pending);
    to.set_waits_for_baseline(from.waitsForBaseline);
    if (!from.limit) return;
    v1::SessionLimitView& limit = *to.mutable_limit();
    limit.set_value_milli(from.limit->milli());
    limit.set_before_milli(from.limitBefore.milli());
    putText(limit, &v1::SessionLimitView::mutable_by, from.limitBy);
    limit.set_at_unix_ms(from.limitAt.unixMs());
}

}  // namespace

void toProto(const engine::ChairView& from, v1::ChairView& to) {
    putText(to, &v1::ChairView::mutable_chair, from.chair.value());
    for (const Reading& reading : from.readings) toProto(reading, *to.add_readings());
    to.set_link_connected(from.linkConnected);
    putText(to, &v1::ChairView::mutable_monitor, from.monitor);
    if (from.lastHeard) to.set_last_heard_instant_ms(from.lastHeard->ms());
    for (const engine::ExpectedView& expected : from.expected) {
        v1::ExpectedInterval& interval = *to.add_expected();
        interval.set_vital(toV1(expected.vital));
        interval.set_interval_ms(expected.interval.count());
        interval.set_stale_after_ms(expected.staleAfter.count());
        interval.set_slow(expected.slow);
    }
    to.set_demo(from.demo);
    to.set_monitored(from.monitored);
    putText(to, &v1::ChairView::mutable_profile_hash, from.profileHash);
    if (from.standby) {
        v1::StandbyView& standby = *to.mutable_standby();
        putText(standby, &v1::StandbyView::mutable_reason, from.standby->reason);
        putText(standby, &v1::StandbyView::mutable_by, from.standby->by);
        standby.set_until_unix_ms(from.standby->until.unixMs());
        standby.set_over(from.standby->over);
    }
    to.set_phase(toV1(from.phase));
    to.set_phase_since_instant_ms(from.phaseSince.ms());
    for (const engine::BaselineView& baseline : from.baselines) {
        v1::BaselineView& b = *to.add_baselines();
        b.set_vital(toV1(baseline.vital));
        b.set_value_milli(baseline.value.milli());
        putText(b, &v1::BaselineView::mutable_by, baseline.by);
        b.set_at_unix_ms(baseline.at.unixMs());
    }
    for (const engine::ObservationView& seen : from.observations) {
        v1::ObservationView& o = *to.add_observations();
        o.set_scale(toV1(seen.scale));
        o.set_value_milli(seen.value.milli());
        putText(o, &v1::ObservationView::mutable_by, seen.by);
        o.set_at_unix_ms(seen.at.unixMs());
    }
    for (const engine::RuleView& rule : from.rules) toProto(rule, *to.add_rules());
    if (from.recheckDue) to.set_recheck_due_instant_ms(from.recheckDue->ms());
    to.mutable_news2()->set_points(std::uint32_t(from.news2.points));
    for (const auto parameter : from.news2.missing) to.mutable_news2()->add_missing(nameOf(parameter));
}

void toProto(const engine::MonitorView& from, v1::MonitorView& to) {
    toProto(from.monitor, *to.mutable_monitor());
    putText(to, &v1::MonitorView::mutable_chair, from.chair.value());
    putText(to, &v1::MonitorView::mutable_why_no_chair, from.whyNoChair);
    to.set_connected(from.connected);
    putText(to, &v1::MonitorView::mutable_protocol, from.protocol);
    putText(to, &v1::MonitorView::mutable_dialect, from.dialect);
    to.set_last_heard_unix_ms(from.lastHeard.unixMs());
    to.set_messages(from.messages);
    to.set_rejected(from.rejected);
    putText(to, &v1::MonitorView::mutable_last_reject, from.lastReject);
    if (from.clockOffset) to.set_clock_offset_ms(from.clockOffset->count());
    if (from.learnedInterval) to.set_learned_interval_ms(from.learnedInterval->count());
    to.set_link(toV1(from.link));
    if (from.declaredInterval) to.set_declared_interval_ms(from.declaredInterval->count());
    if (from.jitter) to.set_jitter_ms(from.jitter->count());
}

void toProto(const engine::UnmappedView& from, v1::UnmappedView& to) {
    toProto(from.monitor, *to.mutable_monitor());
    putText(to, &v1::UnmappedView::mutable_code, from.code);
    putText(to, &v1::UnmappedView::mutable_sample, from.sample);
    putText(to, &v1::UnmappedView::mutable_reason, from.reason);
    to.set_count(from.count);
    to.set_first_unix_ms(from.first.unixMs());
    to.set_last_unix_ms(from.last.unixMs());
}

void toProto(const engine::Tray& from, v1::UnmappedReply& to) {
    for (const engine::UnmappedView& item : from.items) toProto(item, *to.add_items());
    to.set_dropped(from.dropped);
}

void toProto(const engine::Snapshot& from, v1::Snapshot& to) {
    to.set_sequence(from.sequence);
    to.set_station_instant_ms(from.now.ms());
    to.set_station_unix_ms(from.wall.unixMs());
    for (const engine::ChairView& chair : from.chairs) {
        v1::ChairView& added = *to.add_chairs();
        toProto(chair, added);
        if (chair.session) toProto(*chair.session, from.now, *added.mutable_session());
    }
    for (const alarm::Occurrence& occurrence : from.alarms) toProto(occurrence, *to.add_alarms());
    putText(to, &v1::Snapshot::mutable_profile, from.profile.name);
    putText(to, &v1::Snapshot::mutable_profile_hash, from.profile.hash);
    toProto(from.profile, *to.mutable_profile_in_force());
    for (const alarm::Profile& other : from.otherProfiles) {
        v1::JudgingProfile& added = *to.add_other_profiles();
        putText(added, &v1::JudgingProfile::mutable_hash, other.hash);
        toProto(other, *added.mutable_profile());
    }
    if (from.audioPausedUntil) to.set_audio_paused_until_unix_ms(from.audioPausedUntil->unixMs());
    putText(to, &v1::Snapshot::mutable_audio_paused_by, from.audioPausedBy);
    for (const std::string& client : from.annunciators) to.add_annunciators(toUtf8(client));
}

}  // namespace chairside::codec
