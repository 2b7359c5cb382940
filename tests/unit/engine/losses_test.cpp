// An infusion on a chair of which nothing is known: what was never seen counts as lost from the drug's begin on.
#include <gtest/gtest.h>

#include "codec/checkpoint_codec.h"
#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Priority;
using alarm::TechnicalCause;

class Unseen : public testing::Test {
protected:
    static Configuration oneChair() {
        Configuration c = Clinic::withChairs({{ChairId{"3"}, {ByBed{"3"}}, {}, ""}});
        for (alarm::TechnicalRule& rule : c.profile.technical) {
            const bool isLoss = rule.cause == TechnicalCause::VitalLost || rule.cause == TechnicalCause::LinkLost;
            if (!isLoss) continue;
            rule.whileInfusing = Priority::High;
            rule.whileInfusingAfter = 60s;
        }
        return c;
    }
    void phase(ChairPhase wanted) { EXPECT_EQ(clinic.does(SetPhase{ChairId{"3"}, wanted, "no monitor"}), ""); }
    [[nodiscard]] bool says(const std::string& rule) const { return clinic.alarmOf(rule).has_value(); }
    void fromACheckpoint() {
        auto state = codec::decodeCheckpoint(codec::encodeCheckpoint(clinic.engine.state()));
        ASSERT_TRUE(state.ok()) << state.error().text();
        const auto due = clinic.engine.nextDeadline();
        clinic.engine = Engine{std::move(state).value()};
        EXPECT_EQ(clinic.engine.nextDeadline(), due);
    }

    AttendedClinic clinic{oneChair()};
};

TEST_F(Unseen, AMonitorThatWasNeverHeardIsALostLinkOnceTheDrugRuns) {
    clinic.waitAndTick(1h);
    phase(ChairPhase::CheckIn);
    clinic.waitAndTick(1h);
    EXPECT_FALSE(says("link-lost")) << "nobody has promised a monitor yet";
    phase(ChairPhase::Infusing);
    clinic.waitAndTick(24s);
    EXPECT_FALSE(says("link-lost"));
    fromACheckpoint();
    clinic.waitAndTick(1s);
    ASSERT_TRUE(says("link-lost"));
    EXPECT_FALSE(says("vital-lost:SPO2")) << "the link speaks for them";
    fromACheckpoint();
    clinic.waitAndTick(60s);
    EXPECT_EQ(clinic.alarmOf("link-lost")->priority, Priority::High);
    clinic.hears("3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    EXPECT_FALSE(says("link-lost"));
}

TEST_F(Unseen, AVitalThatWasNeverSeenIsLostOnceTheDrugRuns) {
    clinic.hearsFor(2min, "3", {{Vital::HeartRate, 70}});
    EXPECT_FALSE(says("vital-lost:SPO2"));
    phase(ChairPhase::Infusing);
    clinic.hearsFor(14s, "3", {{Vital::HeartRate, 70}});
    EXPECT_FALSE(says("vital-lost:SPO2")) << "it speaks each second: 15 s";
    fromACheckpoint();
    clinic.hearsFor(2s, "3", {{Vital::HeartRate, 70}});
    ASSERT_TRUE(says("vital-lost:SPO2"));
    EXPECT_FALSE(says("vital-lost:RATE"));
    phase(ChairPhase::Observation);
    EXPECT_TRUE(says("vital-lost:SPO2")) << "a phase ends nothing";
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    EXPECT_FALSE(says("vital-lost:SPO2"));
}

TEST_F(Unseen, ARateOfOneSourceIsSeen) {
    clinic.hearsFor(1min, "3", {{Vital::Spo2, 97}, {Vital::PulseRate, 70}});
    phase(ChairPhase::Infusing);
    clinic.hearsFor(2min, "3", {{Vital::Spo2, 97}, {Vital::PulseRate, 70}});
    EXPECT_FALSE(says("vital-lost:RATE"));
    clinic.hearsFor(30s, "3", {{Vital::Spo2, 97}});
    EXPECT_TRUE(says("vital-lost:RATE"));
}

TEST_F(Unseen, ARateThatWasNeverSeenIsLostOnceTheDrugRuns) {
    clinic.hearsFor(1min, "3", {{Vital::Spo2, 97}});
    phase(ChairPhase::Infusing);
    clinic.hearsFor(26s, "3", {{Vital::Spo2, 97}});
    EXPECT_TRUE(says("vital-lost:RATE"));
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 97}, {Vital::PulseRate, 70}});
    EXPECT_FALSE(says("vital-lost:RATE"));
}

TEST_F(Unseen, APatientWhoIsAwayInAPauseIsNotCalledLost) {
    phase(ChairPhase::Infusing);
    phase(ChairPhase::Paused);
    EXPECT_EQ(clinic.does(BeginStandby{ChairId{"3"}, "bathroom", 5min}), "");
    clinic.waitAndTick(2min);
    EXPECT_FALSE(says("link-lost"));
    EXPECT_EQ(clinic.does(EndStandby{ChairId{"3"}}), "");
    EXPECT_TRUE(says("link-lost"));
}

}  // namespace
}  // namespace chairside::engine
