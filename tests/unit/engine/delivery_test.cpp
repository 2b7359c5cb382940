// Delivery is proved: a HIGH that no dashboard confirms, and a station without any dashboard, are alarms themselves.
#include <gtest/gtest.h>

#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Priority;

const std::string kUnconfirmed = "nobody-annunciates:unconfirmed";
const std::string kNoDashboard = "nobody-annunciates:no-dashboard";

TEST(Delivery, AHighThatNobodyConfirmsInTimeIsAnAlarmAndCallsSomebody) {
    AttendedClinic clinic;
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    clinic.waitAndTick(9s);
    EXPECT_FALSE(clinic.alarmOf(kUnconfirmed));
    clinic.waitAndTick(1s);
    ASSERT_TRUE(clinic.alarmOf(kUnconfirmed));
    EXPECT_EQ(clinic.alarmOf(kUnconfirmed)->priority, Priority::High);
    EXPECT_EQ(clinic.summonsFor("sbp-very-high", SummonsWhy::NobodyAnnunciates), 1);
    clinic.does(Annunciated{clinic.alarmOf("sbp-very-high")->id});
    EXPECT_FALSE(clinic.alarmOf(kUnconfirmed)) << "late, but somebody has it now";
}

TEST(Delivery, AConfirmedOneIsFine) {
    AttendedClinic clinic;
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    EXPECT_EQ(clinic.does(Annunciated{clinic.alarmOf("sbp-very-high")->id}), "");
    EXPECT_EQ(clinic.alarmOf("sbp-very-high")->annunciatedBy, "test");
    EXPECT_EQ(clinic.does(Annunciated{clinic.alarmOf("sbp-very-high")->id}), "") << "a second dashboard";
    clinic.waitAndTick(29s);
    EXPECT_FALSE(clinic.alarmOf(kUnconfirmed));
    EXPECT_EQ(clinic.summonsFor("sbp-very-high", SummonsWhy::NobodyAnnunciates), 0);
}

TEST(Delivery, AMediumNeedsNoProofAndAnAcknowledgedHighNeither) {
    AttendedClinic clinic;
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    clinic.hears("4", {{Vital::NibpSystolic, 185}});
    clinic.acknowledge(*clinic.alarmOf("sbp-very-high"));
    clinic.waitAndTick(15s);
    EXPECT_FALSE(clinic.alarmOf(kUnconfirmed));
}

TEST(Delivery, WorseHasToBeConfirmedAnew) {
    AttendedClinic clinic;
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 86}});
    clinic.does(Annunciated{clinic.alarmOf("spo2-very-low")->id});
    clinic.acknowledge(*clinic.alarmOf("spo2-very-low"));
    clinic.hearsFor(11s, "3", {{Vital::Spo2, 80}});
    EXPECT_TRUE(clinic.alarmOf(kUnconfirmed));
}

TEST(Delivery, AStationWithoutADashboardSaysSo) {
    AttendedClinic clinic;
    clinic.waitAndTick(1h);
    EXPECT_FALSE(clinic.alarmOf(kNoDashboard)) << "no chair is heard: there is nothing to annunciate";
    clinic.hears("3", {{Vital::Spo2, 97}});
    clinic.hearsFor(10s, "3", {{Vital::Spo2, 97}});
    ASSERT_TRUE(clinic.alarmOf(kNoDashboard));
    EXPECT_EQ(clinic.alarmOf(kNoDashboard)->priority, Priority::Medium);
    EXPECT_EQ(clinic.summonsFor(kNoDashboard, SummonsWhy::NobodyAnnunciates), 1);
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    EXPECT_FALSE(clinic.alarmOf(kNoDashboard));
    EXPECT_EQ(clinic.engine.snapshot().annunciators, std::vector<std::string>{"dashboard@desk"});
    clinic.take(AnnunciatorLink{"dashboard@desk", false, 9});
    clinic.hearsFor(10s, "3", {{Vital::Spo2, 97}});
    EXPECT_TRUE(clinic.alarmOf(kNoDashboard));
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
