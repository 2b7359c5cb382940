// One cuff measurement is charted once: monitors that stamp it anew with each message, and monitors that tell it in
// parts.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "codec/checkpoint_codec.h"
#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

constexpr Vital kSystolic = Vital::NibpSystolic;
constexpr Vital kDiastolic = Vital::NibpDiastolic;
constexpr Vital kMean = Vital::NibpMean;

int fresh(const Events& events) {
    return int(std::ranges::count_if(events, [](const Event& event) {
        const auto* taken = std::get_if<ReadingTaken>(&event.what);
        return taken != nullptr && taken->fresh;
    }));
}

std::vector<Says> whole(int systolic, std::optional<WallTime> at = {}) {
    return {{kSystolic, systolic, at}, {kDiastolic, 80, at}, {kMean, 95, at}};
}

class Cuffs : public testing::Test {
protected:
    // What the monitor says now, with MSH-7.
    const Events& says(const std::vector<Says>& values) {
        DeviceMessage m = clinic.message("3", values);
        m.sentAt = clinic.wall();
        return clinic.take(m);
    }
    // As `says`, with the message's time at each value.
    const Events& stamps(std::vector<Says> values) {
        for (Says& value : values) value.measuredAt = clinic.wall();
        return says(values);
    }
    [[nodiscard]] int taken() const { return Clinic::count<ReadingTaken>(clinic.last); }

    Clinic clinic;
};

// How a monitor that writes the time of the message at everything says one measurement several times.
struct Stamping {
    const char* name;
    Duration off;  // of the cuff's time from the message's
};

TEST_F(Cuffs, AMessagesTimeDoesNotMakeAnOldMeasurementNew) {
    for (const Stamping& row :
         {Stamping{"the same", 0ms}, Stamping{"seconds only", -999ms}, Stamping{"rounded up", 400ms}}) {
        SCOPED_TRACE(row.name);
        clinic = Clinic{};
        const auto at = [&] { return clinic.wall() + row.off; };
        says(whole(142, at()));
        EXPECT_EQ(fresh(clinic.last), 3);
        const Instant first = clinic.reading("3", kSystolic)->since;
        for (int again = 0; again < 60; ++again) {
            clinic.wait(10s);
            says(whole(142, at()));
            EXPECT_EQ(taken(), 0);
        }
        EXPECT_EQ(clinic.reading("3", kSystolic)->since, first) << "its age grows";
        clinic.wait(10s);
        says(whole(143, at()));
        EXPECT_EQ(fresh(clinic.last), 3) << "another measurement";
    }
}

TEST_F(Cuffs, AMonitorThatTellsACuffsOwnTimeLosesNone) {
    const WallTime first = clinic.wall();
    stamps(whole(142));  // told at once: its own time is the message's
    clinic.wait(10s);
    says(whole(142, first));
    EXPECT_EQ(taken(), 0);
    clinic.wait(3min);
    stamps(whole(142));
    EXPECT_EQ(fresh(clinic.last), 3) << "the same values measured again: this monitor's times are the cuff's own";
}

TEST_F(Cuffs, TheSameValuesMeasuredAgainAreAnotherMeasurementOfAMonitorThatTellsEachOnce) {
    stamps(whole(142));
    for (int again = 0; again < 3; ++again) {
        clinic.wait(2min);
        says({{Vital::Spo2, 97}});
        stamps(whole(142));
        EXPECT_EQ(fresh(clinic.last), 3);
    }
}

TEST_F(Cuffs, AStampedRepetitionConfirmsNothing) {
    Configuration configuration = Clinic::automatic();
    for (auto& rule : configuration.profile.rules) {
        if (rule.vital != kSystolic) continue;
        rule.confirmReadings = 2;
        rule.confirmWithin = 5min;
    }
    clinic = Clinic{configuration};
    stamps(whole(190));
    clinic.wait(10s);
    stamps(whole(190));
    EXPECT_FALSE(clinic.alarmOf("sbp-very-high"));
    clinic.wait(2min);
    stamps(whole(191));
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
}

