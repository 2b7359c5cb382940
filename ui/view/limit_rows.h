// The limits in force as rows of a table: vital, then each limit with its mark. GUI thread.
#pragma once

#include <QVariantList>

#include "ui/model/limits.h"

namespace chairside::ui {

// {rule, label, mark, priority, value, lowest, highest, usual, changed, by}: what may be set for this session.
[[nodiscard]] QVariantList changeableRows(const v1::AlarmProfile& profile, const SessionLimits& session);

// Rows {label, limits: [{priority, mark, text, ofSession}]}, systolic first.
[[nodiscard]] QVariantList limitRows(const v1::AlarmProfile& profile, const SessionLimits& session);

}  // namespace chairside::ui
