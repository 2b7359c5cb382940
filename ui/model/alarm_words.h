// What an alarm says on the dashboard, in the reader's language. Any thread after start.
#pragma once

#include <QString>
#include <cstdint>

#include "chairside/v1/alarm.pb.h"

namespace chairside::ui {

// Readable at four metres: "SpO₂ 87", "SpO₂ lost", "Monitor lost".
[[nodiscard]] QString alarmHeadline(const v1::Occurrence& occurrence);
// The limit that was passed: "≤ 88", or what happened; may be empty.
[[nodiscard]] QString alarmReason(const v1::Occurrence& occurrence);
// Headline and reason in one line: "SpO₂ 87 ≤ 88".
[[nodiscard]] QString alarmSentence(const v1::Occurrence& occurrence);
// What to do, from the profile in force; the English text where the locale has none; may be empty.
[[nodiscard]] QString alarmAdvice(const v1::Occurrence& occurrence, const v1::AlarmProfile& profile,
                                  const QString& language);
// True for ◇ alarms: about our ability to know, not about the patient.
[[nodiscard]] bool isTechnical(const v1::Occurrence& occurrence);
[[nodiscard]] bool isAcknowledged(const v1::Occurrence& occurrence);
// Which alarm speaks first: what nobody has taken on yet, then by urgency.
[[nodiscard]] bool speaksBefore(const v1::Occurrence& a, const v1::Occurrence& b);

}  // namespace chairside::ui
