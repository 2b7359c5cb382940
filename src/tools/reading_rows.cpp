#include "base/time.h"
#include "link/client/reading_text.h"
#include "tools/json_line.h"
#include "tools/rows.h"

namespace chairside::tools {
namespace {

using link::ageText;
using link::hasValue;

std::optional<std::int64_t> measuredAt(const v1::Reading& reading) {
    if (!reading.has_measured_unix_ms()) return std::nullopt;
    return reading.measured_unix_ms();
}

std::optional<std::int64_t> valueMilli(const v1::Reading& reading) {
    if (reading.state() == v1::NONE) return std::nullopt;
    return reading.value_milli();
}

// Empty: none, or not known any more, of old readings that were thinned.
std::string qualityName(const v1::Reading& reading) {
    const bool known = reading.state() != v1::NONE && reading.quality() != v1::QUALITY_UNSPECIFIED;
    return known ? v1::Quality_Name(reading.quality()) : std::string{};
}

std::string originName(const v1::Reading& reading) {
    return reading.origin() == v1::ORIGIN_UNSPECIFIED ? std::string{} : v1::Origin_Name(reading.origin());
}

std::string stateForPeople(const v1::Reading& reading) {
    std::string state = v1::ReadingState_Name(reading.state());
    if (reading.state() == v1::INVALID) state += " (" + v1::InvalidWhy_Name(reading.invalid_why()) + ")";
    return reading.demo() ? state + " DEMO" : state;
}

}  // namespace

// A live reading's age counts from the Instant the engine gave it; what comes from the record has wall times only.
std::optional<std::int64_t> ageMs(const v1::Reading& reading, const StationNow& now) {
    if (!reading.has_measured_unix_ms() || reading.state() == v1::NONE) return std::nullopt;
    if (reading.since_instant_ms() > 0 && now.instantMs > 0) {
        return std::max<std::int64_t>(0, now.instantMs - reading.since_instant_ms());
    }
    return std::max<std::int64_t>(0, now.unixMs - reading.measured_unix_ms());
}

std::string readingJson(const std::string& chair, const v1::Reading& reading, const StationNow& now) {
    JsonLine line;
    line.text("chair", chair).text("vital", v1::Vital_Name(reading.vital()));
    line.milliOrNull("value", valueMilli(reading)).text("unit", link::ucumUnit(reading.vital()));
    line.text("state", v1::ReadingState_Name(reading.state()));
    line.textOrNull("invalidWhy",
                    reading.state() == v1::INVALID ? v1::InvalidWhy_Name(reading.invalid_why()) : std::string{});
    line.textOrNull("quality", qualityName(reading));
    line.timeOrNull("measuredAt", measuredAt(reading));
    line.timeOrNull("deviceTime",
                    reading.has_device_unix_ms() ? std::optional(reading.device_unix_ms()) : std::nullopt);
    line.timeOrNull("receivedAt", reading.received_unix_ms());
    line.textOrNull("origin", originName(reading));
    line.text("source", reading.source()).flag("demo", reading.demo());
    return line.seconds("ageSeconds", ageMs(reading, now)).str();
}

Table readingTable() {
    return Table{{{"Chair"},
                  {"Vital"},
                  {"Value", Align::Right},
                  {"Unit"},
                  {"State"},
                  {"Age", Align::Right},
                  {"Measured (UTC)"},
                  {"Source"}}};
}

void addReading(Table& table, const std::string& chair, const v1::Reading& reading, const StationNow& now) {
    const auto age = ageMs(reading, now);
    const auto measured = measuredAt(reading);
    const auto value = valueMilli(reading);
    table.add({chair, v1::Vital_Name(reading.vital()), value ? link::valueText(reading) : "—",
               link::unitForPeople(reading.vital()), stateForPeople(reading),
               age ? ageText(std::chrono::milliseconds{*age}) : "unknown",
               measured ? timeForPeople(*measured) : "unknown", reading.source()});
}

std::string timeForPeople(std::int64_t unixMs) {
    std::string text = toIso8601(WallTime{unixMs});
    text[text.find('T')] = ' ';
    return text.substr(0, text.find('.'));
}

}  // namespace chairside::tools
