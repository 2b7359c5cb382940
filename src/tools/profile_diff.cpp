#include "tools/profile_diff.h"

#include <google/protobuf/duration.pb.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "link/client/reading_text.h"
#include "tools/json_line.h"
#include "vitals/quantity.h"

namespace chairside::tools {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// A rule's settings, flat: "condition.at_or_below" -> "91".
using Settings = std::map<std::string, std::string>;

// What a field's last name means to people. A field that is not here is called by its name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kWords = {{
    {"at_or_below", "limit, at or below"},
    {"at_or_above", "limit, at or above"},
    {"clear_margin", "clears this far inside the limit"},
    {"on_delay", "must hold before it alarms"},
    {"off_delay", "must be clear before it ends"},
    {"confirm_readings", "readings that must confirm it"},
    {"up_by", "rise from baseline"},
    {"down_by", "fall from baseline"},
    {"up_by_percent", "rise from baseline, percent"},
    {"down_by_percent", "fall from baseline, percent"},
    {"latching", "stays in sight until a person resets it"},
    {"en", "advice in English"},
    {"es", "advice in Spanish"},
    {"de", "advice in German"},
}};

// Settings that are amounts of the rule's vital.
constexpr std::array<std::string_view, 6> kInUnitOfVital = {"at_or_below", "at_or_above", "clear_margin",
                                                            "up_by",       "down_by",     "change"};

std::string_view lastName(std::string_view field) {
    const auto dot = field.rfind('.');
    std::string_view last = dot == std::string_view::npos ? field : field.substr(dot + 1);
    return last.substr(0, last.find('['));
}

std::string wordsFor(std::string_view field) {
    const std::string_view last = lastName(field);
    const auto* const known = std::ranges::find(kWords, last, &std::pair<std::string_view, std::string_view>::first);
    if (known != kWords.end()) return std::string{known->second};
    std::string words{field};
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string secondsText(const google::protobuf::Duration& duration) {
    return toText(Quantity::fromMilli(duration.seconds() * 1000 + duration.nanos() / 1'000'000)) + " s";
}

std::string numberText(double value) {
    const auto quantity = parseQuantity(std::to_string(value));
    return quantity ? toText(*quantity) : std::to_string(value);
}

void flatten(const Message& message, const std::string& prefix, Settings& to);

void flattenMessage(const Message& message, const std::string& name, Settings& to) {
    if (const auto* duration = google::protobuf::DynamicCastToGenerated<google::protobuf::Duration>(&message)) {
        to[name] = secondsText(*duration);
        return;
    }
    to.try_emplace(name);  // an empty message says something too
    flatten(message, name + '.', to);
}

std::string scalarText(const Message& message, const FieldDescriptor& field, int index) {
    const Reflection& of = *message.GetReflection();
    const bool many = field.is_repeated();
    switch (field.cpp_type()) {
        case FieldDescriptor::CPPTYPE_STRING:
            return many ? of.GetRepeatedString(message, &field, index) : of.GetString(message, &field);
        case FieldDescriptor::CPPTYPE_ENUM:
            return (many ? of.GetRepeatedEnum(message, &field, index) : of.GetEnum(message, &field))->name();
        case FieldDescriptor::CPPTYPE_BOOL:
            return (many ? of.GetRepeatedBool(message, &field, index) : of.GetBool(message, &field)) ? "yes" : "no";
        case FieldDescriptor::CPPTYPE_DOUBLE:
            return numberText(many ? of.GetRepeatedDouble(message, &field, index) : of.GetDouble(message, &field));
        case FieldDescriptor::CPPTYPE_INT32:
            return std::to_string(many ? of.GetRepeatedInt32(message, &field, index) : of.GetInt32(message, &field));
        case FieldDescriptor::CPPTYPE_UINT32:
            return std::to_string(many ? of.GetRepeatedUInt32(message, &field, index) : of.GetUInt32(message, &field));
        case FieldDescriptor::CPPTYPE_INT64:
            return std::to_string(many ? of.GetRepeatedInt64(message, &field, index) : of.GetInt64(message, &field));
        case FieldDescriptor::CPPTYPE_UINT64:
            return std::to_string(many ? of.GetRepeatedUInt64(message, &field, index) : of.GetUInt64(message, &field));
        case FieldDescriptor::CPPTYPE_FLOAT:
            return numberText(many ? of.GetRepeatedFloat(message, &field, index) : of.GetFloat(message, &field));
        case FieldDescriptor::CPPTYPE_MESSAGE: break;
    }
    return {};
}

void flatten(const Message& message, const std::string& prefix, Settings& to) {
    const Reflection& of = *message.GetReflection();
    std::vector<const FieldDescriptor*> fields;
    of.ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
        const std::string name = prefix + field->name();
        const bool isMessage = field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE;
        const int count = field->is_repeated() ? of.FieldSize(message, field) : 1;
        std::string list;
        for (int i = 0; i < count; ++i) {
            if (!isMessage) {
                list += (i > 0 ? ", " : "") + scalarText(message, *field, i);
            } else if (field->is_repeated()) {
                flattenMessage(of.GetRepeatedMessage(message, field, i), name + '[' + std::to_string(i) + ']', to);
            } else {
                flattenMessage(of.GetMessage(message, field), name, to);
            }
        }
        if (!isMessage) to[name] = list;
    }
}

