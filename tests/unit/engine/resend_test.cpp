// What comes again after its sender did not hear that it was taken: charted once, whatever was in between. What a
// monitor says twice by itself is charted twice.
#include <gtest/gtest.h>

#include "codec/checkpoint_codec.h"
#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

class Resend : public testing::Test {
protected:
    [[nodiscard]] DeviceMessage frame(std::uint64_t digest, bool mayBeResent = false) const {
        DeviceMessage m = clinic.message("3", {{Vital::Spo2, 97}});
        m.digest = digest;
        m.mayBeResent = mayBeResent;
        m.sentAt = clinic.wall();
        return m;
    }
    [[nodiscard]] DeviceMessage undated(std::uint64_t digest) const {
        DeviceMessage m = frame(digest);
        m.sentAt.reset();
        return m;
    }
    [[nodiscard]] DeviceMessage batch(const std::string& id) const {
        DeviceMessage m = clinic.message("3", {{Vital::Spo2, 97}});
        m.protocol = "link";
        m.messageId = id;
        return m;
    }
    bool charts(const Input& input) {
        clinic.wait(1s);
        return Clinic::count<ReadingTaken>(clinic.take(input)) > 0;
    }
    void restart() {
        auto state = codec::decodeCheckpoint(codec::encodeCheckpoint(clinic.engine.state()));
        ASSERT_TRUE(state.ok());
        clinic.engine = Engine{std::move(state).value()};
        clinic.take(Started{"1", clinic.wall(), 0s, false, true, false});
    }
    Clinic clinic;
};

TEST_F(Resend, TheSameBytesWhileAcknowledgedAreTheMonitorRepeatingItself) {
    EXPECT_TRUE(charts(frame(1)));
    EXPECT_TRUE(charts(frame(1)));
}

TEST_F(Resend, TheSameBytesThatMayNotHaveBeenAcknowledgedAreChartedOnce) {
    EXPECT_TRUE(charts(frame(1)));
    EXPECT_FALSE(charts(frame(1, true)));
    EXPECT_TRUE(charts(frame(2, true))) << "never taken before";
}

TEST_F(Resend, AfterARestartEachMessageMayComeAgainOnce) {
    EXPECT_TRUE(charts(frame(1)));
    EXPECT_TRUE(charts(frame(2)));
    restart();
    EXPECT_FALSE(charts(frame(1)));
    EXPECT_TRUE(charts(frame(1))) << "a monitor that says the same all the time is heard again";
    EXPECT_FALSE(charts(frame(2)));
    EXPECT_TRUE(charts(frame(3)));
}

// A sender without a time in its messages says the same bytes whenever its numbers are the same. Were all that it ever
// said suspect, it would lose a reading for each of them.
TEST_F(Resend, AfterARestartAnUndatedSenderLosesNoMoreThanWasInFlight) {
    for (std::uint64_t digest = 1; digest <= 100; ++digest) EXPECT_TRUE(charts(undated(digest)));
    EXPECT_TRUE(charts(frame(200)));
    restart();
    restart();
    EXPECT_FALSE(charts(undated(100))) << "its answer may not have been written";
    EXPECT_TRUE(charts(undated(100)));
    int lost = 0;
    for (std::uint64_t digest = 1; digest < 100; ++digest) lost += charts(undated(digest)) ? 0 : 1;
    EXPECT_LT(lost, 16);
    EXPECT_FALSE(charts(frame(200))) << "dated: the same bytes are the same message";
}

TEST_F(Resend, ABatchActsOnceAlsoAfterARestart) {
    EXPECT_TRUE(charts(batch("gateway/1")));
    EXPECT_FALSE(charts(batch("gateway/1")));
    restart();
    EXPECT_FALSE(charts(batch("gateway/1")));
    EXPECT_TRUE(charts(batch("gateway/2")));
}

TEST_F(Resend, WhatTheJournalRefusedIsNewWhenItComesAgain) {
    EXPECT_TRUE(charts(frame(1)));
    EXPECT_TRUE(charts(batch("gateway/1")));
    EXPECT_TRUE(charts(batch("gateway/2")));
    const std::uint64_t last = clinic.sequence;
    clinic.take(EntriesLost{last - 2, last - 1});
    EXPECT_TRUE(charts(frame(1, true)));
    EXPECT_TRUE(charts(batch("gateway/1")));
    EXPECT_FALSE(charts(batch("gateway/2"))) << "that one was not lost";
}

TEST_F(Resend, TheOldestAreForgotten) {
    for (std::uint64_t digest = 1; digest <= kFramesMax + 1; ++digest) clinic.take(frame(digest));
    EXPECT_EQ(clinic.engine.state().frames.byKey.size(), kFramesMax);
    EXPECT_TRUE(charts(frame(1, true)));
    EXPECT_FALSE(charts(frame(kFramesMax, true)));
}

}  // namespace
}  // namespace chairside::engine
