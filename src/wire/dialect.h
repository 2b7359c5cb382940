// How one family of monitors says things in HL7 v2: which code is which vital, in which unit, what means
// "no value", how it is recognised. Data (proto/chairside/v1/dialect.proto; the codec reads it and resolves what it
// extends), so a new monitor needs no new code. A filled Dialect is prepared once by DialectIndex. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "vitals/observation.h"
#include "vitals/vital.h"

namespace chairside::wire {

struct CodeMapping {
    std::string code;    // OBX-3.1
    std::string system;  // OBX-3.3; empty: any
    Vital vital = Vital::HeartRate;
    std::uint32_t rank = 0;  // when one message says a vital twice, the lowest rank is charted
    std::string expectName;  // a word OBX-3.2 must contain, when OBX-3.2 is there; empty: any
    bool fromCuff = false;  // the cuff measures it though it is no pressure: it takes the cuff's time or is not charted
    std::string name{};     // OBX-3.2 must be there and be this, without case; empty: any
    std::optional<Vital> yieldsTo{};  // the line's other code holds when it is this vital: this one is more general
    bool operator==(const CodeMapping&) const = default;
};

struct UnitMapping {
    Vital vital = Vital::HeartRate;
    std::string unit;    // OBX-6.1 or OBX-6.2 as sent, compared without case; empty: no unit was sent
    double scale = 1.0;  // canonical = sent * scale + offset
    double offset = 0.0;
    bool operator==(const UnitMapping&) const = default;
};

// A code that is known and not charted on purpose.
struct NotCharted {
    std::string code;    // OBX-3.1
    std::string system;  // OBX-3.3; empty: any
    std::string reason;  // for people
    bool operator==(const NotCharted&) const = default;
};

// Whose messages a dialect is for: all that is given must fit, "*" stands for any text, case does not count.
struct Recognition {
    std::optional<std::string> application;  // MSH-3, all of it; given and empty: it is empty
    std::optional<std::string> facility;     // MSH-4
    std::string version;                     // MSH-12.1; empty here and below: not asked
    std::vector<std::string> systems;        // each is seen in some OBX-3; "none": no line names one
    std::string code;                        // OBX-3.1 of the first OBX
    std::string device;
    std::string address;
    bool operator==(const Recognition&) const = default;
};

struct AlarmPriority {
    std::string word;  // OBX-3.2 contains it, or the text begins with it
    DeviceAlertPriority priority = DeviceAlertPriority::Unknown;
    bool operator==(const AlarmPriority&) const = default;
};

struct AlarmSubject {
    std::string word;  // a whole word of the text
    Vital vital = Vital::HeartRate;
    bool operator==(const AlarmSubject&) const = default;
};

// Lines of an ORU^R01 that report an alarm of the monitor.
struct AlarmLines {
    std::string system;                   // OBX-3.3 of such lines
    std::vector<std::string> controlIds;  // or all lines, but numbers, of messages with such an MSH-10
    std::vector<AlarmPriority> priorities;
    std::vector<AlarmSubject> subjects;
    bool operator==(const AlarmLines&) const = default;
};

struct Dialect {
    std::string name;  // "ihe-pcd01"
    std::vector<CodeMapping> codes;
    std::vector<UnitMapping> units;
    std::vector<std::string> sentinels;  // OBX-5 texts that mean "no value", compared as numbers where they are numbers
    std::vector<std::string> chartableStatus;  // OBX-11 values that carry a measurement; "" means an empty OBX-11
    std::vector<NotCharted> notCharted{};
    std::vector<Recognition> recognise{};
    AlarmLines alarmLines{};
    bool operator==(const Dialect&) const = default;
};

}  // namespace chairside::wire
