// Rules of every kind at work on a chair: baselines, trends, confirmation, schedules, observations, session limits.
#include <gtest/gtest.h>

#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

using alarm::Priority;

alarm::Rule rule(const char* id, std::optional<Vital> vital, alarm::Condition condition,
                 Priority priority = Priority::Medium) {
    alarm::Rule r;
    r.id = id;
    r.vital = vital;
    r.condition = std::move(condition);
    r.priority = priority;
    return r;
}

// A part of a composition.
alarm::Condition above(Vital vital, int limit) {
    alarm::Condition condition = alarm::AtOrAbove{Quantity::whole(limit)};
    condition.vital = vital;
    return condition;
}

class Conditions : public testing::Test {
protected:
    void watch(alarm::Rule r) {
        Configuration next = Clinic::automatic();
        next.profile.rules = {std::move(r)};
        next.profile.hash = "h2";
        next.profile.cuffRecheck = 2min;
        next.profile.checks = {{Vital::NibpSystolic, {}, 5min}};
        clinic.take(ConfigurationChanged{next, {"file", ""}});
    }
    void activate(alarm::Rule r, const std::string& hash) {
        ActivateProfile next{clinic.engine.state().configuration.profile, "", "test", true};
        next.replaces = next.profile.hash;
        next.profile.rules = {std::move(r)};
        next.profile.hash = hash;
        EXPECT_EQ(does(next), "");
    }
    std::string does(decltype(Command::action) action) {
        clinic.take(Command{CommandId{"s" + std::to_string(++commands)}, {"unverified:Ana", "test"}, action});
        for (const Event& event : clinic.last) {
            const auto* answer = std::get_if<CommandAnswered>(&event.what);
            if (answer != nullptr) return answer->accepted ? "" : answer->reason;
        }
        return "no answer";
    }
    void phase(ChairPhase wanted) { EXPECT_EQ(does(SetPhase{ChairId{"3"}, wanted, "test"}), ""); }
    const Events& cuff(int systolic) { return clinic.hears("3", {{Vital::NibpSystolic, systolic}}); }
    ChairView chair() { return clinic.engine.snapshot().chairs.front(); }

    Clinic clinic;
    int commands = 0;
};

TEST_F(Conditions, AChangeFromTheBaselineWaitsForItAndSaysSo) {
    watch(rule("sbp-rise", Vital::NibpSystolic, alarm::BaselineChange{true, false, Quantity::whole(40)}));
    cuff(175);
    EXPECT_FALSE(clinic.alarmOf("sbp-rise"));
    ASSERT_EQ(chair().rules.size(), 1U);
    EXPECT_TRUE(chair().rules[0].waitsForBaseline);
    EXPECT_EQ(does(SetBaseline{ChairId{"3"}, Vital::NibpSystolic, Quantity::whole(130)}), "");
    const auto alarm = clinic.alarmOf("sbp-rise");
    ASSERT_TRUE(alarm) << "the live value is judged at once";
    EXPECT_EQ(alarm->limit, Quantity::whole(170));
    EXPECT_EQ(alarm->reference, Quantity::whole(130));
}

TEST_F(Conditions, WhatIsActiveOutlivesTheSessionsBaselineAndStillEnds) {
    watch(rule("sbp-rise", Vital::NibpSystolic, alarm::BaselineChange{true, false, Quantity::whole(40)}));
    cuff(175);
    phase(ChairPhase::Ready);
    does(SetBaseline{ChairId{"3"}, Vital::NibpSystolic, Quantity::whole(130)});
    phase(ChairPhase::Discharged);
    EXPECT_TRUE(clinic.alarmOf("sbp-rise"));
    cuff(171);
    EXPECT_TRUE(clinic.alarmOf("sbp-rise"));
    cuff(140);
    EXPECT_FALSE(clinic.alarmOf("sbp-rise"));
}

TEST_F(Conditions, AFallOfOxygenWithinTheWindowIsSaid) {
    watch(rule("spo2-drop", Vital::Spo2, alarm::Trend{false, Quantity::whole(4), 60s, Quantity::whole(94)}));
    clinic.hearsFor(30s, "3", {{Vital::Spo2, 97}});
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 94}});
    EXPECT_FALSE(clinic.alarmOf("spo2-drop"));
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 93}});
    ASSERT_TRUE(clinic.alarmOf("spo2-drop"));
    EXPECT_EQ(clinic.alarmOf("spo2-drop")->reference, Quantity::whole(97));
    clinic.hearsFor(61s, "3", {{Vital::Spo2, 93}});
    EXPECT_FALSE(clinic.alarmOf("spo2-drop")) << "93 for a minute: it fell before";
}

