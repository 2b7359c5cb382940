#include "simulators/patient/person.h"

#include <algorithm>

#include "simulators/patient/random.h"

namespace chairside::sim {
namespace {

constexpr double kHypertensive = 0.2;  // share of people
constexpr double kFainting = 0.02;

double around(Random& random, double mean, double deviation, double lowest, double highest) {
    return std::clamp(mean + deviation * random.gaussian(), lowest, highest);
}

void drawReaction(Random& random, Person& person) {
    // Who reacts strongly reacts in both pressures.
    const double reaction = random.gaussian();
    const double own = random.gaussian();
    const double systolic = person.hypertension ? 26.0 : 15.5;
    const double diastolic = person.hypertension ? 15.7 : 10.8;
    person.systolicRise = std::clamp(systolic + 9.0 * reaction, -12.0, 55.0);
    person.diastolicRise = std::clamp(diastolic + 7.7 * (0.8 * reaction + 0.6 * own), -8.0, 38.0);
    person.heartRateRise = around(random, 12, 4.0, -4, 24);
    person.onsetS = random.uniform(240, 380);
    person.decayS = random.uniform(330, 600);
}

}  // namespace

Person drawPerson(std::uint64_t seed, History history) {
    Random random(seed);
    Person person;
    const bool drawn = random.uniform() < kHypertensive;
    person.hypertension = history == History::Any ? drawn : history == History::Hypertension;
    person.systolic = person.hypertension ? around(random, 134, 6, 122, 148) : around(random, 118, 8.5, 98, 136);
    person.diastolic = std::clamp(person.systolic * 0.62 + 3.0 * random.gaussian(), 58.0, 92.0);
    person.heartRate = around(random, 70, 7.5, 55, 90);
    person.spo2 = around(random, 97.6, 0.7, 96.0, 99.0);
    person.respiratoryRate = around(random, 14.5, 1.4, 12, 18);
    drawReaction(random, person);
    person.breathingSensitivity = around(random, 1.0, 0.25, 0.5, 1.7);
    const double nervous = random.uniform();
    person.anxiety = nervous * nervous;
    person.faints = random.uniform() < kFainting;
    return person;
}

}  // namespace chairside::sim
