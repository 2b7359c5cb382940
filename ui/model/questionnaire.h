// How many items a questionnaire has, and how far each goes: what a form asks and what a score can reach. The station
// judges the answers. Pure.
#pragma once

#include "chairside/v1/session.pb.h"

namespace chairside::ui {

struct QuestionnaireShape {
    int items = 0;
    int most = 0;  // of an item; the least is 0
};

[[nodiscard]] QuestionnaireShape shapeOf(int questionnaire);
// 0: it is not known. Of the C-SSRS: the highest item that can be answered with yes.
[[nodiscard]] int pointsMaxOf(int questionnaire);

}  // namespace chairside::ui
