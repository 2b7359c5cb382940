#include "base/clock.h"

#include <gtest/gtest.h>

namespace chairside {
namespace {

using std::chrono::seconds;

TEST(RealClock, isRealAndDoesNotGoBack) {
    const RealClock clock;
    EXPECT_TRUE(clock.isReal());
    const ClockReading first = clock.read();
    const ClockReading second = clock.read();
    EXPECT_LE(first.sinceBoot, second.sinceBoot);
    EXPECT_EQ(clock.realWait(seconds{3}), seconds{3});
}

TEST(RealClock, aThreadThatIsStoppedBetweenTheAxesReadsThemAgain) {
    Duration passed{0};
    int stops = 2;
    const auto sinceBoot = [&] { return passed; };
    const auto wall = [&] {
        if (stops-- > 0) passed += seconds{3};
        return WallTime{passed.count()};
    };
    const ClockReading reading = readTogether(sinceBoot, wall);
    EXPECT_EQ(reading.wall, WallTime{reading.sinceBoot.count()});
}

TEST(ScaledClock, isNotReal) { EXPECT_FALSE(ScaledClock{60}.isReal()); }

TEST(ScaledClock, waitsAreShorterBySpeed) {
    const ScaledClock clock{60};
    EXPECT_EQ(clock.realWait(seconds{60}), seconds{1});
    EXPECT_EQ(clock.realWait(Duration{90}), Duration{2}) << "rounded";
}

TEST(ScaledClock, aWaitIsNeverNothing) {
    EXPECT_EQ(ScaledClock{60}.realWait(Duration{1}), Duration{1});
    EXPECT_EQ(ScaledClock{60}.realWait(Duration{0}), Duration{1});
}

TEST(ScaledClock, slowerThanRealStretchesWaits) { EXPECT_EQ(ScaledClock{0.5}.realWait(seconds{1}), seconds{2}); }

TEST(ScaledClock, startsAtTheRealTime) {
    const ClockReading before = RealClock{}.read();
    const ClockReading scaled = ScaledClock{1}.read();
    const ClockReading after = RealClock{}.read();
    EXPECT_GE(scaled.sinceBoot, before.sinceBoot);
    EXPECT_LE(scaled.sinceBoot, after.sinceBoot);
}

TEST(ScaledClock, bothAxesRunAlike) {
    const ScaledClock clock{100'000};
    const ClockReading first = clock.read();
    ClockReading later = clock.read();
    while (later.sinceBoot == first.sinceBoot) later = clock.read();
    EXPECT_EQ(later.wall - first.wall, later.sinceBoot - first.sinceBoot);
    EXPECT_GE(later.sinceBoot - first.sinceBoot, seconds{100}) << "a millisecond is at least 100 s";
}

TEST(ScaledClockDeathTest, standingStillIsNoSpeed) { EXPECT_DEATH(ScaledClock{0}, "speed is above zero"); }

}  // namespace
}  // namespace chairside
