// Dose arithmetic, row by row.
#include <gtest/gtest.h>

#include "session/dose.h"
#include "unit/session/visit.h"

namespace chairside::session {
namespace {

struct PoundsRow {
    std::int64_t milliPounds;
    Grams grams;
};
class Pounds : public testing::TestWithParam<PoundsRow> {};
TEST_P(Pounds, AreConvertedExactlyAndRounded) { EXPECT_EQ(gramsOfPounds(m(GetParam().milliPounds)), GetParam().grams); }
INSTANTIATE_TEST_SUITE_P(Rows, Pounds,
                         testing::Values(PoundsRow{1'000, 454}, PoundsRow{100'000, 45'359}, PoundsRow{176'370, 80'000},
                                         PoundsRow{220'462, 100'000}, PoundsRow{154'300, 69'989}));

TEST(Weight, IsWarnedOfFromATenthOn) {
    EXPECT_FALSE(weightChanged(80'000, 0)) << "not known before";
    EXPECT_FALSE(weightChanged(87'999, 80'000));
    EXPECT_TRUE(weightChanged(88'000, 80'000));
    EXPECT_TRUE(weightChanged(72'000, 80'000));
    EXPECT_FALSE(weightChanged(72'001, 80'000));
}

struct DoseRow {
    const char* name;
    void (*change)(Dose&);
    const char* why;
};
class DoseArithmetic : public testing::TestWithParam<DoseRow> {};
TEST_P(DoseArithmetic, SaysWhatDoesNotAgree) {
    Dose dose = halfAMilligram();
    GetParam().change(dose);
    EXPECT_EQ(whyDoseIsWrong(depression().drug, dose).text(), GetParam().why);
}
INSTANTIATE_TEST_SUITE_P(
    Rows, DoseArithmetic,
    testing::Values(DoseRow{"agrees", [](Dose&) {}, ""},
                    DoseRow{"rounding", [](Dose& d) { d.mlPerHour = m(60'900); }, ""},
                    DoseRow{"tenfold", [](Dose& d) { d.mgPerMl = q(10); },
                            "0.5 mg/kg x 80 kg = 40 mg, but 40 mL x 10 mg/mL = 400 mg"},
                    DoseRow{"pounds taken for kilograms", [](Dose& d) { d.weight = 176'370; },
                            "0.5 mg/kg x 176.37 kg = 88.185 mg, but 40 mL x 1 mg/mL = 40 mg"},
                    DoseRow{"too fast", [](Dose& d) { d.mlPerHour = q(120); },
                            "40 mL in 40 min = 60 mL/h, but the rate is 120 mL/h"},
                    DoseRow{"just beyond rounding", [](Dose& d) { d.mlPerHour = m(61'201); },
                            "40 mL in 40 min = 60 mL/h, but the rate is 61.201 mL/h"},
                    DoseRow{"nobody prescribed", [](Dose& d) { d.prescriber.clear(); }, "who prescribed it is missing"},
                    DoseRow{"too short", [](Dose& d) { d.planned = 19min; },
                            "the protocol allows 20 to 240 whole minutes"},
                    DoseRow{"half minutes", [](Dose& d) { d.planned = 40min + 30s; },
                            "the protocol allows 20 to 240 whole minutes"},
                    DoseRow{"no weight", [](Dose& d) { d.weight = 0; }, "a weight is from 20 to 350 kg"},
                    DoseRow{"no dose", [](Dose& d) { d.mgPerKg = q(0); }, "a dose is above 0 and at most 20 mg/kg"},
                    DoseRow{"no volume", [](Dose& d) { d.ml = q(0); }, "a volume is above 0 and at most 1000 mL"},
                    DoseRow{"no rate", [](Dose& d) { d.mlPerHour = q(0); }, "a rate is above 0 and at most 1000 mL/h"},
                    DoseRow{"no concentration", [](Dose& d) { d.mgPerMl = q(0); },
                            "a concentration is above 0 and at most 100 mg/mL"}));

TEST(Ceiling, NamesAllThatIsAboveIt) {
    Dose dose = halfAMilligram();
    const Drug drug = depression().drug;
    EXPECT_EQ(aboveCeiling(drug, dose), "");
    EXPECT_EQ(mgPerKgPerHour(dose, dose.mlPerHour), m(750));
    dose.mgPerKg = m(1'500);
    dose.mgPerMl = q(3);
    EXPECT_EQ(whyDoseIsWrong(drug, dose).text(), "");
    EXPECT_EQ(aboveCeiling(drug, dose), "120 mg > 100 mg, 1.5 mg/kg > 1 mg/kg, 2.25 mg/kg/h > 1 mg/kg/h");
    EXPECT_EQ(rateAboveCeiling(drug, halfAMilligram(), q(80)), "");
    EXPECT_EQ(rateAboveCeiling(drug, halfAMilligram(), q(81)), "1.013 mg/kg/h > 1 mg/kg/h");
}

TEST(Volume, IsWhatRanAtARate) {
    EXPECT_EQ(mlIn(40min, q(60)), q(40));
    EXPECT_EQ(mlIn(1min, q(60)), q(1));
    EXPECT_EQ(mlIn(90s, m(45'500)), m(1'138)) << "1.1375, half up";
}

TEST(Intranasal, IsAFixedDose) {
    Protocol p = depression();
    p.drug.route = Route::Intranasal;
    p.drug.ceiling = {q(0), q(0), q(84)};
    Dose dose;
    dose.prescriber = "Dr Grey";
    dose.planned = 20min;
    dose.mg = q(56);
    EXPECT_EQ(whyDoseIsWrong(p.drug, dose).text(), "");
    EXPECT_EQ(aboveCeiling(p.drug, dose), "");
    dose.mg = q(112);
    EXPECT_EQ(aboveCeiling(p.drug, dose), "112 mg > 84 mg");
}

}  // namespace
}  // namespace chairside::session
