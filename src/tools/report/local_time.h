// The clock of the place that a report is for. Immutable; any thread.
#pragma once

#include <QString>
#include <string>

#include "base/result.h"
#include "base/time.h"

namespace date {
class time_zone;
}

namespace chairside::tools {

class LocalTime {
public:
    // An IANA name; empty: this computer's zone, UTC when it has none.
    static Result<LocalTime> of(const std::string& zone);

    [[nodiscard]] QString time(WallTime at) const;   // "2026-11-22 10:41:05"
    [[nodiscard]] QString clock(WallTime at) const;  // "10:41:05"
    [[nodiscard]] QString day(WallTime at) const;    // "2026-11-22"
    // "Europe/Berlin, UTC+01:00"; both offsets when the clocks are changed in between.
    [[nodiscard]] QString zone(WallTime from, WallTime to) const;

private:
    explicit LocalTime(const date::time_zone& zone) : zone_(&zone) {}
    const date::time_zone* zone_;  // of the library's database, which stays
};

}  // namespace chairside::tools
