// Why an act is not taken. Used by machine.cpp only.
#pragma once

#include <string>

#include "session/machine.h"

namespace chairside::session {

// Empty: it can be taken. `when` is when it is said to have happened.
[[nodiscard]] std::string whyNot(const Session& session, const Said& said, Instant when, const Situation& at);

// Names are never verified yet, and say so.
[[nodiscard]] std::string unverified(const std::string& person);

}  // namespace chairside::session
