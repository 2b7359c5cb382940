// What a chair's record keeps of what the station tells.
#include <gtest/gtest.h>

#include <cmath>

#include "ui/model/chair_record.h"
#include "ui/model/check_due.h"

namespace chairside::ui {
namespace {

v1::Reading reading(v1::Vital vital, double value, std::int64_t at, v1::ReadingState state = v1::VALID) {
    v1::Reading r;
    r.set_vital(vital);
    r.set_value_milli(static_cast<std::int64_t>(value * 1000));
    r.set_state(state);
    r.set_measured_unix_ms(at);
    r.set_received_unix_ms(at);
    return r;
}

TEST(ChairRecord, validAndLateAreChartedInvalidBreaksStaleAddsNothing) {
    ChairRecord record;
    record.takeReading(reading(v1::SPO2, 97, 1000));
    record.takeReading(reading(v1::SPO2, 96, 500, v1::LATE));
    record.takeReading(reading(v1::SPO2, 30, 2000, v1::INVALID));
    record.takeReading(reading(v1::SPO2, 97, 1000, v1::STALE));
    ASSERT_EQ(record.spo2().points().size(), 3U);
    EXPECT_EQ(record.spo2().points()[0].value, 96);
    EXPECT_TRUE(std::isnan(record.spo2().points()[2].value));
}

TEST(ChairRecord, guardsFromTheFirstGoodValueOfWhatItExpects) {
    v1::ChairView view;
    view.add_expected()->set_vital(v1::RATE);
    ChairRecord record;
    record.takeView(view);
    record.takeReading(reading(v1::SPO2, 97, 1000));
    record.takeReading(reading(v1::PULSE_RATE, 500, 1000, v1::INVALID));
    EXPECT_FALSE(record.monitored());
    record.takeReading(reading(v1::PULSE_RATE, 70, 2000));
    EXPECT_TRUE(record.monitored());
}

TEST(ChairRecord, rateIsNamedByItsSource) {
    ChairRecord record;
    EXPECT_EQ(record.rateSource(), v1::HEART_RATE);
    record.takeReading(reading(v1::PULSE_RATE, 70, 1000));
    EXPECT_EQ(record.rateSource(), v1::PULSE_RATE);
    record.takeReading(reading(v1::HEART_RATE, 71, 1000));
    EXPECT_EQ(record.rateSource(), v1::HEART_RATE);
    record.takeReading(reading(v1::HEART_RATE, 71, 1000, v1::STALE));
    EXPECT_EQ(record.rateSource(), v1::PULSE_RATE);
}

TEST(ChairRecord, theRateIsThatOfItsSource) {
    ChairRecord record;
    EXPECT_EQ(record.reading(v1::RATE), nullptr);
    record.takeReading(reading(v1::PULSE_RATE, 70, 1000));
    ASSERT_NE(record.reading(v1::RATE), nullptr);
    EXPECT_EQ(record.reading(v1::RATE)->value_milli(), 70'000);
    EXPECT_EQ(record.rate().points().size(), 1U);
    record.takeReading(reading(v1::HEART_RATE, 71, 2000));
    EXPECT_EQ(record.reading(v1::RATE)->value_milli(), 71'000);
    record.takeReading(reading(v1::PULSE_RATE, 72, 2000));
    EXPECT_EQ(record.rate().points().size(), 2U) << "one rate is drawn, not both";
}

TEST(ChairRecord, aReadingThatGrewStaleIsNoNewsOfTheMonitor) {
    ChairRecord record;
    record.heardAt(5000);
    record.heardAt(0);
    EXPECT_EQ(record.lastHeardMs(), 5000);
}

TEST(ChairRecord, aLateReadingNeverTakesThePlaceOfTheLiveNumber) {
    ChairRecord record;
    record.takeReading(reading(v1::SPO2, 97, 2000));
    record.takeReading(reading(v1::SPO2, 80, 500, v1::LATE));
    EXPECT_EQ(record.reading(v1::SPO2)->value_milli(), 97'000);
}

// A thinned series as the station gives it: of each stretch the lowest and the highest.
v1::HistorySeries thinned(int stretches, int widthSeconds, int without = -1) {
    v1::HistorySeries series;
    series.set_vital(v1::SPO2);
    series.set_decimated(true);
    for (int i = 0; i < stretches; ++i) {
        if (i == without) continue;
        *series.add_readings() = reading(v1::SPO2, 95, std::int64_t{i} * widthSeconds * 1000);
        *series.add_readings() = reading(v1::SPO2, 97, (std::int64_t{i} * widthSeconds + widthSeconds - 1) * 1000);
    }
    return series;
}

TEST(ChairRecord, aThinnedPastBridgesItsBucketsOnly) {
    ChairRecord record;
    record.takeHistory(thinned(100, 30), 200);
    EXPECT_TRUE(record.spo2().gaps(0, 2'999'000).empty());
    ChairRecord gap;
    gap.takeHistory(thinned(100, 30, 50), 200);
    EXPECT_TRUE(gap.spo2().gaps(0, 2'999'000).empty()) << "30 s are within two stretches";
    ChairRecord finer;
    finer.takeHistory(thinned(600, 5), 1200);
    EXPECT_TRUE(finer.spo2().gaps(0, 2'999'000).empty());
}

TEST(ChairRecord, theWidthOfAStretchIsThatOfWhatWasMeasuredNotOfWhatWasAskedFor) {
    ChairRecord record;  // four hours asked for, ten minutes were there: 500 stretches of 1.2 s
    v1::HistorySeries series = thinned(300, 2);
    for (v1::Reading& r : *series.mutable_readings()) {
        if (r.measured_unix_ms() > 300'000) r.set_measured_unix_ms(r.measured_unix_ms() + 40'000);
    }
    record.takeHistory(series, 1000);
    EXPECT_EQ(record.spo2().gaps(0, 639'000).size(), 1U) << "40 s without a reading";
}

TEST(ChairRecord, whatIsKnownInFullTellsTheGapsOfWhatWasThinned) {
    v1::HistorySeries full;
    full.set_vital(v1::SPO2);
    v1::HistorySeries coarse = full;
    coarse.set_decimated(true);
    for (int s = 0; s < 14'400; s += 1) {
        const bool gap = s > 14'000 && s < 14'060;
        if (s >= 12'000 && !gap) *full.add_readings() = reading(v1::SPO2, 97, s * 1000);
        if (s % 28 == 0 && !gap) *coarse.add_readings() = reading(v1::SPO2, 97, s * 1000);
    }
    for (const bool coarseFirst : {true, false}) {
        ChairRecord record;
        record.takeHistory(coarseFirst ? coarse : full, coarseFirst ? 1000 : 3000);
        record.takeHistory(coarseFirst ? full : coarse, coarseFirst ? 3000 : 1000);
        EXPECT_EQ(record.spo2().gaps(13'900'000, 14'399'000), (std::vector<TrendGap>{{14'000'000, 14'060'000}}))
            << coarseFirst;
    }
}

TEST(ChairRecord, whatWasOfThePatientGoesWhenNobodySitsThere) {
    ChairRecord record;
    v1::PhaseChanged change;
    change.set_phase(v1::PHASE_INFUSING);
    record.takePhase(change, 1000);
    record.takeBaseline(v1::NIBP_SYSTOLIC, 128'000);
    v1::ObservationEntered seen;
    seen.set_scale(v1::RASS);
    record.takeObservation(seen, 5);
    v1::LimitChanged limit;
    limit.set_rule("spo2-low");
    limit.set_value_milli(90'000);
    record.takeLimit(limit, 5);
    change.set_phase(v1::PHASE_PAUSED);
    record.takePhase(change, 2000);
    EXPECT_FALSE(record.baselines().empty() || record.observations().empty() || record.sessionLimits().empty());
    change.set_phase(v1::PHASE_UNOCCUPIED);
    record.takePhase(change, 3000);
    EXPECT_EQ(record.phase(), v1::PHASE_UNOCCUPIED);
    EXPECT_TRUE(record.baselines().empty() && record.observations().empty() && record.sessionLimits().empty());
}

TEST(ChairRecord, whatAPersonEnteredIsNoPartOfTheLine) {
    ChairRecord record;
    record.takeReading(reading(v1::SPO2, 97, 1000));
    v1::Reading entered = reading(v1::SPO2, 91, 1500);
    entered.set_origin(v1::MANUAL);
    record.takeReading(entered);
    EXPECT_EQ(record.spo2().points().size(), 1U);
    ASSERT_EQ(record.spo2ByHand().points().size(), 1U);
    EXPECT_EQ(record.spo2ByHand().points()[0].value, 91);
    EXPECT_EQ(record.reading(v1::SPO2)->value_milli(), 91'000) << "it is the number all the same";
    v1::HistorySeries series;
    series.set_vital(v1::PULSE_RATE);
    *series.add_readings() = reading(v1::PULSE_RATE, 70, 1000);
    entered = reading(v1::PULSE_RATE, 64, 1200);
    entered.set_origin(v1::MANUAL);
    *series.add_readings() = entered;
    record.takeHistory(series, 0);
    EXPECT_EQ(record.rate().points().size(), 1U);
    EXPECT_EQ(record.rateByHand().points().size(), 1U);
    record.forgetTrends();
    EXPECT_TRUE(record.rateByHand().points().empty());
}

TEST(CuffDue, comesFromThePhaseAndFromWhatIsToBeConfirmed) {
    v1::AlarmProfile profile;
    v1::CheckInterval& check = *profile.add_checks();
    check.set_vital(v1::NIBP_SYSTOLIC);
    check.add_phases(v1::PHASE_INFUSING);
    check.mutable_interval()->set_seconds(300);
    ChairRecord record;
    EXPECT_EQ(cuffDueMs(record, profile), std::nullopt) << "nobody asked for one";
    v1::PhaseChanged change;
    change.set_phase(v1::PHASE_INFUSING);
    record.takePhase(change, 10'000);
    EXPECT_EQ(cuffDueMs(record, profile), 310'000);
    v1::Reading cuff = reading(v1::NIBP_SYSTOLIC, 182, 5);
    cuff.set_since_instant_ms(40'000);
    record.takeReading(cuff);
    EXPECT_EQ(cuffDueMs(record, profile), 340'000);
    record.takeRecheck(160'000);
    EXPECT_EQ(cuffDueMs(record, profile), 160'000);
}

TEST(CuffDue, isSaidAsACountdownAndThenAsOverdue) {
    EXPECT_EQ(dueText(340'000, {true, 210'000, 0}), "due in 2:10");
    EXPECT_EQ(dueText(340'000, {true, 340'400, 0}), "due in 0:00");
    EXPECT_FALSE(isOverdue(340'000, {true, 340'400, 0}));
    EXPECT_EQ(dueText(340'000, {true, 380'000, 0}), "overdue 0:40");
    EXPECT_EQ(dueText(340'000, {false, 340'000, 40'000}), "overdue 0:40") << "time goes on while the station is silent";
}

TEST(ChairRecord, oneDemoReadingMakesItDemo) {
    ChairRecord record;
    EXPECT_FALSE(record.demo());
    v1::Reading r = reading(v1::SPO2, 97, 1000);
    r.set_demo(true);
    record.takeReading(r);
    EXPECT_TRUE(record.demo());
}

}  // namespace
}  // namespace chairside::ui
