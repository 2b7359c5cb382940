// Technical alarms: our ability to know. Each cause of docs/clinical-numbers.md, how it begins and ends, and that it is
// more urgent while infusing.
#include <gtest/gtest.h>

#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Priority;
using alarm::TechnicalCause;

class Technical : public testing::Test {
protected:
    static alarm::TechnicalRule rule(TechnicalCause cause, int amount = 0) {
        alarm::TechnicalRule r;
        r.cause = cause;
        r.amount = Quantity::whole(amount);
        return r;
    }
    void know(alarm::TechnicalRule r, std::vector<ChairConfiguration> chairs = {}) {
        Configuration next = Clinic::withChairs(std::move(chairs));
        next.profile.rules.clear();
        next.profile.hash = "h4";
        next.profile.technical = {std::move(r)};
        clinic.take(ConfigurationChanged{next, {"file", ""}});
    }
    void know(TechnicalCause cause, int amount = 0) { know(rule(cause, amount)); }
    const Events& cuff(int systolic) { return clinic.hears("3", {{Vital::NibpSystolic, systolic}}); }
    void infuse() { EXPECT_EQ(clinic.does(SetPhase{ChairId{"3"}, ChairPhase::Infusing, "test"}), ""); }

    AttendedClinic clinic;
};

TEST_F(Technical, ImplausibleIsSaidForWhatIsNoPulse) {
    know(TechnicalCause::Implausible);
    cuff(-50);
    EXPECT_TRUE(clinic.alarmOf("implausible:NIBP_SYSTOLIC"));
    cuff(120);
    EXPECT_FALSE(clinic.alarmOf("implausible:NIBP_SYSTOLIC"));
}

TEST_F(Technical, ACuffThatFailedTwiceIsSaid) {
    know(TechnicalCause::CuffFailed, 2);
    cuff(0);
    EXPECT_FALSE(clinic.alarmOf("cuff-failed:NIBP_SYSTOLIC"));
    cuff(1);
    EXPECT_TRUE(clinic.alarmOf("cuff-failed:NIBP_SYSTOLIC"));
    cuff(120);
    EXPECT_FALSE(clinic.alarmOf("cuff-failed:NIBP_SYSTOLIC"));
}

TEST_F(Technical, ValuesThatContradictEachOtherAreSaid) {
    know(TechnicalCause::Conflicting, 30);
    clinic.hears("3", {{Vital::HeartRate, 70}, {Vital::PulseRate, 100}});
    EXPECT_TRUE(clinic.alarmOf("conflicting:RATE"));
    clinic.hears("3", {{Vital::NibpSystolic, 80}, {Vital::NibpDiastolic, 90}, {Vital::PulseRate, 72}});
    EXPECT_FALSE(clinic.alarmOf("conflicting:RATE"));
    EXPECT_TRUE(clinic.alarmOf("conflicting:NIBP_SYSTOLIC"));
}

struct OfWhoSatThere {
    TechnicalCause cause;
    int amount;
    std::vector<Says> values;  // told twice
    const char* rule;
};

// By the person's name, and nothing of it is the next patient's.
TEST_F(Technical, WhatTheProbesSaidEndsWhereAPersonSaysThatNobodyIs) {
    const std::vector<OfWhoSatThere> rows{
        {TechnicalCause::Implausible, 0, {{Vital::Etco2, 300}}, "implausible:ETCO2"},
        {TechnicalCause::CuffFailed, 2, {{Vital::NibpSystolic, 0}}, "cuff-failed:NIBP_SYSTOLIC"},
        {TechnicalCause::Conflicting, 30, {{Vital::HeartRate, 70}, {Vital::PulseRate, 110}}, "conflicting:RATE"},
        {TechnicalCause::NoBelievablePulse, 0, {{Vital::PulseRate, 0}}, "no-believable-pulse:RATE"}};
    for (const OfWhoSatThere& row : rows) {
        SCOPED_TRACE(row.rule);
        clinic = AttendedClinic{};
        know(row.cause, row.amount);
        for (int told = 0; told < 2; ++told) {
            clinic.wait(1s);
            std::vector<Says> values = row.values;
            values.front().value += told;
            clinic.hears("3", values);
        }
        ASSERT_TRUE(clinic.alarmOf(row.rule));
        EXPECT_EQ(clinic.does(SetPhase{ChairId{"3"}, ChairPhase::Unoccupied, ""}), "");
        EXPECT_TRUE(clinic.engine.snapshot().alarms.empty());
        EXPECT_EQ(clinic.does(SetPhase{ChairId{"3"}, ChairPhase::CheckIn, ""}), "");
        EXPECT_TRUE(clinic.engine.snapshot().alarms.empty()) << "it says nothing of the next";
    }
}

