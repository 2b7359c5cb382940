// Two sources of one rate, ECG and probe, that come and go: which of them speaks, and what a pulse of 0 is worth.
#include <gtest/gtest.h>

#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Priority;
using alarm::TechnicalCause;

class Rates : public testing::Test {
protected:
    Rates() {
        Configuration next = Clinic::automatic();
        next.profile.hash = "h4";
        next.profile.technical.push_back({TechnicalCause::Implausible, Priority::Medium, 5s, {}});
        clinic.take(ConfigurationChanged{next, {"file", ""}});
    }
    void hears(Duration d, const std::vector<Says>& values) { clinic.hearsFor(d, "3", values); }
    [[nodiscard]] bool says(const std::string& rule) const { return clinic.alarmOf(rule).has_value(); }

    AttendedClinic clinic;
};

TEST_F(Rates, AHeartRateOfLongAgoDoesNotHideAPulseOfZero) {
    hears(10s, {{Vital::HeartRate, 70}, {Vital::PulseRate, 70}});
    hears(2min, {{Vital::PulseRate, 70}});
    hears(4s, {{Vital::PulseRate, 0}});
    EXPECT_FALSE(says("no-believable-pulse:RATE"));
    hears(3s, {{Vital::PulseRate, 0}});
    ASSERT_TRUE(says("no-believable-pulse:RATE"));
    EXPECT_EQ(clinic.alarmOf("no-believable-pulse:RATE")->priority, Priority::High);
    EXPECT_FALSE(says("implausible:PULSE_RATE")) << "it has an alarm of its own";
    hears(1s, {{Vital::PulseRate, 70}});
    EXPECT_FALSE(says("no-believable-pulse:RATE"));
}

TEST_F(Rates, AHeartRateOfLongAgoDoesNotHideItAfterARestartEither) {
    hears(10s, {{Vital::HeartRate, 70}});
    clinic.wait(1h);
    clinic.take(Started{"1", clinic.wall(), 1h, false, true, false});
    hears(7s, {{Vital::PulseRate, 0}});
    EXPECT_TRUE(says("no-believable-pulse:RATE"));
}

// Leads that are off are sent as a bad rate of the same moment, and say nothing.
TEST_F(Rates, ABadHeartRateDoesNotHideAPulseOfZero) {
    hears(5s, {{Vital::HeartRate, 70}, {Vital::PulseRate, 70}});
    for (int second = 0; second < 40; ++second) {
        clinic.wait(1s);
        DeviceMessage m = clinic.message("3", {{Vital::HeartRate, 70}, {Vital::PulseRate, 0}});
        m.observations[0].quality = Quality::Bad;
        clinic.take(m);
    }
    EXPECT_TRUE(says("no-believable-pulse:RATE"));
}

TEST_F(Rates, AHeartRateWithoutAPulseIsTold) {
    hears(10s, {{Vital::HeartRate, 70}, {Vital::PulseRate, 70}});
    hears(4s, {{Vital::HeartRate, 70}, {Vital::PulseRate, 0}});
    EXPECT_FALSE(says("implausible:PULSE_RATE"));
    hears(3s, {{Vital::HeartRate, 70}, {Vital::PulseRate, 0}});
    ASSERT_TRUE(says("implausible:PULSE_RATE"));
    EXPECT_EQ(clinic.alarmOf("implausible:PULSE_RATE")->priority, Priority::Medium) << "a probe may be off the finger";
    EXPECT_FALSE(says("no-believable-pulse:RATE")) << "a heart rate is there";
    hears(1s, {{Vital::HeartRate, 70}, {Vital::PulseRate, 70}});
    EXPECT_FALSE(says("implausible:PULSE_RATE"));
}

TEST_F(Rates, APulseWithoutAHeartRateIsTold) {
    hears(10s, {{Vital::HeartRate, 70}, {Vital::PulseRate, 70}});
    hears(7s, {{Vital::HeartRate, 0}, {Vital::PulseRate, 70}});
    EXPECT_TRUE(says("implausible:HEART_RATE"));
    EXPECT_FALSE(says("no-believable-pulse:RATE")) << "a pulse is there";
}

TEST_F(Rates, WhenTheHeartRateStopsAPulseOfZeroIsNoPulse) {
    hears(10s, {{Vital::HeartRate, 70}, {Vital::PulseRate, 0}});
    ASSERT_TRUE(says("implausible:PULSE_RATE"));
    hears(35s, {{Vital::PulseRate, 0}});
    EXPECT_TRUE(says("no-believable-pulse:RATE"));
    EXPECT_FALSE(says("implausible:PULSE_RATE"));
    EXPECT_TRUE(says("vital-lost:RATE")) << "no good rate came in time";
}

TEST_F(Rates, AHeartRateOfZeroOfLongAgoDoesNotMakeALostPulseAnArrest) {
    hears(10s, {{Vital::Spo2, 97}, {Vital::HeartRate, 70}, {Vital::PulseRate, 70}});
    hears(2s, {{Vital::Spo2, 97}, {Vital::HeartRate, 0}, {Vital::PulseRate, 70}});
    hears(10min, {{Vital::Spo2, 97}, {Vital::PulseRate, 70}});
    hears(40s, {{Vital::Spo2, 97}});
    EXPECT_TRUE(says("vital-lost:RATE"));
    EXPECT_FALSE(says("no-believable-pulse:RATE"));
}

// A cuff on the probe's arm stops the pulse there: no news while a heart rate is seen.
TEST_F(Rates, WhileACuffInflatesAPulseOfZeroBesideAHeartRateWaits) {
    Configuration next = Clinic::withChairs({{ChairId{"3"}, {ByBed{"3"}}, {}, ""}});
    next.chairs[0].probeOnCuffArm = true;
    next.profile.hash = "h5";
    next.profile.technical.push_back({TechnicalCause::Implausible, Priority::Medium, 5s, {}});
    clinic.take(ConfigurationChanged{next, {"file", ""}});
    hears(5s, {{Vital::HeartRate, 70}, {Vital::PulseRate, 70}});
    for (int second = 0; second < 30; ++second) {
        clinic.wait(1s);
        DeviceMessage m = clinic.message("3", {{Vital::HeartRate, 70}, {Vital::PulseRate, 0}});
        m.cuffInflating = true;
        clinic.take(m);
    }
    EXPECT_FALSE(says("implausible:PULSE_RATE"));
    hears(25s, {{Vital::HeartRate, 70}, {Vital::PulseRate, 0}});
    EXPECT_TRUE(says("implausible:PULSE_RATE")) << "it has let go";
}

}  // namespace
}  // namespace chairside::engine
