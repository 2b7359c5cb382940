#include "codec/input_codec.h"

#include "codec/arena_message.h"
#include "codec/configuration_codec.h"
#include "codec/hook_codec.h"
#include "codec/occurrence_codec.h"
#include "codec/profile_codec.h"
#include "codec/profile_file.h"
#include "codec/reading_codec.h"
#include "codec/session_command_codec.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

constexpr std::size_t kCommandIdBytesMax = 64;

struct ActionToProto {
    v1::Command& to;
    void operator()(const engine::Acknowledge& from) const {
        v1::Acknowledge& acknowledge = *to.mutable_acknowledge();
        acknowledge.set_occurrence(alarm::toText(from.occurrence));
        if (from.prioritySeen) acknowledge.set_priority_seen(toV1(*from.prioritySeen));
    }
    void operator()(const engine::SetPhase& from) const {
        v1::SetPhase& phase = *to.mutable_set_phase();
        putText(phase, &v1::SetPhase::mutable_chair, from.chair.value());
        phase.set_phase(toV1(from.phase));
        putText(phase, &v1::SetPhase::mutable_override_reason, from.overrideReason);
    }
    void operator()(const engine::SetBaseline& from) const {
        v1::SetBaseline& baseline = *to.mutable_set_baseline();
        putText(baseline, &v1::SetBaseline::mutable_chair, from.chair.value());
        baseline.set_vital(toV1(from.vital));
        baseline.set_value_milli(from.value.milli());
    }
    void operator()(const engine::EnterObservation& from) const {
        v1::EnterObservation& entered = *to.mutable_enter_observation();
        putText(entered, &v1::EnterObservation::mutable_chair, from.chair.value());
        entered.set_scale(toV1(from.scale));
        entered.set_value_milli(from.value.milli());
        putText(entered, &v1::EnterObservation::mutable_session, from.session);
    }
    void operator()(const engine::DraftProfile& from) const {
        v1::DraftProfile& draft = *to.mutable_draft_profile();
        putText(draft, &v1::DraftProfile::mutable_text, from.profile.text);
        putText(draft, &v1::DraftProfile::mutable_reason, from.reason);
        toProto(from.profile, *draft.mutable_profile());
        putText(draft, &v1::DraftProfile::mutable_profile_hash, from.profile.hash);
    }
    void operator()(const engine::ActivateProfile& from) const {
        v1::ActivateProfile& activate = *to.mutable_activate_profile();
        putText(activate, &v1::ActivateProfile::mutable_text, from.profile.text);
        putText(activate, &v1::ActivateProfile::mutable_replaces, from.replaces);
        putText(activate, &v1::ActivateProfile::mutable_reason, from.reason);
        activate.set_running_sessions(from.runningSessions);
        toProto(from.profile, *activate.mutable_profile());
        putText(activate, &v1::ActivateProfile::mutable_profile_hash, from.profile.hash);
    }
    void operator()(const engine::ChangeLimit& from) const {
        v1::ChangeLimit& change = *to.mutable_change_limit();
        putText(change, &v1::ChangeLimit::mutable_chair, from.chair.value());
        putText(change, &v1::ChangeLimit::mutable_rule, from.rule);
        if (from.value) change.set_value_milli(from.value->milli());
        putText(change, &v1::ChangeLimit::mutable_session, from.session);
    }
    void operator()(const engine::Unacknowledge& from) const {
        to.mutable_unacknowledge()->set_occurrence(alarm::toText(from.occurrence));
    }
    void operator()(const engine::PauseAudio& from) const { to.mutable_pause_audio()->set_time_ms(from.time.count()); }
    void operator()(const engine::EndPause&) const { to.mutable_end_pause(); }
    void operator()(const engine::BeginStandby& from) const {
        v1::BeginStandby& standby = *to.mutable_begin_standby();
        putText(standby, &v1::BeginStandby::mutable_chair, from.chair.value());
        putText(standby, &v1::BeginStandby::mutable_reason, from.reason);
        standby.set_time_ms(from.time.count());
    }
    void operator()(const engine::EndStandby& from) const {
        putText(*to.mutable_end_standby(), &v1::EndStandby::mutable_chair, from.chair.value());
    }
    void operator()(const engine::CallHelp& from) const {
        putText(*to.mutable_call_help(), &v1::CallHelp::mutable_chair, from.chair.value());
    }
    void operator()(const engine::EndHelp& from) const {
        putText(*to.mutable_end_help(), &v1::EndHelp::mutable_chair, from.chair.value());
    }
    void operator()(const engine::SessionAct& from) const { toProto(from, *to.mutable_session()); }
    void operator()(const engine::Annunciated& from) const {
        to.mutable_annunciated()->set_occurrence(alarm::toText(from.occurrence));
    }
    void operator()(const engine::ReportSound& from) const {
        to.mutable_report_sound()->set_works(from.works);
        putText(*to.mutable_report_sound(), &v1::ReportSound::mutable_reason, from.reason);
    }
};

