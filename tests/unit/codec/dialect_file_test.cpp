#include "codec/dialect_file.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "codec/configuration_file.h"

namespace chairside::codec {
namespace {

constexpr std::string_view kSmallest = R"(name: "small"
codes { code: "150456" system: "MDC" vital: SPO2 rank: 2 expect_name: "SAT" from_cuff: true }
units { vital: SPO2 unit: "%" }
units { vital: SPO2 unit: "1" scale: 100 offset: 0.5 }
sentinels: "-100"
chartable_status: "R"
)";

TEST(DialectFile, isReadWhole) {
    const auto dialect = parseDialect(kSmallest, "d");
    ASSERT_TRUE(dialect.ok()) << dialect.error().text();
    const wire::Dialect expected{.name = "small",
                                 .codes = {{.code = "150456",
                                            .system = "MDC",
                                            .vital = Vital::Spo2,
                                            .rank = 2,
                                            .expectName = "SAT",
                                            .fromCuff = true}},
                                 .units = {{.vital = Vital::Spo2, .unit = "%", .scale = 1.0, .offset = 0.0},
                                           {.vital = Vital::Spo2, .unit = "1", .scale = 100.0, .offset = 0.5}},
                                 .sentinels = {"-100"},
                                 .chartableStatus = {"R"}};
    EXPECT_TRUE(dialect.value() == expected);
}

struct FaultRow {
    const char* name;
    const char* added;  // on line 7
    const char* finding;
};

class FaultyDialect : public testing::TestWithParam<FaultRow> {};

TEST_P(FaultyDialect, isRefusedWithPlaceEntryAndField) {
    const auto dialect = parseDialect(std::string{kSmallest} + GetParam().added, "d");
    ASSERT_FALSE(dialect.ok());
    EXPECT_EQ(dialect.error().text(), GetParam().finding);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, FaultyDialect,
    testing::Values(
        FaultRow{"codeTwice", "codes { code: \"150456\" system: \"MDC\" vital: SPO2 }",
                 "d:7:9: code \"150456\", code: is mapped twice"},
        FaultRow{"noCode", "codes { vital: SPO2 }", "d:7:1: code \"\", code: is missing"},
        FaultRow{"noVital", "codes { code: \"1\" }", "d:7:1: code \"1\", vital: is missing"},
        FaultRow{"derivedVital", "codes { code: \"1\" vital: RATE } units { vital: HEART_RATE unit: \"x\" }",
                 "d:7:19: code \"1\", vital: RATE is derived: use HEART_RATE or PULSE_RATE\n"
                 "d:7:19: code \"1\", vital: RATE has no units"},
        FaultRow{"yieldsToADerivedVital", "codes { code: \"1\" vital: SPO2 yields_to: RATE }",
                 "d:7:31: code \"1\", yields_to: RATE is derived: use HEART_RATE or PULSE_RATE"},
        FaultRow{"yieldsToNoVital", "codes { code: \"1\" vital: SPO2 yields_to: 99 }",
                 "d:7:31: code \"1\", yields_to: is missing"},
        FaultRow{"noUnits", "codes { code: \"1\" vital: ETCO2 }", "d:7:19: code \"1\", vital: ETCO2 has no units"},
        FaultRow{"unitTwice", "units { vital: SPO2 unit: \"%\" }",
                 "d:7:21: unit \"%\", unit: is mapped twice for this vital"},
        FaultRow{"negativeScale", "units { vital: SPO2 unit: \"x\" scale: -1 }",
                 "d:7:31: unit \"x\", scale: must be a number above 0"},
        FaultRow{"infiniteOffset", "units { vital: SPO2 unit: \"x\" offset: inf }",
                 "d:7:31: unit \"x\", offset: is no number"},
        FaultRow{"noSuchBase", "extends: \"nowhere\"", "d:7:1: dialect, extends: there is no dialect \"nowhere\""},
        FaultRow{"aNameOfTwoLines", "extends: \"no\\nwhere\"",
                 "d:7:1: dialect, extends: there is no dialect \"no?where\""},
        FaultRow{"unitTwiceByFamily", "unit_families { vitals: [SPO2] units: [\"x\", \"%\"] }",
                 "d:7:1: unit \"%\", unit: is mapped twice for this vital"},
        FaultRow{
            "bareBesideConverted",
            "unit_families { vitals: NIBP_MEAN units: \"mmHg\" bare: true converted { units: \"kPa\" scale: 7.5 } }",
            "d:7:49: unit \"\": a NIBP_MEAN without a unit may be in one that is converted here"},
        FaultRow{"noUnitBesideAScale", "units { vital: SPO2 unit: \"\" } units { vital: SPO2 unit: \"x\" scale: 100 }",
                 "d:7:21: unit \"\": a SPO2 without a unit may be in one that is converted here"},
        FaultRow{"bareInWhatIsExtendedBesideAScale", "extends: \"ihe-pcd01\"",
                 "d:7:1: unit \"\": a SPO2 without a unit may be in one that is converted here"},
        FaultRow{"bareBesideWhatIsExtendedAndConverts",
                 "extends: \"loinc\" unit_families { vitals: TEMPERATURE bare: true }",
                 "d:7:54: unit \"\": a TEMPERATURE without a unit may be in one that is converted here"},
        FaultRow{"familyOfNothing", "unit_families { units: \"x\" }", "d:7:1: unit_families, vitals: has none"},
        FaultRow{"recognisesAnything", "recognise { }", "d:7:1: recognise: asks for nothing"},
        FaultRow{"noReason", "not_charted { codes: \"9\" }", "d:7:1: not_charted, reason: is missing"},
        FaultRow{"chartedAndNot", "not_charted { codes: \"150456\" reason: \"x\" }",
                 "d:7:15: not_charted, code \"150456\": is mapped to a vital too"},
        FaultRow{"noPriority", "alarm_lines { priorities { word: \"Red\" } }",
                 "d:7:15: priorities, priority: is missing"},
        FaultRow{"syntax", "units {", "d:7:8: Expected identifier, got: "}),
    [](const auto& row) { return row.param.name; });

TEST(DialectFile, anEmptyOneMissesEverything) {
    EXPECT_EQ(parseDialect("", "d").error().text(),
              "d:1:1: dialect, name: is missing\n"
              "d:1:1: dialect, codes: has none\n"
              "d:1:1: dialect, chartable_status: has none");
}

const wire::Dialect& shippedNamed(std::string_view name) {
    return *std::ranges::find(shippedDialects(), name, &wire::Dialect::name);
}

TEST(DialectFile, whatItExtendsHoldsExceptWhatItSaysItself) {
    const auto parsed = parseDialect(R"(name: "mine" extends: "ihe-pcd01"
codes { code: "150456" vital: PERFUSION_INDEX }
codes { code: "77" vital: ETCO2 }
units { vital: TEMPERATURE unit: "degC" scale: 2 }
not_charted { codes: "147842" reason: "the heart rate of this monitor is a counter" }
sentinels: "999"
)",
                                     "d");
    ASSERT_TRUE(parsed.ok()) << parsed.error().text();
    const wire::DialectIndex mine{parsed.value()};
    EXPECT_EQ(mine.find({"150456", "", "MDC"})->vital, Vital::PerfusionIndex);
    EXPECT_EQ(mine.find({"77", "", ""})->vital, Vital::Etco2);
    EXPECT_EQ(mine.find({"147842", "", "MDC"}), nullptr);
    EXPECT_EQ(mine.findNotCharted({"147842", "", "MDC"})->reason, "the heart rate of this monitor is a counter");
    EXPECT_EQ(mine.find({"150021", "", "MDC"})->vital, Vital::NibpSystolic);
    EXPECT_EQ(mine.convert(Vital::Temperature, Quantity::whole(18), "degC", ""), Quantity::whole(36));
    EXPECT_EQ(mine.convert(Vital::Temperature, Quantity::whole(36), "Cel", ""), Quantity::whole(36));
    EXPECT_TRUE(mine.isSentinel(Quantity::whole(999)) && mine.isSentinel(Quantity::whole(-100)));
    EXPECT_TRUE(mine.isChartable("F") && !mine.isChartable("X"));
    EXPECT_TRUE(parsed.value().recognise.empty()) << "whose messages they are is each dialect's own";
}

