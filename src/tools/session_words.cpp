#include "tools/session_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "session/dose.h"
#include "tools/table.h"
#include "vitals/quantity.h"

namespace chairside::tools {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words, std::size_t from = 0) {
    std::string text;
    for (std::size_t i = from; i < words.size(); ++i) {
        if (!text.empty()) text += ' ';
        text += words[i];
    }
    return text;
}

template <class Value>
std::optional<Value> named(const std::map<std::string, Value>& names, const std::string& word) {
    const auto found = names.find(word);
    return found == names.end() ? std::nullopt : std::optional{found->second};
}

template <class Value>
Error noneOf(const std::map<std::string, Value>& names, const std::string& word) {
    std::string all;
    for (const auto& [name, value] : names) all += (all.empty() ? "" : ", ") + name;
    return Error{"is none of " + all, '"' + printable(word) + '"'};
}

const std::map<std::string, v1::Symptom>& symptoms() {
    static const std::map<std::string, v1::Symptom> kNames = {{"nausea", v1::NAUSEA},
                                                              {"vomiting", v1::VOMITING},
                                                              {"headache", v1::HEADACHE},
                                                              {"dizziness", v1::DIZZINESS},
                                                              {"anxiety", v1::ANXIETY},
                                                              {"chest-pain", v1::CHEST_PAIN_SYMPTOM},
                                                              {"allergic-reaction", v1::ALLERGIC_REACTION},
                                                              {"bladder", v1::BLADDER},
                                                              {"other", v1::OTHER_SYMPTOM}};
    return kNames;
}

const std::map<std::string, v1::Severity>& severities() {
    static const std::map<std::string, v1::Severity> kNames = {
        {"mild", v1::MILD}, {"moderate", v1::MODERATE}, {"severe", v1::SEVERE}, {"gone", v1::GONE}};
    return kNames;
}

const std::map<std::string, v1::Limb>& limbs() {
    static const std::map<std::string, v1::Limb> kNames = {{"left-arm", v1::LEFT_ARM},
                                                           {"right-arm", v1::RIGHT_ARM},
                                                           {"left-leg", v1::LEFT_LEG},
                                                           {"right-leg", v1::RIGHT_LEG},
                                                           {"elsewhere", v1::ELSEWHERE}};
    return kNames;
}

const std::map<std::string, v1::Criterion>& criteria() {
    static const std::map<std::string, v1::Criterion> kNames = {{"gait", v1::LEAVE_GAIT},
                                                                {"nausea", v1::LEAVE_NAUSEA},
                                                                {"iv-out", v1::LEAVE_IV_OUT},
                                                                {"escort", v1::LEAVE_ESCORT},
                                                                {"instructions", v1::LEAVE_INSTRUCTIONS}};
    return kNames;
}

const std::map<std::string, v1::Questionnaire>& questionnaires() {
    static const std::map<std::string, v1::Questionnaire> kNames = {
        {"phq9", v1::PHQ9},         {"gad7", v1::GAD7},       {"pcl5", v1::PCL5},  {"cssrs", v1::CSSRS},
        {"pain-nrs", v1::PAIN_NRS}, {"aldrete", v1::ALDRETE}, {"padss", v1::PADSS}};
    return kNames;
}

const std::map<std::string, v1::Scale>& scales() {
    static const std::map<std::string, v1::Scale> kNames = {{"rass", v1::RASS},
                                                            {"moaas", v1::MOAAS},
                                                            {"dissociation", v1::DISSOCIATION},
                                                            {"chest-pain", v1::CHEST_PAIN},
                                                            {"breaths", v1::COUNTED_BREATHS},
                                                            {"oxygen", v1::OXYGEN}};
    return kNames;
}

const std::map<std::string, v1::Vital>& vitals() {
    static const std::map<std::string, v1::Vital> kNames = {
        {"spo2", v1::SPO2}, {"rate", v1::PULSE_RATE}, {"rr", v1::RESPIRATORY_RATE}, {"temperature", v1::TEMPERATURE}};
    return kNames;
}

Result<std::int64_t> milliOf(const std::string& text) {
    const auto value = parseQuantity(text);
    if (!value) return Error{"is no number", '"' + printable(text) + '"'};
    return value->milli();
}

