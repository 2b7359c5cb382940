// How people attend to alarms, seen from outside: acknowledge, undo, worse again, reminders, latched, nobody answers.
#include <gtest/gtest.h>

#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Phase;
using alarm::Priority;
using alarm::Signal;

TEST(Attention, AnAcknowledgementNamesThePriorityThatWasSeen) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    const auto seen = *clinic.alarmOf("sbp-high");
    EXPECT_NE(clinic.does(Acknowledge{seen.id, std::nullopt}), "");
    EXPECT_NE(clinic.does(Acknowledge{seen.id, Priority::High}), "") << "it was MEDIUM on no screen";
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Sounding);
    EXPECT_EQ(clinic.does(Acknowledge{seen.id, Priority::Medium}), "");
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Acknowledged);
}

TEST(Attention, UndoWithinItsTimeLetsItSoundAgain) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    const auto id = clinic.alarmOf("sbp-high")->id;
    EXPECT_NE(clinic.does(Unacknowledge{id}), "") << "nobody acknowledged it";
    EXPECT_EQ(clinic.does(Acknowledge{id, Priority::Medium}), "");
    clinic.wait(60s);
    EXPECT_EQ(clinic.does(Unacknowledge{id}), "");
    const auto after = clinic.alarmOf("sbp-high");
    EXPECT_EQ(after->signal, Signal::Sounding);
    EXPECT_EQ(after->acknowledgedBy, "");
    EXPECT_EQ(after->signalBy, "unverified:Ana") << "who undid it is told";
    EXPECT_EQ(clinic.does(Acknowledge{id, Priority::Medium}), "");
    clinic.wait(61s);
    EXPECT_NE(clinic.does(Unacknowledge{id}).find("more than 60 s ago"), std::string::npos);
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Acknowledged);
}

TEST(Attention, WorseThanWhatWasAcknowledgedSoundsAgain) {
    struct Case {
        Vital vital;
        int seen, notWorse, worse;
        const char* rule;
    };
    for (const Case& c :
         {Case{Vital::Spo2, 86, 84, 83, "spo2-very-low"}, Case{Vital::HeartRate, 125, 139, 140, "rate-high"},
          Case{Vital::NibpSystolic, 182, 191, 192, "sbp-very-high"}}) {
        SCOPED_TRACE(c.rule);
        AttendedClinic clinic;
        clinic.hearsFor(12s, "3", {{c.vital, c.seen}});
        clinic.acknowledge(*clinic.alarmOf(c.rule));
        clinic.hearsFor(2s, "3", {{c.vital, c.notWorse}});
        EXPECT_EQ(clinic.alarmOf(c.rule)->signal, Signal::Acknowledged);
        clinic.hearsFor(1s, "3", {{c.vital, c.worse}});
        EXPECT_EQ(clinic.alarmOf(c.rule)->signal, Signal::Sounding);
        EXPECT_EQ(clinic.alarmOf(c.rule)->acknowledgedBy, "");
        EXPECT_EQ(clinic.toldOf(c.rule, Phase::Escalate), 1);
    }
}

TEST(Attention, HowMuchIsWorseIsTheProfilesMatter) {
    Configuration strict = Clinic::automatic();
    strict.profile.signals.worseBy = {{Vital::Spo2, Quantity::whole(1)}};
    AttendedClinic clinic(strict);
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 86}});
    clinic.acknowledge(*clinic.alarmOf("spo2-very-low"));
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 85}});
    EXPECT_EQ(clinic.alarmOf("spo2-very-low")->signal, Signal::Sounding);
}

TEST(Attention, ANewBreachingCuffAnnouncesAMediumAgain) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    clinic.acknowledge(*clinic.alarmOf("sbp-high"));
    clinic.wait(5s);
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Acknowledged) << "the same measurement, sent again";
    clinic.wait(5min);
    clinic.hears("3", {{Vital::NibpSystolic, 157}});
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Acknowledged) << "no longer breaching, not yet clear";
    clinic.wait(5min);
    clinic.hears("3", {{Vital::NibpSystolic, 166}});
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Sounding);
    EXPECT_EQ(clinic.toldOf("sbp-high", Phase::Continue), 1);
}