TEST(ShippedDialects, areAllValidAndTheDefaultIsLast) {
    EXPECT_EQ(shippedDialects().size(), 15u);
    EXPECT_EQ(shippedDialects().back().name, "ihe-pcd01");
    for (const wire::Dialect& dialect : shippedDialects()) {
        EXPECT_EQ(dialect.recognise.empty(), dialect.name == "ihe-pcd01") << dialect.name;
    }
}

TEST(ShippedDialects, neverTakeArterialPressureForTheCuffs) {
    for (const wire::Dialect& dialect : shippedDialects()) {
        const wire::DialectIndex index{dialect};
        for (const char* code : {"150033", "150034", "150035", "0002-4a15", "0002-4a16", "0002-4a17", "76215-3"}) {
            EXPECT_EQ(index.find({code, "", ""}), nullptr) << dialect.name << " " << code;
        }
    }
}

TEST(ShippedDialects, aVendorsOwnCodesAreNobodyElses) {
    for (const wire::Dialect& dialect : shippedDialects()) {
        const wire::DialectIndex index{dialect};
        const auto knows = [&](const char* code) { return index.find({code, "", ""}) != nullptr; };
        EXPECT_EQ(knows("170"), dialect.name == "mindray-pds" || dialect.name == "mindray-gateway") << dialect.name;
        EXPECT_EQ(knows("150017"), dialect.name == "comen") << dialect.name;
        EXPECT_EQ(knows("150031"), dialect.name == "northern") << dialect.name;
        EXPECT_EQ(knows("393216"), dialect.name == "edan") << dialect.name;
        EXPECT_EQ(knows("009000"), dialect.name == "nihon-kohden") << dialect.name;
        EXPECT_EQ(knows("0002-4a05"), dialect.name == "philips-mdil") << dialect.name;
        EXPECT_EQ(knows("8480-6"), dialect.name.starts_with("loinc") || dialect.name == "mindray-egateway")
            << dialect.name;
    }
}

