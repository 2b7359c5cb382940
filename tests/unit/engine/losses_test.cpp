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
    [[nodiscard]] ChairPhase phaseNow() const { return clinic.engine.state().chairs.at(ChairId{"3"}).phase; }
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

TEST_F(Unseen, WhatBeganUnderTheDrugGoesWithThePatient) {
    phase(ChairPhase::Infusing);
    clinic.waitAndTick(2min);
    const auto lost = clinic.alarmOf("link-lost");
    ASSERT_TRUE(lost);
    EXPECT_EQ(clinic.does(Acknowledge{lost->id, lost->priority}), "");
    phase(ChairPhase::Discharged);
    EXPECT_TRUE(clinic.engine.snapshot().alarms.empty()) << "nothing was ever seen of who left";
    EXPECT_EQ(phaseNow(), ChairPhase::Unoccupied);
    fromACheckpoint();
    phase(ChairPhase::CheckIn);
    clinic.waitAndTick(1h);
    EXPECT_TRUE(clinic.engine.snapshot().alarms.empty()) << "nobody has promised the next one a monitor";
    phase(ChairPhase::Infusing);
    clinic.waitAndTick(25s);
    ASSERT_TRUE(says("link-lost"));
    EXPECT_NE(clinic.alarmOf("link-lost")->id, lost->id) << "nobody took on that of this patient";
}

TEST_F(Unseen, WhatBeganUnderTheDrugEndsWhereAPersonSaysThatNobodyIs) {
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    phase(ChairPhase::Infusing);
    clinic.hearsFor(30s, "3", {{Vital::HeartRate, 70}});
    phase(ChairPhase::Discharged);
    EXPECT_TRUE(says("vital-lost:SPO2")) << "the rate is live: somebody is there";
    clinic.waitAndTick(5min);
    EXPECT_EQ(phaseNow(), ChairPhase::Watch) << "not while the pressure alarms";
    phase(ChairPhase::Unoccupied);
    EXPECT_FALSE(says("vital-lost:SPO2"));
    EXPECT_TRUE(says("sbp-very-high")) << "a cuff that is not stale";
}

TEST_F(Unseen, ProbesThatWentBeforeTheDischargeAreNoAlarmAfterIt) {
    phase(ChairPhase::CheckIn);
    clinic.hearsFor(5s, "3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    clinic.waitAndTick(1min);
    ASSERT_TRUE(says("link-lost"));
    phase(ChairPhase::Ready);
    phase(ChairPhase::Discharged);
    EXPECT_TRUE(clinic.engine.snapshot().alarms.empty());
    EXPECT_EQ(phaseNow(), ChairPhase::Unoccupied);
}

TEST_F(Unseen, AnImpossiblePulseOfWhoLeftStaysAMatterForPeople) {
    phase(ChairPhase::CheckIn);
    clinic.hearsFor(5s, "3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    clinic.hearsFor(10s, "3", {{Vital::HeartRate, 0}});
    clinic.waitAndTick(1min);
    ASSERT_TRUE(says("no-believable-pulse:RATE"));
    phase(ChairPhase::Discharged);
    EXPECT_TRUE(says("no-believable-pulse:RATE")) << "nobody has seen the patient leave";
    EXPECT_EQ(phaseNow(), ChairPhase::Watch);
    phase(ChairPhase::Unoccupied);
    EXPECT_TRUE(clinic.engine.snapshot().alarms.empty());
    phase(ChairPhase::CheckIn);
    clinic.waitAndTick(1h);
    EXPECT_FALSE(says("no-believable-pulse:RATE")) << "that was the one before";
}

// Engine version 12 kept a loss on a chair where nobody sits.
TEST_F(Unseen, WhatAnOlderProgramLeftOnAnEmptyChairEndsAtTheStart) {
    phase(ChairPhase::Infusing);
    clinic.waitAndTick(2min);
    const auto lost = clinic.alarmOf("link-lost");
    ASSERT_TRUE(lost);
    EXPECT_EQ(clinic.does(Acknowledge{lost->id, lost->priority}), "");
    const State before = clinic.engine.state();
    // Somebody had said so; or the session had ended, and its probes were gone already.
    for (const ChairPhase left : {ChairPhase::Unoccupied, ChairPhase::Watch}) {
        State state = before;
        state.chairs.at(ChairId{"3"}).phase = left;
        state.chairs.at(ChairId{"3"}).leaving = left == ChairPhase::Watch;
        clinic.engine = Engine{std::move(state)};
        clinic.take(Started{"1", clinic.wall(), 0s, true, true, false});
        EXPECT_FALSE(says("link-lost")) << int(left);
        EXPECT_EQ(clinic.engine.state().chairs.at(ChairId{"3"}).phase, ChairPhase::Unoccupied);
    }
}

}  // namespace
}  // namespace chairside::engine
