// What each shipped dialect is recognised by, and what it makes of one line. The messages are our own, in the form
// that the makers' devices send.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/wire/corpus_rendering.h"

namespace chairside::wire {
namespace {

struct Row {
    const char* header;   // after MSH|^~\&|
    const char* lines;    // OBX and others
    const char* outcome;  // rendered, without bed and device; "/" parts the lines
};

std::string outcomeOf(const Row& row) {
    const std::string bytes = std::string{"MSH|^~\\&|"} + row.header + "\r" + row.lines;
    const auto message = Hl7Message::parse(bytes);
    if (!message) return message.error().text();
    const auto mapped = test::mapRecognised(message.value(), {"10.0.0.7", {}, false});
    std::istringstream lines{test::render(mapped)};
    std::string outcome;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("bed ") || line.starts_with("device ")) continue;
        if (!outcome.empty()) outcome += " / ";
        outcome += line.substr(0, line.find(" @"));
    }
    return outcome;
}

const Row kRows[] = {
    // Anything that nobody claims is read as IHE PCD-01.
    {"ACME|X|||||ORU^R01|1|P|2.6", "OBX|1|NM|150456^S^MDC|1|97|262688|||||R", "dialect ihe-pcd01 / + SPO2 97"},
    // Mindray
    {"|||||||ORU^R01|204|P|2.3.1|", "OBX||NM|101^HR|2101|60||||||F\rOBX||NM|101^PVC|1|3||||||F",
     "dialect mindray-pds / + HEART_RATE 60 / - 1 code not in dialect mindray-pds"},
    {"|||||||ORU^R01|204|P|2.3.1|", "OBX||NM|160^|1|97||||||F\rOBX||NM|160^SpO2|1|97||||||F",
     "dialect mindray-pds / + SPO2 97 / - 1 code not in dialect mindray-pds"},
    {"|||||||ORU^R01|503|P|2.3.1|", "OBX||NM|170^Sys|1|16|kPa|||||F",
     "dialect mindray-pds / - 1 unit kPa not known for NIBP_SYSTOLIC"},
    {"Mindray|Gateway|||||ORU^R01|9|P|2.3.1", "OBX||NM|170^Sys|1|120||||||F",
     "dialect mindray-gateway / + NIBP_SYSTOLIC 120"},
    {"MINDRAY_EGATEWAY^00A0^EUI-64|MINDRAY|||||ORU^R01|9|P|2.6",
     "OBX||NM|150301^MDC_PRESS_CUFF_SYS^MDC|1.1.9.150301|120|266016|||||R\rOBX||NM|108^X^99MNDRY|1|0||||||R",
     "dialect mindray-egateway / + NIBP_SYSTOLIC 120 / - 1 arrhythmia count: not a vital of this station"},
    {"MINDRAY_EGATEWAY^00A0^EUI-64|MINDRAY|||||ORU^R01|9|P|2.6",
     "OBX||NM|8867-4^Heart rate^LN||72|/min|||||F\rOBX||NM|76535-4^Diastolic^LN||80|mm[Hg]|||||F",
     "dialect mindray-egateway / + HEART_RATE 72 / + NIBP_DIASTOLIC 80"},
    {"MINDRAY_EGATEWAY^00A0^EUI-64|MINDRAY|||||ORU^R01|9|P|2.6",
     "OBX||NM|59408-5^SpO2^LN^150456^MDC_PULS_OXIM_SAT_O2^MDC||97|%|||||F\rOBX||NM|8867-4^HR^LN||72|/min|||||F\r"
     "OBX||NM|151562^MDC_RESP_RATE^MDC||14|/min|||||F\rOBX||NM|108^X^99MNDRY|1|0||||||R",
     "dialect mindray-egateway / + SPO2 97 / + HEART_RATE 72 / + RESPIRATORY_RATE 14 / - 1 arrhythmia count: not a "
     "vital of this station"},
    {"GATEWAY|MINDRAY|||||ORU^R01|9|P|2.6", "OBX||NM|8867-4^Heart rate^LN||72|/min|||||F",
     "dialect loinc / + HEART_RATE 72"},
    // Philips
    {"^EfficiaCM||||||ORU^R01|9|P|2.4",
     "OBX||NM|0002-4a05^NBPs^MDIL||120|0004-0f20^mmHg^MDIL|||||F\rOBX||NM|0002-4a15^ABPs^MDIL||140|0004-0f20|||||F",
     "dialect philips-mdil / + NIBP_SYSTOLIC 120 / - 1 arterial pressure: not the cuff's"},
    {"|||||||ORU^R01|HP1|P|2.3", "OBX||NM|0002-4182^HR^MDIL||71|0004-0aa0^bpm^MDIL|||||F",
     "dialect philips-mdil / + HEART_RATE 71"},
    {"GW|X|||||ORU^R01|1|P|2.4", "OBX||NM|0002^SpO2^MDIL||97|%|||||F\rOBX||NM|0002^Sp^MDIL||97|%|||||F",
     "dialect philips-mdil / + SPO2 97 / - 1 code not in dialect philips-mdil"},
    {"^EfficiaCM||||||ORU^R01|9|P|2.4", "OBX||NM|0002-4bb8^SpO2^MDIL||-?-|0004-0220^%^MDIL|||||F",
     "dialect philips-mdil / - 1 no value: sentinel -?-"},
    {"^EfficiaCM||||||ORU^R01|9|P|2.4", "OBX||TX|1^Red Alarm^MDIL-ALERT||HR Low, HR=38 bpm||||||F",
     "dialect philips-mdil / ! HR Low, HR=38 bpm [1 HR Low] high present HEART_RATE"},
    {"PIC iX|F|||||ORU^R01|1|P|2.6", "OBX||NM|150456^S^MDC|1|-?-|262688|||||R",
     "dialect philips-picix / - 1 no value: sentinel -?-"},
    // GE, Comen, Nihon Kohden, Edan, Northern, Masimo
    {"VSP^080019^EUI-64|GE Healthcare|||||ORU^R01|1|P|2.6",
     "OBX||NM|150033^MDC_PRESS_BLD_ART_SYS^MDC|1|120|266016|||||R",
     "dialect ge-bseries / - 1 invasive pressure: not the cuff's"},
    {"|KC1234567G|||||ORU^R01|1|P|2.6", "OBX||NM|150017^MDC_PRESS_BLD_NONINV_SYS^MDC|1|120|266016|||||F",
     "dialect comen / + NIBP_SYSTOLIC 120"},
    {"|KC1234567G|||||ORU^R01|1|P|2.6", "OBX||NM|150017^MDC_PRESS_BLD_SYS^MDC|1|120|266016|||||F",
     "dialect comen / - 1 code not in dialect comen"},
    {"ACME|X|||||ORU^R01|1|P|2.6", "OBX||NM|150017^MDC_PRESS_BLD_NONINV_SYS^MDC|1|120|266016|||||F",
     "dialect ihe-pcd01 / - 1 code not in dialect ihe-pcd01"},
    {"NIHON KOHDEN|NIHON KOHDEN|||||ORU^R01|1|P|2.4",
     "OBX||NM|007000^VITAL SpO2|1|99|%|||||F\rOBX||NM|009000^NIBP SYS|1|133||||||F",
     "dialect nihon-kohden / + SPO2 99 / - 1 unit missing for NIBP_SYSTOLIC"},
    {"MON|X|||||ORU^R01|1|P|2.4",
     "OBX||NM|393216^NIBP_SYS^EHC|1|120|mmHg|||||F\rOBX||NM|327680^SpO2^EHC|1|97|%|||||F\rOBX||NM|458752^T1^EHC|1|"
     "97.7|°F|||||F",
     "dialect edan / + NIBP_SYSTOLIC 120 / + SPO2 97 / + TEMPERATURE 36.5"},
    {"northern|patient monitor^|||||ORU^R01|1|P|2.6",
     "OBX||NM|150031^MDC_PRESS_CUFF_SYS^MDC|1.1.9.150301|142|266016|||||F\rOBX||NM|150456^S^MDC|1|-100|262688|||||F",
     "dialect northern / + NIBP_SYSTOLIC 142 / - 1 no value: sentinel -100"},
    {"PSN|PSN|||||ORU^R01|1|P|2.6", "OBX||NM|150456^S^MDC|1|97|262688|||||R", "dialect masimo / + SPO2 97"},
    // A public map shifts the cuff's codes by one: what a name calls another part is no part of it.
    {"ACME|X|||||ORU^R01|1|P|2.6",
     "OBX||NM|150020^MDC_PRESS_BLD_NONINV_SYS^MDC|1|120|266016|||||F\rOBX||NM|150021^MDC_PRESS_BLD_NONINV_DIA^MDC|1|80|"
     "266016|||||F\rOBX||NM|150022^MDC_PRESS_BLD_NONINV_MEAN^MDC|1|93|266016|||||F",
     "dialect ihe-pcd01 / - 1 code not in dialect ihe-pcd01 / - 2 its code and its name are different vitals"},
    {"ACME|X|||||ORU^R01|1|P|2.6",
     "OBX||NM|150301^NIBP "
     "mean|1|93|266016|||||F\rOBX||NM|150303^Sys|1|120|266016|||||F\rOBX||NM|150302^NBPd|1|80|266016|"
     "||||F",
     "dialect ihe-pcd01 / + NIBP_DIASTOLIC 80 / - 2 its code and its name are different vitals"},
    {"ACME|X|||||ORU^R01|1|P|2.6",
     "OBX||NM|150021^Systolic (mean of 3)|1|120|266016|||||F\rOBX||NM|150022^NBPd|1|80|266016|||||F",
     "dialect ihe-pcd01 / + NIBP_SYSTOLIC 120 / + NIBP_DIASTOLIC 80"},
    // A part's name is a word or begins one: "media", "Média" and "radial" hold no "dia".
    {"ACME|X|||||ORU^R01|1|P|2.6",
     "OBX||NM|150021^PANI radial|1|120|266016|||||F\rOBX||NM|150022^PANI|1|80|266016|||||F\rOBX||NM|150023^PNI media|1|"
     "93|266016|||||F",
     "dialect ihe-pcd01 / + NIBP_SYSTOLIC 120 / + NIBP_DIASTOLIC 80 / + NIBP_MEAN 93"},
    {"ACME|X|||||ORU^R01|1|P|2.6", "OBX||NM|150303^PNI MÉDIA|1|93|266016|||||F", "dialect ihe-pcd01 / + NIBP_MEAN 93"},
    {"ACME|X|||||ORU^R01|1|P|2.6",
     "OBX||NM|150301^MDC_PRESS_CUFF_DIA|1|80|266016|||||F\rOBX||NM|150302^NIBPSys|1|120|266016|||||F\rOBX||NM|150303^"
     "NBP-dias.|1|80|266016|||||F\rOBX||NM|150022^PNI (mean)|1|93|266016|||||F",
     "dialect ihe-pcd01 / - 4 its code and its name are different vitals"},
    {"EMR|X|||||ORU^R01|1|P|2.6",
     "OBX||NM|150021^MDC_PRESS_BLD_NONINV_DIA^MDC^8480-6^Systolic^LN|1|80|mm[Hg]|||||F\rOBX||NM|8480-6^Systolic^LN^"
     "150021^MDC_PRESS_BLD_NONINV_DIA^MDC|1|80|mm[Hg]|||||F",
     "dialect loinc-mdc / - 2 its code and its name are different vitals"},
    // Codes by what they are, not by who sends them
    {"EMR|X|||||ORU^R01|1|P|2.6", "OBX||NM|8480-6^Systolic^LN|1|120|mm[Hg]|||||F\rOBX||NM|59408-5^^LN|1|97||||||F",
     "dialect loinc / + NIBP_SYSTOLIC 120 / - 1 unit missing for SPO2"},
    {"EMR|X|||||ORU^R01|1|P|2.6",
     "OBX||NM|59408-5^SpO2^LN^150456^MDC_PULS_OXIM_SAT_O2^MDC|1|97|%|||||F\rOBX||NM|8867-4^HR^LN|1|60|/min|||||F",
     "dialect loinc-mdc / + SPO2 97 / + HEART_RATE 60"},
    {"EMR|X|||||ORU^R01|1|P|2.6", "OBX||NM|8480-6^Sys^LN^150022^MDC_PRESS_BLD_NONINV_DIA^MDC|1|120|mm[Hg]|||||F",
     "dialect loinc-mdc / - 1 its two codes are different vitals"},
    // LOINC's heart rate says less than a pulse rate's own code: that one holds, whichever stands first.
    {"EMR|X|||||ORU^R01|1|P|2.6", "OBX||NM|149530^MDC_PULS_OXIM_PULS_RATE^MDC^8867-4^Heart rate^LN|1|135|/min|||||F",
     "dialect loinc-mdc / + PULSE_RATE 135"},
    {"EMR|X|||||ORU^R01|1|P|2.6", "OBX||NM|8867-4^Heart rate^LN^149530^MDC_PULS_OXIM_PULS_RATE^MDC|1|135|/min|||||F",
     "dialect loinc-mdc / + PULSE_RATE 135"},
    {"EMR|X|||||ORU^R01|1|P|2.6",
     "OBX||NM|149546^MDC_PULS_RATE_NON_INV^MDC^8867-4^Heart rate^LN|1|80|/min|||||F|||20260115143000+0000",
     "dialect loinc-mdc / + PULSE_RATE 80"},
    {"EMR|X|||||ORU^R01|1|P|2.6",
     "OBX||NM|150456^S^MDC|1|97|%|||||F\rOBX||NM|8867-4^Heart rate^LN^149546^MDC_PULS_RATE_NON_INV^MDC|1|80|/min|||||F",
     "dialect loinc-mdc / + SPO2 97 / - 1 measured by the cuff, without a time of its own"},
    {"EMR|X|||||ORU^R01|1|P|2.6", "OBX||NM|147842^MDC_ECG_HEART_RATE^MDC^8867-4^Heart rate^LN|1|60|/min|||||F",
     "dialect loinc-mdc / + HEART_RATE 60"},
    {"EMR|X|||||ORU^R01|1|P|2.6", "OBX||NM|147842^MDC_ECG_HEART_RATE^MDC^8889-8^By oximetry^LN|1|60|/min|||||F",
     "dialect loinc-mdc / - 1 its two codes are different vitals"},
    {"EMR|X|||||ORU^R01|1|P|2.6",
     "OBX||NM|MDC_PULS_OXIM_SAT_O2^SpO2^MDC|1|97|%|||||F\rOBX||NM|MDC_PULS^Something^MDC|1|60|/min|||||F",
     "dialect mdc-names / + SPO2 97 / - 1 code not in dialect mdc-names"},
};