struct InputToProto {
    v1::Input& to;

    void operator()(const engine::Started& from) const {
        v1::Started& started = *to.mutable_started();
        putText(started, &v1::Started::mutable_engine_version, from.engineVersion);
        started.set_wall_unix_ms(from.wall.unixMs());
        started.set_gap_ms(from.gap.count());
        started.set_clean_stop(from.cleanStop);
        started.set_clock_is_real(from.clockIsReal);
        started.set_demo_allowed(from.demoAllowed);
    }
    void operator()(const engine::ClockSample& from) const {
        to.mutable_clock_sample()->set_wall_unix_ms(from.wall.unixMs());
    }
    void operator()(const engine::Alive&) const { to.mutable_alive(); }
    void operator()(const engine::ConfigurationChanged& from) const {
        v1::ConfigurationChanged& changed = *to.mutable_configuration_changed();
        toProto(from.configuration, *changed.mutable_configuration());
        toProto(from.configuration.profile, *changed.mutable_profile());
        putText(changed, &v1::ConfigurationChanged::mutable_profile_hash, from.configuration.profile.hash);
        toProto(from.actor, *changed.mutable_actor());
        putText(changed, &v1::ConfigurationChanged::mutable_profile_text, from.configuration.profile.text);
        putText(changed, &v1::ConfigurationChanged::mutable_profile_file_hash, from.configuration.profileFileHash);
        putText(changed, &v1::ConfigurationChanged::mutable_reason, from.reason);
    }
    void operator()(const DeviceMessage& from) const { toProto(from, *to.mutable_device_message()); }
    void operator()(const engine::MonitorLink& from) const {
        v1::MonitorLink& link = *to.mutable_monitor_link();
        toProto(from.monitor, *link.mutable_monitor());
        link.set_connected(from.connected);
        putText(link, &v1::MonitorLink::mutable_reason, from.reason);
        link.set_connection(from.connection);
    }
    void operator()(const engine::MessageRejected& from) const {
        v1::MessageRejected& rejected = *to.mutable_message_rejected();
        toProto(from.monitor, *rejected.mutable_monitor());
        putText(rejected, &v1::MessageRejected::mutable_reason, from.reason);
        putText(rejected, &v1::MessageRejected::mutable_where, from.where);
    }
    void operator()(const engine::Command& from) const { toProto(from, *to.mutable_command()); }
    void operator()(const engine::AnnunciatorLink& from) const {
        v1::AnnunciatorLink& link = *to.mutable_annunciator_link();
        putText(link, &v1::AnnunciatorLink::mutable_client, from.client);
        link.set_connected(from.connected);
        link.set_connection(from.connection);
    }
    void operator()(const engine::HookFinished& from) const { toProto(from, *to.mutable_hook_finished()); }
    void operator()(const engine::StorageState& from) const {
        v1::StorageState& storage = *to.mutable_storage_state();
        storage.set_saving(from.saving);
        putText(storage, &v1::StorageState::mutable_reason, from.reason);
        putText(storage, &v1::StorageState::mutable_damage, from.damage);
    }
    void operator()(const engine::EntriesLost& from) const {
        to.mutable_entries_lost()->set_from_sequence(from.from);
        to.mutable_entries_lost()->set_to_sequence(from.to);
        to.mutable_entries_lost()->set_over(from.over);
    }
    void operator()(const engine::Health& from) const {
        v1::Health& health = *to.mutable_health();
        health.set_cause(toV1(from.cause));
        health.set_failing(from.failing);
        putText(health, &v1::Health::mutable_reason, from.reason);
    }
};

