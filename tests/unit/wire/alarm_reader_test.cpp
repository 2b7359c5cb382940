// The alarm lines of an ORU^R01: lists of Mindray PDS, single lines of Philips MDIL.
#include "wire/alarm_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/wire/alarm_test_support.h"

namespace chairside::wire {
namespace {

using test::alarms;
using test::joined;
using test::kR40;
using test::mapped;
using test::reasons;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(AlarmLines, OfMindrayPdsAreListedAndTheirMarksAreThePriority) {
    const auto message = mapped(
        "MSH|^~\\&|||||||ORU^R01|54|P|2.3.1|\rOBX||CE|2|1|10033^***SpO2 TOO LOW||||||F|||20260115143000|\r"
        "OBX||CE|2|1|10002^*HR TOO LOW||||||F\rOBX||CE|4||5^ECG Lead Off||||||F|\rOBX||CE|2040^||0^||||||F");
    EXPECT_THAT(alarms(message), ElementsAre("SpO2 TOO LOW [10033] high present SPO2 @none",
                                             "HR TOO LOW [10002] low present HEART_RATE @none",
                                             "ECG Lead Off [5] unknown present HEART_RATE @none"));
    for (const DeviceAlert& alert : message.alerts) EXPECT_EQ(alert.list, "54") << "56 is another list";
    EXPECT_THAT(message.observations, IsEmpty());
}

constexpr const char* kPds54 = "MSH|^~\\&|||||||ORU^R01|54|P|2.3.1|\r";
constexpr const char* kPdsEnd = "OBX||CE|2040^||0^||||||F\r";
constexpr const char* kPdsLow = "OBX||CE|2|1|10033^***SpO2 TOO LOW||||||F|\r";

TEST(AlarmLists, OfMindrayPdsAreToldWholeAlsoWhenTheyAreEmpty) {
    EXPECT_THAT(mapped(joined({kPds54, kPdsEnd})).listsTold, ElementsAre("54"));
    EXPECT_THAT(mapped(joined({kPds54, kPdsEnd})).alerts, IsEmpty());
    EXPECT_THAT(mapped(joined({kPds54, kPdsLow, kPdsEnd})).listsTold, ElementsAre("54"));
    EXPECT_THAT(mapped("MSH|^~\\&|||||||ORU^R01|56|P|2.3.1|\rOBX||CE|2041^||0^||||||F\r").listsTold, ElementsAre("56"));
}

TEST(AlarmLists, OfWhichAnythingIsMissingAreNotWhole) {
    const struct {
        const char *what, *lines;
    } rows[] = {
        {"no line at all", ""},
        {"an alarm that was deleted", "OBX||CE|2|1|10002^*HR TOO LOW||||||D|\r"},
        {"an alarm without words", "OBX||CE|2|1|||||||F|\r"},
        {"of another patient too", "PID|||X2\rOBX||CE|2040^||0^||||||F\r"},
        {"a line that is no segment", "BX||CE|2|1|10002^*HR TOO LOW\r"},
    };
    for (const auto& row : rows) {
        const bool none = std::string_view{row.lines}.empty();
        const auto message = mapped(joined({kPds54, none ? "" : kPdsEnd, row.lines}));
        EXPECT_THAT(message.listsTold, IsEmpty()) << row.what;
    }
    std::string many = kPds54;
    for (std::size_t i = 0; i <= kAlarmsOfOneMessageMax; ++i) {
        many += "OBX||CE|2|1|" + std::to_string(20000 + i) + "^*HR TOO LOW||||||F\r";
    }
    EXPECT_THAT(mapped(many).listsTold, IsEmpty()) << "more than are taken";
}

TEST(AlarmLists, OfAMonitorInTrainingSayNothingOfThePatient) {
    const std::string training = joined({"MSH|^~\\&|||||||ORU^R01|54|T|2.3.1|\r", kPdsEnd});
    EXPECT_THAT(mapped(training).listsTold, IsEmpty());
    EXPECT_THAT(mapped(training, true).listsTold, ElementsAre("54"));
}

TEST(AlarmLists, AreStatedByNoOtherMessage) {
    EXPECT_THAT(mapped("MSH|^~\\&|||||||ORU^R01|204|P|2.3.1|\rOBX||NM|101^HR||72||||||F\r").listsTold, IsEmpty());
    EXPECT_THAT(mapped("MSH|^~\\&|^EfficiaCM||||||ORU^R01|9|P|2.4\rOBX||NM|0002-4182^HR^MDIL||72|||||F\r").listsTold,
                IsEmpty())
        << "whether it would name alarms that are on is not known";
    EXPECT_THAT(mapped(joined({kR40, "OBX|1|ST|196670^HI^MDC|1.1.1.1.1|HR high\r"})).listsTold, IsEmpty());
}

TEST(AlarmLines, WithoutANumberHaveTheirWordsForACode) {
    const auto message = mapped(
        "MSH|^~\\&|||||||ORU^R01|54|P|2.3.1|\rOBX||CE|2|1|^***SpO2 TOO LOW||||||F|\rOBX||CE|2|1|^*HR TOO LOW||||||F");
    ASSERT_EQ(message.alerts.size(), 2u);
    EXPECT_EQ(message.alerts[0].code, "2 ***SpO2 TOO LOW");
    EXPECT_EQ(message.alerts[1].code, "2 *HR TOO LOW") << "else one would be taken for the other";
}

// The value is the extreme so far: it must not be part of what the alarm is, its direction must.
TEST(AlarmLines, AreTheSameWhileTheirValueChanges) {
    const auto codeOf = [](const char* text) {
        return mapped(joined({"MSH|^~\\&|^EfficiaCM||||||ORU^R01|9|P|2.4\rOBX||TX|2^Yellow Alarm^MDIL-ALERT||", text,
                              "||||||F"}))
            .alerts.at(0)
            .code;
    };
    const struct {
        const char *text, *code;
    } rows[] = {
        {"HR 134>120", "2 HR >"},
        {"HR 139 > 120", "2 HR >"},
        {"HR 44<50", "2 HR <"},
        {"Temp 38.9>38.5", "2 Temp >"},
        {"Temp 38,9>38,5", "2 Temp >"},
        {"ST-II -1.3<-1.0", "2 ST-II <"},
        {"PVCs/min 12>10", "2 PVCs/min >"},
        {"SpO2 High, SpO2=98 %", "2 SpO2 High"},
        {"SpO2=98 %", "2 SpO2"},
        {"RUN PVCs >2", "2 RUN PVCs"},
        {"Pacer 2, not captured", "2 Pacer 2"},
        {"Check lead 2", "2 Check lead 2"},
    };
    for (const auto& row : rows) EXPECT_EQ(codeOf(row.text), row.code) << row.text;
}

// Efficia sends each alarm by itself when it begins: the next message does not say that the one before has ended.
TEST(AlarmLines, OfAnEfficiaAreNewsAndNoList) {
    const auto listOf = [](const char* group, const char* text) {
        const auto message =
            mapped(joined({"MSH|^~\\&|^EfficiaCM||||20260115143005||ORU^R01^ORU_R01|9|P|2.4\rOBR||||", group,
                           "|||20260115143004\rOBX||TX|2^Yellow Alarm^MDIL-ALERT||", text, "||||||F\r"}));
        EXPECT_THAT(message.listsTold, IsEmpty());
        return message.alerts.at(0).list;
    };
    EXPECT_EQ(listOf("ALARM", "SpO2 Low, SpO2=84 %"), "2 SpO2 Low");
    EXPECT_EQ(listOf("ALARM", "SpO2 Low, SpO2=81 %"), "2 SpO2 Low") << "said again it is the same";
    EXPECT_EQ(listOf("ALARM", "HR Low, HR=45 /min"), "2 HR Low");
    EXPECT_EQ(listOf("", "HR Low, HR=45 /min"), "") << "among numerics they are all that are on";
    const auto several = mapped(
        "MSH|^~\\&|^EfficiaCM||||20260115143005||ORU^R01^ORU_R01|9|P|2.4\rOBR||||ALARM|||20260115143004\r"
        "OBX||TX|2^Yellow Alarm^MDIL-ALERT||SpO2 Low||||||F\rOBX||TX|2^Yellow Alarm^MDIL-ALERT||HR Low||||||F\r");
    ASSERT_EQ(several.alerts.size(), 2u);
    EXPECT_NE(several.alerts[0].list, several.alerts[1].list) << "one of them alone may be said again";
}

TEST(AlarmLines, LongWordsAreCutBetweenCharacters) {
    std::string words = "SpO2 ";
    while (words.size() < 200) words += "ü";
    const auto message =
        mapped("MSH|^~\\&|^EfficiaCM||||||ORU^R01|9|P|2.4\rOBX||TX|2^Yellow Alarm^MDIL-ALERT||" + words + "||||||F");
    ASSERT_EQ(message.alerts.size(), 1u);
    EXPECT_EQ(message.alerts[0].text.size(), 119u);
    EXPECT_LE(message.alerts[0].code.size(), 96u);
    EXPECT_EQ(message.alerts[0].vital, Vital::Spo2);
}

TEST(AlarmLines, DemoAlarmsReachNobodyUnlessAllowed) {
    const std::string line = "OBX||TX|2^Yellow Alarm^MDIL-ALERT||SpO2 High||||||F";
    const std::string training = "MSH|^~\\&|^EfficiaCM||||||ORU^R01|9|T|2.4\r" + line;
    EXPECT_THAT(alarms(mapped(training)), IsEmpty());
    EXPECT_EQ(mapped(training).unmapped.at(0).reason, "demo alarm (not allowed at this station)");
    EXPECT_THAT(alarms(mapped(training, true)), ElementsAre("SpO2 High [2 SpO2 High] medium present SPO2 @none demo"));
    const std::string flagged =
        "MSH|^~\\&|^EfficiaCM||||||ORU^R01|9|P|2.4\rOBX||TX|2^Yellow Alarm^MDIL-ALERT||SpO2 High|||L~DEMO|||F";
    EXPECT_THAT(alarms(mapped(flagged)), IsEmpty());
    EXPECT_EQ(mapped(flagged).unmapped.at(0).reason, "demo alarm (not allowed at this station)");
    EXPECT_TRUE(mapped(flagged, true).alerts.at(0).demo);
    const auto r40 = mapped("MSH|^~\\&|A|B|||||ORU^R40|9|D|2.6\rOBX|1|ST|196670^HI^MDC|1.1.1.1.1|HR high");
    EXPECT_THAT(alarms(r40), IsEmpty());
}

TEST(AlarmLines, OfOneMessageAreBounded) {
    std::string bytes = "MSH|^~\\&|||||||ORU^R01|54|P|2.3.1|\r";
    for (int i = 0; i < 1000; ++i) bytes += "OBX||CE|2|1|" + std::to_string(20000 + i) + "^*HR TOO LOW||||||F\r";
    const auto message = mapped(bytes);
    EXPECT_EQ(message.alerts.size(), kAlarmsOfOneMessageMax);
    EXPECT_THAT(reasons(message), ElementsAre("too many alarms in one message"));
    EXPECT_EQ(message.unmapped[0].sample, "744 lines");
}

TEST(AlarmLines, ADeletedAlarmIsNone) {
    const auto message =
        mapped("MSH|^~\\&|^EfficiaCM||||||ORU^R01|9|P|2.4\rOBX||TX|2^Yellow Alarm^MDIL-ALERT||SpO2 High||||||D");
    EXPECT_THAT(alarms(message), IsEmpty());
    EXPECT_EQ(message.unmapped.at(0).reason, "alarm with status D (deleted)");
}

TEST(AlarmLines, AnAlarmThatIsTakenIsToldAsCharted) {
    std::vector<std::string> told;
    const TraceFate trace = [&](const ObxFate& fate) {
        told.push_back((fate.charted ? "charted: " : "") + fate.words);
    };
    (void)mapped(joined({kPds54, kPdsLow, "OBX||CE|2|1|10002^*HR TOO LOW||||||D\r", kPdsEnd}), false, trace);
    EXPECT_THAT(told,
                ElementsAre("charted: alarm of the monitor: SpO2 TOO LOW", "not charted: alarm with status D (deleted)",
                            "not charted: end of the monitor's list of alarms"));
}

}  // namespace
}  // namespace chairside::wire
