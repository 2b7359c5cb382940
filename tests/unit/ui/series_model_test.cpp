// A patient's sessions beside each other, as the station tells of them: in part, late, or while one of them ends.
#include <QVariantMap>
#include <algorithm>
#include <string>

#include "unit/ui/station_model_fixture.h"

namespace chairside::ui {
namespace {

constexpr std::int64_t kHour = 3'600'000;

class SeriesModelTest : public StationModelTest {
protected:
    [[nodiscard]] SeriesModel& series() { return *station_->series(); }
    [[nodiscard]] std::string cell(const char* name) {
        return series().rows().value(0).toMap()[name].toString().toStdString();
    }
    [[nodiscard]] v1::StationFrame running(const std::string& session, std::int64_t later = 0) const {
        v1::StationFrame told = snapshot({"3"});
        told.mutable_snapshot()->set_station_unix_ms(kUnix + later);
        if (!session.empty()) told.mutable_snapshot()->mutable_chairs(0)->mutable_session()->set_id(session);
        return told;
    }
    static v1::StationFrame recordOf(std::int64_t begunMs, bool ended) {
        v1::StationFrame told;
        v1::SessionRecord& record = *told.mutable_sessions_reply()->add_sessions();
        record.set_id("s1");
        record.set_chair("3");
        v1::SessionEntry& begun = *record.add_entries();
        begun.set_number(1);
        begun.set_at_unix_ms(begunMs);
        begun.mutable_act()->mutable_begin();
        if (!ended) return told;
        v1::SessionEntry& end = *record.add_entries();
        end.set_number(2);
        end.set_at_unix_ms(kUnix);
        end.mutable_act()->mutable_end()->set_ending(v1::ENDED_DISCHARGED);
        return told;
    }
    static v1::StationFrame readings(bool truncated, bool behind) {
        v1::StationFrame told;
        v1::HistoryReply& reply = *told.mutable_history_reply();
        reply.set_truncated(truncated);
        reply.set_behind(behind);
        for (const auto& [vital, value] : {std::pair{v1::SPO2, 93}, std::pair{v1::PULSE_RATE, 101}}) {
            v1::HistorySeries& one = *reply.add_series();
            one.set_chair("3");
            one.set_vital(vital);
            v1::Reading& r = *one.add_readings();
            r.set_vital(vital);
            r.set_value_milli(value * 1000);
            r.set_state(v1::VALID);
            r.set_measured_unix_ms(kUnix - kHour / 2);
        }
        return told;
    }
    // Answers what the series asked last: sessions, or the readings of one.
    void answer(const v1::StationFrame& frame) {
        const auto asked = [&](const v1::ClientFrame& request) {
            if (frame.has_history_reply()) return request.history_request().points_max() == 400;
            return request.has_sessions_request();
        };
        const auto last = std::find_if(port_.sent.rbegin(), port_.sent.rend(), asked);
        ASSERT_NE(last, port_.sent.rend());
        const StationPort::Answer told = port_.answers[static_cast<std::size_t>(port_.sent.rend() - last) - 1];
        told(frame);
    }
    // How often a session was asked for as a whole.
    [[nodiscard]] std::ptrdiff_t wholes() const {
        return std::count_if(port_.sent.begin(), port_.sent.end(),
                             [](const v1::ClientFrame& frame) { return frame.sessions_request().whole(); });
    }
    void open() { series().open("MRN 1", {}); }
};

TEST_F(SeriesModelTest, peaksOfAWholeAnswerStand) {
    welcome();
    station_->take(running(""));
    open();
    answer(recordOf(kUnix - kHour, true));
    answer(recordOf(kUnix - kHour, true));
    answer(readings(false, false));
    EXPECT_EQ(cell("peak"), "HR up to 101 · SpO₂ down to 93");
    EXPECT_EQ(series().status(), "");
}

TEST_F(SeriesModelTest, oneThatWasRemovedMeanwhileHasNoReadings) {
    welcome();
    station_->take(running(""));
    open();
    answer(recordOf(kUnix - kHour, true));
    v1::StationFrame removed = recordOf(kUnix - kHour, true);
    removed.mutable_sessions_reply()->mutable_sessions(0)->clear_entries();
    removed.mutable_sessions_reply()->mutable_sessions(0)->set_removed_unix_ms(kUnix);
    answer(removed);
    const bool asksReadings = std::any_of(port_.sent.begin(), port_.sent.end(), [](const v1::ClientFrame& frame) {
        return frame.history_request().points_max() == 400;
    });
    EXPECT_FALSE(asksReadings) << "they would be everybody's";
    EXPECT_EQ(series().status(), "no session is recorded");
}

TEST_F(SeriesModelTest, peaksOfARecordThatIsBehindAreNotShownAsWhole) {
    welcome();
    station_->take(running(""));
    open();
    answer(recordOf(kUnix - kHour, true));
    answer(recordOf(kUnix - kHour, true));
    answer(readings(false, true));
    EXPECT_EQ(cell("peak"), "");
    EXPECT_EQ(series().status(), "peaks are missing: the station's record is still catching up");
}

TEST_F(SeriesModelTest, peaksOfATruncatedAnswerAreNotShownAsWhole) {
    welcome();
    station_->take(running(""));
    open();
    answer(recordOf(kUnix - kHour, true));
    answer(recordOf(kUnix - kHour, true));
    answer(readings(true, false));
    EXPECT_EQ(cell("peak"), "");
    EXPECT_EQ(series().status(), "peaks are missing: one answer does not hold all readings");
}

TEST_F(SeriesModelTest, aSessionThatEndsBeforeItsAnswerCameIsNoLostEndAndIsAskedForAgain) {
    welcome();
    station_->take(running("s1"));
    open();
    answer(recordOf(kUnix - kHour, false));
    station_->take(running("", 1000));
    answer(recordOf(kUnix - kHour, false));
    EXPECT_EQ(cell("state"), "running") << "the answer is of before";
    answer(readings(false, false));
    ASSERT_EQ(wholes(), 2);
    answer(recordOf(kUnix - kHour, true));
    EXPECT_EQ(cell("state"), "discharged");
    EXPECT_EQ(series().rows().size(), 1);
    answer(readings(false, false));
    EXPECT_EQ(cell("peak"), "HR up to 101 · SpO₂ down to 93");
}

TEST_F(SeriesModelTest, aSessionThatEndsWhileSomebodyLooksIsAskedForAgainOnce) {
    welcome();
    station_->take(running("s1"));
    open();
    answer(recordOf(kUnix - kHour, false));
    answer(recordOf(kUnix - kHour, false));
    answer(readings(false, false));
    EXPECT_EQ(cell("state"), "running");
    station_->take(running("", 1000));
    ASSERT_EQ(wholes(), 2);
    answer(recordOf(kUnix - kHour, false));
    EXPECT_EQ(cell("state"), "end not recorded") << "asked for after it ran";
    answer(readings(false, false));
    station_->take(running("", 2000));
    EXPECT_EQ(wholes(), 2);
}

TEST_F(SeriesModelTest, aSessionThatBeganSinceTheChairsWereToldIsNoLostEnd) {
    welcome();
    station_->take(running(""));
    open();
    answer(recordOf(kUnix + 50, false));
    answer(recordOf(kUnix + 50, false));
    EXPECT_EQ(cell("state"), "running");
    answer(readings(false, false));
    station_->take(running("s1", 1000));
    EXPECT_EQ(cell("state"), "running");
}

}  // namespace
}  // namespace chairside::ui
