#include "simulators/monitor/oximeter.h"

#include <algorithm>

namespace chairside::sim {
namespace {

constexpr double kStepS = static_cast<double>(kStep.count()) / 1000.0;
constexpr double kAveragingS = 8;  // oximeters offer 2 to 16 s
constexpr Duration kSearch{6'000};
constexpr Duration kGivesUp{8'000};  // without a pulse it shows the falling average for so long
constexpr double kOccludedFall = 7;  // %, towards which it falls then
constexpr double kMotionFall = 6;    // %, on average
constexpr double kMotionSpread = 4;  // %
constexpr double kMotionPulse = 18;  // /min

void average(double& running, double value) { running += (value - running) * kStepS / kAveragingS; }

}  // namespace

Oximeter::Oximeter(const Physiology& body) : average_{body.spo2, body.heartRate} { way_.fill(body); }

Physiology Oximeter::delayed(const Physiology& body) {
    const Physiology old = way_[at_];
    way_[at_] = body;
    at_ = (at_ + 1) % kWayToFinger;
    return old;
}

void Oximeter::step(const Physiology& body, Surroundings around, Random& random) {
    const Physiology finger = delayed(body);
    const bool found = !around.probeOff && !around.occluded;
    occludedFor_ = around.occluded ? occludedFor_ + kStep : Duration{0};
    if (around.probeOff || occludedFor_ > kGivesUp) off_ = true;
    if (off_ && found) {
        off_ = false;
        searchLeft_ = kSearch;
        average_ = {finger.spo2, finger.heartRate};
    }
    searchLeft_ = std::max(Duration{0}, searchLeft_ - kStep);
    if (off_) return;
    Shown sees{finger.spo2, finger.heartRate};
    if (around.occluded) sees.spo2 -= kOccludedFall;
    if (around.motion) {
        sees.spo2 -= std::max(0.0, kMotionFall + kMotionSpread * random.gaussian());
        sees.pulse += kMotionPulse * random.gaussian();
    }
    average(average_.spo2, sees.spo2);
    average(average_.pulse, sees.pulse);
}

std::optional<Oximeter::Shown> Oximeter::shown() const {
    if (off_ || searchLeft_ > Duration{0}) return std::nullopt;
    return Shown{std::min(average_.spo2, 100.0), std::clamp(average_.pulse, 0.0, 250.0)};
}

}  // namespace chairside::sim
