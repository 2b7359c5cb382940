#include "base/apart.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace chairside {
namespace {

using Text = Apart<std::string>;

TEST(Apart, beginsEmptyAndHoldsWhatItIsGiven) {
    Text text;
    EXPECT_FALSE(text);
    text = std::string{"protocol"};
    ASSERT_TRUE(text);
    EXPECT_EQ(*text, "protocol");
    EXPECT_EQ(text->size(), 8U);
    text.reset();
    EXPECT_FALSE(text);
}

TEST(Apart, isMadeFromAnOptional) {
    EXPECT_FALSE(Text{std::optional<std::string>{}});
    EXPECT_EQ(*Text{std::optional<std::string>{"there"}}, "there");
}

TEST(Apart, copiesTheValue) {
    const Text one{std::string{"one"}};
    Text copy{one};
    *copy += " more";
    EXPECT_EQ(*one, "one");
    copy = one;
    EXPECT_EQ(*copy, "one");
    copy = Text{};
    EXPECT_FALSE(copy);
}

TEST(Apart, comparesTheValues) {
    EXPECT_EQ(Text{}, Text{});
    EXPECT_EQ(Text{std::string{"a"}}, Text{std::string{"a"}});
    EXPECT_NE(Text{std::string{"a"}}, Text{std::string{"b"}});
    EXPECT_NE(Text{std::string{"a"}}, Text{});
}

TEST(Apart, isAsLargeAsAPointer) { EXPECT_EQ(sizeof(Apart<std::array<char, 600>>), sizeof(void*)); }

}  // namespace
}  // namespace chairside
