// What a monitor's clock and rhythm tell of when a value was measured: live, late, of a backlog (decision 0006).
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

TEST(Readings, AMonitorWithAWrongClockIsLiveAndItsTimesAreCorrected) {
    Clinic clinic;
    const Duration wrong = 24h * 365 * 13;  // set to 2013
    clinic.hears("3", {{Vital::Spo2, 97, clinic.wall() - wrong}});
    clinic.wait(1s);
    clinic.hears("3", {{Vital::Spo2, 96, clinic.wall() - wrong}});
    const auto reading = clinic.reading("3", Vital::Spo2);
    EXPECT_EQ(reading->state, ReadingState::Valid);
    EXPECT_EQ(reading->measuredAt, clinic.wall());
    EXPECT_EQ(reading->deviceTime, clinic.wall() - wrong);
}

TEST(Readings, WhatComesMoreThanTenSecondsAfterItWasMeasuredIsLate) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97, clinic.wall()}});
    clinic.wait(5s);
    clinic.hears("3", {{Vital::Spo2, 80, clinic.wall() - 12s}});
    ASSERT_EQ(clinic.last.size(), 1U);
    const auto& taken = std::get<ReadingTaken>(clinic.last.back().what);
    EXPECT_EQ(taken.reading.state, ReadingState::Late);
    EXPECT_EQ(taken.reading.measuredAt, clinic.wall() - 12s) << "charted at its time";
    EXPECT_NE(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(80)) << "never shown live";
}

TEST(Readings, AClockSetBackAtTheMonitorIsRecognisedWithinSeconds) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97, clinic.wall()}});
    for (int second = 0; second < 12; ++second) {
        clinic.wait(1s);
        clinic.hears("3", {{Vital::Spo2, 95, clinic.wall() - 1h}});
    }
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Valid);
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(95));
}

// However long the outage was: what is left of its first ten minutes is not newer than what was heard before it.
TEST(Readings, WhatAMonitorKeptThroughALongOutageIsLate) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97, clinic.wall()}});
    const WallTime lost = clinic.wall();
    clinic.wait(15min);
    for (Duration since = 1s; since < 14min; since += 10s) {
        clinic.hears("3", {{Vital::Spo2, 80, lost + since}});
        EXPECT_NE(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(80)) << since.count() << " ms";
        clinic.wait(10ms);
    }
    clinic.hears("3", {{Vital::Spo2, 96, clinic.wall()}});
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(96));
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Valid);
}

TEST(Readings, OfSeveralSamplesInAMonitorsFirstMessageOnlyTheNewestIsLive) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 82, clinic.wall() - 75s}, {Vital::Spo2, 97, clinic.wall()}});
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(97));
    const auto& oldest = std::get<ReadingTaken>(clinic.all[clinic.all.size() - 2].what);
    EXPECT_EQ(oldest.reading.value, Quantity::whole(82));
    EXPECT_EQ(oldest.reading.state, ReadingState::Late);
    EXPECT_EQ(oldest.reading.measuredAt, clinic.wall() - 75s);
}

// A monitor whose times have no seconds: the message has one, its values none.
struct ToTheMinute : Clinic {
    void says(int spo2, WallTime at, std::vector<Says> more = {}) {
        DeviceMessage m = message("3", {{Vital::Spo2, spo2}});
        for (const Says& s : more)
            m.observations.push_back({.vital = s.vital, .value = Quantity::whole(s.value), .measuredAt = s.measuredAt});
        m.sentAt = WallTime{at.unixMs() / 60'000 * 60'000};
        take(m);
    }
};

TEST(TimesToTheMinute, MakeNoValueLate) {
    ToTheMinute clinic;
    for (Duration passed{}; passed < 5min; passed += 7s) {
        clinic.says(97, clinic.wall());
        EXPECT_EQ(clinic.reading("3", Vital::Spo2)->since, clinic.now);
        EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Valid);
        clinic.wait(7s);
    }
}

TEST(TimesToTheMinute, TellWhatAMonitorKeptThroughAnOutage) {
    ToTheMinute clinic;
    clinic.says(97, clinic.wall());
    const WallTime lost = clinic.wall();
    clinic.wait(5min);
    for (Duration since = 10s; since < 3min; since += 10s) {
        clinic.says(80, lost + since);
        EXPECT_NE(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(80)) << since.count() << " ms";
        clinic.wait(10ms);
    }
    clinic.says(96, clinic.wall());
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(96));
}

