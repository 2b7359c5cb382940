// The zones of the monitors' clocks, from the configuration: of the chair that names the monitor, else the station's.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "engine/configuration.h"
#include "wire/hl7_time.h"

namespace chairside::station {

// Never changed after it was made; any thread.
class Zones {
public:
    explicit Zones(const engine::Configuration& configuration);
    [[nodiscard]] const wire::ZoneRules* of(const MonitorIdentity& monitor) const;

private:
    engine::Configuration configuration_;
    std::map<std::string, wire::ZoneRules> rules_;  // by IANA name
};

}  // namespace chairside::station
