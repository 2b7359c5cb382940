// Check-in, the choice of a baseline, the start of the drug.
#include <cmath>

#include "ui/model/form_input.h"
#include "ui/model/reason_words.h"
#include "ui/model/session_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

constexpr double kKilogramsPerPound = 0.45359237;

std::int64_t gramsIn(const FormInput& in) {
    const std::int64_t entered = in.milli("weight");
    if (in.text("unit") != "2") return entered;
    return std::llround(static_cast<double>(entered) * kKilogramsPerPound);
}

std::vector<FieldOption> indications() {
    std::vector<FieldOption> options;
    for (int i = v1::DEPRESSION; i <= v1::OTHER_INDICATION; ++i) {
        options.push_back({std::to_string(i), indicationWord(static_cast<v1::Indication>(i))});
    }
    return options;
}

std::vector<FieldOption> protocols(const FormScene& scene) {
    std::vector<FieldOption> options;
    for (const v1::SessionProtocol& p : scene.protocols) options.push_back({p.id(), protocolName(p)});
    return options;
}

void sign(const std::string& person, const std::string& role, const std::string& reason, v1::Signature& to) {
    if (person.empty()) return;
    to.set_person(person);
    to.set_role(role);
    to.set_reason(reason);
}

void askSecond(Form& form, const QString& why) {
    form.fields.push_back(noteField("whySecond", why));
    form.fields.push_back(textField("second", FormWords::tr("Second person: name")));
    form.fields.push_back(textField("secondReason", FormWords::tr("Second person: reason")));
}

bool prescriberSigns(const v1::SessionView& session) {
    for (const v1::GateView& finding : session.gate()) {
        if (finding.prescriber()) return true;
    }
    return false;
}

void askGate(const FormInput& in, Form& form) {
    if (in.session().gate_size() == 0) return;
    QStringList found;
    for (const v1::GateView& finding : in.session().gate()) found << reasonText(finding.text());
    form.fields.push_back(
        noteField("gate", FormWords::tr("Before the drug: %1").arg(found.join(QStringLiteral(" · ")))));
    if (prescriberSigns(in.session())) {
        form.fields.push_back(textField("signs", FormWords::tr("Prescriber who signs: name")));
        form.fields.push_back(textField("signsReason", FormWords::tr("Prescriber: reason")));
    } else {
        form.fields.push_back(textField("gateReason", FormWords::tr("Why it is given all the same")));
    }
}

void askInfusion(const FormInput& in, Form& form) {
    const v1::DrugPlan& drug = in.protocol().drug();
    form.fields.push_back(numberField("mgPerKg", FormWords::tr("Dose"), QStringLiteral("mg/kg")));
    form.fields.push_back(numberField("kg", FormWords::tr("Weight"), QStringLiteral("kg")));
    form.fields.push_back(numberField("mgPerMl", FormWords::tr("Concentration"), QStringLiteral("mg/mL")));
    form.fields.push_back(numberField("ml", FormWords::tr("Volume"), QStringLiteral("mL")));
    form.fields.push_back(numberField("mlPerHour", FormWords::tr("Pump rate"), QStringLiteral("mL/h")));
    form.beginning["mgPerKg"] = QString::number(drug.mg_per_kg());
    form.beginning["kg"] = weightText(in.session().begin().weight_g());
}

}  // namespace

void beginForm(const FormInput& in, Form& form) {
    form.title = FormWords::tr("Check in a patient");
    form.says = FormWords::tr("Begins a session on this chair. The floor shows initials only");
    form.fields.push_back(choiceField("protocol", FormWords::tr("Protocol"), protocols(in.scene)));
    form.fields.push_back(textField("name", FormWords::tr("Name")));
    form.fields.push_back(textField("secondId", FormWords::tr("Second identifier")));
    form.fields.push_back(textField("born", FormWords::tr("Date of birth (1984-05-30)")));
    form.fields.push_back(numberField("weight", FormWords::tr("Weight"), {}));
    form.fields.push_back(
        choiceField("unit", FormWords::tr("Unit"), {{"1", QStringLiteral("kg")}, {"2", QStringLiteral("lb")}}));
    form.fields.push_back(choiceField("indication", FormWords::tr("Indication"), indications()));
    form.fields.push_back(numberField("number", FormWords::tr("Number of the session in its series"), {}));
    form.beginning["unit"] = QStringLiteral("1");
    form.beginning["number"] = QStringLiteral("1");
    if (!in.scene.protocols.empty()) form.beginning["protocol"] = QString::fromStdString(in.scene.protocols[0].id());
    const std::int64_t grams = gramsIn(in);
    if (in.text("unit") == "2" && grams > 0) form.sums << QStringLiteral("%1 kg").arg(weightText(grams));
    const std::int64_t before = in.scene.weightBeforeG;
    if (before > 0 && grams > 0 && std::llabs(grams - before) * 10 >= before) {
        form.sums << FormWords::tr("Last time %1 kg: more than 10 % away. Weigh again?").arg(weightText(before));
    }
}

