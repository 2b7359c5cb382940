#include "codec/profile_check.h"

#include <algorithm>
#include <optional>
#include <set>

#include "codec/field_reader.h"
#include "codec/signal_policy_codec.h"
#include "codec/text.h"
#include "vitals/vital.h"

namespace chairside::codec {
namespace {

constexpr Duration kDelayMax = std::chrono::seconds{60};
constexpr Duration kUrgentDelayMax = std::chrono::seconds{10};
constexpr Quantity kSpo2LowFloor = Quantity::whole(85);
constexpr std::size_t kNameCharactersMax = 64;

std::string inSeconds(Duration d) { return toText(Quantity::fromMilli(d.count())) + " s"; }

bool isOxygenOrRate(Vital vital) {
    return vital == Vital::Spo2 || vital == Vital::Rate || vital == Vital::HeartRate || vital == Vital::PulseRate;
}

// A rule's limit, as far as it could be read.
struct Limit {
    std::string rule;
    Vital vital;
    bool upper;
    Quantity value;
    v1::Priority priority;
    TextPlace at;
};

bool reaches(const Limit& limit, Quantity value) { return limit.upper ? limit.value <= value : limit.value >= value; }

class ProfileCheck {
public:
    ProfileCheck(const v1::AlarmProfile& profile, const FieldPlaces& places, Findings& findings)
        : profile_(profile), places_(places), findings_(findings) {}

    void run() {
        checkName();
        for (int i = 0; i < profile_.rules_size(); ++i) checkRule(profile_.rules(i), i);
        for (int i = 0; i < profile_.technical_size(); ++i) checkTechnical(profile_.technical(i), i);
        if (profile_.has_signals()) checkSignalPolicy(profile_.signals(), places_.below("signals"), findings_);
        checkTiers();
        checkWhatMustBeThere();
    }

private:
    void checkName() {
        if (profile_.name().empty()) findings_.add(places_.at("name"), "profile, name", "is missing");
        if (countCharacters(profile_.name()) > kNameCharactersMax) {
            findings_.add(places_.at("name"), "profile, name", "is longer than 64 characters");
        }
    }

    void checkRule(const v1::Rule& rule, int index) {
        const FieldPlaces places = places_.below("rules", index);
        const std::string who = rule.id().empty() ? "rule #" + std::to_string(index + 1) : "rule \"" + rule.id() + '"';
        checkId(rule, places, who);
        if (!known(rule.vital())) findings_.add(places.at("vital"), who + ", vital", "is missing");
        checkPriority(rule.priority(), places, who);
        checkLimit(rule, places, who);
        const bool urgent = known(rule.vital()) && isOxygenOrRate(Vital(rule.vital())) && rule.priority() == v1::HIGH;
        checkDelay(rule.on_delay(), urgent ? kUrgentDelayMax : kDelayMax, places.at("on_delay"), who + ", on_delay");
        checkDelay(rule.off_delay(), kDelayMax, places.at("off_delay"), who + ", off_delay");
        checkAdvice(rule.advice(), places.below("advice"), who);
    }

    void checkTechnical(const v1::TechnicalRule& rule, int index) {
        const FieldPlaces places = places_.below("technical", index);
        const bool named = known(rule.cause());
        const std::string who =
            "technical " + (named ? v1::TechnicalCause_Name(rule.cause()) : '#' + std::to_string(index + 1));
        if (!named) findings_.add(places.at("cause"), who + ", cause", "is missing");
        if (named && !causes_.insert(rule.cause()).second) {
            findings_.add(places.at("cause"), who + ", cause", "there is another rule for it");
        }
        checkPriority(rule.priority(), places, who);
        checkDelay(rule.on_delay(), kDelayMax, places.at("on_delay"), who + ", on_delay");
        checkAdvice(rule.advice(), places.below("advice"), who);
    }

    void checkId(const v1::Rule& rule, const FieldPlaces& places, const std::string& who) {
        const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
        if (rule.id().empty()) {
            findings_.add(places.at("id"), who + ", id", "is missing");
        } else if (rule.id().size() > kNameCharactersMax || !std::ranges::all_of(rule.id(), allowed)) {
            findings_.add(places.at("id"), who + ", id", "must be at most 64 of a-z, 0-9 and '-'");
        } else if (!ids_.insert(rule.id()).second) {
            findings_.add(places.at("id"), who + ", id", "another rule has it");
        }
    }

    void checkPriority(v1::Priority priority, const FieldPlaces& places, const std::string& who) {
        if (!known(priority)) {
            findings_.add(places.at("priority"), who + ", priority", "is missing: LOW, MEDIUM or HIGH");
        }
    }

