// What a trend may draw: what was measured, at most what the pixels can show, and never a line across a gap.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "ui/model/envelope.h"
#include "ui/model/lane_scale.h"
#include "ui/model/trend_buffer.h"
#include "ui/model/trend_schedule.h"

namespace chairside::ui {
namespace {

constexpr float kBreak = std::numeric_limits<float>::quiet_NaN();

TrendBuffer filled(int seconds, std::uint32_t reachMs = 5000) {
    TrendBuffer buffer;
    for (int s = 0; s < seconds; ++s) buffer.take({s * 1000, static_cast<float>(90 + s % 7), reachMs});
    return buffer;
}

int gapsIn(const QList<QPointF>& points) {
    return static_cast<int>(std::count_if(points.begin(), points.end(), [](QPointF p) { return std::isnan(p.y()); }));
}

TEST(TrendBuffer, keepsTimeOrderAndReplacesTheSameInstant) {
    TrendBuffer buffer;
    buffer.take({3000, 3, 5000});
    buffer.take({1000, 1, 5000});
    buffer.take({2000, 2, 5000});
    buffer.take({2000, 20, 5000});
    ASSERT_EQ(buffer.points().size(), 3U);
    EXPECT_EQ(buffer.points()[0].unixMs, 1000);
    EXPECT_EQ(buffer.points()[1].value, 20);
}

TEST(TrendBuffer, isBoundedInPointsAndInTime) {
    TrendBuffer buffer;
    constexpr std::size_t kPointsMax = TrendBuffer::kSpanMs / 1000;
    for (std::int64_t i = 0; i < 40'000; ++i) buffer.take({i * 100, 1, 1000});
    EXPECT_EQ(buffer.points().size(), kPointsMax);
    buffer.take({TrendBuffer::kSpanMs * 3, 1, 1000});
    EXPECT_EQ(buffer.points().size(), 1U);
}

TEST(TrendBuffer, keepsALongSessionWholeWhenItIsToldTo) {
    constexpr std::int64_t kTenHours = 10 * 3'600'000;
    TrendBuffer buffer;
    buffer.keep(kTenHours);
    for (std::int64_t at = 0; at <= kTenHours; at += 60'000) buffer.take({at, 1, 90'000});
    EXPECT_EQ(buffer.points().front().unixMs, 0);
    buffer.keep(TrendBuffer::kSpanMaxMs * 10);
    for (std::int64_t at = 0; at <= 2 * TrendBuffer::kSpanMaxMs; at += 60'000) buffer.take({at, 1, 90'000});
    EXPECT_EQ(buffer.points().front().unixMs, TrendBuffer::kSpanMaxMs) << "bounded all the same";
}

TEST(TrendBuffer, historyFillsAroundWhatIsHeld) {
    TrendBuffer buffer;
    buffer.take({2000, 22, 5000});
    buffer.merge({{1000, 1, 9000}, {2000, 2, 9000}, {3000, 3, 9000}});
    ASSERT_EQ(buffer.points().size(), 3U);
    EXPECT_EQ(buffer.points()[1].value, 22);
}

TEST(TrendBuffer, silenceAndBreaksAreGaps) {
    TrendBuffer buffer;
    buffer.take({0, 1, 5000});
    buffer.take({1000, 1, 5000});
    buffer.take({20'000, 1, 5000});
    buffer.take({21'000, kBreak, 0});
    buffer.take({22'000, kBreak, 0});
    buffer.take({23'000, 1, 5000});
    const std::vector<TrendGap> expected = {{1000, 20'000}, {20'000, 23'000}, {23'000, 40'000}};
    EXPECT_EQ(buffer.gaps(0, 40'000), expected);
}

TEST(TrendBuffer, nothingIsClaimedBeforeTheFirstPoint) { EXPECT_TRUE(TrendBuffer{}.gaps(0, 60'000).empty()); }

TEST(TrendBuffer, nearestSaysNothingInsideAGap) {
    TrendBuffer buffer;
    buffer.take({0, 1, 2000});
    buffer.take({20'000, 2, 2000});
    ASSERT_NE(buffer.nearest(900), nullptr);
    EXPECT_EQ(buffer.nearest(900)->value, 1);
    EXPECT_EQ(buffer.nearest(10'000), nullptr);
    ASSERT_NE(buffer.nearest(20'000), nullptr);
    EXPECT_EQ(buffer.nearest(20'000)->value, 2);
}

TEST(Envelope, keepsTheLowestAndHighestOfEachColumn) {
    TrendBuffer buffer = filled(14'000);
    buffer.take({7'000'500, 40, 5000});   // one deep desaturation
    buffer.take({9'000'500, 100, 5000});  // and one peak
    const QList<QPointF> points = envelope(buffer, {0, 14'000'000, 300});
    EXPECT_LE(points.size(), 600);
    EXPECT_EQ(gapsIn(points), 0);
    EXPECT_TRUE(std::any_of(points.begin(), points.end(), [](QPointF p) { return p.y() == 40; }));
    EXPECT_TRUE(std::any_of(points.begin(), points.end(), [](QPointF p) { return p.y() == 100; }));
    EXPECT_TRUE(std::is_sorted(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); }));
}

TEST(Envelope, aGapIsNotANumber) {
    TrendBuffer buffer;
    buffer.take({0, 90, 5000});
    buffer.take({1000, 91, 5000});
    buffer.take({60'000, 92, 5000});
    const QList<QPointF> points = envelope(buffer, {0, 100'000, 100});
    ASSERT_EQ(points.size(), 4);
    EXPECT_TRUE(std::isnan(points[2].y()));
    EXPECT_DOUBLE_EQ(points[3].x(), -40.0);
}

TEST(Envelope, anInvalidReadingBreaksTheLine) {
    TrendBuffer buffer;
    buffer.take({0, 90, 5000});
    buffer.take({1000, kBreak, 0});
    buffer.take({2000, 92, 5000});
    EXPECT_EQ(gapsIn(envelope(buffer, {0, 3000, 30})), 1);
}

TEST(CuffBars, areDiastolicToSystolicApartFromEachOther) {
    CuffBuffer cuffs;
    for (const std::int64_t at : {1000, 61'000}) {
        v1::Reading reading;
        reading.set_state(v1::VALID);
        reading.set_measured_unix_ms(at);
        reading.set_vital(v1::NIBP_SYSTOLIC);
        reading.set_value_milli(120'000);
        cuffs.take(reading);
        reading.set_vital(v1::NIBP_DIASTOLIC);
        reading.set_value_milli(80'000);
        cuffs.take(reading);
    }
    const QList<QPointF> bars = cuffBars(cuffs, {0, 100'000, 100});
    ASSERT_EQ(bars.size(), 6);
    EXPECT_EQ(bars[0].y(), 80);
    EXPECT_EQ(bars[1].y(), 120);
    EXPECT_TRUE(std::isnan(bars[2].y()));
    EXPECT_TRUE(cuffMeans(cuffs, {0, 100'000, 100}, 2).isEmpty()) << "no mean was measured";
}

TEST(CuffBars, aCuffWithoutATimeIsNotDrawn) {
    CuffBuffer cuffs;
    v1::Reading reading;
    reading.set_state(v1::VALID);
    reading.set_vital(v1::NIBP_SYSTOLIC);
    EXPECT_FALSE(cuffs.take(reading));
}

TEST(LaneScale, isStableUntilAValueLeavesIt) {
    EXPECT_EQ(rangeFor(Lane::Spo2, {{0, 97}}), (Range{84, 101}));
    EXPECT_EQ(rangeFor(Lane::Spo2, {{0, 78}}), (Range{74, 101}));
    EXPECT_EQ(rangeFor(Lane::Pressure, {{0, 215}}), (Range{40, 220}));
    EXPECT_EQ(rangeFor(Lane::Pressure, {{0, std::nan("")}}), (Range{40, 200}));
}

TEST(LaneScale, lanesShareOneHeight) {
    const Range top = axisFor({84, 101}, 0.25, true);
    EXPECT_DOUBLE_EQ(depth(top, 101), 0);
    EXPECT_DOUBLE_EQ(depth(top, 84), 0.25);
    const Range bottom = axisFor({40, 200}, 0.75, false);
    EXPECT_DOUBLE_EQ(depth(bottom, 40), 1);
    EXPECT_DOUBLE_EQ(depth(bottom, 200), 0.25);
}

struct FakeTrend : ScheduledTrend {
    bool shown = true;
    int drawings = 0;
    [[nodiscard]] bool visible() const override { return shown; }
    void draw(std::int64_t /*nowUnixMs*/) override { ++drawings; }
};

TEST(TrendSchedule, drawsEightATickAndEachOnceASecond) {
    std::vector<FakeTrend> trends(24);
    TrendSchedule schedule;
    for (FakeTrend& trend : trends) schedule.enlist(&trend);
    TrendSchedule::Steady now{};
    const auto total = [&] {
        int sum = 0;
        for (const FakeTrend& trend : trends) sum += trend.drawings;
        return sum;
    };
    for (int tick = 1; tick <= 3; ++tick) {
        schedule.draw(now += std::chrono::milliseconds(250), 0);
        EXPECT_EQ(total(), tick * 8);
    }
    schedule.draw(now += std::chrono::milliseconds(250), 0);
    EXPECT_EQ(total(), 24) << "all were drawn within the second";
    for (const FakeTrend& trend : trends) EXPECT_EQ(trend.drawings, 1);
}

TEST(TrendSchedule, aHiddenScreenDrawsNothing) {
    FakeTrend trend;
    trend.shown = false;
    TrendSchedule schedule;
    schedule.enlist(&trend);
    schedule.draw(TrendSchedule::Steady{} + std::chrono::hours(1), 0);
    EXPECT_EQ(trend.drawings, 0);
}

}  // namespace
}  // namespace chairside::ui
