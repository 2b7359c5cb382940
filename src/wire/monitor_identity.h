// Who sent an HL7 message, and for which bed.
#pragma once

#include "vitals/identity.h"
#include "wire/hl7_message.h"

namespace chairside::wire {

// Parts that the message does not tell stay empty. Looks at MSH, the first PV1 and the OBX-18s.
[[nodiscard]] MonitorIdentity identifyMonitor(const Hl7Message& message, const std::string& peer);

}  // namespace chairside::wire
