// The alarms of an ORU^R40 (IHE PCD-04).
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

TEST(Pcd04, ALimitAlarmWithItsPartsAndNoReading) {
    const auto message = mapped(joined({kR40,
                                        "OBX|1|ST|196674^MDC_EVT_LO_VAL_LT_LIM^MDC|1.1.1.1.1|SpO2 low|||L~PH~SP|||R\r"
                                        "OBX|2|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.1.1.1.2|84|262688|90-100|L|||R\r"
                                        "OBX|3|ST|68481^MDC_ATTR_EVENT_PHASE^MDC|1.1.1.1.3|start||||||R\r"
                                        "OBX|4|ST|68482^MDC_ATTR_ALARM_STATE^MDC|1.1.1.1.4|active||||||R\r"}));
    EXPECT_THAT(alarms(message), ElementsAre("SpO2 low [196674 150456] high started SPO2 @2026-01-15T14:30:04.000Z"));
    EXPECT_THAT(message.observations, IsEmpty());
    ASSERT_EQ(message.unmapped.size(), 1u);
    EXPECT_EQ(message.unmapped[0].reason, "value of an alarm message: evidence, not a measurement to chart");
    EXPECT_EQ(message.monitor.bed, "3");
}

TEST(Pcd04, StartAndEndOfOneAlarmHaveTheSameCode) {
    const auto phase = [](const char* name) {
        return mapped(
            joined({kR40,
                    "OBX|1|CWE|196616^MDC_EVT_ALARM^MDC|1.7.0.196680.1|196680^MDC_EVT_LEAD_OFF^MDC|||A~PL~ST|||R|||"
                    "20260115143003+0000\rOBX|3|ST|68481^MDC_ATTR_EVENT_PHASE^MDC|1.7.0.196680.3|",
                    name}));
    };
    EXPECT_THAT(alarms(phase("start")),
                ElementsAre("MDC_EVT_LEAD_OFF [196680 1.7.0.196680] low started - @2026-01-15T14:30:03.000Z"));
    EXPECT_THAT(alarms(phase("end")),
                ElementsAre("MDC_EVT_LEAD_OFF [196680 1.7.0.196680] low ended - @2026-01-15T14:30:03.000Z"));
    EXPECT_THAT(alarms(phase("continue")),
                ElementsAre("MDC_EVT_LEAD_OFF [196680 1.7.0.196680] low started - @2026-01-15T14:30:03.000Z"));
}

TEST(Pcd04, SeveralAlarmsInOneMessage) {
    const auto message =
        mapped(joined({kR40,
                       "OBX|1|ST|196670^HI^MDC|1.1.1.1.1|HR high|||PM\rOBX|2|ST|196674^LO^MDC|1.1.1.2.1|Temp low\r"
                       "OBR|2|||196616^MDC_EVT_ALARM^MDC|||20260115143002+0000\r"
                       "OBX|1|ST|196670^HI^MDC|1.1.1.1.1|Leak\rOBX|2|ST|68482^S^MDC|1.1.1.1.4|inactive\r"}));
    EXPECT_THAT(alarms(message),
                ElementsAre("HR high [196670 1.1.1.1] medium started HEART_RATE @2026-01-15T14:30:04.000Z",
                            "Temp low [196674 1.1.1.2] unknown started TEMPERATURE @2026-01-15T14:30:04.000Z",
                            "Leak [196670 1.1.1.1] unknown ended - @2026-01-15T14:30:02.000Z"));
}

TEST(Pcd04, WithoutSubIdsEachEventIsAnAlarm) {
    const auto message = mapped(joined({kR40,
                                        "OBX|1|ST|196670^HI^MDC||HR high|||PM\rOBX|2|ST|68481^P^MDC||start\r"
                                        "OBX|3|ST|196674^LO^MDC||SpO2 low|||PH\rOBX|4|NM|150456^S^MDC||84|262688\r"
                                        "OBX|5|ST|68482^S^MDC||inactive\r"}));
    EXPECT_THAT(alarms(message), ElementsAre("HR high [196670] medium started HEART_RATE @2026-01-15T14:30:04.000Z",
                                             "SpO2 low [196674 150456] high ended SPO2 @2026-01-15T14:30:04.000Z"));
}

