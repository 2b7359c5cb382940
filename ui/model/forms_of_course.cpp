// What is seen, measured by hand, attested and corrected in the course of a session, and how it ends.
#include <algorithm>
#include <array>

#include "ui/model/entry_words.h"
#include "ui/model/form_input.h"
#include "ui/model/session_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

struct ByHand {
    const char* key;
    v1::Vital vital;
};
constexpr std::array kByHand = {ByHand{"systolic", v1::NIBP_SYSTOLIC},
                                ByHand{"diastolic", v1::NIBP_DIASTOLIC},
                                ByHand{"rate", v1::RATE},
                                ByHand{"spo2", v1::SPO2},
                                ByHand{"breaths", v1::RESPIRATORY_RATE},
                                ByHand{"temperature", v1::TEMPERATURE}};

std::vector<FieldOption> limbs() {
    std::vector<FieldOption> options;
    for (int i = v1::LEFT_ARM; i <= v1::ELSEWHERE; ++i) {
        options.push_back({std::to_string(i), limbWord(static_cast<v1::Limb>(i))});
    }
    return options;
}

QString limbValue(v1::Limb limb) { return limb == v1::LIMB_UNSPECIFIED ? QString() : QString::number(limb); }

struct ScaleShape {
    int items;
    int most;
};
ScaleShape shapeOf(int questionnaire) {
    switch (questionnaire) {
        case v1::PHQ9: return {9, 3};
        case v1::GAD7: return {7, 3};
        case v1::PCL5: return {20, 4};
        case v1::CSSRS: return {7, 1};
        case v1::PAIN_NRS: return {1, 10};
        case v1::ALDRETE: return {5, 2};
        case v1::PADSS: return {5, 2};
    }
    return {0, 0};
}

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

std::string itemKey(int item) { return "item" + std::to_string(item); }

bool isCorrectable(const v1::SessionAct& act) {
    return act.has_note_symptom() || act.has_assess() || act.has_remark() || act.has_place_limbs() ||
           act.has_attest() || act.has_answer_scale() || act.has_stop_drug() || act.has_tick_item();
}

QString openCriteria(const v1::SessionView& session) {
    QStringList open;
    for (const v1::CriterionView& state : session.criteria()) {
        if (!state.met()) open << criterionWord(state.criterion());
    }
    return open.join(QStringLiteral(", "));
}

}  // namespace

void symptomForm(const FormInput& in, Form& form) {
    const int symptom = std::stoi(in.subject);
    form.title = symptomWord(static_cast<v1::Symptom>(symptom));
    form.says = FormWords::tr("Records the symptom as the patient says it");
    std::vector<FieldOption> options;
    for (int i = v1::MILD; i <= v1::GONE; ++i) {
        options.push_back({std::to_string(i), severityWord(static_cast<v1::Severity>(i))});
    }
    form.fields.push_back(choiceField("severity", FormWords::tr("How bad"), std::move(options)));
    const bool other = symptom == v1::OTHER_SYMPTOM;
    form.fields.push_back(
        textField("text", other ? FormWords::tr("Which symptom") : FormWords::tr("In words"), !other));
}

void vitalsForm(const FormInput& in, Form& form) {
    form.title = FormWords::tr("Enter vital signs by hand");
    form.says = FormWords::tr("Charted as MANUAL, judged by the same rules");
    bool any = false;
    for (const ByHand& field : kByHand) {
        form.fields.push_back(numberField(field.key, vitalLabel(field.vital), vitalUnit(field.vital), true));
        any = any || in.milli(field.key) > 0;
    }
    form.fields.push_back(timeField());
    if (!any) form.sums << FormWords::tr("At least one value");
}

void vitalsAct(const FormInput& in, v1::SessionCommand& command) {
    v1::ManualVitals& vitals = *command.mutable_act()->mutable_manual_vitals();
    for (const ByHand& field : kByHand) {
        if (in.milli(field.key) <= 0) continue;
        v1::EnteredVital& entered = *vitals.add_vitals();
        entered.set_vital(field.vital);
        entered.set_value_milli(in.milli(field.key));
    }
}

void limbsForm(const FormInput& in, Form& form) {
    form.title = FormWords::tr("Limbs of cuff, probe and IV");
    form.says = FormWords::tr("Records where they are");
    form.fields.push_back(choiceField("cuff", FormWords::tr("Cuff"), limbs(), true));
    form.fields.push_back(choiceField("probe", FormWords::tr("Probe"), limbs(), true));
    form.fields.push_back(choiceField("iv", FormWords::tr("IV"), limbs(), true));
    form.beginning["cuff"] = limbValue(in.session().limbs().cuff());
    form.beginning["probe"] = limbValue(in.session().limbs().probe());
    form.beginning["iv"] = limbValue(in.session().limbs().iv());
    const auto shared = [&](const char* other) {
        return !in.text("cuff").empty() && in.text("cuff") == in.text(other) && in.chosen("cuff") != v1::ELSEWHERE;
    };
    if (shared("iv")) form.sums << FormWords::tr("Cuff and IV share a limb: the drug stops while the cuff is tight");
    if (shared("probe"))
        form.sums << FormWords::tr("Cuff and probe share a limb: SpO₂ is lost while the cuff is tight");
}

void limbsAct(const FormInput& in, v1::SessionCommand& command) {
    v1::PlaceLimbs& place = *command.mutable_act()->mutable_place_limbs();
    if (in.chosen("cuff") > 0) place.set_cuff(static_cast<v1::Limb>(in.chosen("cuff")));
    if (in.chosen("probe") > 0) place.set_probe(static_cast<v1::Limb>(in.chosen("probe")));
    if (in.chosen("iv") > 0) place.set_iv(static_cast<v1::Limb>(in.chosen("iv")));
}