TEST_F(Technical, AMonitorWhoseClockIsOffIsSaid) {
    know(TechnicalCause::ClockSkew, 60);
    clinic.hears("3", {{Vital::HeartRate, 70, clinic.wall() - 59s}});
    EXPECT_FALSE(clinic.alarmOf("clock-skew"));
    clinic.hears("4", {{Vital::HeartRate, 70, clinic.wall() - 1h}});
    EXPECT_TRUE(clinic.alarmOf("clock-skew"));
}

TEST_F(Technical, TheShellSaysWhatTheMachineLacks) {
    know(TechnicalCause::DiskLow);
    clinic.take(Health{TechnicalCause::DiskLow, true, "1 GB left"});
    ASSERT_TRUE(clinic.alarmOf("disk-low"));
    EXPECT_EQ(clinic.alarmOf("disk-low")->text, "1 GB left");
    clinic.take(Health{TechnicalCause::DiskLow, false, ""});
    EXPECT_FALSE(clinic.alarmOf("disk-low"));
}

TEST_F(Technical, ARestartAfterAGapIsSaid) {
    know(TechnicalCause::StationRestarted, 10);
    clinic.wait(11s);
    clinic.take(Started{"2", clinic.wall(), 11s, false, true, false});
    ASSERT_TRUE(clinic.alarmOf("station-restarted"));
    EXPECT_EQ(clinic.alarmOf("station-restarted")->value, Quantity::whole(11)) << "seconds nobody watched";
    clinic.wait(1min);
    clinic.take(ClockSample{clinic.wall()});
    EXPECT_FALSE(clinic.alarmOf("station-restarted"));
}

TEST_F(Technical, AShortRestartIsNot) {
    know(TechnicalCause::StationRestarted, 10);
    clinic.wait(9s);
    clinic.take(Started{"2", clinic.wall(), 9s, true, true, false});
    EXPECT_FALSE(clinic.alarmOf("station-restarted"));
}

TEST_F(Technical, TwoMonitorsForOneChairAreSaid) {
    know(rule(TechnicalCause::TwoMonitors), {{ChairId{"3"}, {ByBed{"3"}, ByBed{"3b"}}, {}, ""}});
    clinic.hears("3", {{Vital::HeartRate, 70}});
    EXPECT_FALSE(clinic.alarmOf("two-monitors"));
    clinic.wait(1s);
    clinic.hears("3b", {{Vital::HeartRate, 90}});
    ASSERT_TRUE(clinic.alarmOf("two-monitors"));
    clinic.hearsFor(20s, "3b", {{Vital::HeartRate, 90}});
    EXPECT_FALSE(clinic.alarmOf("two-monitors")) << "the other one is silent since";
}

TEST_F(Technical, AMonitorThatNoChairNamesIsSaid) {
    know(rule(TechnicalCause::UnknownMonitor), {{ChairId{"3"}, {ByBed{"3"}}, {}, ""}});
    clinic.hears("3", {{Vital::HeartRate, 70}});
    EXPECT_FALSE(clinic.alarmOf("unknown-monitor"));
    clinic.hears("99", {{Vital::HeartRate, 70}});
    EXPECT_TRUE(clinic.alarmOf("unknown-monitor"));
    clinic.wait(61s);
    clinic.take(ClockSample{clinic.wall()});
    EXPECT_FALSE(clinic.alarmOf("unknown-monitor")) << "it went away";
}

TEST_F(Technical, DemoDataAreSaidWhereTheyAreNotCharted) {
    know(TechnicalCause::DemoData);
    clinic.hears("3", {{Vital::HeartRate, 70}});
    DeviceMessage demo = clinic.message("3", {{Vital::HeartRate, 70}});
    demo.observations[0].demo = true;
    clinic.take(demo);
    EXPECT_TRUE(clinic.alarmOf("demo-data"));
    clinic.hears("3", {{Vital::HeartRate, 70}});
    EXPECT_FALSE(clinic.alarmOf("demo-data"));
    DeviceMessage refusedAtTheEdge = clinic.message("3", {});
    refusedAtTheEdge.unmapped.push_back({"8867-4", "70", "demo data (not allowed at this station)"});
    clinic.take(refusedAtTheEdge);
    EXPECT_TRUE(clinic.alarmOf("demo-data"));
    clinic.take(Started{"1", clinic.wall(), 0s, true, true, true});
    clinic.take(demo);
    EXPECT_FALSE(clinic.alarmOf("demo-data")) << "allowed: marked, and no alarm";
}

