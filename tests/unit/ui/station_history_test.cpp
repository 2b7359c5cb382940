// What was measured before this dashboard looked: what is asked for, and what the trends make of it.
#include <gtest/gtest.h>

#include "unit/ui/station_model_fixture.h"

namespace chairside::ui {
namespace {

class StationHistoryTest : public StationModelTest {
protected:
    // The request that waits for its answer, and the answer.
    [[nodiscard]] const v1::HistoryRequest& asked() const { return port_.sent[last()].history_request(); }
    void answer(const v1::StationFrame& frame) {
        const StationPort::Answer told = port_.answers[last()];  // it asks for more, which moves the others
        told(frame);
    }
    static v1::HistorySeries& addSeries(v1::StationFrame& frame, v1::Vital vital) {
        v1::HistorySeries& series = *frame.mutable_history_reply()->add_series();
        series.set_chair("1");
        series.set_vital(vital);
        return series;
    }
    // So many minutes before now, a reading each second.
    static void fill(v1::HistorySeries& series, int fromMinute, int toMinute, int value) {
        for (int s = fromMinute * 60; s > toMinute * 60; --s) {
            v1::Reading& r = *series.add_readings();
            r.set_vital(series.vital());
            r.set_value_milli(value * 1000);
            r.set_state(v1::VALID);
            r.set_measured_unix_ms(kUnix - s * 1000);
            r.set_received_unix_ms(kUnix - s * 1000);
        }
    }
    [[nodiscard]] std::vector<TrendGap> rateGaps(int fromMinute) {
        return chair(0).record().rate().gaps(kUnix - fromMinute * 60'000, kUnix - 2000);
    }

private:
    [[nodiscard]] std::size_t last() const {
        std::size_t found = 0;
        for (std::size_t i = 0; i < port_.sent.size(); ++i) {
            if (port_.sent[i].has_history_request()) found = i;
        }
        return found;
    }
};

TEST_F(StationHistoryTest, whatTilesShowIsLoadedInFullBeforeWhatWasBefore) {
    welcome();
    station_->take(snapshot({"1", "2"}));
    std::vector<std::pair<std::string, std::int64_t>> loads;
    for (int i = 0; i < 4; ++i) {
        loads.emplace_back(asked().chair(), (asked().to_unix_ms() - asked().from_unix_ms()) / 60'000);
        EXPECT_GT(asked().points_max(), loads.back().second == 40 ? 2400U : 0U) << "a reading a second";
        v1::StationFrame nothing;
        nothing.mutable_history_reply();
        answer(nothing);
    }
    EXPECT_EQ(loads, (std::vector<std::pair<std::string, std::int64_t>>{{"1", 40}, {"2", 40}, {"1", 480}, {"2", 480}}));
}

TEST_F(StationHistoryTest, theRateOfAPatientWhoseEcgCameLateHasNoGap) {
    welcome();
    station_->take(snapshot({"1"}));
    v1::StationFrame reply;
    fill(addSeries(reply, v1::HEART_RATE), 10, 0, 70);
    fill(addSeries(reply, v1::PULSE_RATE), 30, 0, 72);
    answer(reply);
    EXPECT_TRUE(rateGaps(30).empty());
    const TrendBuffer& rate = chair(0).record().rate();
    ASSERT_NE(rate.nearest(kUnix - 20 * 60'000), nullptr);
    EXPECT_EQ(rate.nearest(kUnix - 20 * 60'000)->value, 72);
    EXPECT_EQ(rate.nearest(kUnix - 5 * 60'000)->value, 70);
}

TEST_F(StationHistoryTest, aGapInAThinnedPastIsDrawnAsOne) {
    welcome();
    station_->take(snapshot({"1"}));
    v1::StationFrame reply;
    // It ran for 20 minutes only: each stretch is of two seconds, whatever was asked for.
    v1::HistorySeries& series = addSeries(reply, v1::HEART_RATE);
    series.set_decimated(true);
    fill(series, 20, 11, 70);
    fill(series, 10, 0, 70);
    v1::StationFrame nothing;
    nothing.mutable_history_reply();
    answer(nothing);
    ASSERT_EQ(asked().to_unix_ms() - asked().from_unix_ms(), 480 * 60'000) << "the thinned one";
    answer(reply);
    EXPECT_EQ(rateGaps(20).size(), 1U);
}

}  // namespace
}  // namespace chairside::ui
