// Oximeter: what a pulse oximeter shows of the body: behind by the way the blood takes to the finger and by its
// averaging; nothing while the probe is off, while it searches, or while a cuff on the same arm holds the blood back;
// wrong while the finger moves. Plain value.
#pragma once

#include <array>
#include <optional>

#include "base/time.h"
#include "simulators/patient/patient.h"
#include "simulators/patient/random.h"

namespace chairside::sim {

class Oximeter {
public:
    struct Surroundings {
        bool probeOff = false;
        bool occluded = false;  // no pulse reaches the finger
        bool motion = false;
    };
    struct Shown {
        double spo2 = 0;   // %
        double pulse = 0;  // /min
    };

    // Has been on for a while.
    explicit Oximeter(const Physiology& body);

    void step(const Physiology& body, Surroundings around, Random& random);  // by kStep
    // None: "---".
    [[nodiscard]] std::optional<Shown> shown() const;

private:
    static constexpr std::size_t kWayToFinger = 24;  // steps: 6 s

    Physiology delayed(const Physiology& body);

    std::array<Physiology, kWayToFinger> way_;
    std::size_t at_ = 0;
    Shown average_;
    Duration searchLeft_{0};
    Duration occludedFor_{0};
    bool off_ = false;
};

}  // namespace chairside::sim
