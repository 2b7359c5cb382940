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

TEST(Feed, ADuplicatedMessageIsSaidTwiceAndCountedOnce) {
    Feed feed = feedOf(std::make_unique<ScriptedSource>(1), {{FaultKind::Duplicate, seconds{0}, seconds{5}}});
    feed.pull(kStart);
    feed.transmitting();
    feed.accepted();
    ASSERT_NE(feed.front(), nullptr);
    feed.transmitting();
    feed.accepted();
    EXPECT_EQ(feed.front(), nullptr);
    EXPECT_EQ(feed.counts(), (Counts{.sent = 1, .acked = 1, .resent = 1}));
}

TEST(Feed, ReorderedMessagesChangePlacesInPairs) {
    Feed feed = feedOf(std::make_unique<ScriptedSource>(5, seconds{1}), {{FaultKind::Reorder, seconds{0}, seconds{9}}});
    feed.pull(kStart + seconds{10});
    std::vector<std::uint64_t> order;
    while (feed.front() != nullptr) {
        order.push_back(feed.front()->number);
        feed.transmitting();
        feed.accepted();
    }
    EXPECT_EQ(order, (std::vector<std::uint64_t>{2, 1, 4, 3, 5}));
    EXPECT_TRUE(feed.ended());
}

TEST(Feed, TellsWhatTheStationTook) {
    std::vector<std::uint64_t> taken;
    Feed feed({{"CHAIR-1", "02", ""},
               FaultSchedule({{FaultKind::WrongChair, seconds{1}, seconds{1}, 0, "CHAIR-9"}}),
               Pace{kStart, 1},
               {},
               Dialect::Pcd01,
               [&](const Outgoing& o) {
                   taken.push_back(o.number);
                   EXPECT_EQ(o.bed, o.number == 2 ? "CHAIR-9" : "CHAIR-1");
               }},
              std::make_unique<ScriptedSource>(3, seconds{1}));
    feed.pull(kStart + seconds{3});
    feed.transmitting();
    feed.refused();
    feed.transmitting();
    feed.accepted();
    EXPECT_EQ(taken, std::vector<std::uint64_t>{2});
}

TEST(Feed, ASteppedPaceMovesOnlyByHand) {
    const auto now = std::make_shared<Duration>(0);
    Feed feed({{"CHAIR-1", "02", ""}, {}, Pace{{}, 1, now}, {}}, std::make_unique<ScriptedSource>(3, seconds{1}));
    const auto real = std::chrono::steady_clock::now();
    EXPECT_TRUE(feed.hasWork(real));
    feed.pull(real);
    EXPECT_EQ(feed.counts().waiting, 1U);
    EXPECT_EQ(feed.nextEvent(real), Pace::SteadyTime::max());
    *now = seconds{2};
    EXPECT_LE(feed.nextEvent(real), real);
    feed.pull(real);
    EXPECT_EQ(feed.counts().waiting, 3U);
}

}  // namespace
}  // namespace chairside::sim
