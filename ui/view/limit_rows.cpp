#include "ui/view/limit_rows.h"

#include <QCoreApplication>
#include <QVariantMap>

#include "ui/model/limits.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

struct LimitWords {
    Q_DECLARE_TR_FUNCTIONS(LimitWords)
};

QVariantMap cellOf(const Limit& limit) {
    const QString sign = limit.upper ? QStringLiteral("≥") : QStringLiteral("≤");
    QString text = QStringLiteral("%1 %2").arg(sign, QString::number(limit.value, 'g', 6));
    if (limit.delaySeconds > 0) { text += QLatin1Char(' ') + LimitWords::tr("(%1 s)").arg(limit.delaySeconds); }
    return {{QStringLiteral("priority"), static_cast<int>(limit.priority)},
            {QStringLiteral("mark"), priorityMark(limit.priority, false)},
            {QStringLiteral("ofSession"), limit.ofSession},
            {QStringLiteral("text"), text}};
}

}  // namespace

QVariantList changeableRows(const v1::AlarmProfile& profile, const SessionLimits& session) {
    QVariantList rows;
    for (const Changeable& limit : changeableOf(profile, session)) {
        const QString sign = limit.upper ? QStringLiteral("≥") : QStringLiteral("≤");
        rows << QVariantMap{{QStringLiteral("rule"), QString::fromStdString(limit.rule)},
                            {QStringLiteral("label"), vitalLabel(limit.vital) + QLatin1Char(' ') + sign},
                            {QStringLiteral("mark"), priorityMark(limit.priority, false)},
                            {QStringLiteral("priority"), static_cast<int>(limit.priority)},
                            {QStringLiteral("value"), limit.value},
                            {QStringLiteral("lowest"), limit.lowest},
                            {QStringLiteral("highest"), limit.highest},
                            {QStringLiteral("usual"), limit.usual},
                            {QStringLiteral("changed"), !limit.by.empty()},
                            {QStringLiteral("by"), personText(limit.by)}};
    }
    return rows;
}

QVariantList limitRows(const v1::AlarmProfile& profile, const SessionLimits& session) {
    QVariantList rows;
    for (const Lane lane : {Lane::Pressure, Lane::Rate, Lane::Spo2}) {
        const std::vector<Limit> limits = limitsOf(profile, lane, session);
        for (int vital = v1::Vital_MIN; vital <= v1::Vital_MAX; ++vital) {
            QVariantList cells;
            for (const Limit& limit : limits) {
                if (limit.vital == vital) cells << cellOf(limit);
            }
            if (cells.isEmpty()) continue;
            rows << QVariantMap{{QStringLiteral("label"), vitalLabel(static_cast<v1::Vital>(vital))},
                                {QStringLiteral("limits"), cells}};
        }
    }
    return rows;
}

}  // namespace chairside::ui
