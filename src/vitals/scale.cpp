#include "vitals/scale.h"

#include "base/check.h"

namespace chairside {
namespace {

struct Facts {
    std::string_view name;
    std::string_view shortName;
    ScaleRange range;
};

constexpr ScaleRange whole(int lowest, int highest) {
    return {Quantity::whole(lowest), Quantity::whole(highest), true};
}

// Indexed by slot().
constexpr std::array<Facts, kScaleSlots> kFacts = {{
    {},
    {"RASS", "RASS", whole(-5, 4)},
    {"MOAAS", "MOAA/S", whole(0, 5)},
    {"DISSOCIATION", "Dissociation", whole(0, 10)},
    {"CHEST_PAIN", "Chest pain", whole(0, 10)},
    {"COUNTED_BREATHS", "Breaths counted", whole(0, 120)},
    {"OXYGEN", "O₂ L/min", {Quantity::whole(0), Quantity::whole(60), false}},
}};

const Facts& facts(Scale scale) {
    check(slot(scale) > 0 && slot(scale) < kScaleSlots, "no such scale");
    return kFacts[slot(scale)];
}

}  // namespace

ScaleRange range(Scale scale) { return facts(scale).range; }
std::string_view name(Scale scale) { return facts(scale).name; }
std::string_view shortName(Scale scale) { return facts(scale).shortName; }

std::optional<Scale> scaleNamed(std::string_view wanted) {
    for (const Scale scale : kAllScales) {
        if (name(scale) == wanted) return scale;
    }
    return std::nullopt;
}

}  // namespace chairside
