// What people assess and enter by hand: scales and counts. Never sent by a monitor.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "vitals/quantity.h"

namespace chairside {

// Numbers are those of proto/chairside/v1/vitals.proto (the codec asserts it).
enum class Scale : std::uint8_t {
    Rass = 1,            // Richmond agitation-sedation scale, -5 to +4
    Moaas = 2,           // modified observer's assessment of alertness/sedation, 0 to 5
    Dissociation = 3,    // 0 to 10
    ChestPain = 4,       // 0 none to 10
    CountedBreaths = 5,  // breaths a minute, counted by a person
    Oxygen = 6,          // given, litres a minute; 0 is room air
};

inline constexpr std::size_t kScaleSlots = 7;  // arrays indexed by Scale; slot 0 is unused
inline constexpr std::array kAllScales = {Scale::Rass,      Scale::Moaas,          Scale::Dissociation,
                                          Scale::ChestPain, Scale::CountedBreaths, Scale::Oxygen};

[[nodiscard]] constexpr std::size_t slot(Scale scale) { return static_cast<std::size_t>(scale); }

struct ScaleRange {
    Quantity lowest;
    Quantity highest;
    bool wholeOnly = true;
    [[nodiscard]] bool contains(Quantity q) const {
        return lowest <= q && q <= highest && (!wholeOnly || q.milli() % 1000 == 0);
    }
};
// Ranges of the published scales; docs/clinical-numbers.md, "what people enter".
[[nodiscard]] ScaleRange range(Scale scale);

[[nodiscard]] std::string_view name(Scale scale);       // "RASS": the contract's name
[[nodiscard]] std::string_view shortName(Scale scale);  // "RASS", "MOAA/S"
[[nodiscard]] std::optional<Scale> scaleNamed(std::string_view name);

}  // namespace chairside
