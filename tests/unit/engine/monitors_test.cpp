// What the engine tells of each monitor: its link also behind a gateway, its intervals, whose a rejected message is.
#include <gtest/gtest.h>

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

TEST(Monitors, ARejectedMessageCountsForTheBedThatItNames) {
    Clinic clinic;
    clinic.hears("A", {{Vital::Spo2, 97}});
    clinic.hears("B", {{Vital::Spo2, 96}});
    const std::string peer = clinic.message("A", {}).monitor.peer;
    clinic.take(MessageRejected{{"A", "", peer}, "two messages in one frame", "segment 4"});
    EXPECT_EQ(viewOf(clinic, "A").rejected, 1U);
    EXPECT_EQ(viewOf(clinic, "B").rejected, 0U);
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
