// What a monitor said in one message, already in our vitals and units, not yet judged by time or chair.
// `wire` and the link make it; the engine takes it. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "vitals/identity.h"
#include "vitals/quantity.h"
#include "vitals/vital.h"

namespace chairside {

// How good the monitor says a value is. Bad never becomes a live number.
enum class Quality : std::uint8_t { Good = 1, Questionable = 2, Bad = 3 };

enum class Origin : std::uint8_t { Monitor = 1, Manual = 2 };

struct Observation {
    Vital vital = Vital::HeartRate;
    Quantity value;                      // in unit(vital); converted exactly or refused before
    std::optional<WallTime> measuredAt;  // the device's own time of this value, its zone resolved, not corrected
    Quality quality = Quality::Good;
    Origin origin = Origin::Monitor;
    bool demo = false;  // the message says demo, test or training
    bool operator==(const Observation&) const = default;
};

// Something a message carried that was not charted, and why: goes to the unmapped tray.
struct Unmapped {
    std::string code;    // "150999^MDC_FOO^MDC" as sent, cut at 96 bytes
    std::string sample;  // the value and unit as sent, cut at 96 bytes
    std::string reason;  // "code not in dialect ihe-pcd01", "status D", "unit mmol/L not known for SPO2"
    bool operator==(const Unmapped&) const = default;
};

struct DeviceMessage {
    MonitorIdentity monitor;
    std::string protocol;            // "hl7", "link"
    std::string dialect;             // "ihe-pcd01"; "" on the link
    std::string messageId;           // MSH-10 or the batch id; not unique, for people
    std::optional<WallTime> sentAt;  // the device's clock when it sent this (MSH-7)
    std::vector<Observation> observations;
    std::vector<Unmapped> unmapped;
    std::uint64_t connection = 0;  // which connection brought it; set by the station
    bool operator==(const DeviceMessage&) const = default;
};

}  // namespace chairside
