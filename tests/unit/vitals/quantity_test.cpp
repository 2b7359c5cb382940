#include "vitals/quantity.h"

#include <gtest/gtest.h>

namespace chairside {
namespace {

struct QuantityRow {
    const char* name;
    const char* text;
    std::int64_t milli;
};

class ParseQuantity : public testing::TestWithParam<QuantityRow> {};

TEST_P(ParseQuantity, isReadExactly) {
    const auto quantity = parseQuantity(GetParam().text);
    ASSERT_TRUE(quantity.has_value()) << GetParam().text;
    EXPECT_EQ(quantity->milli(), GetParam().milli);
}

INSTANTIATE_TEST_SUITE_P(Texts, ParseQuantity,
                         testing::Values(QuantityRow{"whole", "97", 97'000}, QuantityRow{"zero", "0", 0},
                                         QuantityRow{"leadingZeros", "0097", 97'000}, QuantityRow{"plus", "+5", 5'000},
                                         QuantityRow{"minus", "-100.00", -100'000}, QuantityRow{"minusZero", "-0", 0},
                                         QuantityRow{"twoDecimals", "36.65", 36'650},
                                         QuantityRow{"noWholePart", ".5", 500}, QuantityRow{"noFraction", "5.", 5'000},
                                         QuantityRow{"threeDecimals", "1.234", 1'234},
                                         QuantityRow{"roundedDown", "1.23449", 1'234},
                                         QuantityRow{"halfIsRoundedUp", "1.2345", 1'235},
                                         QuantityRow{"halfBelowZeroGoesAway", "-1.2345", -1'235},
                                         QuantityRow{"carriesIntoTheWhole", "0.9996", 1'000},
                                         QuantityRow{"onlyTheFourthDecimalRounds", "1.00049999999999999999", 1'000},
                                         QuantityRow{"tooSmallToSee", "0.0004", 0},
                                         QuantityRow{"greatest", "9000000000000", 9'000'000'000'000'000},
                                         QuantityRow{"least", "-9000000000000", -9'000'000'000'000'000}),
                         [](const auto& row) { return row.param.name; });

class NoQuantity : public testing::TestWithParam<const char*> {};

TEST_P(NoQuantity, isRefused) { EXPECT_FALSE(parseQuantity(GetParam()).has_value()) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(Texts, NoQuantity,
                         testing::Values("", "-", "+", ".", "-.", "--5", "+-5", "1e3", "0x10", "nan", "inf", " 5", "5 ",
                                         "1,5", "1.2.3", "97%", "9000000000001", "-9000000000001",
                                         "99999999999999999999999999", "\xC2\xB2"));

TEST(Quantity, itsTextIsTheShortestDecimal) {
    EXPECT_EQ(toText(Quantity::whole(97)), "97");
    EXPECT_EQ(toText(Quantity::fromMilli(36'650)), "36.65");
    EXPECT_EQ(toText(Quantity::fromMilli(-500)), "-0.5");
    EXPECT_EQ(toText(Quantity::fromMilli(1)), "0.001");
    EXPECT_EQ(toText(Quantity{}), "0");
    EXPECT_EQ(toText(Quantity::fromMilli(INT64_MIN)), "-9223372036854775.808");
}

TEST(Quantity, itsTextReadsBackAsItself) {
    for (std::int64_t milli = -2'050; milli <= 2'050; ++milli) {
        const auto quantity = Quantity::fromMilli(milli);
        EXPECT_EQ(parseQuantity(toText(quantity)), quantity);
    }
}

TEST(Quantity, addsAndComparesExactly) {
    EXPECT_EQ(Quantity::fromMilli(100) + Quantity::fromMilli(200), Quantity::fromMilli(300));
    EXPECT_EQ(Quantity::whole(91) - Quantity::whole(2), Quantity::whole(89));
    EXPECT_LT(Quantity::fromMilli(90'999), Quantity::whole(91));
    EXPECT_DOUBLE_EQ(Quantity::fromMilli(36'650).toDouble(), 36.65);
}

}  // namespace
}  // namespace chairside
