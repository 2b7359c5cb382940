#include "codec/occurrence_codec.h"

#include "codec/text.h"

namespace chairside::codec {

namespace {

void putSignal(const alarm::Occurrence& from, v1::Occurrence& to) {
    to.set_latching(from.latching);
    to.set_level(from.level);
    if (from.story) to.set_story(alarm::toText(*from.story));
    if (from.pausedUntil) to.set_paused_until_unix_ms(from.pausedUntil->unixMs());
    putText(to, &v1::Occurrence::mutable_signal_by, from.signalBy);
    putText(to, &v1::Occurrence::mutable_annunciated_by, from.annunciatedBy);
    putText(to, &v1::Occurrence::mutable_text, from.text);
}

void readSignal(const v1::Occurrence& from, alarm::Occurrence& to, FieldReader& reader) {
    to.latching = from.latching();
    to.level = from.level();
    if (!from.story().empty()) to.story = readOccurrenceId(from.story(), "story", reader);
    if (from.has_paused_until_unix_ms()) {
        to.pausedUntil = reader.wall(from.paused_until_unix_ms(), "paused_until_unix_ms");
    }
    to.signalBy = reader.text(from.signal_by(), "signal_by");
    to.annunciatedBy = reader.text(from.annunciated_by(), "annunciated_by");
    to.text = reader.text(from.text(), "text");
}

}  // namespace

void toProto(const alarm::Occurrence& from, v1::Occurrence& to) {
    to.set_id(alarm::toText(from.id));
    putText(to, &v1::Occurrence::mutable_chair, from.chair.value());
    putText(to, &v1::Occurrence::mutable_rule, from.rule);
    to.set_kind(toV1(from.kind));
    to.set_priority(toV1(from.priority));
    to.set_signal(toV1(from.signal));
    if (from.vital) to.set_vital(toV1(*from.vital));
    if (from.cause) to.set_cause(toV1(*from.cause));
    if (from.value) to.set_value_milli(from.value->milli());
    if (from.limit) to.set_limit_milli(from.limit->milli());
    to.set_limit_is_upper(from.limitIsUpper);
    if (from.startValue) to.set_start_value_milli(from.startValue->milli());
    if (from.extreme) to.set_extreme_milli(from.extreme->milli());
    to.set_condition_unknown(from.conditionUnknown);
    to.set_started_unix_ms(from.startedAt.unixMs());
    if (from.endedAt) to.set_ended_unix_ms(from.endedAt->unixMs());
    putText(to, &v1::Occurrence::mutable_acknowledged_by, from.acknowledgedBy);
    if (from.acknowledgedAt) to.set_acknowledged_unix_ms(from.acknowledgedAt->unixMs());
    putText(to, &v1::Occurrence::mutable_profile, from.profile);
    putText(to, &v1::Occurrence::mutable_profile_hash, from.profileHash);
    to.set_outvoiced(from.outvoiced);
    to.set_demo(from.demo);
    to.set_condition(toV1(from.condition));
    if (from.reference) to.set_reference_milli(from.reference->milli());
    if (from.scale) to.set_scale(toV1(*from.scale));
    to.set_session_limit(from.sessionLimit);
    putSignal(from, to);
}

alarm::OccurrenceId readOccurrenceId(const std::string& text, const char* field, FieldReader& reader) {
    const auto id = alarm::parseOccurrenceId(text);
    if (!id) reader.fail(field, "is no occurrence id such as 1234-0");
    return id ? *id : alarm::OccurrenceId{};
}

namespace {

// Occurrences from before there were other conditions do not name theirs: a limit.
void readCondition(const v1::Occurrence& from, alarm::Occurrence& to, FieldReader& reader) {
    if (from.condition() != v1::CONDITION_KIND_UNSPECIFIED) {
        to.condition = reader.enumerator<alarm::ConditionKind>(from.condition(), "condition");
    }
    if (from.has_reference_milli()) to.reference = reader.milli(from.reference_milli(), "reference_milli");
    if (from.scale() != v1::SCALE_UNSPECIFIED) to.scale = reader.enumerator<Scale>(from.scale(), "scale");
    to.sessionLimit = from.session_limit();
}

}  // namespace

alarm::Occurrence read(const v1::Occurrence& from, FieldReader& reader) {
    alarm::Occurrence to;
    to.id = readOccurrenceId(from.id(), "id", reader);
    to.chair = ChairId{reader.text(from.chair(), "chair")};
    to.rule = reader.text(from.rule(), "rule");
    to.kind = reader.enumerator<alarm::Kind>(from.kind(), "kind");
    to.priority = reader.enumerator<alarm::Priority>(from.priority(), "priority");
    to.signal = reader.enumerator<alarm::Signal>(from.signal(), "signal");
    if (from.vital() != v1::VITAL_UNSPECIFIED) to.vital = reader.enumerator<Vital>(from.vital(), "vital");
    if (from.cause() != v1::TECHNICAL_CAUSE_UNSPECIFIED) {
        to.cause = reader.enumerator<alarm::TechnicalCause>(from.cause(), "cause");
    }
    if (from.has_value_milli()) to.value = reader.milli(from.value_milli(), "value_milli");
    if (from.has_limit_milli()) to.limit = reader.milli(from.limit_milli(), "limit_milli");
    to.limitIsUpper = from.limit_is_upper();
    if (from.has_start_value_milli()) to.startValue = reader.milli(from.start_value_milli(), "start_value_milli");
    if (from.has_extreme_milli()) to.extreme = reader.milli(from.extreme_milli(), "extreme_milli");
    to.conditionUnknown = from.condition_unknown();
    to.startedAt = reader.wall(from.started_unix_ms(), "started_unix_ms");
    if (from.has_ended_unix_ms()) to.endedAt = reader.wall(from.ended_unix_ms(), "ended_unix_ms");
    to.acknowledgedBy = reader.text(from.acknowledged_by(), "acknowledged_by");
    if (from.has_acknowledged_unix_ms()) {
        to.acknowledgedAt = reader.wall(from.acknowledged_unix_ms(), "acknowledged_unix_ms");
    }
    to.profile = reader.text(from.profile(), "profile");
    to.profileHash = reader.text(from.profile_hash(), "profile_hash");
    to.outvoiced = from.outvoiced();
    to.demo = from.demo();
    readCondition(from, to, reader);
    readSignal(from, to, reader);
    return to;
}

Result<alarm::Occurrence> fromProto(const v1::Occurrence& from, Trust trust) {
    return readWhole<alarm::Occurrence>(from, trust);
}

}  // namespace chairside::codec
