// Which zone a monitor's clock is in, from the configuration: of the chair that names the monitor, else the station's.
// And why no chair does.
#pragma once

#include <string>

#include "engine/configuration.h"

namespace chairside::station {

// Never changed after it was made; any thread.
class Zones {
public:
    explicit Zones(const engine::Configuration& configuration) : configuration_(configuration) {}
    [[nodiscard]] std::string nameFor(const MonitorIdentity& monitor) const;     // IANA
    [[nodiscard]] std::string whyNoChair(const MonitorIdentity& monitor) const;  // empty: one does

private:
    engine::Configuration configuration_;
};

}  // namespace chairside::station
