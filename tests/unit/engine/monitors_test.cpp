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

}  // namespace
}  // namespace chairside::engine
