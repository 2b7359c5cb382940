// Patient: the body on one simulated chair, stepped through visits: 10 min baseline, 40 min infusion, 60 min
// observation, then the next person sits down. Coupled and autocorrelated, deterministic by seed.
//
//   infusion ─▶ Ketamine ─▶ effect site ─▶ drive ─▶ blood pressure, heart rate   (about 5 min behind, peak at 30 to
//                                  │                                             40 min, decay of about 30 min)
//                                  └─▶ slower breathing ─▶ Breathing ─▶ SpO2      (slight at the usual rate)
//   blood pressure ─▶ baroreflex ─▶ heart rate        anxiety, a faint: both, and breathing
//
// SpO2 is mostly unchanged, with brief dips under the drug (shallow breathing). Sources: person.h, ketamine.h,
// breathing.h. Plain value; its time is its own count of steps.
#pragma once

#include <cstdint>

#include "base/time.h"
#include "simulators/patient/breathing.h"
#include "simulators/patient/ketamine.h"
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

struct PatientOptions {
    Duration intoVisit{0};            // whole seconds, less than a visit
    double doseMgPerKg = kUsualDose;  // over the 40 minutes
    History history = History::Any;
    bool calm = false;  // nothing by chance: no dips, no faint, no anxiety
};

class Patient {
public:
    Patient(std::uint64_t seed, PatientOptions options);

    void advance();  // by kStep
    [[nodiscard]] Physiology now() const;
    [[nodiscard]] VisitPhase phase() const;
    [[nodiscard]] Duration intoVisit() const { return intoVisit_; }
    [[nodiscard]] const Person& person() const { return person_; }
    [[nodiscard]] const Ketamine& drug() const { return drug_; }
    // How far the circulation has followed the drug; 1 at the end of the usual infusion, more for more.
    [[nodiscard]] double drive() const { return drive_; }

private:
    // Autocorrelated noise around 0 (Ornstein-Uhlenbeck).
    struct Wander {
        double deviation;
        double timeConstantS;
        double value = 0;
        void start(Random& random) { value = deviation * random.gaussian(); }
        void step(Random& random);
    };
    // Something that comes, stays a while and goes.
    struct Spell {
        double depth = 0;
        double lengthS = 0;
        double passedS = 0;
        [[nodiscard]] double depthNow() const;
        [[nodiscard]] bool over() const { return passedS > lengthS; }
    };

    void sitDown();
    void stepDrug(double stepS);
    void stepSpells();
    void stepReflex();
    void settle();
    [[nodiscard]] double ventilation() const;
    [[nodiscard]] double meanPressure() const;

    std::uint64_t seed_;
    PatientOptions options_;
    std::uint64_t visit_ = 0;
    Random random_;
    Person person_;
    Duration intoVisit_{0};
    Ketamine drug_;
    Breathing breathing_;
    double following_ = 0;  // the first stage of the drive
    double drive_ = 0;
    double anxiety_ = 0;
    Spell dip_;             // shallow breaths: depth is a share of ventilation
    Spell faint_;           // vagal: depth 1 is a whole one
    double reflexSet_ = 0;  // mmHg: the mean pressure that the baroreflex holds
    double reflex_ = 0;     // mmHg above it, as felt
    Wander pressure_{3.0, 90};
    Wander pulsePressure_{1.8, 60};
    Wander rate_{1.8, 40};
    Wander breath_{0.7, 60};
    Wander saturation_{0.25, 45};
};

}  // namespace chairside::sim
