// A cuff at work: SpO2-off waits while it inflates on the probe's arm, and its cycle is compared with the protocol's.
#include <gtest/gtest.h>

#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::TechnicalCause;

Configuration oneArm(bool probeOnCuffArm) {
    Configuration c = Clinic::withChairs({{ChairId{"3"}, {ByBed{"3"}}, {}, ""}});
    c.chairs[0].probeOnCuffArm = probeOnCuffArm;
    c.profile.checks = {{Vital::NibpSystolic, {}, 5min}};
    c.profile.technical.push_back({TechnicalCause::CuffCycle, alarm::Priority::Low, 0s, {}});
    return c;
}

class CuffArm : public AttendedClinic {
public:
    explicit CuffArm(bool same = true) : AttendedClinic(oneArm(same)) {
        hears("3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    }
    // Each second, the probe gives nothing.
    void withoutProbeFor(Duration d, bool inflating) {
        for (Duration passed{}; passed < d; passed += 1s) {
            wait(1s);
            DeviceMessage said = message("3", {{Vital::HeartRate, 70}});
            said.cuffInflating = inflating;
            take(said);
        }
    }
    [[nodiscard]] bool isLost() const { return alarmOf("vital-lost:SPO2").has_value(); }
};

TEST(CuffHold, SpO2OffWaitsWhileTheCuffInflates) {
    CuffArm clinic;
    clinic.withoutProbeFor(45s, true);
    EXPECT_FALSE(clinic.isLost());
    clinic.withoutProbeFor(14s, false);
    EXPECT_FALSE(clinic.isLost()) << "the blood comes back";
    clinic.hears("3", {{Vital::Spo2, 97}});
    clinic.withoutProbeFor(26s, false);
    EXPECT_TRUE(clinic.isLost()) << "no cuff any more";
}

TEST(CuffHold, ButNotLongerThanAMinute) {
    CuffArm clinic;
    clinic.withoutProbeFor(60s, true);
    EXPECT_FALSE(clinic.isLost());
    clinic.withoutProbeFor(1s, true);
    EXPECT_TRUE(clinic.isLost());
}

TEST(CuffHold, NorOnTheOtherArm) {
    CuffArm clinic(false);
    clinic.withoutProbeFor(30s, true);
    EXPECT_TRUE(clinic.isLost());
}

TEST(CuffHold, TheHeartRateDoesNotWait) {
    CuffArm clinic;
    for (int second = 0; second < 30; ++second) {
        clinic.wait(1s);
        DeviceMessage said = clinic.message("3", {{Vital::Spo2, 97}});
        said.cuffInflating = true;
        clinic.take(said);
    }
    EXPECT_TRUE(clinic.alarmOf("vital-lost:RATE"));
}

void measureEach(CuffArm& clinic, Duration each, int times) {
    for (int i = 0; i < times; ++i) {
        clinic.wait(each);
        clinic.hears("3", {{Vital::NibpSystolic, 120 + i}, {Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    }
}

std::string infuse(CuffArm& clinic) { return clinic.does(SetPhase{ChairId{"3"}, ChairPhase::Infusing, "test"}); }

TEST(CuffCycle, IsComparedWithTheProtocolWhenTheInfusionBegins) {
    CuffArm clinic;
    measureEach(clinic, 10min, 5);
    EXPECT_FALSE(clinic.alarmOf("cuff-cycle:NIBP_SYSTOLIC")) << "nothing is compared before";
    EXPECT_EQ(infuse(clinic), "");
    const auto alarm = clinic.alarmOf("cuff-cycle:NIBP_SYSTOLIC");
    ASSERT_TRUE(alarm);
    EXPECT_EQ(alarm->value, Quantity::whole(600));
    EXPECT_EQ(alarm->limit, Quantity::whole(300));
    measureEach(clinic, 5min, 1);
    EXPECT_FALSE(clinic.alarmOf("cuff-cycle:NIBP_SYSTOLIC")) << "somebody has set it";
    measureEach(clinic, 10min, 3);
    EXPECT_FALSE(clinic.alarmOf("cuff-cycle:NIBP_SYSTOLIC")) << "once: that one is overdue is said by its rule";
}

TEST(CuffCycle, ThatFitsOrIsNotKnownIsNotSaid) {
    CuffArm fits;
    measureEach(fits, 5min, 6);
    EXPECT_EQ(infuse(fits), "");
    EXPECT_FALSE(fits.alarmOf("cuff-cycle:NIBP_SYSTOLIC"));
    CuffArm unknown;
    measureEach(unknown, 10min, 2);
    EXPECT_EQ(infuse(unknown), "");
    EXPECT_FALSE(unknown.alarmOf("cuff-cycle:NIBP_SYSTOLIC"));
}

}  // namespace
}  // namespace chairside::engine
