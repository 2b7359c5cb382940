// Which language a simulated monitor speaks: the link, or HL7 as one maker's monitors write it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace chairside::sim {

enum class Dialect : std::uint8_t {
    Pcd01,            // IHE PCD-01 as it should be
    MindrayEgateway,  // the device only in the first line, counts of its own between the vitals
    MindrayPds,       // a message a module; no bed, no units, no times but the cuff's; MSH-10 is its kind; -100
    PhilipsEfficia,   // MDIL codes, no zone, a cuff without a time of its own
    PhilipsPicix,     // containers, ranges, set-ids that run on, blanks in MSH-3
    GeBSeries,        // MSH-10 always the same, no zone, LF, a cuff without a time of its own
    Comen,            // serial number in MSH-4, cuff codes of its own, 8388607, CRLF
    NihonKohden,      // codes without a system, two OBR
    Link,
};

struct DialectWords {
    Dialect dialect;
    std::string_view name;
};
// In the order of Dialect; "pcd01" is also called "hl7".
[[nodiscard]] const std::vector<DialectWords>& dialectWords();
[[nodiscard]] Result<Dialect> dialectNamed(std::string_view name);
[[nodiscard]] std::string_view name(Dialect dialect);

}  // namespace chairside::sim