TEST(Pcd04, AnAlarmOfAnotherPatientIsNotThisOnes) {
    const auto message =
        mapped(joined({kR40,
                       "OBX|1|ST|196670^HI^MDC|1.1.1.1.1|HR high\rPID|||X2\rPV1||U|W^^4\r"
                       "OBR|2|||196616^MDC_EVT_ALARM^MDC\rOBX|1|ST|196674^LO^MDC|1.1.1.2.1|SpO2 low\r"}));
    EXPECT_THAT(alarms(message),
                ElementsAre("HR high [196670 1.1.1.1] unknown started HEART_RATE @2026-01-15T14:30:04.000Z"));
    EXPECT_THAT(reasons(message), ElementsAre("belongs to another patient of the same message"));
}

TEST(Pcd04, OfSeveralPatientsTheOneOfTheFirstLineIsTaken) {
    constexpr const char* kHigh = "OBR|1\rOBX|1|ST|196670^HI^MDC|1.1.1.1.1|HR high\r";
    constexpr const char* kLow = "OBR|2\rOBX|1|ST|196674^LO^MDC|1.1.1.2.1|SpO2 low\r";
    const struct {
        const char* what;
        std::string body;
        const char* bed;
        std::vector<std::string> words;
        std::size_t others;
    } rows[] = {
        {"the first has no line",
         joined({"PID|||A\rPV1||I|W^^3\rOBR|1\rPID|||B\rPV1||I|W^^4\r", kLow}),
         "4",
         {"SpO2 low"},
         0},
        {"the first has no bed", joined({"PID|||A\r", kHigh, "PID|||B\rPV1||I|W^^4\r", kLow}), "", {"HR high"}, 1},
        {"the same again before each OBR",
         joined({"PID|||A\rPV1||I|W^^3\r", kHigh, "PID|||A\rPV1||I|W^^3\r", kLow}),
         "3",
         {"HR high", "SpO2 low"},
         0},
        {"the first again after another",
         joined({"PID|||A\rPV1||I|W^^3\r", kHigh, "PID|||B\rPV1||I|W^^4\r", kLow, "PID|||A\rPV1||I|W^^3\r", kLow}),
         "3",
         {"HR high", "SpO2 low"},
         1},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.what);
        const auto message =
            mapped(joined({"MSH|^~\\&|MON|X|||20260115143005+0000||ORU^R40^ORU_R40|1|P|2.6\r", row.body}));
        std::vector<std::string> words;
        for (const DeviceAlert& alert : message.alerts) words.push_back(alert.text);
        EXPECT_EQ(message.monitor.bed, row.bed);
        EXPECT_EQ(words, row.words);
        EXPECT_EQ(reasons(message),
                  std::vector<std::string>(row.others, "belongs to another patient of the same message"));
    }
}

TEST(Pcd04, LinesThatDoNotSayWhatHappenedAreInTheTray) {
    const auto message = mapped(joined(
        {kR40, "OBX|1|ST|68481^P^MDC|1.1.1.1.3|start\rOBX|2|ST|68482^MDC_ATTR_ALARM_STATE^MDC|1.1.1.1.4|active\r"}));
    EXPECT_THAT(alarms(message), IsEmpty());
    ASSERT_EQ(message.unmapped.size(), 1u);
    EXPECT_EQ(message.unmapped[0],
              (Unmapped{"68481^P^MDC", "start", "lines of an alarm that do not say what happened"}));
}

