// When alarms begin, end, sound and fall silent.
#include <gtest/gtest.h>

#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

using alarm::Priority;
using alarm::Signal;

TEST(Alarms, BeginAfterTheDelayAndEndByTheMargin) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 91}});
    clinic.hearsFor(14s, "3", {{Vital::Spo2, 90}});
    EXPECT_FALSE(clinic.alarmOf("spo2-low"));
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 90}});
    const auto alarm = clinic.alarmOf("spo2-low");
    ASSERT_TRUE(alarm);
    EXPECT_EQ(alarm->signal, Signal::Sounding);
    EXPECT_EQ(alarm->limit, Quantity::whole(91));
    clinic.hearsFor(5s, "3", {{Vital::Spo2, 92}});
    EXPECT_TRUE(clinic.alarmOf("spo2-low")) << "92 is inside the limit, not yet by the margin";
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 93}});
    EXPECT_FALSE(clinic.alarmOf("spo2-low"));
}

TEST(Alarms, TheFirstReadingIsJudgedLikeAnyOther) {
    Clinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 185}, {Vital::NibpDiastolic, 100}});
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
}

TEST(Alarms, ALateReadingIsNeverJudged) {
    Clinic clinic;
    clinic.hears("3", {{Vital::HeartRate, 70, clinic.wall()}});
    for (int i = 0; i < 8; ++i) {
        clinic.wait(1s);
        clinic.hears("3", {{Vital::HeartRate, 180, clinic.wall() - 30s - i * 1s}});  // a backlog that grows older
    }
    clinic.waitAndTick(10s);
    EXPECT_FALSE(clinic.alarmOf("rate-high"));
}

TEST(Alarms, AcknowledgedSilencesTheSoundAndKeepsTheSight) {
    Clinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    const auto alarm = clinic.alarmOf("sbp-high");
    clinic.acknowledge(*alarm);
    const auto after = clinic.alarmOf("sbp-high");
    ASSERT_TRUE(after);
    EXPECT_EQ(after->signal, Signal::Acknowledged);
    EXPECT_EQ(after->acknowledgedBy, "unverified:Ana");
    EXPECT_EQ(after->acknowledgedAt, clinic.wall());
}

TEST(Alarms, AcknowledgingIsRefusedWhenItIsNotWhatWasOnTheScreen) {
    Clinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    auto seen = *clinic.alarmOf("sbp-high");
    seen.priority = Priority::Low;
    const Events events = clinic.acknowledge(seen);
    const auto& answer = std::get<CommandAnswered>(events.back().what);
    EXPECT_FALSE(answer.accepted);
    EXPECT_NE(answer.reason.find("priority changed"), std::string::npos);
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Sounding);
}

TEST(Alarms, AResentCommandActsOnceAndIsAnsweredTheSame) {
    Clinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    const auto alarm = *clinic.alarmOf("sbp-high");
    clinic.acknowledge(alarm, "c1");
    const Events again = clinic.acknowledge(alarm, "c1");
    ASSERT_EQ(again.size(), 1U);
    EXPECT_TRUE(std::get<CommandAnswered>(again[0].what).accepted);
    const Events other = clinic.acknowledge(alarm, "c2");
    EXPECT_FALSE(std::get<CommandAnswered>(other.back().what).accepted) << "somebody has it already";
}

TEST(Alarms, OneVitalOneVoice) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 86}});
    clinic.hearsFor(16s, "3", {{Vital::Spo2, 86}});
    ASSERT_TRUE(clinic.alarmOf("spo2-very-low"));
    ASSERT_TRUE(clinic.alarmOf("spo2-low"));
    EXPECT_FALSE(clinic.alarmOf("spo2-very-low")->outvoiced);
    EXPECT_TRUE(clinic.alarmOf("spo2-low")->outvoiced);
    clinic.acknowledge(*clinic.alarmOf("spo2-very-low"));
    clinic.hearsFor(2s, "3", {{Vital::Spo2, 90}});
    EXPECT_FALSE(clinic.alarmOf("spo2-very-low"));
    EXPECT_EQ(clinic.alarmOf("spo2-low")->signal, Signal::Acknowledged) << "de-escalation does not sound";
    EXPECT_FALSE(clinic.alarmOf("spo2-low")->outvoiced);
}

