// Who sent an HL7 message, and for which bed.
#pragma once

#include <string>
#include <string_view>

#include "vitals/identity.h"
#include "wire/charted_patient.h"
#include "wire/hl7_message.h"

namespace chairside::wire {

// The bed that a PV1 names in its third field, as sent; empty: none.
[[nodiscard]] std::string_view bedOf(const Hl7Segment& pv1, const Hl7Separators& separators);

// Parts that the message does not tell stay empty. Looks at MSH, and at the PV1, ORC and OBX-18s of the patient who is
// charted. An id that a maker's monitors have as long as nobody gives them their own is none.
[[nodiscard]] MonitorIdentity identifyMonitor(const Hl7Message& message, const std::string& peer);
[[nodiscard]] MonitorIdentity identifyMonitor(const Hl7Message& message, const ChartedPatient& patient,
                                              const std::string& peer);

}  // namespace chairside::wire
