#include "simulators/monitor/pcd01_message.h"

#include <gtest/gtest.h>

#include "simulators/monitor/names.h"
#include "unit/simulators/floor_of_samples.h"
#include "wire/hl7_mapping.h"

namespace chairside::sim {
namespace {

using std::chrono::seconds;

const MonitorIdentity kMonitor{"CHAIR-3", "0123456789ABCDEF", ""};

wire::DialectIndex dialect() {
    wire::Dialect d;
    d.name = "test";
    d.codes = {{"147842", "", Vital::HeartRate, 0, "", false},    {"149530", "", Vital::PulseRate, 0, "", false},
               {"150456", "", Vital::Spo2, 0, "", false},         {"151562", "", Vital::RespiratoryRate, 0, "", false},
               {"150301", "", Vital::NibpSystolic, 0, "", false}, {"150302", "", Vital::NibpDiastolic, 0, "", false},
               {"150303", "", Vital::NibpMean, 0, "", false}};
    for (const wire::CodeMapping& code : d.codes) {
        for (const char* unit : {"264864", "262688", "264928", "266016"}) d.units.push_back({code.vital, unit, 1, 0});
    }
    d.chartableStatus = {"R", "F", ""};
    return wire::DialectIndex(d);
}

Sample sample() {
    const WallTime cuff = kProgramStart - seconds{250};
    return {seconds{10},
            kProgramStart + seconds{10},
            {{Vital::Spo2, Quantity::whole(97), kProgramStart + seconds{10}},
             {Vital::PulseRate, Quantity::whole(82), kProgramStart + seconds{10}},
             {Vital::NibpSystolic, Quantity::whole(142), cuff},
             {Vital::NibpDiastolic, Quantity::whole(91), cuff},
             {Vital::NibpMean, Quantity::fromMilli(108'500), cuff}},
            false,
            {}};
}

TEST(Pcd01Message, IsTheTextARealMonitorSends) {
    EXPECT_EQ(pcd01Message(kMonitor, "41", sample()),
              "MSH|^~\\&|CHAIRSIDE_SIM^0123456789ABCDEF^EUI-64|CHAIRSIDE-SIM|||20260115143015.120+0000||ORU^R01^ORU_"
              "R01|41|D|2.6|||"
              "AL|NE||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r"
              "PID|||SIM-CHAIR-3^^^CHAIRSIDE^PI||SIMULATED^PATIENT^^^^^L\r"
              "PV1||U|INFUSION^^CHAIR-3\r"
              "OBR|1|41^CHAIRSIDE_SIM^0123456789ABCDEF^EUI-64|41^CHAIRSIDE_SIM^0123456789ABCDEF^EUI-64|"
              "182777000^monitoring of patient^SCT|||20260115143015.120+0000\r"
              "OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1.150456|97|262688^MDC_DIM_PERCENT^MDC||DEMO|||R|||"
              "20260115143015.120+0000||||0123456789ABCDEF^^0123456789ABCDEF^EUI-64\r"
              "OBX|2|NM|149530^MDC_PULS_OXIM_PULS_RATE^MDC|1.3.1.149530|82|264864^MDC_DIM_BEAT_PER_MIN^MDC||DEMO|||R|||"
              "20260115143015.120+0000\r"
              "OBX|3|NM|150301^MDC_PRESS_CUFF_SYS^MDC|1.1.9.150301|142|266016^MDC_DIM_MMHG^MDC||DEMO|||R|||"
              "20260115142555.120+0000|||^APERIODIC\r"
              "OBX|4|NM|150302^MDC_PRESS_CUFF_DIA^MDC|1.1.9.150302|91|266016^MDC_DIM_MMHG^MDC||DEMO|||R|||"
              "20260115142555.120+0000|||^APERIODIC\r"
              "OBX|5|NM|150303^MDC_PRESS_CUFF_MEAN^MDC|1.1.9.150303|108.5|266016^MDC_DIM_MMHG^MDC||DEMO|||R|||"
              "20260115142555.120+0000|||^APERIODIC\r");
}

TEST(Pcd01Message, IsReadBackAsItWasMeant) {
    const std::string text = pcd01Message(kMonitor, controlId(kProgramStart, 41), sample());
    const auto parsed = wire::Hl7Message::parse(text);
    ASSERT_TRUE(parsed) << parsed.error().text();
    const auto mapped =
        wire::mapHl7(parsed.value(), dialect(), {.peer = "127.0.0.1", .zoneOf = {}, .demoAllowed = true});
    ASSERT_TRUE(mapped) << mapped.error().text();
    const DeviceMessage& message = mapped.value().message;
    EXPECT_EQ(message.monitor.bed, "CHAIR-3");
    EXPECT_EQ(message.monitor.device, "0123456789ABCDEF");
    EXPECT_EQ(message.messageId, "1768487405120-41");
    EXPECT_EQ(message.sentAt, kProgramStart + seconds{10});
    EXPECT_TRUE(message.unmapped.empty());
    ASSERT_EQ(message.observations.size(), sample().measurements.size());
    for (const Measurement& said : sample().measurements) {
        const auto heard = std::find_if(message.observations.begin(), message.observations.end(),
                                        [&](const Observation& o) { return o.vital == said.vital; });
        ASSERT_NE(heard, message.observations.end()) << name(said.vital);
        EXPECT_EQ(heard->value, said.value);
        EXPECT_EQ(heard->measuredAt, said.at);
        EXPECT_TRUE(heard->demo);
    }
}

TEST(Pcd01Message, WhatCannotBeMeasuredIsALineWithoutValue) {
    Sample off = sample();
    off.measurements[0].value.reset();
    const std::string text = pcd01Message(kMonitor, "1", off);
    EXPECT_NE(text.find("|1.3.1.150456||262688^MDC_DIM_PERCENT^MDC||DEMO|||X|||"), std::string::npos);
    const auto parsed = wire::Hl7Message::parse(text);
    ASSERT_TRUE(parsed);
    const auto mapped =
        wire::mapHl7(parsed.value(), dialect(), {.peer = "127.0.0.1", .zoneOf = {}, .demoAllowed = true});
    ASSERT_TRUE(mapped);
    EXPECT_EQ(mapped.value().message.observations.size(), 4U);
}

TEST(Names, DeviceIdsAreStableAndLocallyAdministered) {
    EXPECT_EQ(deviceId(1, "CHAIR-1"), deviceId(1, "CHAIR-1"));
    EXPECT_NE(deviceId(1, "CHAIR-1"), deviceId(1, "CHAIR-2"));
    EXPECT_NE(deviceId(1, "CHAIR-1"), deviceId(2, "CHAIR-1"));
    EXPECT_EQ(deviceId(1, "CHAIR-1").substr(0, 2), "02");
    EXPECT_EQ(deviceId(1, "CHAIR-1").size(), 16U);
}

TEST(Names, NoChairNameCanBreakAMessage) {
    for (const char* bad : {"", "A|B", "A^B", "A\rB", "ÄÖ", "a b", "123456789012345678901234567890123"}) {
        EXPECT_FALSE(checkChairName(bad)) << bad;
    }
    EXPECT_TRUE(checkChairName("Bay-2_left.1"));
    EXPECT_EQ(chairNameFromFile("/x/mimic3demo-icustay210989.csv"), "icustay210989");
    EXPECT_EQ(chairNameFromFile("eicudemo-stay151179-nibp.csv"), "stay151179");
    EXPECT_EQ(chairNameFromFile("a|b^c.csv"), "a-b-c");
    EXPECT_EQ(chairNameFromFile("calm.csv"), "calm");
    EXPECT_TRUE(checkChairName(chairNameFromFile(".csv")));
    EXPECT_TRUE(checkChairName(chairNameFromFile("")));
}

}  // namespace
}  // namespace chairside::sim
