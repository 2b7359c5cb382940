#include "codec/event_codec.h"

#include "codec/arena_message.h"
#include "codec/hook_codec.h"
#include "codec/occurrence_codec.h"
#include "codec/reading_codec.h"
#include "codec/session_command_codec.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

struct EventToProto {
    v1::Event& to;

    void operator()(const engine::ChairAdded& from) const {
        putText(*to.mutable_chair_added(), &v1::ChairAdded::mutable_chair, from.chair.value());
    }
    void operator()(const engine::ChairRemoved& from) const {
        putText(*to.mutable_chair_removed(), &v1::ChairRemoved::mutable_chair, from.chair.value());
    }
    void operator()(const engine::ReadingTaken& from) const {
        v1::ReadingTaken& taken = *to.mutable_reading_taken();
        putText(taken, &v1::ReadingTaken::mutable_chair, from.chair.value());
        toProto(from.reading, *taken.mutable_reading());
        taken.set_fresh(from.fresh);
    }
    void operator()(const engine::ReadingAged& from) const {
        v1::ReadingAged& aged = *to.mutable_reading_aged();
        putText(aged, &v1::ReadingAged::mutable_chair, from.chair.value());
        toProto(from.reading, *aged.mutable_reading());
    }
    void operator()(const engine::AlarmChanged& from) const {
        v1::AlarmChanged& changed = *to.mutable_alarm_changed();
        changed.set_phase(toV1(from.phase));
        toProto(from.occurrence, *changed.mutable_occurrence());
    }
    void operator()(const engine::CommandAnswered& from) const {
        v1::CommandAnswered& answered = *to.mutable_command_answered();
        putText(answered, &v1::CommandAnswered::mutable_command_id, from.command.value());
        answered.set_accepted(from.accepted);
        putText(answered, &v1::CommandAnswered::mutable_reason, from.reason);
    }
    void operator()(const engine::GapRecorded& from) const {
        v1::GapRecorded& gap = *to.mutable_gap_recorded();
        gap.set_from_unix_ms(from.from.unixMs());
        gap.set_to_unix_ms(from.to.unixMs());
        putText(gap, &v1::GapRecorded::mutable_cause, from.cause);
    }
    void operator()(const engine::ChairLinkChanged& from) const {
        v1::ChairLinkChanged& link = *to.mutable_chair_link_changed();
        putText(link, &v1::ChairLinkChanged::mutable_chair, from.chair.value());
        link.set_connected(from.connected);
        putText(link, &v1::ChairLinkChanged::mutable_monitor, from.monitor);
        putText(link, &v1::ChairLinkChanged::mutable_reason, from.reason);
    }
    void operator()(const engine::ConfigurationInForce& from) const {
        v1::ConfigurationInForce& force = *to.mutable_configuration_in_force();
        putText(force, &v1::ConfigurationInForce::mutable_profile, from.profile);
        putText(force, &v1::ConfigurationInForce::mutable_profile_hash, from.profileHash);
        putText(force, &v1::ConfigurationInForce::mutable_actor, from.actor);
        putText(force, &v1::ConfigurationInForce::mutable_reason, from.reason);
    }
    void operator()(const engine::AudioPauseChanged& from) const {
        v1::AudioPauseChanged& changed = *to.mutable_audio_pause_changed();
        if (from.until) changed.set_until_unix_ms(from.until->unixMs());
        putText(changed, &v1::AudioPauseChanged::mutable_by, from.by);
    }
    void operator()(const engine::Summoned& from) const {
        v1::Summoned& summoned = *to.mutable_summoned();
        summoned.set_why(toV1(from.why));
        summoned.set_occurrence(alarm::toText(from.occurrence));
        putText(summoned, &v1::Summoned::mutable_chair, from.chair.value());
        putText(summoned, &v1::Summoned::mutable_rule, from.rule);
        summoned.set_priority(toV1(from.priority));
        summoned.set_level(from.level);
    }
    void operator()(const engine::StandbyChanged& from) const {
        v1::StandbyChanged& changed = *to.mutable_standby_changed();
        putText(changed, &v1::StandbyChanged::mutable_chair, from.chair.value());
        if (from.until) changed.set_until_unix_ms(from.until->unixMs());
        putText(changed, &v1::StandbyChanged::mutable_reason, from.reason);
        putText(changed, &v1::StandbyChanged::mutable_by, from.by);
    }
    void operator()(const engine::SessionRecorded& from) const { toProto(from, *to.mutable_session_recorded()); }
    void operator()(const engine::HookRan& from) const {
        toProto(from.finished, *to.mutable_hook_ran()->mutable_finished());
    }
    void operator()(const engine::ClockStepped& from) const { to.mutable_clock_stepped()->set_by_ms(from.by.count()); }
    void operator()(const engine::PhaseChanged& from) const {
        v1::PhaseChanged& changed = *to.mutable_phase_changed();
        putText(changed, &v1::PhaseChanged::mutable_chair, from.chair.value());
        changed.set_before(toV1(from.before));
        changed.set_phase(toV1(from.phase));
        putText(changed, &v1::PhaseChanged::mutable_by, from.by);
        putText(changed, &v1::PhaseChanged::mutable_override_reason, from.overrideReason);
    }
    void operator()(const engine::BaselineSet& from) const {
        v1::BaselineSet& baseline = *to.mutable_baseline_set();
        putText(baseline, &v1::BaselineSet::mutable_chair, from.chair.value());
        baseline.set_vital(toV1(from.vital));
        baseline.set_value_milli(from.value.milli());
        putText(baseline, &v1::BaselineSet::mutable_by, from.by);
    }
    void operator()(const engine::ObservationEntered& from) const {
        v1::ObservationEntered& entered = *to.mutable_observation_entered();
        putText(entered, &v1::ObservationEntered::mutable_chair, from.chair.value());
        entered.set_scale(toV1(from.scale));
        entered.set_value_milli(from.value.milli());
        putText(entered, &v1::ObservationEntered::mutable_by, from.by);
    }
    void operator()(const engine::RecheckDue& from) const {
        v1::RecheckDue& recheck = *to.mutable_recheck_due();
        putText(recheck, &v1::RecheckDue::mutable_chair, from.chair.value());
        if (from.due) recheck.set_due_unix_ms(from.due->unixMs());
    }
    void operator()(const engine::LimitChanged& from) const {
        v1::LimitChanged& changed = *to.mutable_limit_changed();
        putText(changed, &v1::LimitChanged::mutable_chair, from.chair.value());
        putText(changed, &v1::LimitChanged::mutable_rule, from.rule);
        if (from.value) changed.set_value_milli(from.value->milli());
        changed.set_before_milli(from.before.milli());
        putText(changed, &v1::LimitChanged::mutable_by, from.by);
    }
};