// What a code is worth: the start and the end of one alarm have the same, different alarms have different ones.
TEST(Pcd04, AlarmsAreTheSameByWhatHappenedAndWhere) {
    constexpr const char* kSaturation = "69642^MDC_DEV_ANALY_SAT_O2_MDS^MDC";
    constexpr const char* kEcg = "69798^MDC_DEV_ECG_RESP_MDS^MDC";
    const auto coded = [](const char* type, const char* event, const char* value, const char* source) {
        const auto message = mapped(joined({kR40, "OBX|1|", type, "|", event, "|1.1.1.1.1|", value, "\rOBX|2|CWE|",
                                            "68480^MDC_ATTR_ALERT_SOURCE^MDC|1.1.1.1.2|", source, "\r"}));
        return message.alerts.size() == 1 ? message.alerts[0].code : "not one alarm";
    };
    const struct {
        const char *what, *type, *event, *value, *source, *code;
    } rows[] = {
        {"of the oximeter", "CWE", "196616^MDC_EVT_ALARM^MDC", "196916^MDC_EVT_DISCONN^MDC", kSaturation,
         "196916 69642"},
        {"of the ECG", "CWE", "196616^MDC_EVT_ALARM^MDC", "196916^MDC_EVT_DISCONN^MDC", kEcg, "196916 69798"},
        {"a source without a number", "CWE", "196616^MDC_EVT_ALARM^MDC", "196916^MDC_EVT_DISCONN^MDC",
         "0^MDCX_DEV_HOOD^MDC", "196916 MDCX_DEV_HOOD"},
        {"a source in words", "CWE", "196616^MDC_EVT_ALARM^MDC", "196916^MDC_EVT_DISCONN^MDC", "Gateway 2",
         "196916 Gateway 2"},
        {"the triplet as ST", "ST", "196616^MDC_EVT_ALARM^MDC", "196916^MDC_EVT_DISCONN^MDC", kEcg, "196916 69798"},
        {"words only", "ST", "196616^MDC_EVT_ALARM^MDC", "**HR 134>120", kEcg, "HR > 69798"},
        {"a private event", "ST", "0^MDCX_EVT_SEPSIS^MDC", "SEPSIS", kEcg, "MDCX_EVT_SEPSIS 69798"},
        {"another private event", "ST", "0^MDCX_EVT_HYPOTENSION^MDC", "HYPOTENSION", kEcg,
         "MDCX_EVT_HYPOTENSION 69798"},
        {"a number that is none of MDC", "ST", "196616^MDC_EVT_ALARM^MDC", "56^MDC_EVT_BATT_LO^MDC^^^^^^Low", kEcg,
         "MDC_EVT_BATT_LO 69798"},
        {"an event with words of type CWE", "CWE", "196674^MDC_EVT_LO_VAL_LT_LIM^MDC", "SpO2 84<90", kEcg,
         "196674 69798"},
        {"an event with a code of its own", "CWE", "196670^MDC_EVT_LO^MDC", "158776^MDC_HDIALY_PRESS^MDC", kEcg,
         "196670 158776 69798"},
        {"a code of its own beside words with a value", "CWE", "196670^MDC_EVT_LO^MDC", "158776^HR 134>120", kEcg,
         "196670 158776 69798"},
        {"an event with words and their value", "ST", "196648^MDC_EVT_HI_GT_LIM^MDC", "^**HR 134>120", kEcg,
         "196648 HR 69798"},
        {"at its end", "ST", "196648^MDC_EVT_HI_GT_LIM^MDC", "^HR 118", kEcg, "196648 HR 69798"},
        {"with its unit", "ST", "196674^MDC_EVT_LO_VAL_LT_LIM^MDC", "^SpO2 84 % < 90 %", kSaturation,
         "196674 SpO2 69642"},
        {"without a blank", "ST", "196648^MDC_EVT_HI_GT_LIM^MDC", "^HR134", kEcg, "196648 HR 69798"},
        {"with a sign", "ST", "196674^MDC_EVT_LO_VAL_LT_LIM^MDC", "^ST-II (-1.3", kEcg, "196674 ST-II 69798"},
        {"the value first", "ST", "196648^MDC_EVT_HI_GT_LIM^MDC", "^134 HR", kEcg, "196648 69798"},
        {"an event without a number, with words and their value", "ST", "0^MDCX_EVT_LIMIT^MDC", "^HR 134>120", kEcg,
         "MDCX_EVT_LIMIT HR > 69798"},
        {"what is off", "ST", "196916^MDC_EVT_DISCONN^MDC", "^SpO2 sensor off", kEcg, "196916 SpO2 sensor off 69798"},
        {"something else that is off", "ST", "196916^MDC_EVT_DISCONN^MDC", "^CO2 sensor off", kEcg,
         "196916 CO2 sensor off 69798"},
        {"a private name with a number in it", "CWE", "196916^MDC_EVT_DISCONN^MDC", "0^MDCX_EVT_12_LEAD^MDC", kEcg,
         "196916 MDCX_EVT_12_LEAD 69798"},
        {"an event without a code", "ST", "", "Lead off", kEcg, "Lead off 69798"},
    };
    for (const auto& row : rows) EXPECT_EQ(coded(row.type, row.event, row.value, row.source), row.code) << row.what;
}

