#include "ingest/zone_book.h"

#include <spdlog/spdlog.h>

#include "ingest/time_zones.h"

namespace chairside::ingest {

const wire::ZoneRules* ZoneBook::rulesFor(const MonitorIdentity& monitor) {
    const std::string zone = zoneOf_ ? zoneOf_(monitor) : std::string{};
    if (zone.empty()) return nullptr;
    auto known = zones_.find(zone);
    if (known == zones_.end()) {
        if (zones_.size() >= kZonesMax) zones_.clear();
        auto rules = zoneRules(zone);
        if (!rules) spdlog::error("{}: {}", peer_, rules.error().text());
        known = zones_.emplace(zone, rules ? std::move(rules).value() : wire::ZoneRules{}).first;
    }
    return &known->second;
}

}  // namespace chairside::ingest
