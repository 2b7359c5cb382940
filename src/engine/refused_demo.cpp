#include "engine/refused_demo.h"

#include <algorithm>
#include <iterator>

#include "engine/monitor_book.h"

namespace chairside::engine {

DeviceMessage withoutRefusedDemo(Turn& turn, const Monitor& monitor, DeviceMessage message) {
    if (turn.state.demoAllowed) return message;
    DeviceMessage refused;
    for (const DeviceAlert& alert : message.alerts) {
        if (alert.demo)
            putInTray(turn, monitor.identity, {alert.code, alert.text, "demo data (not allowed at this station)"});
    }
    std::erase_if(message.alerts, [](const DeviceAlert& alert) { return alert.demo; });
    const auto isDemo = [](const Observation& o) { return o.demo; };
    std::ranges::copy_if(message.observations, std::back_inserter(refused.observations), isDemo);
    if (refused.observations.empty()) return message;
    keepUncharted(turn, monitor, refused, "demo data (not allowed at this station)");
    std::erase_if(message.observations, isDemo);
    return message;
}

bool saysRefusedDemo(const Turn& turn, const DeviceMessage& message) {
    if (turn.state.demoAllowed) return false;
    const auto isRefused = [](const Unmapped& item) {
        return item.reason.starts_with("demo data") || item.reason.starts_with("demo alarm");
    };
    return std::ranges::any_of(message.observations, [](const Observation& o) { return o.demo; }) ||
           std::ranges::any_of(message.alerts, [](const DeviceAlert& alert) { return alert.demo; }) ||
           std::ranges::any_of(message.unmapped, isRefused);
}

}  // namespace chairside::engine
