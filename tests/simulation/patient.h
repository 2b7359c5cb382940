// A patient who wanders: vitals drift, now and then into trouble and back. Whole units.
#pragma once

#include <algorithm>

#include "simulation/random.h"

namespace chairside::simulation {

// One vital: walks towards a goal, which jumps between well and unwell.
class Wander {
public:
    struct Range {
        int low, high, wellLow, wellHigh;
        int step;  // at most, each time
    };
    Wander(Range range, Random& random) : range_(range), value_(int(random.between(range.wellLow, range.wellHigh))) {
        goal_ = value_;
    }
    int move(Random& random) {
        if (random.oneIn(120)) goal_ = int(random.between(range_.low, range_.high));
        if (random.oneIn(60)) goal_ = int(random.between(range_.wellLow, range_.wellHigh));
        const int step = int(random.between(0, range_.step));
        value_ += std::clamp(goal_ - value_, -step, step);
        // Around a limit: what flickers finds more than what stays.
        return std::clamp(value_ + int(random.between(-1, 1)), range_.low, range_.high);
    }

private:
    Range range_;
    int value_, goal_ = 0;
};

struct Patient {
    explicit Patient(Random& random)
        : spo2({70, 100, 94, 99, 3}, random),
          rate({25, 190, 60, 90, 12}, random),
          systolic({70, 220, 105, 135, 25}, random) {}
    Wander spo2, rate, systolic;
};

}  // namespace chairside::simulation
