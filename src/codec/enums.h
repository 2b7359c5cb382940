// The enumerations of our values and of the contracts have the same numbers (asserted in enums.cpp), so that a
// conversion is a cast. What comes from outside is checked with known() first: proto3 keeps numbers it has no name for.
#pragma once

#include "alarm/occurrence.h"
#include "chairside/v1/alarm.pb.h"
#include "chairside/v1/config.pb.h"
#include "chairside/v1/journal.pb.h"
#include "chairside/v1/vitals.pb.h"
#include "codec/session_enums.h"
#include "engine/event.h"
#include "vitals/phase.h"
#include "vitals/reading.h"
#include "vitals/scale.h"

namespace chairside::codec {

[[nodiscard]] constexpr v1::Vital toV1(Vital value) { return static_cast<v1::Vital>(value); }
[[nodiscard]] constexpr v1::ReadingState toV1(ReadingState value) { return static_cast<v1::ReadingState>(value); }
[[nodiscard]] constexpr v1::InvalidWhy toV1(InvalidWhy value) { return static_cast<v1::InvalidWhy>(value); }
[[nodiscard]] constexpr v1::Quality toV1(Quality value) { return static_cast<v1::Quality>(value); }
[[nodiscard]] constexpr v1::Origin toV1(Origin value) { return static_cast<v1::Origin>(value); }
[[nodiscard]] constexpr v1::DeviceAlertPriority toV1(DeviceAlertPriority value) {
    return static_cast<v1::DeviceAlertPriority>(value);
}
[[nodiscard]] constexpr v1::DeviceAlertPhase toV1(DeviceAlertPhase value) {
    return static_cast<v1::DeviceAlertPhase>(value);
}
[[nodiscard]] constexpr v1::ChairPhase toV1(ChairPhase value) { return static_cast<v1::ChairPhase>(value); }
[[nodiscard]] constexpr v1::Scale toV1(Scale value) { return static_cast<v1::Scale>(value); }
[[nodiscard]] constexpr v1::Priority toV1(alarm::Priority value) { return static_cast<v1::Priority>(value); }
[[nodiscard]] constexpr v1::AlarmKind toV1(alarm::Kind value) { return static_cast<v1::AlarmKind>(value); }
[[nodiscard]] constexpr v1::SignalState toV1(alarm::Signal value) { return static_cast<v1::SignalState>(value); }
[[nodiscard]] constexpr v1::AlarmPhase toV1(alarm::Phase value) { return static_cast<v1::AlarmPhase>(value); }
[[nodiscard]] constexpr v1::ConditionKind toV1(alarm::ConditionKind value) {
    return static_cast<v1::ConditionKind>(value);
}
[[nodiscard]] constexpr v1::TechnicalCause toV1(alarm::TechnicalCause value) {
    return static_cast<v1::TechnicalCause>(value);
}

[[nodiscard]] constexpr v1::SummonsWhy toV1(engine::SummonsWhy value) { return static_cast<v1::SummonsWhy>(value); }

[[nodiscard]] constexpr v1::HookOutcome toV1(engine::HookOutcome value) { return static_cast<v1::HookOutcome>(value); }

// Whether the number has a meaning; "unspecified" has none.
[[nodiscard]] inline bool known(v1::Vital value) { return v1::Vital_IsValid(value) && value != v1::VITAL_UNSPECIFIED; }
[[nodiscard]] inline bool known(v1::ReadingState value) { return v1::ReadingState_IsValid(value); }
[[nodiscard]] inline bool known(v1::InvalidWhy value) { return v1::InvalidWhy_IsValid(value); }
[[nodiscard]] inline bool known(v1::Quality value) {
    return v1::Quality_IsValid(value) && value != v1::QUALITY_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::Origin value) {
    return v1::Origin_IsValid(value) && value != v1::ORIGIN_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::DeviceAlertPriority value) { return v1::DeviceAlertPriority_IsValid(value); }
[[nodiscard]] inline bool known(v1::DeviceAlertPhase value) {
    return v1::DeviceAlertPhase_IsValid(value) && value != v1::DEVICE_ALERT_PHASE_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::ChairPhase value) {
    return v1::ChairPhase_IsValid(value) && value != v1::CHAIR_PHASE_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::Scale value) { return v1::Scale_IsValid(value) && value != v1::SCALE_UNSPECIFIED; }
[[nodiscard]] inline bool known(v1::LineProtocol value) {
    return v1::LineProtocol_IsValid(value) && value != v1::LINE_PROTOCOL_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::Priority value) {
    return v1::Priority_IsValid(value) && value != v1::PRIORITY_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::AlarmKind value) {
    return v1::AlarmKind_IsValid(value) && value != v1::ALARM_KIND_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::SignalState value) { return v1::SignalState_IsValid(value); }
[[nodiscard]] inline bool known(v1::AlarmPhase value) {
    return v1::AlarmPhase_IsValid(value) && value != v1::ALARM_PHASE_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::ConditionKind value) {
    return v1::ConditionKind_IsValid(value) && value != v1::CONDITION_KIND_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::TechnicalCause value) {
    return v1::TechnicalCause_IsValid(value) && value != v1::TECHNICAL_CAUSE_UNSPECIFIED;
}

[[nodiscard]] inline bool known(v1::HookOutcome value) {
    return v1::HookOutcome_IsValid(value) && value != v1::HOOK_OUTCOME_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::SummonsWhy value) {
    return v1::SummonsWhy_IsValid(value) && value != v1::SUMMONS_WHY_UNSPECIFIED;
}

}  // namespace chairside::codec
