#include "simulators/monitor/bedside_monitor.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace chairside::sim {
namespace {

constexpr Duration kFirstCuff{4'000};
constexpr Duration kBetweenFirstCuffs{3'000};
constexpr Duration kCuffEvery{300'000};
constexpr Duration kCuffEveryInObservation{600'000};
constexpr double kOximeterAveragingS = 8;
constexpr double kRespirationAveragingS = 15;
constexpr Duration kOximeterSearches{6'000};
constexpr double kCuffError = 1.5;  // mmHg, standard deviation

// Chairs start spread over baseline, infusion and half an hour of observation, few of them close to each other
// however many there are.
Duration startInVisit(std::size_t chairIndex) {
    constexpr double kGoldenRatio = 0.6180339887498949;
    constexpr double kSpreadS = 4800;
    const double share = 0.12 + static_cast<double>(chairIndex) * kGoldenRatio;
    const double seconds = (share - std::floor(share)) * kSpreadS;
    return Duration{static_cast<std::int64_t>(seconds) * 1000};
}

void average(double& running, double value, double timeConstantS, Duration step) {
    running += (value - running) * static_cast<double>(step.count()) / 1000.0 / timeConstantS;
}

Quantity shown(double value) { return Quantity::whole(std::llround(value)); }

}  // namespace

BedsideMonitor::BedsideMonitor(BedsideOptions options)
    : options_(std::move(options)),
      random_(seedFor(options_.seed, 1000 + options_.chairIndex)),
      patient_(seedFor(options_.seed, 2000 + options_.chairIndex), startInVisit(options_.chairIndex)) {
    check(options_.interval >= kStep, "a monitor is never faster than its patient");
    // Monitors do not send in step.
    due_ = Duration{static_cast<std::int64_t>(random_.uniform() * static_cast<double>(options_.interval.count()))};
    cuffDue_ = kFirstCuff + kBetweenFirstCuffs * static_cast<int>(options_.chairIndex % 5);
    const Physiology body = patient_.now();
    oximeter_ = {body.spo2, body.heartRate, kOximeterSearches};
    respiratoryRate_ = body.respiratoryRate;
}

void BedsideMonitor::advanceTo(Duration t) {
    while (now_ + kStep <= t) {
        patient_.advance();
        const Duration before = now_;
        now_ += kStep;
        const Physiology body = options_.faults.apply(patient_.now(), now_);
        measureContinuously(body, kStep);
        if (now_ >= cuffDue_ || options_.faults.cuffPressed(before, now_)) measureCuff(body);
    }
}

void BedsideMonitor::measureContinuously(const Physiology& body, Duration step) {
    average(respiratoryRate_, body.respiratoryRate, kRespirationAveragingS, step);
    if (options_.faults.active(FaultKind::ProbeOff, now_)) {
        oximeter_.since = Duration{0};
        return;
    }
    if (oximeter_.since == Duration{0}) {
        oximeter_.spo2 = body.spo2;
        oximeter_.pulse = body.heartRate;
    }
    oximeter_.since += step;
    average(oximeter_.spo2, body.spo2, kOximeterAveragingS, step);
    average(oximeter_.pulse, body.heartRate, kOximeterAveragingS, step);
}

void BedsideMonitor::measureCuff(const Physiology& body) {
    const double systolic = body.systolic + kCuffError * random_.gaussian();
    const double diastolic = std::min(body.diastolic + kCuffError * random_.gaussian(), systolic - 15);
    const WallTime at = options_.start + now_;
    cuff_ = {Measurement{Vital::NibpSystolic, shown(systolic), at},
             Measurement{Vital::NibpDiastolic, shown(diastolic), at},
             Measurement{Vital::NibpMean, shown(diastolic + 0.36 * (systolic - diastolic)), at}};
    const Duration period = patient_.phase() == VisitPhase::Observation ? kCuffEveryInObservation : kCuffEvery;
    // Automatic cycles of different chairs drift apart: the first is cut short.
    const double cut = anyCuff_ ? 0.0 : random_.uniform(0, 0.5);
    cuffDue_ = now_ + Duration{static_cast<std::int64_t>((1.0 - cut) * static_cast<double>(period.count()))};
    anyCuff_ = true;
    cuffSaid_ = false;
}

Sample BedsideMonitor::take() {
    advanceTo(due_);
    Sample sample{due_, options_.start + due_, {}, !cuffSaid_};
    const bool searching = oximeter_.since < kOximeterSearches;
    const auto oximeter = [&](double value, double highest) -> std::optional<Quantity> {
        if (searching) return std::nullopt;
        return shown(std::min(value, highest));
    };
    sample.measurements = {{Vital::Spo2, oximeter(oximeter_.spo2, 100), sample.at},
                           {Vital::PulseRate, oximeter(oximeter_.pulse, 250), sample.at},
                           {Vital::RespiratoryRate, shown(respiratoryRate_), sample.at}};
    if (anyCuff_) sample.measurements.insert(sample.measurements.end(), cuff_.begin(), cuff_.end());
    cuffSaid_ = true;
    due_ += options_.interval;
    return sample;
}

}  // namespace chairside::sim