engine::Started read(const v1::Started& from, FieldReader& reader) {
    return {.engineVersion = from.engine_version(),
            .wall = reader.wall(from.wall_unix_ms(), "wall_unix_ms"),
            .gap = reader.milliseconds(from.gap_ms(), "gap_ms"),
            .cleanStop = from.clean_stop(),
            .clockIsReal = from.clock_is_real(),
            .demoAllowed = from.demo_allowed()};
}

engine::ConfigurationChanged read(const v1::ConfigurationChanged& from, FieldReader& reader) {
    engine::ConfigurationChanged to;
    {
        const FieldReader::Inside configuration{reader, "configuration"};
        to.configuration = read(from.configuration(), reader);
    }
    {
        const FieldReader::Inside profile{reader, "profile"};
        to.configuration.profile = read(from.profile(), reader);
    }
    to.configuration.profile.hash = from.profile_hash();
    to.configuration.profile.text = from.profile_text();
    to.configuration.profileFileHash = from.profile_file_hash();
    to.actor = read(from.actor(), reader);
    to.reason = from.reason();
    return to;
}

engine::MonitorLink read(const v1::MonitorLink& from, FieldReader& reader) {
    return {.monitor = read(from.monitor(), reader),
            .connected = from.connected(),
            .reason = reader.text(from.reason(), "reason"),
            .connection = from.connection()};
}

engine::MessageRejected read(const v1::MessageRejected& from, FieldReader& reader) {
    return {.monitor = read(from.monitor(), reader),
            .reason = reader.text(from.reason(), "reason"),
            .where = reader.text(from.where(), "where")};
}

engine::Acknowledge read(const v1::Acknowledge& from, FieldReader& reader) {
    engine::Acknowledge to;
    to.occurrence = readOccurrenceId(from.occurrence(), "acknowledge.occurrence", reader);
    if (from.priority_seen() != v1::PRIORITY_UNSPECIFIED) {
        to.prioritySeen = reader.enumerator<alarm::Priority>(from.priority_seen(), "acknowledge.priority_seen");
    }
    return to;
}

engine::SetPhase read(const v1::SetPhase& from, FieldReader& reader) {
    return {.chair = ChairId{reader.text(from.chair(), "set_phase.chair")},
            .phase = reader.enumerator<ChairPhase>(from.phase(), "set_phase.phase"),
            .overrideReason = reader.text(from.override_reason(), "set_phase.override_reason")};
}

engine::SetBaseline read(const v1::SetBaseline& from, FieldReader& reader) {
    return {.chair = ChairId{reader.text(from.chair(), "set_baseline.chair")},
            .vital = reader.enumerator<Vital>(from.vital(), "set_baseline.vital"),
            .value = reader.milli(from.value_milli(), "set_baseline.value_milli")};
}

engine::EnterObservation read(const v1::EnterObservation& from, FieldReader& reader) {
    return {.chair = ChairId{reader.text(from.chair(), "enter_observation.chair")},
            .scale = reader.enumerator<Scale>(from.scale(), "enter_observation.scale"),
            .value = reader.milli(from.value_milli(), "enter_observation.value_milli"),
            .session = reader.text(from.session(), "enter_observation.session")};
}