engine::ReadingTaken read(const v1::ReadingTaken& from, FieldReader& reader) {
    return {.chair = ChairId{from.chair()}, .reading = read(from.reading(), reader), .fresh = from.fresh()};
}

engine::ReadingAged read(const v1::ReadingAged& from, FieldReader& reader) {
    return {.chair = ChairId{from.chair()}, .reading = read(from.reading(), reader)};
}

engine::AlarmChanged read(const v1::AlarmChanged& from, FieldReader& reader) {
    return {.phase = reader.enumerator<alarm::Phase>(from.phase(), "phase"),
            .occurrence = read(from.occurrence(), reader)};
}

engine::CommandAnswered read(const v1::CommandAnswered& from, FieldReader&) {
    return {.command = CommandId{from.command_id()}, .accepted = from.accepted(), .reason = from.reason()};
}

engine::GapRecorded read(const v1::GapRecorded& from, FieldReader& reader) {
    return {.from = reader.wall(from.from_unix_ms(), "from_unix_ms"),
            .to = reader.wall(from.to_unix_ms(), "to_unix_ms"),
            .cause = from.cause()};
}

engine::ChairLinkChanged read(const v1::ChairLinkChanged& from, FieldReader&) {
    return {.chair = ChairId{from.chair()},
            .connected = from.connected(),
            .monitor = from.monitor(),
            .reason = from.reason()};
}

engine::ConfigurationInForce read(const v1::ConfigurationInForce& from, FieldReader&) {
    return {
        .profile = from.profile(), .profileHash = from.profile_hash(), .actor = from.actor(), .reason = from.reason()};
}

engine::PhaseChanged read(const v1::PhaseChanged& from, FieldReader& reader) {
    return {.chair = ChairId{from.chair()},
            .before = reader.enumerator<ChairPhase>(from.before(), "before"),
            .phase = reader.enumerator<ChairPhase>(from.phase(), "phase"),
            .by = from.by(),
            .overrideReason = from.override_reason()};
}

engine::BaselineSet read(const v1::BaselineSet& from, FieldReader& reader) {
    return {.chair = ChairId{from.chair()},
            .vital = reader.enumerator<Vital>(from.vital(), "vital"),
            .value = reader.milli(from.value_milli(), "value_milli"),
            .by = from.by()};
}

engine::ObservationEntered read(const v1::ObservationEntered& from, FieldReader& reader) {
    return {.chair = ChairId{from.chair()},
            .scale = reader.enumerator<Scale>(from.scale(), "scale"),
            .value = reader.milli(from.value_milli(), "value_milli"),
            .by = from.by()};
}

engine::RecheckDue read(const v1::RecheckDue& from, FieldReader& reader) {
    engine::RecheckDue to{.chair = ChairId{from.chair()}, .due = std::nullopt};
    if (from.has_due_unix_ms()) to.due = reader.wall(from.due_unix_ms(), "due_unix_ms");
    return to;
}

engine::LimitChanged read(const v1::LimitChanged& from, FieldReader& reader) {
    engine::LimitChanged to;
    to.chair = ChairId{from.chair()};
    to.rule = from.rule();
    if (from.has_value_milli()) to.value = reader.milli(from.value_milli(), "value_milli");
    to.before = reader.milli(from.before_milli(), "before_milli");
    to.by = from.by();
    return to;
}

