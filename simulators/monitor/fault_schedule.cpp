#include <algorithm>
#include <cmath>

#include "simulators/monitor/fault.h"

namespace chairside::sim {
namespace {

constexpr Duration kRampLongest{20'000};
constexpr Duration kRampOfSetting{4'000};
constexpr Duration kCuffAfterEnd{15'000};

// From 0 to 1 while the fault sets in, 1 while it lasts, back to 0 before it ends.
double envelope(const Fault& fault, Duration t, Duration rampLongest) {
    const double ramp = static_cast<double>(std::min(rampLongest, fault.length / 3).count());
    const double in = static_cast<double>((t - fault.start).count());
    const double out = static_cast<double>((fault.end() - t).count());
    if (ramp <= 0) return 1;
    return std::clamp(std::min(in, out) / ramp, 0.0, 1.0);
}

bool measuresPressure(FaultKind kind) {
    return kind == FaultKind::Hypertension || kind == FaultKind::Hypotension || kind == FaultKind::Vagal;
}

void towards(double& value, double level, double share) { value += share * (level - value); }

void bringPressure(Physiology& body, double systolic, double share) {
    const double change = share * (systolic - body.systolic);
    body.systolic += change;
    body.diastolic += 0.45 * change;
}

void applySettings(const Fault& fault, Duration t, Physiology& body) {
    const double share = envelope(fault, t, kRampOfSetting);
    if (fault.kind == FaultKind::SetSpo2) towards(body.spo2, fault.level, share);
    if (fault.kind == FaultKind::SetRate) towards(body.heartRate, fault.level, share);
    if (fault.kind == FaultKind::SetSystolic) bringPressure(body, fault.level, share);
    if (fault.kind == FaultKind::SetBreaths) towards(body.respiratoryRate, fault.level, share);
}

void applyEvents(const Fault& fault, Duration t, Physiology& body) {
    const double share = envelope(fault, t, kRampLongest);
    if (fault.kind == FaultKind::Desaturation) {
        const double fall = share * std::max(0.0, body.spo2 - fault.level);
        body.spo2 -= fall;
        body.respiratoryRate -= std::clamp(body.respiratoryRate - 10.5, 0.0, 0.3 * fall);
        body.heartRate += 0.6 * fall;
    }
    if (fault.kind == FaultKind::Hypertension) bringPressure(body, std::max(body.systolic, fault.level), share);
    if (fault.kind == FaultKind::Hypotension) {
        bringPressure(body, std::min(body.systolic, fault.level), share);
        body.heartRate += 18 * share;
    }
    if (fault.kind == FaultKind::Bradycardia || fault.kind == FaultKind::Tachycardia)
        towards(body.heartRate, fault.level, share);
    if (fault.kind == FaultKind::SlowBreathing) towards(body.respiratoryRate, fault.level, share);
    if (fault.kind == FaultKind::Vagal) {
        towards(body.heartRate, 38, share);
        bringPressure(body, 72, share);
    }
}

}  // namespace

void FaultSchedule::endAll(Duration t) {
    for (Fault& fault : *faults_) {
        if (fault.activeAt(t)) fault.length = t - fault.start;
    }
    std::erase_if(*faults_, [](const Fault& fault) { return fault.length == Duration{0}; });
}

void FaultSchedule::end(FaultKind kind, Duration t) {
    for (Fault& fault : *faults_) {
        if (fault.kind == kind && fault.activeAt(t)) fault.length = t - fault.start;
    }
    std::erase_if(*faults_, [](const Fault& fault) { return fault.length == Duration{0}; });
}

const Fault* FaultSchedule::find(FaultKind kind, Duration t) const {
    for (auto fault = faults_->rbegin(); fault != faults_->rend(); ++fault) {
        if (fault->kind == kind && fault->activeAt(t)) return &*fault;
    }
    return nullptr;
}

std::optional<Duration> FaultSchedule::endOf(FaultKind kind, Duration t) const {
    std::optional<Duration> end;
    for (const Fault& fault : *faults_) {
        if (fault.kind == kind && fault.activeAt(t)) end = std::max(end.value_or(fault.end()), fault.end());
    }
    return end;
}

std::optional<Duration> FaultSchedule::nextStart(FaultKind kind, Duration t) const {
    std::optional<Duration> next;
    for (const Fault& fault : *faults_) {
        if (fault.kind == kind && fault.start > t) next = std::min(next.value_or(fault.start), fault.start);
    }
    return next;
}

std::optional<Duration> FaultSchedule::nextChange(Duration t) const {
    std::optional<Duration> next;
    for (const Fault& fault : *faults_) {
        for (const Duration at : {fault.start, fault.end()}) {
            if (at > t) next = std::min(next.value_or(at), at);
        }
    }
    return next;
}

Physiology FaultSchedule::apply(Physiology body, Duration t) const {
    for (const Fault& fault : *faults_) {
        if (fault.activeAt(t)) applyEvents(fault, t, body);
    }
    for (const Fault& fault : *faults_) {
        if (fault.activeAt(t)) applySettings(fault, t, body);
    }
    return body;
}

bool FaultSchedule::cuffPressed(Duration after, Duration until) const {
    const auto within = [&](Duration t) { return after < t && t <= until; };
    return std::any_of(faults_->begin(), faults_->end(), [&](const Fault& f) {
        if (f.kind == FaultKind::CuffNow) return within(f.start);
        if (!measuresPressure(f.kind)) return false;
        return within(f.start + std::min(kRampLongest, f.length / 3)) || within(f.end() + kCuffAfterEnd);
    });
}

Duration FaultSchedule::clockOff(Duration t) const {
    const Fault* skew = find(FaultKind::ClockSkew, t);
    return skew == nullptr ? Duration{0} : Duration{std::llround(skew->level * 1000)};
}

}  // namespace chairside::sim