TEST(Attention, TiersAreOneStory) {
    AttendedClinic clinic;
    clinic.hearsFor(16s, "3", {{Vital::Spo2, 90}});
    const auto low = *clinic.alarmOf("spo2-low");
    clinic.acknowledge(low);
    clinic.hearsFor(11s, "3", {{Vital::Spo2, 88}});
    clinic.hearsFor(11s, "3", {{Vital::Spo2, 86}});
    const auto veryLow = clinic.alarmOf("spo2-very-low");
    ASSERT_TRUE(veryLow);
    EXPECT_EQ(veryLow->signal, Signal::Sounding) << "the next tier sounds although the first was acknowledged";
    EXPECT_EQ(veryLow->story, low.id);
    EXPECT_EQ(clinic.toldOf("spo2-low", Phase::Escalate), 2)
        << "worse than acknowledged, then outvoiced by the next tier";
    clinic.acknowledge(*veryLow, "c2");
    clinic.hearsFor(2s, "3", {{Vital::Spo2, 90}});
    EXPECT_EQ(clinic.alarmOf("spo2-low")->signal, Signal::Acknowledged);
    EXPECT_EQ(clinic.toldOf("spo2-low", Phase::Deescalate), 1);
}

TEST(Attention, AHighThatGoesOnRemindsForAMoment) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    clinic.acknowledge(*clinic.alarmOf("sbp-very-high"));
    clinic.waitAndTick(3min - 1s);
    EXPECT_EQ(clinic.alarmOf("sbp-very-high")->signal, Signal::Acknowledged);
    clinic.waitAndTick(1s);
    const auto reminding = clinic.alarmOf("sbp-very-high");
    EXPECT_EQ(reminding->signal, Signal::Reminding);
    EXPECT_EQ(reminding->acknowledgedBy, "unverified:Ana") << "it still is hers";
    clinic.waitAndTick(6s);
    EXPECT_EQ(clinic.alarmOf("sbp-very-high")->signal, Signal::Acknowledged);
    EXPECT_EQ(clinic.toldOf("sbp-very-high", Phase::Continue), 1);
}

TEST(Attention, ALatchingAlarmStaysInSightUntilAPersonTakesItAway) {
    AttendedClinic clinic(AttendedClinic::latching("spo2-very-low"));
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 85}});
    const auto id = clinic.alarmOf("spo2-very-low")->id;
    clinic.hearsFor(2s, "3", {{Vital::Spo2, 97}});
    clinic.waitAndTick(1h);
    const auto latched = clinic.alarmOf("spo2-very-low");
    ASSERT_TRUE(latched);
    EXPECT_EQ(latched->signal, Signal::Latched);
    EXPECT_EQ(latched->extreme, Quantity::whole(85));
    ASSERT_TRUE(latched->endedAt);
    EXPECT_EQ(clinic.toldOf("spo2-very-low", Phase::End), 1);
    EXPECT_EQ(clinic.does(Acknowledge{id, Priority::High}), "");
    EXPECT_FALSE(clinic.alarmOf("spo2-very-low"));
    EXPECT_EQ(clinic.toldOf("spo2-very-low", Phase::Reset), 1);
}

TEST(Attention, WhatSomebodyAcknowledgedDoesNotLatch) {
    AttendedClinic clinic(AttendedClinic::latching("spo2-very-low"));
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 85}});
    clinic.acknowledge(*clinic.alarmOf("spo2-very-low"));
    clinic.hearsFor(2s, "3", {{Vital::Spo2, 97}});
    EXPECT_FALSE(clinic.alarmOf("spo2-very-low"));
}

