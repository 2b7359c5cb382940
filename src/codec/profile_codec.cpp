#include "codec/profile_codec.h"

#include <algorithm>

#include "codec/condition_codec.h"
#include "codec/rule_check.h"
#include "codec/signal_policy_codec.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

constexpr Duration kCuffRecheckDefault = std::chrono::minutes{2};  // docs/clinical-numbers.md, "confirmation"

void toProto(const alarm::Texts& from, v1::Texts& to) {
    putText(to, &v1::Texts::mutable_en, from.en);
    putText(to, &v1::Texts::mutable_es, from.es);
    putText(to, &v1::Texts::mutable_de, from.de);
}

bool isEmpty(const alarm::Texts& texts) { return texts == alarm::Texts{}; }

template <class Message>
void putPhases(const alarm::Phases& from, Message& to) {
    if (from.areAll()) return;
    for (const ChairPhase phase : kAllPhases) {
        if (from.contains(phase)) to.add_phases(toV1(phase));
    }
}

template <class Message>
alarm::Phases readPhases(const Message& from, FieldReader& reader) {
    alarm::Phases phases;
    for (const int phase : from.phases()) {
        phases.add(reader.enumerator<ChairPhase>(static_cast<v1::ChairPhase>(phase), "phases"));
    }
    return phases;
}

void toProto(const alarm::Rule& from, v1::Rule& to) {
    putText(to, &v1::Rule::mutable_id, from.id);
    if (from.vital) to.set_vital(toV1(*from.vital));
    codec::toProto(from.condition, *to.mutable_condition());
    to.set_clear_margin(from.clearMargin.toDouble());
    putDuration(*to.mutable_on_delay(), from.onDelay);
    putDuration(*to.mutable_off_delay(), from.offDelay);
    to.set_priority(toV1(from.priority));
    toProto(from.advice, *to.mutable_advice());
    to.set_latching(from.latching);
    if (!isEmpty(from.name)) toProto(from.name, *to.mutable_name());
    if (from.confirmReadings > 1) {
        to.set_confirm_readings(from.confirmReadings);
        putDuration(*to.mutable_confirm_within(), from.confirmWithin);
    }
    if (from.atOnce) codec::toProto(*from.atOnce, *to.mutable_at_once());
    putPhases(from.phases, to);
    if (!from.sessionBounds) return;
    to.mutable_session_bounds()->set_lowest(from.sessionBounds->lowest.toDouble());
    to.mutable_session_bounds()->set_highest(from.sessionBounds->highest.toDouble());
}

void toProto(const alarm::TechnicalRule& from, v1::TechnicalRule& to) {
    to.set_cause(toV1(from.cause));
    to.set_priority(toV1(from.priority));
    putDuration(*to.mutable_on_delay(), from.onDelay);
    toProto(from.advice, *to.mutable_advice());
    if (from.offDelay > Duration::zero()) putDuration(*to.mutable_off_delay(), from.offDelay);
    if (from.whileInfusing) {
        to.set_while_infusing(toV1(*from.whileInfusing));
        putDuration(*to.mutable_while_infusing_after(), from.whileInfusingAfter);
    }
    to.set_amount(from.amount.toDouble());
}

alarm::Texts read(const v1::Texts& from, FieldReader& reader) {
    return {.en = reader.text(from.en(), "advice.en"),
            .es = reader.text(from.es(), "advice.es"),
            .de = reader.text(from.de(), "advice.de")};
}

// Without another time the next measurement is waited for about as long as it usually takes: two cycles of a cuff, but
// not for what is urgent. docs/clinical-numbers.md, "confirmation".
Duration confirmWithin(const v1::Rule& from, FieldReader& reader) {
    if (from.confirm_readings() <= 1) return {};
    if (from.has_confirm_within()) return reader.duration(from.confirm_within(), "confirm_within");
    const bool cuff = asksCuff(from) && !asksOxygenOrRate(from);
    if (!cuff) return std::chrono::seconds{10};
    return from.priority() == v1::HIGH ? std::chrono::minutes{2} : std::chrono::minutes{10};
}