struct RuleSettings {
    Settings settings;
    std::string unit;
};

std::string unitOf(v1::Vital vital) {
    return vital == v1::VITAL_UNSPECIFIED ? std::string{} : link::unitForPeople(vital);
}

std::map<std::string, RuleSettings> rulesOf(const v1::AlarmProfile& profile) {
    std::map<std::string, RuleSettings> rules;
    for (const v1::Rule& rule : profile.rules()) {
        RuleSettings& to = rules[rule.id()];
        flatten(rule, "", to.settings);
        to.settings.erase("id");
        to.unit = unitOf(rule.vital());
    }
    for (const v1::TechnicalRule& rule : profile.technical()) {
        RuleSettings& to = rules["technical " + v1::TechnicalCause_Name(rule.cause())];
        flatten(rule, "", to.settings);
        to.settings.erase("cause");
    }
    RuleSettings& whole = rules[""];  // what concerns no single rule
    v1::AlarmProfile rest = profile;
    rest.clear_rules();
    rest.clear_technical();
    flatten(rest, "", whole.settings);
    return rules;
}

std::string valueOf(const Settings& settings, const std::string& field) {
    const auto found = settings.find(field);
    return found == settings.end() ? std::string{} : found->second;
}

void diffRule(const std::string& rule, const RuleSettings& before, const RuleSettings& after,
              std::vector<ProfileChange>& changes) {
    Settings fields = before.settings;
    fields.insert(after.settings.begin(), after.settings.end());
    for (const auto& [field, ignored] : fields) {
        const std::string was = valueOf(before.settings, field);
        const std::string is = valueOf(after.settings, field);
        if (was == is) continue;
        const bool inUnit = std::ranges::find(kInUnitOfVital, lastName(field)) != kInUnitOfVital.end();
        changes.push_back({rule, field, wordsFor(field), was, is, inUnit ? after.unit : std::string{}});
    }
}

// "MEDIUM, limit, at or below 91 %, ...": a rule in one line, without its advice.
std::string summary(const RuleSettings& rule) {
    std::string text = valueOf(rule.settings, "priority");
    for (const auto& [field, value] : rule.settings) {
        if (field == "priority" || field.starts_with("advice") || value.empty()) continue;
        const bool inUnit = std::ranges::find(kInUnitOfVital, lastName(field)) != kInUnitOfVital.end();
        text += "; " + wordsFor(field) + ' ' + value + (inUnit && !rule.unit.empty() ? ' ' + rule.unit : "");
    }
    return text;
}

std::string amount(const std::string& value, const std::string& unit) {
    if (value.empty()) return "—";
    return unit.empty() ? value : value + ' ' + unit;
}

}  // namespace

std::vector<ProfileChange> diffProfiles(const v1::AlarmProfile& before, const v1::AlarmProfile& after) {
    const auto was = rulesOf(before);
    const auto is = rulesOf(after);
    std::vector<ProfileChange> changes;
    for (const auto& [rule, settings] : was) {
        const auto still = is.find(rule);
        if (still != is.end()) {
            diffRule(rule, settings, still->second, changes);
        } else {
            changes.push_back({rule, "", "removed", summary(settings), "", ""});
        }
    }
    for (const auto& [rule, settings] : is) {
        if (!was.contains(rule)) changes.push_back({rule, "", "added", "", summary(settings), ""});
    }
    return changes;
}

std::string changeText(const ProfileChange& change) {
    const std::string who = change.rule.empty() ? "profile" : change.rule;
    if (change.field.empty()) return who + ": " + change.words + ": " + change.before + change.after;
    return who + ": " + change.words + ": " + amount(change.before, change.unit) + " → " +
           amount(change.after, change.unit);
}

std::string changeJson(const ProfileChange& change) {
    JsonLine line;
    line.textOrNull("rule", change.rule).textOrNull("field", change.field).text("words", change.words);
    line.textOrNull("before", change.before).textOrNull("after", change.after);
    return line.textOrNull("unit", change.unit).str();
}

}  // namespace chairside::tools
