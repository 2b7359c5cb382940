// The words of an infusion session in the reader's language: indications, checks, symptoms, limbs, criteria to leave,
// questionnaires, warnings. Any thread after start.
#pragma once

#include <QString>

#include "chairside/v1/link.pb.h"

namespace chairside::ui {

[[nodiscard]] QString indicationWord(v1::Indication indication);
[[nodiscard]] QString checkWord(v1::CheckKind check);  // "Blood pressure", "Sedation"
[[nodiscard]] QString symptomWord(v1::Symptom symptom);
[[nodiscard]] QString severityWord(v1::Severity severity);
[[nodiscard]] QString limbWord(v1::Limb limb);
[[nodiscard]] QString criterionWord(v1::Criterion criterion);
[[nodiscard]] QString questionnaireWord(v1::Questionnaire questionnaire);
[[nodiscard]] QString gapWord(v1::GapCause cause);
[[nodiscard]] QString endingWord(v1::SessionEnding ending);
[[nodiscard]] QString warningWord(v1::SessionWarning warning);
// True for what only a person can say: gait, nausea, IV out, escort, instructions.
[[nodiscard]] bool isAttested(v1::Criterion criterion);

// The protocol's own words, in English where it has none in the reader's language.
[[nodiscard]] QString protocolName(const v1::SessionProtocol& protocol);
[[nodiscard]] QString itemText(const v1::SessionView& session, const v1::ChecklistView& item);

}  // namespace chairside::ui