TEST(TimesToTheMinute, AClockSetBackIsRecognisedWithinTwoMinutes) {
    ToTheMinute clinic;
    for (Duration passed{}; passed < 3min; passed += 7s) {
        clinic.says(97, clinic.wall());
        clinic.wait(7s);
    }
    for (Duration passed{}; passed < 2min; passed += 7s) {
        clinic.says(95, clinic.wall() - 1h);
        clinic.wait(7s);
    }
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(95));
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Valid);
}

TEST(TimesToTheMinute, ACuffKeepsItsAgeBesideAPulseOfItsOwnTime) {
    ToTheMinute clinic;
    const WallTime measured{(clinic.wall() - 25min).unixMs() / 60'000 * 60'000};
    clinic.says(
        97, clinic.wall(),
        {{Vital::PulseRate, 70, measured}, {Vital::NibpSystolic, 182, measured}, {Vital::NibpDiastolic, 95, measured}});
    EXPECT_GE(clinic.wall() - clinic.reading("3", Vital::NibpSystolic)->measuredAt.value(), 24min);
    const auto pulse = clinic.reading("3", Vital::PulseRate);
    EXPECT_TRUE(!pulse || pulse->state != ReadingState::Valid) << "it was measured with the cuff";
}

int lateIn(const Events& events) {
    return int(std::ranges::count_if(events, [](const Event& e) {
        const auto* taken = std::get_if<ReadingTaken>(&e.what);
        return taken != nullptr && taken->reading.state == ReadingState::Late;
    }));
}

TEST(Readings, ABacklogWithoutDeviceTimesIsLateExceptForItsLast) {
    Clinic clinic;
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 97}});
    for (int value = 80; value < 84; ++value) {
        clinic.wait(10ms);
        clinic.hears("3", {{Vital::Spo2, value}});
    }
    clinic.waitAndTick(2s);
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(83));
    EXPECT_EQ(lateIn(clinic.all), 3);
}

// A monitor that tells its last cuff with every message tells the new one so, too.
TEST(Readings, ACuffThatABacklogTellsAgainAndAgainIsTheLastAndLive) {
    Clinic clinic;
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 97}, {Vital::NibpSystolic, 120}, {Vital::NibpDiastolic, 80}});
    clinic.wait(3s);
    clinic.hears("3", {{Vital::Spo2, 97}, {Vital::NibpSystolic, 120}, {Vital::NibpDiastolic, 80}});
    for (int i = 0; i < 3; ++i) {
        clinic.wait(2ms);
        clinic.hears("3", {{Vital::Spo2, 96}, {Vital::NibpSystolic, 185}, {Vital::NibpDiastolic, 110}});
    }
    clinic.waitAndTick(1s);
    EXPECT_EQ(clinic.reading("3", Vital::NibpSystolic)->value, Quantity::whole(185));
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
}

TEST(Readings, AMonitorThatBeginsToSpeakQuickerIsNotHeldBack) {
    Clinic clinic;
    for (int minute = 0; minute < 10; ++minute) {
        clinic.hears("3", {{Vital::Spo2, 97}});
        clinic.wait(60s);
    }
    for (int i = 0; i < 6; ++i) {
        clinic.hears("3", {{Vital::Spo2, 82}});
        EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(82));
        EXPECT_EQ(clinic.reading("3", Vital::Spo2)->since, clinic.now);
        clinic.wait(5s);
    }
}

// Each parameter module of it speaks for itself, as an older Mindray's do; then nothing for the rest of the second.
void hearsModulesFor(Duration time, Clinic& clinic, int breaths = 14) {
    for (Duration passed{}; passed < time; passed += 1s) {
        clinic.wait(996ms);
        clinic.hears("3", {{Vital::HeartRate, 70}});
        clinic.wait(2ms);
        clinic.hears("3", {{Vital::RespiratoryRate, breaths}});
        clinic.wait(2ms);
        clinic.hears("3", {{Vital::Spo2, 97}, {Vital::PulseRate, 70}});
    }
}

TEST(Readings, VitalsThatAMonitorWithoutTimesTellsInSeparateMessagesAreNoBacklog) {
    Clinic clinic;
    hearsModulesFor(20s, clinic);
    EXPECT_EQ(lateIn(clinic.all), 0);
    for (const Vital vital : {Vital::HeartRate, Vital::RespiratoryRate, Vital::Spo2, Vital::PulseRate}) {
        const auto reading = clinic.reading("3", vital);
        ASSERT_TRUE(reading) << name(vital);
        EXPECT_EQ(reading->state, ReadingState::Valid) << name(vital);
        EXPECT_GE(reading->receivedAt, clinic.wall() - 4ms) << name(vital) << ": none waits";
    }
}

