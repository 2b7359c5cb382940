// What the engine tells of each monitor: its link also behind a gateway, its intervals, whose a rejected message is.
#include <gtest/gtest.h>

#include <array>

#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

using namespace std::chrono_literals;

MonitorView viewOf(const Clinic& clinic, const std::string& bed) {
    for (const MonitorView& view : clinic.engine.monitors()) {
        if (view.monitor.bed == bed) return view;
    }
    ADD_FAILURE() << "no monitor of bed " << bed;
    return {};
}

TEST(Monitors, ABedThatFallsSilentBehindAGatewayIsSaidToBeSilent) {
    Clinic clinic;
    clinic.hears("A", {{Vital::Spo2, 97}});
    clinic.hears("B", {{Vital::Spo2, 96}});
    EXPECT_EQ(viewOf(clinic, "A").link, LinkState::Up);
    clinic.hearsFor(60s, "B", {{Vital::Spo2, 96}});
    EXPECT_EQ(viewOf(clinic, "A").link, LinkState::Silent) << "the connection is the gateway's, and open";
    EXPECT_EQ(viewOf(clinic, "B").link, LinkState::Up);
    const std::uint64_t connection = clinic.message("A", {}).connection;
    clinic.take(MonitorLink{{"", "", "10.0.0.7"}, false, "closed", connection});
    EXPECT_EQ(viewOf(clinic, "A").link, LinkState::Down);
    EXPECT_EQ(viewOf(clinic, "B").link, LinkState::Down);
}

TEST(Monitors, DeclaredAndLearnedIntervalAndJitterAreTold) {
    Clinic clinic;
    clinic.hearsFor(30s, "A", {{Vital::Spo2, 97}});
    const MonitorView view = viewOf(clinic, "A");
    EXPECT_EQ(view.declaredInterval, Duration{10s});
    ASSERT_TRUE(view.learnedInterval);
    EXPECT_EQ(view.jitter, Duration{0});
    clinic.wait(3s);
    clinic.hears("A", {{Vital::Spo2, 97}});
    EXPECT_GT(*viewOf(clinic, "A").jitter, Duration{0});
}

TEST(Monitors, OneThatSaidNothingForAChairIsToldWhyItHasNone) {
    struct Row {
        const char* name;
        Configuration configuration;
        const char* why;
    };
    const auto configured = Clinic::withChairs({{ChairId{"3"}, {ByBed{"A"}}, {}, "", false}});
    const std::array rows{
        Row{"the configuration has it", configured, "nothing that can be charted came yet"},
        Row{"it does not", Clinic::withChairs({{ChairId{"3"}, {ByBed{"B"}}, {}, "", false}}),
            "no chair in the configuration names bed A, 10.0.0.7"},
        Row{"automatic", Clinic::automatic(), "nothing that can be charted came yet"},
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.name);
        Clinic clinic(row.configuration);
        DeviceMessage onlyForTheTray = clinic.message("A", {});
        onlyForTheTray.unmapped.push_back({"900001", "7", "code not in dialect X"});
        clinic.take(onlyForTheTray);
        EXPECT_EQ(viewOf(clinic, "A").chair, ChairId{});
        EXPECT_EQ(viewOf(clinic, "A").whyNoChair, row.why);
    }
    Clinic charted(configured);
    charted.hears("A", {{Vital::Spo2, 97}});
    EXPECT_EQ(viewOf(charted, "A").whyNoChair, "");
}

TEST(Monitors, ARejectedMessageCountsForTheBedThatItNames) {
    Clinic clinic;
    clinic.hears("A", {{Vital::Spo2, 97}});
    clinic.hears("B", {{Vital::Spo2, 96}});
    const std::string peer = clinic.message("A", {}).monitor.peer;
    clinic.take(MessageRejected{{"A", "", peer}, "two messages in one frame", "segment 4"});
    EXPECT_EQ(viewOf(clinic, "A").rejected, 1U);
    EXPECT_EQ(viewOf(clinic, "B").rejected, 0U);
}

