#include "codec/profile_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace chairside::codec {
namespace {

using testing::HasSubstr;

#define ADVICE " advice { en: \"look\" es: \"mire\" de: \"schau\" } }"

// The smallest profile that may run; line n of the file is entry n - 1.
std::vector<std::string> smallestLines() {
    return {
        "name: \"Smallest\"",
        "rules { id: \"spo2-low\" vital: SPO2 condition { at_or_below: 90 } clear_margin: 2 priority: MEDIUM" ADVICE,
        "rules { id: \"spo2-very-low\" vital: SPO2 condition { at_or_below: 84 } priority: HIGH" ADVICE,
        "rules { id: \"rate-high\" vital: RATE condition { at_or_above: 120 } priority: MEDIUM" ADVICE,
        "rules { id: \"rate-low\" vital: RATE condition { at_or_below: 50 } priority: MEDIUM" ADVICE,
        "rules { id: \"sbp-high\" vital: NIBP_SYSTOLIC condition { at_or_above: 160 } priority: MEDIUM" ADVICE,
        "rules { id: \"sbp-low\" vital: NIBP_SYSTOLIC condition { at_or_below: 89.5 } priority: HIGH" ADVICE,
        "technical { cause: VITAL_LOST priority: MEDIUM" ADVICE,
        "technical { cause: LINK_LOST priority: MEDIUM" ADVICE,
        "technical { cause: PENDING_LOST priority: MEDIUM" ADVICE,
        "technical { cause: NOT_SAVED priority: MEDIUM" ADVICE,
        "technical { cause: NO_BELIEVABLE_PULSE priority: HIGH on_delay { seconds: 5 }" ADVICE,
        "technical { cause: NOBODY_ANNUNCIATES priority: MEDIUM" ADVICE,
        "technical { cause: STANDBY_OVER priority: MEDIUM" ADVICE,
    };
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    return text;
}

TEST(ProfileFile, theSmallestOneIsRead) {
    const auto profile = parseProfile(joined(smallestLines()), "p");
    ASSERT_TRUE(profile.ok()) << profile.error().text();
    EXPECT_EQ(profile.value().name, "Smallest");
    ASSERT_EQ(profile.value().rules.size(), 6U);
    EXPECT_EQ(profile.value().rules[0].clearMargin, Quantity::whole(2));
    EXPECT_EQ(profile.value().rules[0].onDelay, Duration{}) << "no delay written: none";
    EXPECT_EQ(std::get<alarm::AtOrBelow>(profile.value().rules[5].condition.kind).limit, Quantity::fromMilli(89'500));
    EXPECT_EQ(profile.value().technical[1].cause, alarm::TechnicalCause::LinkLost);
}

TEST(ProfileFile, saysHowAlarmsReachPeople) {
    auto lines = smallestLines();
    const auto usual = parseProfile(joined(lines), "p");
    ASSERT_TRUE(usual.ok());
    EXPECT_EQ(usual.value().signals, alarm::SignalPolicy{}) << "what is not written has the documented value";
    lines.push_back("signals { audio_pause { seconds: 60 } worse_by { vital: SPO2 amount: 2 } }");
    lines[1].replace(lines[1].find("priority"), 0, "latching: true ");
    const auto own = parseProfile(joined(lines), "p");
    ASSERT_TRUE(own.ok()) << own.error().text();
    EXPECT_EQ(own.value().signals.audioPause, std::chrono::seconds{60});
    EXPECT_EQ(own.value().signals.unansweredHigh, std::chrono::seconds{30});
    EXPECT_EQ(own.value().signals.worseBy, (std::vector<alarm::WorseBy>{{Vital::Spo2, Quantity::whole(2)}}));
    EXPECT_TRUE(own.value().rules[0].latching);
    EXPECT_FALSE(own.value().rules[1].latching);
}

TEST(ProfileFile, aPauseOfThreeMinutesIsRefused) {
    auto lines = smallestLines();
    lines.push_back("signals { audio_pause { seconds: 180 } worse_by { vital: SPO2 } }");
    const auto profile = parseProfile(joined(lines), "p");
    ASSERT_FALSE(profile.ok());
    EXPECT_THAT(profile.error().text(), HasSubstr("p:15:11: signals.audio_pause: must be from 5 s to 120 s"));
    EXPECT_THAT(profile.error().text(), HasSubstr("signals.worse_by.amount: must be above 0"));
}

TEST(ProfileFile, itsHashIsTheTexts) {
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const std::string text = joined(smallestLines());
    EXPECT_EQ(parseProfile(text, "p").value().hash, sha256Hex(text));
    EXPECT_NE(parseProfile("# a comment\n" + text, "p").value().hash, sha256Hex(text));
}

struct FaultRow {
    const char* name;
    int line;  // replaced
    std::string replacement;
    const char* token;  // where the finding stands; empty: at the start of the file
    const char* finding;
};

class FaultyProfile : public testing::TestWithParam<FaultRow> {};

TEST_P(FaultyProfile, isRefusedWithPlaceRuleAndField) {
    auto lines = smallestLines();
    lines[std::size_t(GetParam().line - 1)] = GetParam().replacement;
    const bool inLine = *GetParam().token != '\0';
    const std::size_t column = inLine ? GetParam().replacement.find(GetParam().token) + 1 : 1;
    const std::string place =
        "clinic.textproto:" + std::to_string(inLine ? GetParam().line : 1) + ':' + std::to_string(column) + ": ";
    const auto profile = parseProfile(joined(lines), "clinic.textproto");
    ASSERT_FALSE(profile.ok());
    EXPECT_EQ(profile.error().text(), place + GetParam().finding);
}

const FaultRow kFaults[] = {
    {"noName", 1, "", "", "profile, name: is missing"},
    {"syntax", 1, "name \"x\"", "\"x\"", "Expected \":\", found \"\"x\"\"."},
    {"unknownField", 1, "name: \"x\" title: \"y\"", ": \"y\"",
     "Message type \"chairside.v1.AlarmProfile\" has no field named \"title\"."},
    {"noId", 4, "rules { vital: RATE condition { at_or_above: 120 } priority: MEDIUM" ADVICE, "rules",
     "rule #3, id: is missing"},
    {"idTwice", 5, "rules { id: \"rate-high\" vital: RATE condition { at_or_below: 50 } priority: MEDIUM" ADVICE,
     "id:", "rule \"rate-high\", id: another rule has it"},
    {"idCharacters", 4, "rules { id: \"Rate high\" vital: RATE condition { at_or_above: 120 } priority: MEDIUM" ADVICE,
     "id:", "rule \"Rate high\", id: must be at most 64 of a-z, 0-9 and '-'"},
    {"unknownVital", 3, "rules { id: \"x\" vital: SPO3 condition { at_or_below: 85 } priority: HIGH" ADVICE,
     "condition", "Unknown enumeration value of \"SPO3\" for field \"vital\"."},
    {"noVital", 3, "rules { id: \"x\" condition { at_or_below: 85 } priority: HIGH" ADVICE, "rules",
     "rule \"x\", vital: is missing"},
    {"vitalByUnknownNumber", 3, "rules { id: \"x\" vital: 77 condition { at_or_below: 85 } priority: HIGH" ADVICE,
     "vital", "rule \"x\", vital: is missing"},
    {"noCondition", 3, "rules { id: \"x\" vital: SPO2 priority: HIGH" ADVICE, "rules",
     "rule \"x\", condition: is missing"},
    {"emptyCondition", 3, "rules { id: \"x\" vital: SPO2 condition {} priority: HIGH" ADVICE, "condition",
     "rule \"x\", condition: is missing"},
    {"limitOutsidePlausible", 3, "rules { id: \"x\" vital: SPO2 condition { at_or_below: 49 } priority: HIGH" ADVICE,
     "at_or_below", "rule \"x\", condition: 49 is outside what is plausible, 50 to 100"},
    {"limitTooFine", 3, "rules { id: \"x\" vital: SPO2 condition { at_or_below: 85.0001 } priority: HIGH" ADVICE,
     "at_or_below", "rule \"x\", condition: is no number of at most three decimals"},
    {"limitNotANumber", 3, "rules { id: \"x\" vital: SPO2 condition { at_or_below: nan } priority: HIGH" ADVICE,
     "at_or_below", "rule \"x\", condition: is no number of at most three decimals"},
    {"negativeMargin", 3,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 85 } clear_margin: -1 priority: HIGH" ADVICE,
     "clear_margin", "rule \"x\", clear_margin: must not be below 0"},
    {"neverClears", 2,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 99 } clear_margin: 2 priority: MEDIUM" ADVICE,
     "clear_margin", "rule \"x\", clear_margin: it would clear at 101, outside what is plausible, 50 to 100"},
    {"highInsideMediumBelow", 3, "rules { id: \"x\" vital: SPO2 condition { at_or_below: 91 } priority: HIGH" ADVICE,
     "at_or_below", "rule \"x\", condition: HIGH limit 91 is inside the MEDIUM limit 90 of rule \"spo2-low\""},
    {"highInsideMediumAbove", 7,
     "rules { id: \"x\" vital: NIBP_SYSTOLIC condition { at_or_above: 150 } priority: HIGH" ADVICE
     " rules { id: \"y\" vital: NIBP_SYSTOLIC condition { at_or_below: 89 } priority: HIGH" ADVICE,
     "at_or_above", "rule \"x\", condition: HIGH limit 150 is inside the MEDIUM limit 160 of rule \"sbp-high\""},
    {"noSpo2Low", 2, "rules { id: \"x\" vital: SPO2 condition { at_or_below: 84 } priority: HIGH" ADVICE, "",
     "profile, rules: a rule SPO2 at_or_below 85 or more, MEDIUM or HIGH, is missing"},
    {"noRateHigh", 4, "", "", "profile, rules: a rule RATE at_or_above 150 or less, MEDIUM or HIGH, is missing"},
    {"noRateLow", 5, "", "", "profile, rules: a rule RATE at_or_below 40 or more, MEDIUM or HIGH, is missing"},
    {"noSbpHigh", 6, "", "",
     "profile, rules: a rule NIBP_SYSTOLIC at_or_above 200 or less, MEDIUM or HIGH, is missing"},
    {"noSbpLow", 7, "", "", "profile, rules: a rule NIBP_SYSTOLIC at_or_below 80 or more, MEDIUM or HIGH, is missing"},
    {"aLowPriorityDoesNotCount", 4, "rules { id: \"x\" vital: RATE condition { at_or_above: 120 } priority: LOW" ADVICE,
     "", "profile, rules: a rule RATE at_or_above 150 or less, MEDIUM or HIGH, is missing"},
    {"urgentDelay", 3,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 85 } on_delay { seconds: 11 } priority: HIGH" ADVICE,
     "on_delay", "rule \"x\", on_delay: 11 s is more than 10 s"},
    {"urgentDelayOfAPart", 3,
     "rules { id: \"x\" condition { all_of { conditions { vital: RESPIRATORY_RATE at_or_below: 8 } "
     "conditions { vital: SPO2 at_or_below: 90 } } } on_delay { seconds: 11 } priority: HIGH" ADVICE,
     "on_delay", "rule \"x\", on_delay: 11 s is more than 10 s"},
    {"longDelay", 6,
     "rules { id: \"x\" vital: NIBP_SYSTOLIC condition { at_or_above: 160 } on_delay { seconds: 60 nanos: 1000000 } "
     "priority: HIGH" ADVICE,
     "on_delay", "rule \"x\", on_delay: 60.001 s is more than 60 s"},
    {"negativeDelay", 3,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 85 } on_delay { seconds: -1 } priority: HIGH" ADVICE,
     "on_delay", "rule \"x\", on_delay: must not be below 0"},
    {"delayTooFine", 3,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 85 } on_delay { nanos: 1 } priority: HIGH" ADVICE,
     "on_delay", "rule \"x\", on_delay: is not in whole milliseconds"},
    {"longOffDelay", 3,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 85 } off_delay { seconds: 61 } priority: HIGH" ADVICE,
     "off_delay", "rule \"x\", off_delay: 61 s is more than 60 s"},
    {"noPriority", 3, "rules { id: \"x\" vital: SPO2 condition { at_or_below: 85 }" ADVICE, "rules",
     "rule \"x\", priority: is missing: LOW, MEDIUM or HIGH"},
    {"noGerman", 3,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 85 } priority: HIGH advice { en: \"a\" es: \"b\" } }",
     "advice", "rule \"x\", advice.de: is missing"},
    {"blankSpanish", 3,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 85 } priority: HIGH advice { en: \"a\" es: \" \" "
     "de: \"c\" } }",
     "es:", "rule \"x\", advice.es: is missing"},
    {"changeWithoutAmount", 3,
     "rules { id: \"x\" vital: NIBP_SYSTOLIC condition { baseline_change { up_by: 0 } } priority: HIGH" ADVICE,
     "baseline_change", "rule \"x\", condition: must be above 0"},
    {"changeThatNeverClears", 3,
     "rules { id: \"x\" vital: NIBP_SYSTOLIC condition { baseline_change { up_by: 5 } } clear_margin: 5 priority: "
     "HIGH" ADVICE,
     "baseline_change", "rule \"x\", condition: is not more than the clear margin: it would never clear"},
    {"highChangeInsideMedium", 3,
     "rules { id: \"x\" vital: NIBP_SYSTOLIC condition { baseline_change { up_by: 30 } } priority: HIGH" ADVICE
     " rules { id: \"y\" vital: NIBP_SYSTOLIC condition { baseline_change { up_by: 40 } } priority: MEDIUM" ADVICE,
     "baseline_change", "rule \"x\", condition: HIGH limit 30 is inside the MEDIUM limit 40 of rule \"y\""},
    {"trendWindow", 3,
     "rules { id: \"x\" vital: SPO2 condition { trend { down_by: 4 window { seconds: 4 } } } priority: HIGH" ADVICE,
     "window", "rule \"x\", trend.window: must be from 5 s to 10 min"},
    {"overdueWithoutTime", 3, "rules { id: \"x\" vital: NIBP_SYSTOLIC condition { overdue {} } priority: HIGH" ADVICE,
     "overdue", "rule \"x\", condition: names no time: after, intervals or both"},
    {"overdueWithoutSchedule", 3,
     "rules { id: \"x\" vital: NIBP_MEAN condition { overdue { intervals: 2 } } phases: PHASE_READY priority: "
     "HIGH" ADVICE,
     "phases", "rule \"x\", condition: counts intervals, and checks have none for NIBP_MEAN in phase ready"},
    {"overdueOfWhatNoCuffMeasures", 3,
     "rules { id: \"x\" vital: SPO2 condition { overdue { after { seconds: 60 } } } priority: HIGH" ADVICE, "overdue",
     "rule \"x\", condition: overdue is for what a cuff measures"},
    {"boundsReachThePanicValue", 6,
     "rules { id: \"x\" vital: NIBP_SYSTOLIC condition { at_or_above: 160 } at_once { at_or_above: 200 } "
     "confirm_readings: 2 session_bounds { lowest: 140 highest: 210 } priority: HIGH" ADVICE,
     "session_bounds", "rule \"x\", session_bounds: reach the at_once value 200"},
    {"observedOutsideTheScale", 3,
     "rules { id: \"x\" condition { observed { scale: RASS at_or_below: -6 } } priority: HIGH" ADVICE, "observed",
     "rule \"x\", condition: is outside the scale, -5 to 4"},
    {"listOfOne", 3,
     "rules { id: \"x\" vital: SPO2 condition { any_of { conditions { at_or_below: 85 } } } priority: HIGH" ADVICE,
     "any_of", "rule \"x\", condition: any_of needs two conditions or more"},
    {"confirmTooLong", 3,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 85 } confirm_readings: 2 confirm_within { seconds: 11 } "
     "priority: HIGH" ADVICE,
     "confirm_within", "rule \"x\", confirm_within: must be above 0 and at most 10 s"},
    {"confirmTooLongForAPart", 3,
     "rules { id: \"x\" condition { any_of { conditions { vital: NIBP_SYSTOLIC at_or_below: 80 } "
     "conditions { vital: PULSE_RATE at_or_below: 35 } } } confirm_readings: 2 confirm_within { seconds: 11 } "
     "priority: HIGH" ADVICE,
     "confirm_within", "rule \"x\", confirm_within: must be above 0 and at most 10 s"},
    {"confirmTooLongForSpo2", 2,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 90 } confirm_readings: 2 confirm_within { seconds: 61 } "
     "priority: MEDIUM" ADVICE,
     "confirm_within", "rule \"x\", confirm_within: must be above 0 and at most 60 s"},
    {"atOnceOnTheOtherSide", 7,
     "rules { id: \"x\" vital: NIBP_SYSTOLIC condition { at_or_below: 89 } at_once { at_or_above: 79 } "
     "confirm_readings: 2 priority: HIGH" ADVICE,
     "at_once", "rule \"x\", at_once: is on the other side of the condition"},
    {"atOnceNearer", 6,
     "rules { id: \"x\" vital: NIBP_SYSTOLIC condition { at_or_above: 160 } at_once { at_or_above: 150 } "
     "confirm_readings: 2 priority: HIGH" ADVICE,
     "at_once", "rule \"x\", at_once: is nearer than the condition's 160"},
    {"boundsThatNeverClear", 2,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 90 } session_bounds { lowest: 86 highest: 99 } "
     "clear_margin: 2 priority: MEDIUM" ADVICE,
     "session_bounds",
     "rule \"x\", session_bounds: a limit there would clear at 101, outside what is plausible, 50 to 100"},
    {"rateLimitNobodyReaches", 4, "rules { id: \"x\" vital: RATE condition { at_or_above: 200 } priority: HIGH" ADVICE,
     "", "profile, rules: a rule RATE at_or_above 150 or less, MEDIUM or HIGH, is missing"},
    {"boundsBelow85", 2,
     "rules { id: \"x\" vital: SPO2 condition { at_or_below: 90 } session_bounds { lowest: 80 highest: 92 } "
     "priority: MEDIUM" ADVICE,
     "session_bounds", "rule \"x\", session_bounds: would let SpO2-low go below 85"},
    {"notInEveryPhase", 4,
     "rules { id: \"x\" vital: RATE condition { at_or_above: 120 } phases: PHASE_INFUSING priority: MEDIUM" ADVICE, "",
     "profile, rules: in phase baseline, paused, observation, ready a rule RATE at_or_above 150 or less, MEDIUM or "
     "HIGH, is "
     "missing"},
    {"amountMissing", 9,
     "technical { cause: LINK_LOST priority: MEDIUM" ADVICE " technical { cause: CLOCK_SKEW priority: LOW" ADVICE,
     "technical { cause: CLOCK_SKEW", "technical CLOCK_SKEW, amount: must be above 0"},
    {"noVitalLost", 8, "", "", "profile, technical: a rule for VITAL_LOST is missing"},
    {"noLinkLost", 9, "", "", "profile, technical: a rule for LINK_LOST is missing"},
    {"noBelievablePulseMissing", 12, "", "", "profile, technical: a rule for NO_BELIEVABLE_PULSE is missing"},
    {"noBelievablePulseLate", 12,
     "technical { cause: NO_BELIEVABLE_PULSE priority: HIGH on_delay { seconds: 11 }" ADVICE, "on_delay",
     "technical NO_BELIEVABLE_PULSE, on_delay: 11 s is more than 10 s"},
    {"noBelievablePulseMild", 12, "technical { cause: NO_BELIEVABLE_PULSE priority: MEDIUM" ADVICE, "priority",
     "technical NO_BELIEVABLE_PULSE, priority: must be HIGH"},
    {"lostLinkHeardOnce", 9, "technical { cause: LINK_LOST priority: LOW" ADVICE, "priority",
     "technical LINK_LOST, priority: must be MEDIUM or HIGH"},
    {"technicalTwice", 9,
     "technical { cause: LINK_LOST priority: HIGH" ADVICE " technical { priority: LOW cause: LINK_LOST" ADVICE,
     "cause: LINK_LOST advice", "technical LINK_LOST, cause: there is another rule for it"},
    {"technicalWithoutCause", 9,
     "technical { cause: LINK_LOST priority: HIGH" ADVICE " technical { priority:LOW" ADVICE,
     "technical { priority:LOW", "technical #3, cause: is missing"},
    {"technicalDelay", 9, "technical { cause: LINK_LOST priority: MEDIUM on_delay { seconds: 61 }" ADVICE, "on_delay",
     "technical LINK_LOST, on_delay: 61 s is more than 60 s"},
    {"technicalPriority", 9, "technical { cause: LINK_LOST" ADVICE, "technical",
     "technical LINK_LOST, priority: is missing: LOW, MEDIUM or HIGH"},
};