TEST(Alarms, ADeescalationNobodyAnsweredGoesOnSounding) {
    Clinic clinic;
    clinic.hearsFor(16s, "3", {{Vital::Spo2, 86}});
    clinic.hearsFor(2s, "3", {{Vital::Spo2, 90}});
    EXPECT_EQ(clinic.alarmOf("spo2-low")->signal, Signal::Sounding);
    EXPECT_FALSE(clinic.alarmOf("spo2-low")->outvoiced);
}

TEST(Alarms, MissingIsNotNormal) {
    Clinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 120}, {Vital::Spo2, 86}});
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 86}});
    ASSERT_TRUE(clinic.alarmOf("spo2-very-low"));
    clinic.hearsFor(40s, "3", {{Vital::HeartRate, 70}});
    const auto alarm = clinic.alarmOf("spo2-very-low");
    ASSERT_TRUE(alarm) << "only a good value clears";
    EXPECT_TRUE(alarm->conditionUnknown);
    EXPECT_TRUE(clinic.alarmOf("vital-lost:SPO2"));
}

TEST(Alarms, ADelayThatRunsOutWhileTheVitalIsLostIsSaidWithThePendingPriority) {
    Configuration slow = Clinic::automatic();
    slow.profile.rules[1].onDelay = 60s;
    Clinic clinic(slow);
    clinic.hears("3", {{Vital::Spo2, 90}, {Vital::HeartRate, 70}});
    clinic.hearsFor(61s, "3", {{Vital::HeartRate, 70}});
    const auto alarm = clinic.alarmOf("pending-lost:spo2-low");
    ASSERT_TRUE(alarm);
    EXPECT_EQ(alarm->kind, alarm::Kind::Technical);
    EXPECT_EQ(alarm->priority, Priority::Medium);
    EXPECT_EQ(alarm->value, Quantity::whole(90));
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 90}});
    EXPECT_TRUE(clinic.alarmOf("spo2-low")) << "still low: the physiological alarm takes over";
    EXPECT_FALSE(clinic.alarmOf("pending-lost:spo2-low"));
}

TEST(Alarms, AVitalThatStopsComingIsLost) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    clinic.hearsFor(26s, "3", {{Vital::HeartRate, 70}});
    ASSERT_TRUE(clinic.alarmOf("vital-lost:SPO2"));
    EXPECT_FALSE(clinic.alarmOf("vital-lost:RATE"));
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 97}});
    EXPECT_FALSE(clinic.alarmOf("vital-lost:SPO2"));
}

TEST(Alarms, PulseRateStandsInForHeartRate) {
    Clinic clinic;
    clinic.hears("3", {{Vital::HeartRate, 70}, {Vital::PulseRate, 71}});
    clinic.hearsFor(40s, "3", {{Vital::PulseRate, 130}});
    EXPECT_FALSE(clinic.alarmOf("vital-lost:RATE"));
    EXPECT_TRUE(clinic.alarmOf("rate-high")) << "judged by the pulse once the heart rate is stale";
}

TEST(Alarms, ASilentMonitorIsOneLinkAlarmNotOnePerVital) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    clinic.waitAndTick(5min);
    EXPECT_TRUE(clinic.alarmOf("link-lost"));
    EXPECT_FALSE(clinic.alarmOf("vital-lost:SPO2"));
    clinic.hears("3", {{Vital::HeartRate, 70}});
    EXPECT_FALSE(clinic.alarmOf("link-lost"));
    EXPECT_TRUE(clinic.alarmOf("vital-lost:SPO2")) << "the link is back, the probe is not";
}

TEST(Alarms, WhatWasNeverSeenDoesNotNag) {
    Clinic clinic;
    clinic.hearsFor(2min, "3", {{Vital::HeartRate, 70}});
    EXPECT_FALSE(clinic.alarmOf("vital-lost:SPO2"));
}

TEST(Alarms, ImplausibleIsNotNothing) {
    Clinic clinic;
    clinic.hears("3", {{Vital::HeartRate, 70}});
    clinic.hearsFor(4s, "3", {{Vital::HeartRate, 0}});
    EXPECT_FALSE(clinic.alarmOf("no-believable-pulse:RATE"));
    clinic.hearsFor(3s, "3", {{Vital::HeartRate, 0}});
    ASSERT_TRUE(clinic.alarmOf("no-believable-pulse:RATE"));
    EXPECT_EQ(clinic.alarmOf("no-believable-pulse:RATE")->priority, Priority::High);
    clinic.hearsFor(1s, "3", {{Vital::HeartRate, 70}});
    EXPECT_FALSE(clinic.alarmOf("no-believable-pulse:RATE"));
}