TEST(Pcd04, AnAlarmWhoseWordsHoldItsValueStaysOneAndEnds) {
    const auto alarm = [](const char* words, const char* phase) {
        return alarms(mapped(joined({kR40, "OBX|1|ST|196648^MDC_EVT_HI_GT_LIM^MDC|1.1.1.1.1|^", words,
                                     "|||PH\rOBX|2|NM|147842^MDC_ECG_HEART_RATE^MDC|1.1.1.1.2|134|264864\r"
                                     "OBX|3|ST|68481^MDC_ATTR_EVENT_PHASE^MDC|1.1.1.1.3|",
                                     phase, "\r"})));
    };
    EXPECT_THAT(alarm("HR 134>120", "start"),
                ElementsAre("HR 134>120 [196648 HR 147842] high started HEART_RATE @2026-01-15T14:30:04.000Z"));
    EXPECT_THAT(alarm("HR 139>120", "update"),
                ElementsAre("HR 139>120 [196648 HR 147842] high started HEART_RATE @2026-01-15T14:30:04.000Z"));
    EXPECT_THAT(alarm("HR 118", "end"),
                ElementsAre("HR 118 [196648 HR 147842] high ended HEART_RATE @2026-01-15T14:30:04.000Z"));
}

// A number in the words is a value where the alarm is about one; else it may be part of a name.
TEST(Pcd04, OfAlarmsWithoutAValueANumberTellsThemApart) {
    const auto code = [](const char* event, const char* words, const char* more) {
        const auto message = mapped(joined({kR40, "OBX|1|ST|", event, "|1.7.0.1.1|^", words, "\r", more}));
        return message.alerts.size() == 1 ? message.alerts[0].code : "not one alarm";
    };
    constexpr const char* kLeadOff = "196680^MDC_EVT_LEAD_OFF^MDC";
    constexpr const char* kHeartRate = "OBX|2|NM|147842^MDC_ECG_HEART_RATE^MDC|1.7.0.1.2|134|264864\r";
    constexpr const char* kNoHeartRate = "OBX|2|NM|147842^MDC_ECG_HEART_RATE^MDC|1.7.0.1.2||264864|||||X\r";
    constexpr const char* kOfEcg = "OBX|2|CWE|68480^MDC_ATTR_ALERT_SOURCE^MDC|1.7.0.1.3|69798^MDC_DEV_ECG^MDC\r";
    constexpr const char* kOfEcgAndHeartRate =
        "OBX|2|CWE|68480^MDC_ATTR_ALERT_SOURCE^MDC|1.7.0.1.3|69798^MDC_DEV_ECG^MDC\r"
        "OBX|3|NM|147842^MDC_ECG_HEART_RATE^MDC|1.7.0.1.2|134|264864\r";
    constexpr const char* kNumberOfEcg = "OBX|3|NM|68480^MDC_ATTR_ALERT_SOURCE^MDC|1.7.0.1.2|134|264864\r";
    const struct {
        const char *what, *event, *words, *more, *code;
    } rows[] = {
        {"lead 2", kLeadOff, "Lead 2 off", "", "196680 Lead 2 off 1.7.0.1"},
        {"lead 3", kLeadOff, "Lead 3 off", "", "196680 Lead 3 off 1.7.0.1"},
        {"lead 3 of a part that is told", kLeadOff, "Lead 3 off", kOfEcg, "196680 Lead 3 off 69798"},
        {"an event of a value, whatever it is called", "199730^MDC_EVT_ECG_TACHY^MDC", "HR 134>120", kHeartRate,
         "199730 HR 147842"},
        {"its end, the value gone", "199730^MDC_EVT_ECG_TACHY^MDC", "HR 118", kNoHeartRate, "199730 HR 147842"},
        {"its value in the place of the source", "199730^MDC_EVT_ECG_TACHY^MDC", "HR 118", kNumberOfEcg,
         "199730 HR 1.7.0.1"},
        {"a limit", "196650^MDC_EVT_HI_GT_LIM^MDC", "HR 134>120", kOfEcgAndHeartRate, "196650 HR 69798"},
        {"its end without a line of the value", "196650^MDC_EVT_HI_GT_LIM^MDC", "HR 118", kOfEcg, "196650 HR 69798"},
        {"a limit by its number alone", "196650", "HR 118", kOfEcg, "196650 HR 69798"},
        {"a limit by its name, the maker's number", "250001^MNDRY_EVT_HR_HI_GT_LIM^MDC", "HR 118", kOfEcg,
         "250001 HR 69798"},
    };
    for (const auto& row : rows) EXPECT_EQ(code(row.event, row.words, row.more), row.code) << row.what;
}