void beginAct(const FormInput& in, v1::SessionCommand& command) {
    v1::SessionBegin& begin = *command.mutable_act()->mutable_begin();
    begin.set_protocol(in.text("protocol"));
    begin.mutable_patient()->set_name(in.text("name"));
    begin.mutable_patient()->set_second_id(in.text("secondId"));
    begin.mutable_patient()->set_born(in.text("born"));
    begin.set_weight_g(gramsIn(in));
    begin.set_weight_unit(in.text("unit") == "2" ? v1::POUNDS : v1::KILOGRAMS);
    begin.set_weight_before_g(in.scene.weightBeforeG);
    begin.set_indication(static_cast<v1::Indication>(in.chosen("indication")));
    begin.set_number(static_cast<std::uint32_t>(in.whole("number")));
}

void baselineForm(const FormInput& in, Form& form) {
    form.title = FormWords::tr("Choose the baseline");
    form.says = FormWords::tr("Records which reading is this patient's baseline, and why");
    std::vector<FieldOption> cuffs;
    for (const v1::CuffView& cuff : in.session().cuffs()) {
        const QString text =
            QStringLiteral("%1  %2/%3")
                .arg(clockTime(cuff.at_unix_ms()), plain(cuff.systolic_milli()), plain(cuff.diastolic_milli()));
        cuffs.push_back({std::to_string(cuff.entry()), text});
    }
    form.fields.push_back(choiceField("entry", FormWords::tr("Reading"), std::move(cuffs)));
    form.fields.push_back(textField("reason", FormWords::tr("Reason")));
}

v1::Dose doseIn(const FormInput& in) {
    v1::Dose dose;
    dose.set_prescriber(in.text("prescriber"));
    dose.set_ug_per_kg(in.milli("mgPerKg"));
    dose.set_weight_g(in.milli("kg"));
    dose.set_ug_per_ml(in.milli("mgPerMl"));
    dose.set_volume_ul(in.milli("ml"));
    dose.set_rate_ul_per_h(in.milli("mlPerHour"));
    dose.set_planned_ms(in.milli("minutes") * 60);
    dose.set_dose_ug(in.milli("mg"));
    return dose;
}

void startForm(const FormInput& in, Form& form) {
    const v1::DrugPlan& drug = in.protocol().drug();
    const bool runs = drug.route() != v1::INTRANASAL;
    form.title = runs ? FormWords::tr("Record infusion started") : FormWords::tr("Record dose given");
    form.says = runs ? FormWords::tr("Records that the pump runs. The pump is yours to start")
                     : FormWords::tr("Records that the dose was given");
    form.fields.push_back(textField("prescriber", FormWords::tr("Prescribed by")));
    if (runs) {
        askInfusion(in, form);
    } else {
        form.fields.push_back(numberField("mg", FormWords::tr("Dose"), QStringLiteral("mg")));
        form.beginning["mg"] = QString::number(drug.fixed_mg());
    }
    form.fields.push_back(numberField("minutes", FormWords::tr("Planned"), FormWords::tr("min")));
    form.beginning["minutes"] = QString::number(drug.planned().seconds() / 60);
    form.fields.push_back(timeField());
    const DoseSums sums = doseSums(drug, doseIn(in), in.session().begin().weight_g());
    form.sums = sums.lines;
    if (!sums.agree) form.sums << FormWords::tr("The numbers do not agree");
    if (sums.above) askSecond(form, FormWords::tr("Above the protocol's ceiling: a second person signs"));
    if (!sums.above && sums.otherWeight)
        askSecond(form, FormWords::tr("Not this patient's weight: a second person signs"));
    askGate(in, form);
}

void startAct(const FormInput& in, v1::SessionCommand& command) {
    v1::StartDrug& start = *command.mutable_act()->mutable_start_drug();
    *start.mutable_dose() = doseIn(in);
    start.set_gate_reason(in.text("gateReason"));
    sign(in.text("signs"), "prescriber", in.text("signsReason"), *start.mutable_prescriber());
    sign(in.text("second"), "second", in.text("secondReason"), *start.mutable_second());
}

v1::Dose doseOfRate(const FormInput& in) { return in.session().infusion().dose(); }

void rateForm(const FormInput& in, Form& form) {
    form.title = FormWords::tr("Record another rate");
    form.says = FormWords::tr("Records the rate that the pump is set to now");
    form.fields.push_back(numberField("mlPerHour", FormWords::tr("Pump rate"), QStringLiteral("mL/h")));
    form.fields.push_back(textField("reason", FormWords::tr("Reason"), true));
    form.fields.push_back(timeField());
    const std::int64_t rate = in.milli("mlPerHour");
    form.sums << FormWords::tr("It was %1 mL/h").arg(plain(in.session().infusion().rate_ul_per_h()));
    if (rate <= 0) return;
    form.sums << FormWords::tr("%1 mg/kg/h, ceiling %2")
                     .arg(plain(ugPerKgPerHour(doseOfRate(in), rate)),
                          QString::number(in.protocol().drug().ceiling_mg_per_kg_per_hour()));
    if (!rateAboveCeiling(in.protocol().drug(), doseOfRate(in), rate)) return;
    askSecond(form, FormWords::tr("Above the protocol's ceiling: a second person signs"));
}

void rateAct(const FormInput& in, v1::SessionCommand& command) {
    v1::ChangeRate& change = *command.mutable_act()->mutable_change_rate();
    change.set_rate_ul_per_h(in.milli("mlPerHour"));
    change.set_reason(in.text("reason"));
    sign(in.text("second"), "second", in.text("secondReason"), *change.mutable_second());
}

}  // namespace chairside::ui
