#include "ui/model/alarm_words.h"

#include <QCoreApplication>

#include "link/client/alarm_text.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

struct AlarmWords {
    Q_DECLARE_TR_FUNCTIONS(AlarmWords)
};

bool isPast(const v1::Occurrence& o) {
    const link::AlarmLook look = link::alarmLook(o);
    return look == link::AlarmLook::Over || look == link::AlarmLook::Latched;
}

// While it lasts the number that is live; afterwards the worst there was.
QString value(const v1::Occurrence& o) {
    if (isPast(o) && o.has_extreme_milli()) return vitalText(o.vital(), o.extreme_milli());
    return o.has_value_milli() ? vitalText(o.vital(), o.value_milli()) : QString();
}

// What was measured, entered or counted.
QString subject(const v1::Occurrence& o) {
    if (o.scale() != v1::SCALE_UNSPECIFIED) return scaleLabel(o.scale());
    if (o.condition() == v1::SCORE) return QStringLiteral("NEWS2");
    return vitalLabel(o.vital());
}

QString breach(const v1::Occurrence& o) {
    const bool known = !o.condition_unknown() && link::alarmLook(o) != link::AlarmLook::Latched;
    const QString label = subject(o);
    return known ? QStringLiteral("%1 %2").arg(label, value(o)) : AlarmWords::tr("%1 was %2").arg(label, value(o));
}

QString breachReason(const v1::Occurrence& o, const QString& limit) {
    if (isPast(o)) return limit;
    if (o.condition_unknown()) return AlarmWords::tr("%1 · no good reading now").arg(limit);
    return link::alarmSentence(o).insideAgain ? AlarmWords::tr("was %1, now inside").arg(limit) : limit;
}

QString lastKnown(const v1::Occurrence& o) {
    return o.has_value_milli() ? AlarmWords::tr("no reading · last %1").arg(value(o)) : AlarmWords::tr("no reading");
}

QString limit(const v1::Occurrence& o) {
    if (!o.has_limit_milli()) return {};
    const QString sign = o.limit_is_upper() ? QStringLiteral("≥ ") : QStringLiteral("≤ ");
    QString text = sign + vitalText(o.vital(), o.limit_milli());
    if (o.has_reference_milli()) {
        const QString from = vitalText(o.vital(), o.reference_milli());
        const bool baseline = o.condition() == v1::BASELINE_CHANGE;
        text +=
            QStringLiteral(" · ") + (baseline ? AlarmWords::tr("baseline %1") : AlarmWords::tr("from %1")).arg(from);
    }
    return o.session_limit() ? AlarmWords::tr("%1 (set for this session)").arg(text) : text;
}

QString inLanguage(const v1::Texts& texts, const QString& language) {
    const std::string& own = language.startsWith(QLatin1String("es"))   ? texts.es()
                             : language.startsWith(QLatin1String("de")) ? texts.de()
                                                                        : texts.en();
    return QString::fromStdString(own.empty() ? texts.en() : own);
}

}  // namespace

QString alarmHeadline(const v1::Occurrence& o) {
    using link::AlarmPhrase;
    switch (link::alarmSentence(o).phrase) {
        case AlarmPhrase::AtOrBelow:
        case AlarmPhrase::AtOrAbove: return breach(o);
        case AlarmPhrase::VitalLost:
        case AlarmPhrase::PendingLost: return AlarmWords::tr("%1 lost").arg(vitalLabel(o.vital()));
        case AlarmPhrase::LinkLost: return AlarmWords::tr("Monitor lost");
        case AlarmPhrase::NoBelievablePulse: return AlarmWords::tr("No pulse?");
        case AlarmPhrase::ClockStep: return AlarmWords::tr("Clock changed");
        case AlarmPhrase::NotSaved: return AlarmWords::tr("Not saving");
        case AlarmPhrase::RecordDamaged: return AlarmWords::tr("Record damaged");
        case AlarmPhrase::NobodyAnnunciates: return AlarmWords::tr("No sound");
        case AlarmPhrase::ChecksOverdue: return AlarmWords::tr("Checks overdue");
        case AlarmPhrase::StandbyOver: return AlarmWords::tr("Standby over");
        case AlarmPhrase::Overdue: return AlarmWords::tr("%1 overdue").arg(vitalLabel(o.vital()));
        case AlarmPhrase::CuffFailed: return AlarmWords::tr("Cuff failed");
        case AlarmPhrase::Implausible: return AlarmWords::tr("%1 cannot be").arg(vitalLabel(o.vital()));
        case AlarmPhrase::Conflicting: return AlarmWords::tr("%1 contradicts").arg(vitalLabel(o.vital()));
        case AlarmPhrase::ClockSkew: return AlarmWords::tr("Monitor's clock off");
        case AlarmPhrase::TwoMonitors: return AlarmWords::tr("Two monitors");
        case AlarmPhrase::UnknownMonitor: return AlarmWords::tr("Unknown monitor");
        case AlarmPhrase::DemoData: return AlarmWords::tr("Demo data");
        case AlarmPhrase::CuffCycle: return AlarmWords::tr("Cuff too seldom");
        case AlarmPhrase::DiskLow: return AlarmWords::tr("Disk nearly full");
        case AlarmPhrase::StationRestarted: return AlarmWords::tr("Station was away");
        case AlarmPhrase::AudioMissing: return AlarmWords::tr("No loudspeaker");
        case AlarmPhrase::Help: return AlarmWords::tr("Help");
        case AlarmPhrase::Bedside: return AlarmWords::tr("Monitor");
        case AlarmPhrase::Other: break;
    }
    return QString::fromStdString(o.rule());
}