TEST_F(Technical, AMonitorInDemoFromItsFirstMessageIsSaidOnItsChair) {
    Configuration next = Clinic::withChairs({{ChairId{"3"}, {ByBed{"3"}}, {}, ""}});
    next.profile.technical.push_back({TechnicalCause::DemoData, alarm::Priority::Low, {}, {}});
    next.profile.hash = "demo";
    clinic.take(ConfigurationChanged{next, {"file", ""}});
    DeviceMessage demo = clinic.message("3", {{Vital::HeartRate, 70}});
    demo.observations[0].demo = true;
    clinic.take(demo);
    ASSERT_TRUE(clinic.alarmOf("demo-data"));
    clinic.take(clinic.message("3", {}));
    EXPECT_TRUE(clinic.alarmOf("demo-data")) << "a message without values says nothing of them";
}

TEST_F(Technical, ADashboardWithoutSoundIsSaidUntilItCanOrGoes) {
    know(TechnicalCause::AudioMissing);
    clinic.take(AnnunciatorLink{"test", true, 9});
    EXPECT_EQ(clinic.does(ReportSound{false, "no device"}), "");
    ASSERT_TRUE(clinic.alarmOf("audio-missing"));
    EXPECT_EQ(clinic.alarmOf("audio-missing")->text, "test, no device");
    EXPECT_EQ(clinic.does(ReportSound{true, ""}), "");
    EXPECT_FALSE(clinic.alarmOf("audio-missing"));
    clinic.does(ReportSound{false, "no device"});
    clinic.take(AnnunciatorLink{"test", false, 9});
    EXPECT_FALSE(clinic.alarmOf("audio-missing")) << "that nobody annunciates is another alarm";
}

TEST_F(Technical, ALinkThatIsLostBehindAGatewayIsThatOfOneBed) {
    know(TechnicalCause::LinkLost);
    for (int second = 0; second < 40; ++second) {
        clinic.wait(1s);
        if (second < 10) clinic.hears("4", {{Vital::HeartRate, 70}});
        clinic.hears("3", {{Vital::HeartRate, 70}});  // over the same connection
    }
    ASSERT_TRUE(clinic.alarmOf("link-lost"));
    EXPECT_EQ(clinic.alarmOf("link-lost")->chair, ChairId{"4"});
}

TEST_F(Technical, WhatIsOverInAMomentIsSaidForItsTime) {
    alarm::TechnicalRule r = rule(TechnicalCause::Implausible);
    r.offDelay = 30s;
    know(r);
    cuff(-50);
    ASSERT_TRUE(clinic.alarmOf("implausible:NIBP_SYSTOLIC"));
    cuff(120);
    clinic.waitAndTick(29s);
    EXPECT_TRUE(clinic.alarmOf("implausible:NIBP_SYSTOLIC"));
    clinic.waitAndTick(1s);
    EXPECT_FALSE(clinic.alarmOf("implausible:NIBP_SYSTOLIC"));
}

TEST_F(Technical, ADelayOfTheStationsOwnMattersRunsOut) {
    alarm::TechnicalRule r = rule(TechnicalCause::NotSaved);
    r.onDelay = 10s;
    know(r);
    clinic.take(StorageState{false, "disk full", {}});
    EXPECT_FALSE(clinic.alarmOf("not-saved"));
    clinic.waitAndTick(10s);
    EXPECT_TRUE(clinic.alarmOf("not-saved"));
}

TEST_F(Technical, TheStationsOwnMattersAreMoreUrgentWhileAnybodyIsInfused) {
    alarm::TechnicalRule r = rule(TechnicalCause::NotSaved);
    r.whileInfusing = Priority::High;
    r.whileInfusingAfter = 10s;
    know(r);
    clinic.hears("3", {{Vital::HeartRate, 70}});
    clinic.take(StorageState{false, "disk full", {}});
    clinic.waitAndTick(20s);
    ASSERT_TRUE(clinic.alarmOf("not-saved"));
    EXPECT_EQ(clinic.alarmOf("not-saved")->priority, Priority::Medium);
    infuse();
    clinic.waitAndTick(0s);
    EXPECT_EQ(clinic.alarmOf("not-saved")->priority, Priority::High);
    EXPECT_EQ(clinic.toldOf("not-saved", alarm::Phase::Escalate), 1);
}

TEST_F(Technical, ThatNobodyAnnunciatesIsMoreUrgentWhileInfusing) {
    alarm::TechnicalRule r = rule(TechnicalCause::NobodyAnnunciates);
    r.whileInfusing = Priority::High;
    know(r);
    clinic.hearsFor(12s, "3", {{Vital::HeartRate, 70}});
    ASSERT_TRUE(clinic.alarmOf("nobody-annunciates"));
    EXPECT_EQ(clinic.alarmOf("nobody-annunciates")->priority, Priority::Medium);
    infuse();
    EXPECT_EQ(clinic.alarmOf("nobody-annunciates")->priority, Priority::High);
    EXPECT_EQ(clinic.does(SetPhase{ChairId{"3"}, ChairPhase::Observation, ""}), "");
    EXPECT_EQ(clinic.alarmOf("nobody-annunciates")->priority, Priority::Medium);
}

