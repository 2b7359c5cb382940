#include "ui/model/check_due.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/model/words.h"

namespace chairside::ui {

namespace {

struct CheckDue {
    Q_DECLARE_TR_FUNCTIONS(CheckDue)
};

bool isMeasuredIn(const v1::CheckInterval& check, v1::ChairPhase phase) {
    const auto& phases = check.phases();
    return check.vital() == v1::NIBP_SYSTOLIC && std::find(phases.begin(), phases.end(), phase) != phases.end();
}

std::int64_t leftMs(std::int64_t dueMs, const Moment& now) { return dueMs - now.instantMs - now.silentMs; }

}  // namespace

std::optional<std::int64_t> cuffDueMs(const ChairRecord& record, const v1::AlarmProfile& profile) {
    if (record.recheckDueMs().has_value()) return record.recheckDueMs();
    if (record.session().has_value()) {
        for (const v1::CheckView& check : record.session()->checks()) {
            if (check.check() == v1::CHECK_BLOOD_PRESSURE) return check.due_instant_ms();
        }
        return std::nullopt;
    }
    for (const v1::CheckInterval& check : profile.checks()) {
        if (!isMeasuredIn(check, record.phase())) continue;
        const v1::Reading* cuff = record.reading(v1::NIBP_SYSTOLIC);
        const bool measured = cuff != nullptr && (cuff->state() == v1::VALID || cuff->state() == v1::STALE);
        const std::int64_t from = measured ? cuff->since_instant_ms() : record.phaseSinceMs();
        return from + check.interval().seconds() * 1000;
    }
    return std::nullopt;
}

bool isOverdue(std::int64_t dueMs, const Moment& now) { return leftMs(dueMs, now) <= -1000; }

QString dueText(std::int64_t dueMs, const Moment& now) {
    if (isOverdue(dueMs, now)) return CheckDue::tr("overdue %1").arg(countdown(-leftMs(dueMs, now) - 999));
    return CheckDue::tr("due in %1").arg(countdown(std::max<std::int64_t>(0, leftMs(dueMs, now))));
}

}  // namespace chairside::ui
