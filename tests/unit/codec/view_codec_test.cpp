#include "codec/view_codec.h"

#include <gtest/gtest.h>

#include "codec/occurrence_codec.h"
#include "codec/profile_codec.h"
#include "codec/reading_codec.h"
#include "unit/codec/samples.h"

namespace chairside::codec {
namespace {

engine::ChairView chairView() {
    return {.chair = ChairId{"3"},
            .readings = {samples::reading()},
            .linkConnected = true,
            .monitor = "bed 3, 10.0.0.7",
            .lastHeard = Instant{5000},
            .expected = {{Vital::Spo2, std::chrono::seconds{10}, std::chrono::seconds{25}, true}},
            .demo = true,
            .profileHash = "h2",
            .monitored = true,
            .phase = ChairPhase::Infusing,
            .phaseSince = Instant{4000},
            .baselines = {{Vital::NibpSystolic, Quantity::whole(128), "unverified:Ana", WallTime{99}}},
            .observations = {{Scale::Rass, Quantity::whole(-1), "unverified:Ana", WallTime{98}}}};
}

TEST(ViewCodec, aChairIsShownWhole) {
    v1::ChairView to;
    toProto(chairView(), to);
    EXPECT_EQ(to.chair(), "3");
    ASSERT_EQ(to.readings_size(), 1);
    EXPECT_EQ(fromProto(to.readings(0)).value(), samples::reading());
    EXPECT_TRUE(to.link_connected());
    EXPECT_EQ(to.monitor(), "bed 3, 10.0.0.7");
    EXPECT_EQ(to.last_heard_instant_ms(), 5000);
    ASSERT_EQ(to.expected_size(), 1);
    EXPECT_EQ(to.expected(0).vital(), v1::SPO2);
    EXPECT_EQ(to.expected(0).interval_ms(), 10'000);
    EXPECT_EQ(to.expected(0).stale_after_ms(), 25'000);
    EXPECT_TRUE(to.expected(0).slow());
    EXPECT_TRUE(to.demo());
    EXPECT_TRUE(to.monitored());
    EXPECT_EQ(to.profile_hash(), "h2");
    EXPECT_EQ(to.phase(), v1::PHASE_INFUSING);
    EXPECT_EQ(to.phase_since_instant_ms(), 4000);
    ASSERT_EQ(to.baselines_size(), 1);
    EXPECT_EQ(to.baselines(0).vital(), v1::NIBP_SYSTOLIC);
    EXPECT_EQ(to.baselines(0).value_milli(), 128'000);
    EXPECT_EQ(to.baselines(0).by(), "unverified:Ana");
    EXPECT_EQ(to.baselines(0).at_unix_ms(), 99);
    ASSERT_EQ(to.observations_size(), 1);
    EXPECT_EQ(to.observations(0).scale(), v1::RASS);
    EXPECT_EQ(to.observations(0).value_milli(), -1000);
}

TEST(ViewCodec, aChairNeverHeardHasNoTimeOfIt) {
    engine::ChairView view = chairView();
    view.lastHeard.reset();
    v1::ChairView to;
    toProto(view, to);
    EXPECT_FALSE(to.has_last_heard_instant_ms());
}

TEST(ViewCodec, aSnapshotHasChairsAlarmsAndTheProfileInForce) {
    const engine::Snapshot snapshot{.sequence = 42,
                                    .now = Instant{7000},
                                    .wall = WallTime{1'795'301'583'120},
                                    .chairs = {chairView()},
                                    .alarms = {samples::occurrence()},
                                    .profile = builtInProfile()};
    v1::Snapshot to;
    toProto(snapshot, to);
    EXPECT_EQ(to.sequence(), 42U);
    EXPECT_EQ(to.station_instant_ms(), 7000);
    EXPECT_EQ(to.station_unix_ms(), 1'795'301'583'120);
    EXPECT_EQ(to.chairs_size(), 1);
    ASSERT_EQ(to.alarms_size(), 1);
    EXPECT_EQ(fromProto(to.alarms(0)).value(), samples::occurrence());
    EXPECT_EQ(to.profile(), "Ketamine infusion, adult");
    EXPECT_EQ(to.profile_hash(), builtInProfile().hash);
    alarm::Profile expected = builtInProfile();
    expected.text.clear();  // not sent: clients ask for it
    EXPECT_TRUE(fromProto(to.profile_in_force(), to.profile_hash()).value() == expected);
}

TEST(ViewCodec, aMonitorIsShownWhole) {
    const engine::MonitorView view{.monitor = samples::monitor(),
                                   .chair = ChairId{"3"},
                                   .whyNoChair = "two monitors",
                                   .connected = true,
                                   .protocol = "hl7",
                                   .dialect = "ihe-pcd01",
                                   .lastHeard = WallTime{99},
                                   .messages = 5,
                                   .rejected = 2,
                                   .lastReject = "no MSH",
                                   .clockOffset = Duration{-1500},
                                   .learnedInterval = Duration{1000},
                                   .link = engine::LinkState::Silent,
                                   .declaredInterval = Duration{10'000},
                                   .jitter = Duration{250}};
    v1::MonitorView to;
    toProto(view, to);
    EXPECT_EQ(fromProto(to.monitor()).value(), samples::monitor());
    EXPECT_EQ(to.chair(), "3");
    EXPECT_EQ(to.why_no_chair(), "two monitors");
    EXPECT_TRUE(to.connected());
    EXPECT_EQ(to.protocol(), "hl7");
    EXPECT_EQ(to.dialect(), "ihe-pcd01");
    EXPECT_EQ(to.last_heard_unix_ms(), 99);
    EXPECT_EQ(to.messages(), 5U);
    EXPECT_EQ(to.rejected(), 2U);
    EXPECT_EQ(to.last_reject(), "no MSH");
    EXPECT_EQ(to.clock_offset_ms(), -1500);
    EXPECT_EQ(to.learned_interval_ms(), 1000);
    EXPECT_EQ(to.link(), v1::LINK_SILENT);
    EXPECT_EQ(to.declared_interval_ms(), 10'000);
    EXPECT_EQ(to.jitter_ms(), 250);
}

TEST(ViewCodec, theTrayIsShownWithWhatFellOut) {
    const engine::Tray tray{.items = {{.monitor = samples::monitor(),
                                       .code = "150999^MDC_FOO^MDC",
                                       .sample = "4.2",
                                       .reason = "code not in dialect",
                                       .count = 17,
                                       .first = WallTime{1},
                                       .last = WallTime{2}}},
                            .dropped = 3};
    v1::UnmappedReply to;
    toProto(tray, to);
    EXPECT_EQ(to.dropped(), 3U);
    ASSERT_EQ(to.items_size(), 1);
    EXPECT_EQ(to.items(0).code(), "150999^MDC_FOO^MDC");
    EXPECT_EQ(to.items(0).sample(), "4.2");
    EXPECT_EQ(to.items(0).reason(), "code not in dialect");
    EXPECT_EQ(to.items(0).count(), 17U);
    EXPECT_EQ(to.items(0).first_unix_ms(), 1);
    EXPECT_EQ(to.items(0).last_unix_ms(), 2);
    EXPECT_EQ(to.items(0).monitor().bed(), "3");
}

}  // namespace
}  // namespace chairside::codec