alarm::Rule twice() {
    alarm::Rule r = rule("sbp-very-high", Vital::NibpSystolic, alarm::AtOrAbove{Quantity::whole(180)}, Priority::High);
    r.confirmReadings = 2;
    r.confirmWithin = 2min;
    r.atOnce = alarm::Condition{alarm::AtOrAbove{Quantity::whole(200)}};
    return r;
}

TEST_F(Conditions, AFirstBreachingCuffIsPendingAndMakesTheNextCheckDue) {
    watch(twice());
    cuff(185);
    EXPECT_FALSE(clinic.alarmOf("sbp-very-high"));
    ASSERT_EQ(chair().rules.size(), 1U);
    EXPECT_TRUE(chair().rules[0].pending);
    EXPECT_EQ(chair().recheckDue, clinic.now + 2min);
    EXPECT_EQ(Clinic::count<RecheckDue>(clinic.last), 1);
    clinic.wait(1min);
    cuff(186);
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
    EXPECT_FALSE(chair().recheckDue);
}

TEST_F(Conditions, AResentCuffConfirmsNothing) {
    watch(twice());
    clinic.hearsFor(30s, "3", {{Vital::NibpSystolic, 185}});
    EXPECT_FALSE(clinic.alarmOf("sbp-very-high"));
}

TEST_F(Conditions, ACuffThatIsNotRepeatedInTimeIsTakenAsConfirmed) {
    watch(twice());
    cuff(185);
    clinic.waitAndTick(2min);
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
}

TEST_F(Conditions, APanicValueDoesNotWait) {
    watch(twice());
    cuff(200);
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
}

TEST_F(Conditions, ASecondCuffThatIsFineEndsThePending) {
    watch(twice());
    cuff(185);
    cuff(150);
    EXPECT_FALSE(chair().recheckDue);
    clinic.waitAndTick(3min);
    EXPECT_FALSE(clinic.alarmOf("sbp-very-high"));
}

TEST_F(Conditions, ACuffThatIsNotMeasuredIsOverdueInASession) {
    watch(rule("cuff-overdue", Vital::NibpSystolic, alarm::Overdue{60s, Quantity::fromMilli(1500)}));
    cuff(120);
    clinic.waitAndTick(20min);
    EXPECT_FALSE(clinic.alarmOf("cuff-overdue")) << "nothing is scheduled in watch";
    phase(ChairPhase::Baseline);
    clinic.waitAndTick(509s);
    EXPECT_FALSE(clinic.alarmOf("cuff-overdue"));
    clinic.waitAndTick(1s);
    ASSERT_TRUE(clinic.alarmOf("cuff-overdue"));
    EXPECT_EQ(clinic.alarmOf("cuff-overdue")->kind, alarm::Kind::Technical);
    cuff(121);
    EXPECT_FALSE(clinic.alarmOf("cuff-overdue"));
}

TEST_F(Conditions, APhaseWithALongerIntervalDoesNotEndWhatIsOverdue) {
    Configuration next = Clinic::automatic();
    next.profile.rules = {rule("cuff-overdue", Vital::NibpSystolic, alarm::Overdue{60s, Quantity::fromMilli(1500)})};
    next.profile.hash = "h2";
    alarm::Phases infusing, observation;
    infusing.add(ChairPhase::Infusing);
    observation.add(ChairPhase::Observation);
    next.profile.checks = {{Vital::NibpSystolic, infusing, 5min}, {Vital::NibpSystolic, observation, 10min}};
    clinic.take(ConfigurationChanged{next, {"file", ""}});
    cuff(120);
    phase(ChairPhase::Infusing);
    clinic.waitAndTick(510s);
    ASSERT_TRUE(clinic.alarmOf("cuff-overdue"));
    phase(ChairPhase::Observation);
    EXPECT_TRUE(clinic.alarmOf("cuff-overdue"));
    cuff(121);
    EXPECT_FALSE(clinic.alarmOf("cuff-overdue"));
}

