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
constexpr double kCuffFailures = 0.02;
constexpr double kStepS = static_cast<double>(kStep.count()) / 1000.0;
constexpr double kRespirationAveragingS = 15;
constexpr double kSecondsBetweenMotions = 1800;  // on average
constexpr double kMotionLongestS = 6;

// Chairs start spread over baseline, infusion and half an hour of observation, few of them close to each other
// however many there are.
Duration startInVisit(std::size_t chairIndex) {
    constexpr double kGoldenRatio = 0.6180339887498949;
    constexpr double kSpreadS = 4800;
    const double share = 0.12 + static_cast<double>(chairIndex) * kGoldenRatio;
    const double seconds = (share - std::floor(share)) * kSpreadS;
    return Duration{static_cast<std::int64_t>(seconds) * 1000};
}

PatientOptions patientOf(const BedsideOptions& options) {
    return {options.intoVisit.value_or(startInVisit(options.chairIndex)), options.doseMgPerKg, options.history,
            options.calm};
}

Quantity shown(double value) { return Quantity::whole(std::llround(value)); }

}  // namespace

BedsideMonitor::BedsideMonitor(BedsideOptions options)
    : options_(std::move(options)),
      random_(seedFor(options_.seed, 1000 + options_.chairIndex)),
      patient_(seedFor(options_.seed, 2000 + options_.chairIndex), patientOf(options_)),
      oximeter_(patient_.now()),
      cuff_(kFirstCuff + kBetweenFirstCuffs * static_cast<int>(options_.chairIndex % 5),
            options_.calm ? 0.0 : kCuffFailures) {
    check(options_.interval >= kStep, "a monitor is never faster than its patient");
    // Monitors do not send in step.
    due_ = Duration{static_cast<std::int64_t>(random_.uniform() * static_cast<double>(options_.interval.count()))};
    respiratoryRate_ = patient_.now().respiratoryRate;
}

void BedsideMonitor::advanceTo(Duration t) {
    while (now_ + kStep <= t) advanceOnce();
}

void BedsideMonitor::advanceOnce() {
    patient_.advance();
    const Duration before = now_;
    now_ += kStep;
    const Physiology body = options_.faults.apply(patient_.now(), now_);
    respiratoryRate_ += (body.respiratoryRate - respiratoryRate_) * kStepS / kRespirationAveragingS;
    const bool away = active(FaultKind::Bathroom);
    oximeter_.step(body,
                   {.probeOff = away || active(FaultKind::ProbeOff),
                    .occluded = options_.sameArm && cuff_.occludes(now_),
                    .motion = moving()},
                   random_);
    const bool pressed = options_.faults.cuffPressed(before, now_);
    const auto reading = cuff_.step(now_, body, cuffPeriod(), pressed, away || active(FaultKind::CuffFail), random_);
    if (reading) keepCuff(*reading);
}

bool BedsideMonitor::moving() {
    if (active(FaultKind::Motion)) return true;
    if (options_.calm) return false;
    if (random_.uniform() < kStepS / kSecondsBetweenMotions) {
        motionUntil_ = now_ + Duration{static_cast<std::int64_t>(1000 * random_.uniform(1, kMotionLongestS))};
    }
    return now_ < motionUntil_;
}

Duration BedsideMonitor::cuffPeriod() const {
    if (options_.cuffEvery) return *options_.cuffEvery;
    return patient_.phase() == VisitPhase::Observation ? kCuffEveryInObservation : kCuffEvery;
}

void BedsideMonitor::keepCuff(const CuffReading& reading) {
    const WallTime at = options_.start + now_ + options_.faults.clockOff(now_);
    const auto pressure = [&](Vital vital, double value) {
        return Measurement{vital, reading.failed ? std::nullopt : std::optional(shown(value)), at};
    };
    lastCuff_ = {pressure(Vital::NibpSystolic, reading.systolic), pressure(Vital::NibpDiastolic, reading.diastolic),
                 pressure(Vital::NibpMean, reading.mean)};
    anyCuff_ = true;
    cuffSaid_ = false;
}

Sample BedsideMonitor::take() {
    advanceTo(due_);
    Sample sample{due_, options_.start + due_ + options_.faults.clockOff(due_), {}, !cuffSaid_};
    const std::optional<Oximeter::Shown> oximeter = oximeter_.shown();
    const bool away = options_.faults.active(FaultKind::Bathroom, due_);
    const auto value = [](bool there, double number) { return there ? std::optional(shown(number)) : std::nullopt; };
    sample.measurements = {{Vital::Spo2, value(oximeter.has_value(), oximeter ? oximeter->spo2 : 0), sample.at},
                           {Vital::PulseRate, value(oximeter.has_value(), oximeter ? oximeter->pulse : 0), sample.at},
                           {Vital::RespiratoryRate, value(!away, respiratoryRate_), sample.at}};
    if (anyCuff_) sample.measurements.insert(sample.measurements.end(), lastCuff_.begin(), lastCuff_.end());
    sample.alarms = alarmsNow(sample);
    sample.alarmsOn = alarmsOnAfter(sample.alarms);
    cuffSaid_ = true;
    due_ += options_.interval;
    return sample;
}

std::vector<MonitorAlarm> BedsideMonitor::alarmsNow(const Sample& sample) {
    std::vector<MonitorAlarm> alarms;
    if (options_.ownAlarms) {
        const bool off = !sample.measurements[0].value;
        const std::optional<Quantity> systolic = anyCuff_ ? lastCuff_[0].value : std::nullopt;
        alarms = alarms_.judge({sample.measurements[0].value, sample.measurements[1].value, systolic, off});
    }
    const Fault* storm = options_.faults.find(FaultKind::AlarmStorm, due_);
    if (storm == nullptr) return alarms;
    for (stormOwed_ += storm->level * static_cast<double>(options_.interval.count()) / 60'000.0; stormOwed_ >= 1;
         stormOwed_ -= 1) {
        // Every kind begins, then every kind ends, and so on.
        const std::size_t turn = stormTurn_++ % (2 * kMonitorAlarmKinds);
        alarms.push_back({static_cast<MonitorAlarmKind>(turn % kMonitorAlarmKinds), turn < kMonitorAlarmKinds, {}});
    }
    return alarms;
}

std::vector<MonitorAlarmKind> BedsideMonitor::alarmsOnAfter(const std::vector<MonitorAlarm>& changes) {
    for (const MonitorAlarm& alarm : changes) alarmsOn_[static_cast<std::size_t>(alarm.kind)] = alarm.began;
    std::vector<MonitorAlarmKind> on;
    for (std::size_t i = 0; i < kMonitorAlarmKinds; ++i) {
        if (alarmsOn_[i]) on.push_back(static_cast<MonitorAlarmKind>(i));
    }
    return on;
}

}  // namespace chairside::sim