TEST(IhePcd01, hasBothCuffFamilies) {
    const wire::Dialect& dialect = shippedNamed("ihe-pcd01");
    EXPECT_EQ(dialect.name, "ihe-pcd01");
    for (const auto& [code, vital] :
         {std::pair{"150021", Vital::NibpSystolic}, std::pair{"150022", Vital::NibpDiastolic},
          std::pair{"150023", Vital::NibpMean}, std::pair{"150301", Vital::NibpSystolic},
          std::pair{"150302", Vital::NibpDiastolic}, std::pair{"150303", Vital::NibpMean}}) {
        const auto found = std::ranges::find(dialect.codes, code, &wire::CodeMapping::code);
        ASSERT_NE(found, dialect.codes.end()) << code;
        EXPECT_EQ(found->vital, vital) << code;
    }
}

class SiteDialects : public testing::Test {
protected:
    SiteDialects() { std::filesystem::create_directories(folder_); }
    ~SiteDialects() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path write(const std::string& name, const std::string& text) {
        std::ofstream{folder_ / name} << text;
        return folder_ / name;
    }
    const std::filesystem::path folder_ =
        std::filesystem::path{testing::TempDir()} /
        ("dialects-" + std::to_string(getpid()) + "-" + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(SiteDialects, areReadBesideTheShippedAndMonitorsMayBeFixed) {
    write("mine.textproto",
          "name: \"mine\" extends: \"comen\" recognise { address: \"10.0.0.9\" }\n"
          "codes { code: \"555\" vital: SPO2 }");
    write("comen.textproto", "name: \"northern\" extends: \"mine\" codes { code: \"556\" vital: SPO2 }");
    const auto path = write("clinic.textproto",
                            "dialect_files: [\"mine.textproto\", \"comen.textproto\"]\n"
                            "chairs { chair: \"1\" monitors { bed: \"1\" dialect: \"mindray-pds\" } }\n");
    const auto book = loadDialects(path);
    ASSERT_TRUE(book.ok()) << book.error().text();
    EXPECT_EQ(book.value()->all().size(), 16u) << "one is new, one replaces a shipped one";
    EXPECT_NE(book.value()->named("northern")->find({"556", "", ""}), nullptr);
    EXPECT_NE(book.value()->named("northern")->find({"555", "", ""}), nullptr);
    const auto message = wire::Hl7Message::parse("MSH|^~\\&|ACME||");
    EXPECT_EQ(book.value()->choose(message.value(), {"1", "", "10.0.0.9"}).name(), "mindray-pds");
    EXPECT_EQ(book.value()->choose(message.value(), {"2", "", "10.0.0.9"}).name(), "mine");
    EXPECT_EQ(book.value()->choose(message.value(), {"2", "", "10.0.0.8"}).name(), "ihe-pcd01");
    EXPECT_TRUE(loadConfiguration(path).ok());
}

TEST_F(SiteDialects, areFixedForAMonitorThatItsChairNamesTwice) {
    const auto path = write("clinic.textproto",
                            "chairs { chair: \"1\" monitors { device: \"0123456789ABCDEF\" }\n"
                            "  monitors { address: \"10.20.0.12\" dialect: \"mindray-pds\" } }\n"
                            "chairs { chair: \"2\" monitors { bed: \"2\" } }\n");
    const auto book = loadDialects(path);
    ASSERT_TRUE(book.ok()) << book.error().text();
    const auto message = wire::Hl7Message::parse("MSH|^~\\&|ACME||");
    EXPECT_EQ(book.value()->choose(message.value(), {"", "0123456789ABCDEF", "10.20.0.12"}).name(), "mindray-pds");
    EXPECT_EQ(book.value()->choose(message.value(), {"2", "", "10.20.0.12"}).name(), "ihe-pcd01") << "another chair's";
}

TEST_F(SiteDialects, mayReplaceTheDefault) {
    write("own.textproto", "name: \"ihe-pcd01\" extends: \"ihe-pcd01\" codes { code: \"900001\" vital: SPO2 }");
    write("mine.textproto", "name: \"mine\" extends: \"ihe-pcd01\" recognise { address: \"10.0.0.9\" }");
    const auto path = write("clinic.textproto", "dialect_files: [\"own.textproto\", \"mine.textproto\"]\n");
    const auto book = loadDialects(path);
    ASSERT_TRUE(book.ok()) << book.error().text();
    const auto message = wire::Hl7Message::parse("MSH|^~\\&|ACME||");
    const wire::DialectIndex& unknown = book.value()->choose(message.value(), {"2", "", "10.0.0.8"});
    EXPECT_EQ(unknown.name(), "ihe-pcd01") << "a sender that nobody knows";
    EXPECT_NE(unknown.find({"900001", "", ""}), nullptr);
    EXPECT_EQ(book.value()->choose(message.value(), {"2", "", "10.0.0.9"}).name(), "mine");
}

TEST_F(SiteDialects, withAFaultStopTheWholeConfiguration) {
    const auto site = write("mine.textproto", "name: \"mine\" extends: \"comen\"\ncodes { vital: SPO2 }");
    const auto path = write("clinic.textproto",
                            "dialect_files: [\"mine.textproto\"]\n"
                            "chairs { chair: \"1\" monitors { bed: \"1\" dialect: \"nowhere\" } }\n");
    const std::string expected = path.string() + ":1:1: dialect_files: " + site.string() +
                                 ":2:1: code \"\", code: is missing\n" + path.string() +
                                 ":2:41: chair \"1\", dialect: there is no dialect \"nowhere\"";
    EXPECT_EQ(loadDialects(path).error().text(), expected);
    EXPECT_EQ(loadConfiguration(path).error().text(), expected);
}

TEST_F(SiteDialects, withoutAConfigurationTheShippedOnesHold) {
    EXPECT_EQ(loadDialects({}).value()->all().size(), shippedDialects().size());
}

}  // namespace
}  // namespace chairside::codec
