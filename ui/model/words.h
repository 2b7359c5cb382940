// The words and marks that every screen shares. Any thread after start.
#pragma once

#include <QString>
#include <cstdint>

#include "chairside/v1/alarm.pb.h"
#include "chairside/v1/vitals.pb.h"

namespace chairside::ui {

[[nodiscard]] QString vitalLabel(v1::Vital vital);                          // "SpO₂", "SBP"
[[nodiscard]] QString vitalUnit(v1::Vital vital);                           // "%", "mmHg"
[[nodiscard]] QString vitalText(v1::Vital vital, std::int64_t milli);       // "97", "36.6"
[[nodiscard]] QString priorityMark(v1::Priority priority, bool technical);  // "▲▲▲", "◇"
// Why a patient is away, as it is recorded and as it is shown: "bathroom" -> "Baño". What is none of ours is shown as
// it is.
[[nodiscard]] QString standbyReasonText(const std::string& recorded);
// What a person assesses and enters: "Sedation (RASS)".
[[nodiscard]] QString scaleLabel(v1::Scale scale);
// "INFUSING", "CHECK-IN".
[[nodiscard]] QString phaseWord(v1::ChairPhase phase);
[[nodiscard]] QString priorityWord(v1::Priority priority);  // "high"
[[nodiscard]] QString elapsed(std::int64_t ms);             // for a running count: "18 s", "2:05", "1:02:05"
[[nodiscard]] QString age(std::int64_t ms);                 // at a glance: "3 s", "4 min", "2 h 05"
// What is left, rounded up: "1:32".
[[nodiscard]] QString countdown(std::int64_t ms);
[[nodiscard]] QString personText(const std::string& actor);  // "unverified:A. Rivera" -> "A. Rivera (unverified)"
[[nodiscard]] QString clockTime(std::int64_t unixMs);        // "10:42" in the local zone
[[nodiscard]] QString clockTimeExact(std::int64_t unixMs);   // "10:42:20"

// A chair as its badge says it from afar: of "CHAIR-12" or "Bay 3" the number; any other name as it is.
[[nodiscard]] QString shortChairName(const QString& name);
// Chair names in the order people count: "2" before "10", "Bay A 9" before "Bay A 10".
[[nodiscard]] bool naturallyBefore(const QString& a, const QString& b);

}  // namespace chairside::ui
