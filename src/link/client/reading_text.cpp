#include "link/client/reading_text.h"

#include <cstdio>

namespace chairside::link {

std::optional<Vital> vitalOf(v1::Vital vital) {
    const auto number = static_cast<std::size_t>(vital);
    if (vital <= v1::VITAL_UNSPECIFIED || number >= kVitalSlots) return std::nullopt;
    return static_cast<Vital>(number);
}

std::string shortVitalName(v1::Vital vital) {
    const auto known = vitalOf(vital);
    return known ? std::string(shortName(*known)) : "vital " + std::to_string(static_cast<int>(vital));
}

std::string ucumUnit(v1::Vital vital) {
    const auto known = vitalOf(vital);
    return known ? std::string(unit(*known)) : "";
}

std::string unitForPeople(v1::Vital vital) {
    const auto known = vitalOf(vital);
    return known ? std::string(chairside::unitForPeople(*known)) : "";
}

std::string valueText(const v1::Reading& reading) { return toText(Quantity::fromMilli(reading.value_milli())); }

bool hasValue(const v1::Reading& reading) { return reading.state() != v1::NONE && reading.state() != v1::INVALID; }

bool sameCuff(const v1::Reading& a, const v1::Reading& b) { return a.since_instant_ms() == b.since_instant_ms(); }

std::string ageText(std::chrono::milliseconds age) {
    const long long seconds = age.count() < 0 ? 0 : age.count() / 1000;
    if (seconds < 60) return std::to_string(seconds) + " s";
    if (seconds < 3600) return std::to_string(seconds / 60) + " min";
    if (seconds >= 86400) return std::to_string(seconds / 86400) + " d";
    char text[32];
    std::snprintf(text, sizeof text, "%lld h %02lld min", seconds / 3600, seconds / 60 % 60);
    return text;
}

std::string slowText(const v1::ChairView& chair) {
    std::string text;
    for (const v1::ExpectedInterval& expected : chair.expected()) {
        if (!expected.slow()) continue;
        if (!text.empty()) text += ", ";
        text += shortVitalName(expected.vital()) + " every " + std::to_string(expected.interval_ms() / 1000) + " s";
    }
    return text;
}

}  // namespace chairside::link
