// When the next cuff is due, and how a due time is said: "due in 2:10", "overdue 0:40". Pure functions.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

#include "chairside/v1/alarm.pb.h"
#include "ui/model/chair_record.h"

namespace chairside::ui {

// Station instant. A breaching cuff that is to be confirmed comes first, then the session's protocol, then
// the schedule of the phase (of the alarm profile in force); none: nobody asked for one.
[[nodiscard]] std::optional<std::int64_t> cuffDueMs(const ChairRecord& record, const v1::AlarmProfile& profile);
// Past its time by less than a second counts as in time.
[[nodiscard]] bool isOverdue(std::int64_t dueMs, const Moment& now);
[[nodiscard]] QString dueText(std::int64_t dueMs, const Moment& now);

}  // namespace chairside::ui
