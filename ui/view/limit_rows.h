// The limits in force as rows of a table: vital, then each limit with its mark. GUI thread.
#pragma once

#include <QVariantList>

#include "chairside/v1/alarm.pb.h"

namespace chairside::ui {

// Rows {label, limits: [{priority, mark, text}]}, systolic first.
[[nodiscard]] QVariantList limitRows(const v1::AlarmProfile& profile);

}  // namespace chairside::ui
