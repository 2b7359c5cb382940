#include "station/zones.h"

#include <date/tz.h>

#include <algorithm>

namespace chairside::station {
namespace {

// Earlier of two where clocks go back; moved on by the gap where they go forward.
WallTime resolve(const date::time_zone& zone, wire::LocalTime local) {
    const date::local_time<Duration> at{Duration{local.ms}};
    const date::local_info info = zone.get_info(at);
    const auto offset = std::chrono::duration_cast<Duration>(info.first.offset);
    return WallTime{local.ms - offset.count()};
}

wire::ZoneRules rulesOf(const std::string& name) {
    return [name](wire::LocalTime local) -> Result<WallTime> {
        try {
            // Looked up once a name by the library; its zones live as long as the program.
            return resolve(*date::locate_zone(name), local);
        } catch (const std::exception& problem) {
            return Error{std::string{"the rules of this time zone cannot be had: "} + problem.what(), name};
        }
    };
}

bool names(const engine::ChairConfiguration& chair, const MonitorIdentity& monitor) {
    struct Visitor {
        const MonitorIdentity& who;
        bool operator()(const engine::ByBed& by) const { return by.bed == who.bed; }
        bool operator()(const engine::ByDevice& by) const { return by.device == who.device; }
        bool operator()(const engine::ByAddress& by) const { return by.address == who.peer; }
    };
    return std::ranges::any_of(chair.monitors, [&](const auto& match) { return std::visit(Visitor{monitor}, match); });
}

}  // namespace

Zones::Zones(const engine::Configuration& configuration) : configuration_(configuration) {
    rules_[configuration_.timeZone] = rulesOf(configuration_.timeZone);
    for (const auto& chair : configuration_.chairs) {
        if (!chair.timeZone.empty()) rules_[chair.timeZone] = rulesOf(chair.timeZone);
    }
}

const wire::ZoneRules* Zones::of(const MonitorIdentity& monitor) const {
    const auto chair = std::ranges::find_if(configuration_.chairs, [&](const auto& c) { return names(c, monitor); });
    const bool own = chair != configuration_.chairs.end() && !chair->timeZone.empty();
    return &rules_.at(own ? chair->timeZone : configuration_.timeZone);
}

}  // namespace chairside::station
