// What the makers' messages are built from: segments, times, one line a measurement. Inline and plain.
#pragma once

#include <string>
#include <string_view>

#include "base/time.h"
#include "simulators/monitor/sample.h"
#include "vitals/identity.h"

namespace chairside::sim {

// How a maker's monitor names a vital and its unit; an empty code: it does not say this vital.
struct LineCode {
    Vital vital;
    std::string_view code;   // OBX-3
    std::string_view subId;  // OBX-4
    std::string_view unit;   // OBX-6
};

// OBX-6 of monitors that speak MDC.
inline constexpr std::string_view kPercent = "262688^MDC_DIM_PERCENT^MDC";
inline constexpr std::string_view kBeats = "264864^MDC_DIM_BEAT_PER_MIN^MDC";
inline constexpr std::string_view kBreaths = "264928^MDC_DIM_RESP_PER_MIN^MDC";
inline constexpr std::string_view kMmHg = "266016^MDC_DIM_MMHG^MDC";

// "20260115143005120": year to millisecond, UTC; `digits` of it.
[[nodiscard]] std::string timeDigits(WallTime at, std::size_t digits);
// "20260115143005": as monitors write that know no zone. Simulated monitors are set to UTC.
[[nodiscard]] inline std::string zonelessTime(WallTime at) { return timeDigits(at, 14); }
// "20260115143005.120+0000", with `fraction` digits (0: none, no dot).
[[nodiscard]] std::string zonedTime(WallTime at, std::size_t fraction);

template <std::size_t N>
[[nodiscard]] const LineCode* codeOf(const LineCode (&codes)[N], Vital vital) {
    for (const LineCode& one : codes) {
        if (one.vital == vital) return &one;
    }
    return nullptr;
}

[[nodiscard]] inline std::string textOf(const Measurement& measurement, std::string_view noValue) {
    return measurement.value ? toText(*measurement.value) : std::string(noValue);
}

}  // namespace chairside::sim
