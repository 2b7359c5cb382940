#include "station/unheard_frames.h"

#include <gtest/gtest.h>

namespace chairside::station {
namespace {

using engine::Heard;
using Frame = UnheardFrames::Frame;

TEST(UnheardFrames, AreThoseWhoseConnectionEndedBeforeTheirAnswer) {
    UnheardFrames frames;
    EXPECT_FALSE(frames.came(1, 11));
    EXPECT_FALSE(frames.came(1, 12));
    frames.answered({1, 11, true}, true);
    frames.ended(1, Heard::All);
    frames.answered({1, 12, true}, true);  // too late: nobody was there to hear it
    EXPECT_FALSE(frames.came(2, 11));
    EXPECT_TRUE(frames.came(2, 12));
    EXPECT_FALSE(frames.came(2, 12)) << "each once";
}

TEST(UnheardFrames, AreThoseWhoseAnswerWasPerhapsNotReadWhenTheyTellTheirTime) {
    UnheardFrames frames;
    EXPECT_FALSE(frames.came(1, 11));
    EXPECT_FALSE(frames.came(1, 12));
    frames.answered({1, 11, true}, true);
    frames.answered({1, 12, false}, true);
    frames.ended(1, Heard::PerhapsNotAll);
    EXPECT_TRUE(frames.came(2, 11));
    EXPECT_FALSE(frames.came(2, 12)) << "a monitor that tells no time repeats itself";
}

TEST(UnheardFrames, TheSameBytesTwiceAreHeardTwiceOrNot) {
    UnheardFrames frames;
    EXPECT_FALSE(frames.came(1, 11));
    EXPECT_FALSE(frames.came(1, 11));
    frames.answered({1, 11, false}, true);
    frames.ended(1, Heard::PerhapsNotAll);
    EXPECT_TRUE(frames.came(2, 11)) << "the second was never answered";
}

TEST(UnheardFrames, OfAnsweredOnesAreTheLast) {
    UnheardFrames frames;
    for (std::uint64_t digest = 1; digest <= UnheardFrames::kAnsweredMost + 1; ++digest) {
        EXPECT_FALSE(frames.came(1, digest));
        frames.answered({1, digest, true}, true);
    }
    frames.ended(1, Heard::PerhapsNotAll);
    EXPECT_FALSE(frames.came(2, 1));
    EXPECT_TRUE(frames.came(2, 2));
}

TEST(UnheardFrames, MayComeAgainBeforeTheEndOfTheirConnectionIsNoticed) {
    UnheardFrames frames;
    EXPECT_FALSE(frames.came(1, 11));
    EXPECT_FALSE(frames.came(1, 12));
    frames.answered({1, 11, true}, true);
    EXPECT_TRUE(frames.came(2, 11));
    EXPECT_TRUE(frames.came(2, 12));
    frames.ended(1, Heard::PerhapsNotAll);
    frames.answered({2, 11, true}, true);
    frames.answered({2, 12, true}, true);
    frames.ended(2, Heard::All);
    EXPECT_FALSE(frames.came(3, 11)) << "the second connection heard its answer";
    EXPECT_FALSE(frames.came(3, 12));
}

TEST(UnheardFrames, AreThoseThatWereAnsweredNotSaved) {
    UnheardFrames frames;
    EXPECT_FALSE(frames.came(1, 11));
    frames.answered({1, 11, false}, false);
    EXPECT_TRUE(frames.came(1, 11)) << "also on the same connection";
}

TEST(UnheardFrames, AreForgottenOldestFirst) {
    UnheardFrames frames;
    for (std::uint64_t digest = 1; digest <= UnheardFrames::kMost + 1; ++digest) (void)frames.came(1, digest);
    frames.ended(1, Heard::All);
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
