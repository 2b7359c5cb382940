#include "codec/profile_codec.h"

#include "codec/signal_policy_codec.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

void toProto(const alarm::Texts& from, v1::Texts& to) {
    putText(to, &v1::Texts::mutable_en, from.en);
    putText(to, &v1::Texts::mutable_es, from.es);
    putText(to, &v1::Texts::mutable_de, from.de);
}

struct ConditionToProto {
    v1::Condition& to;
    void operator()(const alarm::AtOrBelow& from) const { to.set_at_or_below(from.limit.toDouble()); }
    void operator()(const alarm::AtOrAbove& from) const { to.set_at_or_above(from.limit.toDouble()); }
};

void toProto(const alarm::Rule& from, v1::Rule& to) {
    putText(to, &v1::Rule::mutable_id, from.id);
    to.set_vital(toV1(from.vital));
    std::visit(ConditionToProto{*to.mutable_condition()}, from.condition);
    to.set_clear_margin(from.clearMargin.toDouble());
    putDuration(*to.mutable_on_delay(), from.onDelay);
    putDuration(*to.mutable_off_delay(), from.offDelay);
    to.set_priority(toV1(from.priority));
    toProto(from.advice, *to.mutable_advice());
    to.set_latching(from.latching);
}

void toProto(const alarm::TechnicalRule& from, v1::TechnicalRule& to) {
    to.set_cause(toV1(from.cause));
    to.set_priority(toV1(from.priority));
    putDuration(*to.mutable_on_delay(), from.onDelay);
    toProto(from.advice, *to.mutable_advice());
}

alarm::Texts read(const v1::Texts& from, FieldReader& reader) {
    return {.en = reader.text(from.en(), "advice.en"),
            .es = reader.text(from.es(), "advice.es"),
            .de = reader.text(from.de(), "advice.de")};
}

alarm::Condition read(const v1::Condition& from, FieldReader& reader) {
    switch (from.kind_case()) {
        case v1::Condition::kAtOrBelow: return alarm::AtOrBelow{reader.quantity(from.at_or_below(), "condition")};
        case v1::Condition::kAtOrAbove: return alarm::AtOrAbove{reader.quantity(from.at_or_above(), "condition")};
        case v1::Condition::KIND_NOT_SET: break;
    }
    reader.fail("condition", "is missing");
    return alarm::AtOrBelow{};
}

alarm::Rule read(const v1::Rule& from, FieldReader& reader) {
    return {.id = reader.text(from.id(), "id"),
            .vital = reader.enumerator<Vital>(from.vital(), "vital"),
            .condition = read(from.condition(), reader),
            .clearMargin = reader.quantity(from.clear_margin(), "clear_margin"),
            .onDelay = reader.duration(from.on_delay(), "on_delay"),
            .offDelay = reader.duration(from.off_delay(), "off_delay"),
            .priority = reader.enumerator<alarm::Priority>(from.priority(), "priority"),
            .advice = read(from.advice(), reader),
            .latching = from.latching()};
}

alarm::TechnicalRule read(const v1::TechnicalRule& from, FieldReader& reader) {
    return {.cause = reader.enumerator<alarm::TechnicalCause>(from.cause(), "cause"),
            .priority = reader.enumerator<alarm::Priority>(from.priority(), "priority"),
            .onDelay = reader.duration(from.on_delay(), "on_delay"),
            .advice = read(from.advice(), reader)};
}

}  // namespace

void toProto(const alarm::Profile& from, v1::AlarmProfile& to) {
    putText(to, &v1::AlarmProfile::mutable_name, from.name);
    for (const alarm::Rule& rule : from.rules) toProto(rule, *to.add_rules());
    for (const alarm::TechnicalRule& rule : from.technical) toProto(rule, *to.add_technical());
    toProto(from.signals, *to.mutable_signals());
}

alarm::Profile read(const v1::AlarmProfile& from, FieldReader& reader) {
    alarm::Profile to;
    to.name = reader.text(from.name(), "name");
    to.rules.reserve(std::size_t(from.rules_size()));
    for (int i = 0; i < from.rules_size(); ++i) {
        const FieldReader::Inside rule{reader, "rules", i};
        to.rules.push_back(read(from.rules(i), reader));
    }
    to.technical.reserve(std::size_t(from.technical_size()));
    for (int i = 0; i < from.technical_size(); ++i) {
        const FieldReader::Inside rule{reader, "technical", i};
        to.technical.push_back(read(from.technical(i), reader));
    }
    const FieldReader::Inside signals{reader, "signals"};
    to.signals = read(from.signals(), reader);
    return to;
}

Result<alarm::Profile> fromProto(const v1::AlarmProfile& from, std::string hash) {
    FieldReader reader{Trust::Journal};
    alarm::Profile profile = read(from, reader);
    profile.hash = std::move(hash);
    return std::move(reader).result(std::move(profile));
}

}  // namespace chairside::codec
