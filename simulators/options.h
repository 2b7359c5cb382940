// What the person who starts chairside-sim wants.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace CLI {
class App;
}

namespace chairside::sim {

inline constexpr std::size_t kUsualChairs = 6;

struct Options {
    std::string protocol = "hl7";       // a name of dialect.h
    std::string station;                // A:P; empty: the protocol's usual port on this computer
    std::string waitAt;                 // A:P; the monitors are called there instead
    std::optional<std::size_t> chairs;  // none: as many as are named, else kUsualChairs
    std::vector<std::string> chairNames;
    std::uint64_t seed = 1;
    double speed = 1;
    int intervalMs = 1000;            // simulated
    std::vector<std::string> faults;  // as in parseFault()
    bool demo = false;
    bool ownAlarms = false;
    std::optional<double> durationS;  // real; none: until stopped, or the recordings end
    std::vector<std::string> replay;  // files
    std::optional<double> holdS;      // simulated
    bool json = false;
    std::optional<std::uint16_t> control;  // port on loopback; 0: any free one
    bool panel = false;

    [[nodiscard]] bool hl7() const { return protocol != "link"; }
    [[nodiscard]] std::string stationOrUsual() const;
};

// Names, limits and help of every option. `app` and `options` must live while it parses.
void addOptions(CLI::App& app, Options& options);

}  // namespace chairside::sim