TEST(Dialects, AreRecognisedAndReadTheirOwn) {
    for (const Row& row : kRows) {
        SCOPED_TRACE(std::string{row.header} + " " + row.lines);
        EXPECT_EQ(outcomeOf(row), row.outcome);
    }
}

// OBX-17 says which of its sensors a Philips measured the pulse with.
TEST(Dialects, APulseThatTheCuffMeasuredIsNoLiveOne) {
    const auto outcome = [](const std::string& code, const std::string& method, const std::string& more) {
        const std::string line = "OBX||NM|" + code + "||58|0004-0aa0^bpm^MDIL|||||F||||||" + method + "\r";
        return outcomeOf({"^EfficiaCM||||20260115143005+0000||ORU^R01|9|P|2.4",
                          ("OBR||||MONITOR|||20260115142500+0000\r" + line + more).c_str(), ""});
    };
    const std::string pulse = "0002-480a^Pulse^MDIL";
    const std::string spo2 = "OBX||NM|0002-4bb8^SpO2^MDIL||97|0004-0220^%^MDIL|||||F\r";
    const std::string live = "OBX||NM|0002-480a^Pulse^MDIL||72|0004-0aa0^bpm^MDIL|||||F||||||0002-4bb8^SpO2^MDIL\r";
    const std::string ofCuff = "- 1 measured by the cuff, without a time of its own";
    const std::string dialect = "dialect philips-mdil / ";
    for (const char* cuff : {"0002-4a05^NBP^MDIL", "0002-4a05", "^NBP", "0002-ffff^nibp^MDIL"}) {
        EXPECT_EQ(outcome(pulse, cuff, spo2), dialect + "+ SPO2 97 / " + ofCuff) << cuff;
        EXPECT_EQ(outcome(pulse, cuff, ""), dialect + "+ PULSE_RATE 58") << "the OBR holds nothing but the cuff";
        EXPECT_EQ(outcome(pulse, cuff, live), dialect + "+ PULSE_RATE 72 / " + ofCuff) << cuff;
        EXPECT_EQ(outcome("0002-4182^HR^MDIL", cuff, spo2), dialect + "+ HEART_RATE 58 / + SPO2 97") << "of the ECG";
    }
    for (const char* probe : {"", "0002-4bb8^SpO2^MDIL", "AUTO"}) {
        EXPECT_EQ(outcome(pulse, probe, spo2), dialect + "+ PULSE_RATE 58 / + SPO2 97") << probe;
    }
    const std::string timed =
        "OBX||NM|0002-4a05^NBPs^MDIL||120|0004-0f20^mmHg^MDIL|||||F|||20260115142400+0000\r" + live;
    EXPECT_EQ(outcome("0002-4822^Pulse^MDIL", "^NBP", timed),
              dialect + "+ NIBP_SYSTOLIC 120 / + PULSE_RATE 72 / - 1 second PULSE_RATE in one message (sub-id )")
        << "a pulse of now goes before the cuff's, whatever their codes";
}

