#include "simulators/simulated_floor.h"

#include <algorithm>
#include <cmath>

#include "simulators/monitor/bedside_monitor.h"
#include "simulators/monitor/names.h"
#include "simulators/replay/replay_source.h"

namespace chairside::sim {
namespace {

using Names = std::vector<std::string>;

std::string unlike(const Names& taken, const std::string& name) {
    std::string free = name;
    for (int n = 2; std::find(taken.begin(), taken.end(), free) != taken.end(); ++n)
        free = name + "-" + std::to_string(n);
    return free;
}

Result<Names> chairNames(const Options& options) {
    const std::size_t wanted = options.replay.empty() ? options.chairs : options.replay.size();
    Names names;
    if (options.chairNames.empty()) {
        for (std::size_t i = 0; i < wanted; ++i) {
            const std::string name = options.replay.empty() ? chairName(i) : chairNameFromFile(options.replay[i]);
            names.push_back(unlike(names, name));
        }
        return names;
    }
    if (options.chairNames.size() != wanted) {
        return Error{std::to_string(options.chairNames.size()) + " names for " + std::to_string(wanted) + " chairs",
                     "--chairs-named"};
    }
    for (const std::string& name : options.chairNames) {
        if (const Outcome fits = checkChairName(name); !fits) return Error{fits.error().text(), "--chairs-named"};
        if (unlike(names, name) != name) return Error{"the name is there twice: " + name, "--chairs-named"};
        names.push_back(name);
    }
    return names;
}

std::optional<std::size_t> chairCalled(const Names& names, const std::string& called) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == called || std::to_string(i + 1) == called) return i;
    }
    return std::nullopt;
}

Result<std::vector<FaultSchedule>> faultsOf(const Options& options, const Names& names) {
    std::vector<std::vector<Fault>> perChair(names.size());
    for (const std::string& text : options.faults) {
        const Result<ChairFault> fault = parseFault(text);
        if (!fault) return Error{fault.error().text(), "--fault"};
        const std::optional<std::size_t> chair = chairCalled(names, fault.value().chair);
        if (!chair) return Error{"there is no chair " + fault.value().chair, "--fault"};
        Fault added = fault.value().fault;
        if (added.kind == FaultKind::WrongChair) {
            const std::optional<std::size_t> other = chairCalled(names, added.text);
            if (other) added.text = names[*other];
            if (const Outcome fits = checkChairName(added.text); !fits) return Error{fits.error().text(), "--fault"};
        }
        perChair[*chair].push_back(std::move(added));
    }
    for (const ChairFault& fault : options.demo ? demoFaults() : std::vector<ChairFault>{}) {
        if (const std::optional<std::size_t> chair = chairCalled(names, fault.chair)) {
            perChair[*chair].push_back(fault.fault);
        }
    }
    std::vector<FaultSchedule> schedules;
    for (std::vector<Fault>& faults : perChair) schedules.emplace_back(std::move(faults));
    return schedules;
}

Duration simulatedSeconds(double seconds) { return Duration{static_cast<std::int64_t>(std::llround(seconds * 1000))}; }

Result<std::unique_ptr<SampleSource>> replayOf(const Options& options, std::size_t index, WallTime start,
                                               std::vector<std::string>& notes) {
    const std::string& path = options.replay[index];
    Result<Recording> recording = readRecordingFile(path);
    if (!recording) return recording.error();
    if (!recording.value().ignoredColumns.empty()) {
        std::string note = path + ": not played:";
        for (const std::string& column : recording.value().ignoredColumns) note += " " + column;
        notes.push_back(std::move(note));
    }
    std::optional<Duration> hold;
    if (options.holdS) hold = simulatedSeconds(*options.holdS);
    return std::unique_ptr<SampleSource>(std::make_unique<ReplaySource>(std::move(recording).value(), start, hold));
}

}  // namespace

Result<SimulatedFloor> makeFloor(const Options& options, WallTime start, Pace pace) {
    const Result<Names> names = chairNames(options);
    if (!names) return names.error();
    const Result<std::vector<FaultSchedule>> faults = faultsOf(options, names.value());
    if (!faults) return faults.error();
    const Result<Dialect> dialect = dialectNamed(options.protocol);
    if (!dialect) return Error{dialect.error().text(), "--protocol"};
    std::optional<Duration> until;
    if (options.durationS) until = simulatedSeconds(*options.durationS * options.speed);
    SimulatedFloor floor;
    for (std::size_t i = 0; i < names.value().size(); ++i) {
        const std::string& name = names.value()[i];
        const FaultSchedule& schedule = faults.value()[i];
        std::unique_ptr<SampleSource> source;
        if (options.replay.empty()) {
            BedsideOptions bedside{options.seed, i, Duration{options.intervalMs}, start, schedule};
            bedside.ownAlarms = options.ownAlarms;
            source = std::make_unique<BedsideMonitor>(std::move(bedside));
        } else {
            Result<std::unique_ptr<SampleSource>> replay = replayOf(options, i, start, floor.notes);
            if (!replay) return replay.error();
            source = std::move(replay).value();
        }
        floor.feeds.emplace_back(
            Feed::Options{{name, deviceId(options.seed, name), ""}, schedule, pace, until, dialect.value()},
            std::move(source));
    }
    return floor;
}

}  // namespace chairside::sim
