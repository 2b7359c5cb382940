#include "wire/dialect_index.h"

#include <gtest/gtest.h>

#include "unit/wire/wire_test_support.h"

namespace chairside::wire {
namespace {

struct CodeRow {
    const char* code;
    std::optional<Vital> vital;
};

TEST(IhePcd01, KnowsItsCodes) {
    for (const CodeRow& row :
         {CodeRow{"147842", Vital::HeartRate}, CodeRow{"149530", Vital::PulseRate}, CodeRow{"149546", Vital::PulseRate},
          CodeRow{"150456", Vital::Spo2}, CodeRow{"150021", Vital::NibpSystolic},
          CodeRow{"150302", Vital::NibpDiastolic}, CodeRow{"150303", Vital::NibpMean},
          CodeRow{"151594", Vital::RespiratoryRate}, CodeRow{"188424", Vital::Temperature},
          CodeRow{"151708", Vital::Etco2}, CodeRow{"150448", Vital::PerfusionIndex}, CodeRow{"150033", std::nullopt},
          CodeRow{"150020", std::nullopt}, CodeRow{"", std::nullopt}, CodeRow{"15045", std::nullopt},
          CodeRow{"1504560", std::nullopt}}) {
        const CodeMapping* found = test::ihePcd01().find({row.code, "", "MDC"});
        ASSERT_EQ(found != nullptr, row.vital.has_value()) << row.code;
        if (found) { EXPECT_EQ(found->vital, *row.vital) << row.code; }
    }
}

struct UnitRow {
    Vital vital;
    const char* sent;
    const char* code;
    const char* unit;
    const char* canonical;  // "": refused
};

TEST(IhePcd01, ConvertsUnitsOrRefuses) {
    for (const UnitRow& row :
         {UnitRow{Vital::Spo2, "97", "262688", "MDC_DIM_PERCENT", "97"}, UnitRow{Vital::Spo2, "97", "", "", "97"},
          UnitRow{Vital::Spo2, "97", "%", "", "97"}, UnitRow{Vital::HeartRate, "60", "", "mdc_dim_beat_per_min", "60"},
          UnitRow{Vital::NibpSystolic, "16", "265987", "MDC_DIM_KILO_PASCAL", "120.01"},
          UnitRow{Vital::NibpSystolic, "120", "mmHg", "Unit", "120"},
          UnitRow{Vital::NibpSystolic, "120", "266016", "kPa", ""},
          UnitRow{Vital::Temperature, "98.6", "266560", "", "37"},
          UnitRow{Vital::Temperature, "36.65", "268192", "", "36.65"}, UnitRow{Vital::Temperature, "37", "", "", ""},
          UnitRow{Vital::Spo2, "97", "266016", "MDC_DIM_MMHG", ""}, UnitRow{Vital::Etco2, "5", "%", "", ""},
          UnitRow{Vital::PerfusionIndex, "1.76", "262688", "", "1.76"},
          UnitRow{Vital::NibpMean, "8999999999999", "kPa", "", ""}}) {
        const auto value = test::ihePcd01().convert(row.vital, *parseQuantity(row.sent), row.code, row.unit);
        EXPECT_EQ(value ? toText(*value) : "", row.canonical)
            << name(row.vital) << " " << row.sent << " " << row.code << " " << row.unit;
    }
}

TEST(IhePcd01, KnowsSentinelsHoweverTheyAreWritten) {
    for (const char* text : {"-100", "-100.00", "-10000", "32767", "8388607", "8388607.000"}) {
        EXPECT_TRUE(test::ihePcd01().isSentinel(*parseQuantity(text))) << text;
    }
    EXPECT_TRUE(test::ihePcd01().isSentinel(std::string_view{"---"}));
    EXPECT_FALSE(test::ihePcd01().isSentinel(*parseQuantity("100")));
}

TEST(DialectIndex, AsksForSystemAndNameWhereTheDialectDoes) {
    const DialectIndex index{Dialect{
        "x", {{"1", "MDC", Vital::Spo2, 0, "SAT", false}, {"1", "99X", Vital::HeartRate, 0, "", false}}, {}, {}, {}}};
    EXPECT_EQ(index.find({"1", "MDC_SAT_O2", "mdc"})->vital, Vital::Spo2);
    EXPECT_EQ(index.find({"1", "", "MDC"})->vital, Vital::Spo2) << "no name sent: nothing to compare";
    EXPECT_EQ(index.find({"1", "MDC_TEMP", "MDC"}), nullptr);
    EXPECT_EQ(index.find({"1", "anything", "99X"})->vital, Vital::HeartRate);
    EXPECT_EQ(index.find({"1", "anything", ""}), nullptr);
}

TEST(DialectIndex, EmptyKnowsNothing) {
    const DialectIndex index{Dialect{}};
    EXPECT_EQ(index.find({"150456", "", "MDC"}), nullptr);
    EXPECT_FALSE(index.isChartable("R"));
}

}  // namespace
}  // namespace chairside::wire
