#include "record/record_queue.h"

#include <gtest/gtest.h>

#include "unit/record/record_fixture.h"

namespace chairside::record {
namespace {

class Queue : public testing::Test {
protected:
    void post(std::uint64_t sequence) { queue_.post({readingEntry(sequence, 1000, 1)}); }
    RecordQueue queue_{{100, 1'000'000, 10, Duration{0}}, 0};
};

// The reader saw an empty journal; the entry became durable, and was posted, before it said so.
TEST_F(Queue, WhatIsPostedWhileTheJournalIsReadNeedsAnotherReading) {
    const std::uint64_t before = queue_.newestPosted();
    post(1);
    EXPECT_TRUE(queue_.caughtUp(false, before));
    EXPECT_TRUE(queue_.behind());
    queue_.setApplied(1);
    EXPECT_TRUE(queue_.caughtUp(true, queue_.newestPosted()));
    EXPECT_FALSE(queue_.behind());
}

TEST_F(Queue, WhatTheJournalDoesNotHaveIsGivenUp) {
    post(1);
    EXPECT_FALSE(queue_.caughtUp(false, queue_.newestPosted()));
    EXPECT_FALSE(queue_.behind());
}

}  // namespace
}  // namespace chairside::record
