// Between two calls of a monitor: longer each time, up to a limit, and never all monitors in one instant.
#include "ingest/retry_pause.h"

#include <gtest/gtest.h>

#include <vector>

namespace chairside::ingest::test {
namespace {

using namespace std::chrono_literals;

std::vector<std::chrono::milliseconds> pausesOf(RetryPause pause, int count) {
    std::vector<std::chrono::milliseconds> pauses;
    for (int i = 0; i < count; ++i) pauses.push_back(pause.next());
    return pauses;
}

TEST(RetryPause, DoublesUpToTheMostAndLiesInTheUpperHalfOfItsStep) {
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
        RetryPause pause{1s, 60s, seed};
        for (const auto step : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
            const auto wait = pause.next();
            EXPECT_GE(wait, step / 2.0) << "seed " << seed;
            EXPECT_LE(wait, step) << "seed " << seed;
        }
    }
}

TEST(RetryPause, UsesTheWholeOfItsRange) {
    auto shortest = 60s + 0ms;
    auto longest = 0ms;
    for (const auto wait : pausesOf({60s, 60s, 7}, 1000)) {
        shortest = std::min(shortest, wait);
        longest = std::max(longest, wait);
    }
    EXPECT_LT(shortest, 31s);
    EXPECT_GT(longest, 59s);
}

TEST(RetryPause, BeginsAnewWhenItWorked) {
    RetryPause pause{1s, 60s, 7};
    for (int i = 0; i < 10; ++i) EXPECT_GE(pause.next(), 500ms);
    pause.reset();
    EXPECT_LE(pause.next(), 1s);
}

TEST(RetryPause, TwoMonitorsAreNotCalledInOneInstant) {
    EXPECT_NE(pausesOf({1s, 60s, 1}, 5), pausesOf({1s, 60s, 2}, 5));
    EXPECT_EQ(pausesOf({1s, 60s, 1}, 5), pausesOf({1s, 60s, 1}, 5)) << "deterministic by seed";
}

}  // namespace
}  // namespace chairside::ingest::test
