// What a monitor said in one message, already in our vitals and units, not yet judged by time or chair.
// `wire` and the link make it; the engine takes it. Plain values.
#pragma once

#include <cstddef>
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

// How urgent the monitor calls one of its own alarms.
enum class DeviceAlertPriority : std::uint8_t { Unknown = 0, Low = 1, Medium = 2, High = 3 };

// Present: the message tells that the alarm is on, not whether that is news (a list of what is on now).
enum class DeviceAlertPhase : std::uint8_t { Present = 1, Started = 2, Ended = 3 };

inline constexpr std::size_t kDeviceAlertTextBytesMax = 120;
inline constexpr std::size_t kListsToldMax = 8;  // of one message

// An alarm that the monitor itself reports.
struct DeviceAlert {
    std::string code;  // what the start and the end of one alarm have in common: "196680^MDC_EVT_LEAD_OFF"
    std::string text;  // the monitor's own words, valid UTF-8, at most kDeviceAlertTextBytesMax
    DeviceAlertPriority priority = DeviceAlertPriority::Unknown;  // as the monitor says, never made up
    DeviceAlertPhase phase = DeviceAlertPhase::Present;
    std::optional<Vital> vital;  // what it is about, where the monitor's code says so
    std::optional<WallTime> at;  // the device's own time of it, its zone resolved, not corrected
    bool demo = false;
    std::string list{};  // of Present: which list of the monitor names it (Mindray PDS has two); empty: its only one
    bool operator==(const DeviceAlert&) const = default;
};

struct DeviceMessage {
    MonitorIdentity monitor;
    std::string protocol;            // "hl7", "link", or that of its line: "mindray-pds", "masimo-ascii", "dinamap"
    std::string dialect;             // "ihe-pcd01"; "" on the link
    std::string messageId;           // MSH-10 or the batch id; not unique, for people
    std::optional<WallTime> sentAt;  // the device's clock when it sent this (MSH-7)
    std::vector<Observation> observations;
    std::vector<Unmapped> unmapped;
    std::vector<DeviceAlert> alerts{};
    std::uint64_t connection = 0;            // which connection brought it; set by the station
    std::uint64_t digest = 0;                // of the sender's address and the bytes (HL7); 0: has none
    bool cuffInflating = false;              // the monitor says that its cuff inflates now
    std::optional<WallTime> cuffFailedAt{};  // device clock: a cuff ended then and gave no value
    bool mayBeResent = false;                // its sender may not have heard that the same bytes were taken before
    std::vector<std::string> listsTold{};    // of DeviceAlert::list: stated whole here, also when nothing is on
    bool operator==(const DeviceMessage&) const = default;
};

}  // namespace chairside
