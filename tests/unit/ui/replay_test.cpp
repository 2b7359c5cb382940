// A past session that is played again: what is asked of the station, and what stands at a moment of it.
#include <gtest/gtest.h>

#include "ui/view/replay_model.h"
#include "unit/ui/station_model_fixture.h"

namespace chairside::ui {
namespace {

constexpr std::int64_t kMinute = 60'000;

class ReplayTest : public StationModelTest {
protected:
    [[nodiscard]] ReplayModel& replay() { return *station_->replay(); }
    // A session of 20 minutes on chair 1, from the tenth on on chair 5.
    void open(std::int64_t minutes = 20) {
        welcome();
        replay().open("s1");
        v1::StationFrame frame;
        v1::SessionRecord& record = *frame.mutable_sessions_reply()->add_sessions();
        record.set_id("s1");
        record.set_chair("1");
        v1::SessionEntry& begun = *record.add_entries();
        begun.set_at_unix_ms(kUnix);
        begun.mutable_act()->mutable_begin()->mutable_patient()->set_name("Ada Byron");
        v1::SessionEntry& moved = *record.add_entries();
        moved.set_at_unix_ms(kUnix + 10 * kMinute);
        moved.mutable_act()->mutable_move()->set_to_chair("5");
        v1::SessionEntry& ended = *record.add_entries();
        ended.set_at_unix_ms(kUnix + minutes * kMinute);
        ended.mutable_act()->mutable_end();
        const StationPort::Answer told = port_.answers.back();
        told(frame);
    }
    [[nodiscard]] std::vector<std::size_t> alarmRequests() const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < port_.sent.size(); ++i) {
            if (port_.sent[i].has_alarm_log_request()) found.push_back(i);
        }
        return found;
    }
    // Answers what is asked of the readings: on chair 1 one of that vital each so many seconds.
    void tellReadings(v1::Vital vital, int everySeconds, bool truncated = false, bool behind = false) {
        for (int i = 0; i < 100; ++i) {
            if (!port_.sent.back().has_history_request()) return;
            const v1::HistoryRequest asked = port_.sent.back().history_request();
            v1::StationFrame frame;
            v1::HistorySeries& series = *frame.mutable_history_reply()->add_series();
            frame.mutable_history_reply()->set_truncated(truncated);
            frame.mutable_history_reply()->set_behind(behind);
            series.set_chair(asked.chair());
            series.set_vital(vital);
            for (std::int64_t at = asked.from_unix_ms(); at < asked.to_unix_ms(); at += everySeconds * 1000) {
                v1::Reading& r = *series.add_readings();
                r.set_vital(vital);
                r.set_value_milli(72'000);
                r.set_state(v1::VALID);
                r.set_measured_unix_ms(at);
                r.set_received_unix_ms(at);
            }
            const std::size_t before = port_.sent.size();
            const StationPort::Answer told = port_.answers.back();  // it asks for more, which moves the others
            told(frame);
            if (port_.sent.size() == before) return;
        }
    }
    void seekMinute(double minute) { replay().seek(minute * kMinute / (21.0 * kMinute)); }
};

TEST_F(ReplayTest, aSlowMonitorIsShownAndDrawnAsItWas) {
    open();
    tellReadings(v1::PULSE_RATE, 60);
    seekMinute(5.8);
    EXPECT_EQ(replay().chair()->rate()->text(), "72") << "48 s old, and the next came after a minute";
    EXPECT_EQ(replay().chair()->rate()->look(), VitalModel::Live);
    const TrendBuffer& rate = replay().chair()->record().rate();
    EXPECT_GT(rate.points().size(), 15U) << "a patient with a pulse rate only has a trend, too";
    EXPECT_TRUE(rate.gaps(kUnix, kUnix + 9 * kMinute).empty());
}

TEST_F(ReplayTest, theTrendOfTheRateDoesNotDependOnWhereItIsPlayed) {
    open();
    seekMinute(0);
    tellReadings(v1::PULSE_RATE, 1);
    const std::size_t points = replay().chair()->record().rate().points().size();
    EXPECT_GT(points, 1000U);
    seekMinute(15);
    EXPECT_EQ(replay().chair()->record().rate().points().size(), points);
}

TEST_F(ReplayTest, theTrendOfALongSessionReachesBackToItsBegin) {
    constexpr std::int64_t kTwelveHours = 12 * 60;
    open(kTwelveHours);
    tellReadings(v1::PULSE_RATE, 60);
    seekMinute(0);
    const TrendBuffer& rate = replay().chair()->record().rate();
    ASSERT_GT(rate.points().size(), 600U);
    EXPECT_EQ(rate.points().front().unixMs, kUnix);
    EXPECT_EQ(replay().chair()->sessionSeconds(), 40 * 60);
    replay().seek(0.5);
    EXPECT_EQ(replay().chair()->sessionSeconds(), 370 * 60) << "so far";
}

TEST_F(ReplayTest, aReadingThatCameLateWasNotTheNumberThen) {
    v1::SessionRecord record;
    record.set_chair("1");
    record.add_entries()->set_at_unix_ms(0);
    ReplayTape tape;
    tape.load(record);
    v1::HistorySeries series;
    series.set_chair("1");
    series.set_vital(v1::SPO2);
    for (const auto& [at, state] : {std::pair{1000, v1::VALID}, std::pair{2000, v1::LATE}}) {
        v1::Reading& r = *series.add_readings();
        r.set_state(state);
        r.set_measured_unix_ms(at);
    }
    tape.takeHistory(series);
    ASSERT_EQ(tape.readingsAt(5000).size(), 1U);
    EXPECT_EQ(tape.readingsAt(5000)[0].measured_unix_ms(), 1000);
}

TEST_F(ReplayTest, asksForTheAlarmsOfItsChairsAndOfItsTime) {
    open();
    std::vector<std::string> chairs;
    for (const std::size_t i : alarmRequests()) {
        const v1::AlarmLogRequest& asked = port_.sent[i].alarm_log_request();
        chairs.push_back(asked.chair());
        EXPECT_EQ(asked.from_unix_ms(), kUnix);
        EXPECT_EQ(asked.to_unix_ms(), replay().tape().toMs());
    }
    EXPECT_EQ(chairs, (std::vector<std::string>{"1", "5"}));
}

TEST_F(ReplayTest, saysWhichAlarmsAndReadingsAreMissing) {
    open();
    const std::vector<std::size_t> asked = alarmRequests();
    tellReadings(v1::SPO2, 60);
    EXPECT_EQ(replay().state(), "");
    v1::StationFrame whole;
    whole.mutable_alarm_log_reply();
    port_.answers[asked.at(0)](whole);
    EXPECT_EQ(replay().state(), "");
    whole.mutable_alarm_log_reply()->set_truncated(true);
    port_.answers[asked.at(0)](whole);
    EXPECT_EQ(replay().state(), "alarms are missing: one answer holds the newest only");
    whole.mutable_alarm_log_reply()->set_unreadable(1);
    port_.answers[asked.at(0)](whole);
    EXPECT_TRUE(replay().state().contains("alarms are missing: they cannot be read"));
    port_.answers[asked.at(1)](Error{"lost", {}});
    EXPECT_TRUE(replay().state().contains("alarms are missing: the station did not tell"));
    replay().close();
    EXPECT_EQ(replay().state(), "");
    open();
    tellReadings(v1::SPO2, 60, true);
    EXPECT_EQ(replay().state(), "readings are missing: one answer does not hold them all");
}

TEST_F(ReplayTest, saysThatTheRecordIsStillCatchingUp) {
    open();
    tellReadings(v1::SPO2, 60, false, true);
    EXPECT_EQ(replay().state(), "readings are missing: the station's record is still catching up");
}

}  // namespace
}  // namespace chairside::ui
