// IHE PCD-01 (HL7 v2.6 ORU^R01) as a vital-signs monitor sends it: no device lines, OBX-14 on every line, the cuff
// repeated with its own time and marked APERIODIC, the device id on the first line. Always marked as demonstration:
// MSH-11 D, OBX-8 DEMO.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "simulators/monitor/sample.h"
#include "vitals/identity.h"

namespace chairside::sim {

// MSH-10: unique for a device, also after the simulator was started again.
[[nodiscard]] std::string controlId(WallTime programStart, std::uint64_t number);

// The message, segments ended by CR, without the MLLP frame. A pure function: the same arguments give the same bytes.
// `monitor.bed` and `monitor.device` must hold no HL7 separators (see names.h).
[[nodiscard]] std::string pcd01Message(const MonitorIdentity& monitor, const std::string& controlId,
                                       const Sample& sample);

// MSH, PID and PV1 of it; `type` is MSH-9.
[[nodiscard]] std::string pcd01Header(const MonitorIdentity& monitor, const std::string& controlId,
                                      const Sample& sample, std::string_view type);

}  // namespace chairside::sim
