// The profiles that come with the program: their documented numbers, and that they survive the codec.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "codec/profile_codec.h"
#include "codec/profile_file.h"

namespace chairside::codec {
namespace {

TEST(BuiltInProfile, isValidAndNamed) {
    const auto profile = builtInProfile();
    EXPECT_EQ(profile.name, "Ketamine infusion, adult");
    EXPECT_EQ(profile.hash.size(), 64U);
    EXPECT_EQ(profile.technical.size(), 21U) << "one for each technical cause; overdue is a rule";
}

struct DefaultRow {
    const char* id;
    Vital vital;
    bool upper;
    int limit;
    alarm::Priority priority;
    int onDelaySeconds;
    int clearMargin;
};

// The table of docs/clinical-numbers.md. Whoever changes one changes the other.
constexpr DefaultRow kDefaults[] = {
    {"spo2-critical", Vital::Spo2, false, 84, alarm::Priority::High, 0, 2},
    {"spo2-very-low", Vital::Spo2, false, 87, alarm::Priority::High, 10, 2},
    {"spo2-low", Vital::Spo2, false, 91, alarm::Priority::Medium, 15, 2},
    {"rate-very-high", Vital::Rate, true, 140, alarm::Priority::High, 10, 5},
    {"rate-high", Vital::Rate, true, 121, alarm::Priority::Medium, 10, 5},
    {"rate-low", Vital::Rate, false, 49, alarm::Priority::Medium, 10, 5},
    {"rate-very-low", Vital::Rate, false, 39, alarm::Priority::High, 10, 5},
    {"sbp-very-high", Vital::NibpSystolic, true, 180, alarm::Priority::High, 0, 5},
    {"sbp-high", Vital::NibpSystolic, true, 160, alarm::Priority::Medium, 0, 5},
    {"sbp-low", Vital::NibpSystolic, false, 89, alarm::Priority::High, 0, 5},
    {"dbp-very-high", Vital::NibpDiastolic, true, 110, alarm::Priority::High, 0, 5},
    {"dbp-high", Vital::NibpDiastolic, true, 100, alarm::Priority::Medium, 0, 5},
    {"rr-low", Vital::RespiratoryRate, false, 9, alarm::Priority::Medium, 30, 2},
    {"rr-very-low", Vital::RespiratoryRate, false, 7, alarm::Priority::High, 30, 2},
};

TEST(BuiltInProfile, hasTheDocumentedNumbers) {
    const auto profile = builtInProfile();
    ASSERT_GE(profile.rules.size(), std::size(kDefaults));
    for (std::size_t i = 0; i < std::size(kDefaults); ++i) {
        const alarm::Rule& rule = profile.rules[i];
        const DefaultRow& row = kDefaults[i];
        SCOPED_TRACE(row.id);
        EXPECT_EQ(rule.id, row.id);
        EXPECT_EQ(rule.vital, row.vital);
        EXPECT_EQ(std::holds_alternative<alarm::AtOrAbove>(rule.condition.kind), row.upper);
        const Quantity limit = row.upper ? std::get<alarm::AtOrAbove>(rule.condition.kind).limit
                                         : std::get<alarm::AtOrBelow>(rule.condition.kind).limit;
        EXPECT_EQ(limit, Quantity::whole(row.limit));
        EXPECT_EQ(rule.priority, row.priority);
        EXPECT_EQ(rule.onDelay, std::chrono::seconds{row.onDelaySeconds});
        EXPECT_EQ(rule.clearMargin, Quantity::whole(row.clearMargin));
    }
}

TEST(ShippedProfiles, areValidAndNamedApart) {
    std::vector<std::string> names;
    for (const ShippedProfile& shipped : shippedProfiles()) {
        const auto profile = parseProfile(shipped.text, std::string{shipped.fileName});
        ASSERT_TRUE(profile.ok()) << profile.error().text();
        names.push_back(profile.value().name);
        v1::AlarmProfile message;
        toProto(profile.value(), message);
        alarm::Profile told = fromProto(message, profile.value().hash).value();
        told.text = profile.value().text;  // the message has no text
        EXPECT_TRUE(told == profile.value()) << shipped.fileName;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"Ketamine infusion, adult", "Ketamine infusion, hypertension history",
                                               "Esketamine nasal spray, adult"}));
}

TEST(ShippedProfiles, knowEveryTechnicalCause) {
    for (const ShippedProfile& shipped : shippedProfiles()) {
        const auto profile = parseProfile(shipped.text, std::string{shipped.fileName});
        ASSERT_TRUE(profile.ok()) << profile.error().text();
        for (int number = 1; number <= v1::TechnicalCause_MAX; ++number) {
            const auto cause = static_cast<alarm::TechnicalCause>(number);
            if (!v1::TechnicalCause_IsValid(number) || number == v1::OVERDUE) continue;  // that one is a rule's
            EXPECT_NE(alarm::technicalRule(profile.value(), cause), nullptr) << shipped.fileName << ", " << number;
        }
    }
}

const alarm::Rule& ruleNamed(const alarm::Profile& profile, const std::string& id) {
    return *std::ranges::find(profile.rules, id, &alarm::Rule::id);
}

TEST(BuiltInProfile, countsFromTheBaselineAndTheTrend) {
    const auto profile = builtInProfile();
    EXPECT_EQ(std::get<alarm::BaselineChange>(ruleNamed(profile, "sbp-rise").condition.kind),
              (alarm::BaselineChange{true, false, Quantity::whole(40)}));
    EXPECT_EQ(std::get<alarm::BaselineChange>(ruleNamed(profile, "dbp-rise").condition.kind),
              (alarm::BaselineChange{true, false, Quantity::whole(25)}));
    EXPECT_EQ(std::get<alarm::BaselineChange>(ruleNamed(profile, "sbp-fall").condition.kind),
              (alarm::BaselineChange{false, true, Quantity::whole(30)}));
    EXPECT_EQ(std::get<alarm::Trend>(ruleNamed(profile, "spo2-drop").condition.kind),
              (alarm::Trend{false, Quantity::whole(4), std::chrono::seconds{60}, Quantity::whole(94)}));
    const alarm::Rule& critical = ruleNamed(profile, "sbp-very-high");
    EXPECT_EQ(critical.confirmReadings, 2U);
    EXPECT_EQ(critical.confirmWithin, std::chrono::minutes{2});
    EXPECT_EQ(critical.atOnce, alarm::Condition{alarm::AtOrAbove{Quantity::whole(200)}});
    EXPECT_EQ(ruleNamed(profile, "sbp-high").confirmWithin, std::chrono::minutes{10});
    EXPECT_EQ(profile.cuffRecheck, std::chrono::minutes{2});
}

TEST(ProfileCodec, theBuiltInProfileComesBackWhole) {
    v1::AlarmProfile message;
    toProto(builtInProfile(), message);
    alarm::Profile expected = builtInProfile();
    EXPECT_EQ(sha256Hex(expected.text), expected.hash);
    expected.text.clear();  // travels beside it, as the hash does
    EXPECT_TRUE(fromProto(message, expected.hash).value() == expected);
}

TEST(ProfileCodec, aFaultNamesItsField) {
    v1::AlarmProfile message;
    toProto(builtInProfile(), message);
    message.mutable_rules(3)->mutable_condition()->set_at_or_above(0.0001);
    EXPECT_EQ(fromProto(message, "").error().where, "rules[3].condition");
}

}  // namespace
}  // namespace chairside::codec
