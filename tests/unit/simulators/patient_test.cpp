#include "simulators/patient/patient.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace chairside::sim {
namespace {

using std::chrono::seconds;

Physiology after(Patient& patient, Duration d) {
    for (Duration t{0}; t < d; t += kStep) patient.advance();
    return patient.now();
}

TEST(Random, IsTheSameOnEveryMachine) {
    Random random(1);
    EXPECT_EQ(random.next(), 0x910A2DEC89025CC1ULL);  // splitmix64's published first output for seed 1
    EXPECT_NE(seedFor(1, 1), seedFor(1, 2));
    EXPECT_NE(seedFor(1, 1), seedFor(2, 1));
}

TEST(Random, GaussianHasMeanZeroAndDeviationOne) {
    Random random(7);
    double sum = 0;
    double squares = 0;
    constexpr int kDraws = 20'000;
    for (int i = 0; i < kDraws; ++i) {
        const double x = random.gaussian();
        sum += x;
        squares += x * x;
    }
    EXPECT_NEAR(sum / kDraws, 0, 0.03);
    EXPECT_NEAR(squares / kDraws, 1, 0.05);
}

TEST(Patient, SameSeedSameBody) {
    Patient one(42, seconds{500});
    Patient other(42, seconds{500});
    for (int i = 0; i < 4000; ++i) {
        one.advance();
        other.advance();
        ASSERT_EQ(one.now().systolic, other.now().systolic);
        ASSERT_EQ(one.now().spo2, other.now().spo2);
    }
    Patient stranger(43, seconds{500});
    EXPECT_NE(one.person().systolic, stranger.person().systolic);
}

TEST(Patient, GoesThroughTheVisitAndTheNextOneSitsDown) {
    Patient patient(3, seconds{kBaselineS - 1});
    const double rest = patient.person().systolic;
    EXPECT_EQ(patient.phase(), VisitPhase::Baseline);
    (void)after(patient, seconds{2});
    EXPECT_EQ(patient.phase(), VisitPhase::Infusing);
    (void)after(patient, seconds{kInfusionS});
    EXPECT_EQ(patient.phase(), VisitPhase::Observation);
    (void)after(patient, seconds{kObservationS});
    EXPECT_EQ(patient.phase(), VisitPhase::Baseline);
    EXPECT_NE(patient.person().systolic, rest);
}

// The cohorts' numbers come back out of a population: +16 / +11 mmHg, +5 to +15 per minute, at 40 min.
TEST(Patient, PopulationRisesAsTheCohortDid) {
    constexpr int kPatients = 200;
    double systolic = 0;
    double squares = 0;
    double diastolic = 0;
    double rate = 0;
    for (std::uint64_t seed = 1; seed <= kPatients; ++seed) {
        Patient resting(seed, seconds{60});
        Patient peak(seed, seconds{kBaselineS + kInfusionS - 1});
        const double rise = peak.now().systolic - resting.now().systolic;
        systolic += rise;
        squares += rise * rise;
        diastolic += peak.now().diastolic - resting.now().diastolic;
        rate += peak.now().heartRate - resting.now().heartRate;
    }
    EXPECT_NEAR(systolic / kPatients, 16, 3);
    EXPECT_NEAR(diastolic / kPatients, 11, 2.5);
    EXPECT_GT(rate / kPatients, 5);
    EXPECT_LT(rate / kPatients, 15);
    const double mean = systolic / kPatients;
    EXPECT_NEAR(std::sqrt(squares / kPatients - mean * mean), 11.2, 3.5);
}

TEST(Patient, EffectDecaysInObservation) {
    double atStop = 0;
    double later = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        Patient stop(seed, seconds{kBaselineS + kInfusionS - 1});
        Patient afterHalfAnHour(seed, seconds{kBaselineS + kInfusionS + 1800});
        atStop += stop.now().systolic - stop.person().systolic;
        later += afterHalfAnHour.now().systolic - afterHalfAnHour.person().systolic;
    }
    EXPECT_NEAR(later / atStop, std::exp(-1.0), 0.12);
}

TEST(Patient, ValuesStayBelievableForADay) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Patient patient(seed, seconds{0});
        for (int second = 0; second < 86'400 / 4; ++second) {
            const Physiology body = after(patient, kStep);
            ASSERT_GT(body.spo2, 88) << "seed " << seed;
            ASSERT_LE(body.spo2, 100);
            ASSERT_GT(body.heartRate, 40);
            ASSERT_LT(body.heartRate, 130);
            ASSERT_GT(body.systolic - body.diastolic, 15);
            ASSERT_GT(body.respiratoryRate, 5);
        }
    }
}

}  // namespace
}  // namespace chairside::sim
