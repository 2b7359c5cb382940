// What is seen, measured by hand, attested and corrected in the course of a session, and how it ends.
#include <algorithm>
#include <array>

#include "ui/model/form_input.h"
#include "ui/model/form_options.h"
#include "ui/model/questionnaire.h"
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
    form.fields.push_back(choiceField("severity", FormWords::tr("How bad"), severityOptions()));
    const bool other = symptom == v1::OTHER_SYMPTOM;
    form.fields.push_back(
        textField("text", other ? FormWords::tr("Which symptom") : FormWords::tr("In words"), !other));
}

void vitalsForm(const FormInput& in, Form& form) {
    form.title = FormWords::tr("Enter vital signs by hand");
    form.says = FormWords::tr("Charted as MANUAL, judged by the same rules");
    bool any = false;
    for (const ByHand& field : kByHand) {
        const v1::Vital charted = field.vital == v1::RATE ? v1::PULSE_RATE : field.vital;  // a person counts the pulse
        form.fields.push_back(numberField(field.key, vitalLabel(charted), vitalUnit(charted), true));
        any = any || in.given(field.key);
    }
    form.fields.push_back(timeField());
    if (!any) form.sums << FormWords::tr("At least one value");
}

void vitalsAct(const FormInput& in, v1::SessionCommand& command) {
    v1::ManualVitals& vitals = *command.mutable_act()->mutable_manual_vitals();
    for (const ByHand& field : kByHand) {
        if (!in.given(field.key)) continue;
        v1::EnteredVital& entered = *vitals.add_vitals();
        entered.set_vital(field.vital);
        entered.set_value_milli(in.milli(field.key));
    }
}

void limbsForm(const FormInput& in, Form& form) {
    form.title = FormWords::tr("Limbs of cuff, probe and IV");
    form.says = FormWords::tr("Records where they are");
    form.fields.push_back(choiceField("cuff", FormWords::tr("Cuff"), limbOptions(), true));
    form.fields.push_back(choiceField("probe", FormWords::tr("Probe"), limbOptions(), true));
    form.fields.push_back(choiceField("iv", FormWords::tr("IV"), limbOptions(), true));
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
    form.fields.push_back(choiceField("met", FormWords::tr("Met?"), yesOrNo()));
    const bool escort = criterion == v1::LEAVE_ESCORT && in.text("met") != "0";
    form.fields.push_back(
        textField("value", escort ? FormWords::tr("Escort's name") : FormWords::tr("In words"), !escort));
    form.beginning["met"] = QStringLiteral("1");
}

void scaleForm(const FormInput& in, Form& form) {
    const int which = in.subject.empty() ? 0 : std::stoi(in.subject);
    form.title = questionnaireWord(static_cast<v1::Questionnaire>(which));
    form.says = FormWords::tr("Records the answers; the station adds them up");
    const QuestionnaireShape shape = shapeOf(which);
    int sum = 0;
    for (int item = 1; item <= shape.items; ++item) {
        form.fields.push_back(choiceField(itemKey(item), itemLabel(which, item), itemOptions(which)));
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

}  // namespace chairside::ui