TEST(Pcd04, TheSourceSaysWhichVitalItIsAbout) {
    const auto message = mapped(joined({kR40,
                                        "OBX|1|ST|196670^LO^MDC|1.1.1.1.1|Below its limit\r"
                                        "OBX|2|ST|68164^MDC_ATTR_ALERT_SOURCE^MDC|1.1.1.1.2|150456^S^MDC\r"}));
    EXPECT_THAT(alarms(message),
                ElementsAre("Below its limit [196670 150456] unknown started SPO2 @2026-01-15T14:30:04.000Z"));
    EXPECT_THAT(reasons(message), IsEmpty());
}

TEST(Pcd04, AValueInThePlaceOfTheSourceIsNone) {
    const auto at = [](const char* value) {
        return mapped(joined({kR40, "OBX|1|ST|196650|1.0.0.0.1|PVC/min > 10\rOBX|2|NM|68480^MDC_ATTR_ALERT_SOURCE^MDC|",
                              "1.0.0.0.2|", value, "|264672\r"}));
    };
    EXPECT_EQ(at("12").alerts.at(0).code, "196650 1.0.0.0");
    EXPECT_EQ(at("14").alerts.at(0).code, "196650 1.0.0.0");
    EXPECT_THAT(reasons(at("12")), ElementsAre("value of an alarm message: evidence, not a measurement to chart"));
}

TEST(Pcd04, AnEndWithoutTheValueEndsWhatBeganWithIt) {
    const auto message = mapped(joined({kR40,
                                        "OBX|1|ST|196674^MDC_EVT_LO_VAL_LT_LIM^MDC|1.1.1.1.1|SpO2 low|||PH\r"
                                        "OBX|2|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.1.1.1.2||262688|||||X\r"
                                        "OBX|3|ST|68481^MDC_ATTR_EVENT_PHASE^MDC|1.1.1.1.3|end\r"}));
    EXPECT_THAT(alarms(message), ElementsAre("SpO2 low [196674 150456] high ended SPO2 @2026-01-15T14:30:04.000Z"));
    EXPECT_THAT(reasons(message), IsEmpty());
    const auto unknown = mapped(joined({kR40,
                                        "OBX|1|ST|196674^MDC_EVT_LO_VAL_LT_LIM^MDC||Too low\r"
                                        "OBX|2|NM|150037^MDC_PRESS_BLD_ART_ABP_SYS^MDC|||||PH|||X\r"
                                        "OBX|3||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC||||||||X\r"
                                        "OBX|4|ST|68482^MDC_ATTR_ALARM_STATE^MDC||inactive\r"}));
    EXPECT_THAT(alarms(unknown), ElementsAre("Too low [196674 150037] high ended - @2026-01-15T14:30:04.000Z"));
}