// One measurement in three messages, then the three of them again and again.
TEST_F(Cuffs, PartsInMessagesOfTheirOwnAreOneMeasurement) {
    enum class Times { Own, None, Stamped };
    for (const Times times : {Times::Own, Times::None, Times::Stamped}) {
        SCOPED_TRACE(int(times));
        clinic = Clinic{};
        WallTime own = clinic.wall() - 20s;
        const auto say = [&](Vital vital, int value) {
            if (times == Times::Stamped) return fresh(stamps({{vital, value}}));
            const auto at = times == Times::Own ? std::optional{own} : std::nullopt;
            return fresh(says({{vital, value, at}}));
        };
        const auto round = [&](int systolic) {
            int news = 0;
            for (const Says& part : whole(systolic)) {
                news += say(part.vital, part.value);
                clinic.wait(1s);
            }
            clinic.wait(7s);
            return news;
        };
        EXPECT_EQ(round(140), times == Times::None ? 0 : 3) << "without a time the first has an unknown age";
        for (int again = 0; again < 12; ++again) EXPECT_EQ(round(140), 0);
        own = clinic.wall() - 20s;
        EXPECT_EQ(round(150), 3);
        EXPECT_EQ(round(150), 0);
        const auto systolic = clinic.reading("3", kSystolic);
        EXPECT_EQ(clinic.reading("3", kDiastolic)->since, systolic->since) << "one measurement, one time";
        EXPECT_EQ(clinic.reading("3", kMean)->measuredAt, systolic->measuredAt);
    }
}

// The same, but each message tells what the ones before told as well.
TEST_F(Cuffs, PartsOnTopOfEachOtherAreOneMeasurement) {
    enum class Times { Own, None, Stamped };
    for (const Times times : {Times::Own, Times::None, Times::Stamped}) {
        SCOPED_TRACE(int(times));
        clinic = Clinic{};
        says({{kSystolic, 100}});  // the connection's first
        clinic.wait(1min);
        const WallTime own = clinic.wall() - 20s;
        const std::vector<Says> all = whole(140, times == Times::Own ? std::optional{own} : std::nullopt);
        for (int again = 0; again < 3; ++again) {
            for (std::size_t told = 1; told <= all.size(); ++told) {
                SCOPED_TRACE(told);
                const std::vector<Says> parts(all.begin(), all.begin() + std::ptrdiff_t(told));
                times == Times::Stamped ? stamps(parts) : says(parts);
                EXPECT_EQ(fresh(clinic.last), again == 0 ? 1 : 0);
                EXPECT_EQ(taken(), again == 0 ? 1 : 0) << "what was charted is not charted again";
                clinic.wait(1s);
            }
        }
        EXPECT_EQ(clinic.reading("3", kMean)->since, clinic.reading("3", kSystolic)->since);
    }
}

TEST_F(Cuffs, APartThatContradictsMakesWhatIsToldAgainInvalidToo) {
    const WallTime own = clinic.wall() - 5s;
    says({{kSystolic, 85, own}});
    ASSERT_EQ(clinic.reading("3", kSystolic)->state, ReadingState::Valid);
    clinic.wait(1s);
    says({{kSystolic, 85, own}, {kDiastolic, 90, own}});
    EXPECT_EQ(clinic.reading("3", kSystolic)->state, ReadingState::Invalid);
    EXPECT_EQ(clinic.reading("3", kDiastolic)->state, ReadingState::Invalid);
}

TEST_F(Cuffs, APartThatComesLaterMakesTheOthersNotYounger) {
    says({{kSystolic, 110}});
    clinic.wait(1min);
    says({{kSystolic, 120}, {kDiastolic, 80}});
    const Instant first = clinic.reading("3", kSystolic)->since;
    clinic.wait(30s);
    EXPECT_EQ(fresh(says(whole(120))), 1);
    EXPECT_EQ(taken(), 1);
    EXPECT_EQ(clinic.reading("3", kSystolic)->since, first);
    EXPECT_EQ(clinic.reading("3", kDiastolic)->since, first);
}

TEST_F(Cuffs, PartsFarApartEachCountOnce) {
    says({{kSystolic, 120}});
    clinic.wait(30s);
    EXPECT_EQ(fresh(says({{kDiastolic, 80}})), 1);
    for (int again = 0; again < 5; ++again) {
        clinic.wait(30s);
        says({{kSystolic, 120}});
        EXPECT_EQ(taken(), 0);
        clinic.wait(30s);
        says({{kDiastolic, 80}});
        EXPECT_EQ(taken(), 0);
    }
}

