// Standby: the patient is known to be away, for a bounded time.
#include <gtest/gtest.h>

#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Phase;
using alarm::Priority;
using alarm::Signal;

const std::vector<Says> kWell{{Vital::Spo2, 97}, {Vital::HeartRate, 70}};

struct Away : AttendedClinic {
    Away() {
        hearsFor(5s, "3", kWell);
        EXPECT_EQ(does(BeginStandby{ChairId{"3"}, "bathroom", 0s}), "");
    }
    [[nodiscard]] std::optional<StandbyView> standby() const { return engine.snapshot().chairs.at(0).standby; }
};

TEST(Standby, NothingTechnicalIsSaidOfAChairWhosePatientIsAway) {
    Away clinic;
    ASSERT_TRUE(clinic.standby());
    EXPECT_EQ(clinic.standby()->reason, "bathroom");
    EXPECT_EQ(clinic.standby()->by, "unverified:Ana");
    EXPECT_EQ(clinic.standby()->until, clinic.wall() + 10min);
    clinic.waitAndTick(9min);
    EXPECT_FALSE(clinic.alarmOf("link-lost"));
    EXPECT_FALSE(clinic.alarmOf("vital-lost:SPO2"));
}

TEST(Standby, EndsATechnicalAlarmThatIsOnAndBringsItBack) {
    AttendedClinic clinic;
    clinic.hears("3", kWell);
    clinic.hearsFor(40s, "3", {{Vital::HeartRate, 70}});
    ASSERT_TRUE(clinic.alarmOf("vital-lost:SPO2"));
    clinic.does(BeginStandby{ChairId{"3"}, "transfer", 5min});
    EXPECT_FALSE(clinic.alarmOf("vital-lost:SPO2"));
    EXPECT_EQ(clinic.does(EndStandby{ChairId{"3"}}), "");
    EXPECT_TRUE(clinic.alarmOf("vital-lost:SPO2"));
    EXPECT_NE(clinic.does(EndStandby{ChairId{"3"}}), "");
}

TEST(Standby, WhatIsMeasuredAllTheSameIsJudged) {
    Away clinic;
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 80}, {Vital::HeartRate, 70}});
    EXPECT_TRUE(clinic.alarmOf("spo2-very-low"));
}

TEST(Standby, EndsByItselfAfterTenSecondsOfGoodSignal) {
    Away clinic;
    clinic.hearsFor(60s, "3", kWell);
    EXPECT_TRUE(clinic.standby()) << "the patient has not left yet";
    clinic.waitAndTick(2min);
    clinic.hearsFor(10s, "3", kWell);
    EXPECT_TRUE(clinic.standby()) << "back for 9 s";
    clinic.hearsFor(1s, "3", kWell);
    EXPECT_FALSE(clinic.standby());
}

TEST(Standby, RunningOutIsAMediumThenAHigh) {
    Away clinic;
    clinic.waitAndTick(10min - 1s);
    EXPECT_FALSE(clinic.alarmOf("standby-over"));
    clinic.waitAndTick(1s);
    ASSERT_TRUE(clinic.alarmOf("standby-over"));
    EXPECT_EQ(clinic.alarmOf("standby-over")->priority, Priority::Medium);
    EXPECT_TRUE(clinic.standby()->over);
    const auto seen = *clinic.alarmOf("standby-over");
    EXPECT_EQ(clinic.does(Acknowledge{seen.id, seen.priority}), "");
    clinic.waitAndTick(2min);
    EXPECT_EQ(clinic.alarmOf("standby-over")->priority, Priority::High);
    EXPECT_EQ(clinic.alarmOf("standby-over")->signal, Signal::Sounding);
    EXPECT_GE(clinic.toldOf("standby-over", Phase::Escalate), 1);
    EXPECT_NE(clinic.does(Acknowledge{seen.id, seen.priority}), "") << "it was MEDIUM on the screen";
    EXPECT_EQ(clinic.does(EndStandby{ChairId{"3"}}), "");
    EXPECT_FALSE(clinic.alarmOf("standby-over"));
    EXPECT_EQ(clinic.toldOf("standby-over", Phase::End), 1);
}

TEST(Standby, IsRefusedWhileTheInfusionRunsAndWithoutAReason) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}, {Vital::NibpSystolic, 120}});
    const ChairId chair{"3"};
    EXPECT_NE(clinic.does(BeginStandby{chair, "", 0s}), "");
    EXPECT_NE(clinic.does(BeginStandby{chair, "bathroom", 11min}), "");
    EXPECT_NE(clinic.does(BeginStandby{ChairId{"99"}, "bathroom", 0s}), "");
    ASSERT_EQ(clinic.does(SetPhase{chair, ChairPhase::Infusing, "test"}), "");
    EXPECT_NE(clinic.does(BeginStandby{chair, "bathroom", 0s}).find("infusion runs"), std::string::npos);
    ASSERT_EQ(clinic.does(SetPhase{chair, ChairPhase::Paused, ""}), "");
    EXPECT_EQ(clinic.does(BeginStandby{chair, "bathroom", 0s}), "");
    EXPECT_NE(clinic.does(BeginStandby{chair, "again", 0s}), "") << "no extension";
}

TEST(Standby, RanOutWhileTheStationWasAway) {
    Away clinic;
    clinic.wait(1h);
    clinic.take(Started{"1", clinic.wall(), 1h, false, true, false});
    ASSERT_TRUE(clinic.alarmOf("standby-over"));
    EXPECT_EQ(clinic.alarmOf("standby-over")->priority, Priority::Medium) << "nobody could see it before";
    EXPECT_EQ(clinic.alarmOf("standby-over")->startedAt, clinic.wall());
}

TEST(Standby, EndsWhenTheInfusionIsRecordedAlthoughNothingIsLive) {
    Away clinic;
    clinic.waitAndTick(2min);
    ASSERT_EQ(clinic.does(SetPhase{ChairId{"3"}, ChairPhase::CheckIn, ""}), "");
    EXPECT_EQ(clinic.does(SetPhase{ChairId{"3"}, ChairPhase::Infusing, "in a test"}), "");
    EXPECT_FALSE(clinic.standby());
    EXPECT_TRUE(clinic.alarmOf("link-lost"));
}

TEST(Standby, ItsPriorityIsTheProfilesMatter) {
    Configuration low = Clinic::automatic();
    low.profile.technical.push_back({alarm::TechnicalCause::StandbyOver, Priority::Low, 0s, {}});
    AttendedClinic clinic(low);
    clinic.hearsFor(5s, "3", kWell);
    clinic.does(BeginStandby{ChairId{"3"}, "bathroom", 1min});
    clinic.waitAndTick(1min);
    ASSERT_TRUE(clinic.alarmOf("standby-over"));
    EXPECT_EQ(clinic.alarmOf("standby-over")->priority, Priority::Low);
}

}  // namespace
}  // namespace chairside::engine
