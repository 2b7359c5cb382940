// The time zones that one connection's monitors stand in, looked up once each. Not thread-safe.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "vitals/identity.h"
#include "wire/hl7_time.h"

namespace chairside::ingest {

class ZoneBook {
public:
    // `zoneOf` gives a monitor's IANA name, "" when unknown; may be null.
    ZoneBook(std::function<std::string(const MonitorIdentity&)> zoneOf, std::string peer)
        : zoneOf_(std::move(zoneOf)), peer_(std::move(peer)) {}

    // Null: unknown. Valid until the next call.
    [[nodiscard]] const wire::ZoneRules* rulesFor(const MonitorIdentity& monitor);

private:
    static constexpr std::size_t kZonesMax = 32;  // a gateway's monitors stand in one zone, perhaps two

    std::function<std::string(const MonitorIdentity&)> zoneOf_;
    std::string peer_;
    std::map<std::string, wire::ZoneRules> zones_;  // an unknown zone has null rules
};

}  // namespace chairside::ingest
