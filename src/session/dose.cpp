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
Words whyImpossible(const Dose& dose) {
    const auto outside = [](Quantity q, Quantity max) { return q <= Quantity{} || q > max; };
    if (dose.weight < kGramsMin || dose.weight > kGramsMax) return Phrase::ImpossibleWeight;
    if (outside(dose.mgPerKg, kMgPerKgMax)) return Phrase::ImpossibleDose;
    if (outside(dose.mgPerMl, kMgPerMlMax)) return Phrase::ImpossibleConcentration;
    if (outside(dose.ml, kMlMax)) return Phrase::ImpossibleVolume;
    if (outside(dose.mlPerHour, kMlPerHourMax)) return Phrase::ImpossibleRate;
    return {};
}

Words whyInfusionIsWrong(const Drug& drug, const Dose& dose) {
    Words impossible = whyImpossible(dose);
    if (!impossible.empty()) return impossible;
    const Quantity mg = doseMg(drug, dose);
    const Quantity drawn = Quantity::fromMilli(scaled(dose.ml.milli(), dose.mgPerMl.milli(), 1000));
    if (!agree(drawn, mg, drug.tolerancePercent)) {
        return {Phrase::DoseDisagrees,
                {toText(dose.mgPerKg), inKg(dose.weight), toText(mg), toText(dose.ml), toText(dose.mgPerMl),
                 toText(drawn)}};
    }
    const std::int64_t minutes = dose.planned.count() / 60'000;
    const Quantity rate = Quantity::fromMilli(scaled(dose.ml.milli(), 60, minutes));
    if (!agree(dose.mlPerHour, rate, drug.tolerancePercent)) {
        return {Phrase::RateDisagrees,
                {toText(dose.ml), std::to_string(minutes), toText(rate), toText(dose.mlPerHour)}};
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

Words whyDoseIsWrong(const Drug& drug, const Dose& dose) {
    if (dose.prescriber.empty()) return Phrase::NoPrescriber;
    if (dose.planned < drug.plannedMin || dose.planned > drug.plannedMax || dose.planned.count() % 60'000 != 0) {
        return {Phrase::PlannedOutside,
                {std::to_string(drug.plannedMin.count() / 60'000), std::to_string(drug.plannedMax.count() / 60'000)}};
    }
    if (drug.route == Route::Intravenous) return whyInfusionIsWrong(drug, dose);
    if (dose.mg <= Quantity{} || dose.mg > kMgMax) return Phrase::ImpossibleMg;
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

bool isForAnotherWeight(const Drug& drug, const Dose& dose, Grams patient) {
    return drug.route == Route::Intravenous && weightChanged(dose.weight, patient);
}

Quantity mlIn(Duration time, Quantity mlPerHour) {
    return Quantity::fromMilli(scaled(mlPerHour.milli(), time.count(), kMsPerHour));
}

}  // namespace chairside::session
