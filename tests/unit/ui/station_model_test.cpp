// What the station tells, on its way to the screens.
#include <algorithm>

#include "ui/view/navigation.h"
#include "unit/ui/station_model_fixture.h"

namespace chairside::ui {
namespace {

using namespace std::chrono_literals;

TEST_F(StationModelTest, isNotLiveBeforeASnapshot) {
    welcome();
    EXPECT_FALSE(station_->status()->heard());
    EXPECT_FALSE(station_->status()->banner().isEmpty());
    station_->take(snapshot({"10", "2"}));
    EXPECT_TRUE(station_->status()->heard());
    EXPECT_EQ(chair(0).name(), "2");
    EXPECT_EQ(chair(0).spo2()->text(), "97");
    EXPECT_EQ(chair(0).spo2()->look(), VitalModel::Live);
}

TEST_F(StationModelTest, silenceIsALostStationWithinThreeSeconds) {
    welcome();
    station_->take(snapshot({"2"}));
    pass(2400ms);
    EXPECT_TRUE(station_->status()->heard());
    pass(250ms);
    EXPECT_FALSE(station_->status()->heard());
    EXPECT_EQ(chair(0).spo2()->look(), VitalModel::Dim);
    EXPECT_TRUE(station_->status()->banner().startsWith("STATION LOST since"));
    pass(40s);
    EXPECT_EQ(chair(0).spo2()->text(), "--");
}

TEST_F(StationModelTest, aStationWhoseTimeStandsStillIsLostToo) {
    for (const bool real : {true, false}) {
        welcome(real ? "e1" : "e2", real);
        station_->take(snapshot({"2"}));
        v1::StationFrame beat;
        beat.mutable_heartbeat()->set_saving(true);
        beat.mutable_heartbeat()->set_station_instant_ms(kInstant + 1000);
        beat.mutable_heartbeat()->set_station_unix_ms(kUnix + 1000);
        for (int second = 0; second < 4; ++second) {
            station_->take(beat);
            pass(1s);
        }
        EXPECT_EQ(station_->status()->heard(), !real) << "a stepped clock may stand still";
        beat.mutable_heartbeat()->set_station_instant_ms(kInstant + 6000);
        station_->take(beat);
        pass(1ms);
        EXPECT_TRUE(station_->status()->heard());
    }
}

TEST_F(StationModelTest, aSlowVitalSaysHowOftenItComesAndHowOldItIs) {
    welcome();
    v1::StationFrame told = snapshot({"2"});
    v1::ExpectedInterval& expected = *told.mutable_snapshot()->mutable_chairs(0)->add_expected();
    expected.set_vital(v1::SPO2);
    expected.set_interval_ms(60'000);
    expected.set_stale_after_ms(125'000);
    expected.set_slow(true);
    station_->take(told);
    v1::StationFrame later;
    later.mutable_heartbeat()->set_station_instant_ms(kInstant + 43'000);
    later.mutable_heartbeat()->set_station_unix_ms(kUnix + 43'000);
    station_->take(later);
    station_->tick();
    EXPECT_EQ(chair(0).spo2()->look(), VitalModel::Live);
    EXPECT_EQ(chair(0).spo2()->caption(), "every 1 min · 43 s old");
}

TEST_F(StationModelTest, afterALossOnlyASnapshotMakesItLiveAgain) {
    welcome();
    station_->take(snapshot({"2"}));
    station_->lost("closed");
    EXPECT_EQ(chair(0).spo2()->look(), VitalModel::Dim);
    welcome("e2");
    v1::StationFrame live;
    live.mutable_live()->add_chairs()->set_chair("2");
    station_->take(live);
    EXPECT_FALSE(station_->status()->heard());
    station_->take(snapshot({"2"}));
    EXPECT_EQ(chair(0).spo2()->look(), VitalModel::Live);
}

void addRule(v1::AlarmProfile& profile, std::int64_t atOrAbove) {
    v1::Rule& rule = *profile.add_rules();
    rule.set_id("sbp-high");
    rule.set_vital(v1::NIBP_SYSTOLIC);
    rule.mutable_condition()->set_at_or_above(static_cast<double>(atOrAbove));
    rule.set_priority(v1::MEDIUM);
}

QString firstLimit(ChairModel& chair) {
    const QVariantList cells = chair.limits().value(0).toMap().value("limits").toList();
    return cells.value(0).toMap().value("text").toString();
}

TEST_F(StationModelTest, aChairShowsTheLimitsOfTheProfileThatJudgesIt) {
    welcome();
    v1::StationFrame told = snapshot({"2", "3"});
    v1::Snapshot& s = *told.mutable_snapshot();
    addRule(*s.mutable_profile_in_force(), 160);
    v1::JudgingProfile& older = *s.add_other_profiles();
    older.set_hash("older");
    addRule(*older.mutable_profile(), 150);
    s.mutable_chairs(1)->set_profile_hash("older");
    station_->take(told);
    EXPECT_EQ(firstLimit(chair(0)), QStringLiteral("≥ 160"));
    EXPECT_EQ(firstLimit(chair(1)), QStringLiteral("≥ 150"));
}

TEST_F(StationModelTest, aMeanStandsBesideThePressuresItWasMeasuredWith) {
    welcome();
    v1::StationFrame told = snapshot({"2"});
    for (const auto& [vital, value] :
         {std::pair{v1::NIBP_SYSTOLIC, 131}, {v1::NIBP_DIASTOLIC, 77}, {v1::NIBP_MEAN, 96}}) {
        v1::Reading& r = *told.mutable_snapshot()->mutable_chairs(0)->add_readings();
        r.set_vital(vital);
        r.set_value_milli(value * 1000);
        r.set_state(v1::VALID);
        r.set_since_instant_ms(kInstant - 60'000);
    }
    station_->take(told);
    EXPECT_TRUE(chair(0).pressure()->caption().contains("(96)"));
    for (v1::Reading& r : *told.mutable_snapshot()->mutable_chairs(0)->mutable_readings()) {
        if (r.vital() == v1::NIBP_SYSTOLIC || r.vital() == v1::NIBP_DIASTOLIC) r.set_since_instant_ms(kInstant);
    }
    station_->take(told);
    EXPECT_FALSE(chair(0).pressure()->caption().contains("96")) << "by hand, without a mean";
}

TEST_F(StationModelTest, eventsOfTheSnapshotAreNotTakenTwice) {
    welcome();
    station_->take(snapshot({"2"}, 10));
    station_->take(alarm(10, v1::HIGH));
    EXPECT_FALSE(chair(0).worst()->present());
    station_->take(alarm(11, v1::HIGH));
    EXPECT_TRUE(chair(0).worst()->present());
    EXPECT_EQ(chair(0).worst()->occurrence(), "11-0");
}

TEST_F(StationModelTest, anAlarmShowsTheNumberThatIsLive) {
    welcome();
    station_->take(snapshot({"2"}));
    station_->take(alarm(11, v1::HIGH));
    v1::StationFrame live;
    v1::ChairReadings& told = *live.mutable_live()->add_chairs();
    told.set_chair("2");
    v1::Reading& reading = *told.add_readings();
    reading.set_vital(v1::SPO2);
    reading.set_state(v1::VALID);
    reading.set_value_milli(85'000);
    station_->take(live);
    station_->tick();
    EXPECT_EQ(chair(0).worst()->sentence(), "SpO₂ 85 ≤ 88");
    told.mutable_readings(0)->set_value_milli(89'000);
    station_->take(live);
    station_->tick();
    EXPECT_EQ(chair(0).worst()->sentence(), "SpO₂ 89 · was ≤ 88, now inside");
}

TEST_F(StationModelTest, onlyALiveNumberOfItsOwnBreachIsFilled) {
    welcome();
    station_->take(snapshot({"2"}));
    v1::StationFrame breach = alarm(11, v1::HIGH);
    breach.mutable_events()->mutable_events(0)->mutable_alarm_changed()->mutable_occurrence()->set_value_milli(97'000);
    breach.mutable_events()->mutable_events(0)->mutable_alarm_changed()->mutable_occurrence()->set_limit_milli(98'000);
    station_->take(breach);
    pass(250ms);
    EXPECT_EQ(chair(0).spo2()->alarm(), v1::HIGH);
    EXPECT_FALSE(chair(0).spo2()->calm());
    breach.mutable_events()->mutable_events(0)->mutable_alarm_changed()->mutable_occurrence()->set_kind(v1::TECHNICAL);
    breach.mutable_events()->set_sequence(12);
    station_->take(breach);
    pass(250ms);
    EXPECT_EQ(chair(0).spo2()->alarm(), v1::HIGH);
    EXPECT_TRUE(chair(0).spo2()->calm()) << "it says nothing of the number";
}

TEST_F(StationModelTest, whatTheStationLastJudgedDoesNotHideANewerNumber) {
    welcome();
    station_->take(snapshot({"2"}));      // live: 97
    station_->take(alarm(11, v1::HIGH));  // judged at 87
    EXPECT_EQ(chair(0).worst()->headline(), "SpO₂ 97") << "the tile beside it says 97";
    EXPECT_EQ(chair(0).worst()->sentence(), "SpO₂ 97 · was ≤ 88, now inside");
}

TEST_F(StationModelTest, standbyPhaseAndHelpAreShown) {
    welcome();
    station_->take(snapshot({"2"}));
    v1::StationFrame frame;
    frame.mutable_events()->set_sequence(11);
    v1::StandbyChanged& away = *frame.mutable_events()->add_events()->mutable_standby_changed();
    away.set_chair("2");
    away.set_reason("bathroom");
    away.set_by("unverified:Ana");
    away.set_until_unix_ms(kUnix + 600'000);
    v1::Event& phase = *frame.mutable_events()->add_events();
    phase.set_at_instant_ms(kInstant);
    phase.mutable_phase_changed()->set_chair("2");
    phase.mutable_phase_changed()->set_phase(v1::PHASE_INFUSING);
    station_->take(frame);
    EXPECT_EQ(chair(0).standby(), "Standby 10:00: Bathroom · by Ana (unverified)");
    EXPECT_EQ(chair(0).phase(), "INFUSING");
    station_->actions()->callHelp("2");
    EXPECT_EQ(port_.commands().back().call_help().chair(), "2");
    port_.answers.back()(outcome(v1::REFUSED, "help was called already"));
    EXPECT_EQ(chair(0).commandText(), "refused: help was called already");
}

TEST_F(StationModelTest, whatIsAskedStaysWhileItOnlyGrowsOlder) {
    welcome();
    v1::StationFrame frame = snapshot({"2"});
    v1::ObservationView& seen = *frame.mutable_snapshot()->mutable_chairs(0)->add_observations();
    seen.set_scale(v1::RASS);
    seen.set_at_unix_ms(kUnix);
    station_->take(frame);
    int steps = 0;
    int scales = 0;
    QObject::connect(&chair(0), &ChairModel::stepsChanged, [&] { ++steps; });
    QObject::connect(&chair(0), &ChairModel::scalesChanged, [&] { ++scales; });
    v1::StationFrame later;
    later.mutable_heartbeat()->set_station_instant_ms(kInstant + 300'000);
    later.mutable_heartbeat()->set_station_unix_ms(kUnix + 300'000);
    station_->take(later);
    station_->tick();
    EXPECT_EQ(steps, 0) << "a question in place would close";
    EXPECT_EQ(scales, 1);
}

TEST_F(StationModelTest, aFirstBreachingCuffIsUnconfirmedUntilItIsRepeated) {
    welcome();
    v1::StationFrame frame = snapshot({"2"});
    for (const auto& [vital, value] : {std::pair{v1::NIBP_SYSTOLIC, 182}, std::pair{v1::NIBP_DIASTOLIC, 96}}) {
        v1::Reading& r = *frame.mutable_snapshot()->mutable_chairs(0)->add_readings();
        r.set_vital(vital);
        r.set_value_milli(value * 1000);
        r.set_state(v1::VALID);
        r.set_since_instant_ms(kInstant - 20'000);
        r.set_measured_unix_ms(kUnix - 20'000);
    }
    station_->take(frame);
    EXPECT_FALSE(chair(0).pressure()->unconfirmed());
    v1::StationFrame told;
    told.mutable_events()->set_sequence(11);
    v1::Event& event = *told.mutable_events()->add_events();
    event.set_at_instant_ms(kInstant);
    event.set_at_unix_ms(kUnix);
    event.mutable_recheck_due()->set_chair("2");
    event.mutable_recheck_due()->set_due_unix_ms(kUnix + 100'000);
    station_->take(told);
    EXPECT_TRUE(chair(0).pressure()->unconfirmed());
    EXPECT_EQ(chair(0).pressure()->caption(), "unconfirmed  20 s ago");
    EXPECT_EQ(chair(0).pressure()->due(), "due in 1:40");
    event.mutable_recheck_due()->clear_due_unix_ms();
    told.mutable_events()->set_sequence(12);
    station_->take(told);
    EXPECT_FALSE(chair(0).pressure()->unconfirmed());
    EXPECT_EQ(chair(0).pressure()->due(), "");
}

TEST_F(StationModelTest, theWatchedChairIsNotElsewhere) {
    welcome();
    station_->take(snapshot({"1", "2"}));
    station_->take(alarm(11, v1::HIGH, "2"));
    station_->take(alarm(12, v1::MEDIUM, "1"));
    Navigation navigation(*station_);
    navigation.openChair("2");
    EXPECT_EQ(station_->elsewhere()->chair(), "1");
    EXPECT_EQ(station_->worst()->chair(), "2");
    navigation.acknowledgeSelected();
    EXPECT_EQ(port_.commands().back().acknowledge().occurrence(), "11-0");
}

TEST_F(StationModelTest, anAlarmOfTheStationHidesNoneOfAnotherChair) {
    welcome();
    station_->take(snapshot({"1", "2"}));
    v1::StationFrame over = alarm(11, v1::HIGH, "2");
    v1::Occurrence& latched = *over.mutable_events()->mutable_events(0)->mutable_alarm_changed()->mutable_occurrence();
    latched.set_signal(v1::LATCHED);
    latched.set_ended_unix_ms(kUnix + 1000);
    station_->take(over);
    station_->take(alarm(12, v1::HIGH, ""));
    Navigation navigation(*station_);
    navigation.openChair("1");
    ASSERT_TRUE(station_->elsewhere()->present());
    EXPECT_EQ(station_->elsewhere()->chair(), "2");
    EXPECT_EQ(station_->ownAlarms()->count(), 1) << "it has a place of its own";
}

TEST_F(StationModelTest, whatIsOpenedIsNeverBehindTheHelp) {
    welcome();
    station_->take(snapshot({"1", "2"}));
    station_->take(alarm(11, v1::HIGH, "2"));
    Navigation navigation(*station_);
    navigation.openChair("1");
    navigation.setHelping(true);
    navigation.openChair("2");
    EXPECT_FALSE(navigation.helping()) << "its alarm is not elsewhere any more: it has to be seen";
    EXPECT_EQ(navigation.chair()->name(), "2");
    EXPECT_FALSE(station_->elsewhere()->present());
    navigation.setHelping(true);
    ASSERT_TRUE(station_->elsewhere()->present()) << "behind the help nobody sees it";
    navigation.openNth(2);
    EXPECT_FALSE(navigation.helping()) << "the chair that is open already";
    EXPECT_FALSE(station_->elsewhere()->present());
    for (const auto open : {&Navigation::openFloor, &Navigation::openAlarms, &Navigation::openSessions}) {
        navigation.setHelping(true);
        (navigation.*open)();
        EXPECT_FALSE(navigation.helping());
    }
}

TEST_F(StationModelTest, aNoteAskedForInTheHelpIsWrittenInSight) {
    welcome();
    station_->take(snapshot({"1"}));
    Navigation navigation(*station_);
    navigation.openChair("1");
    navigation.setHelping(true);
    EXPECT_EQ(navigation.openNoteChair(), navigation.chair());
    EXPECT_FALSE(navigation.helping());
}

TEST_F(StationModelTest, countsThatAlarmCanBeEntered) {
    welcome();
    station_->take(snapshot({"1"}));
    for (const QVariant& row : chair(0).scales()) {
        const QVariantMap scale = row.toMap();
        if (scale["scale"].toInt() != v1::COUNTED_BREATHS) continue;
        EXPECT_EQ(scale["values"].toList().first().toInt(), 0) << "nobody breathes: that has to be said";
        EXPECT_EQ(scale["values"].toList().size(), 41) << "each count is there";
    }
}

TEST_F(StationModelTest, demoIsSaidByStationAndChairs) {
    welcome("e1", false);
    v1::StationFrame beat;
    beat.mutable_heartbeat()->set_clock_speed(60);
    beat.mutable_heartbeat()->set_station_instant_ms(kInstant);
    station_->take(snapshot({"2"}));
    station_->take(beat);
    station_->tick();
    EXPECT_EQ(station_->status()->demo(), "DEMO · clock ×60");
    EXPECT_EQ(chair(0).demo(), "DEMO · clock ×60");
}

TEST_F(StationModelTest, aRemovedChairClosesItsScreen) {
    welcome();
    station_->take(snapshot({"1", "2"}));
    Navigation navigation(*station_);
    navigation.openNth(2);
    EXPECT_EQ(navigation.chair()->name(), "2");
    station_->take(snapshot({"1"}));
    EXPECT_EQ(navigation.screen(), Navigation::Floor);
    EXPECT_EQ(navigation.chair(), nullptr);
}

}  // namespace
}  // namespace chairside::ui
