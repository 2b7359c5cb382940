// What was of a patient ends when the patient is there no more, and only then.
#include <gtest/gtest.h>

#include "codec/protocol_file.h"
#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Phase;

const std::vector<Says> kWell{{Vital::Spo2, 97}, {Vital::HeartRate, 70}};
const ChairId kThree{"3"};

Configuration watchesSedation() {
    Configuration c = Clinic::automatic();
    alarm::Rule rise;
    rise.id = "sbp-rise";
    rise.vital = Vital::NibpSystolic;
    rise.condition.kind = alarm::BaselineChange{true, false, Quantity::whole(40)};
    rise.priority = alarm::Priority::Medium;
    c.profile.rules.push_back(rise);
    alarm::Rule sedated;
    sedated.id = "oversedated";
    sedated.condition.kind = alarm::Observed{Scale::Rass, false, Quantity::whole(-4)};
    sedated.priority = alarm::Priority::High;
    c.profile.rules.push_back(sedated);
    return c;
}

struct Clinic3 : AttendedClinic {
    Clinic3() : AttendedClinic(watchesSedation()) { hears("3", kWell); }
    std::string phase(ChairPhase wanted) { return does(SetPhase{kThree, wanted, "in a test"}); }
    std::string acts(const std::string& chair, session::Act what) {
        SessionAct act{ChairId{chair}, std::move(what), {}, {}, {}};
        if (std::holds_alternative<session::Begin>(act.what)) {
            act.protocol = *codec::builtInProtocol("depression-40");
            act.protocol->alarmProfile.clear();
        }
        return does(std::move(act));
    }
    std::string begins(const std::string& chair) {
        session::Begin begin;
        begin.protocol = "depression-40";
        begin.patient = {"A B", "1", "1980-01-01"};
        begin.weight = 70'000;
        return acts(chair, begin);
    }
    std::string leaves(const std::string& chair, const std::string& why) {
        session::End end;
        end.ending = session::Ending::Aborted;
        end.reason = why;
        return acts(chair, end);
    }
    std::string findsSedated(const std::string& chair) {
        return acts(chair, session::Assess{Scale::Rass, Quantity::whole(-5)});
    }
    // Two cuffs whose mean is the session's baseline.
    void measuresABaseline(const std::string& chair) {
        EXPECT_EQ(acts(chair, session::SkipChecklist{"in a test"}), "");
        for (const int systolic : {118, 120}) {
            wait(150s);
            hears(chair, {{Vital::NibpSystolic, systolic, wall()},
                          {Vital::NibpDiastolic, 75, wall()},
                          {Vital::Spo2, 97},
                          {Vital::HeartRate, 70}});
        }
    }
    // A live cuff that alarms by the baseline of who sits there.
    void risesAt(const std::string& chair) {
        does(SetBaseline{ChairId{chair}, Vital::NibpSystolic, Quantity::whole(110)});
        hears(chair, {{Vital::NibpSystolic, 155}, {Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    }
    [[nodiscard]] ChairPhase phaseOf(const std::string& chair) const {
        return engine.state().chairs.at(ChairId{chair}).phase;
    }
    [[nodiscard]] std::optional<StandbyView> standbyOf(const std::string& chair) const {
        for (const ChairView& view : engine.snapshot().chairs) {
            if (view.chair.value() == chair) return view.standby;
        }
        return std::nullopt;
    }
};

TEST(EmptyChair, WhatWasEnteredOfAPatientWhoLeftEndsWhenAPersonSaysThatNobodyIsThere) {
    Clinic3 clinic;
    ASSERT_EQ(clinic.begins("3"), "");
    ASSERT_EQ(clinic.findsSedated("3"), "");
    ASSERT_EQ(clinic.leaves("3", "transferred"), "");
    ASSERT_TRUE(clinic.alarmOf("oversedated")) << "the end of a session ends no alarm";
    clinic.waitAndTick(5min);
    ASSERT_TRUE(clinic.alarmOf("oversedated"));
    EXPECT_EQ(clinic.phase(ChairPhase::Unoccupied), "");
    EXPECT_FALSE(clinic.alarmOf("oversedated"));
    EXPECT_EQ(clinic.toldOf("oversedated", Phase::End), 1);
}

TEST(EmptyChair, WhatWasEnteredOfAPatientWhoLeftIsNoAlarmOfTheNext) {
    Clinic3 clinic;
    ASSERT_EQ(clinic.begins("3"), "");
    ASSERT_EQ(clinic.findsSedated("3"), "");
    ASSERT_EQ(clinic.leaves("3", "transferred"), "");
    ASSERT_EQ(clinic.begins("3"), "");
    EXPECT_FALSE(clinic.alarmOf("oversedated"));
    ASSERT_EQ(clinic.findsSedated("3"), "");
    EXPECT_TRUE(clinic.alarmOf("oversedated")) << "this one's own";
}

TEST(EmptyChair, WhatWasLostPastItsLimitIsNotTakenToHaveLeft) {
    Clinic3 clinic;
    ASSERT_EQ(clinic.phase(ChairPhase::Ready), "");
    ASSERT_EQ(clinic.phase(ChairPhase::Discharged), "");
    clinic.hearsFor(3s, "3", {{Vital::Spo2, 86}, {Vital::HeartRate, 70}});
    clinic.hears("3", {{Vital::Spo2, 127}});  // no number that can be believed
    clinic.waitAndTick(5min);
    ASSERT_TRUE(clinic.alarmOf("pending-lost:spo2-very-low"));
    EXPECT_EQ(clinic.engine.snapshot().chairs.front().phase, ChairPhase::Watch);
    EXPECT_EQ(clinic.phase(ChairPhase::Unoccupied), "");
    EXPECT_TRUE(clinic.engine.snapshot().alarms.empty());
    clinic.waitAndTick(12h);
    EXPECT_TRUE(clinic.engine.snapshot().alarms.empty());
}

TEST(EmptyChair, WhatIsStillMeasuredGoesOnUntilItIsOld) {
    Clinic3 clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    ASSERT_EQ(clinic.phase(ChairPhase::Unoccupied), "");
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
    clinic.waitAndTick(36min);
    EXPECT_FALSE(clinic.alarmOf("sbp-very-high"));
}

TEST(EmptyChair, WhereNothingIsExpectedWhatComesShowsThatSomebodySitsThere) {
    Configuration configuration = Clinic::automatic();
    configuration.expected.clear();
    AttendedClinic clinic(configuration);
    clinic.hears("3", kWell);
    ASSERT_EQ(clinic.does(SetPhase{kThree, ChairPhase::Ready, ""}), "");
    ASSERT_EQ(clinic.does(SetPhase{kThree, ChairPhase::Discharged, ""}), "");
    const auto phase = [&] { return clinic.engine.state().chairs.at(kThree).phase; };
    EXPECT_EQ(phase(), ChairPhase::Watch);
    clinic.waitAndTick(1min);
    EXPECT_EQ(phase(), ChairPhase::Unoccupied);
}

TEST(EmptyChair, AStandbyEndsWithTheSession) {
    Clinic3 clinic;
    ASSERT_EQ(clinic.begins("3"), "");
    ASSERT_EQ(clinic.does(BeginStandby{kThree, "bathroom", 5min}), "");
    ASSERT_EQ(clinic.leaves("3", "went home"), "");
    EXPECT_FALSE(clinic.standbyOf("3"));
    clinic.waitAndTick(1h);
    EXPECT_FALSE(clinic.alarmOf("standby-over"));
}

TEST(EmptyChair, AStandbyGoesAlongWithThePatient) {
    Clinic3 clinic;
    clinic.hears("4", kWell);
    ASSERT_EQ(clinic.begins("3"), "");
    ASSERT_EQ(clinic.does(BeginStandby{kThree, "to the other room", 5min}), "");
    clinic.hearsFor(1min, "4", kWell);
    ASSERT_EQ(clinic.acts("3", session::Move{ChairId{"4"}}), "");
    for (const char* held : {"link-lost", "vital-lost:SPO2", "vital-lost:RATE"}) {
        EXPECT_EQ(clinic.toldOf(held, Phase::Start), 0) << held << ": nobody sits on 3";
    }
    EXPECT_EQ(clinic.phaseOf("3"), ChairPhase::Unoccupied);
    EXPECT_FALSE(clinic.standbyOf("3"));
    ASSERT_TRUE(clinic.standbyOf("4"));
    EXPECT_EQ(clinic.standbyOf("4")->reason, "to the other room");
    EXPECT_EQ(clinic.standbyOf("4")->by, "unverified:Ana");
    clinic.waitAndTick(6min);
    const auto over = clinic.alarmOf("standby-over");
    ASSERT_TRUE(over);
    EXPECT_EQ(over->chair, ChairId{"4"});
}

TEST(EmptyChair, AStandbyOfAnotherPatientIsNotInherited) {
    Clinic3 clinic;
    clinic.hears("4", kWell);
    ASSERT_EQ(clinic.does(BeginStandby{ChairId{"4"}, "bathroom", 5min}), "");
    ASSERT_EQ(clinic.begins("3"), "");
    clinic.wait(1min);
    clinic.hears("3", kWell);
    ASSERT_EQ(clinic.acts("3", session::Move{ChairId{"4"}}), "");
    EXPECT_FALSE(clinic.standbyOf("4"));
    const auto lost = clinic.alarmOf("link-lost");
    ASSERT_TRUE(lost) << "what the standby held back";
    EXPECT_EQ(lost->chair, ChairId{"4"});
}

TEST(EmptyChair, WhatWasEnteredGoesAlongWithThePatient) {
    Clinic3 clinic;
    clinic.hears("4", kWell);
    ASSERT_EQ(clinic.begins("3"), "");
    ASSERT_EQ(clinic.findsSedated("3"), "");
    ASSERT_EQ(clinic.acts("3", session::Move{ChairId{"4"}}), "");
    const auto alarm = clinic.alarmOf("oversedated");
    ASSERT_TRUE(alarm);
    EXPECT_EQ(alarm->chair, ChairId{"4"});
    EXPECT_EQ(clinic.toldOf("oversedated", Phase::End), 1) << "of the chair that was left";
}

TEST(EmptyChair, WhatWasJudgedByTheBaselineOfWhoLeftIsNoAlarmOfTheNext) {
    Clinic3 clinic;
    ASSERT_EQ(clinic.phase(ChairPhase::CheckIn), "");
    clinic.risesAt("3");
    ASSERT_EQ(clinic.phase(ChairPhase::Aborted), "");
    ASSERT_TRUE(clinic.alarmOf("sbp-rise")) << "the end of a session ends no alarm";
    ASSERT_EQ(clinic.begins("3"), "");
    EXPECT_FALSE(clinic.alarmOf("sbp-rise")) << "though the cuff is live";
    clinic.hears("3", {{Vital::NibpSystolic, 156}, {Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    EXPECT_FALSE(clinic.alarmOf("sbp-rise")) << "this one has no baseline yet";
}

TEST(EmptyChair, WhatWasJudgedByTheBaselineOfWhoLeftIsNoAlarmOfTheNextByHandEither) {
    Clinic3 clinic;
    ASSERT_EQ(clinic.phase(ChairPhase::CheckIn), "");
    clinic.risesAt("3");
    ASSERT_EQ(clinic.phase(ChairPhase::Aborted), "");
    ASSERT_TRUE(clinic.alarmOf("sbp-rise"));
    ASSERT_EQ(clinic.phase(ChairPhase::CheckIn), "");
    EXPECT_FALSE(clinic.alarmOf("sbp-rise"));
    clinic.hears("3", {{Vital::NibpSystolic, 156}, {Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    EXPECT_FALSE(clinic.alarmOf("sbp-rise")) << "this one has no baseline yet";
}

TEST(EmptyChair, AMoveFromAMonitorThatDiedLeavesNothingBehind) {
    Clinic3 clinic;
    clinic.hears("4", kWell);
    ASSERT_EQ(clinic.begins("3"), "");
    ASSERT_EQ(clinic.findsSedated("3"), "");
    ASSERT_TRUE(clinic.alarmOf("oversedated"));
    clinic.hearsFor(1min, "4", kWell);
    ASSERT_TRUE(clinic.alarmOf("link-lost"));
    ASSERT_EQ(clinic.acts("3", session::Move{ChairId{"4"}}), "");
    EXPECT_EQ(clinic.phaseOf("3"), ChairPhase::Unoccupied);
    EXPECT_FALSE(clinic.alarmOf("link-lost"));
    const auto sedated = clinic.alarmOf("oversedated");
    ASSERT_TRUE(sedated);
    EXPECT_EQ(sedated->chair, ChairId{"4"});
}

TEST(EmptyChair, WhatIsJudgedByABaselineGoesAlongWithThePatient) {
    Clinic3 clinic;
    clinic.hears("4", kWell);
    ASSERT_EQ(clinic.begins("3"), "");
    clinic.measuresABaseline("3");
    clinic.wait(1min);
    clinic.hears("3", {{Vital::NibpSystolic, 165, clinic.wall()}, {Vital::NibpDiastolic, 80, clinic.wall()}});
    ASSERT_TRUE(clinic.alarmOf("sbp-rise"));
    ASSERT_EQ(clinic.acts("3", session::Move{ChairId{"4"}}), "");
    EXPECT_FALSE(clinic.alarmOf("sbp-rise")) << "no cuff is known of 4";
    EXPECT_EQ(clinic.toldOf("sbp-rise", Phase::End), 1);
    clinic.hears("4", {{Vital::NibpSystolic, 165, clinic.wall()}, {Vital::NibpDiastolic, 80, clinic.wall()}});
    const auto alarm = clinic.alarmOf("sbp-rise");
    ASSERT_TRUE(alarm);
    EXPECT_EQ(alarm->chair, ChairId{"4"});
}

TEST(EmptyChair, WhatWasLeftOnTheOtherChairIsNoAlarmOfThePatientWhoComes) {
    Clinic3 clinic;
    clinic.hears("4", kWell);
    ASSERT_EQ(clinic.begins("4"), "");
    ASSERT_EQ(clinic.findsSedated("4"), "");
    ASSERT_EQ(clinic.leaves("4", "transferred"), "");
    ASSERT_TRUE(clinic.alarmOf("oversedated"));
    ASSERT_EQ(clinic.begins("3"), "");
    ASSERT_EQ(clinic.acts("3", session::Move{ChairId{"4"}}), "");
    EXPECT_FALSE(clinic.alarmOf("oversedated"));
}

}  // namespace
}  // namespace chairside::engine