// A gateway counts in MSH-10, where the monitor itself writes that the message is a list of alarms.
TEST(Dialects, TheMessagesThatAGatewayNumbers54And56AreNoListsOfAlarms) {
    for (const char* id : {"54", "56"}) {
        const auto mapped = [&](const std::string& lines) {
            const std::string bytes = std::string{"MSH|^~\\&|Mindray|Gateway|||||ORU^R01|"} + id + "|P|2.3.1\r" + lines;
            const auto message = Hl7Message::parse(bytes);
            return test::mapRecognised(message.value(), {"10.0.0.7", {}, false}).value().message;
        };
        const DeviceMessage numbers = mapped("OBX||NM|101^HR||72||||||F\rOBX||ST|160^SpO2||97||||||F\r");
        ASSERT_EQ(numbers.observations.size(), 2u);
        EXPECT_EQ(numbers.observations[0].vital, Vital::HeartRate);
        EXPECT_EQ(numbers.observations[1].vital, Vital::Spo2);
        EXPECT_TRUE(numbers.alerts.empty());
        EXPECT_TRUE(numbers.listsTold.empty());
        const DeviceMessage leftOut = mapped("OBX||NM|102^PVC||3||||||F\rOBX||NM|999^X||3||||||F\r");
        EXPECT_TRUE(leftOut.alerts.empty());
        EXPECT_TRUE(leftOut.listsTold.empty()) << "it would end what the list named before";
        EXPECT_EQ(leftOut.unmapped.size(), 2u);
        EXPECT_EQ(mapped("OBX||CE|2|1|10033^**SpO2 TOO HIGH||||||F\r").alerts.size(), 1u) << "passed on by the gateway";
    }
}