TEST_F(Conditions, NothingIsOverdueOfAPatientWhoIsAway) {
    watch(rule("cuff-overdue", Vital::NibpSystolic, alarm::Overdue{60s, Quantity::fromMilli(1500)}));
    cuff(120);
    phase(ChairPhase::Baseline);
    clinic.waitAndTick(510s);
    ASSERT_TRUE(clinic.alarmOf("cuff-overdue"));
    EXPECT_EQ(does(BeginStandby{ChairId{"3"}, "bathroom", 5min}), "");
    EXPECT_FALSE(clinic.alarmOf("cuff-overdue"));
    clinic.waitAndTick(4min);
    EXPECT_FALSE(clinic.alarmOf("cuff-overdue"));
    EXPECT_EQ(does(EndStandby{ChairId{"3"}}), "");
    EXPECT_TRUE(clinic.alarmOf("cuff-overdue"));
}

TEST_F(Conditions, APhaseOfTheRuleBeginsItAndNoPhaseEndsIt) {
    alarm::Rule r = rule("rate-high", Vital::Rate, alarm::AtOrAbove{Quantity::whole(120)});
    r.phases.add(ChairPhase::Infusing);
    watch(r);
    clinic.hears("3", {{Vital::HeartRate, 130}});
    EXPECT_FALSE(clinic.alarmOf("rate-high"));
    phase(ChairPhase::Infusing);
    EXPECT_TRUE(clinic.alarmOf("rate-high")) << "what is true already is judged like anything else";
    phase(ChairPhase::Observation);
    EXPECT_TRUE(clinic.alarmOf("rate-high"));
    clinic.hears("3", {{Vital::HeartRate, 80}});
    EXPECT_FALSE(clinic.alarmOf("rate-high"));
}

TEST_F(Conditions, ObservationsAlarmUntilABetterOneIsEntered) {
    watch(rule("oversedated", std::nullopt, alarm::Observed{Scale::Rass, false, Quantity::whole(-3)}, Priority::High));
    clinic.hears("3", {{Vital::Spo2, 97}});
    does(EnterObservation{ChairId{"3"}, Scale::Rass, Quantity::whole(-4)});
    ASSERT_TRUE(clinic.alarmOf("oversedated"));
    EXPECT_EQ(clinic.alarmOf("oversedated")->value, Quantity::whole(-4));
    does(EnterObservation{ChairId{"3"}, Scale::Rass, Quantity::whole(-1)});
    EXPECT_FALSE(clinic.alarmOf("oversedated"));
}

TEST_F(Conditions, ALimitIsChangedForTheSessionWithinTheBoundsOnly) {
    alarm::Rule r = rule("spo2-low", Vital::Spo2, alarm::AtOrBelow{Quantity::whole(91)});
    watch(r);
    clinic.hears("3", {{Vital::Spo2, 90}});
    const auto change = [&](std::optional<Quantity> to) { return does(ChangeLimit{ChairId{"3"}, "spo2-low", to}); };
    EXPECT_EQ(change(Quantity::whole(88)), "no session runs on this chair: a limit is changed for one session");
    phase(ChairPhase::CheckIn);
    EXPECT_EQ(change(Quantity::whole(88)), "the profile does not let the limit of spo2-low be changed");
    r.sessionBounds = alarm::SessionBounds{Quantity::whole(88), Quantity::whole(94)};
    activate(r, "h3");
    EXPECT_EQ(change(Quantity::whole(87)), "87 is outside what the profile allows, 88 to 94");
    EXPECT_EQ(change(Quantity::whole(88)), "");
    EXPECT_FALSE(clinic.alarmOf("spo2-low"));
    ASSERT_EQ(chair().rules.size(), 1U);
    EXPECT_EQ(chair().rules[0].limit, Quantity::whole(88));
    EXPECT_EQ(chair().rules[0].limitBefore, Quantity::whole(91));
    EXPECT_EQ(chair().rules[0].limitBy, "unverified:Ana");
    clinic.hears("3", {{Vital::Spo2, 88}});
    ASSERT_TRUE(clinic.alarmOf("spo2-low"));
    EXPECT_TRUE(clinic.alarmOf("spo2-low")->sessionLimit);
    EXPECT_EQ(change(Quantity::whole(89)), "");
    EXPECT_EQ(clinic.alarmOf("spo2-low")->limit, Quantity::whole(89)) << "the limit in force, also while it is on";
    phase(ChairPhase::Ready);
    phase(ChairPhase::Discharged);
    EXPECT_TRUE(chair().rules.empty() || !chair().rules[0].limit) << "gone with the patient";
}