TEST(Pcd04, AttributesAreKnownByEitherNumberAndByName) {
    const struct {
        const char *what, *phase, *state, *priority;
    } rows[] = {
        {"IHE", "68481^MDC_ATTR_EVENT_PHASE^MDC", "68482^MDC_ATTR_ALARM_STATE^MDC",
         "68484^MDC_ATTR_ALARM_PRIORITY^MDC"},
        {"Draeger", "68165^MDC_ATTR_EVENT_PHASE^MDC", "68166^MDC_ATTR_ALARM_STATE^MDC",
         "68168^MDC_ATTR_ALARM_PRIORITY^MDC"},
        {"GE", "68165^MDC_ATTR_EVENT_PHASE^MDC", "68166^MDC_ATTR_ALERT_STATE^MDC", "68484^MDC_ATTR_ALARM_PRIORITY^MDC"},
        {"names only", "MDC_ATTR_EVENT_PHASE", "MDC_ATTR_ALARM_STATE", "MDC_ATTR_ALARM_PRIORITY"},
        {"numbers and names changed round", "MDC_ATTR_EVT_PHASE^68481^MDC", "MDC_ATTR_ALARM_STATE^68482^MDC",
         "MDC_ATTR_ALARM_PRIORITY^68484^MDC"},
    };
    constexpr const char* kHigh = "HR high [196670 1.1.1.1] high ";
    for (const auto& row : rows) {
        const auto with = [&](const char* phase, const char* state) {
            return alarms(mapped(joined({kR40, "OBX|1|ST|196670^HI^MDC|1.1.1.1.1|HR high\rOBX|3|ST|", row.phase,
                                         "|1.1.1.1.3|", phase, "\rOBX|4|ST|", row.state, "|1.1.1.1.4|", state,
                                         "\rOBX|6|ST|", row.priority, "|1.1.1.1.6|PH\r"})));
        };
        const std::string started = joined({kHigh, "started HEART_RATE @2026-01-15T14:30:04.000Z"});
        const std::string ended = joined({kHigh, "ended HEART_RATE @2026-01-15T14:30:04.000Z"});
        EXPECT_THAT(with("start", "active"), ElementsAre(started)) << row.what;
        EXPECT_THAT(with("end", "active"), ElementsAre(ended)) << row.what;
        EXPECT_THAT(with("update", "inactive"), ElementsAre(ended)) << row.what;
    }
}

TEST(Pcd04, WhatADeviceTellsOfItselfIsNoAlarm) {
    const auto message = mapped(joined({kR40,
                                        "OBX|1|ST|531975^MDC_ID_PROD_SPEC_SW^MDC|1.1.0.1|Software=15.11\r"
                                        "OBX|2|ST|68218^MDC_CERT^MDC|1.1.0.2|0\r"
                                        "OBX|3|ST|67972^MDC_ATTR_SYS_ID^MDC|1.1.0.9|46637152-3159\r"
                                        "OBX|4|CWE|0^MDC_ATTR_PUMP_PILLAR_DETAILS^MDC|1.1.0.24|0^0\r"
                                        "OBX|5|NM|67996^MDC_ATTR_VAL_BATT_CHARGE^MDC|1.1.0.10|80|262688\r"
                                        "OBX|6|CWE|196616^MDC_EVT_ALARM^MDC|1.1.0.0.1|196916^MDC_EVT_DISCONN^MDC\r"
                                        "OBX|7|ST|68481^MDC_ATTR_EVENT_PHASE^MDC|1.1.0.0.3|start\r"
                                        "OBX|8|ST|67972^MDC_ATTR_SYS_ID^MDC|1.1.0.0.9|46637152-3159\r"}));
    EXPECT_THAT(alarms(message),
                ElementsAre("MDC_EVT_DISCONN [196916 1.1.0.0] unknown started - @2026-01-15T14:30:04.000Z"));
    EXPECT_THAT(reasons(message), testing::AllOf(testing::SizeIs(6), testing::Each("about the device: no alarm")));
}

TEST(Pcd04, AnUnknownCodeWithWordsIsAnAlarm) {
    const char* const events[] = {"196999^MDC_EVT_NEW^MDC",
                                  "70001^LEAK^99ACME",
                                  "70001",
                                  "77^X",
                                  "0^LEAK",
                                  "258000^^MDC",
                                  "127000^MDCX_OWN^MDC",
                                  "^LEAK",
                                  "LEAK",
                                  "LEAK^^99ACME"};
    for (const char* event : events) {
        const auto message = mapped(joined({kR40, "OBX|1|ST|", event, "|1.1.1.1.1|Circuit leak\r"}));
        ASSERT_EQ(message.alerts.size(), 1u) << event;
        EXPECT_EQ(message.alerts[0].text, "Circuit leak") << event;
    }
}

