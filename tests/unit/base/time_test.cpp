#include "base/time.h"

#include <gtest/gtest.h>

#include <vector>

namespace chairside {
namespace {

struct IsoRow {
    const char* name;
    const char* text;
    std::int64_t unixMs;
};

class Iso8601 : public testing::TestWithParam<IsoRow> {};

TEST_P(Iso8601, isRead) {
    const auto at = fromIso8601(GetParam().text);
    ASSERT_TRUE(at.has_value());
    EXPECT_EQ(at->unixMs(), GetParam().unixMs);
}

INSTANTIATE_TEST_SUITE_P(Texts, Iso8601,
                         testing::Values(IsoRow{"epoch", "1970-01-01T00:00:00.000Z", 0},
                                         IsoRow{"milliseconds", "2026-11-21T22:53:03.120Z", 1795301583120},
                                         IsoRow{"noFraction", "2026-11-21T22:53:03Z", 1795301583000},
                                         IsoRow{"oneDigit", "2026-11-21T22:53:03.1Z", 1795301583100},
                                         IsoRow{"nineDigitsAreCut", "2026-11-21T22:53:03.120999999Z", 1795301583120},
                                         IsoRow{"offsetEast", "2026-11-21T23:53:03.120+01:00", 1795301583120},
                                         IsoRow{"offsetWest", "2026-11-21T17:23:03.120-05:30", 1795301583120},
                                         IsoRow{"leapDay", "2024-02-29T00:00:00Z", 1709164800000},
                                         IsoRow{"before1970", "1969-12-31T23:59:59.999Z", -1}),
                         [](const auto& row) { return row.param.name; });

class NotIso8601 : public testing::TestWithParam<const char*> {};

TEST_P(NotIso8601, isRefused) { EXPECT_FALSE(fromIso8601(GetParam()).has_value()) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(Texts, NotIso8601,
                         testing::Values("", "2026", "2026-11-21", "2026-11-21T22:53:03", "2026-11-21 22:53:03Z",
                                         "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-30T00:00:00Z",
                                         "2025-02-29T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T22:60:00Z",
                                         "2026-11-21T22:53:60Z", "2026-11-21T22:53:03.Z",
                                         "2026-11-21T22:53:03.1234567890Z", "2026-11-21T22:53:03z",
                                         "2026-11-21T22:53:03+0100", "2026-11-21T22:53:03+24:00",
                                         "2026-11-21T22:53:03+01:60", "2026-11-21T22:53:03ZZ", "+026-11-21T22:53:03Z",
                                         "2026-11-21T22:53:0\xC3\xA9Z", " 2026-11-21T22:53:03Z"));

TEST(WallTime, itsTextReadsBackAsItself) {
    for (const std::int64_t ms :
         {std::int64_t{0}, std::int64_t{1}, std::int64_t{999}, std::int64_t{-1}, std::int64_t{951782400000},
          std::int64_t{1795301583120}, std::int64_t{253402300799999}}) {
        const std::string text = toIso8601(WallTime{ms});
        EXPECT_EQ(fromIso8601(text), WallTime{ms}) << text;
    }
}

TEST(WallTime, textHasMillisecondsAndIsUtc) {
    EXPECT_EQ(toIso8601(WallTime{1795301583120}), "2026-11-21T22:53:03.120Z");
}

TEST(Instant, movesByDurationsAndDiffersByThem) {
    const Instant at{1000};
    EXPECT_EQ(at + Duration{500}, Instant{1500});
    EXPECT_EQ(at - Duration{500}, Instant{500});
    EXPECT_EQ(Instant{1500} - at, Duration{500});
    EXPECT_LT(at, Instant{1001});
}

static_assert(!std::is_convertible_v<Instant, WallTime> && !std::is_constructible_v<WallTime, Instant>,
              "the two times never mix");

}  // namespace
}  // namespace chairside
