// A sample as a maker's monitors say it over HL7, with their oddities (dialect.h). The shapes are those of captured and
// documented messages; every text is the project's own. All are marked as demonstration in MSH-11, so that no station
// that watches patients charts them. Pure: the same arguments give the same bytes.
//
// MindrayPds as a central station passes it on, and as its monitors say it to whoever calls them (pds_speaker.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "simulators/monitor/dialect.h"
#include "simulators/monitor/sample.h"
#include "vitals/identity.h"

namespace chairside::sim {

struct SpokenMessage {
    std::string controlId;  // MSH-10, which the answer repeats
    std::string text;       // without the MLLP frame
    bool operator==(const SpokenMessage&) const = default;
};

using Spoken = std::vector<SpokenMessage>;

// One or more messages: readings first, then what a maker sends apart (cuff, alarms). `number` counts the samples of
// this monitor from 1. `monitor.bed` and `monitor.device` must hold no HL7 separators (names.h). Not for Link.
[[nodiscard]] Spoken speak(Dialect dialect, const MonitorIdentity& monitor, WallTime programStart, std::uint64_t number,
                           const Sample& sample);

// Whether it has a word for that vital; what it has none for is left out of its messages. Also for Link.
[[nodiscard]] bool says(Dialect dialect, Vital vital);

// Mindray PDS, to whoever has called: 103, who this is; 106, a sign of life.
[[nodiscard]] std::string pdsGreeting(const MonitorIdentity& monitor);
[[nodiscard]] std::string pdsSignOfLife();

}  // namespace chairside::sim
