// chairside-station: watches infusion chairs. See README.md for the contract of its command line.
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <poll.h>
#include <unistd.h>
#include <CLI/CLI.hpp>
#include <array>
#include <csignal>
#include <iostream>
#ifdef CHAIRSIDE_SYSTEMD
#include <systemd/sd-daemon.h>
#endif

#include "station/json_log.h"
#include "station/open_files.h"
#include "station/station.h"

namespace {

using namespace chairside;
using namespace chairside::station;

constexpr const char* kNotice =
    "Experimental software, not a medical device. Bedside monitors and their alarms stay on.";

int signalPipe[2] = {-1, -1};

void onSignal(int number) {
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}

void catchSignals() {
    if (pipe(signalPipe) != 0) throw std::runtime_error("no pipe for signals");
    struct sigaction action {};
    action.sa_handler = onSignal;
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

void setUpLog(const Options& options) {
    auto log = spdlog::stderr_color_mt("chairside-station");
    if (options.logFormat == LogFormat::Json) log->set_formatter(jsonFormatter());
    log->set_level(spdlog::level::from_str(options.logLevel));
    spdlog::set_default_logger(std::move(log));
}

template <class T>
void put(const Result<T>& parsed, T& into) {
    if (!parsed.ok()) throw CLI::ValidationError(parsed.error().text());
    into = parsed.value();
}

void addOptions(CLI::App& app, Options& options) {
    app.description(
        std::string{"Takes vital signs from bedside monitors, applies the clinic's alarm rules, keeps the record.\n"} +
        kNotice);
    app.add_option("--config", options.config,
                   "configuration (protobuf text format); none: each bed heard becomes a chair")
        ->check(CLI::ExistingFile);
    app.add_option("--data", options.data, "folder of journal and record")->default_str(defaultDataFolder().string());
    app.add_option_function<std::string>(
           "--listen-mllp", [&](const std::string& t) { put(parseEndpoint(t), options.mllp); },
           "ADDRESS:PORT for HL7 over MLLP; port 0 picks one")
        ->default_str("127.0.0.1:2575");
    app.add_option_function<std::string>(
           "--listen-link", [&](const std::string& t) { put(parseEndpoint(t), options.link); },
           "ADDRESS:PORT for dashboards, tools and gateways")
        ->default_str("127.0.0.1:7411");
    app.add_option("--mllp-allow", options.mllpAllow,
                   "CIDR of the monitors; needed when MLLP listens beyond this machine");
    app.add_flag("--insecure", options.insecure, "let the unencrypted link listen beyond this machine");
    app.add_option_function<std::string>(
           "--clock", [&](const std::string& t) { put(parseClock(t), options.clock); },
           "real, stepped (by 'step MILLISECONDS' lines on standard input), or a speed as 60")
        ->default_str("real");
    app.add_flag("--allow-demo-data", options.allowDemoData,
                 "chart what says it is demo, test or training; marked everywhere");
    app.add_option("--log-format", options.logFormat, "text or json")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, LogFormat>{{"text", LogFormat::Text}, {"json", LogFormat::Json}}));
    app.add_option("--log-level", options.logLevel, "debug, info, warning or error")
        ->check(CLI::IsMember({"debug", "info", "warning", "error"}));
    app.footer(
        "Signals: SIGTERM and SIGINT stop cleanly, SIGHUP reads the configuration again.\n"
        "Exit status: 0 stopped, 1 could not start, 2 wrong arguments, 3 it hung and ended itself.");
    app.set_version_flag("--version", CHAIRSIDE_VERSION);
}

std::shared_ptr<Clock> makeClock(const ClockChoice& choice) {
    switch (choice.kind) {
        case ClockChoice::Kind::Real: return std::make_shared<RealClock>();
        case ClockChoice::Kind::Scaled: return std::make_shared<ScaledClock>(choice.speed);
        case ClockChoice::Kind::Stepped: return std::make_shared<SteppedClock>(RealClock{}.read());
    }
    return nullptr;
}

void notifySystemd([[maybe_unused]] const char* state) {
#ifdef CHAIRSIDE_SYSTEMD
    sd_notify(0, state);
#endif
}