// A stranger's text is read and checked here, whole; what the journal says was read once stays as it is.
template <class Action>
alarm::Profile readProfile(const Action& from, const char* field, FieldReader& reader) {
    if (reader.fromStranger()) {
        Result<alarm::Profile> profile = parseProfile(from.text(), "profile");
        if (profile) return std::move(profile).value();
        reader.fail(field, '\n' + profile.error().text());
        return {};
    }
    alarm::Profile profile = read(from.profile(), reader);
    profile.hash = from.profile_hash();
    profile.text = from.text();
    return profile;
}

std::string readReason(const std::string& reason, const char* field, FieldReader& reader) {
    if (reader.fromStranger() && reason.find_first_not_of(" \t\n") == std::string::npos) {
        reader.fail(field, "is missing: say why");
    }
    return reader.text(reason, field);
}

engine::DraftProfile read(const v1::DraftProfile& from, FieldReader& reader) {
    return {.profile = readProfile(from, "draft_profile.text", reader),
            .reason = readReason(from.reason(), "draft_profile.reason", reader)};
}

engine::ActivateProfile read(const v1::ActivateProfile& from, FieldReader& reader) {
    return {.profile = readProfile(from, "activate_profile.text", reader),
            .replaces = reader.text(from.replaces(), "activate_profile.replaces"),
            .reason = readReason(from.reason(), "activate_profile.reason", reader),
            .runningSessions = from.running_sessions()};
}

engine::ChangeLimit read(const v1::ChangeLimit& from, FieldReader& reader) {
    engine::ChangeLimit to;
    to.chair = ChairId{reader.text(from.chair(), "change_limit.chair")};
    to.rule = reader.text(from.rule(), "change_limit.rule");
    if (from.has_value_milli()) to.value = reader.milli(from.value_milli(), "change_limit.value_milli");
    to.session = reader.text(from.session(), "change_limit.session");
    return to;
}

engine::Action readAction(const v1::Command& from, FieldReader& reader) {
    switch (from.action_case()) {
        case v1::Command::kAcknowledge: return read(from.acknowledge(), reader);
        case v1::Command::kSetPhase: return read(from.set_phase(), reader);
        case v1::Command::kSetBaseline: return read(from.set_baseline(), reader);
        case v1::Command::kEnterObservation: return read(from.enter_observation(), reader);
        case v1::Command::kDraftProfile: return read(from.draft_profile(), reader);
        case v1::Command::kActivateProfile: return read(from.activate_profile(), reader);
        case v1::Command::kChangeLimit: return read(from.change_limit(), reader);
        case v1::Command::kUnacknowledge:
            return engine::Unacknowledge{
                readOccurrenceId(from.unacknowledge().occurrence(), "unacknowledge.occurrence", reader)};
        case v1::Command::kPauseAudio:
            return engine::PauseAudio{reader.milliseconds(from.pause_audio().time_ms(), "pause_audio.time_ms")};
        case v1::Command::kEndPause: return engine::EndPause{};
        case v1::Command::kBeginStandby:
            return engine::BeginStandby{ChairId{reader.text(from.begin_standby().chair(), "begin_standby.chair")},
                                        reader.text(from.begin_standby().reason(), "begin_standby.reason"),
                                        reader.milliseconds(from.begin_standby().time_ms(), "begin_standby.time_ms")};
        case v1::Command::kEndStandby:
            return engine::EndStandby{ChairId{reader.text(from.end_standby().chair(), "end_standby.chair")}};
        case v1::Command::kCallHelp:
            return engine::CallHelp{ChairId{reader.text(from.call_help().chair(), "call_help.chair")}};
        case v1::Command::kEndHelp:
            return engine::EndHelp{ChairId{reader.text(from.end_help().chair(), "end_help.chair")}};
        case v1::Command::kSession: return read(from.session(), reader);
        case v1::Command::kAnnunciated:
            return engine::Annunciated{
                readOccurrenceId(from.annunciated().occurrence(), "annunciated.occurrence", reader)};
        case v1::Command::kReportSound:
            return engine::ReportSound{from.report_sound().works(),
                                       reader.text(from.report_sound().reason(), "report_sound.reason")};
        case v1::Command::ACTION_NOT_SET: break;
    }
    reader.fail("action", "is missing or not known to this station");
    return engine::EndPause{};
}

