#include "simulators/patient/patient.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace chairside::sim {
namespace {

constexpr double kStepS = static_cast<double>(kStep.count()) / 1000.0;
constexpr double kRiseStartsS = 300;          // after the start of the infusion
constexpr double kSecondsBetweenDips = 1500;  // on average, under the drug
constexpr double kDrugForDips = 0.3;

double smooth(double x) {
    const double t = std::clamp(x, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

double seconds(Duration d) { return static_cast<double>(d.count()) / 1000.0; }

}  // namespace

void Patient::Wander::step(Random& random) {
    const double share = kStepS / timeConstantS;
    value += -value * share + deviation * std::sqrt(2.0 * share) * random.gaussian();
}

double Patient::Dip::depthNow() const {
    if (passedS >= lengthS) return 0;
    const double x = passedS / lengthS;
    return depth * smooth(x < 0.4 ? x / 0.4 : (1.0 - x) / 0.6);
}

Patient::Patient(std::uint64_t seed, Duration intoVisit) : seed_(seed), random_(seedFor(seed, 0)) {
    check(intoVisit >= Duration{0} && seconds(intoVisit) < kVisitS, "a patient starts inside a visit");
    sitDown();
    while (intoVisit_ < intoVisit) {
        intoVisit_ += kStep;
        stepDrug();
    }
    for (Wander* wander : {&pressure_, &pulsePressure_, &rate_, &breath_, &saturation_}) wander->start(random_);
}

void Patient::sitDown() {
    ++visit_;
    person_ = drawPerson(seedFor(seed_, visit_));
    intoVisit_ = Duration{0};
    drug_ = 0;
    dip_ = {};
}

VisitPhase Patient::phase() const {
    const double s = seconds(intoVisit_);
    if (s < kBaselineS) return VisitPhase::Baseline;
    return s < kBaselineS + kInfusionS ? VisitPhase::Infusing : VisitPhase::Observation;
}

void Patient::stepDrug() {
    const double infused = seconds(intoVisit_) - kBaselineS;
    if (infused >= kInfusionS) {
        drug_ -= drug_ * kStepS / person_.decayS;
    } else {
        drug_ = smooth((infused - kRiseStartsS) / (person_.peakAfterS - kRiseStartsS));
    }
}

void Patient::stepDip() {
    dip_.passedS += kStepS;
    const bool mayBegin = drug_ > kDrugForDips && dip_.passedS > dip_.lengthS;
    if (mayBegin && random_.uniform() < kStepS / kSecondsBetweenDips) {
        dip_ = {random_.uniform(1.5, 3.5), random_.uniform(25, 50), 0};
    }
}

void Patient::advance() {
    intoVisit_ += kStep;
    if (seconds(intoVisit_) >= kVisitS) sitDown();
    stepDrug();
    stepDip();
    for (Wander* wander : {&pressure_, &pulsePressure_, &rate_, &breath_, &saturation_}) wander->step(random_);
}

Physiology Patient::now() const {
    const double dip = dip_.depthNow();
    Physiology body;
    body.systolic = person_.systolic + person_.systolicRise * drug_ + pressure_.value + pulsePressure_.value;
    body.diastolic =
        person_.diastolic + person_.diastolicRise * drug_ + 0.6 * pressure_.value - 0.4 * pulsePressure_.value;
    // The baroreflex answers a passing rise of pressure with a slower heart, a dip with a faster one.
    body.heartRate =
        person_.heartRate + person_.heartRateRise * drug_ + rate_.value - 0.25 * pressure_.value + 0.8 * dip;
    body.respiratoryRate = std::max(4.0, person_.respiratoryRate + breath_.value - 0.5 * dip - 0.8 * drug_);
    body.spo2 = std::min(100.0, person_.spo2 + saturation_.value - dip);
    return body;
}

}  // namespace chairside::sim
