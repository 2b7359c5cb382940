// The fake station's alarms, now and past, as it is told to have them.
#include <algorithm>

#include "ui/fake_station.h"

namespace chairside::test {

QString FakeStation::raise(v1::Occurrence o, int sinceMs) {
    o.set_id(std::to_string(nextOccurrence_++) + "-0");
    if (o.signal() == v1::SILENT) o.set_signal(v1::SOUNDING);
    o.set_started_unix_ms(unixMs() - sinceMs);
    alarms_.push_back(o);
    sendAlarm(o, v1::START);
    return QString::fromStdString(o.id());
}

QString FakeStation::raiseAlarm(const QString& chair, const QString& rule, int vital, int priority, double value,
                                double limit, bool upper, int sinceMs) {
    v1::Occurrence o;
    o.set_chair(chair.toStdString());
    o.set_rule(rule.toStdString());
    o.set_kind(v1::PHYSIOLOGICAL);
    o.set_priority(static_cast<v1::Priority>(priority));
    o.set_vital(static_cast<v1::Vital>(vital));
    o.set_value_milli(milli(value));
    o.set_limit_milli(milli(limit));
    o.set_limit_is_upper(upper);
    return raise(std::move(o), sinceMs);
}

QString FakeStation::raiseTechnical(const QString& chair, int cause, int vital, int priority, int sinceMs) {
    v1::Occurrence o;
    o.set_chair(chair.toStdString());
    o.set_rule("technical");
    o.set_kind(v1::TECHNICAL);
    o.set_cause(static_cast<v1::TechnicalCause>(cause));
    o.set_priority(static_cast<v1::Priority>(priority));
    o.set_vital(static_cast<v1::Vital>(vital));
    if (vital == v1::SPO2) o.set_value_milli(97'000);
    return raise(std::move(o), sinceMs);
}

void FakeStation::endAlarm(const QString& occurrence) {
    for (auto at = alarms_.begin(); at != alarms_.end(); ++at) {
        if (at->id() != occurrence.toStdString()) continue;
        v1::Occurrence ended = *at;
        alarms_.erase(at);
        ended.set_ended_unix_ms(unixMs());
        sendAlarm(ended, v1::END);
        return;
    }
}

void FakeStation::latchAlarm(const QString& occurrence, double extreme, int agoMs) {
    for (v1::Occurrence& o : alarms_) {
        if (o.id() != occurrence.toStdString()) continue;
        o.set_signal(v1::LATCHED);
        o.set_latching(true);
        o.set_extreme_milli(milli(extreme));
        o.set_ended_unix_ms(unixMs() - agoMs);
        sendAlarm(o, v1::END);
    }
}

void FakeStation::addPast(const QString& chair, const QString& rule, int vital, int priority, double extreme,
                          double limit, bool upper, int agoMs, int lastedMs, int answeredMs) {
    v1::Occurrence o;
    o.set_id(std::to_string(nextOccurrence_++) + "-0");
    o.set_chair(chair.toStdString());
    o.set_rule(rule.toStdString());
    o.set_kind(v1::PHYSIOLOGICAL);
    o.set_priority(static_cast<v1::Priority>(priority));
    o.set_vital(static_cast<v1::Vital>(vital));
    o.set_value_milli(milli(limit));
    o.set_extreme_milli(milli(extreme));
    o.set_limit_milli(milli(limit));
    o.set_limit_is_upper(upper);
    o.set_started_unix_ms(unixMs() - agoMs);
    o.set_ended_unix_ms(o.started_unix_ms() + lastedMs);
    if (answeredMs > 0) {
        o.set_acknowledged_by("unverified:A. Rivera");
        o.set_acknowledged_unix_ms(o.started_unix_ms() + answeredMs);
    }
    past_.push_back(o);
}

void FakeStation::setAcknowledged(const QString& occurrence, const QString& person, int agoMs) {
    for (v1::Occurrence& o : alarms_) {
        if (o.id() != occurrence.toStdString()) continue;
        o.set_signal(v1::SignalState::ACKNOWLEDGED);
        o.set_acknowledged_by(person.toStdString());
        o.set_acknowledged_unix_ms(unixMs() - agoMs);
        sendAlarm(o, v1::UPDATE);
    }
}

void FakeStation::sendAlarm(const v1::Occurrence& occurrence, v1::AlarmPhase phase) {
    v1::StationFrame frame;
    v1::Event& event = *frame.mutable_events()->add_events();
    event.set_at_unix_ms(unixMs());
    event.mutable_alarm_changed()->set_phase(phase);
    *event.mutable_alarm_changed()->mutable_occurrence() = occurrence;
    frame.mutable_events()->set_sequence(++sequence_);
    sendAll(frame);
}

}  // namespace chairside::test
