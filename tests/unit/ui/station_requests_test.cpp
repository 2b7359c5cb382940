// What is asked of the station besides what it tells by itself: until it came, and never taken for newer than it is.
#include <algorithm>

#include "unit/ui/station_model_fixture.h"

namespace chairside::ui {
namespace {

using namespace std::chrono_literals;

TEST_F(StationModelTest, anOlderSnapshotTakesNoNewerAlarmAway) {
    welcome();
    station_->take(snapshot({"2"}, 10));
    v1::StationFrame configured;
    configured.mutable_events()->set_sequence(11);
    configured.mutable_events()->add_events()->mutable_configuration_in_force();
    station_->take(configured);
    const auto asked = [&] {
        return std::ranges::count_if(port_.sent, [](const auto& frame) { return frame.has_snapshot_request(); });
    };
    const auto before = asked();
    station_->take(alarm(12, v1::HIGH));
    station_->take(snapshot({"2"}, 11));
    EXPECT_TRUE(chair(0).worst()->present());
    EXPECT_EQ(asked(), before + 1) << "what it was asked for is asked for again";
    station_->take(snapshot({"2"}, 12));
    EXPECT_FALSE(chair(0).worst()->present()) << "it knows of event 12";
}

TEST_F(StationModelTest, aSnapshotThatDoesNotComeIsAskedForAgain) {
    welcome();
    station_->take(snapshot({"2"}, 10));
    v1::StationFrame added;
    added.mutable_events()->set_sequence(11);
    added.mutable_events()->add_events()->mutable_chair_added();
    station_->take(added);
    const auto asked = [&] {
        return std::ranges::count_if(port_.sent, [](const auto& frame) { return frame.has_snapshot_request(); });
    };
    ASSERT_EQ(asked(), 1);
    for (std::size_t i = 0; i < port_.sent.size(); ++i) {
        const StationPort::Answer told = port_.answers[i];
        if (port_.sent[i].has_snapshot_request()) told(Error{"too late", {}});
    }
    pass(1s);
    EXPECT_EQ(asked(), 2) << "the chair stands on no floor yet";
}

TEST_F(StationModelTest, aClockThatIsSetBackLeavesNoTrendInTheFuture) {
    welcome();
    station_->take(snapshot({"2"}, 10));
    ASSERT_FALSE(chair(0).record().spo2().points().empty());
    v1::StationFrame stepped;
    stepped.mutable_events()->set_sequence(11);
    stepped.mutable_events()->add_events()->mutable_clock_stepped()->set_by_ms(-8 * 3'600'000);
    station_->take(stepped);
    EXPECT_TRUE(chair(0).record().spo2().points().empty());
    EXPECT_TRUE(port_.sent.back().has_snapshot_request()) << "its past is loaded anew with it";
    const auto asked = std::ranges::find_if(port_.sent, [](const auto& frame) { return frame.has_history_request(); });
    ASSERT_NE(asked, port_.sent.end());
    v1::StationFrame past;
    v1::HistorySeries& series = *past.mutable_history_reply()->add_series();
    series.set_chair("2");
    series.set_vital(v1::SPO2);
    *series.add_readings() = snapshot({"2"}).snapshot().chairs(0).readings(0);
    const StationPort::Answer late = port_.answers[static_cast<std::size_t>(asked - port_.sent.begin())];
    late(past);
    EXPECT_TRUE(chair(0).record().spo2().points().empty()) << "it was asked by the clock before";
}

TEST_F(StationModelTest, aFormThatWasOpenedBeforeTheProtocolsCameOffersThem) {
    welcome();
    station_->take(snapshot({"2"}));
    station_->sessions()->ask(&chair(0), static_cast<int>(Ask::Begin), {});
    FormModel& form = *chair(0).session()->form();
    EXPECT_TRUE(form.value("protocol").isEmpty());
    v1::StationFrame told;
    told.mutable_protocols_reply()->add_protocols()->set_id("depression-40");
    for (std::size_t i = 0; i < port_.sent.size(); ++i) {
        const StationPort::Answer answer = port_.answers[i];
        if (port_.sent[i].has_protocols_request()) answer(told);
    }
    EXPECT_EQ(form.value("protocol"), "depression-40");
}

TEST_F(StationModelTest, whatIsOfThePatientMovesWithThePatient) {
    welcome();
    v1::StationFrame told = snapshot({"3", "5"}, 10);
    v1::ChairView& before = *told.mutable_snapshot()->mutable_chairs(0);
    before.mutable_session()->set_id("s1");
    v1::BaselineView& baseline = *before.add_baselines();
    baseline.set_vital(v1::NIBP_SYSTOLIC);
    baseline.set_value_milli(128'000);
    before.add_observations()->set_scale(v1::RASS);
    station_->take(told);
    v1::StationFrame moved;
    moved.mutable_events()->set_sequence(11);
    moved.mutable_events()->add_events()->mutable_session_recorded();
    station_->take(moved);
    pass(1ms);
    ASSERT_TRUE(port_.sent.back().has_snapshot_request());
    const StationPort::Answer late = port_.answers.back();
    late(Error{"too late", {}});
    pass(1s);
    ASSERT_TRUE(port_.sent.back().has_snapshot_request()) << "asked for until it came";
    v1::StationFrame after = snapshot({"3", "5"}, 11);
    *after.mutable_snapshot()->mutable_chairs(1)->add_baselines() = baseline;
    const StationPort::Answer answer = port_.answers.back();
    answer(after);
    EXPECT_TRUE(chair(0).record().baselines().empty());
    EXPECT_TRUE(chair(0).record().observations().empty());
    EXPECT_EQ(chair(1).record().baselines().at(v1::NIBP_SYSTOLIC), 128'000);
}

// How it ended was never saved: nobody sits there any more.
TEST_F(StationModelTest, aRecordedSessionThatRunsOnNoChairIsNotSaidToRun) {
    welcome();
    v1::StationFrame told = snapshot({"3"});
    told.mutable_snapshot()->mutable_chairs(0)->mutable_session()->set_id("s2");
    station_->take(told);
    SessionBook& book = *station_->sessionBook();
    book.setDays(0);
    ASSERT_TRUE(port_.sent.back().has_sessions_request());
    v1::StationFrame recorded;
    for (const char* id : {"s2", "s1"}) {
        v1::SessionRecord& session = *recorded.mutable_sessions_reply()->add_sessions();
        session.set_id(id);
        session.add_entries()->mutable_act()->mutable_begin();
    }
    const StationPort::Answer answer = port_.answers.back();
    answer(recorded);
    ASSERT_EQ(book.count(), 2);
    EXPECT_EQ(book.data(book.index(0, 0), SessionBook::How).toString(), "running");
    EXPECT_EQ(book.data(book.index(1, 0), SessionBook::How).toString(), "end not recorded");
}

}  // namespace
}  // namespace chairside::ui
