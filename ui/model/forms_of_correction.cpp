// An entry that was wrong: it did not happen, happened at another time, or said something else. The form offers what
// was entered; the fields of an entry have its number before their keys, so that each keeps its own.
#include <algorithm>

#include "ui/model/entry_words.h"
#include "ui/model/form_input.h"
#include "ui/model/form_options.h"
#include "ui/model/questionnaire.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

constexpr std::size_t kEntriesOffered = 24;
constexpr int kRassLowest = -5;
constexpr int kRassHighest = 4;

bool isCorrectable(const v1::SessionAct& act) {
    return act.has_note_symptom() || act.has_assess() || act.has_remark() || act.has_place_limbs() ||
           act.has_attest() || act.has_answer_scale() || act.has_stop_drug() || act.has_tick_item();
}

const v1::SessionEntry* chosenEntry(const FormInput& in) {
    const int number = in.chosen("entry");
    const auto at = std::find_if(in.scene.entries.begin(), in.scene.entries.end(),
                                 [&](const v1::SessionEntry& e) { return static_cast<int>(e.number()) == number; });
    return at == in.scene.entries.end() ? nullptr : &*at;
}

std::string keyOf(const v1::SessionEntry& entry, const std::string& field) {
    return std::to_string(entry.number()) + "." + field;
}

// Adds fields that start with what the entry says.
class Fields {
public:
    Fields(const v1::SessionEntry& entry, Form& form) : entry_(entry), form_(form) {}
    void text(const char* key, QString label, const std::string& value, bool optional = true) const {
        add(textField(keyOf(entry_, key), std::move(label), optional), QString::fromStdString(value));
    }
    void number(const char* key, QString label, std::int64_t milli) const {
        add(numberField(keyOf(entry_, key), std::move(label), {}), plain(milli));
    }
    void choice(const std::string& key, QString label, std::vector<FieldOption> options, QString value,
                bool optional = false) const {
        add(choiceField(keyOf(entry_, key), std::move(label), std::move(options), optional), std::move(value));
    }

private:
    void add(FormField field, QString value) const {
        form_.beginning[field.key] = std::move(value);
        form_.fields.push_back(std::move(field));
    }
    const v1::SessionEntry& entry_;
    Form& form_;
};

void assessFields(const v1::Assess& assess, const Fields& fields) {
    if (assess.scale() != v1::RASS) return fields.number("value", scaleLabel(assess.scale()), assess.value_milli());
    std::vector<FieldOption> options;
    for (int value = kRassLowest; value <= kRassHighest; ++value) {
        options.push_back({std::to_string(value), QString::number(value)});
    }
    fields.choice("value", scaleLabel(assess.scale()), std::move(options),
                  QString::number(assess.value_milli() / 1000));
}

void limbFields(const v1::PlaceLimbs& limbs, const Fields& fields) {
    fields.choice("cuff", FormWords::tr("Cuff"), limbOptions(), limbValue(limbs.cuff()), true);
    fields.choice("probe", FormWords::tr("Probe"), limbOptions(), limbValue(limbs.probe()), true);
    fields.choice("iv", FormWords::tr("IV"), limbOptions(), limbValue(limbs.iv()), true);
}

void valueFields(const v1::SessionEntry& entry, Form& form) {
    const Fields fields(entry, form);
    const v1::SessionAct& act = entry.act();
    if (act.has_note_symptom()) {
        fields.choice("severity", FormWords::tr("How bad"), severityOptions(),
                      QString::number(act.note_symptom().severity()));
        fields.text("text", FormWords::tr("In words"), act.note_symptom().text());
    }
    if (act.has_assess()) assessFields(act.assess(), fields);
    if (act.has_remark()) fields.text("text", FormWords::tr("What happened"), act.remark().text(), false);
    if (act.has_place_limbs()) limbFields(act.place_limbs(), fields);
    if (act.has_attest()) {
        fields.choice("met", FormWords::tr("Met?"), yesOrNo(), QString::number(act.attest().met() ? 1 : 0));
        fields.text("value", FormWords::tr("In words"), act.attest().value());
    }
    for (int i = 0; i < act.answer_scale().items_size(); ++i) {
        const int which = act.answer_scale().scale();
        fields.choice(itemKey(i + 1), itemLabel(which, i + 1), itemOptions(which),
                      QString::number(act.answer_scale().items(i)));
    }
    if (act.has_stop_drug()) fields.text("reasonThen", FormWords::tr("Reason of the stop"), act.stop_drug().reason());
    if (act.has_tick_item()) {
        fields.text("value", FormWords::tr("What was said or seen"), act.tick_item().value(), false);
    }
}

