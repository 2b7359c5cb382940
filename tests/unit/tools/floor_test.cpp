#include <gmock/gmock.h>

#include "tools/floor_state.h"
#include "tools/floor_view.h"
#include "tools/table.h"

namespace chairside::tools {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

class FloorTest : public testing::Test {
protected:
    FloorTest() {
        welcome("e1");
        v1::StationFrame frame;
        v1::Snapshot& snapshot = *frame.mutable_snapshot();
        snapshot.set_station_instant_ms(1000);
        snapshot.set_station_unix_ms(1'700'000'000'000);
        v1::ChairView& chair = *snapshot.add_chairs();
        chair.set_chair("3");
        chair.set_link_connected(true);
        chair.set_monitored(true);
        floor_.apply(frame, now_);
    }
    void welcome(const std::string& epoch) {
        v1::Welcome welcome;
        welcome.set_site("clinic");
        welcome.set_station("one");
        welcome.set_epoch(epoch);
        welcome.set_clock_is_real(true);
        floor_.welcomed(welcome, now_);
    }
    void live(std::int64_t milli, v1::ReadingState state = v1::VALID) {
        v1::StationFrame frame;
        v1::ChairReadings& readings = *frame.mutable_live()->add_chairs();
        readings.set_chair("3");
        readings.set_last_heard_instant_ms(1000);
        v1::Reading& reading = *readings.add_readings();
        reading.set_vital(v1::SPO2);
        reading.set_value_milli(milli);
        reading.set_state(state);
        reading.set_since_instant_ms(1000);
        floor_.apply(frame, now_);
    }
    void cuff(v1::Vital vital, std::int64_t milli, std::int64_t sinceMs, v1::ReadingState state = v1::VALID) {
        v1::StationFrame frame;
        v1::ChairReadings& readings = *frame.mutable_live()->add_chairs();
        readings.set_chair("3");
        readings.set_last_heard_instant_ms(1000);
        v1::Reading& reading = *readings.add_readings();
        reading.set_vital(vital);
        reading.set_value_milli(milli);
        reading.set_state(state);
        reading.set_since_instant_ms(sinceMs);
        reading.set_measured_unix_ms(1'700'000'000'000);
        floor_.apply(frame, now_);
    }
    void alarm(const std::string& id, v1::Priority priority, bool ended = false) {
        v1::StationFrame frame;
        v1::Occurrence& occurrence =
            *frame.mutable_events()->add_events()->mutable_alarm_changed()->mutable_occurrence();
        occurrence.set_id(id);
        occurrence.set_chair("3");
        occurrence.set_kind(v1::PHYSIOLOGICAL);
        occurrence.set_priority(priority);
        occurrence.set_signal(v1::SOUNDING);
        occurrence.set_vital(v1::SPO2);
        occurrence.set_value_milli(87'000);
        occurrence.set_limit_milli(88'000);
        occurrence.set_started_unix_ms(1'700'000'000'000);
        if (ended) occurrence.set_ended_unix_ms(1'700'000'000'000);
        floor_.apply(frame, now_);
    }
    void heartbeat(std::int64_t instantMs) {
        v1::StationFrame frame;
        frame.mutable_heartbeat()->set_station_instant_ms(instantMs);
        frame.mutable_heartbeat()->set_station_unix_ms(1'700'000'000'000 + instantMs);
        frame.mutable_heartbeat()->set_saving(true);
        floor_.apply(frame, now_);
    }
    [[nodiscard]] std::string text(std::size_t columns = 160, bool colour = false) const {
        std::string all;
        for (const std::string& line : floorLines(floor_, now_, {columns, 0, colour})) all += line + "\n";
        return all;
    }

    FloorState floor_;
    FloorState::Steady now_ = FloorState::Steady{} + std::chrono::hours{1};
};

TEST_F(FloorTest, ShowsLiveValuesAndAlarmsWorstFirst) {
    live(97'000);
    alarm("1-0", v1::MEDIUM);
    alarm("2-0", v1::HIGH);
    EXPECT_THAT(text(), HasSubstr("97"));
    EXPECT_THAT(text(), HasSubstr("▲▲▲  3          SpO₂ 87 ≤ 88"));
    EXPECT_LT(text().find("2-0"), text().find("1-0"));
    alarm("2-0", v1::HIGH, true);
    EXPECT_THAT(text(), Not(HasSubstr("2-0")));
}

TEST_F(FloorTest, AMeanStandsOnlyBesideItsOwnPressures) {
    cuff(v1::NIBP_SYSTOLIC, 135'000, 900);
    cuff(v1::NIBP_DIASTOLIC, 80'000, 900);
    cuff(v1::NIBP_MEAN, 96'000, 900);
    EXPECT_THAT(text(), HasSubstr("135/80 (96)"));
    cuff(v1::NIBP_SYSTOLIC, 128'000, 1000);
    cuff(v1::NIBP_DIASTOLIC, 76'000, 1000);
    EXPECT_THAT(text(), HasSubstr("128/76"));
    EXPECT_THAT(text(), Not(HasSubstr("(96)")));
}

// Some cuffs give one pressure, some only the mean.
TEST_F(FloorTest, APressureThatStandsAloneIsShownWithItsAge) {
    cuff(v1::NIBP_MEAN, 96'000, 700);
    EXPECT_THAT(text(), ContainsRegex(R"(—/— \(96\) +0 s)"));
    cuff(v1::NIBP_DIASTOLIC, 80'000, 700);
    EXPECT_THAT(text(), ContainsRegex(R"(—/80 \(96\) +0 s)"));
    cuff(v1::NIBP_SYSTOLIC, 0, 700, v1::INVALID);
    EXPECT_THAT(text(), ContainsRegex(R"(—/80 \(96\) +0 s)")) << "its neighbours are of the same inflation";
}

TEST_F(FloorTest, TheNewestCuffIsShownWhateverOfItIsMissing) {
    cuff(v1::NIBP_SYSTOLIC, 135'000, 700);
    cuff(v1::NIBP_DIASTOLIC, 80'000, 700);
    cuff(v1::NIBP_MEAN, 91'000, 900);
    EXPECT_THAT(text(), HasSubstr("—/— (91)"));
    cuff(v1::NIBP_SYSTOLIC, 0, 1000, v1::INVALID);
    EXPECT_THAT(text(), Not(HasSubstr("91"))) << "a cuff that failed leaves no older one in its place";
}

TEST_F(FloorTest, AnAlarmShowsTheNumberThatIsLive) {
    alarm("1-0", v1::HIGH);
    live(85'000);
    EXPECT_THAT(text(), HasSubstr("SpO₂ 85 ≤ 88"));
}

TEST_F(FloorTest, ALateReadingNeverReplacesALiveOne) {
    live(97'000);
    live(60'000, v1::LATE);
    EXPECT_THAT(text(), HasSubstr("97"));
    EXPECT_THAT(text(), Not(HasSubstr("60")));
}

TEST_F(FloorTest, StaleDimsThenTurnsToDashes) {
    live(97'000, v1::STALE);
    heartbeat(20'000);
    EXPECT_THAT(text(160, true), HasSubstr("\x1b[2m   97"));
    heartbeat(70'000);
    EXPECT_THAT(text(), Not(HasSubstr("97")));
}

TEST_F(FloorTest, ALostStationIsLoud) {
    live(97'000);
    floor_.lost(Error{"nothing heard from the station", ""}, now_);
    EXPECT_THAT(text(), HasSubstr("STATION LOST for 0 s"));
    EXPECT_THAT(text(160, true), HasSubstr("\x1b[2m   97"));
}

// Its line lives, but what judges the readings stands still.
TEST_F(FloorTest, AStationWhoseTimeStandsStillIsLost) {
    live(97'000);
    for (int beat = 0; beat < 3; ++beat) {
        heartbeat(2000);
        EXPECT_THAT(text(), Not(HasSubstr("STATION LOST")));
        now_ += std::chrono::seconds{1};
    }
    heartbeat(2000);
    EXPECT_THAT(text(), HasSubstr("STATION LOST for 3 s"));
    EXPECT_THAT(text(), HasSubstr("time stands still"));
    EXPECT_THAT(text(160, true), HasSubstr("\x1b[2m   97")) << "dimmed: not live";
    heartbeat(6000);
    EXPECT_THAT(text(), Not(HasSubstr("STATION LOST")));
}

// A stepped clock stands still between its steps.
TEST_F(FloorTest, AClockThatIsNotRealMayStandStill) {
    v1::Welcome simulated;
    simulated.set_epoch("e1");
    floor_.welcomed(simulated, now_);
    for (int beat = 0; beat < 5; ++beat) {
        heartbeat(2000);
        now_ += std::chrono::seconds{1};
    }
    EXPECT_THAT(text(), Not(HasSubstr("STATION LOST")));
}

TEST_F(FloorTest, NothingOfAnEarlierRunIsShownForALaterOne) {
    live(97'000);
    alarm("1-0", v1::HIGH);
    heartbeat(3000);
    floor_.lost(Error{"closed", ""}, now_);
    welcome("e1");
    EXPECT_THAT(text(), HasSubstr("97")) << "the same run: it goes on";
    floor_.lost(Error{"closed", ""}, now_);
    welcome("e2");
    EXPECT_THAT(text(), Not(HasSubstr("97")));
    EXPECT_THAT(text(), Not(HasSubstr("1-0")));
    EXPECT_FALSE(floor_.time().known());
}

TEST_F(FloorTest, FitsItsWindow) {
    alarm("1-0", v1::HIGH);
    for (const std::size_t columns : {20u, 40u, 80u, 200u}) {
        for (const std::string& line : floorLines(floor_, now_, {columns, 0, false})) {
            EXPECT_LE(terminalWidth(line), columns) << line;
        }
    }
    EXPECT_EQ(floorLines(floor_, now_, {80, 4, false}).size(), 4u);
}

TEST_F(FloorTest, ChairsComeAndGoWithEvents) {
    v1::StationFrame frame;
    frame.mutable_events()->add_events()->mutable_chair_added()->set_chair("7");
    frame.mutable_events()->add_events()->mutable_chair_removed()->set_chair("3");
    floor_.apply(frame, now_);
    EXPECT_EQ(floor_.chairs().size(), 1u);
    EXPECT_TRUE(floor_.chairs().contains("7"));
    live(97'000);
    EXPECT_FALSE(floor_.chairs().contains("3"));
}

TEST_F(FloorTest, ThreeLooksAreToldApart) {
    v1::StationFrame frame;
    const auto add = [&frame](const char* id, v1::SignalState signal) -> v1::Occurrence& {
        v1::Occurrence& o = *frame.mutable_events()->add_events()->mutable_alarm_changed()->mutable_occurrence();
        o.set_id(id);
        o.set_chair("3");
        o.set_kind(v1::PHYSIOLOGICAL);
        o.set_priority(v1::HIGH);
        o.set_signal(signal);
        o.set_vital(v1::SPO2);
        o.set_extreme_milli(86'000);
        o.set_started_unix_ms(1'700'000'000'000 - 120'000);
        return o;
    };
    add("1-0", v1::SOUNDING).set_level(2);
    v1::Occurrence& taken = add("2-0", v1::ACKNOWLEDGED);
    taken.set_acknowledged_by("unverified:Ana");
    taken.set_acknowledged_unix_ms(1'700'000'000'000 - 60'000);
    add("3-0", v1::LATCHED).set_ended_unix_ms(1'700'000'000'000 - 60'000);
    v1::AudioPauseChanged& pause = *frame.mutable_events()->add_events()->mutable_audio_pause_changed();
    pause.set_until_unix_ms(1'700'000'000'000 + 45'000);
    pause.set_by("unverified:Bo");
    floor_.apply(frame, now_);
    std::string all;
    for (const std::string& line : floorLines(floor_, now_, {200, 0, false})) all += line + '\n';
    EXPECT_THAT(all, HasSubstr("NOBODY ANSWERS (2)"));
    EXPECT_THAT(all, HasSubstr("acknowledged by unverified:Ana, "));
    EXPECT_THAT(all, HasSubstr("was 86, ended 22:12 UTC, nobody acknowledged"));
    EXPECT_THAT(all, HasSubstr("SOUND PAUSED by unverified:Bo, 45 s left"));
}

}  // namespace
}  // namespace chairside::tools