// Of a message that was cut short the device id may be missing.
TEST(Monitors, ARejectedMessageRenamesNoMonitor) {
    Clinic clinic;
    DeviceMessage message = clinic.message("A", {{Vital::Spo2, 97}});
    message.monitor.device = "D1";
    clinic.take(message);
    const std::string peer = message.monitor.peer;
    clinic.take(MessageRejected{{"A", "", peer}, "larger than 1 MiB", "MLLP"});
    EXPECT_EQ(viewOf(clinic, "A").monitor.device, "D1");
    clinic.take(MonitorLink{{"", "", peer}, false, "closed", message.connection});
    EXPECT_EQ(Clinic::count<ChairLinkChanged>(clinic.last), 1) << "of the chair that it served";
}

TEST(Monitors, BytesThatNameNobodyCountForNoBedOfAGateway) {
    Clinic clinic;
    clinic.hears("A", {{Vital::Spo2, 97}});
    const std::string peer = clinic.message("A", {}).monitor.peer;
    clinic.take(MessageRejected{{"", "", peer}, "no MSH", "MLLP"});
    EXPECT_EQ(viewOf(clinic, "A").rejected, 1U) << "the only one there";
    clinic.hears("B", {{Vital::Spo2, 96}});
    clinic.take(MessageRejected{{"", "", peer}, "no MSH", "MLLP"});
    EXPECT_EQ(viewOf(clinic, "A").rejected, 1U);
    EXPECT_EQ(viewOf(clinic, "B").rejected, 0U);
    EXPECT_EQ(viewOf(clinic, "").lastReject, "MLLP: no MSH");
}

// Monitors whose alarms name no bed: only a number of the gateway, or nothing.
struct BedlessAlarms : Clinic {
    using Clinic::Clinic;

    // Who configures them by bed, with one more chair for a device.
    static Configuration chairs() {
        Configuration c = withChairs({{ChairId{"3"}, {ByBed{"A"}}, {}, "", false},
                                      {ChairId{"4"}, {ByBed{"B"}}, {}, "", false},
                                      {ChairId{"5"}, {ByDevice{"PUMP"}}, {}, "", false}});
        c.profile.technical.push_back({alarm::TechnicalCause::TwoMonitors, alarm::Priority::Medium, 0s, {}});
        c.profile.technical.push_back({alarm::TechnicalCause::UnknownMonitor, alarm::Priority::Medium, 0s, {}});
        return c;
    }
    void measures(const std::string& bed) {
        DeviceMessage m = message(bed, {{Vital::Spo2, 97}});
        m.monitor.device = "device of " + bed;
        wait(1s);
        take(m);
    }
    void reports(DeviceAlertPhase phase, const std::string& device = "GW") {
        DeviceMessage m = message("", {});
        m.monitor.device = device;
        m.alerts = {{.code = "ASYSTOLE",
                     .text = "",
                     .priority = DeviceAlertPriority::High,
                     .phase = phase,
                     .vital = {},
                     .at = {}}};
        wait(1s);
        take(m);
    }
    // The chair on which the alarm is; "": on none.
    [[nodiscard]] std::string chairOfAlarm() const {
        const auto alarm = alarmOf("ASYSTOLE");
        return alarm ? alarm->chair.value() : "";
    }
};

TEST(BedlessAlarm, IsOfTheOnlyMonitorOnItsConnection) {
    for (const char* device : {"GW", ""}) {
        BedlessAlarms clinic(BedlessAlarms::chairs());
        clinic.measures("A");
        clinic.reports(DeviceAlertPhase::Started, device);
        EXPECT_EQ(clinic.chairOfAlarm(), "3") << device;
        clinic.measures("A");
        EXPECT_FALSE(clinic.alarmOf("two-monitors")) << device;
        EXPECT_FALSE(clinic.alarmOf("unknown-monitor")) << device;
        EXPECT_EQ(viewOf(clinic, "A").monitor.device, "device of A") << "its name stays";
        clinic.reports(DeviceAlertPhase::Ended, device);
        EXPECT_EQ(clinic.chairOfAlarm(), "") << device;
        EXPECT_EQ(clinic.engine.monitors().size(), 1U) << device;
    }
}