TEST(Alarms, DelaysStandStillWhileTheStationIsAway) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 86}});
    clinic.wait(5s);
    clinic.take(Alive{});
    clinic.wait(8s);  // away: longer than the 5 s that were left
    clinic.take(Started{"1", clinic.wall(), 8s, false, true, false});
    EXPECT_FALSE(clinic.alarmOf("spo2-very-low"));
    EXPECT_EQ(Clinic::count<GapRecorded>(clinic.last), 1);
    clinic.hearsFor(5s, "3", {{Vital::Spo2, 86}});
    EXPECT_TRUE(clinic.alarmOf("spo2-very-low"));
}

TEST(Alarms, AClockThatWasSetIsATechnicalAlarmNeverALeap) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97}});
    const Instant before = clinic.now;
    clinic.take(ClockSample{clinic.wall() + 1h});
    EXPECT_TRUE(clinic.alarmOf("clock-step"));
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Valid);
    EXPECT_EQ(clinic.now, before);
}

TEST(Alarms, ARecordThatIsNotSavedIsSaid) {
    Clinic clinic;
    clinic.take(StorageState{false, "disk full", {}});
    EXPECT_TRUE(clinic.alarmOf("not-saved"));
    clinic.take(StorageState{true, "", {}});
    EXPECT_FALSE(clinic.alarmOf("not-saved"));
}

TEST(Alarms, ANewProfileKeepsWhatGoesOnAndEndsWhatItDropped) {
    Clinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    ASSERT_TRUE(clinic.alarmOf("sbp-very-high"));
    Configuration next = Clinic::automatic();
    std::erase_if(next.profile.rules, [](const alarm::Rule& r) { return r.id == "sbp-high"; });
    next.profile.hash = "h2";
    const auto kept = clinic.alarmOf("sbp-very-high");
    clinic.take(ConfigurationChanged{next, {"file", ""}});
    EXPECT_EQ(clinic.alarmOf("sbp-very-high"), kept);
    EXPECT_FALSE(clinic.alarmOf("sbp-high"));
}

TEST(Alarms, EveryEndIsSaid) {
    Clinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 185}, {Vital::Spo2, 97}});
    clinic.waitAndTick(10min);
    clinic.hears("3", {{Vital::NibpSystolic, 120}, {Vital::Spo2, 97}});
    int open = 0;
    for (const Event& e : clinic.all) {
        const auto* changed = std::get_if<AlarmChanged>(&e.what);
        if (changed == nullptr) continue;
        open += changed->phase == alarm::Phase::Start ? 1 : changed->phase == alarm::Phase::End ? -1 : 0;
    }
    EXPECT_EQ(open, int(clinic.engine.snapshot().alarms.size()));
}

TEST(Alarms, ALinkThatComesBackWithWhatWaitedLosesNoVital) {
    Clinic clinic;
    const auto says = [&](WallTime at) { clinic.hears("3", {{Vital::Spo2, 97, at}, {Vital::HeartRate, 70, at}}); };
    for (int i = 0; i < 20; ++i) {
        clinic.wait(1s);
        says(clinic.wall());
    }
    const WallTime cut = clinic.wall();
    clinic.waitAndTick(2min);
    ASSERT_TRUE(clinic.alarmOf("link-lost"));
    for (int i = 1; i < 120; ++i) says(cut + Duration{1000 * i});
    EXPECT_FALSE(clinic.alarmOf("link-lost"));
    EXPECT_FALSE(clinic.alarmOf("vital-lost:SPO2")) << "late ones come first";
    clinic.waitAndTick(26s);
    EXPECT_TRUE(clinic.alarmOf("vital-lost:SPO2") || clinic.alarmOf("link-lost")) << "not for ever";
    clinic.wait(1s);
    says(clinic.wall());
    EXPECT_FALSE(clinic.alarmOf("vital-lost:SPO2"));
}

}  // namespace
}  // namespace chairside::engine
