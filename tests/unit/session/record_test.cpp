// What stays of a session: corrections, entries dated back, coverage and its gaps, room for the end.
#include <gtest/gtest.h>

#include "unit/session/visit.h"

namespace chairside::session {
namespace {

TEST(Correction, LeavesBothInTheRecord) {
    Visit v;
    v.toInfusing();
    EXPECT_EQ(v.does(Assess{Scale::Moaas, q(1)}), "");
    const std::uint32_t wrong = std::uint32_t(v.session.entries.size());
    EXPECT_EQ(v.does(Correct{wrong, "", Assess{Scale::Moaas, q(4)}, {}}), "the reason of the correction is missing");
    EXPECT_EQ(v.does(Correct{wrong, "other patient", Remark{RemarkKind::Note, "x"}, {}}),
              "a correction is of the same kind as the entry");
    EXPECT_EQ(v.does(Correct{wrong, "slip", Assess{Scale::Moaas, q(9)}, {}}), "MOAA/S goes from 0 to 5 in whole steps");
    EXPECT_EQ(v.does(Correct{wrong, "slip", Assess{Scale::Moaas, q(4)}, {}}), "");
    EXPECT_EQ(v.session.now.assessed[slot(Scale::Moaas)]->value, q(4));
    EXPECT_EQ(std::get<Assess>(v.session.entries[wrong - 1].what).value, q(1)) << "what was entered stays";
    EXPECT_EQ(v.does(Correct{wrong, "was never asked", {}, {}}), "");
    EXPECT_FALSE(v.session.now.assessed[slot(Scale::Moaas)]);
    EXPECT_EQ(corrected(v.session.entries), std::vector<std::uint32_t>{wrong});
    EXPECT_EQ(v.does(Correct{1, "x", {}, {}}), "an entry of this kind cannot be corrected: add a note");
    EXPECT_EQ(v.does(Correct{999, "x", {}, {}}), "there is no entry 999");
}

TEST(Correction, WarnsAsTheEntryWouldHave) {
    Visit v;
    EXPECT_EQ(v.does(AnswerScale{Questionnaire::Cssrs, {0, 0, 0, 0, 0, 0, 0}}), "");
    const std::uint32_t wrong = std::uint32_t(v.session.entries.size());
    EXPECT_FALSE(v.warned(Warning::SuicideItem));
    EXPECT_EQ(v.does(Correct{wrong, "wrong sheet", AnswerScale{Questionnaire::Cssrs, {1, 1, 0, 1, 0, 0, 0}}, {}}), "");
    EXPECT_TRUE(v.warned(Warning::SuicideItem));
}

TEST(Correction, OfATimeIsByTheClockOfTheOneWhoCorrects) {
    Visit v;
    v.toInfusing();
    v.wait(40min);
    EXPECT_EQ(v.does(StopDrug{"planned end"}), "");
    const std::uint32_t stop = std::uint32_t(v.session.entries.size());
    const Instant stopped = v.now;
    v.clockSet = -60min;
    v.wait(10min);
    EXPECT_EQ(v.does(Correct{stop, "noted late", StopDrug{"planned end"}, v.situation().wall - 15min}), "");
    EXPECT_EQ(v.session.now.infusion->stopped, stopped - 5min);
}

TEST(DatedBack, BeginsAndEndsNothingBeforeThePhaseItIsIn) {
    Visit v;
    v.wait(5min);
    v.toBaseline();
    const StartDrug start{halfAMilligram(), {}, {}, {}};
    EXPECT_EQ(v.does(start, 9min), "this lies before the session");
    EXPECT_EQ(v.does(start, 4min), "this would lie before the phase the session is in");
    EXPECT_EQ(v.does(start), "");
    v.wait(40min);
    EXPECT_EQ(v.does(StopDrug{"planned end"}), "");
    const End transfer{Ending::Transferred, {}, {}, "hospital", false};
    EXPECT_EQ(v.does(transfer, 30min), "this would lie before the phase the session is in");
    EXPECT_EQ(v.does(transfer), "");
}

TEST(DatedBack, AHandMeasuredCuffFromBeforeAMoveIsThisPatients) {
    Visit v;
    v.toInfusing();
    v.wait(10min);
    EXPECT_EQ(v.does(Move{ChairId{"7"}}), "");
    v.wait(1min);
    EXPECT_EQ(v.does(ManualVitals{{{Vital::NibpSystolic, q(131)}, {Vital::NibpDiastolic, q(80)}}}, 2min), "");
    EXPECT_EQ(v.session.now.cuffs.back().cuff.systolic, q(131));
}

TEST(DatedBack, ASwapUnbindsNothing) {
    Visit v;
    v.toInfusing();
    v.wait(10min);
    EXPECT_EQ(v.does(Move{ChairId{"7"}}), "");
    const Instant bound = v.now;
    v.wait(1min);
    EXPECT_EQ(v.does(SwapMonitor{"battery"}, 5min), "");
    EXPECT_EQ(v.session.now.boundSince, bound);
}

TEST(AFullSession, CanStillBeEnded) {
    Visit v;
    v.toInfusing();
    while (v.does(Remark{RemarkKind::Note, "asleep"}).empty()) {}
    EXPECT_EQ(v.does(Remark{RemarkKind::Note, "x"}),
              "the session has as many entries as it may: only its end is missing");
    EXPECT_EQ(v.does(StopDrug{"planned end"}), "");
    EXPECT_EQ(v.does(End{Ending::Transferred, {}, {}, "hospital", false}), "");
    EXPECT_LE(v.session.entries.size(), kEntriesMax);
    EXPECT_EQ(coverageOf(v.session, Vital::Rate, v.now).percent(), q(0)) << "also what was never seen is told";
}

TEST(DatedBack, NeverReplacesWhatIsNewer) {
    Visit v;
    v.spo2.reset();
    v.wait(10min);
    for (const auto& [value, ago] : {std::pair{97, 0min}, std::pair{91, 5min}}) {
        EXPECT_EQ(v.does(ManualVitals{{{Vital::Spo2, q(value)}}}, ago), "");
        EXPECT_EQ(v.does(Assess{Scale::Dissociation, q(value - 91)}, ago), "");
        EXPECT_EQ(v.does(Attest{Criterion::Gait, value == 91, {}}, ago), "");
        EXPECT_EQ(v.does(AnswerScale{Questionnaire::PainNrs, {std::uint32_t(value - 90)}}, ago), "");
    }
    EXPECT_EQ(known(v.session, v.situation(), Vital::Spo2), q(97));
    EXPECT_EQ(v.session.now.assessed[slot(Scale::Dissociation)]->value, q(6));
    EXPECT_FALSE(v.session.now.attested.at(Criterion::Gait).met);
    EXPECT_EQ(v.session.now.scored.at(Questionnaire::PainNrs).score.points, 7U);
}

TEST(DatedBack, OfTheSameTimeTheLaterEntryCounts) {
    Visit v;
    EXPECT_EQ(v.does(Assess{Scale::Moaas, q(1)}), "");
    EXPECT_EQ(v.does(Assess{Scale::Moaas, q(4)}), "");
    EXPECT_EQ(v.session.now.assessed[slot(Scale::Moaas)]->value, q(4));
}

TEST(DatedBack, CuffTakesItsPlaceAmongTheOthers) {
    Visit v;
    v.checklist();
    v.wait(10min);
    v.cuff(150, 85);
    EXPECT_EQ(v.does(ManualVitals{{{Vital::NibpSystolic, q(118)}, {Vital::NibpDiastolic, q(70)}}}, 5min), "");
    ASSERT_EQ(v.session.now.cuffs.size(), 2U);
    EXPECT_EQ(v.session.now.cuffs.front().cuff.systolic, q(118));
    EXPECT_EQ(v.session.now.cuffs.back().cuff.systolic, q(150)) << "the newest is the one measured last";
    EXPECT_EQ(inWords(gateOf(v.session, v.situation())), "SBP 150 > 140");
    EXPECT_EQ(reckon(v.session.entries), v.session.now);
}

TEST(Coverage, KeepsEveryGapWithItsCause) {
    Visit v;
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    v.toBaseline();
    const Instant since = *monitoredSince(v.session);
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    const Instant lastGood = v.now;
    v.wait(25s);
    noteLost(v.session, Vital::Spo2, GapCause::LinkLost);
    noteLost(v.session, Vital::Spo2, GapCause::NoValue);
    v.wait(16s);
    noteGood(v.session, Vital::Spo2, q(96), v.now, v.situation());
    const auto& gap = std::get<GapClosed>(v.session.entries.back().what);
    EXPECT_EQ(gap, (GapClosed{Vital::Spo2, 41s, GapCause::LinkLost}));
    const Coverage coverage = coverageOf(v.session, Vital::Spo2, v.now);
    EXPECT_EQ(coverage.total, v.now - since);
    EXPECT_EQ(coverage.longestGap, v.now - lastGood);
    EXPECT_EQ(coverage.covered, coverage.total - 41s);
}

TEST(Coverage, WhatComesLateWasAGapBefore) {
    Visit v;
    v.toBaseline();
    v.wait(12min);
    const Duration unseen = v.now - *monitoredSince(v.session);
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    v.wait(1min);
    EXPECT_EQ(coverageOf(v.session, Vital::Spo2, v.now).covered, 1min);
    EXPECT_EQ(coverageOf(v.session, Vital::Spo2, v.now).longestGap, unseen);
}

TEST(Coverage, WhatWasLostDuringCheckInAndNeverCameAgainIsNothing) {
    Visit v;
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    v.wait(1min);
    noteLost(v.session, Vital::Spo2, GapCause::NoValue);
    v.toBaseline();
    v.wait(10min);
    EXPECT_EQ(coverageOf(v.session, Vital::Spo2, v.now).percent(), q(0));
}

TEST(Coverage, EndsWhereThePatientLeft) {
    Visit v;
    v.toObservation();
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    v.wait(10min);
    noteLost(v.session, Vital::Spo2, GapCause::LinkLost);
    const Duration before = v.now - 10min - *monitoredSince(v.session);
    v.wait(20min);
    EXPECT_EQ(v.does(End{Ending::Transferred, {}, {}, "hospital", false}, 20min), "");
    const Coverage coverage = coverageOf(v.session, Vital::Spo2, v.now);
    EXPECT_EQ(coverage.total, before + 10min);
    EXPECT_EQ(coverage.longestGap, before) << "the ten minutes at the end are another gap";
}

TEST(Coverage, OfWhatWasNeverSeenIsNothing) {
    Visit v;
    v.toObservation();
    EXPECT_EQ(coverageOf(v.session, Vital::Rate, v.now).percent(), q(0));
    EXPECT_EQ(v.does(End{Ending::Transferred, {}, {}, "hospital", false}), "");
    EXPECT_EQ(coverageOf(v.session, Vital::Rate, v.now).percent(), q(0)) << "also after the end";
}

TEST(Coverage, EndsWhenThePatientLeftNotWhenItWasEntered) {
    Visit v;
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    v.toReady();
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    v.wait(1min);
    noteLost(v.session, Vital::Spo2, GapCause::LinkLost);
    v.wait(9min);
    ASSERT_EQ(v.does(End{}, 8min), "");
    EXPECT_EQ(v.session.entries.back().at, v.now - 8min);
    for (const Entry& entry : v.session.entries) EXPECT_LE(entry.at, v.now - 8min) << entry.number;
    const Coverage coverage = coverageOf(v.session, Vital::Spo2, v.now);
    EXPECT_EQ(coverage.covered, coverage.total - 2min);
}

TEST(Coverage, OfAFullSessionHasItsLastGap) {
    Visit v;
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    v.toReady();
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    const CuffTaken cuff{q(120), q(80), {}, Origin::Monitor, false, "hl7 1"};
    for (std::size_t i = 0; i < kEntriesMax; ++i) takeCuff(v.session, cuff, v.now, v.situation());
    (void)v.does(Remark{RemarkKind::Note, "beyond what the station itself may add"});
    noteLost(v.session, Vital::Spo2, GapCause::LinkLost);
    v.wait(10min);
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    v.wait(1min);
    ASSERT_EQ(v.does(End{}), "");
    const Coverage coverage = coverageOf(v.session, Vital::Spo2, v.now);
    EXPECT_EQ(coverage.longestGap, 11min) << "less than is true, never more";
}

TEST(Standing, IsWhatTheEntriesComeTo) {
    Visit v;
    v.toReady();
    (void)v.does(Correct{std::uint32_t(v.session.entries.size()) - 2, "x", {}, {}});
    (void)v.does(End{});
    EXPECT_EQ(reckon(v.session.entries), v.session.now);
}

}  // namespace
}  // namespace chairside::session