TEST(Attention, ARuleThatLatchesAgainIsSeenOnce) {
    AttendedClinic clinic(AttendedClinic::latching("spo2-very-low"));
    for (const int lowest : {85, 82}) {
        clinic.hearsFor(12s, "3", {{Vital::Spo2, lowest}});
        clinic.hearsFor(2s, "3", {{Vital::Spo2, 97}});
    }
    int seen = 0;
    for (const auto& o : clinic.engine.snapshot().alarms) seen += o.rule == "spo2-very-low" ? 1 : 0;
    EXPECT_EQ(seen, 1);
    EXPECT_EQ(clinic.alarmOf("spo2-very-low")->extreme, Quantity::whole(82));
    EXPECT_EQ(clinic.toldOf("spo2-very-low", Phase::Reset), 1) << "the older one does not vanish without a word";
}

TEST(Attention, NobodyAnswersIsToldLouderAndByOtherMeans) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    const auto alarm = *clinic.alarmOf("sbp-very-high");
    clinic.does(Annunciated{alarm.id});
    clinic.waitAndTick(29s);
    EXPECT_EQ(clinic.summonsFor("sbp-very-high"), 0);
    clinic.waitAndTick(1s);
    EXPECT_EQ(clinic.alarmOf("sbp-very-high")->level, 1U);
    ASSERT_EQ(Clinic::count<Summoned>(clinic.last), 1);
    const auto summoned =
        std::ranges::find_if(clinic.last, [](const Event& e) { return std::holds_alternative<Summoned>(e.what); });
    EXPECT_EQ(std::get<Summoned>(summoned->what),
              (Summoned{SummonsWhy::NobodyAnswers, alarm.id, ChairId{"3"}, "sbp-very-high", Priority::High, 1}));
    clinic.waitAndTick(10min);
    EXPECT_EQ(clinic.alarmOf("sbp-very-high")->level, 3U) << "it calls a bounded number of times";
    EXPECT_EQ(clinic.summonsFor("sbp-very-high"), 3);
}

TEST(Attention, AMediumWaitsLongerAndAnAcknowledgedOneCallsNobody) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    clinic.waitAndTick(119s);
    EXPECT_EQ(clinic.summonsFor("sbp-high"), 0);
    clinic.acknowledge(*clinic.alarmOf("sbp-high"));
    clinic.waitAndTick(10min);
    EXPECT_EQ(clinic.summonsFor("sbp-high"), 0);
}

TEST(Attention, NobodyIsExpectedToAnswerWhatAWorseOneSpeaksFor) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    clinic.acknowledge(*clinic.alarmOf("sbp-very-high"));
    ASSERT_TRUE(clinic.alarmOf("sbp-high")->outvoiced);
    clinic.waitAndTick(20min);
    EXPECT_EQ(clinic.alarmOf("sbp-high")->level, 0U);
}

TEST(Attention, TheTimeToAnswerStandsStillWhileTheStationIsAway) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    clinic.waitAndTick(20s);
    clinic.wait(1h);
    clinic.take(Started{"1", clinic.wall(), 1h, false, true, false});
    EXPECT_EQ(clinic.summonsFor("sbp-very-high"), 0);
    clinic.waitAndTick(10s);
    EXPECT_EQ(clinic.summonsFor("sbp-very-high"), 1);
}

// Three calls without an answer are all: but who took it on begins anew, and so does a higher priority.
TEST(Attention, WhatWasTakenOnAndGotWorseCallsAgain) {
    AttendedClinic clinic;
    clinic.hearsFor(102s, "3", {{Vital::Spo2, 86}});
    ASSERT_EQ(clinic.summonsFor("spo2-very-low"), 3);
    ASSERT_EQ(clinic.alarmOf("spo2-very-low")->level, 3U);
    clinic.acknowledge(*clinic.alarmOf("spo2-very-low"));
    EXPECT_EQ(clinic.alarmOf("spo2-very-low")->level, 0U) << "somebody has answered";
    clinic.hearsFor(10min, "3", {{Vital::Spo2, 86}});
    EXPECT_EQ(clinic.summonsFor("spo2-very-low"), 3);
    clinic.hearsFor(32s, "3", {{Vital::Spo2, 80}});
    EXPECT_EQ(clinic.alarmOf("spo2-very-low")->signal, Signal::Sounding);
    EXPECT_EQ(clinic.summonsFor("spo2-very-low"), 4);
}

