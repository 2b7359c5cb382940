#include "engine/refused_demo.h"

#include <algorithm>
#include <iterator>

#include "engine/monitor_book.h"

namespace chairside::engine {

std::optional<DeviceMessage> withoutRefusedDemo(Turn& turn, const Monitor& monitor, const DeviceMessage& message) {
    const auto isDemo = [](const auto& part) { return part.demo; };
    const bool any = std::ranges::any_of(message.observations, isDemo) || std::ranges::any_of(message.alerts, isDemo);
    if (turn.state.demoAllowed || !any) return std::nullopt;
    DeviceMessage refused;
    std::ranges::copy_if(message.observations, std::back_inserter(refused.observations), isDemo);
    std::ranges::copy_if(message.alerts, std::back_inserter(refused.alerts), isDemo);
    keepUncharted(turn, monitor, refused, "demo data (not allowed at this station)");
    DeviceMessage kept = message;
    std::erase_if(kept.observations, isDemo);
    std::erase_if(kept.alerts, isDemo);
    // Without them it is not whole.
    for (const DeviceAlert& alert : refused.alerts) std::erase(kept.listsTold, alert.list);
    return kept;
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
