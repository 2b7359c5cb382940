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
    ASSERT_EQ(clinic.acts("3", session::Move{ChairId{"4"}}), "");
    EXPECT_FALSE(clinic.standbyOf("3"));
    ASSERT_TRUE(clinic.standbyOf("4"));
    EXPECT_EQ(clinic.standbyOf("4")->reason, "to the other room");
    EXPECT_EQ(clinic.standbyOf("4")->by, "unverified:Ana");
    clinic.waitAndTick(6min);
    const auto over = clinic.alarmOf("standby-over");
    ASSERT_TRUE(over);
    EXPECT_EQ(over->chair, ChairId{"4"});
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

}  // namespace
}  // namespace chairside::engine
