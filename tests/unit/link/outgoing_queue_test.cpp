#include "link/server/outgoing_queue.h"

#include <gtest/gtest.h>

#include "link/client/frame.h"

namespace chairside::link {
namespace {

FrameBytes bytes(const std::string& text) { return std::make_shared<const std::string>(text); }

engine::Event taken(const std::string& chair, int value, ReadingState state = ReadingState::Valid) {
    Reading reading;
    reading.vital = Vital::Spo2;
    reading.value = Quantity::whole(value);
    reading.state = state;
    return {Instant{value}, WallTime{1}, engine::ReadingTaken{ChairId{chair}, reading, true}};
}

v1::LiveFrame liveOf(const OutgoingQueue::Item& item) {
    v1::StationFrame frame;
    EXPECT_TRUE(item.bytes && frame.ParseFromString(item.bytes->substr(kFrameHeader)));
    return frame.live();
}

TEST(OutgoingQueue, KeptFramesComeFirstAndInOrder) {
    OutgoingQueue queue{1000, 10};
    queue.addLive(makeBroadcast(1, {taken("1", 97)}));
    queue.setHeartbeat(bytes("old beat"));
    queue.setHeartbeat(bytes("beat"));
    EXPECT_TRUE(queue.push(bytes("a")));
    queue.pushAnswer(bytes("b"), 16);
    EXPECT_EQ(*queue.next().bytes, "a");
    const auto answer = queue.next();
    EXPECT_EQ(*answer.bytes, "b");
    EXPECT_EQ(answer.answers, 16u);
    EXPECT_EQ(*queue.next().bytes, "beat");
    EXPECT_EQ(liveOf(queue.next()).sequence(), 1u);
    EXPECT_FALSE(queue.next().bytes);
}

TEST(OutgoingQueue, ALoneEntryGoesOutAsItWasSerialised) {
    OutgoingQueue queue{1000, 10};
    const auto broadcast = makeBroadcast(1, {taken("1", 97)});
    queue.addLive(broadcast);
    EXPECT_EQ(queue.next().bytes, broadcast->live);
}

TEST(OutgoingQueue, LiveValuesKeepTheNewestOfEachChair) {
    OutgoingQueue queue{1000, 10};
    queue.addLive(makeBroadcast(1, {taken("1", 97), taken("2", 90)}));
    queue.addLive(makeBroadcast(2, {taken("1", 96)}));
    queue.addLive(makeBroadcast(3, {taken("1", 95)}));
    const auto live = liveOf(queue.next());
    EXPECT_EQ(live.sequence(), 3u);
    ASSERT_EQ(live.chairs_size(), 2);
    EXPECT_EQ(live.chairs(0).readings(0).value_milli(), 95'000);
    EXPECT_EQ(live.chairs(1).readings(0).value_milli(), 90'000);
}

TEST(OutgoingQueue, ALateReadingDoesNotReplaceALiveOne) {
    OutgoingQueue queue{1000, 10};
    queue.addLive(makeBroadcast(1, {taken("1", 97)}));
    queue.addLive(makeBroadcast(2, {taken("1", 60, ReadingState::Late)}));
    const auto live = liveOf(queue.next());
    ASSERT_EQ(live.chairs(0).readings_size(), 2);
    EXPECT_EQ(live.chairs(0).readings(0).value_milli(), 97'000);
}

TEST(OutgoingQueue, ARemovedChairsValuesGo) {
    OutgoingQueue queue{1000, 10};
    queue.addLive(makeBroadcast(1, {taken("1", 97)}));
    queue.forgetLive("1");
    EXPECT_FALSE(queue.next().bytes);
    const auto both = makeBroadcast(2, {taken("1", 97), {Instant{1}, WallTime{1}, engine::ChairRemoved{ChairId{"1"}}}});
    EXPECT_TRUE(both->events);
    EXPECT_FALSE(both->live);
}

TEST(OutgoingQueue, SaysWhenTooMuchWaits) {
    OutgoingQueue byBytes{10, 100};
    EXPECT_TRUE(byBytes.push(bytes(std::string(50, 'x'))));  // one frame is always taken, however large
    EXPECT_FALSE(byBytes.push(bytes("y")));
    EXPECT_EQ(byBytes.next().bytes->size(), 50u);
    EXPECT_TRUE(byBytes.push(bytes("y")));
    OutgoingQueue byFrames{1000, 2};
    EXPECT_TRUE(byFrames.push(bytes("a")));
    EXPECT_TRUE(byFrames.push(bytes("b")));
    EXPECT_FALSE(byFrames.push(bytes("c")));
}

TEST(OutgoingQueue, AnswersAreBoundedByTheRequestsNotHere) {
    OutgoingQueue queue{10, 1};
    for (int i = 0; i < 5; ++i) queue.pushAnswer(bytes(std::string(50, 'x')), 1);
    EXPECT_TRUE(queue.push(bytes("event")));
}

}  // namespace
}  // namespace chairside::link
