// What can be measured, in which unit, and what is believable.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "vitals/quantity.h"

namespace chairside {

// Numbers are those of proto/chairside/v1/vitals.proto (the codec asserts it).
enum class Vital : std::uint8_t {
    HeartRate = 1,
    PulseRate = 2,
    Spo2 = 3,
    NibpSystolic = 4,
    NibpDiastolic = 5,
    NibpMean = 6,
    RespiratoryRate = 7,
    Temperature = 8,
    Etco2 = 9,
    PerfusionIndex = 10,
    Rate = 11,  // derived: heart rate, else pulse rate. For rules and displays; never sent by a monitor.
};

inline constexpr std::size_t kVitalSlots = 12;  // arrays indexed by Vital; slot 0 is unused

inline constexpr std::array kAllVitals = {Vital::HeartRate,       Vital::PulseRate,     Vital::Spo2,
                                          Vital::NibpSystolic,    Vital::NibpDiastolic, Vital::NibpMean,
                                          Vital::RespiratoryRate, Vital::Temperature,   Vital::Etco2,
                                          Vital::PerfusionIndex,  Vital::Rate};

[[nodiscard]] constexpr std::size_t slot(Vital vital) { return static_cast<std::size_t>(vital); }
[[nodiscard]] constexpr bool isCuff(Vital vital) {
    return vital == Vital::NibpSystolic || vital == Vital::NibpDiastolic || vital == Vital::NibpMean;
}

[[nodiscard]] std::string_view name(Vital vital);           // "NIBP_SYSTOLIC": the contract's name
[[nodiscard]] std::string_view shortName(Vital vital);      // "SBP": on screens and in alarm texts
[[nodiscard]] std::string_view unit(Vital vital);           // UCUM, "mm[Hg]"
[[nodiscard]] std::string_view unitForPeople(Vital vital);  // "mmHg"
[[nodiscard]] std::optional<Vital> vitalNamed(std::string_view name);

// Outside these a value is Invalid (implausible): a technical matter, never physiology.
struct PlausibleRange {
    Quantity lowest;
    Quantity highest;
    [[nodiscard]] bool contains(Quantity q) const { return lowest <= q && q <= highest; }
};
// Source: docs/clinical-numbers.md, "plausibility" (ranges that bedside monitors of several makers can measure).
[[nodiscard]] PlausibleRange plausible(Vital vital);

}  // namespace chairside
