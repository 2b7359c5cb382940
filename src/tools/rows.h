// What chairsidectl prints of readings, chairs, alarms and monitors: JSON lines for programs (keys are a contract,
// docs/wire-formats.md) and table rows for people. Plain functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "chairside/v1/link.pb.h"
#include "tools/table.h"

namespace chairside::tools {

// The station's two times at the moment the answer was made.
struct StationNow {
    std::int64_t instantMs = 0;
    std::int64_t unixMs = 0;
};

// How old a reading is, by the station's time. None: age unknown (a cuff that told no time).
[[nodiscard]] std::optional<std::int64_t> ageMs(const v1::Reading& reading, const StationNow& now);

[[nodiscard]] std::string readingJson(const std::string& chair, const v1::Reading& reading, const StationNow& now);
[[nodiscard]] Table readingTable();
void addReading(Table& table, const std::string& chair, const v1::Reading& reading, const StationNow& now);

[[nodiscard]] std::string chairJson(const v1::ChairView& chair, const StationNow& now);
[[nodiscard]] Table chairTable();
void addChair(Table& table, const v1::ChairView& chair, const StationNow& now);

[[nodiscard]] std::string alarmJson(const v1::Occurrence& alarm);
[[nodiscard]] Table alarmTable();
void addAlarm(Table& table, const v1::Occurrence& alarm);

[[nodiscard]] std::string monitorJson(const v1::MonitorView& monitor);
[[nodiscard]] Table monitorTable();
// `nowUnixMs`: the station's time when the answer was made.
void addMonitor(Table& table, const v1::MonitorView& monitor, std::int64_t nowUnixMs);

[[nodiscard]] std::string unmappedJson(const v1::UnmappedView& item);
[[nodiscard]] Table unmappedTable();
void addUnmapped(Table& table, const v1::UnmappedView& item);

// The chair's reading of one vital; null when it never had one.
[[nodiscard]] const v1::Reading* readingOf(const v1::ChairView& chair, v1::Vital vital);
// "97", "120/80 (93)", "—" where there is nothing live.
[[nodiscard]] std::string liveText(const v1::ChairView& chair, v1::Vital vital);
[[nodiscard]] std::string pressureText(const v1::ChairView& chair);
// "2026-11-21 22:53:03", UTC.
[[nodiscard]] std::string timeForPeople(std::int64_t unixMs);

}  // namespace chairside::tools
