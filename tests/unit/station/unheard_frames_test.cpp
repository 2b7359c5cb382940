#include "station/unheard_frames.h"

#include <gtest/gtest.h>

namespace chairside::station {
namespace {

TEST(UnheardFrames, AreThoseWhoseConnectionEndedBeforeTheirAnswer) {
    UnheardFrames frames;
    EXPECT_FALSE(frames.came(1, 11));
    EXPECT_FALSE(frames.came(1, 12));
    frames.answered(1, 11, true);
    frames.ended(1);
    frames.answered(1, 12, true);  // too late: nobody was there to hear it
    EXPECT_FALSE(frames.came(2, 11));
    EXPECT_TRUE(frames.came(2, 12));
    EXPECT_FALSE(frames.came(2, 12)) << "each once";
}

TEST(UnheardFrames, AreThoseThatWereAnsweredNotSaved) {
    UnheardFrames frames;
    EXPECT_FALSE(frames.came(1, 11));
    frames.answered(1, 11, false);
    EXPECT_TRUE(frames.came(1, 11)) << "also on the same connection";
}

TEST(UnheardFrames, AreForgottenOldestFirst) {
    UnheardFrames frames;
    for (std::uint64_t digest = 1; digest <= UnheardFrames::kMost + 1; ++digest) (void)frames.came(1, digest);
    frames.ended(1);
    EXPECT_FALSE(frames.came(2, 1));
    EXPECT_TRUE(frames.came(2, 2));
}

TEST(UnheardFrames, TheSameBytesOfAnotherSenderAreAnothers) {
    EXPECT_NE(UnheardFrames::digest("10.0.0.1", "MSH|"), UnheardFrames::digest("10.0.0.2", "MSH|"));
    EXPECT_NE(UnheardFrames::digest("10.0.0.1", "MSH|"), UnheardFrames::digest("10.0.0.1", "MSH"));
    EXPECT_EQ(UnheardFrames::digest("10.0.0.1", "MSH|"), UnheardFrames::digest("10.0.0.1", "MSH|"));
}

}  // namespace
}  // namespace chairside::station
