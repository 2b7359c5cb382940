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

// Whether what speaks there is named so, and comes from there, as far as the line says it.
bool mayBring(const engine::MonitorLine& line, const MonitorIdentity& monitor) {
    const auto fits = [](const std::string& said, const std::string& is) { return said.empty() || said == is; };
    return line.dials && line.address == monitor.peer && fits(line.bed, monitor.bed) &&
           fits(line.device, monitor.device);
}

// Whether a monitor of the chair speaks there: by the name the line gives it, by the address that is called where it
// gives none (behind one box there may be several), or because it was heard.
bool serves(const engine::MonitorLine& line, const engine::ChairConfiguration& chair, const engine::State& state) {
    const bool byAddress = line.dials && line.bed.empty() && line.device.empty();
    const MonitorIdentity given{line.bed, line.device, byAddress ? line.address : ""};
    const auto names = [&](const engine::MonitorMatch& match) { return matches(match, given); };
    if (std::ranges::any_of(chair.monitors, names)) return true;
    return std::ranges::any_of(state.monitors, [&](const auto& known) {
        return known.second.chair == chair.chair && mayBring(line, known.second.identity);
    });
}

void putBackLines(const engine::State& state, const engine::ChairConfiguration& chair, engine::Configuration& next) {
    for (const engine::MonitorLine& line : state.configuration.lines) {
        const bool given = std::ranges::any_of(next.lines, [&](const engine::MonitorLine& other) {
            return other.address == line.address && other.port == line.port;
        });
        if (!given && serves(line, chair, state)) next.lines.push_back(line);
    }
}

engine::ChairConfiguration asKnown(const engine::State& state, const ChairId& id) {
    if (const engine::ChairConfiguration* known = configured(state.configuration, id)) return *known;
    // Automatic until now: the chair is named after what its monitors are known by.
    const engine::Chair& chair = state.chairs.at(id);
    return {id,
            {engine::ByBed{id.value()}, engine::ByDevice{id.value()}, engine::ByAddress{id.value()}},
            chair.expected,
            state.configuration.timeZone,
            chair.probeOnCuffArm};
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
    next.chairs.push_back(asKnown(state, chair));
    putBackLines(state, next.chairs.back(), next);
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