TEST_F(Cuffs, PartsOfOneMeasurementMayContradictEachOther) {
    const WallTime at = clinic.wall();
    says({{kSystolic, 80, at}});
    says({{kDiastolic, 90, at}});
    EXPECT_EQ(clinic.reading("3", kDiastolic)->state, ReadingState::Invalid);
    EXPECT_EQ(clinic.reading("3", kDiastolic)->invalidWhy, InvalidWhy::Contradictory);
}

TEST_F(Cuffs, AnEarlierMeasurementsPartContradictsNothing) {
    says({{kDiastolic, 80}});
    clinic.wait(10min);
    says({{kSystolic, 75}});
    EXPECT_EQ(clinic.reading("3", kSystolic)->state, ReadingState::Valid);
}

TEST_F(Cuffs, AResendMayLeaveAPartOut) {
    const WallTime at = clinic.wall();
    says(whole(142, at));
    clinic.wait(1s);
    says({{kSystolic, 142, at}, {kDiastolic, 80, at}});
    EXPECT_EQ(taken(), 0);
    clinic.wait(1s);
    says(whole(142, at));
    EXPECT_EQ(taken(), 0);
}

TEST_F(Cuffs, ARestartForgetsNeitherStampsNorParts) {
    const auto restart = [&](Duration away = 2s) {
        auto state = codec::decodeCheckpoint(codec::encodeCheckpoint(clinic.engine.state()));
        ASSERT_TRUE(state.ok());
        EXPECT_EQ(state.value().monitors, clinic.engine.state().monitors);
        clinic.engine = Engine{std::move(state).value()};
        clinic.take(Started{"1", clinic.wall(), 0s, false, true, false});
        clinic.wait(away);
    };
    stamps(whole(142));
    restart();
    stamps(whole(142));
    EXPECT_EQ(taken(), 0);
    stamps({{kSystolic, 150}});
    const Instant since = clinic.reading("3", kSystolic)->since;
    restart();
    stamps({{kDiastolic, 90}});
    EXPECT_EQ(fresh(clinic.last), 1);
    EXPECT_EQ(clinic.reading("3", kDiastolic)->since, since);
    clinic.wait(10s);
    stamps({{kSystolic, 150}, {kDiastolic, 90}});
    restart(2min);
    stamps({{kSystolic, 150}, {kDiastolic, 90}});
    EXPECT_EQ(taken(), 0) << "this monitor is known to stamp its last cuff again and again";
}

// Told once, before and after a connection: an old one again, or a new one that is the same. Nobody knows.
TEST_F(Cuffs, TheSameValuesStampedAfterAnOutageHaveAnUnknownAge) {
    stamps(whole(142));
    clinic.wait(2min);
    ++clinic.connection;
    stamps(whole(142));
    EXPECT_EQ(taken(), 3);
    EXPECT_EQ(fresh(clinic.last), 0);
    EXPECT_FALSE(clinic.reading("3", kSystolic)->measuredAt);
    clinic.wait(10s);
    stamps(whole(142));
    EXPECT_EQ(taken(), 0);
    clinic.wait(2min);
    ++clinic.connection;
    stamps(whole(143));
    EXPECT_EQ(fresh(clinic.last), 3) << "other values are another measurement";
}

// Behind a gateway whose connection stays: the bed was away, its pressure is not new.
TEST_F(Cuffs, AStampedCuffIsNoNewerAfterASilenceOnItsConnection) {
    stamps(whole(142));
    clinic.wait(10s);
    stamps(whole(142));
    const auto measured = clinic.reading("3", kSystolic)->measuredAt;
    clinic.wait(7min);
    stamps(whole(142));
    EXPECT_EQ(taken(), 0);
    EXPECT_EQ(clinic.reading("3", kSystolic)->measuredAt, measured);
}

