// Rules over several vitals, and of scores: what they show while they are on, and what one entered cuff is to them.
#include <gtest/gtest.h>

#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Phase;
using alarm::Priority;
using alarm::Signal;

alarm::Rule rule(const char* id, std::optional<Vital> vital, alarm::Condition condition) {
    alarm::Rule r;
    r.id = id;
    r.vital = vital;
    r.condition = std::move(condition);
    return r;
}

alarm::Condition part(Vital vital, alarm::Condition condition) {
    condition.vital = vital;
    return condition;
}

alarm::Condition below(Vital vital, int limit) { return part(vital, alarm::AtOrBelow{Quantity::whole(limit)}); }
alarm::Condition above(Vital vital, int limit) { return part(vital, alarm::AtOrAbove{Quantity::whole(limit)}); }

class Compositions : public testing::Test {
protected:
    void watch(alarm::Rule r) { activate(std::move(r), "h2"); }
    void activate(alarm::Rule r, const std::string& hash) {
        Configuration next = Clinic::automatic();
        next.profile.rules = {std::move(r)};
        next.profile.hash = hash;
        next.profile.technical.push_back({alarm::TechnicalCause::PendingLost, Priority::Medium, 0s, {}});
        clinic.take(ConfigurationChanged{next, {"file", ""}});
    }
    [[nodiscard]] alarm::Occurrence shown(const std::string& id) const {
        return clinic.alarmOf(id).value_or(alarm::Occurrence{});
    }

    AttendedClinic clinic;
};

TEST_F(Compositions, ShowThePartThatHolds) {
    watch(rule("breathing", std::nullopt, alarm::AnyOf{{below(Vital::Spo2, 90), below(Vital::RespiratoryRate, 8)}}));
    clinic.hearsFor(3s, "3", {{Vital::Spo2, 88}, {Vital::RespiratoryRate, 12}});
    ASSERT_TRUE(clinic.alarmOf("breathing"));
    EXPECT_EQ(shown("breathing").vital, Vital::Spo2);
    clinic.hearsFor(3s, "3", {{Vital::Spo2, 88}, {Vital::RespiratoryRate, 6}});
    EXPECT_EQ(shown("breathing").vital, Vital::Spo2) << "it still holds";
    clinic.hearsFor(3s, "3", {{Vital::Spo2, 97}, {Vital::RespiratoryRate, 6}});
    const alarm::Occurrence now = shown("breathing");
    EXPECT_EQ(clinic.toldOf("breathing", Phase::Start), 1) << "the same occurrence";
    EXPECT_EQ(now.vital, Vital::RespiratoryRate);
    EXPECT_EQ(now.value, Quantity::whole(6));
    EXPECT_EQ(now.limit, Quantity::whole(8));
    EXPECT_EQ(now.extreme, Quantity::whole(6));
    EXPECT_FALSE(now.conditionUnknown);
    clinic.hearsFor(1s, "3", {{Vital::RespiratoryRate, 5}});
    EXPECT_EQ(shown("breathing").value, Quantity::whole(5));
}

TEST_F(Compositions, FollowNoValueThatIsDead) {
    watch(rule("breathing", std::nullopt, alarm::AnyOf{{below(Vital::Spo2, 90), below(Vital::RespiratoryRate, 8)}}));
    clinic.hearsFor(3s, "3", {{Vital::Spo2, 88}, {Vital::RespiratoryRate, 6}});
    ASSERT_EQ(shown("breathing").vital, Vital::Spo2);
    clinic.hearsFor(40s, "3", {{Vital::RespiratoryRate, 6}});
    EXPECT_EQ(shown("breathing").vital, Vital::RespiratoryRate) << "the SpO2 of 40 s ago is nothing to show";
    EXPECT_EQ(shown("breathing").value, Quantity::whole(6));
    clinic.hearsFor(1s, "3", {{Vital::RespiratoryRate, 12}});
    EXPECT_TRUE(shown("breathing").conditionUnknown) << "the SpO2 may still be low";
}

