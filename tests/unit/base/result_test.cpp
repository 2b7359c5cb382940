#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace chairside {
namespace {

Result<int> half(int of) {
    if (of % 2 != 0) return Error{"is odd", "field 3"};
    return of / 2;
}

TEST(Result, holdsItsValue) {
    const auto result = half(4);
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(result.value(), 2);
}

TEST(Result, holdsWhyThereIsNone) {
    const auto result = half(3);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().text(), "field 3: is odd");
}

TEST(Result, valueMovesOut) {
    Result<std::unique_ptr<int>> result{std::make_unique<int>(7)};
    const std::unique_ptr<int> taken = std::move(result).value();
    EXPECT_EQ(*taken, 7);
}

TEST(ResultDeathTest, theWrongSideIsACheckFailure) {
    EXPECT_DEATH((void)half(3).value(), "Result holds an error");
    EXPECT_DEATH((void)half(4).error(), "Result holds a value");
}

TEST(Error, withoutAPlaceIsOnlyItsWords) { EXPECT_EQ((Error{"is odd", ""}.text()), "is odd"); }

TEST(CheckDeathTest, saysWhyAndWhere) {
    EXPECT_DEATH(check(false, "two is two"), "check failed at .*result_test.cpp.*two is two");
}

}  // namespace
}  // namespace chairside