engine::AudioPauseChanged read(const v1::AudioPauseChanged& from, FieldReader& reader) {
    engine::AudioPauseChanged to{.until = std::nullopt, .by = from.by()};
    if (from.has_until_unix_ms()) to.until = reader.wall(from.until_unix_ms(), "until_unix_ms");
    return to;
}

engine::StandbyChanged read(const v1::StandbyChanged& from, FieldReader& reader) {
    engine::StandbyChanged to{ChairId{from.chair()}, std::nullopt, from.reason(), from.by()};
    if (from.has_until_unix_ms()) to.until = reader.wall(from.until_unix_ms(), "until_unix_ms");
    return to;
}

engine::Summoned read(const v1::Summoned& from, FieldReader& reader) {
    return {.why = reader.enumerator<engine::SummonsWhy>(from.why(), "why"),
            .occurrence = readOccurrenceId(from.occurrence(), "occurrence", reader),
            .chair = ChairId{from.chair()},
            .rule = from.rule(),
            .priority = reader.enumerator<alarm::Priority>(from.priority(), "priority"),
            .level = from.level()};
}

decltype(engine::Event::what) readWhat(const v1::Event& from, FieldReader& reader) {
    switch (from.kind_case()) {
        case v1::Event::kChairAdded: return engine::ChairAdded{ChairId{from.chair_added().chair()}};
        case v1::Event::kChairRemoved: return engine::ChairRemoved{ChairId{from.chair_removed().chair()}};
        case v1::Event::kReadingTaken: return read(from.reading_taken(), reader);
        case v1::Event::kReadingAged: return read(from.reading_aged(), reader);
        case v1::Event::kAlarmChanged: return read(from.alarm_changed(), reader);
        case v1::Event::kCommandAnswered: return read(from.command_answered(), reader);
        case v1::Event::kGapRecorded: return read(from.gap_recorded(), reader);
        case v1::Event::kChairLinkChanged: return read(from.chair_link_changed(), reader);
        case v1::Event::kConfigurationInForce: return read(from.configuration_in_force(), reader);
        case v1::Event::kClockStepped:
            return engine::ClockStepped{reader.milliseconds(from.clock_stepped().by_ms(), "by_ms")};
        case v1::Event::kPhaseChanged: return read(from.phase_changed(), reader);
        case v1::Event::kBaselineSet: return read(from.baseline_set(), reader);
        case v1::Event::kObservationEntered: return read(from.observation_entered(), reader);
        case v1::Event::kRecheckDue: return read(from.recheck_due(), reader);
        case v1::Event::kLimitChanged: return read(from.limit_changed(), reader);
        case v1::Event::kAudioPauseChanged: return read(from.audio_pause_changed(), reader);
        case v1::Event::kSummoned: return read(from.summoned(), reader);
        case v1::Event::kStandbyChanged: return read(from.standby_changed(), reader);
        case v1::Event::kSessionRecorded: return read(from.session_recorded(), reader);
        case v1::Event::kHookRan: return engine::HookRan{read(from.hook_ran().finished(), reader)};
        case v1::Event::KIND_NOT_SET: break;
    }
    reader.fail("kind", "is missing, or this event is of a newer program");
    return engine::ChairAdded{};
}

engine::Event read(const v1::Event& from, FieldReader& reader) {
    return {.at = reader.instant(from.at_instant_ms(), "at_instant_ms"),
            .wall = reader.wall(from.at_unix_ms(), "at_unix_ms"),
            .what = readWhat(from, reader)};
}

}  // namespace

void toProto(const engine::Event& from, v1::Event& to) {
    to.set_at_instant_ms(from.at.ms());
    to.set_at_unix_ms(from.wall.unixMs());
    std::visit(EventToProto{to}, from.what);
}

Result<engine::Event> fromProto(const v1::Event& from) {
    FieldReader reader{Trust::Journal};
    engine::Event event = read(from, reader);
    return std::move(reader).result(std::move(event));
}

std::string encodeEvents(const engine::Events& events) {
    if (events.empty()) return {};
    ArenaMessage<v1::EventList> list;
    list->mutable_events()->Reserve(int(events.size()));
    for (const engine::Event& event : events) toProto(event, *list->add_events());
    return list.deterministicBytes();
}

Result<engine::Events> decodeEvents(std::string_view bytes) {
    ArenaMessage<v1::EventList> list;
    if (!list.parse(bytes)) return Error{"these bytes are no events", "journal entry"};
    FieldReader reader{Trust::Journal};
    engine::Events events;
    events.reserve(std::size_t(list->events_size()));
    for (int i = 0; i < list->events_size(); ++i) {
        const FieldReader::Inside event{reader, "events", i};
        events.push_back(read(list->events(i), reader));
    }
    return std::move(reader).result(std::move(events));
}

}  // namespace chairside::codec
