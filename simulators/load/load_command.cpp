#include "simulators/load/load_command.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace chairside::sim {
namespace {

constexpr int kNotAllTaken = 1;
constexpr int kNoStation = 3;

}  // namespace

void addLoadOptions(CLI::App& command, LoadOptions& options) {
    command.footer(
        "Open loop: messages are sent at their time, whether or not the station keeps up. The messages are marked as\n"
        "demonstration; a station that does not allow it acknowledges them and charts nothing.\n"
        "Exit code: 0 everything acknowledged once, 1 not, 3 no connection.");
    command.add_option("--mllp", options.mllp, "Address and port of the station's HL7 listener")->capture_default_str();
    command.add_option("--link", options.link, "Of its link; given: also the time until a client has a reading");
    command.add_option("--monitors", options.monitors, "Beds")->check(CLI::Range(1, 100'000))->capture_default_str();
    command.add_option("--connections", options.connections, "Connections they share (one each, at most 1000)")
        ->check(CLI::Range(1, 20'000));
    command.add_option("--rate", options.rate, "Messages a second, all together (one a monitor)")
        ->check(CLI::Range(0.1, 1e6));
    command.add_option("--seconds", options.seconds, "How long")->check(CLI::Range(1, 86'400))->capture_default_str();
    command.add_option("--threads", options.threads, "Threads")->check(CLI::Range(1, 64))->capture_default_str();
}

int runLoadCommand(const LoadOptions& options) {
    Result<LoadReport> report = runLoad(options);
    if (!report) {
        std::cerr << "chairside-sim: " << report.error().text() << '\n';
        return kNoStation;
    }
    std::cout << report.value().json(options) << std::endl;
    return report.value().clean() ? 0 : kNotAllTaken;
}

}  // namespace chairside::sim
