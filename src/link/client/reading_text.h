// The words and numbers of readings, the same in every client. Plain functions, any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "chairside/v1/link.pb.h"
#include "chairside/v1/vitals.pb.h"
#include "vitals/vital.h"

namespace chairside::link {

// None: a vital that this client does not know yet.
[[nodiscard]] std::optional<Vital> vitalOf(v1::Vital vital);
[[nodiscard]] std::string shortVitalName(v1::Vital vital);  // "SpO₂"
[[nodiscard]] std::string ucumUnit(v1::Vital vital);        // "mm[Hg]"
[[nodiscard]] std::string unitForPeople(v1::Vital vital);   // "mmHg"

// The value as the shortest decimal ("36.6"), which is also a JSON number. Only for readings with a measurement.
[[nodiscard]] std::string valueText(const v1::Reading& reading);
// False when there is no number to show or to store: never seen, or invalid.
[[nodiscard]] bool hasValue(const v1::Reading& reading);
// Of one inflation: a mean belongs only beside the pressures it was measured with.
[[nodiscard]] bool sameCuff(const v1::Reading& a, const v1::Reading& b);

// How long ago, short: "4 s", "2 min", "1 h 05 min", "3 d". Below zero counts as zero.
[[nodiscard]] std::string ageText(std::chrono::milliseconds age);

// "SpO₂ every 60 s": what the chair's monitor is declared to send slower than monitors usually do. Empty: nothing.
[[nodiscard]] std::string slowText(const v1::ChairView& chair);

}  // namespace chairside::link
