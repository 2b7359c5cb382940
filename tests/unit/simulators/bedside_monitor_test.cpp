#include "simulators/monitor/bedside_monitor.h"

#include <gtest/gtest.h>

#include <set>

#include "unit/simulators/floor_of_samples.h"

namespace chairside::sim {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

TEST(BedsideMonitor, SameSeedAndStartGiveTheSameSamples) {
    BedsideMonitor one(bedside(9, 2));
    BedsideMonitor other(bedside(9, 2));
    EXPECT_EQ(samplesUntil(one, minutes{20}), samplesUntil(other, minutes{20}));
    BedsideMonitor neighbour(bedside(9, 3));
    BedsideMonitor again(bedside(9, 2));
    EXPECT_NE(samplesUntil(neighbour, minutes{1}), samplesUntil(again, minutes{1}));
}

TEST(BedsideMonitor, ChairsStartAtDifferentPointsOfTheVisit) {
    std::set<VisitPhase> phases;
    for (std::size_t chair = 0; chair < 6; ++chair) phases.insert(BedsideMonitor(bedside(1, chair)).patient().phase());
    EXPECT_EQ(phases.size(), 3U);
}

TEST(BedsideMonitor, SendsAtItsIntervalWithTheDevicesTime) {
    BedsideMonitor monitor(bedside(1, 0));
    const auto samples = samplesUntil(monitor, seconds{10});
    ASSERT_EQ(samples.size(), 10U);
    for (std::size_t i = 1; i < samples.size(); ++i) EXPECT_EQ(samples[i].due - samples[i - 1].due, seconds{1});
    EXPECT_EQ(samples[3].at, kProgramStart + samples[3].due);
    EXPECT_EQ(find(samples[3], Vital::Spo2)->at, samples[3].at);
}

TEST(BedsideMonitor, TakesTheFirstCuffSoonAndRepeatsItWithItsOwnTime) {
    for (std::size_t chair = 0; chair < 8; ++chair) {
        BedsideMonitor monitor(bedside(1, chair));
        const auto samples = samplesUntil(monitor, seconds{120});
        std::set<WallTime> times;
        int fresh = 0;
        for (const Sample& sample : samples) {
            const Measurement* cuff = find(sample, Vital::NibpSystolic);
            if (sample.newCuff) ++fresh;
            if (cuff == nullptr) continue;
            times.insert(cuff->at);
            EXPECT_EQ(find(sample, Vital::NibpMean)->at, cuff->at);
        }
        ASSERT_EQ(times.size(), 1U) << "chair " << chair;
        EXPECT_EQ(fresh, 1);
        EXPECT_LE(*times.begin() - kProgramStart, seconds{16 + 45});
        EXPECT_NE(find(samples.back(), Vital::NibpSystolic), nullptr);
    }
}

TEST(BedsideMonitor, CuffsEveryFiveMinutesAndEveryTenInObservation) {
    for (const auto& [chair, apart] : {std::pair{std::size_t{2}, minutes{5}}, std::pair{std::size_t{1}, minutes{10}}}) {
        BedsideMonitor monitor(bedside(1, chair));
        ASSERT_EQ(monitor.patient().phase(), chair == 2 ? VisitPhase::Infusing : VisitPhase::Observation);
        std::vector<WallTime> times;
        for (const Sample& sample : samplesUntil(monitor, minutes{28})) {
            if (sample.newCuff) times.push_back(find(sample, Vital::NibpSystolic)->at);
        }
        ASSERT_GE(times.size(), 3U);
        // A cycle lasts 20 to 45 s, and its time is its end.
        EXPECT_NEAR(static_cast<double>((times[2] - times[1] - apart).count()), 0, 15'000);
    }
}

TEST(BedsideMonitor, ProbeOffKeepsTheParametersWithoutValues) {
    BedsideMonitor monitor(bedside(1, 0, {{FaultKind::ProbeOff, seconds{10}, seconds{20}, 0}}));
    for (const Sample& sample : samplesUntil(monitor, seconds{60})) {
        ASSERT_NE(find(sample, Vital::Spo2), nullptr);
        const bool off = sample.due >= seconds{10} + kStep && sample.due < seconds{30};
        const bool searching = sample.due >= seconds{30} && sample.due < seconds{37};
        if (off) {
            EXPECT_FALSE(value(sample, Vital::Spo2));
            EXPECT_FALSE(value(sample, Vital::PulseRate));
            EXPECT_TRUE(value(sample, Vital::RespiratoryRate));
        } else if (!searching) {
            EXPECT_TRUE(value(sample, Vital::Spo2)) << sample.due.count();
        }
    }
}

struct BodyFault {
    const char* name;
    Fault fault;
    Vital vital;
    double extreme;
    bool lowest;
};

class BodyFaults : public testing::TestWithParam<BodyFault> {};

TEST_P(BodyFaults, ReachTheirLevelAndComeBack) {
    const BodyFault& row = GetParam();
    BedsideMonitor monitor(bedside(1, 2, {row.fault}));
    double extreme = row.lowest ? 1000 : 0;
    double last = 0;
    for (const Sample& sample : samplesUntil(monitor, minutes{9})) {
        const std::optional<double> v = value(sample, row.vital);
        if (!v) continue;
        last = *v;
        extreme = row.lowest ? std::min(extreme, last) : std::max(extreme, last);
    }
    EXPECT_NEAR(extreme, row.extreme, 5);
    EXPECT_GT(std::abs(last - row.extreme), 6) << "it does not come back";
}

INSTANTIATE_TEST_SUITE_P(
    All, BodyFaults,
    testing::Values(
        BodyFault{"desaturation", {FaultKind::Desaturation, seconds{60}, seconds{90}, 84}, Vital::Spo2, 84, true},
        BodyFault{
            "hypertension", {FaultKind::Hypertension, seconds{60}, seconds{120}, 192}, Vital::NibpSystolic, 192, false},
        BodyFault{
            "hypotension", {FaultKind::Hypotension, seconds{60}, seconds{120}, 78}, Vital::NibpSystolic, 78, true},
        BodyFault{"vagal", {FaultKind::Vagal, seconds{60}, seconds{120}, 0}, Vital::PulseRate, 38, true},
        BodyFault{"tachycardia", {FaultKind::Tachycardia, seconds{60}, seconds{90}, 146}, Vital::PulseRate, 146, false},
        BodyFault{"slow_breathing",
                  {FaultKind::SlowBreathing, seconds{60}, seconds{120}, 6},
                  Vital::RespiratoryRate,
                  6,
                  true},
        BodyFault{"set_spo2", {FaultKind::SetSpo2, seconds{60}, seconds{90}, 88}, Vital::Spo2, 88, true},
        BodyFault{"bradycardia", {FaultKind::Bradycardia, seconds{60}, seconds{90}, 38}, Vital::PulseRate, 38, true}),
    [](const auto& row) { return std::string(row.param.name); });

// What a newcomer sees of --demo: limits of the built-in profile are 91 (MEDIUM) and 180 (HIGH).
TEST(BedsideMonitor, DemoFaultsCrossTheLimitsInThreeMinutes) {
    for (const ChairFault& row : demoFaults()) {
        const auto chair = static_cast<std::size_t>(std::stoi(row.chair) - 1);
        BedsideMonitor monitor(bedside(1, chair, {row.fault}));
        int secondsBeyond = 0;
        double lowestSpo2 = 100;
        for (const Sample& sample : samplesUntil(monitor, minutes{4})) {
            const double spo2 = value(sample, Vital::Spo2).value_or(0);
            const double systolic = value(sample, Vital::NibpSystolic).value_or(0);
            if (row.fault.kind == FaultKind::Desaturation) lowestSpo2 = std::min(lowestSpo2, spo2);
            if (row.fault.kind == FaultKind::Desaturation && spo2 <= 91) ++secondsBeyond;
            if (row.fault.kind == FaultKind::Hypertension && systolic >= 185) ++secondsBeyond;
            if (row.fault.kind == FaultKind::ProbeOff && spo2 == 0) ++secondsBeyond;
        }
        EXPECT_GE(secondsBeyond, 25) << row.chair;
        EXPECT_GT(lowestSpo2, 88) << "a MEDIUM alarm, not a HIGH one";
    }
}

BedsideOptions calm(std::vector<Fault> faults = {}) {
    BedsideOptions options = bedside(1, 0, std::move(faults));
    options.calm = true;
    return options;
}

TEST(BedsideMonitor, ACuffOnTheProbesArmStopsTheOximeterForAWhile) {
    BedsideOptions options = calm();
    options.sameArm = true;
    BedsideMonitor same(options);
    BedsideMonitor other(calm());
    int without = 0;
    double lowest = 100;
    double lowestOther = 100;
    for (const Sample& sample : samplesUntil(same, minutes{4})) {
        without += value(sample, Vital::Spo2) ? 0 : 1;
        lowest = std::min(lowest, value(sample, Vital::Spo2).value_or(100));
    }
    for (const Sample& sample : samplesUntil(other, minutes{4})) {
        ASSERT_TRUE(value(sample, Vital::Spo2));
        lowestOther = std::min(lowestOther, *value(sample, Vital::Spo2));
    }
    EXPECT_GT(without, 4);
    EXPECT_LT(without, 60);
    EXPECT_LT(lowest, lowestOther - 2);
}

TEST(BedsideMonitor, ACuffThatFailsIsAPressureWithoutAValueAndIsTriedAgain) {
    BedsideMonitor monitor(calm({{FaultKind::CuffFail, seconds{0}, minutes{6}}}));
    std::vector<WallTime> failures;
    bool came = false;
    for (const Sample& sample : samplesUntil(monitor, minutes{12})) {
        if (!sample.newCuff) continue;
        if (value(sample, Vital::NibpSystolic)) {
            came = true;
        } else {
            EXPECT_FALSE(came) << "after the fault it works again";
            failures.push_back(find(sample, Vital::NibpSystolic)->at);
        }
    }
    EXPECT_TRUE(came);
    ASSERT_GE(failures.size(), 2U);
    EXPECT_LE(failures[1] - failures[0], seconds{30 + 45}) << "once more after a rest";
    EXPECT_GE(failures[1] - failures[0], seconds{30 + 20});
}

TEST(BedsideMonitor, AMovingFingerIsMeasuredWrong) {
    BedsideMonitor monitor(calm({{FaultKind::Motion, seconds{20}, seconds{40}}}));
    double lowest = 100;
    for (const Sample& sample : samplesUntil(monitor, minutes{2})) {
        ASSERT_TRUE(value(sample, Vital::Spo2));
        lowest = std::min(lowest, *value(sample, Vital::Spo2));
    }
    EXPECT_LT(lowest, 95);
}

TEST(BedsideMonitor, TheOximeterIsBehindTheBody) {
    BedsideMonitor monitor(calm({{FaultKind::SetSpo2, seconds{30}, seconds{90}, 85}}));
    for (const Sample& sample : samplesUntil(monitor, seconds{90})) {
        if (sample.due < seconds{34}) { EXPECT_GT(*value(sample, Vital::Spo2), 94); }
        if (sample.due > seconds{75}) { EXPECT_EQ(*value(sample, Vital::Spo2), 85); }
    }
}

TEST(BedsideMonitor, ReportsAlarmsByItsOwnLimits) {
    BedsideOptions options = calm({{FaultKind::SetSpo2, seconds{30}, seconds{60}, 85}});
    options.ownAlarms = true;
    BedsideMonitor monitor(options);
    std::vector<MonitorAlarm> alarms;
    for (const Sample& sample : samplesUntil(monitor, minutes{3})) {
        alarms.insert(alarms.end(), sample.alarms.begin(), sample.alarms.end());
        EXPECT_EQ(sample.alarmsOn.size(), alarms.size() == 1 ? 1U : 0U) << "on from its beginning to its end";
    }
    ASSERT_EQ(alarms.size(), 2U);
    EXPECT_EQ(alarms[0].kind, MonitorAlarmKind::Spo2Low);
    EXPECT_TRUE(alarms[0].began);
    EXPECT_FALSE(alarms[1].began);
}

TEST(BedsideMonitor, AStormIsSoManyAlarmsAMinute) {
    BedsideMonitor monitor(calm({{FaultKind::AlarmStorm, seconds{30}, seconds{60}, 120}}));
    std::size_t alarms = 0;
    for (const Sample& sample : samplesUntil(monitor, minutes{3})) alarms += sample.alarms.size();
    EXPECT_NEAR(static_cast<double>(alarms), 120, 3);
}

TEST(BedsideMonitor, AWrongClockIsInEveryTime) {
    BedsideMonitor monitor(calm({{FaultKind::ClockSkew, seconds{60}, minutes{20}, -600}}));
    for (const Sample& sample : samplesUntil(monitor, minutes{12})) {
        const Duration off = sample.at - (kProgramStart + sample.due);
        EXPECT_EQ(off, sample.due >= seconds{60} ? seconds{-600} : seconds{0});
        if (sample.newCuff && sample.due > seconds{120}) {
            EXPECT_LT(find(sample, Vital::NibpSystolic)->at, kProgramStart + sample.due - seconds{590});
        }
    }
}

TEST(BedsideMonitor, WhoIsAwayIsNotMeasured) {
    BedsideMonitor monitor(calm({{FaultKind::Bathroom, seconds{60}, seconds{120}}}));
    for (const Sample& sample : samplesUntil(monitor, seconds{180})) {
        if (sample.due < seconds{62}) continue;
        EXPECT_FALSE(value(sample, Vital::Spo2));
        EXPECT_FALSE(value(sample, Vital::RespiratoryRate));
    }
}

}  // namespace
}  // namespace chairside::sim