TEST(BedlessAlarm, MakesNoChairOfItsOwnWhereTheMonitorHasOne) {
    BedlessAlarms clinic;
    clinic.measures("A");
    clinic.reports(DeviceAlertPhase::Started);
    EXPECT_EQ(clinic.chairOfAlarm(), "A");
    EXPECT_EQ(clinic.engine.snapshot().chairs.size(), 1U);
}

TEST(BedlessAlarm, IsOfAMonitorKnownByItsDeviceToo) {
    BedlessAlarms clinic;
    DeviceMessage m = clinic.message("", {{Vital::Spo2, 97}});
    m.monitor.device = "D";
    clinic.take(m);
    clinic.reports(DeviceAlertPhase::Started);
    EXPECT_EQ(clinic.chairOfAlarm(), "D");
}

TEST(BedlessAlarm, IsOfNobodyBehindAGatewayOfSeveral) {
    BedlessAlarms clinic(BedlessAlarms::chairs());
    clinic.measures("A");
    clinic.measures("B");
    clinic.reports(DeviceAlertPhase::Started);
    EXPECT_EQ(clinic.chairOfAlarm(), "");
    EXPECT_TRUE(clinic.alarmOf("unknown-monitor"));
    ASSERT_EQ(clinic.engine.unmapped().items.size(), 1U);
    EXPECT_EQ(clinic.engine.unmapped().items[0].code, "ASYSTOLE");
}

TEST(BedlessAlarm, IsOfNobodyWhileBedsOfAGatewayThatCameBackAreSilent) {
    BedlessAlarms clinic(BedlessAlarms::chairs());
    clinic.measures("A");
    clinic.measures("B");
    clinic.take(MonitorLink{{"", "", "10.0.0.7"}, false, "closed", clinic.connection});
    ++clinic.connection;
    clinic.measures("A");
    clinic.reports(DeviceAlertPhase::Started);
    EXPECT_EQ(clinic.chairOfAlarm(), "") << "it may be B's";
    clinic.wait(24h);
    clinic.measures("A");
    clinic.reports(DeviceAlertPhase::Started);
    EXPECT_EQ(clinic.chairOfAlarm(), "3") << "B is gone";
}

TEST(BedlessAlarm, IsToldApartByItsConnectionWhereMonitorsShareAnAddress) {
    BedlessAlarms clinic(BedlessAlarms::chairs());
    clinic.measures("A");
    ++clinic.connection;
    clinic.measures("B");
    clinic.reports(DeviceAlertPhase::Started);
    EXPECT_EQ(clinic.chairOfAlarm(), "4");
}

TEST(BedlessAlarm, OfADeviceThatHasAChairIsOnThatChair) {
    BedlessAlarms clinic(BedlessAlarms::chairs());
    clinic.measures("A");
    clinic.reports(DeviceAlertPhase::Started, "PUMP");
    EXPECT_EQ(clinic.chairOfAlarm(), "5");
}

TEST(BedlessAlarm, IsOfNobodyWhileAnotherBedOfTheConnectionToldNoValueYet) {
    BedlessAlarms clinic(BedlessAlarms::chairs());
    clinic.measures("A");
    clinic.hears("B", {});
    clinic.reports(DeviceAlertPhase::Started);
    EXPECT_EQ(clinic.chairOfAlarm(), "") << "it may be B's, whose sensors are off";
    EXPECT_TRUE(clinic.alarmOf("unknown-monitor"));
}

TEST(BedlessAlarm, OfALinkIsOfTheDeviceThatItNames) {
    BedlessAlarms clinic;
    const auto batch = [&](const std::string& device, std::vector<Says> values, std::vector<DeviceAlert> alerts) {
        DeviceMessage m = clinic.message("", std::move(values));
        m.monitor.device = device;
        m.protocol = "link";
        m.alerts = std::move(alerts);
        clinic.wait(1s);
        clinic.take(m);
    };
    batch("D1", {{Vital::Spo2, 97}}, {});
    batch("D2", {},
          {{.code = "ASYSTOLE",
            .text = "",
            .priority = DeviceAlertPriority::High,
            .phase = DeviceAlertPhase::Started,
            .vital = {},
            .at = {}}});
    EXPECT_EQ(clinic.chairOfAlarm(), "D2");
}

