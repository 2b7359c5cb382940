#include "ui/view/limit_rows.h"

#include <QCoreApplication>
#include <QVariantMap>

#include "ui/model/limits.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

QVariantMap cellOf(const Limit& limit) {
    const QString sign = limit.upper ? QStringLiteral("≥") : QStringLiteral("≤");
    QString text = QStringLiteral("%1 %2").arg(sign, QString::number(limit.value, 'g', 6));
    if (limit.delaySeconds > 0) {
        text += QLatin1Char(' ') + QCoreApplication::translate("LimitRows", "(%1 s)").arg(limit.delaySeconds);
    }
    return {{QStringLiteral("priority"), static_cast<int>(limit.priority)},
            {QStringLiteral("mark"), priorityMark(limit.priority, false)},
            {QStringLiteral("text"), text}};
}

}  // namespace

QVariantList limitRows(const v1::AlarmProfile& profile) {
    QVariantList rows;
    for (const Lane lane : {Lane::Pressure, Lane::Rate, Lane::Spo2}) {
        const std::vector<Limit> limits = limitsOf(profile, lane);
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
