// What a trend says of itself: the crosshair's words, and where what people entered is marked.
#include <gtest/gtest.h>

#include <memory>

#include "ui/model/words.h"
#include "ui/view/trend_feed.h"
#include "unit/ui/station_model_fixture.h"

namespace chairside::ui {
namespace {

constexpr int kSeconds = 600;

class TrendWordsTest : public StationModelTest {
protected:
    TrendWordsTest() {
        welcome();
        station_->take(snapshot({"1"}));
        feed_.setStation(station_.get());
        feed_.setChair(&chair(0));
        feed_.setProperty("seconds", kSeconds);
        feed_.setProperty("columns", kSeconds);
        feed_.setProperty("letterWidth", 1);
    }
    void draws(const char* series, double spo2Share) {
        feed_.setProperty(series, QVariant::fromValue<QObject*>(&series_));
        feed_.setProperty("spo2Share", spo2Share);
    }
    // So many seconds before now.
    void take(v1::Vital vital, int value, int secondsAgo, v1::Origin origin = v1::MONITOR) {
        v1::Reading r;
        r.set_vital(vital);
        r.set_value_milli(value * 1000);
        r.set_state(v1::VALID);
        r.set_origin(origin);
        r.set_measured_unix_ms(kUnix - secondsAgo * 1000);
        chair(0).record().takeReading(r);
    }
    void takeCuff(int systolic, int diastolic, int mean, int secondsAgo, v1::Origin origin = v1::MONITOR) {
        take(v1::NIBP_SYSTOLIC, systolic, secondsAgo, origin);
        take(v1::NIBP_DIASTOLIC, diastolic, secondsAgo, origin);
        if (mean > 0) take(v1::NIBP_MEAN, mean, secondsAgo, origin);
    }
    [[nodiscard]] QString at(int secondsAgo) {
        feed_.draw(kUnix);
        return feed_.readingAt(1 - static_cast<double>(secondsAgo) / kSeconds);
    }
    static QString exactly(int secondsAgo) { return clockTimeExact(kUnix - secondsAgo * 1000); }
    static QString minute(int secondsAgo) { return clockTime(kUnix - secondsAgo * 1000); }

    QObject series_;
    TrendFeed feed_;
};

TEST_F(TrendWordsTest, theCrosshairSaysTheValueOfItsTimeOrThatThereIsNone) {
    draws("spo2Series", 1);
    for (int s = 300; s > 200; --s) take(v1::SPO2, 96, s);
    EXPECT_EQ(at(250), exactly(250) + "  96");
    EXPECT_EQ(at(100), exactly(100) + "  no reading");
    EXPECT_EQ(at(500), exactly(500) + "  no reading");
}

TEST_F(TrendWordsTest, theCrosshairNamesWhatAPersonEntered) {
    draws("rateSeries", 0);
    for (int s = 300; s > 200; --s) take(v1::PULSE_RATE, 72, s);
    take(v1::PULSE_RATE, 64, 252, v1::MANUAL);
    take(v1::PULSE_RATE, 60, 100, v1::MANUAL);
    EXPECT_EQ(at(250), exactly(250) + "  72  ·  " + exactly(252) + "  64 MANUAL");
    EXPECT_EQ(at(102), exactly(100) + "  60 MANUAL") << "nothing was measured there";
    EXPECT_EQ(at(280), exactly(280) + "  72") << "too far away";
}

TEST_F(TrendWordsTest, theCrosshairSaysTheNearestCuffAndWhatHappened) {
    draws("barSeries", 0);
    takeCuff(148, 92, 111, 300);
    takeCuff(150, 95, 0, 120, v1::MANUAL);
    EXPECT_EQ(at(305), minute(300) + "  148/92 (111)");
    EXPECT_EQ(at(118), minute(120) + "  150/95 MANUAL");
    EXPECT_EQ(at(220), "");
    station_->take(alarm(11, v1::HIGH, "1"));
    EXPECT_EQ(at(0), minute(0) + "  ▲▲▲ SpO₂");
}

TEST_F(TrendWordsTest, whatAPersonEnteredIsMarkedWhereItStands) {
    draws("spo2Series", 1);
    take(v1::SPO2, 96, 400);
    take(v1::SPO2, 90, 300, v1::MANUAL);
    feed_.draw(kUnix);
    ASSERT_EQ(feed_.byHand().size(), 1);
    const QVariantMap mark = feed_.byHand()[0].toMap();
    EXPECT_DOUBLE_EQ(mark["place"].toDouble(), 0.5);
    EXPECT_NEAR(mark["depth"].toDouble(), (feed_.spo2High() - 90) / (feed_.spo2High() - feed_.spo2Low()), 1e-9);
    EXPECT_EQ(mark["lane"].toInt(), 0);
    EXPECT_FALSE(feed_.empty());
}

TEST_F(TrendWordsTest, aCuffThatAPersonMeasuredIsMarkedAtItsSystolic) {
    draws("barSeries", 0);
    takeCuff(148, 92, 111, 300);
    takeCuff(150, 95, 0, 120, v1::MANUAL);
    feed_.draw(kUnix);
    ASSERT_EQ(feed_.byHand().size(), 1);
    EXPECT_DOUBLE_EQ(feed_.byHand()[0].toMap()["place"].toDouble(), 0.8);
    EXPECT_EQ(feed_.byHand()[0].toMap()["lane"].toInt(), 2);
}

}  // namespace
}  // namespace chairside::ui
