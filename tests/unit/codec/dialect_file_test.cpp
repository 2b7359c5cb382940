#include "codec/dialect_file.h"

#include <gtest/gtest.h>

#include <algorithm>

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
        FaultRow{"noUnits", "codes { code: \"1\" vital: ETCO2 }", "d:7:19: code \"1\", vital: ETCO2 has no units"},
        FaultRow{"unitTwice", "units { vital: SPO2 unit: \"%\" }",
                 "d:7:21: unit \"%\", unit: is mapped twice for this vital"},
        FaultRow{"negativeScale", "units { vital: SPO2 unit: \"x\" scale: -1 }",
                 "d:7:31: unit \"x\", scale: must be a number above 0"},
        FaultRow{"infiniteOffset", "units { vital: SPO2 unit: \"x\" offset: inf }",
                 "d:7:31: unit \"x\", offset: is no number"},
        FaultRow{"syntax", "units {", "d:7:8: Expected identifier, got: "}),
    [](const auto& row) { return row.param.name; });

TEST(DialectFile, anEmptyOneMissesEverything) {
    EXPECT_EQ(parseDialect("", "d").error().text(),
              "d:1:1: dialect, name: is missing\n"
              "d:1:1: dialect, codes: has none\n"
              "d:1:1: dialect, chartable_status: has none");
}

TEST(IhePcd01, hasBothCuffFamilies) {
    const wire::Dialect& dialect = ihePcd01();
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

}  // namespace
}  // namespace chairside::codec
