// How one family of monitors says things in HL7 v2: which code is which vital, in which unit, what means
// "no value". Data (proto/chairside/v1/dialect.proto; the codec reads it), so a new monitor needs no new code.
// A filled Dialect is prepared once by DialectIndex; looking up then costs one hash probe. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vitals/vital.h"

namespace chairside::wire {

struct CodeMapping {
    std::string code;    // OBX-3.1
    std::string system;  // OBX-3.3; empty: any
    Vital vital = Vital::HeartRate;
    std::uint32_t rank = 0;  // when one message says a vital twice, the lowest rank is charted
    std::string expectName;  // a word OBX-3.2 must contain, when OBX-3.2 is there; empty: any
    bool fromCuff = false;  // the cuff measures it though it is no pressure: it takes the cuff's time or is not charted
    bool operator==(const CodeMapping&) const = default;
};

struct UnitMapping {
    Vital vital = Vital::HeartRate;
    std::string unit;    // OBX-6.1 or OBX-6.2 as sent, compared without case; empty: no unit was sent
    double scale = 1.0;  // canonical = sent * scale + offset
    double offset = 0.0;
    bool operator==(const UnitMapping&) const = default;
};

struct Dialect {
    std::string name;  // "ihe-pcd01"
    std::vector<CodeMapping> codes;
    std::vector<UnitMapping> units;
    std::vector<std::string> sentinels;  // OBX-5 texts that mean "no value", compared as numbers where they are numbers
    std::vector<std::string> chartableStatus;  // OBX-11 values that carry a measurement; "" means an empty OBX-11
    bool operator==(const Dialect&) const = default;
};

}  // namespace chairside::wire