    void checkLimit(const v1::Rule& rule, const FieldPlaces& places, const std::string& who) {
        const auto margin = toQuantity(rule.clear_margin());
        if (!margin) findings_.add(places.at("clear_margin"), who + ", clear_margin", "is no number of three decimals");
        if (margin && *margin < Quantity{}) {
            findings_.add(places.at("clear_margin"), who + ", clear_margin", "must not be below 0");
        }
        const bool upper = rule.condition().kind_case() == v1::Condition::kAtOrAbove;
        const TextPlace at = places.below("condition").at(upper ? "at_or_above" : "at_or_below");
        if (rule.condition().kind_case() == v1::Condition::KIND_NOT_SET) {
            return findings_.add(at, who + ", condition", "is missing: at_or_below or at_or_above");
        }
        const auto value = toQuantity(upper ? rule.condition().at_or_above() : rule.condition().at_or_below());
        if (!value) return findings_.add(at, who + ", condition", "is no number of at most three decimals");
        if (!known(rule.vital())) return;
        const Vital vital{static_cast<std::uint8_t>(rule.vital())};
        const PlausibleRange range = plausible(vital);
        if (!range.contains(*value)) {
            return findings_.add(at, who + ", condition", toText(*value) + " is outside " + rangeText(range));
        }
        limits_.push_back({who, vital, upper, *value, rule.priority(), at});
        if (margin) checkClears(upper ? *value - *margin : *value + *margin, range, places, who);
    }

    // A rule that clears only where no value is believed never clears.
    void checkClears(Quantity clearsAt, const PlausibleRange& range, const FieldPlaces& places,
                     const std::string& who) {
        if (range.contains(clearsAt)) return;
        findings_.add(places.at("clear_margin"), who + ", clear_margin",
                      "it would clear at " + toText(clearsAt) + ", outside " + rangeText(range));
    }

    static std::string rangeText(const PlausibleRange& range) {
        return "what is plausible, " + toText(range.lowest) + " to " + toText(range.highest);
    }

    void checkDelay(const google::protobuf::Duration& delay, Duration max, TextPlace at, const std::string& subject) {
        const auto ms = toMilliseconds(delay);
        if (!ms) return findings_.add(at, subject, "is not in whole milliseconds");
        if (*ms < Duration{}) findings_.add(at, subject, "must not be below 0");
        if (*ms > max) findings_.add(at, subject, inSeconds(*ms) + " is more than " + inSeconds(max));
    }

    void checkAdvice(const v1::Texts& advice, const FieldPlaces& places, const std::string& who) {
        const auto wanted = [&](const std::string& text, const char* language) {
            if (text.find_first_not_of(" \t\n") == std::string::npos) {
                findings_.add(places.at(language), who + ", advice." + language, "is missing");
            } else if (countCharacters(text) > 256) {
                findings_.add(places.at(language), who + ", advice." + language, "is longer than 256 characters");
            }
        };
        wanted(advice.en(), "en");
        wanted(advice.es(), "es");
        wanted(advice.de(), "de");
    }

    // Of two limits on the same side of a vital, the one of higher priority must not be the nearer one: the lower
    // priority's alarm would come after it, or never.
    void checkTiers() {
        for (const Limit& severe : limits_) {
            for (const Limit& mild : limits_) checkTier(severe, mild);
        }
    }

    void checkTier(const Limit& severe, const Limit& mild) {
        const bool comparable = severe.vital == mild.vital && severe.upper == mild.upper && known(mild.priority);
        if (!comparable || severe.priority <= mild.priority || severe.value == mild.value) return;
        if (!reaches(severe, mild.value)) return;
        findings_.add(severe.at, severe.rule + ", condition",
                      v1::Priority_Name(severe.priority) + " limit " + toText(severe.value) + " is inside the " +
                          v1::Priority_Name(mild.priority) + " limit " + toText(mild.value) + " of " + mild.rule);
    }

    void checkWhatMustBeThere() {
        demand("profile, rules", "an SpO2 rule at_or_below 85 or more, MEDIUM or HIGH, is missing",
               has(Vital::Spo2, false, kSpo2LowFloor));
        demandBothSides(Vital::Rate);
        demandBothSides(Vital::NibpSystolic);
        for (const auto cause : {v1::VITAL_LOST, v1::LINK_LOST}) {
            demand("profile, technical", "a rule for " + v1::TechnicalCause_Name(cause) + " is missing",
                   causes_.contains(cause));
        }
    }

    void demandBothSides(Vital vital) {
        const std::string of{name(vital)};
        demand("profile, rules", "a " + of + " rule at_or_above, MEDIUM or HIGH, is missing", has(vital, true));
        demand("profile, rules", "a " + of + " rule at_or_below, MEDIUM or HIGH, is missing", has(vital, false));
    }

    void demand(const std::string& subject, const std::string& otherwise, bool holds) {
        if (!holds) findings_.add(places_.self(), subject, otherwise);
    }

    bool has(Vital vital, bool upper, std::optional<Quantity> atLeast = std::nullopt) const {
        return std::ranges::any_of(limits_, [&](const Limit& limit) {
            return limit.vital == vital && limit.upper == upper && limit.priority >= v1::MEDIUM &&
                   (!atLeast || limit.value >= *atLeast);
        });
    }

    const v1::AlarmProfile& profile_;
    const FieldPlaces& places_;
    Findings& findings_;
    std::set<std::string> ids_;
    std::set<v1::TechnicalCause> causes_;
    std::vector<Limit> limits_;
};

}  // namespace

void checkProfile(const v1::AlarmProfile& profile, const FieldPlaces& places, Findings& findings) {
    ProfileCheck{profile, places, findings}.run();
}

}  // namespace chairside::codec
