#include "vitals/vital.h"

#include <gtest/gtest.h>

#include <string>

#include "vitals/reading.h"

namespace chairside {
namespace {

struct VitalRow {
    Vital vital;
    const char* name;
    const char* unit;
    int lowest;
    int highest;
};

class EachVital : public testing::TestWithParam<VitalRow> {};

TEST_P(EachVital, hasItsContractsNameAndUcumUnit) {
    EXPECT_EQ(name(GetParam().vital), GetParam().name);
    EXPECT_EQ(unit(GetParam().vital), GetParam().unit);
    EXPECT_EQ(vitalNamed(GetParam().name), GetParam().vital);
    EXPECT_FALSE(shortName(GetParam().vital).empty());
    EXPECT_FALSE(unitForPeople(GetParam().vital).empty());
}

TEST_P(EachVital, isPlausibleUpToAndWithItsBounds) {
    const PlausibleRange range = plausible(GetParam().vital);
    EXPECT_TRUE(range.contains(Quantity::whole(GetParam().lowest)));
    EXPECT_TRUE(range.contains(Quantity::whole(GetParam().highest)));
    EXPECT_FALSE(range.contains(Quantity::whole(GetParam().lowest) - Quantity::fromMilli(1)));
    EXPECT_FALSE(range.contains(Quantity::whole(GetParam().highest) + Quantity::fromMilli(1)));
}

// The ranges are those of docs/clinical-numbers.md.
constexpr VitalRow kRows[] = {{Vital::HeartRate, "HEART_RATE", "/min", 20, 300},
                              {Vital::PulseRate, "PULSE_RATE", "/min", 20, 300},
                              {Vital::Spo2, "SPO2", "%", 50, 100},
                              {Vital::NibpSystolic, "NIBP_SYSTOLIC", "mm[Hg]", 30, 270},
                              {Vital::NibpDiastolic, "NIBP_DIASTOLIC", "mm[Hg]", 20, 220},
                              {Vital::NibpMean, "NIBP_MEAN", "mm[Hg]", 20, 245},
                              {Vital::RespiratoryRate, "RESPIRATORY_RATE", "/min", 0, 120},
                              {Vital::Temperature, "TEMPERATURE", "Cel", 25, 45},
                              {Vital::Etco2, "ETCO2", "mm[Hg]", 0, 150},
                              {Vital::PerfusionIndex, "PERFUSION_INDEX", "%", 0, 30},
                              {Vital::Rate, "RATE", "/min", 20, 300}};
static_assert(std::size(kRows) == std::size(kAllVitals));

INSTANTIATE_TEST_SUITE_P(All, EachVital, testing::ValuesIn(kRows),
                         [](const auto& row) { return std::string{row.param.name}; });

TEST(Vital, namesAreExact) {
    EXPECT_EQ(vitalNamed("spo2"), std::nullopt);
    EXPECT_EQ(vitalNamed(""), std::nullopt);
    EXPECT_EQ(vitalNamed("VITAL_UNSPECIFIED"), std::nullopt);
}

TEST(Vital, onlyThePressuresAreOfTheCuff) {
    for (const Vital vital : kAllVitals) {
        EXPECT_EQ(isCuff(vital), unit(vital) == "mm[Hg]" && vital != Vital::Etco2) << name(vital);
    }
}

TEST(VitalDeathTest, aNumberThatIsNoneIsACheckFailure) { EXPECT_DEATH((void)name(Vital{0}), "no such vital"); }

TEST(Reading, statesAndReasonsHaveTheirContractsNames) {
    EXPECT_EQ(name(ReadingState::None), "NONE");
    EXPECT_EQ(name(ReadingState::Valid), "VALID");
    EXPECT_EQ(name(ReadingState::Late), "LATE");
    EXPECT_EQ(name(ReadingState::Stale), "STALE");
    EXPECT_EQ(name(ReadingState::Invalid), "INVALID");
    EXPECT_EQ(name(InvalidWhy::NotInvalid), "");
    EXPECT_EQ(name(InvalidWhy::Implausible), "IMPLAUSIBLE");
    EXPECT_EQ(name(InvalidWhy::Contradictory), "CONTRADICTORY");
    EXPECT_EQ(name(InvalidWhy::BadQuality), "BAD_QUALITY");
}

}  // namespace
}  // namespace chairside
