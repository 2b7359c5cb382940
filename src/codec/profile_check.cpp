#include "codec/profile_check.h"

#include <algorithm>
#include <array>
#include <set>

#include "codec/field_reader.h"
#include "codec/rule_check.h"
#include "codec/signal_policy_codec.h"
#include "codec/text.h"
#include "vitals/phase.h"
#include "vitals/vital.h"

namespace chairside::codec {
namespace {

constexpr Duration kDelayMax = std::chrono::seconds{60};
constexpr Duration kUrgentDelayMax = std::chrono::seconds{10};
constexpr Duration kHourMax = std::chrono::hours{1};
constexpr Duration kCheckMin = std::chrono::minutes{1};
constexpr Duration kRecheckMax = std::chrono::minutes{5};
constexpr std::size_t kNameCharactersMax = 64;

// A limit that guards: MEDIUM or HIGH, and not so far away that it would never be passed. docs/clinical-numbers.md,
// "what a profile must have".
struct Guard {
    Vital vital;
    bool upper;
    Quantity farthest;
};
constexpr std::array kGuards = {
    Guard{Vital::Spo2, false, Quantity::whole(85)},         Guard{Vital::Rate, true, Quantity::whole(150)},
    Guard{Vital::Rate, false, Quantity::whole(40)},         Guard{Vital::NibpSystolic, true, Quantity::whole(200)},
    Guard{Vital::NibpSystolic, false, Quantity::whole(80)},
};

// Without one of these a chair would look guarded and not be. LOW is heard once, if at all.
struct Needed {
    v1::TechnicalCause cause;
    v1::Priority atLeast;
    Duration delayMax;
};
constexpr std::array kNeeded = {
    Needed{v1::VITAL_LOST, v1::MEDIUM, kDelayMax},
    Needed{v1::LINK_LOST, v1::MEDIUM, kDelayMax},
    Needed{v1::PENDING_LOST, v1::MEDIUM, kDelayMax},
    Needed{v1::NOT_SAVED, v1::MEDIUM, kDelayMax},
    Needed{v1::NO_BELIEVABLE_PULSE, v1::HIGH, kUrgentDelayMax},
    Needed{v1::NOBODY_ANNUNCIATES, v1::MEDIUM, kDelayMax},
    Needed{v1::STANDBY_OVER, v1::MEDIUM, kDelayMax},
};

std::string inSeconds(Duration d) { return toText(Quantity::fromMilli(d.count())) + " s"; }

// Some causes count something: without the amount they would hold always or never.
bool needsAmount(v1::TechnicalCause cause) {
    return cause == v1::CUFF_FAILED || cause == v1::CONFLICTING || cause == v1::CLOCK_SKEW ||
           cause == v1::STATION_RESTARTED;
}

// From baseline to ready: the phases in which a patient must be guarded whatever the profile says.
constexpr std::array kGuardedPhases = {ChairPhase::Baseline, ChairPhase::Infusing, ChairPhase::Paused,
                                       ChairPhase::Observation, ChairPhase::Ready};

bool applies(const google::protobuf::RepeatedField<int>& phases, ChairPhase phase) {
    return phases.empty() || std::ranges::find(phases, int(toV1(phase))) != phases.end();
}

bool reaches(const RuleLimit& limit, Quantity value) {
    return limit.upper ? limit.value <= value : limit.value >= value;
}

class ProfileCheck {
public:
    ProfileCheck(const v1::AlarmProfile& profile, const FieldPlaces& places, Findings& findings)
        : profile_(profile), places_(places), findings_(findings) {}

    void run() {
        checkName();
        for (int i = 0; i < profile_.rules_size(); ++i) checkRule(profile_.rules(i), i);
        for (int i = 0; i < profile_.technical_size(); ++i) checkTechnical(profile_.technical(i), i);
        for (int i = 0; i < profile_.checks_size(); ++i) checkInterval(profile_.checks(i), i);
        checkDelay(profile_.cuff_recheck(), kRecheckMax, places_.at("cuff_recheck"), "profile, cuff_recheck");
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
        checkPriority(rule.priority(), places, who);
        const RuleCheck ruleCheck{rule, places, who, findings_};
        ruleCheck.run(profile_.checks(), limits_);
        const bool urgent = asksOxygenOrRate(rule) && rule.priority() == v1::HIGH;
        checkDelay(rule.on_delay(), urgent ? kUrgentDelayMax : kDelayMax, places.at("on_delay"), who + ", on_delay");
        checkDelay(rule.off_delay(), kDelayMax, places.at("off_delay"), who + ", off_delay");
        checkTexts(rule.advice(), places.below("advice"), who + ", advice");
        if (rule.has_name()) checkTexts(rule.name(), places.below("name"), who + ", name");
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
        checkDelay(rule.off_delay(), kHourMax, places.at("off_delay"), who + ", off_delay");
        checkDelay(rule.while_infusing_after(), kHourMax, places.at("while_infusing_after"),
                   who + ", while_infusing_after");
        if (known(rule.while_infusing()) && rule.while_infusing() <= rule.priority()) {
            findings_.add(places.at("while_infusing"), who + ", while_infusing", "is not above its priority");
        }
        const auto amount = toQuantity(rule.amount());
        if (named && needsAmount(rule.cause()) && (!amount || *amount <= Quantity{})) {
            findings_.add(places.at("amount"), who + ", amount", "must be above 0");
        }
        checkTexts(rule.advice(), places.below("advice"), who + ", advice");
    }