std::optional<std::uint32_t> wholeOf(const std::string& text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Result<v1::SessionAct> assessment(v1::Scale scale, const Words& words) {
    if (words.size() != 1) return Error{"say one number", ""};
    const auto value = milliOf(words[0]);
    if (!value) return value.error();
    v1::SessionAct act;
    act.mutable_assess()->set_scale(scale);
    act.mutable_assess()->set_value_milli(value.value());
    return act;
}

Result<v1::SessionAct> symptom(const Words& words) {
    if (words.size() < 2) return Error{"say which symptom and how severe: symptom nausea mild", ""};
    const auto kind = named(symptoms(), words[0]);
    if (!kind) return noneOf(symptoms(), words[0]);
    const auto severity = named(severities(), words[1]);
    if (!severity) return noneOf(severities(), words[1]);
    v1::SessionAct act;
    act.mutable_note_symptom()->set_symptom(*kind);
    act.mutable_note_symptom()->set_severity(*severity);
    act.mutable_note_symptom()->set_text(joined(words, 2));
    return act;
}

Result<v1::SessionAct> placed(const Words& words) {
    v1::SessionAct act;
    v1::PlaceLimbs& to = *act.mutable_place_limbs();
    for (const std::string& word : words) {
        const auto equals = word.find('=');
        const std::string what = word.substr(0, equals);
        const std::string where = equals == std::string::npos ? "" : word.substr(equals + 1);
        const auto limb = named(limbs(), where);
        if (!limb) return noneOf(limbs(), where);
        if (what == "cuff") {
            to.set_cuff(*limb);
        } else if (what == "probe") {
            to.set_probe(*limb);
        } else if (what == "iv") {
            to.set_iv(*limb);
        } else {
            return Error{"is none of cuff, probe, iv", '"' + printable(what) + '"'};
        }
    }
    return act;
}

Result<v1::SessionAct> rateChange(const Words& words, const std::string& reason, const std::string& second) {
    if (words.size() != 1) return Error{"say the new rate in mL/h", ""};
    const auto rate = milliOf(words[0]);
    if (!rate) return rate.error();
    v1::SessionAct act;
    v1::ChangeRate& to = *act.mutable_change_rate();
    to.set_rate_ul_per_h(rate.value());
    to.set_reason(reason);
    if (second.empty()) return act;
    to.mutable_second()->set_person(second);
    to.mutable_second()->set_role("second person");
    to.mutable_second()->set_reason(reason.empty() ? "checked" : reason);
    return act;
}

// Not "correct": a correction is not corrected by another in its place.
constexpr std::array<std::string_view, 7> kEventKinds = {"rate",         "symptom", "oxygen",      "note",
                                                         "intervention", "limbs",   "swap-monitor"};

// What stands in place of the entry is said like any event or check; "stopped": the drug's end.
Result<v1::SessionAct> correction(const Words& words, const std::string& reason) {
    const auto entry = words.empty() ? std::nullopt : wholeOf(words[0]);
    if (!entry) return Error{"say the entry's number: correct 17 moaas 4", ""};
    v1::SessionAct act;
    act.mutable_correct()->set_entry(*entry);
    act.mutable_correct()->set_reason(reason);
    if (words.size() == 1) return act;
    const Words rest(words.begin() + 2, words.end());
    if (words[1] == "stopped") {
        act.mutable_correct()->mutable_instead()->mutable_stop_drug()->set_reason(reason);
        return act;
    }
    const bool event = std::ranges::find(kEventKinds, words[1]) != kEventKinds.end();
    auto instead = event ? eventAct(words[1], rest, reason, {}) : checkAct(words[1], rest, reason);
    if (!instead) return instead.error();
    *act.mutable_correct()->mutable_instead() = std::move(instead).value();
    return act;
}

Result<v1::SessionAct> pressure(const Words& words) {
    const std::string text = words.size() == 1 ? words[0] : "";
    const auto slash = text.find('/');
    if (slash == std::string::npos) return Error{"say it like 120/80", ""};
    const auto systolic = milliOf(text.substr(0, slash));
    const auto diastolic = milliOf(text.substr(slash + 1));
    if (!systolic) return systolic.error();
    if (!diastolic) return diastolic.error();
    v1::SessionAct act;
    v1::EnteredVital& high = *act.mutable_manual_vitals()->add_vitals();
    high.set_vital(v1::NIBP_SYSTOLIC);
    high.set_value_milli(systolic.value());
    v1::EnteredVital& low = *act.mutable_manual_vitals()->add_vitals();
    low.set_vital(v1::NIBP_DIASTOLIC);
    low.set_value_milli(diastolic.value());
    return act;
}

Result<v1::SessionAct> measured(v1::Vital vital, const Words& words) {
    if (words.size() != 1) return Error{"say one number", ""};
    const auto value = milliOf(words[0]);
    if (!value) return value.error();
    v1::SessionAct act;
    v1::EnteredVital& to = *act.mutable_manual_vitals()->add_vitals();
    to.set_vital(vital);
    to.set_value_milli(value.value());
    return act;
}

Result<v1::SessionAct> attestation(const Words& words) {
    const auto criterion = words.empty() ? std::nullopt : named(criteria(), words[0]);
    if (!criterion) return noneOf(criteria(), words.empty() ? "" : words[0]);
    const bool yes = words.size() > 1 && words[1] == "yes";
    if (!yes && (words.size() < 2 || words[1] != "no")) return Error{"say yes or no", ""};
    v1::SessionAct act;
    act.mutable_attest()->set_criterion(*criterion);
    act.mutable_attest()->set_met(yes);
    act.mutable_attest()->set_value(joined(words, 2));
    return act;
}

Result<v1::SessionAct> answers(const Words& words) {
    const auto scale = words.empty() ? std::nullopt : named(questionnaires(), words[0]);
    if (!scale) return noneOf(questionnaires(), words.empty() ? "" : words[0]);
    if (words.size() != 2) return Error{"say the answers like 0,1,2", ""};
    v1::SessionAct act;
    act.mutable_answer_scale()->set_scale(*scale);
    for (std::size_t at = 0; at <= words[1].size();) {
        const auto comma = std::min(words[1].find(',', at), words[1].size());
        const auto item = wholeOf(words[1].substr(at, comma - at));
        if (!item) return Error{"say the answers like 0,1,2", ""};
        act.mutable_answer_scale()->add_items(*item);
        at = comma + 1;
    }
    return act;
}

Result<v1::SessionAct> ticked(const Words& words, bool done) {
    if (words.empty()) return Error{"say the item of the checklist", ""};
    v1::SessionAct act;
    act.mutable_tick_item()->set_item(words[0]);
    act.mutable_tick_item()->set_done(done);
    act.mutable_tick_item()->set_value(joined(words, 1));
    return act;
}

}  // namespace

