// Dose arithmetic in whole numbers: micrograms, millilitres in thousandths, grams. People enter, this checks: nothing
// here chooses a dose, and nothing here drives a pump. Pure; any thread.
#pragma once

#include <optional>
#include <string>

#include "base/time.h"
#include "session/act.h"
#include "session/phrase.h"
#include "session/protocol.h"

namespace chairside::session {

inline constexpr Grams kGramsPerPoundTimes100k = 45'359'237;  // 1 lb = 0.45359237 kg exactly

// Pounds in thousandths to grams, rounded half up.
[[nodiscard]] Grams gramsOfPounds(Quantity pounds);

// "80.5 kg"
[[nodiscard]] std::string inKg(Grams grams);

// By a tenth or more of what it was. Unknown before: no.
[[nodiscard]] bool weightChanged(Grams now, Grams before);

// mg of a dose: mg/kg x kg, or the fixed one.
[[nodiscard]] Quantity doseMg(const Drug& drug, const Dose& dose);
// mg/kg/h at a rate.
[[nodiscard]] Quantity mgPerKgPerHour(const Dose& dose, Quantity mlPerHour);

// Why the numbers contradict each other or lie outside what the protocol allows at all; empty: they agree.
[[nodiscard]] Words whyDoseIsWrong(const Drug& drug, const Dose& dose);

// What of it is above the ceiling, in words; empty: nothing. A second person signs for it.
[[nodiscard]] std::string aboveCeiling(const Drug& drug, const Dose& dose);
[[nodiscard]] std::string rateAboveCeiling(const Drug& drug, const Dose& dose, Quantity mlPerHour);

// An intravenous dose is reckoned from another weight than the patient's.
[[nodiscard]] bool isForAnotherWeight(const Drug& drug, const Dose& dose, Grams patient);

// Millilitres that ran in `time` at a rate.
[[nodiscard]] Quantity mlIn(Duration time, Quantity mlPerHour);

}  // namespace chairside::session
