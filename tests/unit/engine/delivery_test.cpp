// Delivery is proved: a HIGH that no dashboard confirms, and a station without any dashboard, are alarms themselves.
#include <gtest/gtest.h>

#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Priority;

const std::string kNobody = "nobody-annunciates";

TEST(Delivery, AHighThatNobodyConfirmsInTimeIsAnAlarmAndCallsSomebody) {
    AttendedClinic clinic;
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    clinic.waitAndTick(9s);
    EXPECT_FALSE(clinic.alarmOf(kNobody));
    clinic.waitAndTick(1s);
    ASSERT_TRUE(clinic.alarmOf(kNobody));
    EXPECT_EQ(clinic.alarmOf(kNobody)->priority, Priority::High);
    EXPECT_EQ(clinic.summonsFor("sbp-very-high", SummonsWhy::NobodyAnnunciates), 1);
    clinic.does(Annunciated{clinic.alarmOf("sbp-very-high")->id});
    EXPECT_FALSE(clinic.alarmOf(kNobody)) << "late, but somebody has it now";
}

TEST(Delivery, AConfirmedOneIsFine) {
    AttendedClinic clinic;
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    EXPECT_EQ(clinic.does(Annunciated{clinic.alarmOf("sbp-very-high")->id}), "");
    EXPECT_EQ(clinic.alarmOf("sbp-very-high")->annunciatedBy, "test");
    EXPECT_EQ(clinic.does(Annunciated{clinic.alarmOf("sbp-very-high")->id}), "") << "a second dashboard";
    clinic.waitAndTick(29s);
    EXPECT_FALSE(clinic.alarmOf(kNobody));
    EXPECT_EQ(clinic.summonsFor("sbp-very-high", SummonsWhy::NobodyAnnunciates), 0);
}

TEST(Delivery, AMediumNeedsNoProofAndAnAcknowledgedHighNeither) {
    AttendedClinic clinic;
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    clinic.hears("4", {{Vital::NibpSystolic, 185}});
    clinic.acknowledge(*clinic.alarmOf("sbp-very-high"));
    clinic.waitAndTick(15s);
    EXPECT_FALSE(clinic.alarmOf(kNobody));
}

TEST(Delivery, WorseHasToBeConfirmedAnew) {
    AttendedClinic clinic;
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 86}});
    clinic.does(Annunciated{clinic.alarmOf("spo2-very-low")->id});
    clinic.acknowledge(*clinic.alarmOf("spo2-very-low"));
    clinic.hearsFor(11s, "3", {{Vital::Spo2, 80}});
    EXPECT_TRUE(clinic.alarmOf(kNobody));
}

TEST(Delivery, AStationWithoutADashboardSaysSo) {
    AttendedClinic clinic;
    clinic.waitAndTick(1h);
    EXPECT_FALSE(clinic.alarmOf(kNobody)) << "no chair is heard: there is nothing to annunciate";
    clinic.hears("3", {{Vital::Spo2, 97}});
    clinic.hearsFor(10s, "3", {{Vital::Spo2, 97}});
    ASSERT_TRUE(clinic.alarmOf(kNobody));
    EXPECT_EQ(clinic.alarmOf(kNobody)->priority, Priority::Medium);
    EXPECT_EQ(clinic.summonsFor(kNobody, SummonsWhy::NobodyAnnunciates), 1);
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    EXPECT_FALSE(clinic.alarmOf(kNobody));
    EXPECT_EQ(clinic.engine.snapshot().annunciators, std::vector<std::string>{"dashboard@desk"});
    clinic.take(AnnunciatorLink{"dashboard@desk", false, 9});
    clinic.hearsFor(10s, "3", {{Vital::Spo2, 97}});
    EXPECT_TRUE(clinic.alarmOf(kNobody));
}

TEST(Delivery, NoDashboardAndAnUnconfirmedHighAreOneStory) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 120}});
    clinic.waitAndTick(10s);
    const auto alone = clinic.alarmOf(kNobody);
    ASSERT_TRUE(alone);
    EXPECT_EQ(clinic.does(Acknowledge{alone->id, Priority::Medium}), "");
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    clinic.waitAndTick(10s);
    const auto worse = clinic.alarmOf(kNobody);
    ASSERT_TRUE(worse);
    EXPECT_EQ(worse->id, alone->id);
    EXPECT_EQ(worse->priority, Priority::High);
    EXPECT_EQ(worse->text, "unconfirmed");
    EXPECT_EQ(worse->signal, alarm::Signal::Sounding) << "it was taken on as a MEDIUM";
    clinic.acknowledge(*clinic.alarmOf("sbp-very-high"));
    EXPECT_EQ(clinic.alarmOf(kNobody)->priority, Priority::Medium) << "there is still no dashboard";
    EXPECT_EQ(clinic.toldOf(kNobody, alarm::Phase::Start), 1);
    EXPECT_EQ(clinic.toldOf(kNobody, alarm::Phase::Escalate), 1);
    EXPECT_EQ(clinic.toldOf(kNobody, alarm::Phase::Deescalate), 1);
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    EXPECT_FALSE(clinic.alarmOf(kNobody));
}

TEST(Delivery, AHookThatRanIsTold) {
    AttendedClinic clinic;
    const HookFinished finished{{5, 1}, 2, HookOutcome::TimedOut, 0, 10s};
    clinic.take(finished);
    ASSERT_EQ(clinic.last.size(), 1U);
    EXPECT_EQ(std::get<HookRan>(clinic.last[0].what).finished, finished);
}

}  // namespace
}  // namespace chairside::engine
