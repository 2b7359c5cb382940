#include "station/open_files.h"

#include <gtest/gtest.h>

#include "ingest/connection_budget.h"

namespace chairside::station {
namespace {

TEST(OpenFiles, SomeAreKeptFromTheMonitors) {
    EXPECT_EQ(filesForMonitors(64), 32u);
    EXPECT_EQ(filesForMonitors(256), 128u);
    EXPECT_EQ(filesForMonitors(1024), 768u);
    EXPECT_EQ(filesForMonitors(8192), 7936u);
}

TEST(OpenFiles, TheLimitIsNeverLowered) { EXPECT_LE(raiseOpenFiles(), raiseOpenFiles()); }

TEST(ConnectionBudget, APlaceIsGivenBackWhenItsConnectionGoes) {
    const auto budget = std::make_shared<ingest::ConnectionBudget>(2);
    auto first = budget->take();
    const auto second = budget->take();
    ASSERT_TRUE(first && second);
    EXPECT_FALSE(budget->take());
    first.reset();
    EXPECT_TRUE(budget->take());
}

}  // namespace
}  // namespace chairside::station
