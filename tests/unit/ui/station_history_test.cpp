// What was measured before this dashboard looked: what is asked for, and what the trends make of it.
#include <gtest/gtest.h>

#include <algorithm>

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
    // The station goes on telling the time meanwhile.
    void passHeard(int seconds) {
        for (int s = 0; s < seconds; ++s) {
            heardMs_ += 1000;
            v1::StationFrame frame;
            frame.mutable_heartbeat()->set_station_instant_ms(kInstant + heardMs_);
            frame.mutable_heartbeat()->set_station_unix_ms(kUnix + heardMs_);
            frame.mutable_heartbeat()->set_saving(true);
            station_->take(frame);
            pass(std::chrono::seconds(1));
        }
    }
    // The seconds until it asks again, at most so many; 0: it did not.
    [[nodiscard]] int untilAsked(int secondsMax) {
        const std::ptrdiff_t before = requests();
        for (int s = 1; s <= secondsMax; ++s) {
            passHeard(1);
            if (requests() > before) return s;
        }
        return 0;
    }
    [[nodiscard]] std::ptrdiff_t requests() const {
        return std::count_if(port_.sent.begin(), port_.sent.end(),
                             [](const v1::ClientFrame& frame) { return frame.has_history_request(); });
    }
    static v1::StationFrame nothingYet(bool behind) {
        v1::StationFrame frame;
        frame.mutable_history_reply()->set_behind(behind);
        return frame;
    }
    [[nodiscard]] std::vector<TrendGap> rateGaps(int fromMinute) {
        return chair(0).record().rate().gaps(kUnix - fromMinute * 60'000, kUnix - 2000);
    }

private:
    std::int64_t heardMs_ = 0;
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

TEST_F(StationHistoryTest, aRecordThatIsBehindIsAskedAgainUntilItHoldsAll) {
    welcome();
    station_->take(snapshot({"1"}));
    v1::StationFrame part = nothingYet(true);
    fill(addSeries(part, v1::HEART_RATE), 30, 20, 70);
    answer(part);
    EXPECT_EQ(chair(0).record().rate().points().size(), 600U) << "what came is shown";
    ASSERT_EQ(requests(), 2) << "its past of hours";
    answer(nothingYet(true));
    EXPECT_EQ(requests(), 2) << "not at once";
    ASSERT_GT(untilAsked(10), 1);
    EXPECT_EQ(asked().to_unix_ms() - asked().from_unix_ms(), 40 * 60'000);
    v1::StationFrame whole = nothingYet(false);
    fill(addSeries(whole, v1::HEART_RATE), 30, 0, 70);
    answer(whole);
    EXPECT_EQ(chair(0).record().rate().points().size(), 1800U) << "no reading twice";
    EXPECT_TRUE(rateGaps(30).empty());
    ASSERT_EQ(requests(), 4) << "the record holds all: the rest is asked for at once";
    EXPECT_EQ(asked().to_unix_ms() - asked().from_unix_ms(), 480 * 60'000);
    answer(nothingYet(false));
    EXPECT_EQ(untilAsked(60), 0);
}

TEST_F(StationHistoryTest, aRecordThatStaysBehindIsAskedLessAndLessOftenAndOneThingAtATime) {
    welcome();
    station_->take(snapshot({"1", "2"}));
    for (int i = 0; i < 4; ++i) answer(nothingYet(true));
    int before = 0;
    int pause = 0;
    for (int i = 0; i < 8; ++i) {
        const std::ptrdiff_t requestsBefore = requests();
        pause = untilAsked(40);
        EXPECT_GE(pause, before);
        EXPECT_EQ(requests(), requestsBefore + 1);
        before = pause;
        answer(nothingYet(true));
    }
    EXPECT_GE(pause, 28);
    EXPECT_LE(pause, 31);
}

TEST_F(StationHistoryTest, whatWasWantedOfALineThatIsLostIsWantedNoMore) {
    welcome();
    station_->take(snapshot({"1"}));
    answer(nothingYet(true));
    answer(nothingYet(true));
    station_->lost("the line is cut");
    welcome();
    station_->take(snapshot({"1"}, 20));
    ASSERT_EQ(requests(), 3) << "with the line comes what is wanted";
    answer(nothingYet(false));
    answer(nothingYet(false));
    EXPECT_EQ(requests(), 4);
    EXPECT_EQ(untilAsked(60), 0);
}

// The rest of it comes thinned: between its first point and the last one held nothing is missing.
TEST_F(StationHistoryTest, whereAPartAndTheThinnedWholeMeetIsNoGap) {
    welcome();
    station_->take(snapshot({"1"}));
    answer(nothingYet(false));
    v1::StationFrame part = nothingYet(true);
    fill(addSeries(part, v1::HEART_RATE), 470, 460, 70);
    answer(part);
    ASSERT_GT(untilAsked(10), 0);
    v1::StationFrame whole = nothingYet(false);
    v1::HistorySeries& thinned = addSeries(whole, v1::HEART_RATE);
    thinned.set_decimated(true);
    for (int s = 470 * 60; s > 60; s -= 28) {
        v1::Reading& r = *thinned.add_readings();
        r.set_vital(v1::HEART_RATE);
        r.set_value_milli(70'000);
        r.set_state(v1::VALID);
        r.set_measured_unix_ms(kUnix - s * 1000);
        r.set_received_unix_ms(kUnix - s * 1000);
    }
    answer(whole);
    EXPECT_TRUE(chair(0).record().rate().gaps(kUnix - 470 * 60'000, kUnix - 2 * 60'000).empty());
}

}  // namespace
}  // namespace chairside::ui