// Begun while one bed was alone, ended when there were two: nobody knows whose end it is.
TEST(BedlessAlarm, WhoseEndIsOfNobodyIsInDoubt) {
    BedlessAlarms clinic(BedlessAlarms::chairs());
    clinic.measures("A");
    clinic.reports(DeviceAlertPhase::Started);
    clinic.measures("B");
    clinic.reports(DeviceAlertPhase::Ended);
    ASSERT_TRUE(clinic.alarmOf("ASYSTOLE"));
    EXPECT_TRUE(clinic.alarmOf("ASYSTOLE")->conditionUnknown);
    clinic.acknowledge(*clinic.alarmOf("ASYSTOLE"));
    EXPECT_FALSE(clinic.alarmOf("ASYSTOLE")) << "somebody looked";
}

// Two connections of one address, each with one bed: each is sure whose end it brings.
TEST(BedlessAlarm, ThatEndsTwiceDoubtsNoneOfAnotherConnection) {
    BedlessAlarms clinic(BedlessAlarms::chairs());
    clinic.measures("A");
    clinic.reports(DeviceAlertPhase::Started);
    ++clinic.connection;
    clinic.measures("B");
    clinic.reports(DeviceAlertPhase::Started);
    clinic.reports(DeviceAlertPhase::Ended);
    clinic.reports(DeviceAlertPhase::Ended);
    ASSERT_EQ(clinic.chairOfAlarm(), "3") << "A's stays";
    EXPECT_FALSE(clinic.alarmOf("ASYSTOLE")->conditionUnknown);
}

TEST(BedlessAlarm, ThatEndsBeforeItsMonitorMeasuresAgainIsInDoubtAndMakesNoChair) {
    BedlessAlarms clinic;
    clinic.measures("A");
    clinic.reports(DeviceAlertPhase::Started);
    clinic.acknowledge(*clinic.alarmOf("ASYSTOLE"));
    clinic.take(MonitorLink{{"", "", "10.0.0.7"}, false, "closed", clinic.connection});
    ++clinic.connection;
    clinic.reports(DeviceAlertPhase::Ended);
    EXPECT_FALSE(clinic.alarmOf("ASYSTOLE")) << "it was taken on before";
    EXPECT_EQ(clinic.engine.snapshot().chairs.size(), 1U);
}

TEST(BedlessAlarm, EndsWhereItBegan) {
    BedlessAlarms clinic;
    clinic.reports(DeviceAlertPhase::Started);
    clinic.measures("A");
    EXPECT_EQ(clinic.chairOfAlarm(), "GW") << "nobody else was there";
    clinic.reports(DeviceAlertPhase::Ended);
    EXPECT_EQ(clinic.chairOfAlarm(), "");
    clinic.reports(DeviceAlertPhase::Started);
    EXPECT_EQ(clinic.chairOfAlarm(), "A");
}

// The book of monitors is full of strangers, all behind one gateway.
struct FullBook : Clinic {
    FullBook() : Clinic(Clinic::withChairs({{ChairId{"1"}, {ByBed{"A"}}, {}, "", false}})) {
        for (std::size_t i = knows(); i < kMonitorsMax; ++i) hearsStranger(i);
    }
    void hearsStranger(std::size_t number) { hears("stranger " + std::to_string(number), {{Vital::Spo2, 97}}); }
    [[nodiscard]] std::size_t knows() const { return engine.state().monitors.size(); }
    [[nodiscard]] bool knows(const std::string& bed) const { return engine.state().monitors.contains("bed " + bed); }
};

