#include "simulators/patient/patient.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace chairside::sim {
namespace {

constexpr double kStepS = static_cast<double>(kStep.count()) / 1000.0;
constexpr Duration kSecond{1000};
constexpr double kSecondsBetweenDips = 1500;  // on average, under the drug
constexpr double kDriveForDips = 0.3;
constexpr double kAnxietyGoesS = 600;
constexpr double kHalfDrive = 1.0;            // in usual effect sites: twice the dose is a third more drive
constexpr double kSlowsBreathingFrom = 0.75;  // in usual effect sites
constexpr double kReflexS = 4;                // how fast the heart answers
constexpr double kReflexResetS = 900;         // how slowly the reflex takes a new pressure as normal
constexpr double kReflexGain = 0.6;           // /min for each mmHg
constexpr double kReflexMost = 25;            // /min

double smooth(double x) {
    const double t = std::clamp(x, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

double seconds(Duration d) { return static_cast<double>(d.count()) / 1000.0; }

void follow(double& value, double target, double timeConstantS, double stepS = kStepS) {
    value += (target - value) * stepS / timeConstantS;
}

// Saturates with the dose; 1 at the effect site of the usual infusion's end.
double pushOf(double effectSite) {
    const double x = effectSite / usualEffectSite();
    return (1.0 + kHalfDrive) * x / (x + kHalfDrive);
}

}  // namespace

void Patient::Wander::step(Random& random) {
    const double share = kStepS / timeConstantS;
    value += -value * share + deviation * std::sqrt(2.0 * share) * random.noise();
}

double Patient::Spell::depthNow() const {
    if (passedS >= lengthS) return 0;
    const double x = passedS / lengthS;
    return depth * smooth(x < 0.4 ? x / 0.4 : (1.0 - x) / 0.6);
}

Patient::Patient(std::uint64_t seed, PatientOptions options)
    : seed_(seed), options_(options), random_(seedFor(seed, 0)) {
    check(options.intoVisit >= Duration{0} && seconds(options.intoVisit) < kVisitS, "a patient starts inside a visit");
    sitDown();
    while (intoVisit_ < options.intoVisit) {
        intoVisit_ += kSecond;
        stepDrug(1.0);
    }
    settle();
    for (Wander* wander : {&pressure_, &pulsePressure_, &rate_, &breath_, &saturation_}) wander->start(random_);
}

void Patient::sitDown() {
    ++visit_;
    person_ = drawPerson(seedFor(seed_, visit_), options_.history);
    if (options_.calm) {
        person_.anxiety = 0;
        person_.faints = false;
    }
    intoVisit_ = Duration{0};
    drug_ = {};
    following_ = 0;
    drive_ = 0;
    anxiety_ = person_.anxiety;
    dip_ = {};
    faint_ = {};
    settle();
}

// What follows slowly is where it belongs.
void Patient::settle() {
    breathing_ = Breathing(person_.spo2);
    for (int i = 0; i < 1200; ++i) breathing_.step(kStepS, ventilation(), 0);
    reflex_ = 0;
    reflexSet_ = meanPressure();
}

VisitPhase Patient::phase() const {
    const double s = seconds(intoVisit_);
    if (s < kBaselineS) return VisitPhase::Baseline;
    return s < kBaselineS + kInfusionS ? VisitPhase::Infusing : VisitPhase::Observation;
}

void Patient::stepDrug(double stepS) {
    const bool infusing = phase() == VisitPhase::Infusing;
    drug_.infuse(infusing ? options_.doseMgPerKg / (kInfusionS / 60.0) : 0);
    drug_.step(stepS);
    const double push = pushOf(drug_.effectSite());
    follow(following_, push, push > following_ ? person_.onsetS : person_.decayS / 3, stepS);
    follow(drive_, following_, following_ > drive_ ? person_.onsetS : person_.decayS, stepS);
    follow(anxiety_, 0, kAnxietyGoesS, stepS);
    // The needle.
    const bool begins = intoVisit_ == std::chrono::seconds{kBaselineS};
    if (!begins) return;
    anxiety_ = std::min(1.0, anxiety_ + 0.5 * person_.anxiety);
    if (person_.faints) faint_ = {1, random_.uniform(80, 140), 0};
}

void Patient::stepSpells() {
    dip_.passedS += kStepS;
    faint_.passedS += kStepS;
    const bool mayBegin = !options_.calm && drive_ > kDriveForDips && dip_.over();
    if (mayBegin && random_.uniform() < kStepS / kSecondsBetweenDips) {
        dip_ = {random_.uniform(0.22, 0.42), random_.uniform(40, 80), 0};
    }
}

void Patient::stepReflex() {
    const double pressure = meanPressure();
    follow(reflexSet_, pressure, kReflexResetS);
    follow(reflex_, pressure - reflexSet_, kReflexS);
}

void Patient::advance() {
    intoVisit_ += kStep;
    if (seconds(intoVisit_) >= kVisitS) sitDown();
    stepDrug(kStepS);
    stepSpells();
    stepReflex();
    for (Wander* wander : {&pressure_, &pulsePressure_, &rate_, &breath_, &saturation_}) wander->step(random_);
    breathing_.step(kStepS, ventilation(), 0);
}

double Patient::ventilation() const {
    const double beyond = std::max(0.0, drug_.effectSite() / usualEffectSite() - kSlowsBreathingFrom);
    const double slowed = std::min(0.5, 0.15 * person_.breathingSensitivity * beyond);
    return (1.0 - slowed) * (1.0 - dip_.depthNow()) * (1.0 + 0.15 * anxiety_);
}

double Patient::meanPressure() const {
    const Person& p = person_;
    const double diastolic = p.diastolic + p.diastolicRise * drive_ + 0.6 * pressure_.value + 5 * anxiety_;
    const double systolic = p.systolic + p.systolicRise * drive_ + pressure_.value + 9 * anxiety_;
    return diastolic + (systolic - diastolic) / 3;
}

Physiology Patient::now() const {
    const Person& p = person_;
    const double faint = faint_.depthNow();
    Physiology body;
    body.systolic = p.systolic + p.systolicRise * drive_ + pressure_.value + pulsePressure_.value + 9 * anxiety_;
    body.diastolic =
        p.diastolic + p.diastolicRise * drive_ + 0.6 * pressure_.value - 0.4 * pulsePressure_.value + 5 * anxiety_;
    body.heartRate = p.heartRate + p.heartRateRise * drive_ + rate_.value + 14 * anxiety_ + 20 * dip_.depthNow() -
                     std::clamp(kReflexGain * reflex_, -kReflexMost, kReflexMost);
    // A faint: the heart slows and the vessels give way together, which the reflex would not do.
    body.heartRate -= faint * (body.heartRate - 41);
    body.systolic -= faint * (body.systolic - 76);
    body.diastolic -= faint * (body.diastolic - 42);
    const double breaths = p.respiratoryRate * (0.4 + 0.6 * ventilation()) + 3 * anxiety_;
    body.respiratoryRate = std::max(4.0, breaths + breath_.value);
    body.spo2 = std::clamp(breathing_.spo2() + saturation_.value, 0.0, 100.0);
    return body;
}

}  // namespace chairside::sim
