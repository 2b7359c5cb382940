#include "simulators/patient/person.h"

#include <algorithm>

#include "simulators/patient/random.h"

namespace chairside::sim {
namespace {

double around(Random& random, double mean, double deviation, double lowest, double highest) {
    return std::clamp(mean + deviation * random.gaussian(), lowest, highest);
}

}  // namespace

Person drawPerson(std::uint64_t seed) {
    Random random(seed);
    Person person;
    person.systolic = around(random, 119, 9, 98, 138);
    person.diastolic = std::clamp(person.systolic * 0.62 + 3.0 * random.gaussian(), 58.0, 88.0);
    person.heartRate = around(random, 71, 8, 55, 92);
    person.spo2 = around(random, 97.6, 0.7, 96.0, 99.0);
    person.respiratoryRate = around(random, 14.5, 1.4, 12, 18);
    // Who reacts strongly reacts in both pressures.
    const double reaction = random.gaussian();
    const double own = random.gaussian();
    person.systolicRise = std::clamp(16.0 + 11.2 * reaction, -4.0, 45.0);
    person.diastolicRise = std::clamp(11.0 + 8.45 * (0.8 * reaction + 0.6 * own), -3.0, 32.0);
    person.heartRateRise = random.uniform(5, 15);
    person.peakAfterS = random.uniform(1800, 2400);
    person.decayS = random.uniform(1500, 2100);
    return person;
}

}  // namespace chairside::sim
