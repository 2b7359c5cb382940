#include "station/zones.h"

#include "engine/monitor_book.h"

namespace chairside::station {

std::string Zones::nameFor(const MonitorIdentity& monitor) const {
    const engine::ChairConfiguration* chair = engine::chairNaming(configuration_, monitor);
    const bool own = chair != nullptr && !chair->timeZone.empty();
    return own ? chair->timeZone : configuration_.timeZone;
}

std::string Zones::whyNoChair(const MonitorIdentity& monitor) const {
    return engine::whyNoChair(configuration_, monitor);
}

}  // namespace chairside::station
