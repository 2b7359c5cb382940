// Patient: the body on one simulated chair, stepped through visits: 10 min baseline, 40 min infusion, 60 min
// observation, then the next person sits down. Coupled and autocorrelated, deterministic by seed.
//
//   effect of the drug     0 ____/‾‾‾‾‾\___            rises from 5 min to the person's peak at 30-40 min,
//                            |  infusion |  decay      decays with a time constant of about 30 min after the stop
//
// SpO2 is mostly unchanged, with brief dips under the drug (shallow breathing). Sources: person.h.
// Plain value; its time is its own count of steps.
#pragma once

#include <cstdint>

#include "base/time.h"
#include "simulators/patient/person.h"
#include "simulators/patient/random.h"

namespace chairside::sim {

inline constexpr Duration kStep{250};

inline constexpr int kBaselineS = 600;
inline constexpr int kInfusionS = 2400;
inline constexpr int kObservationS = 3600;
inline constexpr int kVisitS = kBaselineS + kInfusionS + kObservationS;

enum class VisitPhase : std::uint8_t { Baseline, Infusing, Observation };

// What is true in the body now; a monitor measures it.
struct Physiology {
    double heartRate = 0;        // /min
    double spo2 = 0;             // %
    double respiratoryRate = 0;  // /min
    double systolic = 0;         // mmHg
    double diastolic = 0;        // mmHg
};

class Patient {
public:
    // Starts `intoVisit` after the person sat down (less than a visit).
    Patient(std::uint64_t seed, Duration intoVisit);

    void advance();  // by kStep
    [[nodiscard]] Physiology now() const;
    [[nodiscard]] VisitPhase phase() const;
    [[nodiscard]] Duration intoVisit() const { return intoVisit_; }
    [[nodiscard]] const Person& person() const { return person_; }

private:
    // Autocorrelated noise around 0 (Ornstein-Uhlenbeck).
    struct Wander {
        double deviation;
        double timeConstantS;
        double value = 0;
        void start(Random& random) { value = deviation * random.gaussian(); }
        void step(Random& random);
    };
    // A brief fall of SpO2 with shallow breathing.
    struct Dip {
        double depth = 0;  // %
        double lengthS = 0;
        double passedS = 0;
        [[nodiscard]] double depthNow() const;
    };

    void sitDown();
    void stepDrug();
    void stepDip();

    std::uint64_t seed_;
    std::uint64_t visit_ = 0;
    Random random_;
    Person person_;
    Duration intoVisit_{0};
    double drug_ = 0;  // 0 none, 1 this person's peak
    Dip dip_;
    Wander pressure_{3.0, 90};
    Wander pulsePressure_{1.8, 60};
    Wander rate_{1.8, 40};
    Wander breath_{0.7, 60};
    Wander saturation_{0.3, 45};
};

}  // namespace chairside::sim