TEST(Readings, ASignOfLifeJustBeforeAValueDoesNotHoldIt) {
    Clinic clinic;
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 97}});
    clinic.wait(998ms);
    clinic.hears("3", {});
    clinic.wait(2ms);
    clinic.hears("3", {{Vital::Spo2, 80}});
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(80));
}

TEST(Readings, OfABacklogInSeparateMessagesTheLastOfEachVitalIsLive) {
    Clinic clinic;
    hearsModulesFor(12s, clinic);
    clinic.wait(1s);
    for (int value = 80; value < 84; ++value) {
        for (const Vital vital : {Vital::HeartRate, Vital::RespiratoryRate, Vital::Spo2}) {
            clinic.wait(2ms);
            clinic.hears("3", {{vital, vital == Vital::RespiratoryRate ? value - 60 : value}});
        }
    }
    clinic.waitAndTick(2s);
    EXPECT_EQ(lateIn(clinic.all), 6) << "all but the first and the last of each";
    EXPECT_EQ(clinic.reading("3", Vital::HeartRate)->value, Quantity::whole(83));
    EXPECT_EQ(clinic.reading("3", Vital::RespiratoryRate)->value, Quantity::whole(23));
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(83));
}

TEST(Readings, OfABacklogOfCuffsNoneIsMixedOfTwo) {
    Clinic clinic;
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 97}, {Vital::NibpSystolic, 120}, {Vital::NibpDiastolic, 80}});
    clinic.wait(1s);
    clinic.hears("3", {{Vital::NibpSystolic, 130}, {Vital::NibpDiastolic, 85}});
    clinic.wait(2ms);
    clinic.hears("3", {{Vital::NibpSystolic, 150}, {Vital::NibpDiastolic, 90}, {Vital::NibpMean, 110}});
    clinic.wait(2ms);
    clinic.hears("3", {{Vital::NibpSystolic, 185}, {Vital::NibpDiastolic, 95}});
    clinic.waitAndTick(2s);
    EXPECT_EQ(clinic.reading("3", Vital::NibpSystolic)->value, Quantity::whole(185));
    EXPECT_EQ(clinic.reading("3", Vital::NibpDiastolic)->value, Quantity::whole(95));
    EXPECT_FALSE(clinic.reading("3", Vital::NibpMean)) << "110 is of the one before, which is late";
}

TEST(Readings, AnotherMonitorOfTheChairIsNoBacklogOfTheFirst) {
    Clinic clinic(Clinic::withChairs({{ChairId{"3"}, {ByBed{"A"}, ByBed{"B"}}, {}, ""}}));
    for (int second = 0; second < 12; ++second) {
        clinic.wait(990ms);
        clinic.hears("A", {{Vital::Spo2, 97}});
        clinic.wait(10ms);
        DeviceMessage other = clinic.message("B", {{Vital::Spo2, 80 + second}});
        other.monitor.peer = "10.0.0.8";
        clinic.take(other);
    }
    EXPECT_EQ(lateIn(clinic.all), 0);
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(91)) << "at once";
}

TEST(Readings, WhatTheDeviceSaysIsNotOlderIsLive) {
    Clinic clinic;
    const WallTime second = clinic.wall();
    clinic.hears("3", {{Vital::Spo2, 97, second}});
    clinic.wait(200ms);
    clinic.take(ClockSample{clinic.wall() + 5ms});  // clocks of station and machine differ by some milliseconds
    clinic.hears("3", {{Vital::Spo2, 90, second}});
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(90));
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Valid);
}

// A temperature keeps its own, older time: which of the two tells the difference of the clocks must not change with
// each line.
TEST(Readings, AClockSetBackIsRecognisedThoughTheTimesOfAMessageDiffer) {
    Clinic clinic;
    const auto says = [&clinic](int spo2, Duration behind) {
        clinic.hears("3", {{Vital::Spo2, spo2, clinic.wall() - behind},
                           {Vital::Temperature, 37, clinic.wall() - behind - 3min}});
    };
    says(97, 0s);
    for (int second = 0; second < 12; ++second) {
        clinic.wait(1s);
        says(95, 1h);
    }
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(95));
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Valid);
}

// NTP steps the station when the network is back, and with it comes what the gateway kept.
TEST(Readings, ABacklogIsLateAlsoAfterAStepOfTheStationsClock) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97, clinic.wall()}});
    const WallTime lost = clinic.wall();
    clinic.wait(2h);
    clinic.take(ClockSample{clinic.wall() + 400ms});
    for (Duration since = 1s; since < 1h; since += 5min) {
        clinic.hears("3", {{Vital::Spo2, 80, lost + since}});
        EXPECT_NE(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(80)) << since.count() << " ms";
        clinic.wait(10ms);
    }
    clinic.hears("3", {{Vital::Spo2, 96, clinic.wall() - 400ms}});
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(96));
}

