#include "ui/model/form_options.h"

#include "ui/model/form_input.h"
#include "ui/model/questionnaire.h"
#include "ui/model/session_words.h"

namespace chairside::ui {

namespace {

QStringList itemWords(int questionnaire) {
    switch (questionnaire) {
        case v1::ALDRETE:
            return {FormWords::tr("Activity"), FormWords::tr("Respiration"), FormWords::tr("Circulation"),
                    FormWords::tr("Consciousness"), FormWords::tr("Oxygen saturation")};
        case v1::PADSS:
            return {FormWords::tr("Vital signs"), FormWords::tr("Walking"), FormWords::tr("Nausea, vomiting"),
                    FormWords::tr("Pain"), FormWords::tr("Bleeding")};
        case v1::CSSRS:
            return {FormWords::tr("1 Wish to be dead"),
                    FormWords::tr("2 Suicidal thoughts"),
                    FormWords::tr("3 Thoughts of a method"),
                    FormWords::tr("4 Intent"),
                    FormWords::tr("5 Intent with a plan"),
                    FormWords::tr("6 Behaviour, ever"),
                    FormWords::tr("7 Behaviour, last three months")};
        default: return {};
    }
}

}  // namespace

std::vector<FieldOption> severityOptions() {
    std::vector<FieldOption> options;
    for (int i = v1::MILD; i <= v1::GONE; ++i) {
        options.push_back({std::to_string(i), severityWord(static_cast<v1::Severity>(i))});
    }
    return options;
}

std::vector<FieldOption> limbOptions() {
    std::vector<FieldOption> options;
    for (int i = v1::LEFT_ARM; i <= v1::ELSEWHERE; ++i) {
        options.push_back({std::to_string(i), limbWord(static_cast<v1::Limb>(i))});
    }
    return options;
}

QString limbValue(v1::Limb limb) { return limb == v1::LIMB_UNSPECIFIED ? QString() : QString::number(limb); }

std::vector<FieldOption> yesOrNo() { return {{"1", FormWords::tr("Yes")}, {"0", FormWords::tr("No")}}; }

std::string itemKey(int item) { return "item" + std::to_string(item); }

QString itemLabel(int questionnaire, int item) {
    return itemWords(questionnaire).value(item - 1, FormWords::tr("Item %1").arg(item));
}

std::vector<FieldOption> itemOptions(int questionnaire) {
    if (questionnaire == v1::CSSRS) return {{"0", FormWords::tr("No")}, {"1", FormWords::tr("Yes")}};
    std::vector<FieldOption> options;
    for (int value = 0; value <= shapeOf(questionnaire).most; ++value) {
        options.push_back({std::to_string(value), QString::number(value)});
    }
    return options;
}

}  // namespace chairside::ui
