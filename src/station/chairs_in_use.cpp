#include "station/chairs_in_use.h"

#include <algorithm>

#include "vitals/phase.h"

namespace chairside::station {
namespace {

const engine::ChairConfiguration* configured(const engine::Configuration& configuration, const ChairId& chair) {
    const auto found = std::ranges::find(configuration.chairs, chair, &engine::ChairConfiguration::chair);
    return found == configuration.chairs.end() ? nullptr : &*found;
}

bool isHigh(const engine::Guard& guard) {
    return guard.occurrence && guard.occurrence->kind != alarm::Kind::Technical &&
           guard.occurrence->priority == alarm::Priority::High;
}

bool isInUse(const engine::Chair& chair) {
    return inSession(chair.phase) || std::ranges::any_of(chair.rules, isHigh) ||
           std::ranges::any_of(chair.reported, [](const auto& report) { return isHigh(report.second.guard); });
}

}  // namespace

std::vector<ChairId> chairsTakenAway(const engine::State& state, const engine::Configuration& next) {
    std::vector<ChairId> taken;
    if (next.automatic()) return taken;
    for (const auto& [id, chair] : state.chairs) {
        if (isInUse(chair) && configured(next, id) == nullptr) taken.push_back(id);
    }
    return taken;
}

void putBack(const engine::State& state, const ChairId& chair, engine::Configuration& next) {
    if (const engine::ChairConfiguration* known = configured(state.configuration, chair)) {
        next.chairs.push_back(*known);
        return;
    }
    // Automatic until now: the chair is named after what its monitors are known by.
    const engine::Chair& now = state.chairs.at(chair);
    next.chairs.push_back({chair,
                           {engine::ByBed{chair.value()}, engine::ByDevice{chair.value()}},
                           now.expected,
                           state.configuration.timeZone,
                           now.probeOnCuffArm});
}

std::string inWords(const std::vector<ChairId>& chairs) {
    std::string words;
    for (const ChairId& chair : chairs) {
        if (!words.empty()) words += ", ";
        words += "chair " + chair.value();
    }
    return words;
}

}  // namespace chairside::station
