#include "simulators/patient/ketamine.h"

namespace chairside::sim {
namespace {

constexpr double kV1 = 0.063;  // L/kg
constexpr double kK10 = 0.4381;
constexpr double kK12 = 0.5921;
constexpr double kK13 = 0.5900;
constexpr double kK21 = 0.2470;
constexpr double kK31 = 0.0146;
constexpr double kKe0 = 0.652;

}  // namespace

void Ketamine::step(double seconds) {
    const double minutes = seconds / 60.0;
    const double toFast = kK12 * central_ - kK21 * fast_;
    const double toSlow = kK13 * central_ - kK31 * slow_;
    const double concentration = central_ / kV1;
    central_ += minutes * (rate_ - kK10 * central_ - toFast - toSlow);
    fast_ += minutes * toFast;
    slow_ += minutes * toSlow;
    effect_ += minutes * kKe0 * (concentration - effect_);
}

double Ketamine::plasma() const { return central_ / kV1; }

double usualEffectSite() {
    static const double value = [] {
        Ketamine drug;
        drug.infuse(kUsualDose / (kUsualInfusionS / 60.0));
        for (int second = 0; second < static_cast<int>(kUsualInfusionS); ++second) drug.step(1.0);
        return drug.effectSite();
    }();
    return value;
}

}  // namespace chairside::sim
