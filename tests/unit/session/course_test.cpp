// The course of a session: phases, drug, values by hand, moves.
#include <gtest/gtest.h>

#include "unit/session/visit.h"

namespace chairside::session {
namespace {

TEST(CheckIn, RefusesWhoIsNotIdentified) {
    const Protocol p = depression();
    const Situation at = Visit{}.situation();
    const auto why = [&](void (*change)(Begin&)) {
        Begin begin = ada();
        change(begin);
        return whyNotBegin(p, begin, at);
    };
    EXPECT_EQ(why([](Begin&) {}), "");
    EXPECT_EQ(why([](Begin& b) { b.patient.name.clear(); }), "the patient's name is missing or too long");
    EXPECT_EQ(why([](Begin& b) { b.patient.secondId.clear(); }), "a second identifier is missing or too long");
    EXPECT_EQ(why([](Begin& b) { b.patient.born = "30.5.84"; }), "the date of birth is not like 1984-05-30");
    EXPECT_EQ(why([](Begin& b) { b.patient.born = "1984-13-30"; }), "the date of birth is not like 1984-05-30");
    EXPECT_EQ(why([](Begin& b) { b.patient.born = "2084-05-30"; }), "the date of birth lies in the future");
    EXPECT_EQ(why([](Begin& b) { b.weight = 8'000; }), "a weight is from 20 to 350 kg");
    EXPECT_EQ(why([](Begin& b) { b.number = 0; }), "a session's number is from 1 to 999");
    EXPECT_EQ(why([](Begin& b) { b.protocol = "other"; }), "the protocol \"other\" is not known");
}

TEST(CheckIn, WarnsOfAWeightThatChanged) {
    Begin begin = ada();
    begin.weightBefore = 72'000;
    EXPECT_TRUE((Visit{depression(), begin}.warned(Warning::WeightChanged)));
}

TEST(CheckIn, EndsWithTheChecklistAndTheFirstReading) {
    Visit v;
    v.spo2.reset();
    v.rate.reset();
    EXPECT_EQ(v.does(TickItem{"escort", true, ""}), "what is said about this item is missing");
    EXPECT_EQ(v.does(TickItem{"fasting", true, ""}), "the protocol's checklist has no item \"fasting\"");
    v.checklist();
    EXPECT_EQ(v.phase(), ChairPhase::CheckIn) << "nothing was measured yet";
    v.cuff(120, 70);
    EXPECT_EQ(v.phase(), ChairPhase::Baseline);
}

TEST(CheckIn, IsOverriddenWithAReason) {
    Visit v;
    EXPECT_EQ(v.does(SkipChecklist{""}), "the reason to override the checklist is missing");
    EXPECT_EQ(v.does(SkipChecklist{"seen this morning"}), "");
    EXPECT_EQ(v.phase(), ChairPhase::Baseline);
    EXPECT_TRUE(v.warned(Warning::ChecklistSkipped));
}

TEST(Cuff, FromBeforeTheBindingIsNotOfThisPatientUnlessAdopted) {
    Visit v;
    const Instant before = v.now - 5min;
    const CuffTaken cuff{q(128), q(80), {}, Origin::Monitor, false, "hl7 1"};
    takeCuff(v.session, cuff, before, v.situation());
    EXPECT_TRUE(v.session.now.cuffs.empty());
    EXPECT_EQ(v.does(AdoptCuff{}), "there is no cuff reading of a known time in the 10 minutes before the session");
    v.cuffBefore = CuffReading{0, before, v.situation().wall - 5min, cuff};
    v.wait(5min + 1s);
    EXPECT_NE(v.does(AdoptCuff{}), "") << "older than ten minutes";
    v.now = v.now - 1s;
    EXPECT_EQ(v.does(AdoptCuff{}), "");
    ASSERT_EQ(v.session.now.cuffs.size(), 1U);
    EXPECT_TRUE(v.session.now.cuffs.front().cuff.adopted);
    EXPECT_EQ(v.does(AdoptCuff{}), "this reading is in the session already");
}

TEST(Drug, IsStartedPausedAndStopped) {
    Visit v;
    EXPECT_EQ(v.does(StartDrug{halfAMilligram(), {}, {}, {}}), "the session is in phase check-in, this needs baseline");
    v.toInfusing();
    EXPECT_EQ(v.phase(), ChairPhase::Infusing);
    const Instant start = v.now;
    EXPECT_EQ(plannedEnd(*v.session.now.infusion, v.now), start + 40min);
    v.wait(10min);
    EXPECT_EQ(v.does(PauseDrug{""}), "the reason of the pause is missing");
    EXPECT_EQ(v.does(PauseDrug{"nausea"}), "");
    v.wait(5min);
    EXPECT_EQ(plannedEnd(*v.session.now.infusion, v.now), start + 45min) << "the planned end moves with a pause";
    EXPECT_EQ(givenMl(*v.session.now.infusion, v.now), q(10));
    EXPECT_EQ(v.does(ChangeRate{q(30), "", {}}), "the session is in phase paused, this needs infusing");
    EXPECT_EQ(v.does(ResumeDrug{}), "");
    v.wait(10min);
    EXPECT_EQ(v.does(ChangeRate{q(30), "slower", {}}), "");
    v.wait(20min);
    EXPECT_EQ(givenMg(v.session.protocol.drug, *v.session.now.infusion, v.now), q(30));
    EXPECT_EQ(v.does(StopDrug{"enough"}), "");
    EXPECT_EQ(v.phase(), ChairPhase::Observation);
    EXPECT_EQ(v.does(ResumeDrug{}), "the session is in phase observation, this needs paused");
    v.wait(1h);
    EXPECT_EQ(givenMl(*v.session.now.infusion, v.now), q(30));
}

TEST(Drug, DoesNotEndByItself) {
    Visit v;
    v.toInfusing();
    v.wait(3h);
    EXPECT_EQ(v.phase(), ChairPhase::Infusing) << "the planned end only advises";
    EXPECT_EQ(givenMl(*v.session.now.infusion, v.now), q(40)) << "no more than was drawn up";
}

TEST(Drug, AboveTheCeilingNeedsASecondPerson) {
    Visit v;
    v.toBaseline();
    StartDrug start{halfAMilligram(), {}, {}, {}};
    start.dose.mgPerKg = m(1'200);
    start.dose.mgPerMl = m(2'400);
    EXPECT_EQ(v.does(start),
              "above the ceiling (1.2 mg/kg > 1 mg/kg, 1.8 mg/kg/h > 1 mg/kg/h): "
              "a second person has to sign: name and reason");
    start.second = {"Nora", "nurse", "checked"};
    EXPECT_NE(v.does(start), "") << "not the one who enters";
    start.second.person = "Ben";
    EXPECT_EQ(v.does(start), "");
    EXPECT_TRUE(v.warned(Warning::AboveCeiling));
    EXPECT_EQ(v.does(ChangeRate{q(70), "faster", {}}).substr(0, 19), "above the ceiling (");
}

TEST(Drug, ForAnotherWeightThanThePatientsNeedsASecondPerson) {
    Visit v;
    v.toBaseline();
    StartDrug start{halfAMilligram(), {}, {}, {}};
    start.dose.weight = 88'000;  // 44 mg
    start.dose.ml = q(44);
    start.dose.mlPerHour = q(66);
    EXPECT_EQ(v.does(start),
              "the dose is for 88 kg, the patient weighs 80 kg: a second person has to sign: name and reason");
    start.second = {"Ben", "nurse", "weighed again"};
    EXPECT_EQ(v.does(start), "");
    EXPECT_TRUE(v.warned(Warning::WeightChanged));
}

TEST(Drug, ForAWeightWithinATenthIsNotAskedAbout) {
    Visit v;
    v.toBaseline();
    StartDrug start{halfAMilligram(), {}, {}, {}};
    start.dose.weight = 80'500;
    EXPECT_EQ(v.does(start), "");
    EXPECT_FALSE(v.warned(Warning::WeightChanged));
}

TEST(Drug, StopCanBeDatedBackAndCorrected) {
    Visit v;
    v.toInfusing();
    v.wait(30min);
    EXPECT_EQ(v.does(StopDrug{"early"}, 31min), "this would lie before the last change of the infusion");
    EXPECT_EQ(v.does(StopDrug{"early"}, 5min), "");
    EXPECT_EQ(v.session.now.infusion->stopped, v.now - 5min);
    const std::uint32_t stop = std::uint32_t(v.session.entries.size());
    v.wait(1min);
    Correct correct{stop, "read the pump's log", StopDrug{"early"}, v.situation().wall - 3min};
    EXPECT_EQ(v.does(correct), "");
    EXPECT_EQ(v.session.now.infusion->stopped, v.now - 3min);
    EXPECT_EQ(v.phase(), ChairPhase::Observation);
    EXPECT_EQ(v.does(Correct{stop, "not stopped", {}, {}}), "a correction is of the same kind as the entry");
}

TEST(Full, LeavesRoomForPeopleHoweverMuchTheMonitorsSay) {
    Visit v;
    const CuffTaken cuff{q(120), q(70), {}, Origin::Monitor, false, "hl7 1"};
    for (std::size_t i = 0; i < kEntriesMax; ++i) takeCuff(v.session, cuff, v.now, v.situation());
    EXPECT_LT(v.session.entries.size(), kEntriesMax - 1000);
    const std::size_t cuffs = v.session.now.cuffs.size();
    EXPECT_EQ(v.does(ManualVitals{{{Vital::NibpSystolic, q(124)}, {Vital::NibpDiastolic, q(72)}}}), "");
    EXPECT_EQ(v.session.now.cuffs.size(), cuffs + 1) << "a person's cuff is theirs";
}

TEST(Abort, IsForBeforeTheDrugOrWhoHasLeft) {
    Visit before;
    End end{Ending::Aborted, {}, {}, "", false};
    EXPECT_EQ(before.does(end), "the reason is missing");
    end.reason = "fever";
    EXPECT_EQ(before.does(end), "");
    EXPECT_EQ(before.phase(), ChairPhase::Aborted);
    Visit during;
    during.toInfusing();
    EXPECT_EQ(during.does(end),
              "the drug was given: record the stop and watch the patient, unless the patient has left");
    end.patientLeft = true;
    EXPECT_EQ(during.does(end), "");
}

TEST(Transfer, IsPossibleAtAnyTimeAndSigned) {
    Visit v;
    v.toInfusing();
    EXPECT_EQ(v.does(End{Ending::Transferred, {}, {}, "", false}), "where to and why is missing");
    EXPECT_EQ(v.does(End{Ending::Transferred, {"Dr Grey", "prescriber", ""}, {}, "hospital, chest pain", false}), "");
    EXPECT_EQ(v.phase(), ChairPhase::Discharged);
    EXPECT_EQ(v.session.now.ended->signature.person, "unverified:Dr Grey");
}

TEST(Limbs, WarnWhenTheyShare) {
    Visit v;
    EXPECT_EQ(v.does(PlaceLimbs{Limb::LeftArm, {}, {}}), "");
    EXPECT_FALSE(v.warned(Warning::CuffOnIvLimb));
    EXPECT_EQ(v.does(PlaceLimbs{{}, Limb::RightArm, Limb::LeftArm}), "");
    EXPECT_TRUE(v.warned(Warning::CuffOnIvLimb));
    EXPECT_FALSE(v.warned(Warning::CuffOnProbeLimb));
    EXPECT_EQ(v.does(PlaceLimbs{{}, Limb::LeftArm, {}}), "");
    EXPECT_TRUE(v.warned(Warning::CuffOnProbeLimb));
}

TEST(Entered, IsRefusedOutsideTheSessionAndTheScale) {
    Visit v;
    v.wait(10min);
    EXPECT_EQ(v.does(Remark{RemarkKind::Note, "x"}, -1min), "this lies in the future");
    EXPECT_EQ(v.does(Remark{RemarkKind::Note, "x"}, 11min), "this lies before the session");
    EXPECT_EQ(v.does(Remark{RemarkKind::Note, std::string(257, 'x')}), "a text is longer than 256 bytes");
    EXPECT_EQ(v.does(NoteSymptom{Symptom::Other, Severity::Mild, ""}), "which symptom is missing");
    EXPECT_EQ(v.does(ManualVitals{{{Vital::NibpSystolic, q(120)}}}), "a blood pressure needs systolic and diastolic");
    EXPECT_EQ(v.does(ManualVitals{{{Vital::Spo2, q(20)}}}), "SpO₂ 20 is outside what is plausible, 50 to 100");
    EXPECT_EQ(v.does(Attest{Criterion::Time, true, ""}), "time is reckoned, nobody can say it is met");
    EXPECT_EQ(v.does(CuffTaken{}), "the station finds this itself");
    EXPECT_EQ(v.does(ada()), "a session runs already");
}

TEST(Manual, CuffCountsLikeAnyOther) {
    Visit v;
    v.checklist();
    v.cuff(120, 70);
    v.wait(3min);
    EXPECT_EQ(v.does(ManualVitals{{{Vital::NibpSystolic, q(124)}, {Vital::NibpDiastolic, q(72)}}}), "");
    ASSERT_TRUE(v.session.now.baseline);
    EXPECT_EQ(v.session.now.baseline->systolic, q(122));
    EXPECT_EQ(v.session.now.cuffs.back().cuff.origin, Origin::Manual);
}

TEST(Move, TakesTheSessionAlongAndBindsAnew) {
    Visit v;
    v.toInfusing();
    v.wait(10min);
    EXPECT_EQ(v.does(Move{ChairId{"7"}}), "");
    EXPECT_EQ(v.session.now.boundSince, v.now);
    takeCuff(v.session, {q(200), q(90), {}, Origin::Monitor, false, "hl7 2"}, v.now - 1s, v.situation());
    EXPECT_EQ(v.session.now.cuffs.size(), 2U) << "measured on the other chair's last patient";
    EXPECT_EQ(v.phase(), ChairPhase::Infusing);
}

TEST(Recovery, WithoutADrugGoesToObservation) {
    Protocol p = depression();
    p.infuses = false;
    Visit v{p};
    v.checklist();
    EXPECT_EQ(v.phase(), ChairPhase::Observation);
    EXPECT_EQ(v.does(StartDrug{halfAMilligram(), {}, {}, {}}), "this protocol gives no drug");
    EXPECT_EQ(v.criterion(Criterion::Time).wanted, "60 min since check-in");
}

}  // namespace
}  // namespace chairside::session