TEST(Pcd04, ASignOfLifeIsNoAlarm) {
    for (const char* event : {"258047^MDC_EVT_ACTIVE^MDC", "196614^MDC_EVT_ACTIVE^MDC", "0^MDC_EVT_WATCHDOG^MDC"}) {
        const auto message =
            mapped(joined({kR40, "OBX|1|ST|", event,
                           "|1.0.0.0.1|Heartbeat\r"
                           "OBX|2|ST|68480^MDC_ATTR_ALERT_SOURCE^MDC|1.0.0.0.2|69837^MDC_DEV_MONITOR^MDC\r"
                           "OBX|3|ST|68165^MDC_ATTR_EVENT_PHASE^MDC|1.0.0.0.3|start\r"
                           "OBX|6|ST|68168^MDC_ATTR_ALARM_PRIORITY^MDC|1.0.0.0.6|PN\r"}));
        EXPECT_THAT(alarms(message), IsEmpty()) << event;
        EXPECT_THAT(reasons(message), ElementsAre("a sign of life, no alarm")) << event;
    }
}

TEST(Pcd04, TheTextForPeopleIsTheAlarmsText) {
    const char* const text = "OBX|8|ST|68546^MDC_ATTR_ALERT_TEXT^MDC|1.1.0.0.8|SpO2 sensor off\r";
    const auto message =
        mapped(joined({kR40, "OBX|1|CWE|196616^MDC_EVT_ALARM^MDC|1.1.0.0.1|196916^MDC_EVT_DISCONN^MDC\r", text}));
    EXPECT_THAT(alarms(message),
                ElementsAre("SpO2 sensor off [196916 1.1.0.0] unknown started SPO2 @2026-01-15T14:30:04.000Z"));
    EXPECT_THAT(alarms(mapped(joined({kR40, text}))),
                ElementsAre("SpO2 sensor off [SpO2 sensor off 1.1.0.0] unknown started SPO2 @2026-01-15T14:30:04.000Z"))
        << "nothing else says what happened";
}

TEST(Pcd04, ADamagedLineIsInTheTray) {
    const auto message =
        mapped(joined({kR40, "OBX|1|ST|196670^HI^MDC|1.1.1.1.1|HR high\r?BX|2|NM|147842^HR^MDC|1.1.1.1.2|134\r"}));
    EXPECT_EQ(message.alerts.size(), 1u);
    EXPECT_THAT(message.unmapped, ElementsAre(Unmapped{"?BX", "", "a line that is no HL7 segment"}));
}

TEST(Pcd04, ALegalMessageGivesBoundedAlarmsInLittleTime) {
    std::string bytes = kR40;
    for (int i = 0; bytes.size() < (std::size_t{1} << 20U) - 64; ++i) {
        bytes += "OBX||ST|1^H||x" + std::to_string(i) + "\r";
    }
    const auto message = mapped(bytes);
    EXPECT_EQ(message.alerts.size(), kAlarmsOfOneMessageMax);
    ASSERT_EQ(message.unmapped.size(), 1u);
    EXPECT_EQ(message.unmapped[0].reason, "too many alarms in one message");
}

TEST(Pcd04, EachLinesFateIsTold) {
    std::vector<std::string> told;
    const TraceFate trace = [&](const ObxFate& fate) {
        told.push_back(std::string{fate.line.substr(0, 5)} + (fate.charted ? " charted: " : ": ") + fate.words);
    };
    (void)mapped(joined({kR40,
                         "OBX|1||69965^MON^MDC|1.0.0.0\rOBX|2|ST|196674^LO^MDC|1.1.1.1.1|SpO2 low\r"
                         "OBX|3|NM|150456^S^MDC|1.1.1.1.2|84|262688\rOBX|4|ST|68481^P^MDC|1.1.1.1.3|start\r"
                         "OBX|5|ST|68481^P^MDC|1.1.1.2.3|start\r"}),
                 false, trace);
    EXPECT_THAT(told, testing::UnorderedElementsAre(
                          "OBX|1: carries no value", "OBX|2 charted: alarm of the monitor: SpO2 low",
                          "OBX|3: not charted: value of an alarm message: evidence, not a measurement to chart",
                          "OBX|4: says more of an alarm", "OBX|5: says more of an alarm"));
}

}  // namespace
}  // namespace chairside::wire
