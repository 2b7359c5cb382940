#include "simulators/options.h"

#include <CLI/CLI.hpp>

#include "simulators/monitor/dialect.h"
#include "simulators/monitor/fault.h"

namespace chairside::sim {
namespace {

constexpr const char* kFooter =
    R"(Without --replay: N seeded patients on a ketamine infusion, each at another point of the visit (10 min baseline,
40 min infusion, 60 min observation). Everything is marked as demonstration data; the station must allow it
(--allow-demo-data).

Faults: KIND[=LEVEL]@CHAIR:START+DURATION, times simulated, in seconds or with s, m, h. CHAIR: number or name.
%FAULTS%--demo is: desaturation=90@2:40+75  probe-off@4:80+60  hypertension=192@3:90+240

Replay: a data folder of a station (its journal; the station may be running), at most 5,000,000 measurements, 19 hours
of twelve chairs; alarms, the monitors' own too, and what people did are not played. Or CSV with columns t_min, HR,
SpO2, RR, NIBP_SYS, NIBP_DIA, NIBP_MEAN (ABP_* is ignored), an empty cell was not measured. A row is sent at its time,
with the device's clock following the simulated time; run the station with --clock N for --speed N.

Exit code: 0; 1 when it ended by itself and the station refused or never answered something; 2 for a wrong option or
recording, before anything was sent.

Examples:
  chairside-sim --demo
  chairside-sim --protocol link --chairs 12 --fault freeze@3:60+45
  chairside-sim --protocol mindray-pds --wait-at 127.0.0.1:4601 --chairs 2
  chairside-sim --replay recording.csv --speed 60 --hold 5)";

std::string footer() {
    std::string faults;
    for (const FaultWords& words : faultWords()) {
        std::string kind(words.name);
        if (words.lowest != words.highest) kind += "[=" + std::to_string(static_cast<int>(words.level)) + "]";
        kind.resize(std::max<std::size_t>(kind.size() + 2, 24), ' ');
        faults += "  " + kind + std::string(words.help) + "\n";
    }
    std::string text = kFooter;
    const std::string place = "%FAULTS%";
    return text.replace(text.find(place), place.size(), faults);
}

std::string namesOfDialects() {
    std::string names;
    for (const DialectWords& words : dialectWords()) names += " " + std::string(words.name);
    return names;
}

}  // namespace

std::string Options::stationOrUsual() const {
    if (!station.empty()) return station;
    return hl7() ? "127.0.0.1:2575" : "127.0.0.1:7411";
}

void addOptions(CLI::App& app, Options& options) {
    app.footer(footer());
    app.add_option(
        "--station", options.station,
        "Address and port of the station for that protocol (127.0.0.1:2575 for hl7, 127.0.0.1:7411 for link)");
    app.add_option("--protocol", options.protocol,
                   "How the monitors speak: hl7 (IHE PCD-01 over MLLP), or one of" + namesOfDialects())
        ->capture_default_str();
    app.add_option("--wait-at", options.waitAt,
                   "With mindray-pds: the monitors wait to be called, as these do, the first at this address and port, "
                   "each other one port higher (port 0: free ones)");
    CLI::Option* chairs = app.add_option("--chairs", options.chairs, "Number of chairs; else as many as are named")
                              ->check(CLI::Range(1, 256))
                              ->default_str(std::to_string(kUsualChairs));
    app.add_option("--chairs-named", options.chairNames, "Names of the chairs: A,B,... (CHAIR-1, CHAIR-2, ... without)")
        ->delimiter(',');
    app.add_option("--seed", options.seed, "The same seed gives the same patients")->capture_default_str();
    app.add_option("--speed", options.speed, "Simulated seconds in a real one")
        ->check(CLI::Range(0.1, 1000.0))
        ->capture_default_str();
    CLI::Option* interval = app.add_option("--interval-ms", options.intervalMs, "Simulated time between messages")
                                ->check(CLI::Range(250, 3'600'000))
                                ->capture_default_str();
    app.add_option("--fault", options.faults, "Something goes wrong (see below); may be repeated");
    app.add_flag("--demo", options.demo, "A few faults in the first minutes (see below)");
    app.add_flag("--own-alarms", options.ownAlarms, "The monitors report alarms by limits of their own");
    app.add_option("--duration", options.durationS, "Stop after this many real seconds")->check(CLI::Range(0.001, 1e7));
    CLI::Option* replay =
        app.add_option("--replay", options.replay,
                       "Play recordings instead of simulated patients: CSV files, one a chair, or data "
                       "folders of stations, all their monitors");
    app.add_option("--hold", options.holdS, "Repeat the last values of a recording every so many simulated seconds")
        ->needs(replay)
        ->check(CLI::Range(0.25, 3600.0));
    app.add_option("--control", options.control,
                   "Take commands on this port of this computer (0: a free one) while it runs; see: tell --help");
    app.add_flag("--panel", options.panel, "A window to change what happens on each chair");
    app.add_flag("--json", options.json, "The last line as JSON");
    replay->excludes(chairs)->excludes(interval);
}

}  // namespace chairside::sim