void readFurther(const v1::Rule& from, alarm::Rule& to, FieldReader& reader) {
    to.latching = from.latching();
    to.name = read(from.name(), reader);
    to.confirmReadings = std::max(1U, from.confirm_readings());
    to.confirmWithin = confirmWithin(from, reader);
    if (from.has_at_once()) to.atOnce = read(from.at_once(), reader);
    to.phases = readPhases(from, reader);
    if (!from.has_session_bounds()) return;
    to.sessionBounds = alarm::SessionBounds{reader.quantity(from.session_bounds().lowest(), "session_bounds.lowest"),
                                            reader.quantity(from.session_bounds().highest(), "session_bounds.highest")};
}

alarm::Rule read(const v1::Rule& from, FieldReader& reader) {
    alarm::Rule to;
    to.id = reader.text(from.id(), "id");
    if (from.vital() != v1::VITAL_UNSPECIFIED) to.vital = reader.enumerator<Vital>(from.vital(), "vital");
    to.condition = read(from.condition(), reader);
    to.clearMargin = reader.quantity(from.clear_margin(), "clear_margin");
    to.onDelay = reader.duration(from.on_delay(), "on_delay");
    to.offDelay = reader.duration(from.off_delay(), "off_delay");
    to.priority = reader.enumerator<alarm::Priority>(from.priority(), "priority");
    to.advice = read(from.advice(), reader);
    readFurther(from, to, reader);
    return to;
}

alarm::TechnicalRule read(const v1::TechnicalRule& from, FieldReader& reader) {
    alarm::TechnicalRule to;
    to.cause = reader.enumerator<alarm::TechnicalCause>(from.cause(), "cause");
    to.priority = reader.enumerator<alarm::Priority>(from.priority(), "priority");
    to.onDelay = reader.duration(from.on_delay(), "on_delay");
    to.advice = read(from.advice(), reader);
    to.offDelay = reader.duration(from.off_delay(), "off_delay");
    to.amount = reader.quantity(from.amount(), "amount");
    if (from.while_infusing() == v1::PRIORITY_UNSPECIFIED) return to;
    to.whileInfusing = reader.enumerator<alarm::Priority>(from.while_infusing(), "while_infusing");
    to.whileInfusingAfter = reader.duration(from.while_infusing_after(), "while_infusing_after");
    return to;
}

alarm::CheckInterval read(const v1::CheckInterval& from, FieldReader& reader) {
    return {.vital = reader.enumerator<Vital>(from.vital(), "vital"),
            .phases = readPhases(from, reader),
            .interval = reader.duration(from.interval(), "interval")};
}

}  // namespace

void toProto(const alarm::Profile& from, v1::AlarmProfile& to) {
    putText(to, &v1::AlarmProfile::mutable_name, from.name);
    for (const alarm::Rule& rule : from.rules) toProto(rule, *to.add_rules());
    for (const alarm::TechnicalRule& rule : from.technical) toProto(rule, *to.add_technical());
    for (const alarm::CheckInterval& check : from.checks) {
        v1::CheckInterval& c = *to.add_checks();
        c.set_vital(toV1(check.vital));
        putPhases(check.phases, c);
        putDuration(*c.mutable_interval(), check.interval);
    }
    putDuration(*to.mutable_cuff_recheck(), from.cuffRecheck);
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
    for (int i = 0; i < from.checks_size(); ++i) {
        const FieldReader::Inside check{reader, "checks", i};
        to.checks.push_back(read(from.checks(i), reader));
    }
    to.cuffRecheck = kCuffRecheckDefault;
    if (from.has_cuff_recheck()) to.cuffRecheck = reader.duration(from.cuff_recheck(), "cuff_recheck");
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
