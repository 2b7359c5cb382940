// From an HL7 message to what the engine takes. Nothing that carries a value is dropped without a trace: it becomes
// an observation or an Unmapped with its reason. Pure; any thread.
//
// Whose:   bed = PV1-3.3 (PV1-3.1 when it stands alone), device = first OBX-18.1, else MSH-3.2, else a serial number
//          in MSH-4 or MSH-3. Plain application names are no device: two monitors of one make would share a chair. Nor
//          are ids with only zeros for a serial number. Of several patients only one is charted (charted_patient.h).
// When:    OBX-14, else OBR-7, else MSH-7; without seconds as MessageTimes::measuredAt says. A cuff's only from OBX-14,
//          its siblings or container line, or an OBR that holds nothing but the cuff; else it has none. A zone-less
//          time takes MSH-7's offset, else the monitor's zone.
// What:    only ORU^R01 (also an ORU without an event), only chartable OBX-11, only numbers in a known unit; one source
//          a vital and message, with each time that it tells; one cuff measurement, the newest. Alarms of the monitor
//          itself: ORU^R40, and the lines of an ORU^R01 that the dialect calls alarms.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"
#include "vitals/observation.h"
#include "wire/dialect_index.h"
#include "wire/hl7_message.h"
#include "wire/hl7_time.h"
#include "wire/obx_fate.h"

namespace chairside::wire {

inline constexpr std::size_t kUnmappedOfOneMessageMax = 4096;  // as on the link; the last says how many are left out

enum class MessageKind : std::uint8_t {
    Observations,     // ORU^R01, ORU without an event: to the engine, then acknowledged
    Alarms,           // ORU^R40: the same; no value of it is charted
    Query,            // QRY, QBP: to the engine's tray (one Unmapped), then answered that nobody is found
    NotObservation,   // readable, but none of these: to the engine's tray (one Unmapped), then acknowledged
    Acknowledgement,  // an ACK: never answered, never charted
};

struct MappingOptions {
    std::string peer;  // address without port
    // The zone of this monitor's clock; null, or giving null: unknown. What it gives must live until mapHl7 returns.
    std::function<const ZoneRules*(const MonitorIdentity&)> zoneOf;
    bool demoAllowed = false;  // else what says it is demo, test or training goes to the tray
    TraceFate trace{};         // told of every OBX; null: nobody asks
};

struct Mapped {
    MessageKind kind = MessageKind::Observations;
    DeviceMessage message;
};

// Tells the dialect a message is in. Its reference must live until mapHl7 returns.
using DialectSource = std::function<const DialectIndex&(const Hl7Message&, const MonitorIdentity&)>;

// Fails (answer AE, nothing is charted) when MSH-9 does not say what this is, or two messages stand in one frame.
[[nodiscard]] Result<Mapped> mapHl7(const Hl7Message& message, const DialectSource& dialectOf,
                                    const MappingOptions& options);
[[nodiscard]] Result<Mapped> mapHl7(const Hl7Message& message, const DialectIndex& dialect,
                                    const MappingOptions& options);

}  // namespace chairside::wire