engine::Command read(const v1::Command& from, FieldReader& reader) {
    engine::Command to;
    to.id = CommandId{reader.text(from.command_id(), "command_id")};
    if (reader.fromStranger() && from.command_id().empty()) reader.fail("command_id", "is missing");
    if (reader.fromStranger() && from.command_id().size() > kCommandIdBytesMax) {
        reader.fail("command_id", "has more than " + std::to_string(kCommandIdBytesMax) + " bytes");
    }
    {
        const FieldReader::Inside actor{reader, "actor"};
        to.actor = read(from.actor(), reader);
    }
    to.action = readAction(from, reader);
    return to;
}

engine::AnnunciatorLink read(const v1::AnnunciatorLink& from, FieldReader& reader) {
    return {
        .client = reader.text(from.client(), "client"), .connected = from.connected(), .connection = from.connection()};
}

engine::Input read(const v1::Input& from, FieldReader& reader) {
    switch (from.kind_case()) {
        case v1::Input::kStarted: return read(from.started(), reader);
        case v1::Input::kClockSample:
            return engine::ClockSample{reader.wall(from.clock_sample().wall_unix_ms(), "wall_unix_ms")};
        case v1::Input::kAlive: return engine::Alive{};
        case v1::Input::kConfigurationChanged: return read(from.configuration_changed(), reader);
        case v1::Input::kDeviceMessage: return read(from.device_message(), reader);
        case v1::Input::kMonitorLink: return read(from.monitor_link(), reader);
        case v1::Input::kMessageRejected: return read(from.message_rejected(), reader);
        case v1::Input::kCommand: return read(from.command(), reader);
        case v1::Input::kStorageState:
            return engine::StorageState{from.storage_state().saving(), from.storage_state().reason(),
                                        from.storage_state().damage()};
        case v1::Input::kEntriesLost:
            return engine::EntriesLost{from.entries_lost().from_sequence(), from.entries_lost().to_sequence(),
                                       from.entries_lost().over()};
        case v1::Input::kAnnunciatorLink: return read(from.annunciator_link(), reader);
        case v1::Input::kHookFinished: return read(from.hook_finished(), reader);
        case v1::Input::kHealth:
            return engine::Health{reader.enumerator<alarm::TechnicalCause>(from.health().cause(), "cause"),
                                  from.health().failing(), from.health().reason()};
        case v1::Input::KIND_NOT_SET: break;
    }
    reader.fail("kind", "is missing, or this input is of a newer program");
    return engine::Alive{};
}

}  // namespace

void toProto(const engine::Command& from, v1::Command& to) {
    putText(to, &v1::Command::mutable_command_id, from.id.value());
    toProto(from.actor, *to.mutable_actor());
    std::visit(ActionToProto{to}, from.action);
}

void toProto(const engine::Input& from, v1::Input& to) { std::visit(InputToProto{to}, from); }

Result<engine::Command> fromProto(const v1::Command& from, Trust trust) {
    FieldReader reader{trust};
    engine::Command command = read(from, reader);
    return std::move(reader).result(std::move(command));
}

Result<engine::Input> fromProto(const v1::Input& from) {
    FieldReader reader{Trust::Journal};
    engine::Input input = read(from, reader);
    return std::move(reader).result(std::move(input));
}

std::string encodeInput(const engine::Input& input) {
    ArenaMessage<v1::Input> message;
    toProto(input, *message);
    return message.deterministicBytes();
}

Result<engine::Input> decodeInput(std::string_view bytes) {
    ArenaMessage<v1::Input> message;
    if (!message.parse(bytes)) return Error{"these bytes are no input", "journal entry"};
    return fromProto(*message);
}

}  // namespace chairside::codec
