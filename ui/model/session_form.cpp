#include "ui/model/session_form.h"

#include <QDateTime>
#include <algorithm>

#include "ui/model/form_input.h"
#include "ui/model/session_words.h"

namespace chairside::ui {

namespace {

constexpr qint64 kAheadSeconds = 300;

void asked(Form& form, const QString& title, const QString& says) {
    form.title = title;
    form.says = says;
}

void reasonForm(Form& form, const QString& title, const QString& says, bool optional = false) {
    asked(form, title, says);
    form.fields.push_back(textField("reason", FormWords::tr("Reason"), optional));
}

void tickForm(const FormInput& in, Form& form) {
    for (const v1::ChecklistView& item : in.session().checklist()) {
        if (item.id() != in.subject) continue;
        asked(form, itemText(in.session(), item), FormWords::tr("Records that this was checked, with your words"));
    }
    form.fields.push_back(textField("value", FormWords::tr("What was said or seen")));
}

void remarkForm(Form& form) {
    asked(form, FormWords::tr("Note"), FormWords::tr("Records what happened, in your words"));
    form.fields.push_back(choiceField("kind", FormWords::tr("Kind"),
                                      {{"1", FormWords::tr("Note")}, {"2", FormWords::tr("Intervention")}}));
    form.fields.push_back(textField("text", FormWords::tr("What happened")));
    form.fields.push_back(timeField());
    form.beginning["kind"] = QStringLiteral("1");
}

void abortForm(Form& form) {
    reasonForm(form, FormWords::tr("End before the drug"), FormWords::tr("Records that this session is aborted"));
    form.fields.push_back(choiceField("left", FormWords::tr("Has the patient left?"),
                                      {{"0", FormWords::tr("No")}, {"1", FormWords::tr("Yes, left")}}));
    form.beginning["left"] = QStringLiteral("0");
}

void moveForm(const FormInput& in, Form& form) {
    asked(form, FormWords::tr("Move to another chair"),
          FormWords::tr("Records that patient and session are on the other chair from now on"));
    std::vector<FieldOption> chairs;
    for (const std::string& chair : in.scene.otherChairs) chairs.push_back({chair, QString::fromStdString(chair)});
    form.fields.push_back(choiceField("chair", FormWords::tr("To chair"), std::move(chairs)));
}

void describe(Ask ask, const FormInput& in, Form& form) {
    switch (ask) {
        case Ask::None: break;
        case Ask::Begin: return beginForm(in, form);
        case Ask::Tick: return tickForm(in, form);
        case Ask::SkipChecklist:
            return reasonForm(form, FormWords::tr("Go on without the checklist"),
                              FormWords::tr("Records that the checklist was overridden, and why"));
        case Ask::AdoptCuff:
            return asked(form, FormWords::tr("Take over the last cuff"),
                         FormWords::tr("Records that the cuff reading before check-in is this patient's"));
        case Ask::ChooseBaseline: return baselineForm(in, form);
        case Ask::Start: return startForm(in, form);
        case Ask::ChangeRate: return rateForm(in, form);
        case Ask::Pause:
            reasonForm(form, FormWords::tr("Record pump paused"), FormWords::tr("Records the pause: check the pump"));
            return form.fields.push_back(timeField());
        case Ask::Resume:
            asked(form, FormWords::tr("Record pump runs again"), FormWords::tr("Records that it runs: check the pump"));
            return form.fields.push_back(timeField());
        case Ask::Stop:
            reasonForm(form, FormWords::tr("Record pump stopped"),
                       FormWords::tr("Records the stop: check the pump. Observation begins"), true);
            return form.fields.push_back(timeField());
        case Ask::NoteSymptom: return symptomForm(in, form);
        case Ask::Vitals: return vitalsForm(in, form);
        case Ask::Remark: return remarkForm(form);
        case Ask::Limbs: return limbsForm(in, form);
        case Ask::Attest: return attestForm(in, form);
        case Ask::AnswerScale: return scaleForm(in, form);
        case Ask::Discharge: return dischargeForm(in, form);
        case Ask::Transfer:
            return reasonForm(form, FormWords::tr("Transfer out"),
                              FormWords::tr("Records that this patient goes elsewhere: where, and why"));
        case Ask::Abort: return abortForm(form);
        case Ask::Move: return moveForm(in, form);
        case Ask::SwapMonitor:
            return reasonForm(form, FormWords::tr("Another monitor"),
                              FormWords::tr("Records that another monitor was put on this patient"));
        case Ask::Correct: return correctForm(in, form);
    }
}

void putReason(const FormInput& in, Ask ask, v1::SessionAct& act) {
    const std::string reason = in.text("reason");
    switch (ask) {
        case Ask::SkipChecklist: act.mutable_skip_checklist()->set_reason(reason); break;
        case Ask::Pause: act.mutable_pause_drug()->set_reason(reason); break;
        case Ask::Stop: act.mutable_stop_drug()->set_reason(reason); break;
        case Ask::SwapMonitor: act.mutable_swap_monitor()->set_reason(reason); break;
        case Ask::Transfer:
            act.mutable_end()->set_ending(v1::ENDED_TRANSFERRED);
            act.mutable_end()->set_reason(reason);
            break;
        case Ask::Abort:
            act.mutable_end()->set_ending(v1::ENDED_ABORTED);
            act.mutable_end()->set_reason(reason);
            act.mutable_end()->set_patient_left(in.text("left") == "1");
            break;
        default: break;
    }
}

void putSmall(const FormInput& in, Ask ask, v1::SessionAct& act) {
    if (ask == Ask::Tick) {
        act.mutable_tick_item()->set_item(in.subject);
        act.mutable_tick_item()->set_done(true);
        act.mutable_tick_item()->set_value(in.text("value"));
    }
    if (ask == Ask::AdoptCuff) act.mutable_adopt_cuff();
    if (ask == Ask::Resume) act.mutable_resume_drug();
    if (ask == Ask::Move) act.mutable_move()->set_to_chair(in.text("chair"));
    if (ask == Ask::ChooseBaseline) {
        act.mutable_choose_baseline()->set_entry(static_cast<std::uint32_t>(std::max(0, in.chosen("entry"))));
        act.mutable_choose_baseline()->set_reason(in.text("reason"));
    }
    if (ask == Ask::NoteSymptom) {
        act.mutable_note_symptom()->set_symptom(static_cast<v1::Symptom>(std::stoi(in.subject)));
        act.mutable_note_symptom()->set_severity(static_cast<v1::Severity>(in.chosen("severity")));
        act.mutable_note_symptom()->set_text(in.text("text"));
    }
    if (ask == Ask::Remark) {
        act.mutable_remark()->set_kind(static_cast<v1::RemarkKind>(in.chosen("kind")));
        act.mutable_remark()->set_text(in.text("text"));
    }
    if (ask == Ask::Attest) {
        act.mutable_attest()->set_criterion(static_cast<v1::Criterion>(std::stoi(in.subject)));
        act.mutable_attest()->set_met(in.text("met") == "1");
        act.mutable_attest()->set_value(in.text("value"));
    }
}

// The first field that still waits for something.
QString missingOf(const Form& form, const FormInput& in) {
    for (const FormField& field : form.fields) {
        if (field.kind == FieldKind::Note) continue;
        const std::string value = in.text(field.key);
        const bool unread =
            field.kind == FieldKind::Number && !value.empty() && milliOf(QString::fromStdString(value)) < 0;
        if (unread) return FormWords::tr("%1: not a number").arg(field.label);
        const bool isTime = field.key == "time" || field.key == "at";
        if (isTime && !value.empty() && !timeOf(in, field.key).has_value()) {
            return FormWords::tr("%1: like 10:41").arg(field.label);
        }
        const auto isValue = [&](const FieldOption& option) { return option.value == value; };
        const bool gone = field.kind == FieldKind::Choice && !value.empty() &&
                          std::none_of(field.options.begin(), field.options.end(), isValue);
        if ((!field.optional && value.empty()) || gone) return FormWords::tr("Missing: %1").arg(field.label);
    }
    return {};
}

}  // namespace

std::optional<std::int64_t> timeOf(const FormInput& in, const std::string& key) {
    const QTime entered = QTime::fromString(QString::fromStdString(in.text(key)), QStringLiteral("H:mm"));
    if (!entered.isValid()) return std::nullopt;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(in.scene.nowUnixMs);
    QDateTime at(now.date(), entered);
    // The minute that runs, and clocks that differ a little, are now; later times were yesterday.
    if (at > now) at = at <= now.addSecs(kAheadSeconds) ? now : at.addDays(-1);
    return at.toMSecsSinceEpoch();
}

FormField textField(std::string key, QString label, bool optional) {
    return {std::move(key), std::move(label), FieldKind::Text, {}, {}, optional};
}
FormField numberField(std::string key, QString label, QString unit, bool optional) {
    return {std::move(key), std::move(label), FieldKind::Number, std::move(unit), {}, optional};
}
FormField choiceField(std::string key, QString label, std::vector<FieldOption> options, bool optional) {
    return {std::move(key), std::move(label), FieldKind::Choice, {}, std::move(options), optional};
}
FormField noteField(std::string key, QString label) {
    return {std::move(key), std::move(label), FieldKind::Note, {}, {}, true};
}
FormField timeField() { return textField("time", FormWords::tr("When, if not now (10:41)"), true); }

Form formOf(Ask ask, const std::string& subject, const FormValues& values, const FormScene& scene) {
    const FormInput in{subject, values, scene};
    Form form;
    form.record = FormWords::tr("Record");
    describe(ask, in, form);
    form.missing = missingOf(form, in);
    return form;
}

v1::SessionCommand actOf(Ask ask, const std::string& subject, const FormValues& values, const FormScene& scene) {
    const FormInput in{subject, values, scene};
    v1::SessionCommand command;
    command.set_chair(scene.chair);
    if (ask != Ask::Begin) command.set_session(in.session().id());
    if (const auto at = timeOf(in, "time"); at.has_value()) command.set_happened_unix_ms(*at);
    switch (ask) {
        case Ask::Begin: beginAct(in, command); break;
        case Ask::Start: startAct(in, command); break;
        case Ask::ChangeRate: rateAct(in, command); break;
        case Ask::Vitals: vitalsAct(in, command); break;
        case Ask::Limbs: limbsAct(in, command); break;
        case Ask::AnswerScale: scaleAct(in, command); break;
        case Ask::Discharge: dischargeAct(in, command); break;
        case Ask::Correct: correctAct(in, command); break;
        default: putReason(in, ask, *command.mutable_act()); putSmall(in, ask, *command.mutable_act());
    }
    return command;
}

}  // namespace chairside::ui
