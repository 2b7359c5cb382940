#include "station/zones.h"

#include <algorithm>

namespace chairside::station {

std::string Zones::nameFor(const MonitorIdentity& monitor) const {
    const auto chair = std::ranges::find_if(configuration_.chairs, [&](const engine::ChairConfiguration& configured) {
        return std::ranges::any_of(configured.monitors, [&](const auto& match) { return matches(match, monitor); });
    });
    const bool own = chair != configuration_.chairs.end() && !chair->timeZone.empty();
    return own ? chair->timeZone : configuration_.timeZone;
}

}  // namespace chairside::station
