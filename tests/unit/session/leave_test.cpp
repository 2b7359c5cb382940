// The criteria to leave.
#include <gtest/gtest.h>

#include "unit/session/visit.h"

namespace chairside::session {
namespace {

TEST(Ready, ComesByItselfWhenAllCriteriaAreMetAndGoesWhenOneFails) {
    Visit v;
    v.toObservation();
    v.cuff(124, 76);
    v.wait(10min);
    v.cuff(121, 75);
    v.attestAll();
    v.wait(50min - 1s);
    EXPECT_EQ(v.phase(), ChairPhase::Observation);
    EXPECT_EQ(nextDeadline(v.session, v.now), v.now + 1s);
    v.wait(1s);
    EXPECT_EQ(v.phase(), ChairPhase::Ready);
    v.spo2 = q(93);
    v.wait(1s);
    EXPECT_EQ(v.phase(), ChairPhase::Observation);
    EXPECT_FALSE(v.criterion(Criterion::Oxygen).met);
    EXPECT_EQ(v.criterion(Criterion::Oxygen).value, "93 %");
    EXPECT_EQ(v.criterion(Criterion::Oxygen).wanted, "at least 94 % on room air");
    v.spo2 = q(96);
    v.wait(30s);
    EXPECT_EQ(v.phase(), ChairPhase::Observation) << "a value at its limit does not flap";
    v.wait(30s);
    EXPECT_EQ(v.phase(), ChairPhase::Ready);
}

struct PressureRow {
    const char* name;
    std::vector<std::pair<int, int>> every10min;  // systolic, diastolic
    bool met;
};
class LeavingPressure : public testing::TestWithParam<PressureRow> {};
TEST_P(LeavingPressure, IsJudgedOverTwoReadings) {
    Visit v;
    v.toObservation();
    for (const auto& [systolic, diastolic] : GetParam().every10min) {
        v.cuff(systolic, diastolic);
        v.wait(10min);
    }
    EXPECT_EQ(v.criterion(Criterion::BloodPressure).met, GetParam().met) << v.criterion(Criterion::BloodPressure).value;
}
// The baseline is 122/74: at most min(160, 146).
INSTANTIATE_TEST_SUITE_P(Rows, LeavingPressure,
                         testing::Values(PressureRow{"none", {}, false}, PressureRow{"one", {{120, 70}}, false},
                                         PressureRow{"two", {{120, 70}, {122, 70}}, true},
                                         PressureRow{"at the limit", {{146, 100}, {90, 70}}, true},
                                         PressureRow{"too high", {{147, 70}, {120, 70}}, false},
                                         PressureRow{"now too high", {{120, 70}, {147, 70}}, false},
                                         PressureRow{"diastolic", {{120, 101}, {120, 70}}, false},
                                         PressureRow{"too low", {{120, 70}, {89, 50}}, false},
                                         PressureRow{"came down", {{170, 90}, {140, 80}, {138, 80}}, true}));

TEST(LeavingPressure, DoesNotCountReadingsOfTheInfusion) {
    Visit v;
    v.toInfusing();
    v.wait(39min);
    v.cuff(120, 70);
    v.wait(1min);
    (void)v.does(StopDrug{"done"});
    v.wait(10min);
    v.cuff(120, 70);
    EXPECT_FALSE(v.criterion(Criterion::BloodPressure).met);
}

TEST(LeavingPressure, NeedsTenMinutesBetween) {
    Visit v;
    v.toObservation();
    v.cuff(120, 70);
    v.wait(9min);
    v.cuff(120, 70);
    EXPECT_FALSE(v.criterion(Criterion::BloodPressure).met);
    v.wait(1min);
    v.cuff(121, 70);
    EXPECT_TRUE(v.criterion(Criterion::BloodPressure).met);
    EXPECT_EQ(v.criterion(Criterion::BloodPressure).value, "120/70, 121/70");
}

TEST(Criteria, AskForWhatWasSeenAfterTheDrug) {
    Visit v;
    v.toInfusing();
    v.attestAll();
    v.wait(40min);
    (void)v.does(StopDrug{"done"});
    for (const Criterion c : {Criterion::Sedation, Criterion::Dissociation, Criterion::Gait, Criterion::Nausea,
                              Criterion::IvOut, Criterion::SuicideScreen, Criterion::Score}) {
        EXPECT_FALSE(v.criterion(c).met) << inWords(c);
    }
    EXPECT_TRUE(v.criterion(Criterion::Escort).met) << "may have been there from the start";
}

TEST(Criteria, TellTheirValues) {
    Visit v;
    v.toObservation();
    v.attestAll();
    EXPECT_EQ(v.criterion(Criterion::Sedation).value, "MOAA/S 5");
    EXPECT_EQ(v.criterion(Criterion::Escort).value, "Charles");
    EXPECT_EQ(v.criterion(Criterion::Score).value, "10");
    EXPECT_EQ(v.criterion(Criterion::Score).wanted, "modified Aldrete at least 9");
    v.wait(5min);
    EXPECT_EQ(v.criterion(Criterion::Time).value, "5 min since the drug ended");
    (void)v.does(Assess{Scale::Rass, q(-1)});
    EXPECT_FALSE(v.criterion(Criterion::Sedation).met) << "the newer of the two scales counts";
    (void)v.does(Assess{Scale::Oxygen, q(2)});
    EXPECT_EQ(v.criterion(Criterion::Oxygen).value, "98 % on 2 L/min");
    EXPECT_FALSE(v.criterion(Criterion::Oxygen).met);
}

TEST(Criteria, TakeABaselineBelowTheOxygenLimit) {
    Visit v;
    v.spo2 = q(93);
    v.toBaseline();
    (void)v.does(StartDrug{halfAMilligram(), "lives at altitude", {}, {}});
    v.wait(40min);
    (void)v.does(StopDrug{"done"});
    EXPECT_EQ(v.criterion(Criterion::Oxygen).wanted, "at least 93 % on room air");
    EXPECT_TRUE(v.criterion(Criterion::Oxygen).met);
}

TEST(SuicideScreen, IsAskedOfPsychiatricIndicationsOnly) {
    Begin begin = ada();
    begin.indication = Indication::Pain;
    Visit pain{depression(), begin};
    EXPECT_TRUE(pain.criterion(Criterion::SuicideScreen).met);
    Visit v;
    v.toObservation();
    EXPECT_FALSE(v.criterion(Criterion::SuicideScreen).met);
    (void)v.does(AnswerScale{Questionnaire::Cssrs, {1, 1, 0, 1, 0, 0, 0}});
    EXPECT_FALSE(v.criterion(Criterion::SuicideScreen).met);
    EXPECT_EQ(v.criterion(Criterion::SuicideScreen).value, "high risk");
    EXPECT_TRUE(v.warned(Warning::SuicideItem));
    (void)v.does(AnswerScale{Questionnaire::Cssrs, {1, 0, 0, 0, 0, 0, 0}});
    EXPECT_TRUE(v.criterion(Criterion::SuicideScreen).met);
}

TEST(Esketamine, CountsFromTheDose) {
    Protocol p = depression();
    p.leave.afterEnd = 0s;
    p.leave.afterDose = 2h;
    Visit v{p};
    v.toInfusing();
    v.wait(40min);
    (void)v.does(StopDrug{"done"});
    v.wait(80min - 1s);
    EXPECT_FALSE(v.criterion(Criterion::Time).met);
    v.wait(1s);
    EXPECT_TRUE(v.criterion(Criterion::Time).met);
    EXPECT_EQ(v.criterion(Criterion::Time).wanted, "120 min since the dose");
}

TEST(Discharge, IsSignedWhenReady) {
    Visit v;
    v.toReady();
    ASSERT_EQ(v.phase(), ChairPhase::Ready);
    EXPECT_EQ(v.does(End{}), "");
    EXPECT_EQ(v.phase(), ChairPhase::Discharged);
    EXPECT_EQ(v.session.now.ended->signature.person, "unverified:Nora");
    EXPECT_EQ(v.does(Remark{RemarkKind::Note, "afterwards"}), "the session has ended");
}

TEST(Discharge, WaitsForTheEndOfAHighAlarm) {
    Visit v;
    v.toReady();
    ASSERT_EQ(v.phase(), ChairPhase::Ready);
    v.highAlarm = true;
    EXPECT_EQ(v.does(End{}), "a HIGH alarm is active: attend to the patient, or record a transfer");
    EXPECT_EQ(v.phase(), ChairPhase::Ready);
    v.highAlarm = false;
    EXPECT_EQ(v.does(End{}), "");
}

TEST(Discharge, AgainstTheCriteriaIsForTheOneTheProtocolNames) {
    Visit v;
    v.toObservation();
    EXPECT_EQ(v.does(End{}).substr(0, 40), "not met: blood pressure, awake, dissocia");
    End end;
    end.override = {"Dr Grey", "nurse", "wants to go"};
    EXPECT_EQ(v.does(end), "only the prescriber may override");
    end.override.role = "prescriber";
    end.override.reason.clear();
    EXPECT_EQ(v.does(end), "the reason of the override is missing");
    end.override.reason = "against advice, signed";
    v.highAlarm = true;
    EXPECT_EQ(v.does(end), "a HIGH alarm is active: attend to the patient, or record a transfer");
    v.highAlarm = false;
    EXPECT_EQ(v.does(end), "");
    EXPECT_EQ(v.phase(), ChairPhase::Discharged);
}

}  // namespace
}  // namespace chairside::session
