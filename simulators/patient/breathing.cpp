#include "simulators/patient/breathing.h"

#include <algorithm>

namespace chairside::sim {
namespace {

constexpr double kInspired = 150;           // mmHg, humid room air at sea level
constexpr double kCarbonDioxide = 50;       // mmHg: 40 / 0.8
constexpr double kStoreS = 35;              // time constant of the lungs' oxygen store
constexpr double kLeastVentilation = 0.35;  // below it oxygen falls with the store alone
constexpr double kLowest = 15;              // mmHg

double pressureFor(double saturation) {
    double low = kLowest;
    double high = 400;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (saturationAt(middle) < saturation ? low : high) = middle;
    }
    return low;
}

}  // namespace

double saturationAt(double oxygenMmHg) {
    const double p = std::max(oxygenMmHg, 1.0);
    return 100.0 / (23400.0 / (p * p * p + 150.0 * p) + 1.0);
}

Breathing::Breathing(double restingSpo2)
    : difference_(kInspired - kCarbonDioxide - pressureFor(std::clamp(restingSpo2, 90.0, 99.5))) {}

void Breathing::step(double seconds, double ventilation, double oxygen) {
    const double target = kInspired + oxygen - kCarbonDioxide / std::max(ventilation, kLeastVentilation);
    alveolar_ += (target - alveolar_) * std::min(1.0, seconds / kStoreS);
}

double Breathing::spo2() const { return saturationAt(std::max(alveolar_ - difference_, kLowest)); }

}  // namespace chairside::sim
