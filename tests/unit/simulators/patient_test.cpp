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
    constexpr int kDraws = 20'000;
    for (const bool noise : {false, true}) {
        Random random(7);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double x = noise ? random.noise() : random.gaussian();
            sum += x;
            squares += x * x;
        }
        EXPECT_NEAR(sum / kDraws, 0, 0.03);
        EXPECT_NEAR(squares / kDraws, 1, 0.05);
    }
}

Patient patientAt(std::uint64_t seed, int second, double dose = kUsualDose, bool calm = false) {
    return Patient(seed, {seconds{second}, dose, History::Any, calm});
}

TEST(Ketamine, ReachesTheConcentrationsThatAreMeasuredInPeople) {
    // About 0.2 mg/L at the end of 0.5 mg/kg over 40 min, half of it gone within some minutes of the stop.
    Ketamine drug;
    drug.infuse(kUsualDose / 40);
    for (int s = 0; s < 2400; ++s) drug.step(1);
    const double atEnd = drug.plasma();
    EXPECT_NEAR(atEnd, 0.22, 0.05);
    EXPECT_NEAR(drug.effectSite(), atEnd, 0.01);
    EXPECT_EQ(drug.effectSite(), usualEffectSite());
    drug.infuse(0);
    for (int s = 0; s < 600; ++s) drug.step(1);
    EXPECT_LT(drug.plasma(), 0.55 * atEnd);
    EXPECT_GT(drug.effectSite(), drug.plasma()) << "the effect site follows";
}

TEST(Ketamine, TwiceTheDoseIsTwiceTheConcentration) {
    Ketamine slow;
    Ketamine fast;
    slow.infuse(0.01);
    fast.infuse(0.02);
    for (int s = 0; s < 900; ++s) {
        slow.step(0.25);
        fast.step(0.25);
    }
    EXPECT_NEAR(fast.plasma(), 2 * slow.plasma(), 1e-12) << "the model is linear in the dose";
}

TEST(Breathing, FollowsTheSaturationCurve) {
    EXPECT_NEAR(saturationAt(27), 50, 1.5);
    EXPECT_NEAR(saturationAt(60), 90.5, 1.5);
    EXPECT_NEAR(saturationAt(100), 97.5, 0.7);
    Breathing breathing(97);
    for (int s = 0; s < 600; ++s) breathing.step(1, 1, 0);
    EXPECT_NEAR(breathing.spo2(), 97, 0.1);
    for (int s = 0; s < 300; ++s) breathing.step(1, 0.55, 0);
    EXPECT_LT(breathing.spo2(), 86);
    for (int s = 0; s < 300; ++s) breathing.step(1, 0.55, 60);
    EXPECT_GT(breathing.spo2(), 95) << "oxygen helps";
}

TEST(Patient, SameSeedSameBody) {
    Patient one = patientAt(42, 500);
    Patient other = patientAt(42, 500);
    for (int i = 0; i < 4000; ++i) {
        one.advance();
        other.advance();
        ASSERT_EQ(one.now().systolic, other.now().systolic);
        ASSERT_EQ(one.now().spo2, other.now().spo2);
    }
    Patient stranger = patientAt(43, 500);
    EXPECT_NE(one.person().systolic, stranger.person().systolic);
}

TEST(Patient, GoesThroughTheVisitAndTheNextOneSitsDown) {
    Patient patient = patientAt(3, kBaselineS - 1);
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

struct Spread {
    double sum = 0;
    double squares = 0;
    int count = 0;
    void add(double x) {
        sum += x;
        squares += x * x;
        ++count;
    }
    [[nodiscard]] double mean() const { return sum / count; }
    [[nodiscard]] double deviation() const { return std::sqrt(squares / count - mean() * mean()); }
};

// The cohorts' numbers come back out of a population (person.h): +16.0 (SD 11.2) / +11.0 (SD 8.45) mmHg at 40 min,
// +5 to +15 per minute.
TEST(Patient, AThousandPatientsRiseAsTheCohortDid) {
    constexpr int kPatients = 1000;
    Spread systolic;
    Spread diastolic;
    Spread rate;
    for (std::uint64_t seed = 1; seed <= kPatients; ++seed) {
        const Physiology before = patientAt(seed, kBaselineS - 1).now();
        // Five minutes of its own, so that the noise of the two measurements is not the same.
        Patient atPeak = patientAt(seed, kBaselineS + kInfusionS - 301);
        const Physiology peak = after(atPeak, seconds{300});
        systolic.add(peak.systolic - before.systolic);
        diastolic.add(peak.diastolic - before.diastolic);
        rate.add(peak.heartRate - before.heartRate);
    }
    EXPECT_NEAR(systolic.mean(), 16.0, 1.0);
    EXPECT_NEAR(systolic.deviation(), 11.2, 1.0);
    EXPECT_NEAR(diastolic.mean(), 11.0, 0.8);
    EXPECT_NEAR(diastolic.deviation(), 8.45, 0.8);
    EXPECT_GT(rate.mean(), 5);
    EXPECT_LT(rate.mean(), 15);
}

TEST(Patient, TheRiseHasTheCohortsCourse) {
    Spread fiveMinutes;
    Spread half;
    Spread peak;
    Spread hourAfter;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const double before = patientAt(seed, kBaselineS - 1).now().systolic;
        const auto riseAt = [&](int second) { return patientAt(seed, kBaselineS + second).now().systolic - before; };
        fiveMinutes.add(riseAt(300));
        half.add(riseAt(1800));
        peak.add(riseAt(kInfusionS - 1));
        hourAfter.add(riseAt(kInfusionS + 3500));
    }
    EXPECT_LT(fiveMinutes.mean(), 0.25 * peak.mean()) << "it begins some minutes after the infusion";
    EXPECT_GT(half.mean(), 0.85 * peak.mean()) << "and is near its peak at 30 min";
    EXPECT_LT(hourAfter.mean(), 0.4 * peak.mean()) << "and on its way back to the baseline";
}

