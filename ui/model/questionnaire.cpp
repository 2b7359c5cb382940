#include "ui/model/questionnaire.h"

namespace chairside::ui {

namespace {
constexpr int kCssrsMost = 6;  // the seventh asks when the sixth was
}  // namespace

QuestionnaireShape shapeOf(int questionnaire) {
    switch (questionnaire) {
        case v1::PHQ9: return {9, 3};
        case v1::GAD7: return {7, 3};
        case v1::PCL5: return {20, 4};
        case v1::CSSRS: return {7, 1};
        case v1::PAIN_NRS: return {1, 10};
        case v1::ALDRETE: return {5, 2};
        case v1::PADSS: return {5, 2};
    }
    return {};
}

int pointsMaxOf(int questionnaire) {
    if (questionnaire == v1::CSSRS) return kCssrsMost;
    const QuestionnaireShape shape = shapeOf(questionnaire);
    return shape.items * shape.most;
}

}  // namespace chairside::ui