TEST_F(Conditions, TheCuffAfterARecheckFellDueIsTheRecheck) {
    alarm::Rule high = rule("sbp-high", Vital::NibpSystolic, alarm::AtOrAbove{Quantity::whole(160)});
    high.confirmReadings = 2;
    high.confirmWithin = 10min;
    Configuration next = Clinic::automatic();
    next.profile.rules = {high,
                          rule("cuff-overdue", Vital::NibpSystolic, alarm::Overdue{60s, Quantity::fromMilli(1500)})};
    next.profile.hash = "h5";
    next.profile.cuffRecheck = 2min;
    next.profile.checks = {{Vital::NibpSystolic, {}, 5min}};
    clinic.take(ConfigurationChanged{next, {"file", ""}});
    cuff(120);
    phase(ChairPhase::Infusing);
    clinic.wait(1min);
    cuff(165);
    clinic.hearsFor(3min, "3", {{Vital::HeartRate, 70}});
    ASSERT_TRUE(clinic.alarmOf("cuff-overdue")) << "the recheck did not come";
    clinic.hearsFor(2min, "3", {{Vital::HeartRate, 70}});
    clinic.wait(1s);
    cuff(120);
    EXPECT_FALSE(clinic.alarmOf("cuff-overdue"));
}

TEST_F(Conditions, ALimitThatTheNextProfileForbidsGoes) {
    alarm::Rule r = rule("spo2-low", Vital::Spo2, alarm::AtOrBelow{Quantity::whole(91)});
    r.sessionBounds = alarm::SessionBounds{Quantity::whole(85), Quantity::whole(94)};
    watch(r);
    clinic.hears("3", {{Vital::Spo2, 97}});
    phase(ChairPhase::Infusing);
    EXPECT_EQ(does(ChangeLimit{ChairId{"3"}, "spo2-low", Quantity::whole(85)}), "");
    r.sessionBounds.reset();
    activate(r, "h3");
    EXPECT_TRUE(chair().rules.empty() || !chair().rules[0].limit);
    clinic.hears("3", {{Vital::Spo2, 88}});
    EXPECT_TRUE(clinic.alarmOf("spo2-low"));
}

TEST_F(Conditions, WhatWasPendingOfAPatientGoesWithThePatient) {
    alarm::Rule r = rule("sbp-rise", Vital::NibpSystolic, alarm::BaselineChange{true, false, Quantity::whole(40)});
    r.confirmReadings = 2;
    r.confirmWithin = 10min;
    watch(r);
    cuff(120);
    phase(ChairPhase::Infusing);
    EXPECT_EQ(does(SetBaseline{ChairId{"3"}, Vital::NibpSystolic, Quantity::whole(120)}), "");
    cuff(170);
    phase(ChairPhase::Ready);
    phase(ChairPhase::Discharged);
    clinic.waitAndTick(15min);
    EXPECT_FALSE(clinic.alarmOf("pending-lost:sbp-rise"));
}

TEST_F(Conditions, OneImplausibleValueIsNotToldForEver) {
    watch(rule("spo2-low", Vital::Spo2, alarm::AtOrBelow{Quantity::whole(91)}));
    Configuration next = Clinic::automatic();
    next.profile.hash = "h4";
    next.profile.technical.push_back(
        {.cause = alarm::TechnicalCause::Implausible, .priority = Priority::Medium, .onDelay = {}, .advice = {}});
    clinic.take(ConfigurationChanged{next, {"file", ""}});
    clinic.hears("3", {{Vital::HeartRate, 70}, {Vital::Temperature, 5}});
    ASSERT_TRUE(clinic.alarmOf("implausible:TEMPERATURE"));
    clinic.hearsFor(10min, "3", {{Vital::HeartRate, 70}});
    EXPECT_FALSE(clinic.alarmOf("implausible:TEMPERATURE"));
}

