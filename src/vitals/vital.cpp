#include "vitals/vital.h"

#include "base/check.h"

namespace chairside {
namespace {

struct Facts {
    std::string_view name;
    std::string_view shortName;
    std::string_view unit;
    std::string_view unitForPeople;
    PlausibleRange plausible;
};

constexpr PlausibleRange range(int lowest, int highest) { return {Quantity::whole(lowest), Quantity::whole(highest)}; }

// Indexed by slot(). Ranges: docs/clinical-numbers.md, "plausibility".
constexpr std::array<Facts, kVitalSlots> kFacts = {{
    {},
    {"HEART_RATE", "HR", "/min", "/min", range(20, 300)},
    {"PULSE_RATE", "PR", "/min", "/min", range(20, 300)},
    {"SPO2", "SpO₂", "%", "%", range(50, 100)},
    {"NIBP_SYSTOLIC", "SBP", "mm[Hg]", "mmHg", range(30, 270)},
    {"NIBP_DIASTOLIC", "DBP", "mm[Hg]", "mmHg", range(20, 220)},
    {"NIBP_MEAN", "MAP", "mm[Hg]", "mmHg", range(20, 245)},
    {"RESPIRATORY_RATE", "RR", "/min", "/min", range(0, 120)},
    {"TEMPERATURE", "Temp", "Cel", "°C", range(25, 45)},
    {"ETCO2", "EtCO₂", "mm[Hg]", "mmHg", range(0, 150)},
    {"PERFUSION_INDEX", "PI", "%", "%", range(0, 30)},
    {"RATE", "HR", "/min", "/min", range(20, 300)},
}};

const Facts& facts(Vital vital) {
    check(slot(vital) > 0 && slot(vital) < kVitalSlots, "no such vital");
    return kFacts[slot(vital)];
}

}  // namespace

std::string_view name(Vital vital) { return facts(vital).name; }
std::string_view shortName(Vital vital) { return facts(vital).shortName; }
std::string_view unit(Vital vital) { return facts(vital).unit; }
std::string_view unitForPeople(Vital vital) { return facts(vital).unitForPeople; }
PlausibleRange plausible(Vital vital) { return facts(vital).plausible; }

std::optional<Vital> vitalNamed(std::string_view wanted) {
    for (const Vital vital : kAllVitals) {
        if (name(vital) == wanted) return vital;
    }
    return std::nullopt;
}

}  // namespace chairside
