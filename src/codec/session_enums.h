// The enumerations of a session: numbers as in the contract (asserted in session_enums.cpp), see enums.h.
#pragma once

#include "chairside/v1/session.pb.h"
#include "session/words.h"

namespace chairside::codec {

[[nodiscard]] constexpr v1::Indication toV1(session::Indication value) { return static_cast<v1::Indication>(value); }
[[nodiscard]] constexpr v1::WeightUnit toV1(session::WeightUnit value) { return static_cast<v1::WeightUnit>(value); }
[[nodiscard]] constexpr v1::DrugRoute toV1(session::Route value) { return static_cast<v1::DrugRoute>(value); }
[[nodiscard]] constexpr v1::CheckKind toV1(session::CheckKind value) { return static_cast<v1::CheckKind>(value); }
[[nodiscard]] constexpr v1::Symptom toV1(session::Symptom value) { return static_cast<v1::Symptom>(value); }
[[nodiscard]] constexpr v1::Severity toV1(session::Severity value) { return static_cast<v1::Severity>(value); }
[[nodiscard]] constexpr v1::RemarkKind toV1(session::RemarkKind value) { return static_cast<v1::RemarkKind>(value); }
[[nodiscard]] constexpr v1::Limb toV1(session::Limb value) { return static_cast<v1::Limb>(value); }
[[nodiscard]] constexpr v1::Questionnaire toV1(session::Questionnaire value) {
    return static_cast<v1::Questionnaire>(value);
}
[[nodiscard]] constexpr v1::Criterion toV1(session::Criterion value) { return static_cast<v1::Criterion>(value); }
[[nodiscard]] constexpr v1::GapCause toV1(session::GapCause value) { return static_cast<v1::GapCause>(value); }
[[nodiscard]] constexpr v1::SessionEnding toV1(session::Ending value) { return static_cast<v1::SessionEnding>(value); }
[[nodiscard]] constexpr v1::SessionWarning toV1(session::Warning value) {
    return static_cast<v1::SessionWarning>(value);
}

// Whether the number has a meaning.
[[nodiscard]] inline bool known(v1::Indication value) {
    return v1::Indication_IsValid(value) && value != v1::INDICATION_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::WeightUnit value) {
    return v1::WeightUnit_IsValid(value) && value != v1::WEIGHT_UNIT_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::DrugRoute value) {
    return v1::DrugRoute_IsValid(value) && value != v1::DRUG_ROUTE_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::CheckKind value) {
    return v1::CheckKind_IsValid(value) && value != v1::CHECK_KIND_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::Symptom value) {
    return v1::Symptom_IsValid(value) && value != v1::SYMPTOM_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::Severity value) {
    return v1::Severity_IsValid(value) && value != v1::SEVERITY_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::RemarkKind value) {
    return v1::RemarkKind_IsValid(value) && value != v1::REMARK_KIND_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::Limb value) { return v1::Limb_IsValid(value) && value != v1::LIMB_UNSPECIFIED; }
[[nodiscard]] inline bool known(v1::Questionnaire value) {
    return v1::Questionnaire_IsValid(value) && value != v1::QUESTIONNAIRE_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::Criterion value) {
    return v1::Criterion_IsValid(value) && value != v1::CRITERION_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::GapCause value) {
    return v1::GapCause_IsValid(value) && value != v1::GAP_CAUSE_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::SessionEnding value) {
    return v1::SessionEnding_IsValid(value) && value != v1::SESSION_ENDING_UNSPECIFIED;
}
[[nodiscard]] inline bool known(v1::SessionWarning value) {
    return v1::SessionWarning_IsValid(value) && value != v1::SESSION_WARNING_UNSPECIFIED;
}

}  // namespace chairside::codec