// The act with what was entered now in place of what was entered then.
v1::SessionAct corrected(const FormInput& in, const v1::SessionEntry& entry) {
    v1::SessionAct act = entry.act();
    const auto text = [&](const char* key) { return in.text(keyOf(entry, key)); };
    const auto chosen = [&](const std::string& key) { return std::max(0, in.chosen(keyOf(entry, key))); };
    if (act.has_note_symptom()) {
        act.mutable_note_symptom()->set_severity(static_cast<v1::Severity>(chosen("severity")));
        act.mutable_note_symptom()->set_text(text("text"));
    }
    if (act.has_assess()) {
        const bool signedScale = act.assess().scale() == v1::RASS;
        const std::string value = text("value");
        act.mutable_assess()->set_value_milli(signedScale ? std::int64_t{std::stoi(value.empty() ? "0" : value)} * 1000
                                                          : in.milli(keyOf(entry, "value")));
    }
    if (act.has_remark()) act.mutable_remark()->set_text(text("text"));
    if (act.has_place_limbs()) {
        act.mutable_place_limbs()->set_cuff(static_cast<v1::Limb>(chosen("cuff")));
        act.mutable_place_limbs()->set_probe(static_cast<v1::Limb>(chosen("probe")));
        act.mutable_place_limbs()->set_iv(static_cast<v1::Limb>(chosen("iv")));
    }
    if (act.has_attest()) {
        act.mutable_attest()->set_met(text("met") == "1");
        act.mutable_attest()->set_value(text("value"));
    }
    for (int i = 0; i < act.answer_scale().items_size(); ++i) {
        act.mutable_answer_scale()->set_items(i, static_cast<std::uint32_t>(chosen(itemKey(i + 1))));
    }
    if (act.has_stop_drug()) act.mutable_stop_drug()->set_reason(text("reasonThen"));
    if (act.has_tick_item()) act.mutable_tick_item()->set_value(text("value"));
    return act;
}

std::vector<FieldOption> entryOptions(const FormInput& in) {
    std::vector<FieldOption> entries;
    for (auto at = in.scene.entries.rbegin(); at != in.scene.entries.rend(); ++at) {
        if (!isCorrectable(at->act()) || entries.size() == kEntriesOffered) continue;
        entries.push_back(
            {std::to_string(at->number()), clockTime(at->at_unix_ms()) + QStringLiteral("  ") + entryText(*at)});
    }
    return entries;
}

}  // namespace

void correctForm(const FormInput& in, Form& form) {
    form.title = FormWords::tr("Correct an entry");
    form.says = FormWords::tr("The entry stays in the record; a correcting entry says what counts instead");
    form.fields.push_back(choiceField("entry", FormWords::tr("Entry"), entryOptions(in)));
    const v1::SessionEntry* entry = chosenEntry(in);
    std::vector<FieldOption> how = {{"2", FormWords::tr("Another value")}, {"1", FormWords::tr("Another time")}};
    // A pump that was stopped was stopped.
    if (entry == nullptr || !entry->act().has_stop_drug()) how.push_back({"0", FormWords::tr("It did not happen")});
    form.fields.push_back(choiceField("how", FormWords::tr("What is right"), std::move(how)));
    if (in.text("how") == "1") form.fields.push_back(textField("at", FormWords::tr("When it happened (10:41)")));
    if (in.text("how") == "2" && entry != nullptr) valueFields(*entry, form);
    form.fields.push_back(textField("reason", FormWords::tr("Reason")));
}

void correctAct(const FormInput& in, v1::SessionCommand& command) {
    v1::CorrectEntry& correct = *command.mutable_act()->mutable_correct();
    correct.set_entry(static_cast<std::uint32_t>(std::max(0, in.chosen("entry"))));
    correct.set_reason(in.text("reason"));
    const v1::SessionEntry* entry = chosenEntry(in);
    if (entry == nullptr || in.text("how") == "0") return;
    *correct.mutable_instead() = in.text("how") == "2" ? corrected(in, *entry) : entry->act();
    const auto at = timeOf(in, "at");
    if (in.text("how") == "1" && at.has_value()) correct.set_happened_unix_ms(*at);
}

}  // namespace chairside::ui
