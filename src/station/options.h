// The command line of chairside-station: a stable contract, documented in README.md and --help.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace chairside::station {

enum class LogFormat : std::uint8_t { Text, Json };

struct Endpoint {
    std::string address;  // numeric
    std::uint16_t port = 0;
};

struct ClockChoice {
    enum class Kind : std::uint8_t { Real, Scaled, Stepped } kind = Kind::Real;
    double speed = 1;
};

struct Options {
    std::optional<std::filesystem::path> config;
    std::filesystem::path data;
    Endpoint mllp{"127.0.0.1", 2575};
    Endpoint link{"127.0.0.1", 7411};
    std::vector<std::string> mllpAllow;  // CIDR
    bool insecure = false;
    ClockChoice clock;
    bool allowDemoData = false;
    LogFormat logFormat = LogFormat::Text;
    std::string logLevel = "info";
    // The rest is not on the command line.
    std::size_t openFiles = 1024;  // that this process may have
    // While the journal is replayed, from time to time; false: the start is given up.
    std::function<bool(std::uint64_t replayed)> onRecovering;
    // Real time. The strand never waits for a disk or a display: its longest turns take
    // hundredths of a second.
    std::chrono::milliseconds strandStuckAfter{10'000};
    std::chrono::milliseconds stopStuckAfter{10'000};  // each step of a stop; each has a limit of its own below that
};

// "127.0.0.1:2575", "[::1]:0".
[[nodiscard]] Result<Endpoint> parseEndpoint(const std::string& text);

// "real", "stepped", or a factor from 0.1 to 1000.
[[nodiscard]] Result<ClockChoice> parseClock(const std::string& text);

// What cannot go together, in words: a clock that is not real without --allow-demo-data, a listener beyond this
// machine without saying who may reach it.
[[nodiscard]] Outcome checkOptions(const Options& options);

// $XDG_DATA_HOME/chairside, else ~/.local/share/chairside, else /var/lib/chairside.
[[nodiscard]] std::filesystem::path defaultDataFolder();

}  // namespace chairside::station
