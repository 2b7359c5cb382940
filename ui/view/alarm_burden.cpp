#include "ui/view/alarm_burden.h"

#include <QPointer>
#include <QVariantMap>

#include "ui/model/words.h"

namespace chairside::ui {

namespace {

QString share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? QStringLiteral("–") : QStringLiteral("%1 %").arg(100 * part / whole);
}

QVariantMap rowOf(const v1::RuleStatistics& rule) {
    const bool answered = rule.acknowledged() > 0;
    const QString none = QStringLiteral("–");
    return {{QStringLiteral("rule"), QString::fromStdString(rule.rule())},
            {QStringLiteral("mark"), priorityMark(rule.priority(), rule.kind() == v1::TECHNICAL)},
            {QStringLiteral("priority"), static_cast<int>(rule.priority())},
            {QStringLiteral("count"), static_cast<int>(rule.occurrences())},
            {QStringLiteral("answer"), answered ? elapsed(rule.acknowledge_median_ms()) : none},
            {QStringLiteral("longest"), answered ? elapsed(rule.acknowledge_longest_ms()) : none},
            {QStringLiteral("byItself"), share(rule.cleared_by_itself(), rule.ended())}};
}

}  // namespace

bool AlarmBurden::ask(std::int64_t fromUnixMs) {
    if (waiting_) return false;
    waiting_ = true;
    v1::ClientFrame frame;
    frame.mutable_statistics_request()->set_from_unix_ms(fromUnixMs);
    const QPointer<AlarmBurden> self(this);
    port_.request(std::move(frame), [self](const Result<v1::StationFrame>& answer) {
        if (!self) return;
        self->waiting_ = false;
        const bool told = answer.ok() && answer.value().has_statistics_reply();
        self->problem_ = told ? QString() : tr("the station did not tell");
        if (told) self->take(answer.value().statistics_reply());
        Q_EMIT self->changed();
    });
    return true;
}

void AlarmBurden::take(const v1::StatisticsReply& reply) {
    rows_.clear();
    std::uint64_t alarms = 0;
    std::int64_t monitoredMs = 0;
    for (const v1::RuleStatistics& rule : reply.rules()) {
        rows_ << rowOf(rule);
        alarms += rule.occurrences();
    }
    for (const v1::ChairTime& chair : reply.chairs()) monitoredMs += chair.monitored_ms();
    rate_.clear();
    if (monitoredMs <= 0) return;
    const double perHour = static_cast<double>(alarms) * 3'600'000.0 / static_cast<double>(monitoredMs);
    rate_ = tr("%1 alarms per chair and hour").arg(QString::number(perHour, 'f', 1));
}

}  // namespace chairside::ui