// "No value" marks with status F: of every dialect, in every place where it expects a number.
TEST(Dialects, NoSentinelIsEverANumber) {
    for (const Dialect& dialect : codec::shippedDialects()) {
        const DialectIndex index{dialect};
        for (const CodeMapping& code : dialect.codes) {
            const std::string name = code.name.empty() ? code.expectName : code.name;
            const auto unit = std::find_if(dialect.units.begin(), dialect.units.end(),
                                           [&](const UnitMapping& u) { return u.vital == code.vital; });
            ASSERT_NE(unit, dialect.units.end()) << dialect.name;
            for (const char* value : {"-100", "-100.00", "-10000", "32767", "8388607", "-1", "-999", "-99.9", "-0.5",
                                      "---", "--", "-", "\"\"", ""}) {
                const std::string bytes = "MSH|^~\\&|A|B|||||ORU^R01|1|P|2.6\rOBX|1|NM|" + code.code + "^" + name +
                                          "^" + code.system + "|1|" + value + "|" + unit->unit + "|||||F";
                const auto message = Hl7Message::parse(bytes);
                const auto mapped = mapHl7(message.value(), index, {"10.0.0.7", {}, false});
                ASSERT_TRUE(mapped.ok());
                EXPECT_TRUE(mapped.value().message.observations.empty()) << dialect.name << ": " << bytes;
                EXPECT_EQ(mapped.value().message.unmapped.size(), 1u) << dialect.name << ": " << bytes;
            }
        }
    }
}

}  // namespace
}  // namespace chairside::wire
