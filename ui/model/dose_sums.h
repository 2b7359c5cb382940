// The arithmetic of a dose as people can check it: what was entered, what follows, and where the two differ. Nothing
// here chooses a dose; the station checks again. Pure functions.
#pragma once

#include <QString>
#include <QStringList>

#include "chairside/v1/session.pb.h"

namespace chairside::ui {

struct DoseSums {
    QStringList lines;         // "0.5 mg/kg × 80 kg = 40 mg"
    bool agree = true;         // within the protocol's tolerance; with something missing: nothing contradicts yet
    bool above = false;        // of the protocol's ceiling: a second person signs
    bool otherWeight = false;  // by a tenth or more from the patient's: a second person signs
};

// Numbers of 0 are not entered yet. `patientG`: the weight of check-in.
[[nodiscard]] DoseSums doseSums(const v1::DrugPlan& drug, const v1::Dose& dose, std::int64_t patientG);
// mg/kg/h at a rate, in thousandths.
[[nodiscard]] std::int64_t ugPerKgPerHour(const v1::Dose& dose, std::int64_t rateUlPerHour);
[[nodiscard]] bool rateAboveCeiling(const v1::DrugPlan& drug, const v1::Dose& dose, std::int64_t rateUlPerHour);
// Thousandths as people write them: "0.5", "40", "62.25".
[[nodiscard]] QString plain(std::int64_t milli);
// A weight as people say it, in kg: "79.8".
[[nodiscard]] QString weightText(std::int64_t grams);
// "0.5", "0,5" and "40" in thousandths; -1: no number, or a negative one.
[[nodiscard]] std::int64_t milliOf(const QString& text);

}  // namespace chairside::ui