    void checkInterval(const v1::CheckInterval& check, int index) {
        const FieldPlaces places = places_.below("checks", index);
        const std::string who = "checks #" + std::to_string(index + 1);
        if (!known(check.vital())) findings_.add(places.at("vital"), who + ", vital", "is missing");
        const auto interval = toMilliseconds(check.interval());
        if (interval && *interval >= kCheckMin && *interval <= kHourMax) return;
        findings_.add(places.at("interval"), who + ", interval", "must be from 1 min to 1 h");
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

    void checkDelay(const google::protobuf::Duration& delay, Duration max, TextPlace at, const std::string& subject) {
        const auto ms = toMilliseconds(delay);
        if (!ms) return findings_.add(at, subject, "is not in whole milliseconds");
        if (*ms < Duration{}) findings_.add(at, subject, "must not be below 0");
        if (*ms > max) findings_.add(at, subject, inSeconds(*ms) + " is more than " + inSeconds(max));
    }

    void checkTexts(const v1::Texts& texts, const FieldPlaces& places, const std::string& who) {
        const auto wanted = [&](const std::string& text, const char* language) {
            if (text.find_first_not_of(" \t\n") == std::string::npos) {
                findings_.add(places.at(language), who + '.' + language, "is missing");
            } else if (countCharacters(text) > 256) {
                findings_.add(places.at(language), who + '.' + language, "is longer than 256 characters");
            }
        };
        wanted(texts.en(), "en");
        wanted(texts.es(), "es");
        wanted(texts.de(), "de");
    }

    // Of two limits on the same side of a vital, the one of higher priority must not be the nearer one: the lower
    // priority's alarm would come after it, or never.
    void checkTiers() {
        for (const RuleLimit& severe : limits_) {
            for (const RuleLimit& mild : limits_) checkTier(severe, mild);
        }
    }

    void checkTier(const RuleLimit& severe, const RuleLimit& mild) {
        const bool comparable = severe.of == mild.of && severe.upper == mild.upper && known(mild.priority);
        if (!comparable || severe.priority <= mild.priority || severe.value == mild.value) return;
        if (!reaches(severe, mild.value)) return;
        findings_.add(severe.at, severe.rule + ", condition",
                      v1::Priority_Name(severe.priority) + " limit " + toText(severe.value) + " is inside the " +
                          v1::Priority_Name(mild.priority) + " limit " + toText(mild.value) + " of " + mild.rule);
    }

    void checkWhatMustBeThere() {
        for (const Guard& guard : kGuards) demand(guard);
        for (const Needed& needed : kNeeded) demand(needed);
    }

    // In every phase in which a patient is to be guarded.
    void demand(const Guard& guard) {
        std::string unguarded;
        std::size_t phases = 0;
        for (const ChairPhase phase : kGuardedPhases) {
            if (has(phase, guard)) continue;
            unguarded += (unguarded.empty() ? "" : ", ") + std::string{nameForPeople(phase)};
            ++phases;
        }
        if (phases == 0) return;
        const std::string where = phases == kGuardedPhases.size() ? "" : "in phase " + unguarded + ' ';
        findings_.add(places_.self(), "profile, rules",
                      where + "a rule " + limitOf(guard.vital) + (guard.upper ? " at_or_above " : " at_or_below ") +
                          toText(guard.farthest) + (guard.upper ? " or less" : " or more") +
                          ", MEDIUM or HIGH, is missing");
    }

    bool has(ChairPhase phase, const Guard& guard) const {
        return std::ranges::any_of(limits_, [&](const RuleLimit& limit) {
            return limit.of == limitOf(guard.vital) && limit.upper == guard.upper && limit.priority >= v1::MEDIUM &&
                   reaches(limit, guard.farthest) && applies(*limit.phases, phase);
        });
    }

    void demand(const Needed& needed) {
        const std::string who = "technical " + v1::TechnicalCause_Name(needed.cause);
        const auto& rules = profile_.technical();
        const auto rule = std::ranges::find(rules, needed.cause, &v1::TechnicalRule::cause);
        if (rule == rules.end())
            return findings_.add(places_.self(), "profile, technical",
                                 "a rule for " + v1::TechnicalCause_Name(needed.cause) + " is missing");
        const FieldPlaces places = places_.below("technical", int(rule - rules.begin()));
        if (known(rule->priority()) && rule->priority() < needed.atLeast) {
            findings_.add(
                places.at("priority"), who + ", priority",
                "must be " + v1::Priority_Name(needed.atLeast) + (needed.atLeast == v1::HIGH ? "" : " or HIGH"));
        }
        if (needed.delayMax < kDelayMax) {
            checkDelay(rule->on_delay(), needed.delayMax, places.at("on_delay"), who + ", on_delay");
        }
    }

    const v1::AlarmProfile& profile_;
    const FieldPlaces& places_;
    Findings& findings_;
    std::set<std::string> ids_;
    std::set<v1::TechnicalCause> causes_;
    std::vector<RuleLimit> limits_;
};

}  // namespace

void checkProfile(const v1::AlarmProfile& profile, const FieldPlaces& places, Findings& findings) {
    ProfileCheck{profile, places, findings}.run();
}

}  // namespace chairside::codec