std::optional<Weight> weightOf(const std::string& text) {
    const auto end = text.find_first_not_of("0123456789.");
    if (end == std::string::npos) return std::nullopt;
    const auto value = parseQuantity(text.substr(0, end));
    const auto unitAt = text.find_first_not_of(' ', end);
    if (!value || unitAt == std::string::npos) return std::nullopt;
    const std::string unit = text.substr(unitAt);
    if (unit == "kg") return Weight{value->milli(), v1::KILOGRAMS};
    if (unit == "lb") return Weight{session::gramsOfPounds(*value), v1::POUNDS};
    return std::nullopt;
}

std::optional<v1::Indication> indicationNamed(const std::string& text) {
    static const std::map<std::string, v1::Indication> kNames = {{"depression", v1::DEPRESSION},
                                                                 {"anxiety", v1::ANXIETY_DISORDER},
                                                                 {"ptsd", v1::PTSD},
                                                                 {"suicidal-thoughts", v1::SUICIDAL_THOUGHTS},
                                                                 {"pain", v1::PAIN},
                                                                 {"other", v1::OTHER_INDICATION}};
    return named(kNames, text);
}

std::string protocolIdIn(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        const auto open = line.find('"');
        if (line.starts_with("id:") && open != std::string::npos) {
            return line.substr(open + 1, line.find('"', open + 1) - open - 1);
        }
        at = end + 1;
    }
    return {};
}

Result<v1::SessionAct> eventAct(const std::string& kind, const Words& words, const std::string& reason,
                                const std::string& second) {
    v1::SessionAct act;
    if (kind == "rate") return rateChange(words, reason, second);
    if (kind == "symptom") return symptom(words);
    if (kind == "oxygen") return assessment(v1::OXYGEN, words);
    if (kind == "limbs") return placed(words);
    if (kind == "correct") return correction(words, reason);
    if (kind == "swap-monitor") {
        act.mutable_swap_monitor()->set_reason(reason.empty() ? joined(words) : reason);
        return act;
    }
    if (kind != "note" && kind != "intervention") {
        return Error{"is none of rate, symptom, oxygen, note, intervention, limbs, swap-monitor, correct",
                     '"' + printable(kind) + '"'};
    }
    act.mutable_remark()->set_kind(kind == "note" ? v1::NOTE : v1::INTERVENTION);
    act.mutable_remark()->set_text(joined(words));
    return act;
}

Result<v1::SessionAct> checkAct(const std::string& kind, const Words& words, const std::string& reason) {
    v1::SessionAct act;
    if (kind == "item" || kind == "untick") return ticked(words, kind == "item");
    if (kind == "bp") return pressure(words);
    if (kind == "criterion") return attestation(words);
    if (kind == "scale") return answers(words);
    if (const auto scale = named(scales(), kind)) return assessment(*scale, words);
    if (const auto vital = named(vitals(), kind)) return measured(*vital, words);
    if (kind == "adopt-cuff") {
        act.mutable_adopt_cuff();
        return act;
    }
    const auto entry = kind == "baseline" && words.size() == 1 ? wholeOf(words[0]) : std::nullopt;
    if (!entry) {
        return Error{
            "is none of item, untick, bp, spo2, rate, rr, temperature, moaas, rass, breaths, dissociation, "
            "chest-pain, criterion, scale, adopt-cuff, baseline ENTRY",
            '"' + printable(kind) + '"'};
    }
    act.mutable_choose_baseline()->set_entry(*entry);
    act.mutable_choose_baseline()->set_reason(reason);
    return act;
}

}  // namespace chairside::tools