TEST(Attention, HelpThatIsCalledAgainCallsAgain) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97}});
    EXPECT_EQ(clinic.does(CallHelp{ChairId{"3"}}), "");
    clinic.waitAndTick(100s);
    ASSERT_EQ(clinic.summonsFor("help"), 3);
    clinic.acknowledge(*clinic.alarmOf("help"));
    EXPECT_EQ(clinic.does(CallHelp{ChairId{"3"}}), "");
    clinic.waitAndTick(31s);
    EXPECT_EQ(clinic.summonsFor("help"), 4);
}

TEST(Attention, AMediumThatNobodyAnsweredCallsAgainAsAHigh) {
    Configuration c = Clinic::automatic();
    c.profile.technical[0].whileInfusing = Priority::High;
    c.profile.technical[0].whileInfusingAfter = 7min;
    AttendedClinic clinic(c);
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    EXPECT_EQ(clinic.does(SetPhase{ChairId{"3"}, ChairPhase::Infusing, "test"}), "");
    clinic.hearsFor(26s + 6min, "3", {{Vital::HeartRate, 70}});
    ASSERT_EQ(clinic.summonsFor("vital-lost:SPO2"), 3);
    EXPECT_EQ(clinic.alarmOf("vital-lost:SPO2")->level, 3U);
    clinic.hearsFor(61s, "3", {{Vital::HeartRate, 70}});
    ASSERT_EQ(clinic.alarmOf("vital-lost:SPO2")->priority, Priority::High);
    EXPECT_EQ(clinic.summonsFor("vital-lost:SPO2"), 4) << "nobody has answered for longer than a HIGH may wait";
    clinic.hearsFor(1min, "3", {{Vital::HeartRate, 70}});
    EXPECT_EQ(clinic.summonsFor("vital-lost:SPO2"), 6);
}

TEST(Attention, WhoTookOnATechnicalAlarmHasNotTakenOnTheVital) {
    AttendedClinic clinic;
    clinic.hearsFor(16s, "3", {{Vital::Spo2, 90}});
    ASSERT_TRUE(clinic.alarmOf("spo2-low"));
    clinic.hearsFor(7s, "3", {{Vital::Spo2, 30}});
    const auto noPulse = clinic.alarmOf("no-believable-pulse:SPO2");
    ASSERT_TRUE(noPulse);
    clinic.acknowledge(*noPulse);
    clinic.hearsFor(2s, "3", {{Vital::Spo2, 90}});
    EXPECT_FALSE(clinic.alarmOf("no-believable-pulse:SPO2"));
    EXPECT_EQ(clinic.alarmOf("spo2-low")->signal, Signal::Sounding);
}

TEST(Attention, AVitalLostBehindAnAcknowledgedHighIsHeard) {
    AttendedClinic clinic;
    clinic.hearsFor(20s, "3", {{Vital::Spo2, 86}, {Vital::HeartRate, 70}});
    clinic.acknowledge(*clinic.alarmOf("spo2-very-low"));
    clinic.hearsFor(40s, "3", {{Vital::HeartRate, 70}});
    const auto lost = clinic.alarmOf("vital-lost:SPO2");
    ASSERT_TRUE(lost);
    EXPECT_FALSE(lost->outvoiced) << "that it was low is known; that nobody watches it is new";
}

// The heart rate is expected, and its loss is HIGH.
Configuration whereALossIsHigh() {
    Configuration c = Clinic::automatic();
    c.expected.push_back({Vital::HeartRate, 10s});
    std::ranges::find(c.profile.technical, alarm::TechnicalCause::VitalLost, &alarm::TechnicalRule::cause)->priority =
        Priority::High;
    return c;
}

