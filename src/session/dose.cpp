#include "session/dose.h"

#include <cstdlib>

namespace chairside::session {
namespace {

constexpr std::int64_t kMsPerHour = 3'600'000;

// a x b / c, rounded half up; all are small enough for 64 bits because the limits below hold.
std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t c) { return (a * b + c / 2) / c; }

constexpr Grams kGramsMin = 20'000;
constexpr Grams kGramsMax = 350'000;
constexpr Quantity kMlMax = Quantity::whole(1'000);
constexpr Quantity kMlPerHourMax = Quantity::whole(1'000);
constexpr Quantity kMgPerMlMax = Quantity::whole(100);
constexpr Quantity kMgPerKgMax = Quantity::whole(20);
constexpr Quantity kMgMax = Quantity::whole(2'000);

bool agree(Quantity said, Quantity reckoned, Quantity percent) {
    const std::int64_t off = std::llabs(said.milli() - reckoned.milli());
    return off * 100'000 <= reckoned.milli() * percent.milli();
}

// Beyond these it is a slip of the finger.
std::string whyImpossible(const Dose& dose) {
    const auto outside = [](Quantity q, Quantity max) { return q <= Quantity{} || q > max; };
    if (dose.weight < kGramsMin || dose.weight > kGramsMax) return "a weight is from 20 to 350 kg";
    if (outside(dose.mgPerKg, kMgPerKgMax)) return "a dose is above 0 and at most 20 mg/kg";
    if (outside(dose.mgPerMl, kMgPerMlMax)) return "a concentration is above 0 and at most 100 mg/mL";
    if (outside(dose.ml, kMlMax)) return "a volume is above 0 and at most 1000 mL";
    if (outside(dose.mlPerHour, kMlPerHourMax)) return "a rate is above 0 and at most 1000 mL/h";
    return {};
}

std::string whyInfusionIsWrong(const Drug& drug, const Dose& dose) {
    std::string impossible = whyImpossible(dose);
    if (!impossible.empty()) return impossible;
    const Quantity mg = doseMg(drug, dose);
    const Quantity drawn = Quantity::fromMilli(scaled(dose.ml.milli(), dose.mgPerMl.milli(), 1000));
    if (!agree(drawn, mg, drug.tolerancePercent)) {
        return toText(dose.mgPerKg) + " mg/kg x " + inKg(dose.weight) + " = " + toText(mg) + " mg, but " +
               toText(dose.ml) + " mL x " + toText(dose.mgPerMl) + " mg/mL = " + toText(drawn) + " mg";
    }
    const std::int64_t minutes = dose.planned.count() / 60'000;
    const Quantity rate = Quantity::fromMilli(scaled(dose.ml.milli(), 60, minutes));
    if (!agree(dose.mlPerHour, rate, drug.tolerancePercent)) {
        return toText(dose.ml) + " mL in " + std::to_string(minutes) + " min = " + toText(rate) +
               " mL/h, but the rate is " + toText(dose.mlPerHour) + " mL/h";
    }
    return {};
}

void join(std::string& all, const std::string& one) {
    if (!all.empty()) all += ", ";
    all += one;
}

}  // namespace

Grams gramsOfPounds(Quantity pounds) { return scaled(pounds.milli(), kGramsPerPoundTimes100k, 100'000'000); }

std::string inKg(Grams grams) { return toText(Quantity::fromMilli(grams)) + " kg"; }

bool weightChanged(Grams now, Grams before) { return before > 0 && std::llabs(now - before) * 10 >= before; }

Quantity doseMg(const Drug& drug, const Dose& dose) {
    if (drug.route == Route::Intranasal) return dose.mg;
    return Quantity::fromMilli(scaled(dose.mgPerKg.milli(), dose.weight, 1000));
}

Quantity mgPerKgPerHour(const Dose& dose, Quantity mlPerHour) {
    if (dose.weight <= 0) return {};
    return Quantity::fromMilli(scaled(mlPerHour.milli(), dose.mgPerMl.milli(), dose.weight));
}

std::string whyDoseIsWrong(const Drug& drug, const Dose& dose) {
    if (dose.prescriber.empty()) return "who prescribed it is missing";
    if (dose.planned < drug.plannedMin || dose.planned > drug.plannedMax || dose.planned.count() % 60'000 != 0) {
        return "the protocol allows " + std::to_string(drug.plannedMin.count() / 60'000) + " to " +
               std::to_string(drug.plannedMax.count() / 60'000) + " whole minutes";
    }
    if (drug.route == Route::Intravenous) return whyInfusionIsWrong(drug, dose);
    if (dose.mg <= Quantity{} || dose.mg > kMgMax) return "a dose is above 0 and at most 2000 mg";
    return {};
}

std::string aboveCeiling(const Drug& drug, const Dose& dose) {
    std::string above;
    const Ceiling& most = drug.ceiling;
    const Quantity mg = doseMg(drug, dose);
    if (mg > most.mg) join(above, toText(mg) + " mg > " + toText(most.mg) + " mg");
    if (drug.route != Route::Intravenous) return above;
    if (dose.mgPerKg > most.mgPerKg) join(above, toText(dose.mgPerKg) + " mg/kg > " + toText(most.mgPerKg) + " mg/kg");
    const std::string rate = rateAboveCeiling(drug, dose, dose.mlPerHour);
    if (!rate.empty()) join(above, rate);
    return above;
}

std::string rateAboveCeiling(const Drug& drug, const Dose& dose, Quantity mlPerHour) {
    const Quantity rate = mgPerKgPerHour(dose, mlPerHour);
    if (rate <= drug.ceiling.mgPerKgPerHour) return {};
    return toText(rate) + " mg/kg/h > " + toText(drug.ceiling.mgPerKgPerHour) + " mg/kg/h";
}

std::string forAnotherWeight(const Drug& drug, const Dose& dose, Grams patient) {
    if (drug.route != Route::Intravenous || !weightChanged(dose.weight, patient)) return {};
    return "the dose is for " + inKg(dose.weight) + ", the patient weighs " + inKg(patient);
}

Quantity mlIn(Duration time, Quantity mlPerHour) {
    return Quantity::fromMilli(scaled(mlPerHour.milli(), time.count(), kMsPerHour));
}

}  // namespace chairside::session
