// Breathing: from how much air is moved to how much oxygen the blood carries.
//   alveolar oxygen   150 mmHg less 50 / ventilation (alveolar gas equation on room air, respiratory quotient 0.8,
//                     carbon dioxide at 40 mmHg / ventilation), followed with the lag of the lungs' store
//   arterial oxygen   less the person's own difference
//   saturation        Severinghaus, J Appl Physiol 1979;46:599-602: 1 / (23400 / (p^3 + 150 p) + 1)
// Plain value.
#pragma once

namespace chairside::sim {

// Percent, 0 to 100, of an arterial oxygen pressure in mmHg.
[[nodiscard]] double saturationAt(double oxygenMmHg);

class Breathing {
public:
    // A person who has `restingSpo2` (90 to 99.5 %) while breathing normally.
    explicit Breathing(double restingSpo2 = 97.5);

    // `ventilation`: 1 is normal, 0 none. `oxygen`: mmHg that is added by oxygen through a mask.
    void step(double seconds, double ventilation, double oxygen);
    [[nodiscard]] double spo2() const;

private:
    double difference_;  // mmHg, alveolar less arterial
    double alveolar_ = 100;
};

}  // namespace chairside::sim
