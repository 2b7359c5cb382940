// Cuff: measures blood pressure in cycles. A cycle takes 20 to 45 s (longer for a higher pressure), its result has the
// time of its end, and some fail (movement): then it tries once more after a rest of 30 s, which is what standards for
// cuffs ask for between two inflations. Plain value.
#pragma once

#include <optional>

#include "base/time.h"
#include "simulators/patient/patient.h"
#include "simulators/patient/random.h"

namespace chairside::sim {

struct CuffReading {
    bool failed = false;
    double systolic = 0;   // mmHg
    double diastolic = 0;  // mmHg
    double mean = 0;       // mmHg
};

class Cuff {
public:
    // The first cycle begins at `first`. `failures`: the share of cycles that fail.
    Cuff(Duration first, double failures) : due_(first), failures_(failures) {}

    // One kStep, up to `now`. `every`: from one start to the next; `pressed`: somebody wants it now; `fails`: this one
    // cannot succeed. Gives a reading at a cycle's end.
    std::optional<CuffReading> step(Duration now, const Physiology& body, Duration every, bool pressed, bool fails,
                                    Random& random);

    [[nodiscard]] bool inflated() const { return ends_.has_value(); }
    // The arm below gets no blood: most of a cycle.
    [[nodiscard]] bool occludes(Duration now) const;

private:
    void begin(Duration now, const Physiology& body, Duration every, Random& random);
    CuffReading measure(Duration now, const Physiology& body, bool fails, Random& random);

    Duration due_;
    double failures_;
    Duration began_{0};
    std::optional<Duration> ends_;
    bool first_ = true;
    bool again_ = false;  // the one before failed
};

}  // namespace chairside::sim
