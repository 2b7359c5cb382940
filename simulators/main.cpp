// chairside-sim: simulated patients and their monitors. One thread; with --panel a second one, `load` has its own.
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <thread>

#include "base/clock.h"
#include "link/client/client.h"
#include "simulators/control/control_server.h"
#include "simulators/load/load_command.h"
#include "simulators/monitor/dialect.h"
#include "simulators/scenario/check_command.h"
#include "simulators/simulated_floor.h"
#include "simulators/simulation.h"
#ifdef CHAIRSIDE_PANEL
#include "simulators/panel/panel.h"
#endif

namespace chairside::sim {
namespace {

constexpr int kNotAllTaken = 1;
constexpr int kWrongUse = 2;
constexpr const char* kTellHelp =
    R"(Commands (CHAIR: name or number):
  chairs                            each chair: what it shows now, and what is wrong with it
  events                            what can go wrong
  start EVENT[=LEVEL] CHAIR [TIME]  something goes wrong for that time (60s)
  set CHAIR VITAL VALUE             spo2, rate, systolic or breaths is this until released
  release CHAIR                     everything that is wrong there is over
  pull CHAIR, plug CHAIR            its cable
Exit code: 0 done, 1 refused, 2 wrong option, 3 nobody answers.)";

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

// A window needs the main thread: then the simulation has one of its own, and ends with the window.
void runAll(boost::asio::io_context& io, [[maybe_unused]] Simulation& simulation, const Options& options,
            [[maybe_unused]] const ControlServer& server) {
    if (!options.panel) {
        io.run();
        return;
    }
#ifdef CHAIRSIDE_PANEL
    const std::uint16_t port = server.port();
    std::thread thread([&io] { io.run(); });
    showPanel(port);
    simulation.interrupt();
    thread.join();
#endif
}

Result<SpeakerOptions> speakingOf(const Options& options, WallTime start) {
    const bool waits = !options.waitAt.empty();
    const char* option = waits ? "--wait-at" : "--station";
    if (waits && options.protocol != name(Dialect::MindrayPds)) return Error{"only mindray-pds monitors wait", option};
    const auto at = link::parseHostPort(waits ? options.waitAt : options.stationOrUsual());
    if (!at) return Error{at.error().text(), option};
    SpeakerOptions speaking;
    speaking.host = at.value().first;
    speaking.port = at.value().second;
    speaking.waits = waits;
    speaking.seed = options.seed;
    speaking.programStart = start;
    return speaking;
}

void sayReady(const Options& options, std::size_t chairs, const SpeakerOptions& speaking,
              const std::vector<std::uint16_t>& waiting, const ControlServer& server) {
    std::ostream& ready = options.json ? std::cerr : std::cout;
    ready << "chairside-sim ready chairs=" << chairs << " protocol=" << options.protocol;
    if (!speaking.waits) ready << " station=" << options.stationOrUsual();
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        ready << (i == 0 ? " waits=" : ",") << speaking.host << ':' << waiting[i];
    }
    if (options.control || options.panel) ready << " control=127.0.0.1:" << server.port();
    ready << std::endl;
}

int run(const Options& options) {
#ifndef CHAIRSIDE_PANEL
    if (options.panel) return wrongUse({"this chairside-sim was built without windows (CHAIRSIDE_UI=OFF)", "--panel"});
#endif
    const WallTime start = RealClock{}.read().wall;
    const Result<SpeakerOptions> speaking = speakingOf(options, start);
    if (!speaking) return wrongUse(speaking.error());
    const Pace pace{std::chrono::steady_clock::now(), options.speed, {}};
    Result<SimulatedFloor> floor = makeFloor(options, start, pace);
    if (!floor) return wrongUse(floor.error());
    for (const std::string& note : floor.value().notes) spdlog::info(note);

    std::optional<std::chrono::milliseconds> duration;
    if (options.durationS) duration = std::chrono::milliseconds{static_cast<std::int64_t>(*options.durationS * 1000)};
    const std::size_t chairs = floor.value().feeds.size();

    boost::asio::io_context io{1};
    FloorControl control(floor.value().chairs, pace);
    Simulation simulation(io, speaking.value(), std::move(floor.value().feeds), duration);
    ControlServer server(io, std::move(control), [&] { simulation.wake(); });
    simulation.ended = [&] { server.stop(); };
    if (options.control || options.panel) {
        if (const Outcome listening = server.listen(options.control.value_or(0)); !listening)
            return wrongUse(listening.error());
    }
    const auto waiting = simulation.listen();
    if (!waiting) return wrongUse({waiting.error().text(), "--wait-at"});
    simulation.start();
    sayReady(options, chairs, speaking.value(), waiting.value(), server);
    runAll(io, simulation, options, server);

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
    std::string controlAt;
    std::vector<std::string> words;
    CLI::App* const telling =
        app.add_subcommand("tell", "Change what happens on the chairs of a running chairside-sim");
    telling->add_option("--at", controlAt, "Address and port that it printed as control=")->required();
    telling->add_option("words", words, "The command")->required();
    telling->footer(chairside::sim::kTellHelp);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? 0 : chairside::sim::kWrongUse; }
    spdlog::set_default_logger(spdlog::stderr_color_mt("chairside-sim"));
    if (checking->parsed()) return chairside::sim::runCheck(check);
    if (telling->parsed()) return chairside::sim::tell(controlAt, words);
    if (loading->parsed()) return chairside::sim::runLoadCommand(load);
    return chairside::sim::run(options);
}
