// What becomes of what monitors say: live, late, stale, invalid; cuffs and their ages.
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

TEST(Readings, ABedHeardInAutomaticModeBecomesAChair) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97}});
    const auto reading = clinic.reading("3", Vital::Spo2);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->state, ReadingState::Valid);
    EXPECT_EQ(reading->value, Quantity::whole(97));
    EXPECT_EQ(Clinic::count<ChairAdded>(clinic.all), 1);
}

TEST(Readings, AnUnknownMonitorIsNeverChartedByGuess) {
    Clinic clinic(Clinic::withChairs({{ChairId{"1"}, {ByBed{"A"}}, {}, ""}}));
    clinic.hears("B", {{Vital::Spo2, 97}});
    EXPECT_FALSE(clinic.reading("1", Vital::Spo2));
    ASSERT_EQ(clinic.engine.unmapped().items.size(), 1U);
    EXPECT_NE(clinic.engine.unmapped().items[0].reason.find("no chair in the configuration names bed B"),
              std::string::npos);
    clinic.hears("A", {{Vital::Spo2, 96}});
    EXPECT_TRUE(clinic.reading("1", Vital::Spo2));
}

TEST(Readings, AChairIsFoundByDeviceAndByAddressToo) {
    Clinic clinic(Clinic::withChairs(
        {{ChairId{"1"}, {ByDevice{"D1"}}, {}, ""}, {ChairId{"2"}, {ByAddress{"10.0.0.7"}}, {}, ""}}));
    DeviceMessage byDevice = clinic.message("", {{Vital::Spo2, 95}});
    byDevice.monitor.device = "D1";
    clinic.take(byDevice);
    clinic.hears("", {{Vital::Spo2, 94}});
    EXPECT_EQ(clinic.reading("1", Vital::Spo2)->value, Quantity::whole(95));
    EXPECT_EQ(clinic.reading("2", Vital::Spo2)->value, Quantity::whole(94));
}

TEST(Readings, ABedSaysMoreThanADeviceAndThatMoreThanAnAddress) {
    std::vector<ChairConfiguration> chairs{{ChairId{"5"}, {ByAddress{"10.0.0.7"}}, {}, ""},
                                           {ChairId{"4"}, {ByDevice{"D1"}}, {}, ""},
                                           {ChairId{"3"}, {ByBed{"A"}}, {}, ""}};
    for (int order = 0; order < 2; ++order) {
        Clinic clinic(Clinic::withChairs(chairs));
        DeviceMessage message = clinic.message("A", {{Vital::Spo2, 93}});
        message.monitor.device = "D1";
        clinic.take(message);
        message = clinic.message("", {{Vital::Spo2, 94}});
        message.monitor.device = "D1";
        clinic.take(message);
        clinic.hears("", {{Vital::Spo2, 95}});
        EXPECT_EQ(clinic.reading("3", Vital::Spo2)->value, Quantity::whole(93));
        EXPECT_EQ(clinic.reading("4", Vital::Spo2)->value, Quantity::whole(94));
        EXPECT_EQ(clinic.reading("5", Vital::Spo2)->value, Quantity::whole(95));
        std::ranges::reverse(chairs);
    }
}

// Waveforms between two measurements, or a monitor's list of alarms.
TEST(Readings, WhatBringsNoMeasurementTeachesNoInterval) {
    Clinic clinic(Clinic::withChairs({{ChairId{"3"}, {ByBed{"3"}}, {{Vital::Spo2, 60s}}, ""}}));
    for (int second = 0; second < 300; ++second) {
        if (second % 60 == 0) clinic.hears("3", {{Vital::Spo2, 97}});
        clinic.wait(1s);
        clinic.hears("3", {});
        ASSERT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Valid) << second;
    }
}

TEST(Readings, StaleAfterTwiceTheIntervalPlusFiveSeconds) {
    Clinic clinic;  // SpO2 expected each 10 s
    clinic.hears("3", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
    clinic.waitAndTick(24'999ms);
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Valid);
    clinic.waitAndTick(1ms);
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Stale);
    EXPECT_EQ(Clinic::count<ReadingAged>(clinic.last), 2);
}

TEST(Readings, ADeadlinesEventsCarryTheDeadlinesOwnTime) {
    Clinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97}});
    const Instant heard = clinic.now;
    clinic.waitAndTick(10min);
    for (const Event& e : clinic.last) {
        if (std::holds_alternative<ReadingAged>(e.what)) { EXPECT_EQ(e.at, heard + 25s); }
    }
    EXPECT_EQ(Clinic::count<ReadingAged>(clinic.last), 1);
}

