// The baseline and the gate before the drug.
#include <gtest/gtest.h>

#include "unit/session/visit.h"

namespace chairside::session {
namespace {

TEST(Baseline, IsTheMedianOfTwoCuffsThatAgree) {
    Visit v;
    v.checklist();
    EXPECT_EQ(v.phase(), ChairPhase::Baseline);
    v.cuff(121, 74);
    EXPECT_EQ(baselineOf(v.session, v.situation()).need, BaselineNeed::NextReading);
    v.wait(3min);
    v.cuff(126, 79);
    ASSERT_TRUE(v.session.now.baseline);
    EXPECT_EQ(v.session.now.baseline->systolic, q(124)) << "123.5, half up";
    EXPECT_EQ(v.session.now.baseline->diastolic, q(77));
    EXPECT_EQ(v.session.now.baseline->rate, q(70));
    EXPECT_EQ(v.session.now.baseline->spo2, q(98));
}

struct PairRow {
    const char* name;
    Duration apart;
    int systolic, diastolic;
    bool found;
};
class BaselinePair : public testing::TestWithParam<PairRow> {};
TEST_P(BaselinePair, Agrees) {
    Visit v;
    v.checklist();
    v.cuff(120, 70);
    v.wait(GetParam().apart);
    v.cuff(GetParam().systolic, GetParam().diastolic);
    EXPECT_EQ(v.session.now.baseline.has_value(), GetParam().found);
}
INSTANTIATE_TEST_SUITE_P(Rows, BaselinePair,
                         testing::Values(PairRow{"too soon", 119s, 120, 70, false},
                                         PairRow{"2 min", 120s, 120, 70, true}, PairRow{"5 min", 300s, 120, 70, true},
                                         PairRow{"too late", 301s, 120, 70, false},
                                         PairRow{"10 apart", 180s, 130, 80, true},
                                         PairRow{"systolic 11 apart", 180s, 131, 70, false},
                                         PairRow{"diastolic 11 apart", 180s, 120, 81, false}));

TEST(Baseline, IsChosenByAPersonAfterFourThatDoNotAgree) {
    Visit v;
    v.checklist();
    for (const int systolic : {120, 140, 118}) {
        v.cuff(systolic, 75);
        v.wait(3min);
    }
    EXPECT_EQ(v.does(ChooseBaseline{1, "calm now"}), "a person chooses after 4 readings that do not agree");
    v.cuff(136, 75);
    EXPECT_EQ(baselineOf(v.session, v.situation()).need, BaselineNeed::PersonChooses);
    EXPECT_EQ(v.does(ChooseBaseline{v.session.now.cuffs[2].entry, ""}), "the reason is missing");
    EXPECT_EQ(v.does(ChooseBaseline{1, "calm now"}), "entry 1 is no cuff reading of this session");
    EXPECT_EQ(v.does(ChooseBaseline{v.session.now.cuffs[2].entry, "calm now"}), "");
    EXPECT_EQ(v.session.now.baseline->systolic, q(118));
    EXPECT_TRUE(v.session.now.baseline->chosen);
}

struct GateRow {
    const char* name;
    int systolic, diastolic, rate, spo2;
    GateTier tier;
    const char* text;
};
class GateTable : public testing::TestWithParam<GateRow> {};
TEST_P(GateTable, FindsTheTier) {
    const GateRow& row = GetParam();
    Visit v;
    v.rate = q(row.rate);
    v.spo2 = q(row.spo2);
    v.toBaseline(row.systolic, row.diastolic);
    const auto findings = gateOf(v.session, v.situation());
    EXPECT_EQ(tierOf(findings), row.tier);
    EXPECT_EQ(inWords(findings), row.text);
}
INSTANTIATE_TEST_SUITE_P(
    Rows, GateTable,
    testing::Values(GateRow{"open", 140, 90, 70, 97, GateTier::Open, ""},
                    GateRow{"systolic", 141, 90, 70, 97, GateTier::Nurse, "SBP 141 > 140"},
                    GateRow{"diastolic", 130, 91, 70, 97, GateTier::Nurse, "DBP 91 > 90"},
                    GateRow{"systolic very high", 160, 90, 70, 97, GateTier::Prescriber, "SBP 160 >= 160"},
                    GateRow{"diastolic very high", 150, 100, 70, 97, GateTier::Prescriber,
                            "SBP 150 > 140, DBP 100 >= 100"},
                    GateRow{"systolic low", 89, 50, 70, 97, GateTier::Prescriber, "SBP 89 < 90"},
                    GateRow{"lowest", 90, 50, 50, 94, GateTier::Open, ""},
                    GateRow{"rate low", 120, 70, 49, 97, GateTier::Nurse, "rate 49 < 50"},
                    GateRow{"rate high", 120, 70, 111, 97, GateTier::Nurse, "rate 111 > 110"},
                    GateRow{"oxygen low", 120, 70, 70, 93, GateTier::Nurse, "SpO2 93 < 94"},
                    GateRow{"oxygen still nurse", 120, 70, 70, 92, GateTier::Nurse, "SpO2 92 < 94"},
                    GateRow{"oxygen very low", 120, 70, 70, 91, GateTier::Prescriber, "SpO2 91 < 92"}));

TEST(Gate, OfTheFirstTierIsOverriddenWithAReason) {
    Visit v;
    v.toBaseline(150, 85);
    EXPECT_EQ(v.does(StartDrug{halfAMilligram(), {}, {}, {}}),
              "before the drug: SBP 150 > 140. Wait and measure again, or give a reason to override");
    EXPECT_EQ(v.does(StartDrug{halfAMilligram(), "white coat, as always", {}, {}}), "");
    EXPECT_EQ(v.phase(), ChairPhase::Infusing);
    EXPECT_TRUE(v.warned(Warning::GateOverridden));
}

TEST(Gate, OfTheFirstTierIsOpenedByAPrescriberWhoSignsProperly) {
    Visit v;
    v.toBaseline(150, 85);
    StartDrug start{halfAMilligram(), {}, {"Nora", "prescriber", "fine"}, {}};
    EXPECT_EQ(v.does(start),
              "before the drug: SBP 150 > 140. the prescriber has to be another person than unverified:Nora");
    start.prescriber = {"Dr Grey", "prescriber", ""};
    EXPECT_EQ(v.does(start), "before the drug: SBP 150 > 140. the reason of the signature is missing");
    start.prescriber.reason = "seen";
    EXPECT_EQ(v.does(start), "");
}

TEST(Gate, OfTheSecondTierNeedsThePrescriber) {
    Visit v;
    v.toBaseline(165, 85);
    const StartDrug nurse{halfAMilligram(), "seems fine", {}, {}};
    EXPECT_EQ(v.does(nurse), "before the drug: SBP 165 >= 160. the prescriber has to sign: name and reason");
    StartDrug self = nurse;
    self.prescriber = {"Nora", "prescriber", "fine"};
    EXPECT_EQ(v.does(self),
              "before the drug: SBP 165 >= 160. the prescriber has to be another person than unverified:Nora");
    StartDrug signedOff = nurse;
    signedOff.prescriber = {"Ben", "nurse", "seems fine"};
    EXPECT_EQ(v.does(signedOff), "before the drug: SBP 165 >= 160. only the prescriber may sign this");
    signedOff.prescriber = {"Dr Grey", "prescriber", "known hypertension, seen"};
    EXPECT_EQ(v.does(signedOff), "");
    const auto& start = std::get<StartDrug>(v.session.entries[v.session.entries.size() - 2].what);
    EXPECT_EQ(start.prescriber.person, "unverified:Dr Grey");
}

TEST(Gate, WantsLiveVitals) {
    Visit v;
    v.toBaseline();
    v.spo2.reset();
    v.rate.reset();
    EXPECT_EQ(inWords(gateOf(v.session, v.situation())), "heart or pulse rate is not live, SpO2 is not live");
    EXPECT_EQ(v.does(ManualVitals{{{Vital::Spo2, q(97)}, {Vital::PulseRate, q(72)}}}), "");
    EXPECT_EQ(tierOf(gateOf(v.session, v.situation())), GateTier::Open) << "measured by hand";
    v.wait(16min);
    EXPECT_EQ(inWords(gateOf(v.session, v.situation())),
              "blood pressure is not live, heart or pulse rate is not live, SpO2 is not live");
}

}  // namespace
}  // namespace chairside::session
