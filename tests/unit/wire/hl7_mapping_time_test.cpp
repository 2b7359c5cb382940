// When a value was measured: the rules of hl7_mapping.h, row by row.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/wire/wire_test_support.h"
#include "wire/hl7_mapping.h"

namespace chairside::wire {
namespace {

using testing::ElementsAre;

struct Row {
    const char* name;
    const char* header;  // MSH-7
    const char* body;
    std::vector<std::string> observations;
};

// The monitor's zone in these tests: one hour ahead of UTC.
std::vector<std::string> times(const Row& row) {
    const std::string bytes =
        std::string{"MSH|^~\\&|A|B|||"} + row.header + "||ORU^R01|7|P|2.6\rPV1||I|^^3\r" + row.body;
    const auto message = Hl7Message::parse(bytes);
    const ZoneRules zone = [](LocalTime local) -> Result<WallTime> { return WallTime{local.ms - 3'600'000}; };
    const auto result =
        mapHl7(message.value(), test::ihePcd01(), {"", [&](const MonitorIdentity&) { return &zone; }, false});
    std::vector<std::string> out;
    for (const auto& observation : result.value().message.observations) out.push_back(test::describe(observation));
    return out;
}

const Row kRows[] = {
    {"own time first",
     "20260115143005+0000",
     "OBR|1||||||20260115143004+0000\rOBX|1|NM|150456|1|97|%|||||R|||20260115143003+0000",
     {"SPO2 97 @2026-01-15T14:30:03.000Z"}},
    {"else the OBR's",
     "20260115143005+0000",
     "OBR|1||||||20260115143004+0000\rOBX|1|NM|150456|1|97|%|||||R",
     {"SPO2 97 @2026-01-15T14:30:04.000Z"}},
    {"else the message's",
     "20260115143005+0000",
     "OBR|1\rOBX|1|NM|150456|1|97|%|||||R",
     {"SPO2 97 @2026-01-15T14:30:05.000Z"}},
    {"else none", "", "OBX|1|NM|150456|1|97|%|||||R", {"SPO2 97 @none"}},
    {"zeros are no time", "0", "OBR|1||||||00000000000000\rOBX|1|NM|150456|1|97|%|||||R|||0", {"SPO2 97 @none"}},
    {"a time that is none falls back",
     "20260115143005+0000",
     "OBX|1|NM|150456|1|97|%|||||R|||garbage",
     {"SPO2 97 @2026-01-15T14:30:05.000Z"}},
    {"a mere date is no time", "20260115", "OBX|1|NM|150456|1|97|%|||||R", {"SPO2 97 @none"}},
    {"zone of the monitor", "20260115143005", "OBX|1|NM|150456|1|97|%|||||R", {"SPO2 97 @2026-01-15T13:30:05.000Z"}},
    {"zone of MSH-7 for all",
     "20260115143005.0000+0530",
     "OBX|1|NM|150456|1|97|%|||||R|||20260115143005",
     {"SPO2 97 @2026-01-15T09:00:05.000Z"}},
    {"milliseconds without a dot",
     "20260115143005250+0000",
     "OBX|1|NM|150456|1|97|%|||||R",
     {"SPO2 97 @2026-01-15T14:30:05.250Z"}},

    {"cuff: own time",
     "20260115143005+0000",
     "OBX|1|NM|150301|1.1.9.1|142|266016|||||R|||20260115142510+0000",
     {"NIBP_SYSTOLIC 142 @2026-01-15T14:25:10.000Z"}},
    {"cuff: never MSH-7",
     "20260115143005+0000",
     "OBX|1|NM|150301|1.1.9.1|142|266016|||||R",
     {"NIBP_SYSTOLIC 142 @none"}},
    {"cuff: its own OBR",
     "20260115143005+0000",
     "OBR|1||||||20260115143004+0000\rOBX|1|NM|150456|1|97|%|||||R\r"
     "OBR|2||||||20260115142510+0000\rOBX|2|NM|150021|1|142|266016|||||R\rOBX|3|NM|150022|1|91|266016|||||R\rOBX|4|NM|"
     "149546|1|70|264864|||||R",
     {"SPO2 97 @2026-01-15T14:30:04.000Z", "NIBP_SYSTOLIC 142 @2026-01-15T14:25:10.000Z",
      "NIBP_DIASTOLIC 91 @2026-01-15T14:25:10.000Z", "PULSE_RATE 70 @2026-01-15T14:25:10.000Z"}},
    {"cuff: an OBR with others is not its own",
     "20260115143005+0000",
     "OBR|1||||||20260115143004+0000\rOBX|2|NM|150021|1|142|266016|||||R\rOBX|1|NM|150456|1|-100|%|||||R",
     {"NIBP_SYSTOLIC 142 @none"}},
    {"cuff: an unknown number is another",
     "20260115143005+0000",
     "OBR|1||||||20260115143004+0000\rOBX|2|NM|150021|1|142|266016|||||R\rOBX|1|NM|999999^FOO|1|5|%|||||R",
     {"NIBP_SYSTOLIC 142 @none"}},
    {"cuff: its mean in other languages is not another",
     "20260115143005+0000",
     "OBR|1||||||20260115142510+0000\rOBX|1|NM|150021^PNI sistolica|1|142|266016|||||R\r"
     "OBX|2|NM|150022^PNI diastolica|1|91|266016|||||R\rOBX|3|NM|150023^PNI media|1|108|266016|||||R\r"
     "OBR|2||||||20260115142510+0000\rOBX|4|NM|150303^PNI Média|1|108|266016|||||R",
     {"NIBP_SYSTOLIC 142 @2026-01-15T14:25:10.000Z", "NIBP_DIASTOLIC 91 @2026-01-15T14:25:10.000Z",
      "NIBP_MEAN 108 @2026-01-15T14:25:10.000Z"}},
    {"cuff: a line of it that contradicts itself is not another",
     "20260115143005+0000",
     "OBR|1||||||20260115142510+0000\rOBX|1|NM|150021^SYS|1|142|266016|||||R\rOBX|2|NM|150022^MEAN|1|91|266016|||||R\r"
     "OBX|3|NM|150023^M^MDC^150022^D^MDC|1|91|266016|||||R",
     {"NIBP_SYSTOLIC 142 @2026-01-15T14:25:10.000Z"}},
    {"cuff: a line that contradicts itself and may be of others is another",
     "20260115143005+0000",
     "OBR|1||||||20260115143004+0000\rOBX|1|NM|150021^SYS|1|142|266016|||||R\r"
     "OBX|2|NM|150022^D^MDC^147842^HR^MDC|1|60|264864|||||R",
     {"NIBP_SYSTOLIC 142 @none"}},
    {"cuff: device lines and attributes do not count",
     "20260115143005+0000",
     "OBR|1||||||20260115142510+0000\rOBX|1||528391^MDC_DEV_SPEC_PROFILE_BP|1|||||||X\rOBX|2|CWE|68220^MDC_TIME_SYNC_"
     "PROTOCOL|0|5||||||R\r"
     "OBX|3|NM|67996^MDC_ATTR_VAL_BATT_CHARGE|0|80|%|||||R\rOBX|4|NM|150021|1|142|266016|||||R",
     {"NIBP_SYSTOLIC 142 @2026-01-15T14:25:10.000Z"}},
    {"cuff: the container's time",
     "20260115143005+0000",
     "OBR|1||||||20260115143004+0000\rOBX|1||150020^MDC_PRESS_BLD_NONINV|1.0.1|||||||X|||20260115142510+0000\r"
     "OBX|2|NM|150021|1.0.1.1|142|266016|||||R\rOBX|3|NM|150022|1.0.1.2|91|266016|||||R\rOBX|4|NM|147842|1.1.1.1|60|"
     "264864|||||R",
     {"NIBP_SYSTOLIC 142 @2026-01-15T14:25:10.000Z", "NIBP_DIASTOLIC 91 @2026-01-15T14:25:10.000Z",
      "HEART_RATE 60 @2026-01-15T14:30:04.000Z"}},
    {"cuff: a sibling's time",
     "20260115143005+0000",
     "OBX|1|NM|150303|1.1.9.3|108|266016|||||R\rOBX|2|NM|150301|1.1.9.1|142|266016|||||R|||20260115142510+0000\rOBX|3|"
     "NM|147842|1|60|264864|||||R",
     {"NIBP_MEAN 108 @2026-01-15T14:25:10.000Z", "NIBP_SYSTOLIC 142 @2026-01-15T14:25:10.000Z",
      "HEART_RATE 60 @2026-01-15T14:30:05.000Z"}},
    {"cuff: SpO2's time is no sibling's",
     "20260115143005+0000",
     "OBX|1|NM|150301|1.1.9.1|142|266016|||||R\rOBX|2|NM|150456|1.1.9.2|97|%|||||R|||20260115143003+0000",
     {"NIBP_SYSTOLIC 142 @none", "SPO2 97 @2026-01-15T14:30:03.000Z"}},
    {"cuff pulse without time is not charted",
     "20260115143005+0000",
     "OBX|1|NM|149546|1|70|264864|||||R\rOBX|2|NM|147842|1|60|264864|||||R",
     {"HEART_RATE 60 @2026-01-15T14:30:05.000Z"}},
    {"cuff pulse without time gives way to the probe's, good or bad",
     "20260115143005+0000",
     "OBX|1|NM|149546|1|70|264864|||||R\rOBX|2|NM|149530|1|80|264864||INV|||R",
     {"PULSE_RATE 80 @2026-01-15T14:30:05.000Z bad"}},

    {"samples of one source in the order of time",
     "20260115143020+0000",
     "OBR|1||||||20260115143015+0000\rOBX|1|NM|150456|1.3.1|82|%|||||R\r"
     "OBR|2||||||20260115143000+0000\rOBX|1|NM|150456|1.3.1|97|%|||||R\rOBX|2|NM|147842|1.1.1|60|264864|||||R",
     {"SPO2 97 @2026-01-15T14:30:00.000Z", "SPO2 82 @2026-01-15T14:30:15.000Z",
      "HEART_RATE 60 @2026-01-15T14:30:00.000Z"}},
    {"samples: an equal value is a newer one",
     "20260115143020+0000",
     "OBX|1|NM|150456|1.3.1|97|%|||||R|||20260115143000+0000\rOBX|2|NM|150456|1.3.1|97|%|||||R|||20260115143015+0000",
     {"SPO2 97 @2026-01-15T14:30:00.000Z", "SPO2 97 @2026-01-15T14:30:15.000Z"}},
    {"samples: the newest is no good",
     "20260115143020+0000",
     "OBX|1|NM|150456|1.3.1|97|%|||||R|||20260115143000+0000\rOBX|2|NM|150456|1.3.1|70|%||INV|||R|||20260115143015+"
     "0000",
     {"SPO2 97 @2026-01-15T14:30:00.000Z", "SPO2 70 @2026-01-15T14:30:15.000Z bad"}},
    {"samples: of one time the best, then the first",
     "20260115143020+0000",
     "OBR|1||||||20260115143000+0000\rOBX|1|NM|150456|1.3.1|70|%||INV|||R\rOBX|2|NM|150456|1.3.1|97|%|||||R\r"
     "OBR|2||||||20260115143015+0000\rOBX|1|NM|150456|1.3.1|96|%|||||R\rOBX|2|NM|150456|1.3.1|95|%|||||R",
     {"SPO2 97 @2026-01-15T14:30:00.000Z", "SPO2 96 @2026-01-15T14:30:15.000Z"}},
    {"samples: two probes are two sources",
     "20260115143020+0000",
     "OBR|1||||||20260115143000+0000\rOBX|1|NM|150456|1.3.1|97|%|||||R\r"
     "OBR|2||||||20260115143015+0000\rOBX|1|NM|150456|1.4.1|91|%|||||R",
     {"SPO2 97 @2026-01-15T14:30:00.000Z"}},
    {"samples: two devices are two sources",
     "20260115143020+0000",
     "OBR|1||||||20260115143000+0000\rOBX|1|NM|150456|1|97|%|||||R|||||||D1\r"
     "OBR|2||||||20260115143015+0000\rOBX|1|NM|150456|1|91|%|||||R|||||||D2",
     {"SPO2 97 @2026-01-15T14:30:00.000Z"}},
    {"samples: two codes are two sources",
     "20260115143020+0000",
     "OBX|1|NM|151562|1|16|264928|||||R|||20260115143000+0000\rOBX|2|NM|151578|1|12|264928|||||R|||20260115143015+0000",
     {"RESPIRATORY_RATE 16 @2026-01-15T14:30:00.000Z"}},

    {"cuffs: the newest, whole",
     "20260115100600+0000",
     "OBR|1||||||20260115100000+0000\rOBX|1|NM|150021|1|182|266016|||||R\rOBX|2|NM|150022|1||266016|||||X\r"
     "OBR|2||||||20260115100500+0000\rOBX|1|NM|150021|1|140|266016|||||R\rOBX|2|NM|150022|1|85|266016|||||R",
     {"NIBP_SYSTOLIC 140 @2026-01-15T10:05:00.000Z", "NIBP_DIASTOLIC 85 @2026-01-15T10:05:00.000Z"}},
    {"cuffs: the newest, though it stands first and lacks a value",
     "20260115100600+0000",
     "OBX|1|NM|150021|2|140|266016|||||R|||20260115100500+0000\r"
     "OBX|2|NM|150021|1|182|266016|||||R|||20260115100000+0000\rOBX|3|NM|150022|1|95|266016|||||R|||20260115100000+"
     "0000",
     {"NIBP_SYSTOLIC 140 @2026-01-15T10:05:00.000Z"}},
    {"cuffs: what has no time is of neither",
     "20260115100600+0000",
     "OBX|1|NM|150021|1.1|182|266016|||||R|||20260115100000+0000\rOBX|2|NM|150021|2.1|140|266016|||||R|||"
     "20260115100500+"
     "0000\rOBX|3|NM|150023|3.1|108|266016|||||R",
     {"NIBP_SYSTOLIC 140 @2026-01-15T10:05:00.000Z"}},
    {"cuffs: seconds apart they are one",
     "20260115100600+0000",
     "OBX|1|NM|150021|1|140|266016|||||R|||20260115100500+0000\rOBX|2|NM|150022|1|85|266016|||||R|||20260115100502+"
     "0000",
     {"NIBP_SYSTOLIC 140 @2026-01-15T10:05:00.000Z", "NIBP_DIASTOLIC 85 @2026-01-15T10:05:02.000Z"}},
    {"cuffs: of one the lowest rank, then the first",
     "20260115100600+0000",
     "OBX|1|NM|150021|1|140|266016|||||R|||20260115100500+0000\rOBX|2|NM|150021|1|141|266016|||||R|||20260115100502+"
     "0000",
     {"NIBP_SYSTOLIC 140 @2026-01-15T10:05:00.000Z"}},

    {"to the minute: the message's, where it has seconds",
     "20260115143005+0000",
     "OBR|1||||||20260115140000+0000\rOBX|1|NM|150456|1|97|%|||||R|||202601151430+0000",
     {"SPO2 97 @2026-01-15T14:30:05.000Z"}},
    {"to the minute: else none, so that the arrival counts",
     "202601151431+0000",
     "OBR|1||||||202601151430+0000\rOBX|1|NM|150456|1|97|%|||||R\rOBX|2|NM|147842|1|60|264864|||||R|||202601151431+"
     "0000",
     {"SPO2 97 @none", "HEART_RATE 60 @none"}},
    {"to the minute: the message's is none either",
     "202601151430+0000",
     "OBX|1|NM|150456|1|97|%|||||R",
     {"SPO2 97 @none"}},
    {"to the minute: no message's time", "", "OBX|1|NM|150456|1|97|%|||||R|||202601151430+0000", {"SPO2 97 @none"}},
    {"to the minute: surely older than its message",
     "20260115143130+0000",
     "OBR|1||||||202601151430+0000\rOBX|1|NM|150456|1|97|%|||||R\rOBX|2|NM|147842|1|60|264864|||||R|||202601151431+"
     "0000",
     {"SPO2 97 @2026-01-15T14:30:00.000Z", "HEART_RATE 60 @2026-01-15T14:31:30.000Z"}},
    {"to the minute: samples in their order",
     "202601151431+0000",
     "OBR|1||||||202601151431+0000\rOBX|1|NM|150456|1|82|%|||||R\rOBR|2||||||202601151430+0000\rOBX|1|NM|150456|1|97|%|"
     "||||R",
     {"SPO2 97 @none", "SPO2 82 @none"}},
    {"to the minute: a cuff's is its time",
     "20260115143005+0000",
     "OBX|1|NM|150021|1|142|266016|||||R|||202601151425+0000\rOBX|2|NM|149546|1|70|264864|||||R|||202601151425+0000",
     {"NIBP_SYSTOLIC 142 @2026-01-15T14:25:00.000Z", "PULSE_RATE 70 @2026-01-15T14:25:00.000Z"}},

    {"another patient's OBR is not theirs",
     "20260115143005+0000",
     "PID|||A\rOBR|1||||||20260115143003+0000\rOBX|1|NM|150456|1|97|%|||||R\rPID|||B\rOBR|2||||||20260115142000+0000\r"
     "OBX|1|NM|150456|1|84|%|||||R\rPID|||A\rPV1||I|^^3\rOBX|2|NM|147842|1|60|264864|||||R",
     {"SPO2 97 @2026-01-15T14:30:03.000Z", "HEART_RATE 60 @2026-01-15T14:30:03.000Z"}},
};

TEST(Hl7MappingTime, FollowsTheRules) {
    for (const Row& row : kRows) {
        SCOPED_TRACE(row.name);
        EXPECT_EQ(times(row), row.observations);
    }
}

TEST(Hl7MappingTime, AMessageSentToTheMinuteKeepsItsTime) {
    const auto message =
        Hl7Message::parse("MSH|^~\\&|A|B|||202601151430+0000||ORU^R01|7|P|2.6\rOBX|1|NM|150456|1|97|%|||||R");
    const auto result = mapHl7(message.value(), test::ihePcd01(), {});
    ASSERT_TRUE(result.value().message.sentAt);
    EXPECT_EQ(toIso8601(*result.value().message.sentAt), "2026-01-15T14:30:00.000Z");
}

TEST(Hl7MappingTime, WhatIsNotChartedOfSeveralTimesIsInTheTray) {
    const auto message = Hl7Message::parse(
        "MSH|^~\\&|A|B|||20260115100600+0000||ORU^R01|7|P|2.6\r"
        "OBX|1|NM|150021|1.1|182|266016|||||R|||20260115100000+0000\rOBX|2|NM|150021|2.1|140|266016|||||R|||"
        "20260115100500+0000\rOBX|3|NM|150023|3.1|108|266016|||||R\r"
        "OBX|4|NM|150456|1.3.1|97|%|||||R\rOBX|5|NM|150456|1.4.1|91|%|||||R|||20260115100500+0000\r"
        "OBX|6|NM|149546|9.9|70|264864|||||R");
    const auto result = mapHl7(message.value(), test::ihePcd01(), {});
    std::vector<std::string> tray;
    for (const Unmapped& item : result.value().message.unmapped) tray.push_back(item.sample + ": " + item.reason);
    EXPECT_THAT(tray, testing::UnorderedElementsAre(
                          "182 266016: another cuff measurement of the same message is newer",
                          "108 266016: the cuff told no time, and the message has several measurements of it",
                          "91 %: second SPO2 in one message (sub-id 1.4.1)",
                          "70 264864: measured by the cuff, without a time of its own"));
}

TEST(Hl7MappingTime, SamplesOfOneMessageAreBoundedInLittleTime) {
    std::string bytes = "MSH|^~\\&|A|B|||20260115100600+0000||ORU^R01|7|P|2.6\r";
    while (bytes.size() < (std::size_t{1} << 20U) - 64) bytes += "OBX||NM|150021||1|mmHg|||||R\r";
    const auto message = Hl7Message::parse(bytes);
    const auto result = mapHl7(message.value(), test::ihePcd01(), {});
    EXPECT_EQ(result.value().message.observations.size(), 1u);
    ASSERT_FALSE(result.value().message.unmapped.empty());
    EXPECT_EQ(result.value().message.unmapped.back().reason, "too many values in one message");
}

TEST(Hl7MappingTime, UnreadableOrZonelessTimesAreNotedOnce) {
    const auto message = Hl7Message::parse(
        "MSH|^~\\&|A|B|||20260115143005||ORU^R01|7|P|2.6\rOBX|1|NM|150456|1|97|%|||||R|||oops\rOBX|2|NM|147842|1|60|"
        "264864|||||R|||oops");
    const auto result = mapHl7(message.value(), test::ihePcd01(), {});
    const auto& out = result.value().message;
    EXPECT_EQ(out.observations.size(), 2u);
    EXPECT_FALSE(out.sentAt);
    ASSERT_EQ(out.unmapped.size(), 2u);
    EXPECT_EQ(out.unmapped[0],
              (Unmapped{"time", "20260115143005",
                        "time not understood: the time has no zone, and no zone is known for this monitor"}));
    EXPECT_EQ(out.unmapped[1], (Unmapped{"time", "oops", "time not understood: not a time (YYYYMMDDHHMMSS.fff+ZZZZ)"}));
}

TEST(Hl7MappingTime, AnUnreadableTimeIsNotedAlsoAfterManyOthers) {
    std::string bytes = "MSH|^~\\&|A|B|||20260115143005+0000||ORU^R01|7|P|2.6\r";
    for (int i = 10; i < 22; ++i) {
        bytes += "OBX|1|NM|150456|1|97|%|||||R|||202601151430" + std::to_string(i) + "+0000\r";
    }
    for (int i = 0; i < 2; ++i) bytes += "OBX|1|NM|147842|1|60|264864|||||R|||oops\r";
    const auto message = Hl7Message::parse(bytes);
    const auto result = mapHl7(message.value(), test::ihePcd01(), {});
    const auto& tray = result.value().message.unmapped;
    ASSERT_EQ(tray.size(), 1u);
    EXPECT_EQ(tray[0], (Unmapped{"time", "oops", "time not understood: not a time (YYYYMMDDHHMMSS.fff+ZZZZ)"}));
}

// A cuff that ended and gave no value: only where it has a time of its own, and nothing else of it is there.
struct Failed {
    const char* name;
    const char* body;
    const char* at;
};
const Failed kFailed[] = {
    {"status X", "OBX|1|NM|150301|1.1.9.150301||mmHg|||||X|||20260115143003+0000", "2026-01-15T14:30:03.000Z"},
    {"status X with a number", "OBX|1|NM|150301|1.1.9.150301|0|mmHg|||||X|||20260115143003+0000",
     "2026-01-15T14:30:03.000Z"},
    {"empty", "OBX|1|NM|150301|1.1.9.150301||mmHg|||||R|||20260115143003+0000", "2026-01-15T14:30:03.000Z"},
    {"the OBR's time, where it is the cuff's own",
     "OBR|1||||||20260115143004+0000\rOBX|1|NM|150301|1.1.9.150301||mmHg|||||X", "2026-01-15T14:30:04.000Z"},
    {"no time", "OBX|1|NM|150301|1.1.9.150301||mmHg|||||X", "none"},
    {"zeros are no time", "OBX|1|NM|150301|1.1.9.150301||mmHg|||||X|||00000000000000", "none"},
    {"another line has the value",
     "OBX|1|NM|150301|1.1.9.150301|120|mmHg|||||R|||20260115143003+0000\r"
     "OBX|2|NM|150303|1.1.9.150303||mmHg|||||X|||20260115143003+0000",
     "none"},
    {"a probe is no cuff", "OBX|1|NM|150456|1.3.1.150456||%|||||X|||20260115143003+0000", "none"},
};

TEST(Hl7MappingTime, ACuffWithoutAValueIsTold) {
    for (const Failed& row : kFailed) {
        SCOPED_TRACE(row.name);
        const std::string bytes = std::string{"MSH|^~\\&|A|B|||||ORU^R01|7|P|2.6\rPV1||I|^^3\r"} + row.body;
        const auto message = Hl7Message::parse(bytes);
        const auto result = mapHl7(message.value(), test::ihePcd01(), {"", {}, false});
        const auto& at = result.value().message.cuffFailedAt;
        EXPECT_EQ(at ? toIso8601(*at) : "none", row.at);
    }
}

}  // namespace
}  // namespace chairside::wire
