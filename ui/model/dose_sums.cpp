#include "ui/model/dose_sums.h"

#include <QCoreApplication>
#include <cmath>
#include <cstdlib>

namespace chairside::ui {

namespace {

struct DoseWords {
    Q_DECLARE_TR_FUNCTIONS(DoseWords)
};

std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t c) { return c == 0 ? 0 : (a * b + c / 2) / c; }

bool near(std::int64_t said, std::int64_t reckoned, double percent) {
    return std::abs(static_cast<double>(said - reckoned)) * 100 <= static_cast<double>(reckoned) * percent;
}

QString verdict(bool agrees) { return agrees ? QStringLiteral("  ✓") : QStringLiteral("  ≠"); }

std::int64_t milliOf(double value) { return std::llround(value * 1000); }

std::int64_t doseUg(const v1::DrugPlan& drug, const v1::Dose& dose) {
    return drug.route() == v1::INTRANASAL ? dose.dose_ug() : scaled(dose.ug_per_kg(), dose.weight_g(), 1000);
}

void addVolume(const v1::DrugPlan& drug, const v1::Dose& dose, std::int64_t ug, DoseSums& sums) {
    if (dose.ug_per_ml() <= 0 || dose.volume_ul() <= 0) return;
    const std::int64_t drawn = scaled(dose.volume_ul(), dose.ug_per_ml(), 1000);
    const bool agrees = near(drawn, ug, drug.tolerance_percent());
    sums.agree = sums.agree && agrees;
    sums.lines << DoseWords::tr("%1 mL × %2 mg/mL = %3 mg")
                          .arg(plain(dose.volume_ul()), plain(dose.ug_per_ml()), plain(drawn)) +
                      verdict(agrees);
}

void addRate(const v1::DrugPlan& drug, const v1::Dose& dose, DoseSums& sums) {
    const std::int64_t minutes = dose.planned_ms() / 60'000;
    if (dose.volume_ul() <= 0 || dose.rate_ul_per_h() <= 0 || minutes <= 0) return;
    const std::int64_t wanted = scaled(dose.volume_ul(), 60, minutes);
    const bool agrees = near(dose.rate_ul_per_h(), wanted, drug.tolerance_percent());
    sums.agree = sums.agree && agrees;
    sums.lines
        << DoseWords::tr("%1 mL in %2 min = %3 mL/h").arg(plain(dose.volume_ul())).arg(minutes).arg(plain(wanted)) +
               verdict(agrees);
    if (dose.weight_g() <= 0 || dose.ug_per_ml() <= 0) return;
    sums.lines << DoseWords::tr("%1 mg/kg/h, ceiling %2")
                      .arg(plain(ugPerKgPerHour(dose, dose.rate_ul_per_h())),
                           QString::number(drug.ceiling_mg_per_kg_per_hour()));
}

}  // namespace

QString weightText(std::int64_t grams) { return plain((grams + 50) / 100 * 100); }

QString plain(std::int64_t milli) { return QString::number(static_cast<double>(milli) / 1000.0, 'g', 10); }

std::int64_t milliOf(const QString& text) {
    QString number = text.trimmed();
    number.replace(QLatin1Char(','), QLatin1Char('.'));
    bool ok = false;
    const double value = number.toDouble(&ok);
    const bool fits = ok && std::isfinite(value) && value >= 0 && value < 1e9;
    return fits ? std::llround(value * 1000) : -1;
}

std::int64_t ugPerKgPerHour(const v1::Dose& dose, std::int64_t rateUlPerHour) {
    return scaled(rateUlPerHour, dose.ug_per_ml(), dose.weight_g());
}

bool rateAboveCeiling(const v1::DrugPlan& drug, const v1::Dose& dose, std::int64_t rateUlPerHour) {
    return ugPerKgPerHour(dose, rateUlPerHour) > milliOf(drug.ceiling_mg_per_kg_per_hour());
}

DoseSums doseSums(const v1::DrugPlan& drug, const v1::Dose& dose, std::int64_t patientG) {
    DoseSums sums;
    const std::int64_t ug = doseUg(drug, dose);
    if (ug <= 0) return sums;
    sums.above = ug > milliOf(drug.ceiling_mg());
    if (drug.route() == v1::INTRANASAL) {
        sums.lines << DoseWords::tr("%1 mg, ceiling %2 mg").arg(plain(ug), QString::number(drug.ceiling_mg()));
        return sums;
    }
    sums.lines
        << DoseWords::tr("%1 mg/kg × %2 kg = %3 mg").arg(plain(dose.ug_per_kg()), plain(dose.weight_g()), plain(ug));
    addVolume(drug, dose, ug, sums);
    addRate(drug, dose, sums);
    sums.above = sums.above || dose.ug_per_kg() > milliOf(drug.ceiling_mg_per_kg()) ||
                 rateAboveCeiling(drug, dose, dose.rate_ul_per_h());
    sums.otherWeight = patientG > 0 && std::llabs(dose.weight_g() - patientG) * 10 >= patientG;
    return sums;
}

}  // namespace chairside::ui