// Two monitors that name one bed: the device ids tell.
TEST_F(Technical, TwoMonitorsUnderOneBedAreSaid) {
    know(TechnicalCause::TwoMonitors);
    const auto says = [&](const std::string& device, int spo2) {
        DeviceMessage m = clinic.message("3", {{Vital::Spo2, spo2}});
        m.monitor.device = device;
        clinic.wait(1s);
        clinic.take(m);
    };
    for (int i = 0; i < 3; ++i) says("A", 97);
    says("B", 91);
    EXPECT_FALSE(clinic.alarmOf("two-monitors")) << "a monitor may be exchanged for another";
    says("A", 97);
    EXPECT_TRUE(clinic.alarmOf("two-monitors")) << "it was not: both speak";
    for (int i = 0; i < 30; ++i) says("A", 97);
    EXPECT_FALSE(clinic.alarmOf("two-monitors")) << "the other one is silent";
}

TEST_F(Technical, AMonitorThatWasExchangedIsNoSecondOne) {
    know(TechnicalCause::TwoMonitors);
    const auto says = [&](const std::string& device, const std::string& peer) {
        DeviceMessage m = clinic.message("3", {{Vital::Spo2, 97}});
        m.monitor.device = device;
        m.monitor.peer = peer;
        clinic.wait(1s);
        clinic.take(m);
        EXPECT_FALSE(clinic.alarmOf("two-monitors"));
    };
    for (int i = 0; i < 3; ++i) says("A", "10.0.0.1");
    for (int i = 0; i < 3; ++i) says("A", "10.0.0.2");  // another way to the same device
    for (int i = 0; i < 3; ++i) says("", "10.0.0.2");   // some messages do not name the device
    for (int i = 0; i < 3; ++i) says("A", "10.0.0.2");
    for (int i = 0; i < 90; ++i) says("B", "10.0.0.1");
    for (int i = 0; i < 3; ++i) says("A", "10.0.0.2");  // and back, long after
}

TEST_F(Technical, TwoMonitorsUnderOneBedKeepTheirOwnClocksAndCuffs) {
    know(TechnicalCause::TwoMonitors);
    int taken = 0;
    for (int i = 0; i < 20; ++i) {
        clinic.wait(1s);
        const bool isA = i % 2 == 0;
        DeviceMessage m = clinic.message("3", {{Vital::NibpSystolic, isA ? 120 : 140}});
        m.monitor.device = isA ? "A" : "B";
        m.sentAt = clinic.wall() - (isA ? 0s : 3600s);
        m.observations[0].measuredAt = kMorning - (isA ? 60s : 3660s);
        for (const Event& e : clinic.take(m)) taken += std::holds_alternative<ReadingTaken>(e.what) ? 1 : 0;
    }
    EXPECT_EQ(taken, 2) << "each cuff once";
}

TEST_F(Technical, ACuffThatGaveNoValueIsCountedOnce) {
    know(TechnicalCause::CuffFailed, 2);
    const auto says = [&](std::optional<WallTime> failedAt) {
        DeviceMessage m = clinic.message("3", {{Vital::HeartRate, 70, clinic.wall()}});
        m.cuffFailedAt = failedAt;
        clinic.wait(1s);
        clinic.take(m);
    };
    const WallTime first = clinic.wall();
    for (int i = 0; i < 5; ++i) says(first);
    EXPECT_FALSE(clinic.alarmOf("cuff-failed:NIBP_SYSTOLIC")) << "one cuff, told again and again";
    clinic.wait(60s);
    const WallTime second = clinic.wall();
    for (int i = 0; i < 3; ++i) says(second);
    EXPECT_TRUE(clinic.alarmOf("cuff-failed:NIBP_SYSTOLIC"));
    clinic.hears("3", {{Vital::NibpSystolic, 120, clinic.wall()}});
    says(std::nullopt);
    EXPECT_FALSE(clinic.alarmOf("cuff-failed:NIBP_SYSTOLIC"));
    for (int i = 0; i < 5; ++i) says(first);
    for (int i = 0; i < 5; ++i) says(second);
    EXPECT_FALSE(clinic.alarmOf("cuff-failed:NIBP_SYSTOLIC")) << "failures from before the last cuff";
}

TEST_F(Technical, TheCurrentTimeAtACuffWithoutValueTellsNothing) {
    know(TechnicalCause::CuffFailed, 2);
    for (int i = 0; i < 20; ++i) {
        clinic.wait(1s);
        DeviceMessage m = clinic.message("3", {{Vital::HeartRate, 70, clinic.wall()}});
        m.cuffFailedAt = clinic.wall();
        clinic.take(m);
        EXPECT_FALSE(clinic.alarmOf("cuff-failed:NIBP_SYSTOLIC"));
    }
}

}  // namespace
}  // namespace chairside::engine
