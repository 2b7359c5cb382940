// The makers' messages, one function a family; hl7_speech.h chooses.
#pragma once

#include "simulators/monitor/hl7_speech.h"

namespace chairside::sim {

struct Said {
    const MonitorIdentity& monitor;
    WallTime programStart;
    std::uint64_t number;
    const Sample& sample;
};

[[nodiscard]] Spoken speakPcd01(const Said& said);
[[nodiscard]] Spoken speakMindrayEgateway(const Said& said);
[[nodiscard]] Spoken speakMindrayPds(const Said& said);
[[nodiscard]] Spoken speakPhilipsEfficia(const Said& said);
[[nodiscard]] Spoken speakPhilipsPicix(const Said& said);
[[nodiscard]] Spoken speakGeBSeries(const Said& said);
[[nodiscard]] Spoken speakComen(const Said& said);
[[nodiscard]] Spoken speakNihonKohden(const Said& said);

// IHE PCD-04: the lines of a change of an alarm, to stand after the header of an ORU^R40.
[[nodiscard]] std::string pcd04Lines(const MonitorAlarm& alarm, std::size_t place, WallTime at);

}  // namespace chairside::sim
