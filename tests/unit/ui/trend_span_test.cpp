// Zooming and moving the trends' time.
#include <gtest/gtest.h>

#include "ui/view/trend_span.h"
#include "unit/ui/fake_port.h"

namespace chairside::ui {
namespace {

class TrendSpanTest : public testing::Test {
protected:
    TrendSpanTest() {
        StationModel::Options options;
        options.now = [this] { return now_; };
        station_ = std::make_unique<StationModel>(port_, options);
        v1::StationFrame frame;
        frame.mutable_snapshot()->set_station_unix_ms(kUnix);
        frame.mutable_snapshot()->add_chairs()->set_chair("1");
        station_->take(frame);
        span_.setProperty("station", QVariant::fromValue(station_.get()));
        span_.setProperty("chair", QVariant::fromValue(station_->chairs()->at(0)));
    }
    static constexpr std::int64_t kUnix = 1'700'000'000'000;
    StationModel::Steady now_{};
    FakePort port_;
    std::unique_ptr<StationModel> station_;
    TrendSpan span_;
};

TEST_F(TrendSpanTest, followsThePresentUntilAHandMovesIt) {
    EXPECT_TRUE(span_.live());
    span_.move(0.5);
    EXPECT_FALSE(span_.live());
    EXPECT_EQ(static_cast<std::int64_t>(span_.untilMs()), kUnix - 900'000);
    span_.move(-0.5);
    EXPECT_TRUE(span_.live()) << "back at the present";
}

TEST_F(TrendSpanTest, zoomKeepsWhatIsUnderTheHand) {
    span_.zoom(0.5, 0.5);
    EXPECT_EQ(span_.seconds(), 900);
    EXPECT_EQ(static_cast<std::int64_t>(span_.untilMs()), kUnix - 450'000);
}

TEST_F(TrendSpanTest, zoomAtTheRightEdgeStaysLive) {
    span_.zoom(0.5, 0.97);
    EXPECT_TRUE(span_.live());
    EXPECT_EQ(span_.seconds(), 900);
}

TEST_F(TrendSpanTest, theWholeIsTheSessionAsItGrows) {
    span_.showWhole();
    EXPECT_EQ(span_.seconds(), TrendSpan::kWholeWithoutSession);
    v1::ChairView view;
    view.mutable_session()->set_begun_unix_ms(kUnix - 50 * 60'000);
    station_->chairs()->at(0)->record().takeSession(view);
    station_->tick();
    EXPECT_EQ(span_.seconds(), 50 * 60);
    now_ += std::chrono::minutes(1);
    station_->tick();
    EXPECT_EQ(span_.seconds(), 60 * 60) << "in tens of minutes: the axis does not creep";
    EXPECT_TRUE(span_.live() && span_.whole());
    span_.show(600);
    now_ += std::chrono::minutes(30);
    station_->tick();
    EXPECT_EQ(span_.seconds(), 600) << "it follows no longer";
}

TEST_F(TrendSpanTest, staysWithinTheSession) {
    for (int i = 0; i < 40; ++i) span_.zoom(0.5, 0.5);
    EXPECT_EQ(span_.seconds(), TrendSpan::kSecondsMin);
    for (int i = 0; i < 400; ++i) span_.move(1);
    EXPECT_EQ(static_cast<std::int64_t>(span_.untilMs()), kUnix - TrendBuffer::kSpanMs + 120'000);
    for (int i = 0; i < 40; ++i) span_.zoom(2, 0.5);
    EXPECT_EQ(span_.seconds(), TrendSpan::kSecondsMax);
    EXPECT_TRUE(span_.live()) << "there is nothing outside";
}

}  // namespace
}  // namespace chairside::ui