TEST(Readings, LearningTheIntervalOnlyShortensIt) {
    Clinic clinic;
    clinic.hearsFor(10s, "3", {{Vital::Spo2, 97}});  // each second: stale after 15 s, the least
    clinic.waitAndTick(14'999ms);
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Valid);
    clinic.waitAndTick(1ms);
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Stale);
}

TEST(Readings, ImplausibleAndContradictoryAreInvalidNeverLive) {
    Clinic clinic;
    clinic.hears("3", {{Vital::HeartRate, 0}, {Vital::NibpSystolic, 80}, {Vital::NibpDiastolic, 90}});
    EXPECT_EQ(clinic.reading("3", Vital::HeartRate)->invalidWhy, InvalidWhy::Implausible);
    EXPECT_EQ(clinic.reading("3", Vital::NibpSystolic)->invalidWhy, InvalidWhy::Contradictory);
    EXPECT_EQ(clinic.reading("3", Vital::NibpDiastolic)->state, ReadingState::Invalid);
}

TEST(Readings, DemoDataIsRefusedIntoTheTrayUnlessAllowed) {
    Clinic clinic;
    DeviceMessage demo = clinic.message("3", {{Vital::Spo2, 97}});
    demo.observations[0].demo = true;
    clinic.take(demo);
    EXPECT_FALSE(clinic.reading("3", Vital::Spo2));
    ASSERT_EQ(clinic.engine.unmapped().items.size(), 1U);
    clinic.take(Started{"1", clinic.wall(), 0s, true, false, true});
    clinic.take(demo);
    ASSERT_TRUE(clinic.reading("3", Vital::Spo2));
    EXPECT_TRUE(clinic.reading("3", Vital::Spo2)->demo);
    EXPECT_TRUE(clinic.engine.snapshot().chairs.at(0).demo);
}

ChairConfiguration chairOfBed(const std::string& chair, const std::string& bed) {
    return {ChairId{chair}, {ByBed{bed}}, {}, "", false};
}

std::vector<ReadingTaken> takenIn(const Events& events) {
    std::vector<ReadingTaken> taken;
    for (const Event& e : events) {
        if (const auto* one = std::get_if<ReadingTaken>(&e.what)) taken.push_back(*one);
    }
    return taken;
}

TEST(Readings, WhatIsHeldOfABurstIsChartedBeforeChairsChange) {
    Clinic clinic(Clinic::withChairs({chairOfBed("1", "A"), chairOfBed("2", "B")}));
    clinic.hearsFor(12s, "A", {{Vital::Spo2, 97}});
    clinic.wait(10ms);
    EXPECT_TRUE(takenIn(clinic.hears("A", {{Vital::Spo2, 90}})).empty()) << "held: another may come";
    clinic.wait(10ms);
    const Configuration swapped = Clinic::withChairs({chairOfBed("1", "B"), chairOfBed("2", "A")});
    const auto taken = takenIn(clinic.take(ConfigurationChanged{swapped, {"file", ""}}));
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].chair, ChairId{"1"}) << "where its patient was";
    EXPECT_EQ(taken[0].reading.value, Quantity::whole(90));
    EXPECT_TRUE(takenIn(clinic.waitAndTick(2s)).empty()) << "once";
}

TEST(Readings, WhatIsHeldOfABurstIsNotLiveAfterTheStationWasAway) {
    Clinic clinic;
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 97}});
    clinic.wait(10ms);
    clinic.hears("3", {{Vital::Spo2, 90}});
    const WallTime before = clinic.wall();
    clinic.wait(10min);
    const auto taken = takenIn(clinic.take(Started{"1", clinic.wall(), 10min, false, true, false}));
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].reading.measuredAt, before);
    EXPECT_EQ(clinic.reading("3", Vital::Spo2)->state, ReadingState::Stale);
}

TEST(Readings, AChairWhoseMonitorGoesAfterAReloadIsNotConnected) {
    const Configuration two = Clinic::withChairs({chairOfBed("1", "A"), chairOfBed("2", "B")});
    Clinic clinic(two);
    clinic.hears("A", {{Vital::Spo2, 97}});
    clinic.take(ConfigurationChanged{two, {"file", ""}});
    EXPECT_TRUE(clinic.engine.state().chairs.at(ChairId{"1"}).connected);
    clinic.take(MonitorLink{{"", "", "10.0.0.7"}, false, "closed", clinic.connection});
    EXPECT_FALSE(clinic.engine.state().chairs.at(ChairId{"1"}).connected);
}

