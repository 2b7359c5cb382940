// Frames between the link's thread and the screen's.
#include "ui/link/frame_inbox.h"

#include <gtest/gtest.h>

namespace chairside::ui {
namespace {

TEST(FrameInbox, dropsOldLiveValuesButNeverEvents) {
    FrameInbox inbox;
    v1::StationFrame event;
    event.mutable_events()->set_sequence(1);
    EXPECT_TRUE(inbox.put(event));
    v1::StationFrame live;
    live.mutable_live();
    for (int i = 0; i < 5000; ++i) EXPECT_FALSE(inbox.put(live));
    const FrameInbox::Taken taken = inbox.takeAll();
    EXPECT_EQ(taken.frames.size(), FrameInbox::kFramesMax);
    EXPECT_TRUE(taken.frames.front().has_events());
    EXPECT_FALSE(taken.overflowed);
}

TEST(FrameInbox, asksForASnapshotWhenEventsFindNoRoom) {
    FrameInbox inbox;
    v1::StationFrame event;
    event.mutable_events()->set_sequence(1);
    for (std::size_t i = 0; i <= FrameInbox::kFramesMax; ++i) inbox.put(event);
    EXPECT_TRUE(inbox.takeAll().overflowed);
    EXPECT_TRUE(inbox.put(event)) << "the reader is woken again";
}

}  // namespace
}  // namespace chairside::ui
