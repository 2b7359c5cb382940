// One trend of the rate from its two sources, whichever is live now.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "ui/model/chair_record.h"

namespace chairside::ui {
namespace {

v1::Reading reading(v1::Vital vital, double value, std::int64_t second, v1::ReadingState state = v1::VALID) {
    v1::Reading r;
    r.set_vital(vital);
    r.set_value_milli(static_cast<std::int64_t>(value * 1000));
    r.set_state(state);
    r.set_measured_unix_ms(second * 1000);
    r.set_received_unix_ms(second * 1000);
    return r;
}

v1::HistorySeries seriesOf(v1::Vital vital, double value, int fromSecond, int toSecond) {
    v1::HistorySeries series;
    series.set_vital(vital);
    for (int s = fromSecond; s < toSecond; ++s) *series.add_readings() = reading(vital, value, s);
    return series;
}

TEST(RateTrend, aPastOfPulseAloneIsDrawnWhateverIsLive) {
    ChairRecord record;  // as in a replay: nothing stands yet
    record.takeHistory(seriesOf(v1::PULSE_RATE, 72, 0, 60), 0);
    EXPECT_EQ(record.rate().points().size(), 60U);
    EXPECT_TRUE(record.rate().gaps(0, 59'000).empty());
}

TEST(RateTrend, pulseBeforeTheEcgWasConnectedStays) {
    ChairRecord record;
    record.takeReading(reading(v1::HEART_RATE, 70, 120));
    record.takeHistory(seriesOf(v1::PULSE_RATE, 72, 0, 120), 0);
    record.takeHistory(seriesOf(v1::HEART_RATE, 70, 60, 120), 0);
    EXPECT_TRUE(record.rate().gaps(0, 120'000).empty());
    ASSERT_NE(record.rate().nearest(30'000), nullptr);
    EXPECT_EQ(record.rate().nearest(30'000)->value, 72);
    EXPECT_EQ(record.rate().nearest(90'000)->value, 70);
    EXPECT_EQ(record.rate().points().size(), 121U) << "one rate at a time, never both";
}

TEST(RateTrend, goesOnWithThePulseWhereTheHeartRateStops) {
    ChairRecord record;
    record.takeHistory(seriesOf(v1::PULSE_RATE, 72, 0, 120), 0);
    record.takeHistory(seriesOf(v1::HEART_RATE, 70, 0, 60), 0);
    EXPECT_TRUE(record.rate().gaps(0, 119'000).empty());
    EXPECT_EQ(record.rate().nearest(59'000)->value, 70);
    EXPECT_EQ(record.rate().nearest(61'000)->value, 72) << "at once, not only when the heart rate is stale";
}

TEST(RateTrend, isBrokenOnlyWhereNeitherIsGood) {
    ChairRecord record;
    record.takeHistory(seriesOf(v1::PULSE_RATE, 72, 0, 30), 0);
    record.takeHistory(seriesOf(v1::HEART_RATE, 70, 0, 10), 0);
    for (int s = 10; s < 60; ++s) record.takeReading(reading(v1::HEART_RATE, 500, s, v1::INVALID));
    EXPECT_TRUE(record.rate().gaps(0, 29'000).empty()) << "a loose electrode: the oximeter still counts";
    EXPECT_EQ(record.rate().gaps(0, 59'000), (std::vector<TrendGap>{{29'000, 59'000}}));
    EXPECT_EQ(record.rate().nearest(35'000), nullptr);
}

TEST(RateTrend, aPulseThatIsNotGoodBreaksNoHeartRate) {
    ChairRecord record;
    record.takeHistory(seriesOf(v1::HEART_RATE, 70, 0, 30), 0);
    for (int s = 0; s < 30; ++s) record.takeReading(reading(v1::PULSE_RATE, 5, s, v1::INVALID));
    EXPECT_TRUE(record.rate().gaps(0, 29'000).empty());
    EXPECT_EQ(record.rate().points().size(), 30U);
}

}  // namespace
}  // namespace chairside::ui
