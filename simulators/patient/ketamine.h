// Ketamine in the body: three compartments, and an effect site that follows the first.
//
//      infusion, mg/kg/min
//            ▼
//   ┌────┐ k12 ┌────┐ k13 ┌────┐          ┌─────────────┐
//   │ V2 │◀───▶│ V1 │◀───▶│ V3 │   V1 ───▶│ effect site │ ke0
//   └────┘ k21 └────┘ k31 └────┘          └─────────────┘
//            k10 ▼ eliminated
//
// Parameters: Domino EF et al., Anesth Analg 1982;61:87-92 (PMID 7198883), adults, racemic ketamine: V1 0.063 L/kg,
// k10 0.4381, k12 0.5921, k13 0.5900, k21 0.2470, k31 0.0146 per minute; ke0 0.652 per minute, from a time to peak of
// one minute (both as tabulated by the open TCI library opentiva, class Domino). Means: no person has exactly these.
// For simulation only; never for dosing. Plain value.
#pragma once

namespace chairside::sim {

class Ketamine {
public:
    // From now on; 0 stops it.
    void infuse(double mgPerKgMinute) { rate_ = mgPerKgMinute; }
    // At most a second at a time: the fastest rate is 1.6 per minute.
    void step(double seconds);

    [[nodiscard]] double plasma() const;                         // mg/L
    [[nodiscard]] double effectSite() const { return effect_; }  // mg/L

private:
    double rate_ = 0;
    double central_ = 0;  // mg/kg, as the next two
    double fast_ = 0;
    double slow_ = 0;
    double effect_ = 0;
};

// The usual infusion: 0.5 mg/kg over 40 minutes.
inline constexpr double kUsualDose = 0.5;        // mg/kg
inline constexpr double kUsualInfusionS = 2400;  // s

// The effect site after the usual infusion, mg/L: what the drive of this model is counted in.
[[nodiscard]] double usualEffectSite();

}  // namespace chairside::sim
