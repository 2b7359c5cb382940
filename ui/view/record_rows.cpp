#include "ui/view/record_rows.h"

#include <QCoreApplication>
#include <QVariantMap>
#include <array>

#include "ui/model/words.h"

namespace chairside::ui {

namespace {

struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
};

QVariantMap step(v1::ChairPhase phase, const QString& text, const QString& says) {
    return {{QStringLiteral("phase"), static_cast<int>(phase)},
            {QStringLiteral("text"), text},
            {QStringLiteral("says"), says}};
}

QVariantMap checkIn() {
    return step(v1::PHASE_CHECK_IN, RecordWords::tr("Check in a patient"),
                RecordWords::tr("Records that a session begins: check-in"));
}

QVariantMap start(const QString& text) {
    return step(v1::PHASE_INFUSING, text, RecordWords::tr("Records that the pump runs. The pump is yours to start"));
}

QVariantMap stop() {
    return step(v1::PHASE_OBSERVATION, RecordWords::tr("Record pump stopped"),
                RecordWords::tr("Records that the pump was stopped; observation begins"));
}

QVariantMap abort() {
    return step(v1::PHASE_ABORTED, RecordWords::tr("Record session aborted"),
                RecordWords::tr("Records that this session ends before the drug"));
}

struct ScaleValues {
    v1::Scale scale;
    int lowest;
    int highest;
};
constexpr std::array kScales = {ScaleValues{v1::RASS, -5, 4},
                                ScaleValues{v1::MOAAS, 0, 5},
                                ScaleValues{v1::DISSOCIATION, 0, 10},
                                ScaleValues{v1::CHEST_PAIN, 0, 10},
                                ScaleValues{v1::COUNTED_BREATHS, 0, 40},
                                ScaleValues{v1::OXYGEN, 0, 15}};

}  // namespace

QVariantList stepRows(v1::ChairPhase phase) {
    switch (static_cast<int>(phase)) {
        case v1::PHASE_CHECK_IN:
            return {step(v1::PHASE_BASELINE, RecordWords::tr("Begin the baseline"),
                         RecordWords::tr("Records that the baseline is being measured")),
                    abort()};
        case v1::PHASE_BASELINE: return {start(RecordWords::tr("Record pump started")), abort()};
        case v1::PHASE_INFUSING:
            return {step(v1::PHASE_PAUSED, RecordWords::tr("Record pump paused"),
                         RecordWords::tr("Records that the pump was paused")),
                    stop()};
        case v1::PHASE_PAUSED: return {start(RecordWords::tr("Record pump runs again")), stop()};
        case v1::PHASE_OBSERVATION:
            return {step(v1::PHASE_READY, RecordWords::tr("Record ready to leave"),
                         RecordWords::tr("Records that this patient may leave"))};
        case v1::PHASE_READY:
            return {step(v1::PHASE_DISCHARGED, RecordWords::tr("Record patient left"),
                         RecordWords::tr("Records the discharge; the session ends"))};
        case v1::PHASE_UNOCCUPIED: return {checkIn()};
        default: break;
    }
    return {checkIn(), step(v1::PHASE_UNOCCUPIED, RecordWords::tr("Record chair empty"),
                            RecordWords::tr("Records that nobody sits here: no technical alarm"))};
}

QVariantList standbyRows() {
    QVariantList rows;
    for (const char* reason : {"bathroom", "transfer", "other room"}) {
        rows << QVariantMap{{QStringLiteral("reason"), QString::fromLatin1(reason)},
                            {QStringLiteral("text"), standbyReasonText(reason)}};
    }
    return rows;
}

QVariantList scaleRows(const std::map<v1::Scale, v1::ObservationView>& entered, std::int64_t nowUnixMs) {
    QVariantList rows;
    for (const ScaleValues& known : kScales) {
        QVariantList values;
        for (int value = known.lowest; value <= known.highest; ++value) values << value;
        QString last;
        if (const auto at = entered.find(known.scale); at != entered.end()) {
            const std::int64_t ago = nowUnixMs - at->second.at_unix_ms();
            last = QString::number(at->second.value_milli() / 1000);
            if (ago >= 60'000) last = RecordWords::tr("%1, %2 ago").arg(last, age(ago));  // no row changes each second
        }
        rows << QVariantMap{{QStringLiteral("scale"), static_cast<int>(known.scale)},
                            {QStringLiteral("text"), scaleLabel(known.scale)},
                            {QStringLiteral("last"), last},
                            {QStringLiteral("values"), values}};
    }
    return rows;
}

}  // namespace chairside::ui
