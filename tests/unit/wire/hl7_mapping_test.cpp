#include "wire/hl7_mapping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/wire/mapping_test_support.h"

namespace chairside::wire {
namespace {

using test::kHeader;
using test::mapBytes;
using test::mapped;
using test::values;
using testing::ElementsAre;
using testing::IsEmpty;

struct ObxRow {
    const char* obx;
    const char* charted;  // "": nothing
    const char* reason;   // of the tray's one item; "": none
};

const ObxRow kObxRows[] = {
    {"OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.1|97|262688^MDC_DIM_PERCENT^MDC|||||R", "SPO2 97", ""},
    {"OBX|1|NM|150456^^MDC|1.1|97|||||| F ", "SPO2 97", ""},
    {"OBX|1|NM|150456|1.1| 97 |%|||||C", "SPO2 97", ""},
    {"OBX|1||150456^X|1.1|97|%|||||P", "SPO2 97", ""},
    {"OBX|1|NM|59408-5^SpO2^LN^150456^MDC_PULS_OXIM_SAT_O2^MDC|1.1|97|%|||||R", "SPO2 97", ""},
    {"OBX|1|NM|150344^MDC_TEMP^MDC|1.1|97.7|266560^MDC_DIM_FAHR^MDC|||||R", "TEMPERATURE 36.5", ""},
    {"OBX|1|NM|147842^MDC_ECG_CARD_BEAT_RATE^MDC|1.1|60|264864^MDC_DIM_BEAT_PER_MIN^MDC|50-120|QUES~L|||R",
     "HEART_RATE 60 questionable", ""},
    {"OBX|1|NM|147842^HR^MDC|1.1|60|264864||INV|||R", "HEART_RATE 60 bad", ""},
    {"OBX|1|NM|147842^HR^MDC|1.1|60|264864||?|||R", "HEART_RATE 60 bad", ""},
    {"OBX|1|NM|147842^HR^MDC|1.1|60|264864||H~PM|||R", "HEART_RATE 60", ""},
    {"OBX|1|NM|150456^S^MDC|1.1|97|%|||||D", "", "status D (deleted)"},
    {"OBX|1|NM|150456^S^MDC|1.1|8388607|%|||||X", "", "status X (no value)"},
    {"OBX|1|NM|150456^S^MDC|1.1|97|%|||||S", "", "status S (partial)"},
    {"OBX|1|NM|150456^S^MDC|1.1|97|%|||||W", "", "status W (sent for the wrong patient)"},
    {"OBX|1|NM|150456^S^MDC|1.1|97|%|||||I", "", "status I (not measured yet)"},
    {"OBX|1|NM|150456^S^MDC|1.1|97|%|||||O", "", "status O (not measured yet)"},
    {"OBX|1|NM|150456^S^MDC|1.1|97|%|||||N", "", "status N"},
    {"OBX|1|NM|150456^S^MDC|1.1|97|%|||||A", "", "status A"},
    {"OBX|1|NM|150456^S^MDC|1.1|97|%", "", "status empty (OBX-11 does not say that this was measured)"},
    {"OBX|1|NM|150456^S^MDC|1.1||%|||||R", "", "no value: empty"},
    {"OBX|1|NM|150456^S^MDC|1.1||%|||||X", "", ""},
    {"OBX|1|NM|150456^S^MDC|1.1|-100.00|%|||||F", "", "no value: sentinel -100.00"},
    {"OBX|1|NM|147842^HR^MDC|1.1|-1|264864|||||F", "", "no value: sentinel -1"},
    {"OBX|1|NM|150344^T^MDC|1.1|-99.9|268192|||||F", "", "no value: sentinel -99.9"},
    {"OBX|1|NM|150344^T^MDC|1.1|-0.5|degF|||||F", "", "no value: sentinel -0.5"},
    {"OBX|1|NM|150448^PI^MDC|1.1|0|%|||||F", "PERFUSION_INDEX 0", ""},
    {"OBX|1|NM|150456^S^MDC|1.1|---|%|||||F", "", "no value: sentinel ---"},
    {"OBX|1|NM|150456^S^MDC|1.1|\"\"|%|||||F", "", "no value: sentinel \"\""},
    {"OBX|1|NM|150456^S^MDC|1.1|97~98|%|||||F", "", "not a number"},
    {"OBX|1|NM|150456^S^MDC|1.1|<50|%|||||F", "", "not a number"},
    {"OBX|1|NM|150456^S^MDC|1.1|1e2|%|||||F", "", "not a number"},
    {"OBX|1|CWE|150456^S^MDC|1.1|97|%|||||F", "", "value type CWE holds no number"},
    {"OBX|1|NM|150456^S^MDC|1.1|97|266016^MDC_DIM_MMHG^MDC|||||F", "", "unit MDC_DIM_MMHG not known for SPO2"},
    {"OBX|1|NM|150344^T^MDC|1.1|37||||||F", "", "unit missing for TEMPERATURE"},
    {"OBX|1|NM|150021^SYS^MDC|1.1|32||||||F", "", "unit missing for NIBP_SYSTOLIC"},
    {"OBX|1|NM|150033^MDC_PRESS_BLD_ART_SYS^MDC|1.1|120|266016|||||R", "", "arterial pressure: not the cuff's"},
    {"OBX|1|NM|150999^MDC_FOO^MDC|1.1|120|266016|||||R", "", "code not in dialect ihe-pcd01"},
    {"OBX|1|NA|150452^MDC_PULS_OXIM_PLETH^MDC|1.1|1^2^3||||||R", "", "waveform"},
    {"OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2_WAVEFORM^MDC|1.1|1.18|262688|||||F", "", "waveform"},
    {"OBX|1||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|1.0.0.0|||||||X|||||||0001^MON", "", ""},
    {"OBX|1||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|1.0.0.0||x^x^x||F|||F", "", ""},
    {"OBX|1|NM|150456^S^MDC|1.1|97|%||DEMO|||R", "", "demo data (not allowed at this station)"},
    {"OBX|1|NM|150456^S^MDC|1.1|97|%||L~TEST|||R", "", "demo data (not allowed at this station)"},
    {"OBX|1|NM|149546^MDC_PULS_RATE_NON_INV^MDC|1.1.9.1|80|264864|||||R", "PULSE_RATE 80", ""},
};

TEST(Hl7Mapping, JudgesEachLine) {
    for (const ObxRow& row : kObxRows) {
        SCOPED_TRACE(row.obx);
        const DeviceMessage message = mapped(std::string{kHeader} + row.obx + "\r");
        const auto charted = values(message);
        EXPECT_EQ(charted.empty() ? "" : charted.front(), row.charted);
        EXPECT_LE(charted.size(), 1u);
        ASSERT_LE(message.unmapped.size(), 1u);
        EXPECT_EQ(message.unmapped.empty() ? "" : message.unmapped.front().reason, row.reason);
    }
}

TEST(Hl7Mapping, ASecondCodeMakesNoCuffOfAnArtery) {
    constexpr const char* kTail = "|1.1|120|266016^MDC_DIM_MMHG^MDC|||||R\r";
    const auto coded = [&](const std::string& id) {
        const std::string text = kHeader + ("OBX|1|NM|" + id) + kTail;  // the message looks into it
        const auto message = Hl7Message::parse(text);
        return test::mapRecognised(message.value(), {"10.0.0.7", {}, false}).value().message;
    };
    for (const char* id : {"150033^MDC_PRESS_BLD_ART_SYS^MDC^8480-6^Systolic^LN",
                           "8480-6^Systolic^LN^150033^MDC_PRESS_BLD_ART_SYS^MDC"}) {
        const DeviceMessage message = coded(id);
        EXPECT_THAT(values(message), IsEmpty()) << id;
        ASSERT_EQ(message.unmapped.size(), 1u);
        EXPECT_EQ(message.unmapped[0].reason, "arterial pressure: not the cuff's");
    }
    EXPECT_THAT(values(coded("8480-6^Systolic^LN^150021^MDC_PRESS_BLD_NONINV_SYS^MDC")),
                ElementsAre("NIBP_SYSTOLIC 120"));
    EXPECT_THAT(values(coded("8480-6^Systolic^LN^900000^own^MDC")), ElementsAre("NIBP_SYSTOLIC 120"));
}

TEST(Hl7Mapping, TrayItemsQuoteWhatWasSent) {
    const auto message =
        mapped(std::string{kHeader} + "OBX|1|NM|150999^MDC_FOO^MDC|1|7|263441^MDC_DIM_CENTI_M^MDC|||||R");
    ASSERT_EQ(message.unmapped.size(), 1u);
    EXPECT_EQ(message.unmapped[0],
              (Unmapped{"150999^MDC_FOO^MDC", "7 MDC_DIM_CENTI_M", "code not in dialect ihe-pcd01"}));
}

TEST(Hl7Mapping, TrayItemsOfOneMessageAreBounded) {
    std::string bytes = kHeader;
    for (int i = 0; i < 5000; ++i) bytes += "OBX|1|NM|900000^X^L|1|7|u|||||R\r";
    const auto message = mapped(bytes);
    ASSERT_EQ(message.unmapped.size(), kUnmappedOfOneMessageMax);
    EXPECT_EQ(message.unmapped.back(), (Unmapped{"(message)", "905 more", "too much of one message is not charted"}));
}

TEST(Hl7Mapping, LongSamplesAreCutAndStayUtf8) {
    const auto message = mapped(std::string{kHeader} + "OBX|1|NM|" + std::string(500, 'c') + "|1|" +
                                std::string(5000, '\xFF') + "|u|||||R");
    ASSERT_EQ(message.unmapped.size(), 1u);
    EXPECT_EQ(message.unmapped[0].code.size(), 96u);
    EXPECT_LE(message.unmapped[0].sample.size(), 96u);
    EXPECT_EQ(message.unmapped[0].sample.substr(0, 3), "\xEF\xBF\xBD");
}

TEST(Hl7Mapping, OneValueAVitalLowestRankThenFirstWins) {
    const auto message = mapped(std::string{kHeader} +
                                "OBX|1|NM|149546^P^MDC|1.9.1|90|264864|||||R|||20260115143000+0000\r"
                                "OBX|2|NM|150456^S^MDC|1.1|97|%|||||R\r"
                                "OBX|3|NM|149530^P^MDC|1.2|82|264864|||||R\r"
                                "OBX|4|NM|150456^S^MDC|1.6.1|91|%|||||R\r"
                                "OBX|5|NM|150456^S^MDC|1.7.1|97|%|||||R\r");
    EXPECT_THAT(values(message), ElementsAre("SPO2 97", "PULSE_RATE 82"));
    ASSERT_EQ(message.unmapped.size(), 2u) << "an equal value is no second opinion";
    EXPECT_EQ(message.unmapped[0].reason, "second PULSE_RATE in one message (sub-id 1.9.1)");
    EXPECT_EQ(message.unmapped[1].reason, "second SPO2 in one message (sub-id 1.6.1)");
}

TEST(Hl7Mapping, ABadValueNeverDisplacesAnother) {
    const auto message =
        mapped(std::string{kHeader} + "OBX|1|NM|150456^S^MDC|1|70|%||INV|||R\rOBX|2|NM|150456^S^MDC|2|97|%|||||R\r");
    EXPECT_THAT(values(message), ElementsAre("SPO2 97"));
}

TEST(Hl7Mapping, SaysWhoseAndWhat) {
    const auto message = mapped(std::string{kHeader} + "OBX|1|NM|150456^S^MDC|1|97|%|||||R|||||||0000DEAD^M^X~other\r");
    EXPECT_EQ(message.monitor, (MonitorIdentity{"CHAIR-3", "0000DEAD", "10.0.0.7"}));
    EXPECT_EQ(message.protocol, "hl7");
    EXPECT_EQ(message.dialect, "ihe-pcd01");
    EXPECT_EQ(message.messageId, "41");
}

struct IdentityRow {
    const char* msh;  // MSH-3|MSH-4
    const char* pv1;  // PV1-3
    const char* bed;
    const char* device;
};

TEST(Hl7Mapping, FindsBedAndDevice) {
    for (const IdentityRow& row :
         {IdentityRow{"VS^00AA^EUI-64|F", "W^^B3", "B3", "00AA"}, IdentityRow{"VS|F", "B1", "B1", ""},
          IdentityRow{"VS|F", " B1 ^^", "B1", ""}, IdentityRow{"VS|F", "W^R", "", ""},
          IdentityRow{" VS ^ 00AA |F", "^^&24", "24", "00AA"},
          IdentityRow{"|KC575235977G", "^^ICU&7&3232237756&4601&&1", "7", "KC575235977G"},
          IdentityRow{"VS|F", "^^B1&1.2.3&ISO", "B1", ""}, IdentityRow{"VS|F", "ICU^^B6&0&0", "B6", ""},
          IdentityRow{"VS|F", "^^icu&222&&4601&&1", "222", ""}, IdentityRow{"^EfficiaCM|", "", "", ""},
          IdentityRow{"^12345678|", "", "", "12345678"}, IdentityRow{"patient monitor|maker", "", "", ""},
          IdentityRow{"AB12345|maker", "^^a\\T\\b", "a&b", "AB12345"},
          // As many a monitor has, whose own was never set.
          IdentityRow{"VS^00A037000000^EUI-64|F", "", "", ""}, IdentityRow{"VS^00a037FFFE000000|F", "", "", ""},
          IdentityRow{"VS^0000000000000000|F", "", "", ""}, IdentityRow{"VS|0000000", "", "", ""},
          IdentityRow{"VS^00A037000001|F", "", "", "00A037000001"},
          // HL7's explicit null: told to be nothing.
          IdentityRow{"VS^\"\"|F", "\"\"^\"\"^\"\"", "", ""}, IdentityRow{"\"\"^monitor|F", "\"\"", "", ""},
          IdentityRow{"VS|F", "^^\"\"&B7&3232237756", "B7", ""},
          IdentityRow{"VS^1234000000|F", "", "", "1234000000"}}) {
        const auto message = mapped(std::string{"MSH|^~\\&|"} + row.msh + "|||||ORU^R01|1|P|2.6\rPV1||I|" + row.pv1 +
                                    "\rOBX|1|NM|150456|1|97|%|||||R");
        EXPECT_EQ(message.monitor.bed, row.bed) << row.msh << " " << row.pv1;
        EXPECT_EQ(message.monitor.device, row.device) << row.msh << " " << row.pv1;
    }
}

TEST(Hl7Mapping, AnIdThatIsNobodysGivesWayToTheNext) {
    const auto message = mapped(
        "MSH|^~\\&|VS^00AA|F|||||ORU^R01|1|P|2.6\rOBX|1|NM|150456|1|97|%|||||R|||||||00A037000000\r"
        "OBX|2|NM|147842|1|60||||||R|||||||0000DEAD");
    EXPECT_EQ(message.monitor.device, "0000DEAD");
    for (const char* nobody : {"0", "\"\""}) {
        const std::string text = "MSH|^~\\&|VS^00AA|F|||||ORU^R01|1|P|2.6\rOBX|1|NM|150456|1|97|%|||||R|||||||";
        EXPECT_EQ(mapped(text + nobody).monitor.device, "00AA") << nobody;
    }
}

struct TypeRow {
    const char* msh9;
    MessageKind kind;
    const char* reason;
};

TEST(Hl7Mapping, OnlyOruR01IsAnObservation) {
    for (const TypeRow& row :
         {TypeRow{"ORU^R01^ORU_R01", MessageKind::Observations, ""}, TypeRow{"ORU^R01", MessageKind::Observations, ""},
          TypeRow{"ORU", MessageKind::Observations, ""}, TypeRow{"ORU^^ORU_R01", MessageKind::Observations, ""},
          TypeRow{"ORU^^ORU_R40", MessageKind::Alarms,
                  "value of an alarm message: evidence, not a measurement to chart"},
          TypeRow{"ORU^R30^ORU_R30", MessageKind::NotObservation, "ORU^R30 is not read (only R01 and R40)"},
          TypeRow{"ACK^R01^ACK", MessageKind::Acknowledgement, ""}, TypeRow{"ACK", MessageKind::Acknowledgement, ""},
          TypeRow{"ADT^A08", MessageKind::NotObservation, "message type ADT^A08 is not an observation"},
          TypeRow{"ORU^R40^ORU_R40", MessageKind::Alarms,
                  "value of an alarm message: evidence, not a measurement to chart"},
          TypeRow{"QRY^R02", MessageKind::Query, "query QRY^R02: answered that nobody is found"},
          TypeRow{"ORF^R04", MessageKind::NotObservation, "message type ORF^R04 is not an observation"}}) {
        const auto result =
            mapBytes(std::string{"MSH|^~\\&|A|B|||||"} + row.msh9 + "|7|P|2.6\rOBX|1|NM|150456|1|97|%|||||R");
        ASSERT_TRUE(result.ok()) << row.msh9;
        EXPECT_EQ(result.value().kind, row.kind) << row.msh9;
        const auto& message = result.value().message;
        EXPECT_EQ(message.observations.size(), row.kind == MessageKind::Observations ? 1u : 0u) << row.msh9;
        EXPECT_EQ(message.unmapped.empty() ? "" : message.unmapped.front().reason, row.reason);
    }
}

TEST(Hl7Mapping, AHeaderShiftedByOneFieldIsReadAllTheSame) {
    const auto message = mapped(
        "MSH|^~\\&||MON^00AA^EUI-64|W|||20260115143005+0000||ORU^R01^ORU_R01|374|P|2.6\r"
        "OBX|1|NM|150456|1|97|%|||||R");
    EXPECT_THAT(values(message), ElementsAre("SPO2 97"));
    EXPECT_EQ(message.messageId, "374");
    EXPECT_EQ(message.monitor.device, "00AA");
    EXPECT_EQ(message.sentAt, WallTime{1'768'487'405'000});
}

TEST(Hl7Mapping, WithoutTypeOrWithTwoMessagesItFailsAndSaysWhere) {
    const auto empty = mapBytes("MSH|^~\\&|A|B|||||||374|P|2.6\rOBX|1|NM|150456|1|97|%|||||R");
    ASSERT_FALSE(empty.ok());
    EXPECT_EQ(empty.error().where, "MSH, field 9");
    const auto two = mapBytes(std::string{kHeader} + "MSH|^~\\&|A|B|||||ORU^R01|8|P|2.6\r");
    ASSERT_FALSE(two.ok());
    EXPECT_EQ(two.error().where, "segment 5 (MSH)");
}

TEST(Hl7Mapping, DemoIsMarkedWhereItIsAllowed) {
    const std::string training = "MSH|^~\\&|A|B|||||ORU^R01|7|T|2.6\rOBX|1|NM|150456|1|97|%|||||R";
    EXPECT_THAT(values(mapped(training)), IsEmpty());
    EXPECT_THAT(values(mapped(training, true)), ElementsAre("SPO2 97 demo"));
    const std::string line = std::string{kHeader} + "OBX|1|NM|150456|1|97|%||DEMO|||R\rOBX|2|NM|147842|1|60||||||R";
    EXPECT_THAT(values(mapped(line, true)), ElementsAre("SPO2 97 demo", "HEART_RATE 60"));
}

TEST(Hl7Mapping, BrokenLinesGoToTheTrayAndTheRestIsCharted) {
    const auto message = mapped(std::string{kHeader} +
                                "\x1C"
                                "BX|7|NM|1\rOBX\rOBX|\rZZZ|ok\rOBX|2|NM|147842|1|60||||||R");
    EXPECT_THAT(values(message), ElementsAre("HEART_RATE 60"));
    ASSERT_EQ(message.unmapped.size(), 1u);
    EXPECT_EQ(message.unmapped[0].reason, "a line that is no HL7 segment");
}

}  // namespace
}  // namespace chairside::wire