TEST_F(Conditions, WhatKeepsUsFromKnowingIsMoreUrgentWhileInfusing) {
    Configuration next = Clinic::automatic();
    next.profile.hash = "h3";
    next.profile.technical[0].whileInfusing = Priority::High;
    next.profile.technical[0].whileInfusingAfter = 2min;
    clinic.take(ConfigurationChanged{next, {"file", ""}});
    clinic.hears("3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    phase(ChairPhase::Infusing);
    clinic.hearsFor(30s, "3", {{Vital::HeartRate, 70}});
    ASSERT_TRUE(clinic.alarmOf("vital-lost:SPO2"));
    EXPECT_EQ(clinic.alarmOf("vital-lost:SPO2")->priority, Priority::Medium);
    EXPECT_EQ(does(Acknowledge{clinic.alarmOf("vital-lost:SPO2")->id, Priority::Medium}), "");
    clinic.hearsFor(2min, "3", {{Vital::HeartRate, 70}});
    EXPECT_EQ(clinic.alarmOf("vital-lost:SPO2")->priority, Priority::High);
    EXPECT_EQ(clinic.alarmOf("vital-lost:SPO2")->signal, alarm::Signal::Sounding) << "it was taken on as a MEDIUM";
    EXPECT_TRUE(clinic.alarmOf("vital-lost:SPO2")->acknowledgedBy.empty());
}

// Systolic, diastolic and mean come together: a rule that asks several of them sees one measurement.
TEST_F(Conditions, ARuleOverTheCuffsValuesCountsEachCuffOnce) {
    alarm::AnyOf high;
    high.parts.push_back(above(Vital::NibpSystolic, 160));
    high.parts.push_back(above(Vital::NibpDiastolic, 100));
    alarm::Rule r = rule("pressure-high", std::nullopt, std::move(high));
    r.confirmReadings = 2;
    r.confirmWithin = 10min;
    watch(r);
    const auto cuffs = [&](int systolic, int diastolic) {
        clinic.hears("3", {{Vital::NibpSystolic, systolic}, {Vital::NibpDiastolic, diastolic}});
    };
    cuffs(120, 70);
    cuffs(170, 110);
    EXPECT_FALSE(clinic.alarmOf("pressure-high")) << "one cuff is one measurement";
    clinic.wait(2min);
    cuffs(172, 111);
    EXPECT_TRUE(clinic.alarmOf("pressure-high"));
}

TEST_F(Conditions, TheCuffsValuesAreJudgedTogether) {
    alarm::AllOf both;
    both.parts.push_back(above(Vital::NibpSystolic, 160));
    both.parts.push_back(above(Vital::NibpDiastolic, 100));
    watch(rule("both-high", std::nullopt, std::move(both)));
    const auto cuffs = [&](int systolic, int diastolic) {
        clinic.hears("3", {{Vital::NibpSystolic, systolic}, {Vital::NibpDiastolic, diastolic}});
    };
    cuffs(120, 105);
    cuffs(165, 80);
    EXPECT_FALSE(clinic.alarmOf("both-high")) << "the diastolic of the cuff before is not this one's";
    EXPECT_EQ(Clinic::count<AlarmChanged>(clinic.all), 0);
    cuffs(165, 105);
    EXPECT_TRUE(clinic.alarmOf("both-high"));
}

TEST_F(Conditions, ALimitOfARuleThatTheNextProfileDoesNotHaveIsSaidToBeOver) {
    alarm::Rule r = rule("spo2-low", Vital::Spo2, alarm::AtOrBelow{Quantity::whole(91)});
    r.sessionBounds = alarm::SessionBounds{Quantity::whole(85), Quantity::whole(94)};
    watch(r);
    clinic.hears("3", {{Vital::Spo2, 97}});
    phase(ChairPhase::Infusing);
    EXPECT_EQ(does(ChangeLimit{ChairId{"3"}, "spo2-low", Quantity::whole(85)}), "");
    r.id = "spo2-lowish";
    activate(r, "h3");
    int said = 0;
    for (const Event& event : clinic.last) {
        const auto* changed = std::get_if<LimitChanged>(&event.what);
        if (changed == nullptr) continue;
        ++said;
        EXPECT_EQ(*changed, (LimitChanged{ChairId{"3"}, "spo2-low", std::nullopt, Quantity::whole(85), "station"}));
    }
    EXPECT_EQ(said, 1);
}

}  // namespace
}  // namespace chairside::engine