TEST(Attention, AnAlarmAboutThePatientBehindAnAcknowledgedLossIsHeard) {
    AttendedClinic clinic(whereALossIsHigh());
    clinic.hearsFor(10s, "3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}, {Vital::PulseRate, 70}});
    clinic.hearsFor(40s, "3", {{Vital::Spo2, 97}, {Vital::PulseRate, 70}});
    const auto lost = clinic.alarmOf("vital-lost:HEART_RATE");
    ASSERT_TRUE(lost);
    clinic.acknowledge(*lost);
    clinic.hearsFor(15s, "3", {{Vital::Spo2, 97}, {Vital::PulseRate, 128}});
    const auto high = clinic.alarmOf("rate-high");
    ASSERT_TRUE(high);
    EXPECT_FALSE(high->outvoiced) << "that a sensor fell off is known; that the pulse is high is new";
    EXPECT_EQ(high->signal, Signal::Sounding);
    clinic.waitAndTick(0s);
    clinic.hearsFor(125s, "3", {{Vital::Spo2, 97}, {Vital::PulseRate, 128}});
    EXPECT_EQ(clinic.summonsFor("rate-high"), 1);
}

TEST(Attention, ALossThatIsNotAcknowledgedSpeaksForALesserAlarmAboutThePatient) {
    AttendedClinic clinic(whereALossIsHigh());
    clinic.hearsFor(10s, "3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}, {Vital::PulseRate, 70}});
    clinic.hearsFor(40s, "3", {{Vital::Spo2, 97}, {Vital::PulseRate, 128}});
    ASSERT_TRUE(clinic.alarmOf("rate-high"));
    EXPECT_TRUE(clinic.alarmOf("rate-high")->outvoiced);
    clinic.acknowledge(*clinic.alarmOf("vital-lost:HEART_RATE"));
    EXPECT_FALSE(clinic.alarmOf("rate-high")->outvoiced) << "who took on the loss has not taken on the pulse";
}

// Who could have answered while the station was away? The time to answer begins when it is told.
TEST(Attention, WhatBeginsWhileTheStationIsAwayIsAnsweredFromTheStartOn) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97}});
    clinic.wait(10min);
    clinic.take(Started{"1", clinic.wall(), 10min, false, true, false});
    const auto lost = clinic.alarmOf("link-lost");
    ASSERT_TRUE(lost);
    EXPECT_EQ(lost->level, 0U);
    EXPECT_EQ(lost->startedAt, clinic.wall());
    EXPECT_EQ(clinic.summonsFor("link-lost"), 0);
    clinic.waitAndTick(119s);
    EXPECT_EQ(clinic.summonsFor("link-lost"), 0);
    clinic.waitAndTick(1s);
    EXPECT_EQ(clinic.summonsFor("link-lost"), 1);
}

// Two HIGH limits of one vital are two tiers: only the farther one sounds, and who took it on has the nearer one too.
TEST(Attention, OfTwoTiersWithOnePriorityTheFartherOneSpeaks) {
    Configuration c = Clinic::automatic();
    alarm::Rule critical = c.profile.rules[0];  // spo2-very-low, 87
    critical.id = "spo2-critical";
    critical.condition = alarm::AtOrBelow{Quantity::whole(80)};
    critical.onDelay = 5s;
    c.profile.rules.push_back(critical);
    AttendedClinic clinic(c);
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 85}});
    ASSERT_TRUE(clinic.alarmOf("spo2-very-low"));
    clinic.hearsFor(7s, "3", {{Vital::Spo2, 78}});
    ASSERT_TRUE(clinic.alarmOf("spo2-critical"));
    EXPECT_FALSE(clinic.alarmOf("spo2-critical")->outvoiced);
    EXPECT_TRUE(clinic.alarmOf("spo2-very-low")->outvoiced);
    clinic.acknowledge(*clinic.alarmOf("spo2-critical"));
    EXPECT_TRUE(clinic.alarmOf("spo2-very-low")->outvoiced) << "it does not begin to sound";
    clinic.hearsFor(10s, "3", {{Vital::Spo2, 86}});
    EXPECT_FALSE(clinic.alarmOf("spo2-critical"));
    EXPECT_EQ(clinic.alarmOf("spo2-very-low")->signal, Signal::Acknowledged) << "de-escalation does not sound";
    clinic.hearsFor(10s, "3", {{Vital::Spo2, 79}});
    EXPECT_EQ(clinic.alarmOf("spo2-critical")->signal, Signal::Sounding) << "the next tier sounds again";
}

}  // namespace
}  // namespace chairside::engine
