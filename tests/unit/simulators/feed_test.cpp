#include "simulators/monitor/feed.h"

#include <gtest/gtest.h>

#include "unit/simulators/floor_of_samples.h"

namespace chairside::sim {
namespace {

using std::chrono::seconds;

const Pace::SteadyTime kStart{};

Feed feedOf(std::unique_ptr<SampleSource> source, std::vector<Fault> faults = {}, std::optional<Duration> until = {}) {
    return Feed({{"CHAIR-1", "02", ""}, FaultSchedule(std::move(faults)), Pace{kStart, 1}, until}, std::move(source));
}

TEST(Feed, TakesWhatIsDueAndCounts) {
    Feed feed = feedOf(std::make_unique<ScriptedSource>(3, seconds{1}));
    feed.pull(kStart);
    ASSERT_NE(feed.front(), nullptr);
    EXPECT_EQ(feed.front()->number, 1U);
    EXPECT_FALSE(feed.ended());
    feed.transmitting();
    feed.transmitting();
    feed.accepted();
    EXPECT_EQ(feed.front(), nullptr);
    EXPECT_GE(feed.nextEvent(kStart), kStart + seconds{1});
    feed.pull(feed.nextEvent(kStart));
    feed.transmitting();
    feed.refused();
    feed.pull(kStart + seconds{9});
    EXPECT_EQ(feed.counts(), (Counts{.sent = 2, .acked = 1, .resent = 1, .refused = 1, .dropped = 0, .waiting = 1}));
}

TEST(Feed, DropsTheOldestThatHoldsNoNewCuffWhenFull) {
    auto source = std::make_unique<ScriptedSource>(static_cast<int>(kWaitingMost) + 2, seconds{1});
    source->newCuffAt = 0;
    Feed feed = feedOf(std::move(source));
    feed.pull(kStart + seconds{10'000});
    EXPECT_EQ(feed.counts().waiting, kWaitingMost);
    EXPECT_EQ(feed.counts().dropped, 2U);
    EXPECT_EQ(feed.front()->number, 1U);
    feed.transmitting();
    feed.accepted();
    EXPECT_EQ(feed.front()->number, 4U);
}

TEST(Feed, AFrozenMonitorSaysNothing) {
    Feed feed =
        feedOf(std::make_unique<ScriptedSource>(10, seconds{1}), {{FaultKind::Freeze, seconds{2}, seconds{5}, 0}});
    feed.pull(kStart + seconds{100});
    EXPECT_EQ(feed.counts().waiting, 5U);
    EXPECT_EQ(feed.counts().dropped, 0U);
}

TEST(Feed, EndsAtItsTimeWhenAllIsAnswered) {
    Feed feed = feedOf(std::make_unique<ScriptedSource>(1000, seconds{1}), {}, seconds{2});
    feed.pull(kStart + seconds{100});
    EXPECT_EQ(feed.counts().waiting, 2U);
    EXPECT_FALSE(feed.ended());
    feed.transmitting();
    feed.accepted();
    feed.transmitting();
    feed.accepted();
    EXPECT_TRUE(feed.ended());
}

TEST(Feed, KnowsWhenTheLinkIsCut) {
    Feed feed =
        feedOf(std::make_unique<ScriptedSource>(1, seconds{1}), {{FaultKind::LinkCut, seconds{5}, seconds{3}, 0}});
    feed.pull(kStart);
    EXPECT_FALSE(feed.linkCut(kStart));
    const Pace::SteadyTime cut = feed.nextEvent(kStart);
    EXPECT_TRUE(feed.linkCut(cut));
    EXPECT_FALSE(feed.linkCut(feed.nextEvent(cut)));
}

TEST(Pace, SimulatedAndRealTimeAreInverse) {
    const Pace pace{kStart, 60};
    EXPECT_EQ(pace.simulated(kStart + seconds{2}), seconds{120});
    for (int ms = 0; ms < 5000; ms += 7) ASSERT_GE(pace.simulated(pace.real(Duration{ms})), Duration{ms});
}

}  // namespace
}  // namespace chairside::sim