TEST(Readings, AChairWhoseMonitorServesAnotherAfterAReloadIsNotConnected) {
    Clinic clinic(Clinic::withChairs({chairOfBed("1", "A"), chairOfBed("2", "B")}));
    clinic.hears("A", {{Vital::Spo2, 97}});
    const Configuration swapped = Clinic::withChairs({chairOfBed("1", "B"), chairOfBed("2", "A")});
    clinic.take(ConfigurationChanged{swapped, {"file", ""}});
    EXPECT_FALSE(clinic.engine.state().chairs.at(ChairId{"1"}).connected);
    clinic.hears("A", {{Vital::Spo2, 97}});
    EXPECT_TRUE(clinic.engine.state().chairs.at(ChairId{"2"}).connected);
}

std::vector<Says> cuff(int systolic, std::optional<WallTime> at = {}) {
    return {{Vital::NibpSystolic, systolic, at}, {Vital::NibpDiastolic, 80, at}, {Vital::NibpMean, 95, at}};
}

TEST(Cuff, AResentOneIsNotNew) {
    Clinic clinic;
    const WallTime at = clinic.wall();
    clinic.hears("3", cuff(142, at));
    EXPECT_EQ(Clinic::count<ReadingTaken>(clinic.last), 3);
    clinic.wait(1s);
    clinic.hears("3", cuff(142, at));
    EXPECT_EQ(Clinic::count<ReadingTaken>(clinic.last), 0);
    clinic.wait(5min);
    clinic.hears("3", cuff(142, at + 5min));
    EXPECT_EQ(Clinic::count<ReadingTaken>(clinic.last), 3) << "the same values, measured again";
}

TEST(Cuff, ItsAgeCountsFromItsOwnTime) {
    Clinic clinic;
    DeviceMessage m = clinic.message("3", cuff(142, clinic.wall() - 4min));
    m.sentAt = clinic.wall();
    clinic.take(m);
    const auto reading = clinic.reading("3", Vital::NibpSystolic);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->state, ReadingState::Valid);
    EXPECT_EQ(reading->since, clinic.now - 4min);
}

TEST(Cuff, WithoutATimeTheFirstHasAnUnknownAgeAndOnlyAChangeIsFresh) {
    Clinic clinic;
    clinic.hears("3", cuff(142));
    ASSERT_EQ(Clinic::count<ReadingTaken>(clinic.last), 3);
    EXPECT_FALSE(std::get<ReadingTaken>(clinic.last.back().what).fresh);
    EXPECT_FALSE(clinic.reading("3", Vital::NibpSystolic)->measuredAt) << "age unknown";
    clinic.wait(1s);
    EXPECT_EQ(Clinic::count<ReadingTaken>(clinic.hears("3", cuff(142))), 0) << "a resend";
    clinic.wait(1s);
    clinic.hears("3", cuff(150));
    EXPECT_TRUE(std::get<ReadingTaken>(clinic.last.back().what).fresh);
    EXPECT_EQ(clinic.reading("3", Vital::NibpSystolic)->measuredAt, clinic.wall());
}

TEST(Cuff, ATimeFromTheFutureIsNotBelieved) {
    Clinic clinic;
    DeviceMessage m = clinic.message("3", cuff(120, clinic.wall() + 24h * 31));
    m.sentAt = clinic.wall();
    clinic.take(m);
    EXPECT_EQ(clinic.reading("3", Vital::NibpSystolic)->state, ReadingState::Valid);
    EXPECT_FALSE(clinic.reading("3", Vital::NibpSystolic)->measuredAt);
}

TEST(Cuff, AnUnknownAgeDoesNotMakeItUnjudged) {
    Clinic clinic;
    clinic.hears("3", cuff(190));
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
}

TEST(Link, ABatchResentActsOnce) {
    Clinic clinic;
    DeviceMessage m = clinic.message("3", {{Vital::Spo2, 97}});
    m.protocol = "link";
    m.messageId = "sim/1";
    clinic.take(m);
    EXPECT_EQ(Clinic::count<ReadingTaken>(clinic.last), 1);
    clinic.take(m);
    EXPECT_TRUE(clinic.last.empty());
}

}  // namespace
}  // namespace chairside::engine
