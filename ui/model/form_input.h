// What was entered into a form, read as text, numbers and times; shared by the forms of a session.
#pragma once

#include <QCoreApplication>

#include "ui/model/dose_sums.h"
#include "ui/model/session_form.h"

namespace chairside::ui {

struct FormWords {
    Q_DECLARE_TR_FUNCTIONS(FormWords)
};

struct FormInput {
    const std::string& subject;
    const FormValues& values;
    const FormScene& scene;

    [[nodiscard]] std::string text(const std::string& key) const {
        const auto at = values.find(key);
        return at == values.end() ? std::string{} : at->second.trimmed().toStdString();
    }
    [[nodiscard]] bool given(const std::string& key) const { return !text(key).empty(); }
    // In thousandths; 0: that, or nothing (or no number) was entered.
    [[nodiscard]] std::int64_t milli(const std::string& key) const {
        const auto at = values.find(key);
        return at == values.end() ? 0 : std::max<std::int64_t>(0, milliOf(at->second));
    }
    [[nodiscard]] int whole(const std::string& key) const { return static_cast<int>(milli(key) / 1000); }
    // Of a choice; -1: none was made.
    [[nodiscard]] int chosen(const std::string& key) const {
        const std::string value = text(key);
        return value.empty() ? -1 : std::stoi(value);
    }
    [[nodiscard]] const v1::SessionView& session() const {
        return scene.session.has_value() ? *scene.session : v1::SessionView::default_instance();
    }
    [[nodiscard]] const v1::SessionProtocol& protocol() const { return session().protocol_in_force(); }
};

// The clock time "HH:MM" nearest before now; none: nothing (or no time) was entered.
[[nodiscard]] std::optional<std::int64_t> timeOf(const FormInput& in, const std::string& key);
[[nodiscard]] FormField textField(std::string key, QString label, bool optional = false);
[[nodiscard]] FormField numberField(std::string key, QString label, QString unit, bool optional = false);
[[nodiscard]] FormField choiceField(std::string key, QString label, std::vector<FieldOption> options,
                                    bool optional = false);
[[nodiscard]] FormField noteField(std::string key, QString label);
[[nodiscard]] FormField timeField();
[[nodiscard]] v1::Dose doseIn(const FormInput& in);
[[nodiscard]] v1::Dose doseOfRate(const FormInput& in);

// Each pair: what is asked, and the act it becomes.
void beginForm(const FormInput& in, Form& form);
void beginAct(const FormInput& in, v1::SessionCommand& command);
void baselineForm(const FormInput& in, Form& form);
void startForm(const FormInput& in, Form& form);
void startAct(const FormInput& in, v1::SessionCommand& command);
void rateForm(const FormInput& in, Form& form);
void rateAct(const FormInput& in, v1::SessionCommand& command);
void symptomForm(const FormInput& in, Form& form);
void vitalsForm(const FormInput& in, Form& form);
void vitalsAct(const FormInput& in, v1::SessionCommand& command);
void limbsForm(const FormInput& in, Form& form);
void limbsAct(const FormInput& in, v1::SessionCommand& command);
void attestForm(const FormInput& in, Form& form);
void scaleForm(const FormInput& in, Form& form);
void scaleAct(const FormInput& in, v1::SessionCommand& command);
void dischargeForm(const FormInput& in, Form& form);
void dischargeAct(const FormInput& in, v1::SessionCommand& command);
void correctForm(const FormInput& in, Form& form);
void correctAct(const FormInput& in, v1::SessionCommand& command);

}  // namespace chairside::ui
