#include "simulators/monitor/cuff.h"

#include <algorithm>
#include <cmath>

namespace chairside::sim {
namespace {

constexpr double kError = 1.5;  // mmHg, standard deviation
constexpr Duration kRest{30'000};
constexpr double kShortestS = 20;
constexpr double kLongestS = 45;
constexpr double kFirstShortenedMost = 0.5;  // automatic cycles of different chairs drift apart

}  // namespace

void Cuff::begin(Duration now, const Physiology& body, Duration every, Random& random) {
    const double lasts = std::clamp(18 + (body.systolic - 90) * 0.12 + random.uniform(0, 10), kShortestS, kLongestS);
    const double share = first_ ? 1.0 - random.uniform(0, kFirstShortenedMost) : 1.0;
    began_ = now;
    ends_ = now + Duration{std::llround(lasts * 4) * kStep.count()};
    due_ = now + Duration{static_cast<std::int64_t>(share * static_cast<double>(every.count()))};
    first_ = false;
}

CuffReading Cuff::measure(Duration now, const Physiology& body, bool fails, Random& random) {
    const bool failed = random.uniform() < failures_ || fails;
    if (failed && !again_) due_ = std::min(due_, now + kRest);
    again_ = failed;
    if (failed) return {true, 0, 0, 0};
    const double systolic = body.systolic + kError * random.gaussian();
    const double diastolic = std::min(body.diastolic + kError * random.gaussian(), systolic - 15);
    return {false, systolic, diastolic, diastolic + 0.36 * (systolic - diastolic)};
}

std::optional<CuffReading> Cuff::step(Duration now, const Physiology& body, Duration every, bool pressed, bool fails,
                                      Random& random) {
    if (!ends_ && (pressed || now >= due_)) begin(now, body, every, random);
    if (!ends_ || now < *ends_) return std::nullopt;
    ends_.reset();
    return measure(now, body, fails, random);
}

bool Cuff::occludes(Duration now) const {
    if (!ends_) return false;
    const Duration length = *ends_ - began_;
    return now >= began_ + Duration{2'000} && now <= began_ + length * 3 / 4;
}

}  // namespace chairside::sim
