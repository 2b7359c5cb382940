// Every code and every converted unit of every shipped dialect by what it means, written from the makers' tables and
// the nomenclatures, not from the dialects: two numbers that change places there fail here. What a dialect says itself
// needs a row; what it extends has its rows there.
#include <gtest/gtest.h>

#include <google/protobuf/text_format.h>

#include <algorithm>
#include <span>

#include "chairside/v1/dialect.pb.h"
#include "unit/wire/wire_test_support.h"
#include "wire/shipped_dialects.h"

namespace chairside::wire {
namespace {

struct CodeRow {
    const char* code;  // OBX-3.1
    const char* name;  // OBX-3.2
    const char* unit;  // OBX-6.1
    const char* sent;
    const char* charted;
};

const CodeRow kIhePcd01[] = {
    {"147842", "MDC_ECG_HEART_RATE", "264864", "71", "HEART_RATE 71"},
    {"149530", "MDC_PULS_OXIM_PULS_RATE", "264864", "72", "PULSE_RATE 72"},
    {"149546", "MDC_PULS_RATE_NON_INV", "264864", "73", "PULSE_RATE 73"},
    {"150456", "MDC_PULS_OXIM_SAT_O2", "262688", "97", "SPO2 97"},
    {"150021", "MDC_PRESS_BLD_NONINV_SYS", "266016", "120", "NIBP_SYSTOLIC 120"},
    {"150022", "MDC_PRESS_BLD_NONINV_DIA", "266016", "80", "NIBP_DIASTOLIC 80"},
    {"150023", "MDC_PRESS_BLD_NONINV_MEAN", "266016", "93", "NIBP_MEAN 93"},
    {"150301", "MDC_PRESS_CUFF_SYS", "265987", "16", "NIBP_SYSTOLIC 120.01"},
    {"150302", "MDC_PRESS_CUFF_DIA", "MDC_DIM_KILO_PASCAL", "10", "NIBP_DIASTOLIC 75.006"},
    {"150303", "MDC_PRESS_CUFF_MEAN", "kPa", "12.4", "NIBP_MEAN 93.008"},
    {"151562", "MDC_RESP_RATE", "264928", "14", "RESPIRATORY_RATE 14"},
    {"151594", "MDC_CO2_RESP_RATE", "264928", "14", "RESPIRATORY_RATE 14"},
    {"151578", "MDC_TTHOR_RESP_RATE", "264928", "14", "RESPIRATORY_RATE 14"},
    {"151658", "MDC_PULS_OXIM_PLETH_RESP_RATE", "264928", "14", "RESPIRATORY_RATE 14"},
    {"150344", "MDC_TEMP", "268192", "36.6", "TEMPERATURE 36.6"},
    {"150364", "MDC_TEMP_BODY", "266560", "98.6", "TEMPERATURE 37"},
    {"150368", "MDC_TEMP_CORE", "MDC_DIM_FAHR", "98.6", "TEMPERATURE 37"},
    {"150392", "MDC_TEMP_TYMP", "MDC_DIM_DEGF", "98.6", "TEMPERATURE 37"},
    {"188428", "MDC_TEMP_EAR", "[degF]", "98.6", "TEMPERATURE 37"},
    {"188424", "MDC_TEMP_ORAL", "degF", "98.6", "TEMPERATURE 37"},
    {"188496", "MDC_TEMP_AXIL", "°F", "98.6", "TEMPERATURE 37"},
    {"150344", "MDC_TEMP", "F", "98.6", "TEMPERATURE 37"},
    {"151708", "MDC_AWAY_CO2_ET", "266016", "38", "ETCO2 38"},
    {"151708", "MDC_AWAY_CO2_ET", "265987", "5", "ETCO2 37.503"},
    {"151928", "MDC_VENT_AWAY_CO2_ET", "MDC_DIM_KILO_PASCAL", "5", "ETCO2 37.503"},
    {"151928", "MDC_VENT_AWAY_CO2_ET", "kPa", "5", "ETCO2 37.503"},
    {"150488", "MDC_BLD_PERF_INDEX", "262688", "1.8", "PERFUSION_INDEX 1.8"},
    {"150448", "MDC_PULS_OXIM_PERF_REL", "262688", "1.8", "PERFUSION_INDEX 1.8"},
};

const CodeRow kMdcNames[] = {
    {"MDC_ECG_HEART_RATE", "HR", "/min", "71", "HEART_RATE 71"},
    {"MDC_ECG_CARD_BEAT_RATE", "HR", "/min", "71", "HEART_RATE 71"},
    {"MDC_PULS_OXIM_PULS_RATE", "PR", "/min", "72", "PULSE_RATE 72"},
    {"MDC_PULS_RATE_NON_INV", "PR", "/min", "73", "PULSE_RATE 73"},
    {"MDC_PULS_OXIM_SAT_O2", "SpO2", "%", "97", "SPO2 97"},
    {"MDC_PRESS_BLD_NONINV_SYS", "NIBP", "mmHg", "120", "NIBP_SYSTOLIC 120"},
    {"MDC_PRESS_BLD_NONINV_DIA", "NIBP", "mmHg", "80", "NIBP_DIASTOLIC 80"},
    {"MDC_PRESS_BLD_NONINV_MEAN", "NIBP", "mmHg", "93", "NIBP_MEAN 93"},
    {"MDC_PRESS_CUFF_SYS", "NIBP", "mmHg", "120", "NIBP_SYSTOLIC 120"},
    {"MDC_PRESS_CUFF_DIA", "NIBP", "mmHg", "80", "NIBP_DIASTOLIC 80"},
    {"MDC_PRESS_CUFF_MEAN", "NIBP", "mmHg", "93", "NIBP_MEAN 93"},
    {"MDC_RESP_RATE", "RR", "/min", "14", "RESPIRATORY_RATE 14"},
    {"MDC_CO2_RESP_RATE", "awRR", "/min", "14", "RESPIRATORY_RATE 14"},
    {"MDC_TTHOR_RESP_RATE", "RR", "/min", "14", "RESPIRATORY_RATE 14"},
    {"MDC_TEMP", "T1", "Cel", "36.6", "TEMPERATURE 36.6"},
    {"MDC_TEMP_BODY", "T1", "Cel", "36.6", "TEMPERATURE 36.6"},
    {"MDC_AWAY_CO2_ET", "EtCO2", "mmHg", "38", "ETCO2 38"},
    {"MDC_BLD_PERF_INDEX", "PI", "%", "1.8", "PERFUSION_INDEX 1.8"},
    {"MDC_PULS", "Heart Rate", "/min", "71", "HEART_RATE 71"},
    {"MDC_PULS", "Pulse Rate", "/min", "72", "PULSE_RATE 72"},
    {"MDC_SAT_O2", "SpO2", "%", "97", "SPO2 97"},
};

const CodeRow kLoinc[] = {
    {"8867-4", "Heart rate", "/min", "71", "HEART_RATE 71"},
    {"8889-8", "Heart rate by pulse oximetry", "/min", "72", "PULSE_RATE 72"},
    {"59408-5", "SaO2 by pulse oximetry", "%", "97", "SPO2 97"},
    {"2708-6", "SaO2", "%", "97", "SPO2 97"},
    {"76534-7", "Systolic by noninvasive", "mm[Hg]", "120", "NIBP_SYSTOLIC 120"},
    {"76535-4", "Diastolic by noninvasive", "mm[Hg]", "80", "NIBP_DIASTOLIC 80"},
    {"76536-2", "Mean by noninvasive", "mm[Hg]", "93", "NIBP_MEAN 93"},
    {"8480-6", "Systolic", "kPa", "16", "NIBP_SYSTOLIC 120.01"},
    {"8462-4", "Diastolic", "mm[Hg]", "80", "NIBP_DIASTOLIC 80"},
    {"8478-0", "Mean", "mm[Hg]", "93", "NIBP_MEAN 93"},
    {"9279-1", "Respiratory rate", "/min", "14", "RESPIRATORY_RATE 14"},
    {"8310-5", "Body temperature", "Cel", "36.6", "TEMPERATURE 36.6"},
    {"8310-5", "Body temperature", "[degF]", "98.6", "TEMPERATURE 37"},
    {"8310-5", "Body temperature", "degF", "98.6", "TEMPERATURE 37"},
    {"8310-5", "Body temperature", "°F", "98.6", "TEMPERATURE 37"},
    {"8310-5", "Body temperature", "F", "98.6", "TEMPERATURE 37"},
    {"19891-1", "CO2 end tidal", "mm[Hg]", "38", "ETCO2 38"},
    {"61006-3", "Perfusion index", "%", "1.8", "PERFUSION_INDEX 1.8"},
};

const CodeRow kMindrayPds[] = {
    {"101", "HR", "", "71", "HEART_RATE 71"},       {"151", "RR", "", "14", "RESPIRATORY_RATE 14"},
    {"160", "SpO2", "", "97", "SPO2 97"},           {"161", "PR", "", "72", "PULSE_RATE 72"},
    {"170", "Sys", "", "120", "NIBP_SYSTOLIC 120"}, {"171", "Dia", "", "80", "NIBP_DIASTOLIC 80"},
    {"172", "Mean", "", "93", "NIBP_MEAN 93"},
};

const CodeRow kPhilipsMdil[] = {
    {"0002-4182", "HR", "0004-0aa0", "71", "HEART_RATE 71"},
    {"0002-4822", "Pulse", "0004-0aa0", "72", "PULSE_RATE 72"},
    {"0002-480a", "Pulse", "0004-0aa0", "72", "PULSE_RATE 72"},
    {"0002-4bb8", "SpO2", "0004-0220", "97", "SPO2 97"},
    {"0002-4a05", "NBPs", "0004-0f20", "120", "NIBP_SYSTOLIC 120"},
    {"0002-4a06", "NBPd", "0004-0f20", "80", "NIBP_DIASTOLIC 80"},
    {"0002-4a07", "NBPm", "0004-0f20", "93", "NIBP_MEAN 93"},
    {"0002-4a05", "NBPs", "0004-0f03", "16", "NIBP_SYSTOLIC 120.01"},
    {"0002-4a05", "NBPs", "kPa", "16", "NIBP_SYSTOLIC 120.01"},
    {"0002-500a", "RR", "0004-0ae0", "14", "RESPIRATORY_RATE 14"},
    {"0002-5000", "Resp", "0004-0ae0", "14", "RESPIRATORY_RATE 14"},
    {"0002-5012", "awRR", "0004-0ae0", "14", "RESPIRATORY_RATE 14"},
    {"0002-4b48", "Temp", "0004-17a0", "36.6", "TEMPERATURE 36.6"},
    {"0002-4b60", "Tcore", "0004-17a0", "36.6", "TEMPERATURE 36.6"},
    {"0002-4b48", "Temp", "0004-1140", "98.6", "TEMPERATURE 37"},
    {"0002-4b48", "Temp", "°F", "98.6", "TEMPERATURE 37"},
    {"0002-4b48", "Temp", "F", "98.6", "TEMPERATURE 37"},
    {"0002-4b48", "Temp", "degF", "98.6", "TEMPERATURE 37"},
    {"0002-50b0", "etCO2", "0004-0f20", "38", "ETCO2 38"},
    {"0002-4bb0", "Perf", "0004-0220", "1.8", "PERFUSION_INDEX 1.8"},
    {"0002", "SpO2", "%", "97", "SPO2 97"},
    {"0002", "Pulse", "bpm", "72", "PULSE_RATE 72"},
    {"0002", "HR", "bpm", "71", "HEART_RATE 71"},
    {"0002", "Resp", "rpm", "14", "RESPIRATORY_RATE 14"},
    {"0002", "RR", "rpm", "14", "RESPIRATORY_RATE 14"},
    {"0002", "NBPs", "mmHg", "120", "NIBP_SYSTOLIC 120"},
    {"0002", "NBPd", "mmHg", "80", "NIBP_DIASTOLIC 80"},
    {"0002", "NBPm", "mmHg", "93", "NIBP_MEAN 93"},
};

const CodeRow kEdan[] = {
    {"131072", "ECG_HR", "bpm", "71", "HEART_RATE 71"},
    {"327681", "PR", "bpm", "72", "PULSE_RATE 72"},
    {"393219", "NIBP_PR", "bpm", "73", "PULSE_RATE 73"},
    {"327680", "SpO2", "%", "97", "SPO2 97"},
    {"393216", "NIBP_SYS", "265987", "16", "NIBP_SYSTOLIC 120.01"},
    {"393217", "NIBP_DIA", "MDC_DIM_KILO_PASCAL", "10", "NIBP_DIASTOLIC 75.006"},
    {"393218", "NIBP_MEAN", "kPa", "12.4", "NIBP_MEAN 93.008"},
    {"458752", "T1", "degC", "36.6", "TEMPERATURE 36.6"},
    {"524288", "SPEEDY_TEMP", "degC", "36.6", "TEMPERATURE 36.6"},
    {"458752", "T1", "266560", "98.6", "TEMPERATURE 37"},
    {"458752", "T1", "MDC_DIM_FAHR", "98.6", "TEMPERATURE 37"},
    {"458752", "T1", "°F", "98.6", "TEMPERATURE 37"},
    {"458752", "T1", "degF", "98.6", "TEMPERATURE 37"},
    {"458752", "T1", "[degF]", "98.6", "TEMPERATURE 37"},
};

const CodeRow kNihonKohden[] = {
    {"007000", "VITAL SpO2", "%", "97", "SPO2 97"},
    {"007001", "VITAL PR", "/min", "72", "PULSE_RATE 72"},
    {"072007", "VITAL PR", "/min", "72", "PULSE_RATE 72"},
    {"009000", "NIBP SYS", "mmHg", "120", "NIBP_SYSTOLIC 120"},
    {"009001", "NIBP DIAS", "mmHg", "80", "NIBP_DIASTOLIC 80"},
    {"009002", "NIBP MEAN", "mmHg", "93", "NIBP_MEAN 93"},
    {"009000", "NIBP SYS", "kPa", "16", "NIBP_SYSTOLIC 120.01"},
};

const CodeRow kComen[] = {
    {"150017", "MDC_PRESS_BLD_NONINV_SYS", "266016", "120", "NIBP_SYSTOLIC 120"},
    {"150018", "MDC_PRESS_BLD_NONINV_DIA", "266016", "80", "NIBP_DIASTOLIC 80"},
    {"150019", "MDC_PRESS_BLD_NONINV_MEAN", "266016", "93", "NIBP_MEAN 93"},
    {"149522", "MDC_BLD_PULS_RATE_INV", "264864", "72", "PULSE_RATE 72"},
};

const CodeRow kNorthern[] = {{"150031", "MDC_PRESS_CUFF_SYS", "266016", "120", "NIBP_SYSTOLIC 120"}};

std::span<const CodeRow> rowsOf(std::string_view dialect) {
    if (dialect == "ihe-pcd01") return kIhePcd01;
    if (dialect == "mdc-names") return kMdcNames;
    if (dialect == "loinc") return kLoinc;
    if (dialect == "mindray-pds") return kMindrayPds;
    if (dialect == "philips-mdil") return kPhilipsMdil;
    if (dialect == "edan") return kEdan;
    if (dialect == "nihon-kohden") return kNihonKohden;
    if (dialect == "comen") return kComen;
    if (dialect == "northern") return kNorthern;
    return {};
}

const Dialect& resolved(std::string_view dialect) {
    return *std::ranges::find(codec::shippedDialects(), dialect, &Dialect::name);
}

// What a dialect's own file says, without what it extends.
v1::Dialect asWritten(const ShippedDialect& shipped) {
    v1::Dialect dialect;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(std::string{shipped.text}, &dialect)) << shipped.name;
    return dialect;
}

std::string chartedOf(const CodeRow& row, const DialectIndex& dialect) {
    const std::string bytes = std::string{"MSH|^~\\&|A|B|||20260115143005+0000||ORU^R01|1|P|2.6\rOBX|1|NM|"} +
                              row.code + "^" + row.name + "|1|" + row.sent + "|" + row.unit +
                              "|||||F|||20260115143000+0000";
    const auto message = Hl7Message::parse(bytes);
    const auto mapped = mapHl7(message.value(), dialect, {"10.0.0.7", {}, false});
    if (!mapped || mapped.value().message.observations.size() != 1) return "nothing";
    const std::string text = test::describe(mapped.value().message.observations.front());
    return text.substr(0, text.find(" @"));
}

TEST(ShippedCodes, AreWhatTheMakersTablesSay) {
    for (const ShippedDialect& shipped : shippedDialects()) {
        const DialectIndex dialect{resolved(shipped.name)};
        for (const CodeRow& row : rowsOf(shipped.name)) {
            EXPECT_EQ(chartedOf(row, dialect), row.charted)
                << shipped.name << " " << row.code << "^" << row.name << " " << row.sent << " " << row.unit;
        }
    }
}

TEST(ShippedCodes, EachHasARow) {
    for (const ShippedDialect& shipped : shippedDialects()) {
        const DialectIndex dialect{resolved(shipped.name)};
        const v1::Dialect written = asWritten(shipped);
        for (const v1::CodeMapping& code : written.codes()) {
            const auto asserts = [&](const CodeRow& row) {
                const CodeMapping* found = dialect.find({row.code, row.name, ""});
                return found && found->code == code.code() && found->name == code.name();
            };
            EXPECT_TRUE(std::ranges::any_of(rowsOf(shipped.name), asserts)) << shipped.name << " " << code.code();
        }
    }
}

void expectRowsFor(const v1::UnitFamily& family, const ShippedDialect& shipped, const DialectIndex& dialect) {
    const auto isOfFamily = [&](const CodeRow& row) {
        const CodeMapping* found = dialect.find({row.code, row.name, ""});
        return found && std::ranges::find(family.vitals(), int(found->vital)) != family.vitals().end();
    };
    for (const v1::ConvertedUnits& converted : family.converted()) {
        for (const std::string& unit : converted.units()) {
            const auto asserts = [&](const CodeRow& row) { return unit == row.unit && isOfFamily(row); };
            EXPECT_TRUE(std::ranges::any_of(rowsOf(shipped.name), asserts)) << shipped.name << " " << unit;
        }
    }
}

TEST(ShippedCodes, EachConvertedUnitOfAFamilyHasARow) {
    for (const ShippedDialect& shipped : shippedDialects()) {
        const DialectIndex dialect{resolved(shipped.name)};
        const v1::Dialect written = asWritten(shipped);
        EXPECT_TRUE(written.units().empty()) << "shipped dialects write their units as families: " << shipped.name;
        for (const v1::UnitFamily& family : written.unit_families()) expectRowsFor(family, shipped, dialect);
    }
}

// The last digit of a LOINC code is that of Luhn's algorithm over the others (LOINC Users' Guide, "check digit").
bool isLoincShaped(std::string_view code) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (code.size() < 3 || code[code.size() - 2] != '-' || !isDigit(code.back())) return false;
    return std::ranges::all_of(code.substr(0, code.size() - 2), isDigit);
}

int checkDigitOf(std::string_view number) {
    int sum = 0;
    bool doubled = true;
    for (auto at = number.rbegin(); at != number.rend(); ++at, doubled = !doubled) {
        const int digit = *at - '0';
        sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return (10 - sum % 10) % 10;
}

TEST(ShippedCodes, EveryLoincCodeHasItsCheckDigit) {
    const auto expectSound = [](const std::string& code) {
        ASSERT_TRUE(isLoincShaped(code)) << code;
        EXPECT_EQ(code.back() - '0', checkDigitOf(std::string_view{code}.substr(0, code.size() - 2))) << code;
    };
    const Dialect& loinc = resolved("loinc");
    for (const CodeMapping& mapping : loinc.codes) expectSound(mapping.code);
    for (const NotCharted& entry : loinc.notCharted) expectSound(entry.code);
}

}  // namespace
}  // namespace chairside::wire
