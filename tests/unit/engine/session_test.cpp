// Phases, baselines and observations of a chair.
#include <gtest/gtest.h>

#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

const ChairView& chairOf(const Snapshot& snapshot) { return snapshot.chairs.front(); }

class Session : public testing::Test {
protected:
    std::string does(decltype(Command::action) action) {
        const Events events =
            clinic.take(Command{CommandId{"s" + std::to_string(++commands)}, {"unverified:Ana", "test"}, action});
        const auto& answer = std::get<CommandAnswered>(events.back().what);
        return answer.accepted ? "" : answer.reason;
    }
    std::string phase(ChairPhase wanted, const std::string& reason = {}) {
        return does(SetPhase{ChairId{"3"}, wanted, reason});
    }
    ChairPhase phaseNow() { return chairOf(clinic.engine.snapshot()).phase; }
    void hearsAll() { clinic.hears("3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}, {Vital::NibpSystolic, 120}}); }

    Clinic clinic;
    int commands = 0;
};

TEST_F(Session, BeginsInWatchAndGoesWhereAPersonSays) {
    hearsAll();
    EXPECT_EQ(phaseNow(), ChairPhase::Watch);
    for (const ChairPhase next : {ChairPhase::CheckIn, ChairPhase::Baseline, ChairPhase::Infusing, ChairPhase::Paused,
                                  ChairPhase::Infusing, ChairPhase::Observation, ChairPhase::Ready}) {
        EXPECT_EQ(phase(next), "");
        EXPECT_EQ(phaseNow(), next);
        EXPECT_EQ(Clinic::count<PhaseChanged>(clinic.last), 1);
    }
    EXPECT_EQ(phase(ChairPhase::Ready), "the chair is already in phase ready");
}

TEST_F(Session, SaysWhoAndWhy) {
    clinic.hears("3", {{Vital::Spo2, 97}});
    EXPECT_EQ(phase(ChairPhase::Infusing, "monitor comes in a minute"), "");
    const auto& said = std::get<PhaseChanged>(clinic.last.front().what);
    EXPECT_EQ(said, (PhaseChanged{ChairId{"3"}, ChairPhase::Watch, ChairPhase::Infusing, "unverified:Ana",
                                  "monitor comes in a minute"}));
}

TEST_F(Session, DoesNotInfuseWithoutLiveVitalsUnlessSomebodySaysWhy) {
    clinic.hears("3", {{Vital::Spo2, 97}});
    EXPECT_EQ(phase(ChairPhase::Infusing),
              "not live: heart or pulse rate, blood pressure. Connect it, or give a reason to override");
    EXPECT_EQ(phaseNow(), ChairPhase::Watch);
    hearsAll();
    EXPECT_EQ(phase(ChairPhase::Infusing), "");
}

TEST_F(Session, IsNotLeftBehindUnnoticed) {
    hearsAll();
    phase(ChairPhase::Infusing);
    EXPECT_EQ(phase(ChairPhase::Unoccupied), "a session runs: end it as discharged or aborted");
    EXPECT_EQ(phase(ChairPhase::Watch), "a session runs: end it as discharged or aborted");
    EXPECT_EQ(phase(ChairPhase::Discharged), "");
    EXPECT_EQ(phase(ChairPhase::Aborted), "no session runs on this chair");
}

TEST_F(Session, ThatEndsGoesToWatchAndForgetsThePatient) {
    hearsAll();
    phase(ChairPhase::Baseline);
    EXPECT_EQ(does(SetBaseline{ChairId{"3"}, Vital::NibpSystolic, Quantity::whole(128)}), "");
    EXPECT_EQ(does(EnterObservation{ChairId{"3"}, Scale::Rass, Quantity::whole(-1)}), "");
    EXPECT_EQ(chairOf(clinic.engine.snapshot()).baselines.size(), 1U);
    EXPECT_EQ(chairOf(clinic.engine.snapshot()).observations.size(), 1U);
    EXPECT_EQ(phase(ChairPhase::Discharged), "");
    EXPECT_EQ(Clinic::count<PhaseChanged>(clinic.last), 2) << "discharged, then watch";
    EXPECT_EQ(phaseNow(), ChairPhase::Watch);
    EXPECT_TRUE(chairOf(clinic.engine.snapshot()).baselines.empty());
    EXPECT_TRUE(chairOf(clinic.engine.snapshot()).observations.empty());
}

TEST_F(Session, APhaseChangeEndsNoOccurrence) {
    clinic.hears("3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}, {Vital::NibpSystolic, 185}});
    for (const ChairPhase next : {ChairPhase::CheckIn, ChairPhase::Infusing, ChairPhase::Discharged}) {
        phase(next);
        EXPECT_TRUE(clinic.alarmOf("sbp-very-high")) << name(next);
    }
    EXPECT_EQ(phase(ChairPhase::Unoccupied), "");
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
}

TEST_F(Session, ProbesTakenOffAfterTheDischargeAreNoAlarm) {
    hearsAll();
    phase(ChairPhase::Ready);
    phase(ChairPhase::Discharged);
    clinic.hearsFor(30s, "3", {{Vital::HeartRate, 70}});
    EXPECT_FALSE(clinic.alarmOf("vital-lost:SPO2"));
    clinic.waitAndTick(1min);
    EXPECT_EQ(phaseNow(), ChairPhase::Unoccupied);
    clinic.waitAndTick(12h);
    EXPECT_TRUE(clinic.engine.snapshot().alarms.empty()) << "unplugged at night";
    hearsAll();
    EXPECT_EQ(phaseNow(), ChairPhase::Watch) << "somebody sits there again";
    clinic.waitAndTick(1min);
    EXPECT_TRUE(clinic.alarmOf("link-lost"));
}

TEST_F(Session, WhoLeavesWithAnAlarmOnIsNotTakenToHaveLeft) {
    clinic.hears("3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}, {Vital::NibpSystolic, 185}});
    phase(ChairPhase::Ready);
    phase(ChairPhase::Discharged);
    clinic.waitAndTick(2min);
    EXPECT_EQ(phaseNow(), ChairPhase::Watch);
}

TEST_F(Session, TakesNoImpossibleBaseline) {
    hearsAll();
    EXPECT_EQ(does(SetBaseline{ChairId{"3"}, Vital::NibpSystolic, Quantity::whole(20)}),
              "20 is outside what is plausible, 30 to 270");
    EXPECT_EQ(does(SetBaseline{ChairId{"4"}, Vital::NibpSystolic, Quantity::whole(120)}), "there is no chair \"4\"");
    EXPECT_EQ(does(SetBaseline{ChairId{"3"}, Vital::PulseRate, Quantity::whole(72)}), "");
    EXPECT_EQ(chairOf(clinic.engine.snapshot()).baselines.front().vital, Vital::Rate);
}

TEST_F(Session, TakesNoImpossibleObservation) {
    hearsAll();
    EXPECT_EQ(does(EnterObservation{ChairId{"3"}, Scale::Rass, Quantity::whole(-6)}),
              "RASS goes from -5 to 4 in whole steps");
    EXPECT_EQ(does(EnterObservation{ChairId{"3"}, Scale::Moaas, Quantity::fromMilli(2'500)}),
              "MOAA/S goes from 0 to 5 in whole steps");
    EXPECT_EQ(does(EnterObservation{ChairId{"3"}, Scale::Oxygen, Quantity::fromMilli(2'500)}), "");
}

TEST_F(Session, AnInfusionOnAChairWhoseMonitorIsLongGoneIsAnAlarm) {
    hearsAll();
    ASSERT_EQ(phase(ChairPhase::Unoccupied), "");
    clinic.waitAndTick(5min);
    EXPECT_FALSE(clinic.alarmOf("link-lost")) << "nobody sits there";
    ASSERT_EQ(phase(ChairPhase::CheckIn), "");
    ASSERT_EQ(phase(ChairPhase::Infusing, "in a test"), "");
    EXPECT_TRUE(clinic.alarmOf("link-lost"));
}

}  // namespace
}  // namespace chairside::engine
