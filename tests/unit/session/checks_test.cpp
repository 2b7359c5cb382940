// The schedule of checks: what is due, what became of it.
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/session/visit.h"

namespace chairside::session {
namespace {

DueCheck dueOf(const Visit& v, CheckKind kind) {
    const auto all = dueChecks(v.session, v.now);
    const auto found = std::ranges::find(all, kind, &DueCheck::check);
    return found == all.end() ? DueCheck{kind, Instant{}, 0s} : *found;
}

std::vector<Outcome> outcomes(const Visit& v, CheckKind kind) {
    std::vector<Outcome> found;
    for (const CheckRecord& record : checkHistory(v.session, v.now)) {
        if (record.check == kind) found.push_back(record.outcome);
    }
    return found;
}

TEST(Checks, AreDueFromThePhaseAndTickedOffByAFreshReading) {
    Visit v;
    v.toInfusing();
    EXPECT_EQ(dueOf(v, CheckKind::BloodPressure).due, v.now + 5min);
    EXPECT_EQ(dueOf(v, CheckKind::Sedation).due, v.now + 15min);
    v.wait(4min);
    v.cuff(130, 80);
    EXPECT_EQ(dueOf(v, CheckKind::BloodPressure).due, v.now + 5min);
}

TEST(Checks, AreOverdueAfterTheGrace) {
    Visit v;
    v.toInfusing();
    const DueCheck due = dueOf(v, CheckKind::BloodPressure);
    EXPECT_FALSE(isOverdue(v.session.protocol, due, due.due + 60s));
    EXPECT_TRUE(isOverdue(v.session.protocol, due, due.due + 61s));
    EXPECT_EQ(nextDeadline(v.session, due.due), due.due + 60s + 1ms) << "that is when it has to be said";
}

TEST(Checks, OfSedationAreDueAfterEachRateIncrease) {
    Visit v;
    v.toInfusing();
    v.wait(5min);
    EXPECT_EQ(v.does(ChangeRate{q(50), "slower", {}}), "");
    EXPECT_EQ(dueOf(v, CheckKind::Sedation).due, v.session.now.infusion->started + 15min);
    EXPECT_EQ(v.does(ChangeRate{q(60), "faster", {}}), "");
    EXPECT_EQ(dueOf(v, CheckKind::Sedation).due, v.now + 2min);
    v.wait(1min);
    (void)v.does(Assess{Scale::Moaas, q(4)});
    EXPECT_EQ(dueOf(v, CheckKind::Sedation).due, v.now + 15min);
}

TEST(Checks, GoOnThroughAPause) {
    Visit v;
    v.toInfusing();
    v.wait(4min);
    EXPECT_EQ(v.does(PauseDrug{"bathroom"}), "");
    EXPECT_EQ(dueOf(v, CheckKind::BloodPressure).due, v.now + 1min) << "a pause starts no new interval";
}

TEST(Checks, BecomeRarerAfterAnHourOfObservation) {
    Visit v;
    v.toObservation();
    EXPECT_EQ(intervalOf(v.session, CheckKind::BloodPressure, v.now), 10min);
    EXPECT_EQ(intervalOf(v.session, CheckKind::BloodPressure, v.now + 59min), 10min);
    EXPECT_EQ(intervalOf(v.session, CheckKind::BloodPressure, v.now + 60min), 15min);
    EXPECT_FALSE(intervalOf(v.session, CheckKind::Sedation, v.now)) << "this protocol asks for none now";
}

TEST(Checks, AreDoneLateMissedOrOpen) {
    Visit v;
    v.toInfusing();
    v.wait(5min + 30s);
    v.cuff(130, 80);  // due at 5:00: within the grace
    v.wait(7min);
    v.cuff(132, 80);  // due at 10:30, done at 12:30
    v.wait(16min);
    v.cuff(131, 80);  // due at 17:30, 22:30, 27:30; done at 28:30
    v.wait(2min);
    using enum Outcome;
    EXPECT_EQ(outcomes(v, CheckKind::BloodPressure), (std::vector{Done, Late, Missed, Missed, Done, Open}));
}

TEST(Checks, AreMissedOnceWhateverElseHappens) {
    Visit v;
    v.toInfusing();
    v.wait(12min);
    for (int i = 0; i < 3; ++i) ASSERT_EQ(v.does(Remark{RemarkKind::Note, "asleep"}), "");
    using enum Outcome;
    EXPECT_EQ(outcomes(v, CheckKind::BloodPressure), (std::vector{Missed, Open}));  // due at 5:00 and 10:00
}

TEST(Checks, CountAnAssessmentAsItsCorrectionSays) {
    Visit v;
    v.toInfusing();
    v.wait(14min);
    ASSERT_EQ(v.does(Assess{Scale::Moaas, q(4)}), "");
    const std::uint32_t wrong = v.session.entries.back().number;
    v.wait(3min);
    EXPECT_EQ(outcomes(v, CheckKind::Sedation).front(), Outcome::Done);
    EXPECT_EQ(v.does(Correct{wrong, "of the neighbour", {}, {}}), "");
    v.wait(14min);
    EXPECT_EQ(outcomes(v, CheckKind::Sedation), (std::vector{Outcome::Missed, Outcome::Open}))
        << "what was taken back ticks nothing off";
}

TEST(Checks, CountWhatIsEnteredLaterWhenItHappened) {
    Visit v;
    v.toInfusing();
    v.wait(22min);
    v.cuff(128, 78);  // between the assessment and its entry
    v.wait(10min);
    ASSERT_EQ(v.does(Assess{Scale::Moaas, q(4)}, 16min), "");  // at 16:00, due at 15:00
    EXPECT_EQ(outcomes(v, CheckKind::Sedation).front(), Outcome::Done);
}

TEST(Checks, AreNotAskedForAfterTheEnd) {
    Visit v;
    v.toObservation();
    EXPECT_EQ(v.does(End{Ending::Transferred, {}, {}, "hospital: chest pain", false}), "");
    v.wait(5h);
    const auto found = outcomes(v, CheckKind::BloodPressure);
    EXPECT_EQ(std::ranges::count(found, Outcome::Open), 0);
    EXPECT_TRUE(dueChecks(v.session, v.now).empty());
}

}  // namespace
}  // namespace chairside::session
