// Between two tries: longer each time, up to a limit, and never all in one instant.
#include "base/retry_pause.h"

#include <gtest/gtest.h>

namespace chairside {
namespace {

using namespace std::chrono_literals;

TEST(RetryPause, DoublesUpToTheMostAndLiesInTheUpperHalfOfItsStep) {
    RetryPause shortest{1s, 60s}, longest{1s, 60s};
    for (const auto step : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
        EXPECT_EQ(shortest.next(0), step / 2.0);
        EXPECT_EQ(longest.next(1), step);
    }
}

TEST(RetryPause, BeginsAnewWhenItWorked) {
    RetryPause pause{1s, 60s};
    for (int i = 0; i < 10; ++i) (void)pause.next(0.5);
    pause.reset();
    EXPECT_EQ(pause.next(1), 1s);
}

}  // namespace
}  // namespace chairside
