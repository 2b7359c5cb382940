#include "ingest/time_zones.h"

#include <date/tz.h>

#include <stdexcept>

namespace chairside::ingest {
namespace {

Result<WallTime> toUtc(const date::time_zone* zone, wire::LocalTime local) try {
    const date::local_time<std::chrono::milliseconds> wall{std::chrono::milliseconds{local.ms}};
    // The offset before the change is right for both odd cases: an ambiguous time is then the earlier one, and one
    // that does not exist moves on by the gap.
    const std::chrono::seconds offset = zone->get_info(wall).first.offset;
    return WallTime{local.ms - std::chrono::milliseconds{offset}.count()};
} catch (const std::exception& missing) {
    return Error{std::string{"the time zone's rules cannot be read: "} + missing.what(), ""};
}

}  // namespace

Result<wire::ZoneRules> zoneRules(const std::string& name) try {
    if (name == "UTC" || name == "Etc/UTC" || name == "Z") {
        return wire::ZoneRules{[](wire::LocalTime local) -> Result<WallTime> { return WallTime{local.ms}; }};
    }
    const date::time_zone* zone = date::locate_zone(name);  // lives as long as the program
    return wire::ZoneRules{[zone](wire::LocalTime local) { return toUtc(zone, local); }};
} catch (const std::exception&) {
    return Error{"no time zone \"" + name + "\" in this computer's tzdata", "time zone"};
}

}  // namespace chairside::ingest