TEST(Patient, EffectDecaysInObservation) {
    double atStop = 0;
    double later = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        Patient patient = patientAt(seed, kBaselineS + kInfusionS - 1);
        atStop += patient.drive();
        (void)after(patient, seconds{1800});
        later += patient.drive();
    }
    EXPECT_NEAR(later / atStop, std::exp(-1.0), 0.12);
}

TEST(Patient, MoreDrugMeansMorePressureAndSlowerBreathing) {
    double systolic[2] = {};
    double spo2[2] = {};
    double breaths[2] = {};
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        for (const int twice : {0, 1}) {
            Patient patient = patientAt(seed, kBaselineS, twice != 0 ? 4 * kUsualDose : kUsualDose, true);
            const Physiology body = after(patient, seconds{kInfusionS - 2});
            systolic[twice] += body.systolic / 40;
            spo2[twice] += body.spo2 / 40;
            breaths[twice] += body.respiratoryRate / 40;
        }
    }
    EXPECT_GT(systolic[1], systolic[0] + 5);
    EXPECT_GT(spo2[0], 96.5) << "the usual infusion leaves SpO2 alone";
    EXPECT_LT(spo2[1], 90);
    EXPECT_LT(breaths[1], breaths[0] - 2);
}

TEST(Patient, WhoHasAHistoryOfHypertensionSurges) {
    Spread healthy;
    Spread hypertensive;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        healthy.add(drawPerson(seed, History::Healthy).systolicRise);
        hypertensive.add(drawPerson(seed, History::Hypertension).systolicRise);
        EXPECT_GT(drawPerson(seed, History::Hypertension).systolic, 120);
    }
    EXPECT_GT(hypertensive.mean(), healthy.mean() + 7);
}

TEST(Patient, SomeFaintAtTheNeedle) {
    std::uint64_t seed = 1;
    while (!drawPerson(seedFor(seed, 1)).faints) ++seed;
    ASSERT_LT(seed, 400U);
    Patient patient = patientAt(seed, kBaselineS - 2);
    double lowestRate = 200;
    double lowestSystolic = 200;
    for (int s = 0; s < 150; ++s) {
        const Physiology body = after(patient, seconds{1});
        lowestRate = std::min(lowestRate, body.heartRate);
        lowestSystolic = std::min(lowestSystolic, body.systolic);
    }
    EXPECT_LT(lowestRate, 48);
    EXPECT_LT(lowestSystolic, 85);
    EXPECT_GT(after(patient, seconds{60}).heartRate, 50) << "it passes";
}

TEST(Patient, TheHeartAnswersPressure) {
    // Over many steps the passing part of the pressure and the rate go against each other.
    Patient patient = patientAt(5, 0, kUsualDose, true);
    double together = 0;
    Physiology before = patient.now();
    for (int i = 0; i < 200; ++i) {
        const Physiology body = after(patient, seconds{20});
        together += (body.systolic - before.systolic) * (body.heartRate - before.heartRate);
        before = body;
    }
    EXPECT_LT(together, 0);
}

TEST(Patient, ValuesStayBelievableForADay) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Patient patient = patientAt(seed, 0);
        for (int second = 0; second < 86'400 / 4; ++second) {
            const Physiology body = after(patient, kStep);
            ASSERT_GT(body.spo2, 88) << "seed " << seed;
            ASSERT_LE(body.spo2, 100);
            ASSERT_GT(body.heartRate, 35);
            ASSERT_LT(body.heartRate, 140);
            ASSERT_GT(body.systolic - body.diastolic, 15);
            ASSERT_GT(body.respiratoryRate, 4);
        }
    }
}

}  // namespace
}  // namespace chairside::sim