// Keeps the service manager from taking a long replay for a start that hangs, and a stop from waiting for its end.
class Recovering {
public:
    bool goOn(std::uint64_t replayed) {
        const auto now = std::chrono::steady_clock::now();
        if (now - toldAt_ > std::chrono::seconds{1}) {
            toldAt_ = now;
            const std::string state =
                fmt::format("EXTEND_TIMEOUT_USEC=60000000\nSTATUS=replaying the journal: {} entries", replayed);
            notifySystemd(state.c_str());
        }
        lookForSignals();
        return !stopped_;
    }
    [[nodiscard]] bool stopped() const { return stopped_; }
    [[nodiscard]] bool reloadWanted() const { return reloadWanted_; }

private:
    void lookForSignals() {
        pollfd wait{signalPipe[0], POLLIN, 0};
        unsigned char number = 0;
        if (poll(&wait, 1, 0) <= 0 || read(signalPipe[0], &number, 1) != 1) return;
        (number == SIGHUP ? reloadWanted_ : stopped_) = true;
    }
    std::chrono::steady_clock::time_point toldAt_;
    bool stopped_ = false;
    bool reloadWanted_ = false;
};

// "step 1000" lines move a stepped clock; each is answered, so that a test knows it happened.
class StepLines {
public:
    explicit StepLines(std::shared_ptr<Clock> clock)
        : clock_(std::dynamic_pointer_cast<SteppedClock>(std::move(clock))) {}
    [[nodiscard]] bool wanted() const { return clock_ != nullptr; }

    // False: no more will come.
    bool read() {
        std::array<char, 4096> bytes{};
        const auto count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count <= 0 || text_.size() > bytes.size()) return false;
        text_.append(bytes.data(), std::size_t(count));
        for (auto end = text_.find('\n'); end != std::string::npos; end = text_.find('\n')) {
            obey(text_.substr(0, end));
            text_.erase(0, end + 1);
        }
        return true;
    }

private:
    void obey(const std::string& line) {
        long long ms = 0;
        if (std::sscanf(line.c_str(), "step %lld", &ms) != 1 || ms < 0) {
            std::cout << "not a step: write 'step MILLISECONDS'" << std::endl;
            return;
        }
        clock_->step(Duration{ms});
        std::cout << "stepped " << ms << std::endl;
    }
    std::shared_ptr<SteppedClock> clock_;
    std::string text_;
};

void runUntilStopped(Station& station, StepLines steps) {
    bool listening = steps.wanted();
    while (true) {
        std::array<pollfd, 2> waits{{{signalPipe[0], POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
        if (poll(waits.data(), listening ? 2 : 1, -1) < 0) continue;
        if (listening && waits[1].revents != 0) listening = steps.read();
        if ((waits[0].revents & POLLIN) == 0) continue;
        unsigned char number = 0;
        if (read(signalPipe[0], &number, 1) != 1 || number != SIGHUP) return;
        const Outcome reloaded = station.reload();
        if (reloaded.ok()) {
            spdlog::info("configuration read again");
        } else {
            spdlog::error("configuration not taken, the one before stays: {}", reloaded.error().text());
        }
    }
}

int run(Options options) {
    auto clock = makeClock(options.clock);
    Recovering recovering;
    options.onRecovering = [&recovering](std::uint64_t replayed) { return recovering.goOn(replayed); };
    auto started = Station::start(options, clock);
    if (!started.ok() && recovering.stopped()) {
        spdlog::info("stopped while the journal was replayed");
        return 0;
    }
    if (!started.ok()) {
        spdlog::critical("cannot start: {}", started.error().text());
        return 1;
    }
    Station& station = *started.value();
    std::cout << "chairside-station ready mllp=" << options.mllp.address << ':' << station.ports().mllp
              << " link=" << options.link.address << ':' << station.ports().link << " data=" << options.data.string()
              << std::endl;
    notifySystemd("READY=1\nSTATUS=");
    if (recovering.reloadWanted()) onSignal(SIGHUP);
    runUntilStopped(station, StepLines{clock});
    notifySystemd("STOPPING=1");
    station.stop();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app;
    Options options;
    options.data = defaultDataFolder();
    addOptions(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int shown = app.exit(error);
        return shown == 0 ? 0 : 2;
    }
    setUpLog(options);
    try {
        options.openFiles = raiseOpenFiles();
        catchSignals();
        return run(std::move(options));
    } catch (const std::exception& error) {
        spdlog::critical("cannot start: {}", error.what());
        return 1;
    }
}