TEST(Readings, WhatAFirstMessageItselfSaysIsOldIsLate) {
    const auto state = [](Duration before) {
        Clinic clinic;
        DeviceMessage m = clinic.message("3", {{Vital::Spo2, 99, clinic.wall() - before}});
        m.sentAt = clinic.wall();
        clinic.take(m);
        const auto reading = clinic.reading("3", Vital::Spo2);
        return reading ? reading->state : ReadingState::None;
    };
    EXPECT_EQ(state(65s), ReadingState::Valid) << "an average, or a time to the minute";
    EXPECT_NE(state(75s), ReadingState::Valid);
    EXPECT_NE(state(23h), ReadingState::Valid);
    EXPECT_EQ(state(24h * 365 * 9), ReadingState::Valid) << "a gateway that is right before a monitor that is not";
}

// The probe is off: what the first message has is the cuff, with the pulse it counted, as long ago as it says.
TEST(Readings, ACuffsOwnPulseDoesNotMakeTheCuffNew) {
    Clinic clinic;
    const WallTime measured = clinic.wall() - 25min;
    DeviceMessage m = clinic.message(
        "3",
        {{Vital::NibpSystolic, 118, measured}, {Vital::NibpDiastolic, 74, measured}, {Vital::PulseRate, 72, measured}});
    m.sentAt = clinic.wall();
    clinic.take(m);
    EXPECT_EQ(clinic.reading("3", Vital::NibpSystolic)->measuredAt, measured);
    const auto pulse = clinic.reading("3", Vital::PulseRate);
    EXPECT_TRUE(!pulse || pulse->state != ReadingState::Valid) << "it was measured with the cuff";
}

// Nothing but the cuff has a time (an older Mindray), and the clock was not moved in spring.
TEST(Readings, CuffsAreJudgedThoughAClockThatNothingElseTellsIsAnHourSlow) {
    Clinic clinic;
    const auto measures = [&clinic](int systolic) {
        const WallTime at = clinic.wall() - 1h;
        clinic.hears("3", {{Vital::NibpSystolic, systolic, at}, {Vital::NibpDiastolic, 80, at}});
        return clinic.reading("3", Vital::NibpSystolic);
    };
    clinic.hears("3", {{Vital::Spo2, 97}});
    const auto first = measures(120);
    EXPECT_EQ(first->state, ReadingState::Valid);
    EXPECT_FALSE(first->measuredAt) << "nobody knows how old the first is";
    clinic.wait(5min);
    const auto second = measures(215);
    EXPECT_EQ(second->value, Quantity::whole(215));
    EXPECT_EQ(second->measuredAt, clinic.wall());
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
}

// Between the values of each second it tells its last cuff, with the cuff's time.
TEST(Readings, ACuffInBetweenDoesNotMakeABacklogLive) {
    Clinic clinic;
    const WallTime measured = clinic.wall();
    const auto cycle = [&](int spo2, Duration apart) {
        clinic.wait(apart);
        clinic.hears("3", {{Vital::HeartRate, 70}});
        clinic.wait(2ms);
        clinic.hears("3", {{Vital::Spo2, spo2}});
        clinic.wait(2ms);
        clinic.hears("3", {{Vital::NibpSystolic, 120, measured}, {Vital::NibpDiastolic, 80, measured}});
    };
    for (int i = 0; i < 12; ++i) cycle(97, 996ms);
    EXPECT_EQ(lateIn(clinic.all), 0);
    clinic.wait(30s);
    for (int value = 80; value < 90; ++value) cycle(value, 2ms);
    clinic.waitAndTick(2s);
    EXPECT_EQ(lateIn(clinic.all), 16) << "all but the first and the last of each";
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(89));
}

// One minute is the commonest correction.
TEST(TimesToTheMinute, AClockSetBackByAMinuteIsRecognisedWithinTwoMinutes) {
    for (const Duration back : {15s, 30s, 60s}) {
        ToTheMinute clinic;
        for (Duration passed{}; passed < 3min; passed += 10s) {
            clinic.says(97, clinic.wall());
            clinic.wait(10s);
        }
        for (Duration passed{}; passed < 130s; passed += 10s) {
            clinic.says(96, clinic.wall() - back);
            clinic.wait(10s);
        }
        const int before = lateIn(clinic.all);
        for (Duration passed{}; passed < 3min; passed += 10s) {
            clinic.says(95, clinic.wall() - back);
            clinic.wait(10s);
        }
        EXPECT_EQ(lateIn(clinic.all), before) << back.count() << " ms";
    }
}

}  // namespace
}  // namespace chairside::engine
