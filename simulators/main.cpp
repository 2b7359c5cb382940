// chairside-sim: bedside monitors without patients. One thread.
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "base/clock.h"
#include "link/client/client.h"
#include "simulators/load/load_command.h"
#include "simulators/scenario/check_command.h"
#include "simulators/simulated_floor.h"
#include "simulators/simulation.h"

namespace chairside::sim {
namespace {

constexpr int kNotAllTaken = 1;
constexpr int kWrongUse = 2;

int wrongUse(const Error& error) {
    std::cerr << "chairside-sim: " << error.text() << '\n';
    return kWrongUse;
}

void printSummary(const Counts& counts, bool json) {
    const auto pair = [&](const char* name, std::uint64_t count, bool last = false) {
        if (json) {
            std::cout << '"' << name << "\":" << count << (last ? "" : ",");
        } else {
            std::cout << ' ' << name << '=' << count;
        }
    };
    std::cout << (json ? "{" : "chairside-sim done");
    pair("sent", counts.sent);
    pair("acked", counts.acked);
    pair("resent", counts.resent);
    pair("refused", counts.refused);
    pair("dropped", counts.dropped);
    pair("waiting", counts.waiting, true);
    std::cout << (json ? "}\n" : "\n") << std::flush;
}

int run(const Options& options) {
    const auto station = link::parseHostPort(options.stationOrUsual());
    if (!station) return wrongUse({station.error().text(), "--station"});
    const WallTime start = RealClock{}.read().wall;
    Result<SimulatedFloor> floor = makeFloor(options, start, Pace{std::chrono::steady_clock::now(), options.speed});
    if (!floor) return wrongUse(floor.error());
    for (const std::string& note : floor.value().notes) spdlog::info(note);

    SpeakerOptions speaking;
    speaking.host = station.value().first;
    speaking.port = station.value().second;
    speaking.seed = options.seed;
    speaking.programStart = start;
    std::optional<std::chrono::milliseconds> duration;
    if (options.durationS) duration = std::chrono::milliseconds{static_cast<std::int64_t>(*options.durationS * 1000)};
    const std::size_t chairs = floor.value().feeds.size();

    boost::asio::io_context io{1};
    Simulation simulation(io, speaking, std::move(floor.value().feeds), duration);
    simulation.start();
    std::ostream& ready = options.json ? std::cerr : std::cout;
    ready << "chairside-sim ready chairs=" << chairs << " protocol=" << options.protocol
          << " station=" << options.stationOrUsual() << std::endl;
    io.run();

    const Counts counts = simulation.counts();
    printSummary(counts, options.json);
    const bool allTaken = counts.refused == 0 && counts.dropped == 0 && counts.waiting == 0;
    return allTaken || simulation.interrupted() ? 0 : kNotAllTaken;
}

}  // namespace
}  // namespace chairside::sim

int main(int argc, char** argv) {
    CLI::App app{"Simulated bedside monitors for a Chairside station. Demonstration data only."};
    chairside::sim::Options options;
    chairside::sim::addOptions(app, options);
    chairside::sim::CheckArguments check;
    CLI::App* const checking = app.add_subcommand("check", "Play scenarios against a station and judge what it does");
    chairside::sim::addCheckOptions(*checking, check);
    chairside::sim::LoadOptions load;
    CLI::App* const loading = app.add_subcommand("load", "Load a station with many monitors and report how it held");
    chairside::sim::addLoadOptions(*loading, load);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? 0 : chairside::sim::kWrongUse; }
    spdlog::set_default_logger(spdlog::stderr_color_mt("chairside-sim"));
    if (checking->parsed()) return chairside::sim::runCheck(check);
    if (loading->parsed()) return chairside::sim::runLoadCommand(load);
    return chairside::sim::run(options);
}
