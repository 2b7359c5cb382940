// What the choices of a session's forms offer, where an entry is made and where it is corrected. Pure; any thread after
// start.
#pragma once

#include <string>
#include <vector>

#include "ui/model/session_form.h"

namespace chairside::ui {

[[nodiscard]] std::vector<FieldOption> severityOptions();
[[nodiscard]] std::vector<FieldOption> limbOptions();
[[nodiscard]] QString limbValue(v1::Limb limb);  // as an option says it; empty: not said
[[nodiscard]] std::vector<FieldOption> yesOrNo();
// Of a questionnaire's item, from 1.
[[nodiscard]] std::string itemKey(int item);
[[nodiscard]] QString itemLabel(int questionnaire, int item);
[[nodiscard]] std::vector<FieldOption> itemOptions(int questionnaire);

}  // namespace chairside::ui