TEST(FullBookOfMonitors, TheOneUnheardLongestForADayGivesItsPlaceAway) {
    FullBook clinic;
    clinic.wait(23h);
    clinic.hearsStranger(0);
    clinic.wait(2h);
    clinic.hears("A", {{Vital::Spo2, 96}});
    ASSERT_TRUE(clinic.reading("1", Vital::Spo2));
    EXPECT_EQ(clinic.reading("1", Vital::Spo2)->value, Quantity::whole(96));
    EXPECT_TRUE(clinic.knows("stranger 0")) << "heard two hours ago";
    EXPECT_FALSE(clinic.knows("stranger 1")) << "though the gateway's connection is open";
    EXPECT_TRUE(clinic.knows("stranger 2"));
    EXPECT_EQ(clinic.knows(), kMonitorsMax);
}

TEST(FullBookOfMonitors, WhoServesAChairStaysHoweverLongItIsSilent) {
    FullBook clinic;
    clinic.wait(24h);
    clinic.hears("A", {{Vital::Spo2, 96}});
    clinic.wait(1s);
    for (std::size_t i = 1; i < kMonitorsMax; ++i) clinic.hearsStranger(i);
    clinic.wait(48h);
    for (std::size_t i = 1; i < kMonitorsMax; ++i) clinic.hearsStranger(kMonitorsMax + i);
    EXPECT_EQ(clinic.knows(), kMonitorsMax);
    EXPECT_TRUE(clinic.knows("A"));
    EXPECT_FALSE(clinic.engine.state().turnedAway) << "all found a place";
}

TEST(FullBookOfMonitors, WhoNeverSaidAnythingThatCouldBeTakenGoesFirst) {
    Clinic clinic(Clinic::withChairs({{ChairId{"1"}, {ByBed{"A"}}, {}, "", false}}));
    for (std::size_t i = 0; i < kMonitorsMax; ++i) {
        clinic.take(MessageRejected{{"noise " + std::to_string(i), "", "10.0.0.9"}, "no MSH", "MLLP"});
    }
    clinic.hears("A", {{Vital::Spo2, 96}});
    EXPECT_TRUE(clinic.reading("1", Vital::Spo2));
    EXPECT_EQ(clinic.engine.state().monitors.size(), kMonitorsMax);
}

TEST(FullBookOfMonitors, WhoFindsNoPlaceIsAnAlarm) {
    FullBook clinic;
    Configuration heeds = clinic.configuration;
    heeds.profile.technical.push_back({alarm::TechnicalCause::UnknownMonitor, alarm::Priority::Medium, 0s, {}});
    heeds.profile.hash = "h2";
    clinic.take(ConfigurationChanged{heeds, {"file", ""}});
    clinic.waitAndTick(23h);
    clinic.take(ClockSample{clinic.wall()});
    ASSERT_FALSE(clinic.alarmOf("unknown-monitor"));
    clinic.hears("A", {{Vital::Spo2, 96}});
    EXPECT_FALSE(clinic.reading("1", Vital::Spo2));
    EXPECT_TRUE(clinic.alarmOf("unknown-monitor"));
    clinic.wait(60s);
    clinic.take(ClockSample{clinic.wall()});
    EXPECT_TRUE(clinic.alarmOf("unknown-monitor"));
    clinic.wait(1s);
    clinic.take(ClockSample{clinic.wall()});
    EXPECT_FALSE(clinic.alarmOf("unknown-monitor")) << "it does not speak any more";
}

TEST(Monitors, OneForWhichThereIsNoMoreChairInAutomaticModeIsAnAlarm) {
    Configuration heeds = Clinic::automatic();
    heeds.profile.technical.push_back({alarm::TechnicalCause::UnknownMonitor, alarm::Priority::Medium, 0s, {}});
    Clinic clinic(heeds);
    for (std::size_t i = 0; i < kChairsMax; ++i) clinic.hears("bed " + std::to_string(i), {{Vital::Spo2, 97}});
    EXPECT_FALSE(clinic.alarmOf("unknown-monitor"));
    clinic.hears("one more", {{Vital::Spo2, 97}});
    EXPECT_FALSE(clinic.reading("one more", Vital::Spo2));
    EXPECT_TRUE(clinic.alarmOf("unknown-monitor"));
}

}  // namespace
}  // namespace chairside::engine