class CuffRules : public Cuffs {
protected:
    static alarm::Condition above(Vital vital, int limit) {
        alarm::Condition leaf{alarm::AtOrAbove{Quantity::whole(limit)}};
        leaf.vital = vital;
        return leaf;
    }
    static std::vector<alarm::Condition> bothHigh() { return {above(kSystolic, 180), above(kDiastolic, 110)}; }
    void watch(alarm::Condition condition, int confirm) {
        alarm::Rule rule;
        rule.id = "bp-high";
        rule.vital = condition.vital;
        rule.condition = std::move(condition);
        rule.confirmReadings = confirm;
        rule.confirmWithin = confirm > 1 ? Duration{5min} : Duration{};
        Configuration configuration = Clinic::automatic();
        configuration.profile.rules = {rule};
        clinic = Clinic{configuration};
    }
    // Part by part, each message also with the parts before when they are told on top of each other.
    void measure(int systolic, int diastolic, bool onTop = false) {
        const WallTime at = clinic.wall() - 5s;
        says({{kSystolic, systolic, at}});
        clinic.wait(1s);
        std::vector<Says> second{{kDiastolic, diastolic, at}};
        if (onTop) second.push_back({kSystolic, systolic, at});
        says(second);
        clinic.wait(1s);
        if (onTop)
            says({{kSystolic, systolic, at}, {kDiastolic, diastolic, at}, {kMean, (systolic + diastolic) / 2, at}});
        clinic.wait(1min);
    }
    [[nodiscard]] int told() const {
        return int(std::ranges::count_if(clinic.all, [](const Event& event) {
            const auto* changed = std::get_if<AlarmChanged>(&event.what);
            return changed != nullptr && changed->occurrence.rule == "bp-high";
        }));
    }
};

// A rule that asks both counts a measurement once, however it is told.
TEST_F(CuffRules, PartsConfirmARuleOnce) {
    for (const bool onTop : {false, true}) {
        SCOPED_TRACE(onTop);
        watch(alarm::AnyOf{bothHigh()}, 2);
        measure(190, 115, onTop);
        EXPECT_FALSE(clinic.alarmOf("bp-high"));
        measure(190, 115, onTop);
        EXPECT_TRUE(clinic.alarmOf("bp-high"));
    }
}

TEST_F(CuffRules, OneCuffToldOnTopConfirmsNoRuleOfItsSystolic) {
    watch(above(kSystolic, 180), 2);
    measure(190, 115, true);
    EXPECT_FALSE(clinic.alarmOf("bp-high"));
    measure(191, 115, true);
    EXPECT_TRUE(clinic.alarmOf("bp-high"));
}

TEST_F(CuffRules, TheDiastolicOfTheCuffBeforeConfirmsNothing) {
    watch(alarm::AllOf{bothHigh()}, 2);
    measure(190, 115);
    measure(190, 80);
    EXPECT_FALSE(clinic.alarmOf("bp-high"));
    EXPECT_EQ(told(), 0);
    measure(190, 115);
    EXPECT_FALSE(clinic.alarmOf("bp-high")) << "the first again";
    measure(190, 115);
    EXPECT_TRUE(clinic.alarmOf("bp-high"));
}

TEST_F(CuffRules, TheDiastolicOfTheCuffBeforeBeginsNothing) {
    watch(alarm::AllOf{bothHigh()}, 1);
    measure(120, 115);
    measure(190, 80);
    EXPECT_EQ(told(), 0);
    measure(190, 115);
    EXPECT_TRUE(clinic.alarmOf("bp-high"));
}

TEST_F(CuffRules, APartThatHoldsByItselfWaitsForNoOther) {
    watch(alarm::AnyOf{bothHigh()}, 1);
    measure(120, 80);
    says({{kSystolic, 190, clinic.wall() - 5s}});
    EXPECT_TRUE(clinic.alarmOf("bp-high"));
}

// Which of its parts holds may differ from cuff to cuff: each cuff counts once all the same.
TEST_F(CuffRules, EachCuffCountsByWhicheverPartHolds) {
    watch(alarm::AnyOf{bothHigh()}, 2);
    measure(120, 115);
    EXPECT_FALSE(clinic.alarmOf("bp-high"));
    const WallTime at = clinic.wall() - 5s;
    says({{kSystolic, 120, at}});
    EXPECT_FALSE(clinic.alarmOf("bp-high")) << "the diastolic is the one before's";
    clinic.wait(1s);
    says({{kDiastolic, 116, at}});
    EXPECT_TRUE(clinic.alarmOf("bp-high"));
}

}  // namespace
}  // namespace chairside::engine