QString alarmReason(const v1::Occurrence& o) {
    using link::AlarmPhrase;
    switch (link::alarmSentence(o).phrase) {
        case AlarmPhrase::AtOrBelow:
        case AlarmPhrase::AtOrAbove: return breachReason(o, limit(o));
        case AlarmPhrase::VitalLost: return lastKnown(o);
        case AlarmPhrase::PendingLost:
            return o.has_value_milli() ? AlarmWords::tr("was %1 when lost").arg(value(o)) : lastKnown(o);
        case AlarmPhrase::LinkLost: return AlarmWords::tr("nothing heard of it");
        case AlarmPhrase::NoBelievablePulse: return AlarmWords::tr("no believable pulse: look at the patient");
        case AlarmPhrase::ClockStep: return AlarmWords::tr("of the station");
        case AlarmPhrase::NotSaved: return AlarmWords::tr("the record is not on disk");
        case AlarmPhrase::RecordDamaged: return AlarmWords::tr("a part of it cannot be read");
        case AlarmPhrase::NobodyAnnunciates:
            return o.text() == "unconfirmed" ? AlarmWords::tr("a HIGH alarm was not confirmed")
                                             : AlarmWords::tr("no dashboard annunciates alarms");
        case AlarmPhrase::ChecksOverdue: return AlarmWords::tr("nobody has entered what the session asks for");
        case AlarmPhrase::StandbyOver: return AlarmWords::tr("the chair is not back");
        case AlarmPhrase::Overdue: return AlarmWords::tr("not measured in time");
        case AlarmPhrase::CuffFailed: return AlarmWords::tr("several times in a row");
        case AlarmPhrase::Implausible: return AlarmWords::tr("the monitor sends an impossible value");
        case AlarmPhrase::Conflicting: return AlarmWords::tr("two values do not fit together");
        case AlarmPhrase::ClockSkew: return AlarmWords::tr("set it");
        case AlarmPhrase::TwoMonitors: return AlarmWords::tr("both send for this chair");
        case AlarmPhrase::UnknownMonitor: return AlarmWords::tr("no chair names it: not charted");
        case AlarmPhrase::DemoData: return AlarmWords::tr("no patient's values");
        case AlarmPhrase::CuffCycle:
            return AlarmWords::tr("every %1 s, the protocol asks for %2 s")
                .arg(o.value_milli() / 1000)
                .arg(o.limit_milli() / 1000);
        case AlarmPhrase::DiskLow: return QString::fromStdString(o.text());
        case AlarmPhrase::StationRestarted:
            return o.has_value_milli() ? AlarmWords::tr("nobody watched for %1").arg(age(o.value_milli()))
                                       : AlarmWords::tr("nobody watched");
        case AlarmPhrase::AudioMissing: return QString::fromStdString(o.text());
        case AlarmPhrase::Help: return AlarmWords::tr("called from the chair");
        case AlarmPhrase::Bedside: return QString::fromStdString(o.text());
        case AlarmPhrase::Other: break;
    }
    return {};
}

QString alarmSentence(const v1::Occurrence& o) {
    const QString reason = alarmReason(o);
    if (reason.isEmpty()) return alarmHeadline(o);
    const QString between =
        reason.front() == QChar(u'≤') || reason.front() == QChar(u'≥') ? QStringLiteral(" ") : QStringLiteral(" · ");
    return alarmHeadline(o) + between + reason;
}

QString alarmAdvice(const v1::Occurrence& o, const v1::AlarmProfile& profile, const QString& language) {
    for (const v1::Rule& rule : profile.rules()) {
        const bool ofRule = !isTechnical(o) || o.cause() == v1::OVERDUE;
        if (ofRule && rule.id() == o.rule()) return inLanguage(rule.advice(), language);
    }
    for (const v1::TechnicalRule& rule : profile.technical()) {
        if (isTechnical(o) && rule.cause() == o.cause()) return inLanguage(rule.advice(), language);
    }
    return {};
}

namespace {
// What stands and waits for a person, what is over and waits, what somebody has taken on.
int turnOf(const v1::Occurrence& o) {
    switch (link::alarmLook(o)) {
        case link::AlarmLook::Sounding:
        case link::AlarmLook::Paused: return 0;
        case link::AlarmLook::Latched: return 1;
        case link::AlarmLook::Acknowledged:
        case link::AlarmLook::Over: break;
    }
    return 2;
}
}  // namespace

bool isTechnical(const v1::Occurrence& o) { return o.kind() == v1::TECHNICAL; }

bool isAcknowledged(const v1::Occurrence& o) { return link::alarmLook(o) == link::AlarmLook::Acknowledged; }

bool speaksBefore(const v1::Occurrence& a, const v1::Occurrence& b) {
    const int mine = turnOf(a);
    const int others = turnOf(b);
    return mine != others ? mine < others : link::moreUrgent(a, b);
}

}  // namespace chairside::ui