TEST_F(Compositions, AnAllOfThatIsHalfBlindIsUnknown) {
    watch(rule("shock", std::nullopt, alarm::AllOf{{below(Vital::Spo2, 90), above(Vital::HeartRate, 120)}}));
    clinic.hearsFor(3s, "3", {{Vital::Spo2, 88}, {Vital::HeartRate, 130}});
    ASSERT_TRUE(clinic.alarmOf("shock"));
    clinic.hearsFor(40s, "3", {{Vital::HeartRate, 130}});
    EXPECT_TRUE(shown("shock").conditionUnknown);
    EXPECT_EQ(shown("shock").value, Quantity::whole(88));
}

TEST_F(Compositions, WorseIsMeasuredFromThePartThatIsShown) {
    watch(rule("breathing", std::nullopt, alarm::AnyOf{{below(Vital::Spo2, 90), above(Vital::HeartRate, 120)}}));
    clinic.hearsFor(3s, "3", {{Vital::Spo2, 88}, {Vital::HeartRate, 70}});
    clinic.acknowledge(shown("breathing"));
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 88}, {Vital::HeartRate, 125}});
    clinic.hearsFor(3s, "3", {{Vital::Spo2, 97}, {Vital::HeartRate, 125}});
    EXPECT_EQ(shown("breathing").vital, Vital::HeartRate);
    EXPECT_EQ(shown("breathing").signal, Signal::Acknowledged);
    clinic.hearsFor(3s, "3", {{Vital::Spo2, 97}, {Vital::HeartRate, 140}});
    EXPECT_EQ(shown("breathing").signal, Signal::Sounding);
}

TEST_F(Compositions, AScoresPointsAreFollowed) {
    watch(rule("news2", std::nullopt, alarm::Score{Quantity::whole(5)}));
    clinic.hearsFor(2s, "3", {{Vital::Spo2, 91}, {Vital::HeartRate, 115}});
    ASSERT_TRUE(clinic.alarmOf("news2")) << "3 and 2";
    EXPECT_EQ(shown("news2").value, Quantity::whole(5));
    EXPECT_FALSE(shown("news2").conditionUnknown);
    clinic.hearsFor(2s, "3", {{Vital::Spo2, 91}, {Vital::HeartRate, 135}});
    EXPECT_EQ(shown("news2").value, Quantity::whole(6));
    EXPECT_EQ(shown("news2").extreme, Quantity::whole(6));
    clinic.hearsFor(40s, "3", {{Vital::HeartRate, 135}});
    EXPECT_TRUE(shown("news2").conditionUnknown) << "nobody knows the SpO2";
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 91}, {Vital::HeartRate, 135}});
    EXPECT_FALSE(shown("news2").conditionUnknown);
}

TEST_F(Compositions, ABreachingCuffIsPendingAndMakesTheNextCheckDue) {
    alarm::Rule r = rule("pressure", std::nullopt,
                         alarm::AnyOf{{above(Vital::NibpSystolic, 160), above(Vital::NibpDiastolic, 100)}});
    r.confirmReadings = 2;
    r.confirmWithin = 10min;
    watch(std::move(r));
    clinic.hears("3", {{Vital::NibpSystolic, 170}, {Vital::NibpDiastolic, 80}});
    EXPECT_EQ(Clinic::count<RecheckDue>(clinic.last), 1);
}

// The delay ran out while the vital was lost; then the rule is about another one.
TEST_F(Compositions, WhatWasLostOfAVitalGoesWhenTheRuleIsAboutAnother) {
    alarm::Rule r = rule("low", Vital::Spo2, alarm::AtOrBelow{Quantity::whole(91)});
    r.onDelay = 60s;
    watch(r);
    clinic.hearsFor(5s, "3", {{Vital::Spo2, 88}, {Vital::HeartRate, 70}});
    clinic.hearsFor(70s, "3", {{Vital::HeartRate, 70}});
    ASSERT_TRUE(clinic.alarmOf("pending-lost:low"));
    r.vital = Vital::Rate;
    r.condition = alarm::AtOrBelow{Quantity::whole(50)};
    activate(r, "h3");
    EXPECT_FALSE(clinic.alarmOf("pending-lost:low"));
    EXPECT_FALSE(clinic.alarmOf("low"));
    clinic.hearsFor(70s, "3", {{Vital::Spo2, 97}, {Vital::HeartRate, 45}});
    EXPECT_TRUE(clinic.alarmOf("low")) << "it begins quiet, and is judged";
    EXPECT_EQ(clinic.toldOf("pending-lost:low", Phase::End), 1);
}

}  // namespace
}  // namespace chairside::engine
