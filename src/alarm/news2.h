// NEWS2 (Royal College of Physicians, 2017), SpO2 scale 1. For display and records: it is blind to ketamine's
// hypertension, and no default profile alarms by it.
#pragma once

#include <cstdint>
#include <vector>

#include "alarm/facts.h"

namespace chairside::alarm {

enum class News2Parameter : std::uint8_t {
    Respiration = 1,  // the respiratory rate, else counted breaths
    Oxygenation = 2,
    Oxygen = 3,  // air or oxygen, as entered
    Pressure = 4,
    Pulse = 5,
    Consciousness = 6,  // MOAA/S, else RASS, as entered
    Temperature = 7,
};

struct News2 {
    int points = 0;       // of the known parameters
    int missingMost = 0;  // what the missing ones could add
    std::vector<News2Parameter> missing;
};

[[nodiscard]] News2 news2(const Facts& facts);

}  // namespace chairside::alarm
