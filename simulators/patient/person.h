// Person: who sits on a simulated chair: resting values and how this one reacts to ketamine. No real person.
// Numbers: Yale cohort (138 patients, 2342 infusions: systolic +16.0 (SD 11.2), diastolic +11.0 (SD 8.45) mmHg at
// 40 min; whoever had a history of hypertension surged) and Emory cohort (66 patients, 684 infusions: peak at 30 min,
// back to baseline afterwards); rate +5 to +15 per minute, or a slight fall. Emory's mean rise is smaller (+3/+3); we
// take Yale's. A spread measured in people holds the noise of two measurements, so that of the reaction is smaller.
#pragma once

#include <cstdint>

namespace chairside::sim {

struct Person {
    double systolic = 0;              // mmHg, at rest
    double diastolic = 0;             // mmHg, at rest
    double heartRate = 0;             // /min, at rest
    double spo2 = 0;                  // %
    double respiratoryRate = 0;       // /min
    double systolicRise = 0;          // mmHg, at the end of the usual infusion
    double diastolicRise = 0;         // mmHg
    double heartRateRise = 0;         // /min
    double onsetS = 0;                // time constants of how the circulation follows the drug: up, in two stages
    double decayS = 0;                // and down
    double breathingSensitivity = 1;  // how strongly the drug slows breathing
    double anxiety = 0;               // 0 calm to 1
    bool hypertension = false;        // has a history of it
    bool faints = false;              // at the sight of the needle
};

// What a scenario asks for; chance decides where it does not.
enum class History : std::uint8_t { Any, Healthy, Hypertension };

// The same seed gives the same person.
[[nodiscard]] Person drawPerson(std::uint64_t seed, History history = History::Any);

}  // namespace chairside::sim
