// Person: who sits on a simulated chair: resting values and how this one reacts to ketamine. No real person.
// Numbers: Yale cohort (138 patients, 2342 infusions: systolic +16.0 (SD 11.2), diastolic +11.0 (SD 8.45) mmHg at
// 40 min) and Emory cohort (66 patients, 684 infusions: peak at 30 min, back to baseline afterwards); rate +5 to +15
// per minute. Emory's mean rise is smaller (+3/+3); we take Yale's.
#pragma once

#include <cstdint>

namespace chairside::sim {

struct Person {
    double systolic = 0;         // mmHg, at rest
    double diastolic = 0;        // mmHg, at rest
    double heartRate = 0;        // /min, at rest
    double spo2 = 0;             // %
    double respiratoryRate = 0;  // /min
    double systolicRise = 0;     // mmHg, at the peak of the infusion
    double diastolicRise = 0;    // mmHg
    double heartRateRise = 0;    // /min
    double peakAfterS = 0;       // seconds from the start of the infusion
    double decayS = 0;           // time constant after its end
};

// The same seed gives the same person.
[[nodiscard]] Person drawPerson(std::uint64_t seed);

}  // namespace chairside::sim