INSTANTIATE_TEST_SUITE_P(Rows, FaultyProfile, testing::ValuesIn(kFaults),
                         [](const auto& row) { return std::string{row.param.name}; });

TEST(ProfileFile, everythingWrongIsToldAtOnceInTheOrderOfTheFile) {
    auto lines = smallestLines();
    lines[2] = "rules { id: \"spo2-low\" vital: SPO2 condition { at_or_below: 20 } priority: HIGH" ADVICE;
    lines[5] = "rules { id: \"x\" vital: NIBP_SYSTOLIC condition { at_or_above: 160 } priority: MEDIUM }";
    const auto profile = parseProfile(joined(lines), "p");
    ASSERT_FALSE(profile.ok());
    EXPECT_EQ(profile.error().text(),
              "p:3:9: rule \"spo2-low\", id: another rule has it\n"
              "p:3:48: rule \"spo2-low\", condition: 20 is outside what is plausible, 50 to 100\n"
              "p:6:1: rule \"x\", advice.en: is missing\n"
              "p:6:1: rule \"x\", advice.es: is missing\n"
              "p:6:1: rule \"x\", advice.de: is missing");
}

TEST(ProfileFile, textThatIsNotUtf8IsRefused) {
    EXPECT_EQ(parseProfile("name: \"\xFF\"", "p").error().text(), "p:1:1: is not UTF-8 text");
}

TEST(ProfileFile, aMissingFileSaysWhich) {
    EXPECT_THAT(loadProfile("/nowhere/p.textproto").error().text(), HasSubstr("/nowhere/p.textproto: cannot be read"));
}

TEST(ProfileFile, conditionsNestedWithoutEndAreRefused) {
    constexpr int kDeep = 20'000;
    std::string text = "rules { condition { ";
    for (int i = 0; i < kDeep; ++i) text += "all_of { conditions { ";
    const auto read = parseProfile(text, "deep.textproto");
    ASSERT_FALSE(read.ok());
    EXPECT_NE(read.error().text().find("deep.textproto:1:"), std::string::npos) << read.error().text();
}

}  // namespace
}  // namespace chairside::codec
