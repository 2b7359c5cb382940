// What people do, on its way to the station and back: never lost in silence, never done twice.
#include "unit/ui/station_model_fixture.h"

namespace chairside::ui {
namespace {

using namespace std::chrono_literals;

TEST_F(StationModelTest, anAcknowledgementCanBeUndoneForAMinute) {
    welcome();
    station_->take(snapshot({"2"}));
    v1::StationFrame taken = alarm(11, v1::HIGH);
    v1::Occurrence& o = *taken.mutable_events()->mutable_events(0)->mutable_alarm_changed()->mutable_occurrence();
    o.set_signal(v1::SignalState::ACKNOWLEDGED);
    o.set_acknowledged_by("unverified:Ana");
    o.set_acknowledged_unix_ms(kUnix);
    station_->take(taken);
    EXPECT_TRUE(chair(0).worst()->undoable());
    station_->actions()->undoAcknowledge("11-0");
    EXPECT_EQ(port_.commands().back().unacknowledge().occurrence(), "11-0");
    v1::StationFrame later;
    later.mutable_heartbeat()->set_station_instant_ms(kInstant + 61'000);
    later.mutable_heartbeat()->set_station_unix_ms(kUnix + 61'000);
    station_->take(later);
    station_->tick();
    EXPECT_FALSE(chair(0).worst()->undoable());
}

TEST_F(StationModelTest, acknowledgeSendsWhatWasSeenOnceAndShowsTheAnswer) {
    welcome();
    station_->take(snapshot({"2"}));
    station_->take(alarm(11, v1::HIGH));
    station_->actions()->acknowledge("11-0");
    station_->actions()->acknowledge("11-0");
    ASSERT_EQ(port_.commands().size(), 1U);
    EXPECT_EQ(port_.commands()[0].acknowledge().occurrence(), "11-0");
    EXPECT_EQ(port_.commands()[0].acknowledge().priority_seen(), v1::HIGH);
    EXPECT_EQ(port_.commands()[0].actor().person(), "A. Rivera");
    EXPECT_TRUE(chair(0).worst()->busy());
    port_.answers.back()(outcome(v1::REFUSED, "it is worse now"));
    EXPECT_EQ(chair(0).worst()->commandText(), "refused: it is worse now");
}

TEST_F(StationModelTest, whatAFingerMeantIsWhatStoodThereWhenItCameDown) {
    welcome();
    station_->take(snapshot({"2", "9"}));
    station_->take(alarm(11, v1::MEDIUM));
    AlarmModel& shown = *station_->worst();
    shown.press();
    EXPECT_TRUE(shown.meant());
    shown.press();
    station_->take(alarm(12, v1::HIGH, "9"));
    EXPECT_FALSE(shown.meant()) << "a worse one of another chair took the place under the finger";
    shown.press();
    EXPECT_FALSE(shown.meant()) << "nobody has read it yet";
    v1::StationFrame later;
    later.mutable_heartbeat()->set_station_instant_ms(kInstant + 1'000);
    later.mutable_heartbeat()->set_station_unix_ms(kUnix + 1'000);
    station_->take(later);
    station_->tick();
    shown.press();
    EXPECT_TRUE(shown.meant());
}

TEST_F(StationModelTest, theKeyTakesOnNoAlarmThatJustCame) {
    welcome();
    station_->take(snapshot({"2"}));
    station_->take(alarm(11, v1::MEDIUM));
    station_->take(alarm(12, v1::HIGH));
    station_->acknowledgeWorst(&chair(0));
    EXPECT_TRUE(port_.commands().empty()) << "the MEDIUM was on the screen";
    v1::StationFrame later;
    later.mutable_heartbeat()->set_station_instant_ms(kInstant + 1'000);
    later.mutable_heartbeat()->set_station_unix_ms(kUnix + 1'000);
    station_->take(later);
    station_->tick();
    station_->acknowledgeWorst(&chair(0));
    ASSERT_EQ(port_.commands().size(), 1U);
    EXPECT_EQ(port_.commands()[0].acknowledge().occurrence(), "12-0");
}

TEST_F(StationModelTest, anUnansweredCommandIsSentAgainUnderItsFirstId) {
    welcome();
    station_->take(snapshot({"2"}));
    station_->take(alarm(11, v1::HIGH));
    station_->actions()->acknowledge("11-0");
    port_.answers.back()(Error{"lost", {}});
    EXPECT_TRUE(chair(0).worst()->commandText().contains("press again"));
    station_->actions()->acknowledge("11-0");
    ASSERT_EQ(port_.commands().size(), 2U);
    EXPECT_EQ(port_.commands()[0].command_id(), port_.commands()[1].command_id());
}

TEST_F(StationModelTest, afterAWhileTheSamePressIsAnotherAct) {
    welcome();
    station_->take(snapshot({"2"}));
    const auto unanswered = [&](const char* reason) {
        station_->actions()->beginStandby("2", reason);
        port_.answers.back()(Error{"lost", {}});
    };
    unanswered("bathroom");
    pass(60s);
    unanswered("bathroom");
    pass(200s);
    unanswered("bathroom");
    ASSERT_EQ(port_.commands().size(), 3U);
    EXPECT_EQ(port_.commands()[0].command_id(), port_.commands()[1].command_id());
    EXPECT_NE(port_.commands()[1].command_id(), port_.commands()[2].command_id());
}

TEST_F(StationModelTest, eachCallForHelpIsACallOfItsOwn) {
    welcome();
    station_->take(snapshot({"2"}));
    station_->actions()->callHelp("2");
    station_->actions()->callHelp("2");
    ASSERT_EQ(port_.commands().size(), 1U) << "the first is on its way";
    port_.answers.back()(Error{"lost", {}});
    station_->actions()->callHelp("2");
    ASSERT_EQ(port_.commands().size(), 2U);
    EXPECT_NE(port_.commands()[0].command_id(), port_.commands()[1].command_id());
}

TEST_F(StationModelTest, anAppliedCommandIsSavedWhenTheStationSavesAgain) {
    welcome();
    station_->take(snapshot({"2"}));
    station_->take(alarm(11, v1::HIGH));
    station_->actions()->acknowledge("11-0");
    port_.answers.back()(outcome(v1::APPLIED_NOT_SAVED));
    EXPECT_EQ(chair(0).worst()->commandText(), "applied, not saved yet");
    v1::StationFrame beat;
    beat.mutable_heartbeat()->set_saving(true);
    station_->take(beat);
    station_->tick();
    EXPECT_EQ(chair(0).worst()->commandText(), "saved");
}

TEST_F(StationModelTest, whatWasOnlyAppliedIsForgottenWithTheStationsRun) {
    welcome();
    station_->take(snapshot({"2"}));
    station_->take(alarm(11, v1::HIGH));
    station_->actions()->acknowledge("11-0");
    port_.answers.back()(outcome(v1::APPLIED_NOT_SAVED));
    welcome("e2");
    v1::StationFrame again = snapshot({"2"});
    *again.mutable_snapshot()->add_alarms() = alarm(11, v1::HIGH).events().events(0).alarm_changed().occurrence();
    station_->take(again);
    v1::StationFrame beat;
    beat.mutable_heartbeat()->set_saving(true);
    station_->take(beat);
    station_->tick();
    EXPECT_EQ(chair(0).worst()->commandText(), "") << "it may be lost: nobody says saved";
}

}  // namespace
}  // namespace chairside::ui
