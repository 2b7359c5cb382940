#include "simulators/simulated_floor.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

#include "simulators/monitor/bedside_monitor.h"
#include "simulators/monitor/hl7_speech.h"
#include "simulators/monitor/names.h"
#include "simulators/replay/journal_replay.h"
#include "simulators/replay/replay_source.h"

namespace chairside::sim {
namespace {

using Names = std::vector<std::string>;

std::string unlike(const Names& taken, const std::string& name) {
    std::string free = name;
    for (int n = 2; std::find(taken.begin(), taken.end(), free) != taken.end(); ++n) {
        const std::string number = "-" + std::to_string(n);
        free = name.substr(0, kLongestName - number.size()) + number;
    }
    return free;
}

// A chair before its name is settled.
struct Seat {
    std::string name;
    std::unique_ptr<SampleSource> source;  // none: a simulated patient
    std::set<Vital> recorded;              // vitals of a recording
};
using Seats = std::vector<Seat>;

Result<Names> chairNames(const Options& options, const Seats& seats) {
    Names names;
    if (options.chairNames.empty()) {
        for (const Seat& seat : seats) names.push_back(unlike(names, seat.name));
        return names;
    }
    if (options.chairNames.size() != seats.size()) {
        return Error{
            std::to_string(options.chairNames.size()) + " names for " + std::to_string(seats.size()) + " chairs",
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

void noteIgnored(const std::string& path, const std::vector<std::string>& ignored, SimulatedFloor& floor) {
    if (ignored.empty()) return;
    std::string note = path + ": not played:";
    for (const std::string& column : ignored) note += " " + column;
    floor.notes.push_back(std::move(note));
}

void noteUnsaid(const std::string& chair, const std::set<Vital>& recorded, Dialect dialect, SimulatedFloor& floor) {
    std::string unsaid;
    for (const Vital vital : recorded) {
        if (!says(dialect, vital)) unsaid += " " + std::string(name(vital));
    }
    if (unsaid.empty()) return;
    floor.notes.push_back(chair + ": not played, " + std::string(name(dialect)) + " has no word for it:" + unsaid);
}

Outcome seatRecording(const Options& options, const std::string& path, WallTime start, SimulatedFloor& floor,
                      Seats& seats) {
    Result<Recording> recording = readRecordingFile(path);
    if (!recording) return recording.error();
    noteIgnored(path, recording.value().ignoredColumns, floor);
    std::optional<Duration> hold;
    if (options.holdS) hold = simulatedSeconds(*options.holdS);
    std::set<Vital> recorded;
    for (const RecordedRow& row : recording.value().rows) {
        for (const auto& [vital, value] : row.values) recorded.insert(vital);
    }
    seats.push_back({chairNameFromFile(path), std::make_unique<ReplaySource>(std::move(recording).value(), start, hold),
                     std::move(recorded)});
    return Done{};
}

Outcome seatJournal(const std::string& path, WallTime start, SimulatedFloor& floor, Seats& seats) {
    Result<RecordedFloor> recorded = readJournal(path);
    if (!recorded) return recorded.error();
    noteIgnored(path, recorded.value().ignoredVitals, floor);
    const WallTime begin = recorded.value().begin;
    for (RecordedMonitor& monitor : recorded.value().monitors) {
        std::set<Vital> vitals;
        for (const Sample& sample : monitor.samples) {
            for (const Measurement& measurement : sample.measurements) vitals.insert(measurement.vital);
        }
        seats.push_back({monitor.name, std::make_unique<JournalReplay>(std::move(monitor.samples), begin, start),
                         std::move(vitals)});
    }
    return Done{};
}

Result<Seats> seatsOf(const Options& options, WallTime start, SimulatedFloor& floor) {
    Seats seats;
    if (options.replay.empty()) {
        const std::size_t named = options.chairNames.empty() ? kUsualChairs : options.chairNames.size();
        for (std::size_t i = 0; i < options.chairs.value_or(named); ++i) seats.push_back({chairName(i), nullptr, {}});
    }
    for (const std::string& path : options.replay) {
        const Outcome seated = std::filesystem::is_directory(path) ? seatJournal(path, start, floor, seats)
                                                                   : seatRecording(options, path, start, floor, seats);
        if (!seated) return seated.error();
    }
    return seats;
}

std::unique_ptr<SampleSource> patientOf(const Options& options, std::size_t index, WallTime start,
                                        const FaultSchedule& faults) {
    BedsideOptions bedside{options.seed, index, Duration{options.intervalMs}, start, faults};
    bedside.ownAlarms = options.ownAlarms;
    return std::make_unique<BedsideMonitor>(std::move(bedside));
}

}  // namespace

Result<SimulatedFloor> makeFloor(const Options& options, WallTime start, Pace pace) {
    SimulatedFloor floor;
    Result<Seats> seats = seatsOf(options, start, floor);
    if (!seats) return seats.error();
    const Result<Names> names = chairNames(options, seats.value());
    if (!names) return names.error();
    const Result<std::vector<FaultSchedule>> faults = faultsOf(options, names.value());
    if (!faults) return faults.error();
    const Result<Dialect> dialect = dialectNamed(options.protocol);
    if (!dialect) return Error{dialect.error().text(), "--protocol"};
    if (dialect.value() == Dialect::MindrayPds && options.waitAt.empty() && names.value().size() > 1) {
        return Error{"its messages tell no bed: more than one is one chair; use --wait-at, or --chairs 1",
                     "--protocol"};
    }
    std::optional<Duration> until;
    if (options.durationS) until = simulatedSeconds(*options.durationS * options.speed);
    for (std::size_t i = 0; i < names.value().size(); ++i) {
        const std::string& name = names.value()[i];
        const FaultSchedule& schedule = faults.value()[i];
        noteUnsaid(name, seats.value()[i].recorded, dialect.value(), floor);
        std::unique_ptr<SampleSource> source = std::move(seats.value()[i].source);
        if (!source) source = patientOf(options, i, start, schedule);
        const auto chair = std::make_shared<ControlledChair>(ControlledChair{name, schedule, {}, 0});
        const auto taken = [chair](const Outgoing& outgoing) {
            chair->last = outgoing.sample;
            ++chair->taken;
        };
        floor.chairs.push_back(chair);
        floor.feeds.emplace_back(
            Feed::Options{{name, deviceId(options.seed, name), ""}, schedule, pace, until, dialect.value(), taken},
            std::move(source));
    }
    return floor;
}

}  // namespace chairside::sim
