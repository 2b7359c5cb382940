#include "ui/model/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace chairside::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString twoDigits(std::int64_t n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); }

// The end of the run of digits (or of non-digits) that starts at `from`.
qsizetype runEnd(const QString& text, qsizetype from) {
    const bool digits = text.at(from).isDigit();
    qsizetype end = from;
    while (end < text.size() && text.at(end).isDigit() == digits) ++end;
    return end;
}

// Negative, zero, positive: as numbers where both are, else as words.
int compareRuns(QStringView a, QStringView b) {
    if (a.front().isDigit() && b.front().isDigit()) {
        while (a.size() > 1 && a.front() == QLatin1Char('0')) a = a.mid(1);
        while (b.size() > 1 && b.front() == QLatin1Char('0')) b = b.mid(1);
        if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
    }
    return a.compare(b, Qt::CaseInsensitive);
}

}  // namespace

QString vitalLabel(v1::Vital vital) {
    switch (vital) {
        case v1::HEART_RATE: return Words::tr("HR");
        case v1::PULSE_RATE: return Words::tr("PR");
        case v1::SPO2: return Words::tr("SpO₂");
        case v1::NIBP_SYSTOLIC: return Words::tr("SBP");
        case v1::NIBP_DIASTOLIC: return Words::tr("DBP");
        case v1::NIBP_MEAN: return Words::tr("MAP");
        case v1::RESPIRATORY_RATE: return Words::tr("RR");
        case v1::TEMPERATURE: return Words::tr("Temp");
        case v1::ETCO2: return Words::tr("EtCO₂");
        case v1::PERFUSION_INDEX: return Words::tr("PI");
        case v1::RATE: return Words::tr("Rate");
        default: return Words::tr("Vital");  // a newer station's vital
    }
}

QString vitalUnit(v1::Vital vital) {
    switch (vital) {
        case v1::HEART_RATE:
        case v1::PULSE_RATE:
        case v1::RATE:
        case v1::RESPIRATORY_RATE: return Words::tr("/min");
        case v1::SPO2:
        case v1::PERFUSION_INDEX: return QStringLiteral("%");
        case v1::NIBP_SYSTOLIC:
        case v1::NIBP_DIASTOLIC:
        case v1::NIBP_MEAN:
        case v1::ETCO2: return QStringLiteral("mmHg");
        case v1::TEMPERATURE: return QStringLiteral("°C");
        default: return {};
    }
}

QString vitalText(v1::Vital vital, std::int64_t milli) {
    const bool fine = vital == v1::TEMPERATURE || vital == v1::PERFUSION_INDEX;
    return QString::number(static_cast<double>(milli) / 1000.0, 'f', fine ? 1 : 0);
}

QString priorityMark(v1::Priority priority, bool technical) {
    if (technical) return QStringLiteral("◇");
    switch (priority) {
        case v1::HIGH: return QStringLiteral("▲▲▲");
        case v1::MEDIUM: return QStringLiteral("▲▲");
        case v1::LOW: return QStringLiteral("▲");
        default: return {};
    }
}

QString scaleLabel(v1::Scale scale) {
    switch (static_cast<int>(scale)) {
        case v1::RASS: return Words::tr("RASS");
        case v1::MOAAS: return Words::tr("MOAA/S");
        case v1::DISSOCIATION: return Words::tr("Dissociation");
        case v1::CHEST_PAIN: return Words::tr("Chest pain");
        case v1::COUNTED_BREATHS: return Words::tr("Counted breaths");
        case v1::OXYGEN: return Words::tr("Oxygen");
    }
    return Words::tr("Observation");  // a newer station's scale
}

QString standbyReasonText(const std::string& recorded) {
    if (recorded == "bathroom") return Words::tr("Bathroom");
    if (recorded == "transfer") return Words::tr("Transfer");
    if (recorded == "other room") return Words::tr("Other room");
    return QString::fromStdString(recorded);
}

QString phaseWord(v1::ChairPhase phase) {
    switch (static_cast<int>(phase)) {
        case v1::PHASE_CHECK_IN: return Words::tr("CHECK-IN");
        case v1::PHASE_BASELINE: return Words::tr("BASELINE");
        case v1::PHASE_INFUSING: return Words::tr("INFUSING");
        case v1::PHASE_PAUSED: return Words::tr("PAUSED");
        case v1::PHASE_OBSERVATION: return Words::tr("OBSERVATION");
        case v1::PHASE_READY: return Words::tr("READY TO LEAVE");
        case v1::PHASE_DISCHARGED: return Words::tr("DISCHARGED");
        case v1::PHASE_ABORTED: return Words::tr("ABORTED");
        case v1::PHASE_UNOCCUPIED: return Words::tr("UNOCCUPIED");
    }
    return Words::tr("WATCH");
}

QString priorityWord(v1::Priority priority) {
    switch (priority) {
        case v1::HIGH: return Words::tr("high");
        case v1::MEDIUM: return Words::tr("medium");
        case v1::LOW: return Words::tr("low");
        default: return {};
    }
}

QString elapsed(std::int64_t ms) {
    const std::int64_t seconds = std::max<std::int64_t>(0, ms) / 1000;
    if (seconds < 60) return Words::tr("%1 s").arg(seconds);
    const std::int64_t minutes = seconds / 60;
    if (minutes < 60) return QStringLiteral("%1:%2").arg(minutes).arg(twoDigits(seconds % 60));
    return QStringLiteral("%1:%2:%3").arg(minutes / 60).arg(twoDigits(minutes % 60), twoDigits(seconds % 60));
}

QString age(std::int64_t ms) {
    const std::int64_t seconds = std::max<std::int64_t>(0, ms) / 1000;
    if (seconds < 60) return Words::tr("%1 s").arg(seconds);
    const std::int64_t minutes = seconds / 60;
    if (minutes < 60) return Words::tr("%1 min").arg(minutes);
    return Words::tr("%1 h %2").arg(minutes / 60).arg(twoDigits(minutes % 60));
}

QString countdown(std::int64_t ms) {
    const std::int64_t seconds = std::max<std::int64_t>(0, (ms + 999) / 1000);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(twoDigits(seconds % 60));
}

QString personText(const std::string& actor) {
    const QString text = QString::fromStdString(actor);
    const QString unverified = QStringLiteral("unverified:");
    if (!text.startsWith(unverified)) return text;
    return Words::tr("%1 (unverified)").arg(text.mid(unverified.size()));
}

QString clockTime(std::int64_t unixMs) {
    return QDateTime::fromMSecsSinceEpoch(unixMs).toString(QStringLiteral("HH:mm"));
}

QString clockTimeExact(std::int64_t unixMs) {
    return QDateTime::fromMSecsSinceEpoch(unixMs).toString(QStringLiteral("HH:mm:ss"));
}

QString shortChairName(const QString& name) {
    static const QRegularExpression wordAndNumber(QStringLiteral("^\\p{L}{2,12}[ _-]?([1-9][0-9]{0,2})$"));
    const QRegularExpressionMatch match = wordAndNumber.match(name);
    return match.hasMatch() ? match.captured(1) : name;
}

bool naturallyBefore(const QString& a, const QString& b) {
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const qsizetype iEnd = runEnd(a, i);
        const qsizetype jEnd = runEnd(b, j);
        const int order = compareRuns(QStringView(a).mid(i, iEnd - i), QStringView(b).mid(j, jEnd - j));
        if (order != 0) return order < 0;
        i = iEnd;
        j = jEnd;
    }
    if (i < a.size() || j < b.size()) return j < b.size();
    return a < b;
}

}  // namespace chairside::ui