void attestForm(const FormInput& in, Form& form) {
    const int criterion = std::stoi(in.subject);
    form.title = criterionWord(static_cast<v1::Criterion>(criterion));
    form.says = FormWords::tr("Records that you saw it");
    form.fields.push_back(
        choiceField("met", FormWords::tr("Met?"), {{"1", FormWords::tr("Yes")}, {"0", FormWords::tr("No")}}));
    const bool escort = criterion == v1::LEAVE_ESCORT && in.text("met") != "0";
    form.fields.push_back(
        textField("value", escort ? FormWords::tr("Escort's name") : FormWords::tr("In words"), !escort));
    form.beginning["met"] = QStringLiteral("1");
}

void scaleForm(const FormInput& in, Form& form) {
    const int which = in.subject.empty() ? 0 : std::stoi(in.subject);
    form.title = questionnaireWord(static_cast<v1::Questionnaire>(which));
    form.says = FormWords::tr("Records the answers; the station adds them up");
    const ScaleShape shape = shapeOf(which);
    const QStringList words = itemWords(which);
    std::vector<FieldOption> options;
    for (int value = 0; value <= shape.most; ++value)
        options.push_back({std::to_string(value), QString::number(value)});
    if (which == v1::CSSRS) options = {{"0", FormWords::tr("No")}, {"1", FormWords::tr("Yes")}};
    int sum = 0;
    for (int item = 1; item <= shape.items; ++item) {
        const QString label = words.value(item - 1, FormWords::tr("Item %1").arg(item));
        form.fields.push_back(choiceField(itemKey(item), label, options));
        sum += std::max(0, in.chosen(itemKey(item)));
    }
    if (which != v1::CSSRS) form.sums << FormWords::tr("%1 of %2 points").arg(sum).arg(shape.items * shape.most);
}

void scaleAct(const FormInput& in, v1::SessionCommand& command) {
    v1::AnswerScale& answers = *command.mutable_act()->mutable_answer_scale();
    const int which = std::stoi(in.subject);
    answers.set_scale(static_cast<v1::Questionnaire>(which));
    for (int item = 1; item <= shapeOf(which).items; ++item) {
        answers.add_items(static_cast<std::uint32_t>(std::max(0, in.chosen(itemKey(item)))));
    }
}

void dischargeForm(const FormInput& in, Form& form) {
    form.title = FormWords::tr("Discharge");
    form.says = FormWords::tr("Records that this patient leaves; the session ends");
    form.fields.push_back(textField("signature", FormWords::tr("Signed by")));
    const QString open = openCriteria(in.session());
    if (open.isEmpty()) return;
    form.fields.push_back(noteField("open", FormWords::tr("Not met: %1").arg(open)));
    form.fields.push_back(textField("override", FormWords::tr("Override by: name")));
    form.fields.push_back(textField("overrideReason", FormWords::tr("Override: reason")));
}

void dischargeAct(const FormInput& in, v1::SessionCommand& command) {
    v1::EndSession& end = *command.mutable_act()->mutable_end();
    end.set_ending(v1::ENDED_DISCHARGED);
    end.mutable_signature()->set_person(in.text("signature"));
    end.mutable_signature()->set_role("nurse");
    if (in.text("override").empty()) return;
    end.mutable_override()->set_person(in.text("override"));
    end.mutable_override()->set_role(in.protocol().leave().override_by());
    end.mutable_override()->set_reason(in.text("overrideReason"));
}

void correctForm(const FormInput& in, Form& form) {
    form.title = FormWords::tr("Correct an entry");
    form.says = FormWords::tr("The entry stays in the record; a correcting entry says what counts instead");
    std::vector<FieldOption> entries;
    for (auto at = in.scene.entries.rbegin(); at != in.scene.entries.rend() && entries.size() < 24; ++at) {
        if (!isCorrectable(at->act())) continue;
        entries.push_back(
            {std::to_string(at->number()), clockTime(at->at_unix_ms()) + QStringLiteral("  ") + entryText(*at)});
    }
    form.fields.push_back(choiceField("entry", FormWords::tr("Entry"), std::move(entries)));
    form.fields.push_back(
        choiceField("how", FormWords::tr("What is right"),
                    {{"0", FormWords::tr("It did not happen")}, {"1", FormWords::tr("Another time")}}));
    if (in.text("how") == "1") form.fields.push_back(textField("at", FormWords::tr("When it happened (10:41)")));
    form.fields.push_back(textField("reason", FormWords::tr("Reason")));
}

void correctAct(const FormInput& in, v1::SessionCommand& command) {
    v1::CorrectEntry& correct = *command.mutable_act()->mutable_correct();
    const int entry = in.chosen("entry");
    correct.set_entry(static_cast<std::uint32_t>(std::max(0, entry)));
    correct.set_reason(in.text("reason"));
    const auto at = timeOf(in, "at");
    if (in.text("how") != "1" || !at.has_value()) return;
    correct.set_happened_unix_ms(*at);
    const auto same = std::find_if(in.scene.entries.begin(), in.scene.entries.end(),
                                   [&](const v1::SessionEntry& e) { return static_cast<int>(e.number()) == entry; });
    if (same != in.scene.entries.end()) *correct.mutable_instead() = same->act();
}

}  // namespace chairside::ui
