// What a noisy line puts before a message: bytes outside any frame, a frame that is no message, a message that is no
// HL7, or nothing: each time another.
#pragma once

#include <string>

#include "simulators/patient/random.h"

namespace chairside::sim {

[[nodiscard]] std::string garbageOf(Random& noise);

}  // namespace chairside::sim
