// chairsidectl: questions and commands to a station, and looks into a journal. The contract is in docs/wire-formats.md.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <boost/asio/ip/address.hpp>
#include <cstdlib>
#include <iostream>
#include <map>
#include <optional>

#include "link/client/client.h"
#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/profile_source.h"
#include "tools/session_app.h"
#include "tools/since.h"

namespace chairside::tools {
namespace {

constexpr const char* kFooter =
    "Exit codes: 0 done; 1 the station refused or has none such, a file cannot be read, or a journal is damaged or\n"
    "replays differently; 2 wrong command line; 3 the station cannot be reached or does not answer.\n"
    "Colours are for terminals only, and never when NO_COLOR is set.";

struct CommandLine {
    std::string station = "127.0.0.1:7411";
    bool json = false;
    std::string chair, session;
    std::string since, until;
    std::optional<v1::Priority> prioritySeen;
    bool all = false;
    std::string occurrence;
    std::string by;
    std::string what;  // phase, vital or scale
    std::string value;
    std::string reason;
    PauseWish pause;
    StandbyWish standby;
    bool endHelp = false;
    std::string journalDir;
    std::string version, replaces, profileFile;
    ProfileOrder order;
    std::string from;
    std::string time = "5m";
    std::size_t differences = 10;
    int exitCode = kDone;
};

Output outputOf(const CommandLine& line) {
    const char* const noColour = std::getenv("NO_COLOR");
    const bool wanted = noColour == nullptr || *noColour == '\0';
    return {line.json, wanted && !line.json && isatty(STDOUT_FILENO) != 0};
}

// Every question needs an address that can be read.
template <class Ask>
void onStation(CommandLine& line, Ask ask) {
    auto address = link::parseHostPort(line.station);
    if (!address) {
        std::cerr << "chairsidectl: --station: " << address.error().text() << '\n';
        line.exitCode = kUsage;
        return;
    }
    line.exitCode = ask(StationAddress{address.value().first, address.value().second, line.by}, outputOf(line));
}

// Said before anybody is asked: a wrong command line is no silent station.
CLI::Option* addTime(CLI::App& app, const char* name, std::string& time, const char* what) {
    return app.add_option(name, time, what)->check([name](const std::string& text) {
        const Outcome understood = checkSince(text, name);
        return understood.ok() ? std::string{} : understood.error().what;
    });
}

CLI::App* command(CLI::App& app, const char* name, const char* what) {
    CLI::App* const added = app.add_subcommand(name, what);
    added->fallthrough();  // --station and --json may also stand behind the command
    return added;
}

void testMonitors(CommandLine& line) {
    const auto time = durationOf(line.time);
    if (!time || *time < std::chrono::seconds{1} || *time > std::chrono::minutes{10}) {
        std::cerr << "chairsidectl: --for: from 1s to 10m\n";
        line.exitCode = kUsage;
        return;
    }
    boost::system::error_code wrong;
    const auto from = boost::asio::ip::make_address(line.from, wrong);
    if (!line.from.empty() && wrong) {
        std::cerr << "chairsidectl: --from: an IP address, as `monitors` shows it\n";
        line.exitCode = kUsage;
        return;
    }
    if (!line.from.empty()) line.from = from.to_string();
    const auto seconds = static_cast<std::uint32_t>(time->count() / 1000);
    onStation(line, [&line, seconds](const StationAddress& station, const Output& output) {
        return testMonitors(station, output, line.from, seconds);
    });
}

void addMonitors(CLI::App& app, CommandLine& line) {
    CLI::App* const monitors = command(app, "monitors", "every monitor: its chair, link, interval, clock, rejects");
    CLI::App* const test = command(*monitors, "test", "shows what monitors send as it comes, and what becomes of it");
    test->add_option("--from", line.from, "only from this address");
    test->add_option("--for", line.time, "how long: 30s, 5m; at most 10m")->capture_default_str();
    test->callback([&line] { testMonitors(line); });
    monitors->callback([&line, monitors] {
        if (!monitors->get_subcommands().empty()) return;
        onStation(line,
                  [](const StationAddress& station, const Output& output) { return showMonitors(station, output); });
    });
}

void addQuestions(CLI::App& app, CommandLine& line) {
    using Address = const StationAddress&;
    command(app, "chairs", "every chair with its monitor and live values")->callback([&line] {
        onStation(line, [](Address station, const Output& output) { return showChairs(station, output); });
    });
    command(app, "watch", "the live floor; ends with q or Ctrl-C")->callback([&line] {
        onStation(line, [](Address station, const Output& output) { return watchFloor(station, output); });
    });
    CLI::App* const readings = command(app, "readings", "the current reading of every vital, or recorded ones");
    readings->add_option("CHAIR", line.chair, "only this chair");
    addTime(*readings, "--since", line.since, "every recorded reading since: 90s, 15m, 2h, 1d, or an ISO 8601 time");
    readings->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return showReadings(station, output, line.chair, line.since);
        });
    });
    addMonitors(app, line);
    command(app, "unmapped", "what monitors sent that could not be charted, and why")->callback([&line] {
        onStation(line, [](Address station, const Output& output) { return showUnmapped(station, output); });
    });
}

void addAlarms(CLI::App& app, CommandLine& line) {
    using Address = const StationAddress&;
    CLI::App* const alarms = command(app, "alarms", "alarms that have not ended");
    alarms->add_flag("--all", line.all, "those that ended too, oldest first");
    addTime(*alarms, "--since", line.since, "of all of them what was active since: 15m, 2h, 1d, or an ISO 8601 time");
    alarms->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return showAlarms(station, output, line.all || !line.since.empty(), line.since);
        });
    });
    CLI::App* const statistics = command(app, "statistics", "how often it alarms, by rule and per chair and hour");
    addTime(*statistics, "--since", line.since, "15m, 2h, 1d, or an ISO 8601 time; none: everything");
    addTime(*statistics, "--until", line.until, "an ISO 8601 time; none: now");
    statistics->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return showStatistics(station, output, line.since, line.until);
        });
    });
    CLI::App* const ack = command(app, "ack", "acknowledge an alarm; waits for the station's answer");
    ack->add_option("OCCURRENCE", line.occurrence, "as `alarms` shows it: 1234-0")->required();
    ack->add_option("--by", line.by, "who acknowledges")->required();
    ack->add_option("--priority", line.prioritySeen, "as it was seen; refused when it is another by now")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, v1::Priority>{{"low", v1::LOW}, {"medium", v1::MEDIUM}, {"high", v1::HIGH}},
            CLI::ignore_case));
    ack->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return acknowledge(station, output, line.occurrence, line.prioritySeen);
        });
    });
    CLI::App* const unack = command(app, "unack", "undo an acknowledgement, shortly after it");
    unack->add_option("OCCURRENCE", line.occurrence, "as `alarms` shows it: 1234-0")->required();
    unack->add_option("--by", line.by, "who undoes it")->required();
    unack->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return unacknowledge(station, output, line.occurrence);
        });
    });
    CLI::App* const pause = command(app, "pause", "quiet for what sounds now, at most two minutes");
    pause->add_option("--by", line.by, "who pauses the sound")->required();
    pause->add_option("--seconds", line.pause.seconds, "shorter than the profile's time")->check(CLI::Range(1, 120));
    pause->add_flag("--end", line.pause.end, "let it sound again now");
    pause->callback([&line] {
        onStation(line,
                  [&line](Address station, const Output& output) { return pauseSound(station, output, line.pause); });
    });
}

// A command about one chair, with the two arguments that say what.
CLI::App* chairCommand(CLI::App& app, CommandLine& line, const char* name, const char* what) {
    CLI::App* const added = command(app, name, what);
    added->add_option("CHAIR", line.chair, "as `chairs` shows it")->required();
    return added;
}

void addMeantSession(CLI::App& command, CommandLine& line) {
    command.add_option("--session", line.session,
                       "only when this session (its id) runs on the chair; none: whoever is there");
}

void addSession(CLI::App& app, CommandLine& line) {
    using Address = const StationAddress&;
    CLI::App* const phase = chairCommand(app, line, "phase", "says which phase the chair's session is in");
    phase->add_option("PHASE", line.what, "check-in, baseline, infusing, paused, observation, ready, discharged ...")
        ->required();
    phase->add_option("--override", line.reason, "record an infusion although a vital is not live, and why");
    phase->add_option("--by", line.by, "who says so")->required();
    phase->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return setPhase(station, output, line.chair, line.what, line.reason);
        });
    });
    CLI::App* const baseline = chairCommand(app, line, "baseline", "sets the patient's own value of one vital");
    baseline->add_option("VITAL", line.what, "SPO2, RATE, SBP, DBP, MAP, RR ...")->required();
    baseline->add_option("VALUE", line.value, "in the vital's unit")->required();
    baseline->add_option("--by", line.by, "who says so")->required();
    baseline->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return setBaseline(station, output, line.chair, line.what, line.value);
        });
    });
    CLI::App* const limit = chairCommand(app, line, "limit", "changes a rule's limit for the chair's session");
    limit->add_option("RULE", line.what, "the rule's id")->required();
    limit->add_option("VALUE", line.value, "within the profile's bounds; default: the profile's again")->required();
    limit->add_option("--by", line.by, "who changes it")->required();
    addMeantSession(*limit, line);
    limit->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return changeLimit(station, output, {line.chair, line.session}, line.what, line.value);
        });
    });
    CLI::App* const observe = chairCommand(app, line, "observe", "enters what a person saw or counted");
    observe->add_option("SCALE", line.what, "RASS, MOAAS, DISSOCIATION, CHEST_PAIN, COUNTED_BREATHS, OXYGEN")
        ->required();
    observe->add_option("VALUE", line.value, "on that scale")->required();
    observe->add_option("--by", line.by, "who saw it")->required();
    addMeantSession(*observe, line);
    observe->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return enterObservation(station, output, {line.chair, line.session}, line.what, line.value);
        });
    });
}

void addChairCalls(CLI::App& app, CommandLine& line) {
    using Address = const StationAddress&;
    CLI::App* const standby = chairCommand(app, line, "standby", "the patient is away for some minutes, and why");
    CLI::Option* const reason = standby->add_option("--reason", line.standby.reason, "bathroom, transfer ...");
    standby->add_option("--minutes", line.standby.minutes, "shorter than the profile's time")->check(CLI::Range(1, 10));
    standby->add_flag("--end", line.standby.end, "the patient is back")->excludes(reason);
    standby->add_option("--by", line.by, "who says so")->required();
    standby->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return standBy(station, output, line.chair, line.standby);
        });
    });
    CLI::App* const help = chairCommand(app, line, "help-call", "calls for help from a chair");
    CLI::Option* const end = help->add_flag("--end", line.endHelp, "help is there");
    end->needs(help->add_option("--by", line.by, "who calls; none: the chair. Who ends a call says who"));
    help->callback([&line] {
        if (line.by.empty()) line.by = "chair " + line.chair;
        onStation(line, [&line](Address station, const Output& output) {
            return callHelp(station, output, line.chair, line.endHelp);
        });
    });
}

void addJournal(CLI::App& app, CommandLine& line) {
    CLI::App* const journal = command(app, "journal", "looks into a station's journal; the station may be running");
    journal->require_subcommand(1);
    CLI::App* const verify = command(*journal, "verify", "reads every entry and checks the chain");
    verify->add_option("DIR", line.journalDir, "the station's data folder")->required();
    verify->callback([&line] { line.exitCode = verifyJournal(line.journalDir, outputOf(line)); });
    CLI::App* const replay = command(*journal, "replay", "runs every input again and compares the events");
    replay->add_option("DIR", line.journalDir, "the station's data folder")->required();
    replay->add_option("--differences", line.differences, "how many differences to show")->capture_default_str();
    replay->callback([&line] { line.exitCode = replayJournal(line.journalDir, outputOf(line), line.differences); });
}

void addProfileOrder(CLI::App& command, CommandLine& line) {
    command.add_option("--by", line.by, "who does it")->required();
    command.add_option("--reason", line.order.reason, "why; kept with the version")->required();
}

void addRunningSessions(CLI::App& command, CommandLine& line) {
    command.add_flag("--running-sessions", line.order.runningSessions,
                     "also on chairs whose session runs; else they keep their version until it ends");
}

void addProfileQuestions(CLI::App& profile, CommandLine& line) {
    using Address = const StationAddress&;
    command(profile, "list", "every version, and which was in force when")->callback([&line] {
        onStation(line, [](Address station, const Output& output) { return listProfiles(station, output); });
    });
    CLI::App* const show = command(profile, "show", "a version as it was written");
    show->add_option("VERSION", line.version, "its hash or 6 characters of it; none: the one in force")
        ->default_val(kInForce);
    show->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return showProfile(station, output, line.version);
        });
    });
    CLI::App* const diff =
        command(profile, "diff", "what differs, rule by rule; a file has a dot or slash in its name");
    diff->add_option("BEFORE", line.version, "a version, \"in-force\" or a file")->required();
    diff->add_option("AFTER", line.replaces, "the same; none: BEFORE is compared with the one in force");
    diff->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            const bool one = line.replaces.empty();
            return diffProfiles(station, output, one ? kInForce : line.version, one ? line.version : line.replaces);
        });
    });
    CLI::App* const validate = command(profile, "validate", "checks a file; no station is needed");
    validate->add_option("FILE", line.profileFile, "protobuf text format of AlarmProfile")->required();
    validate->callback([&line] { line.exitCode = validateProfile(outputOf(line), line.profileFile); });
}

void addProfileCommands(CLI::App& profile, CommandLine& line) {
    using Address = const StationAddress&;
    CLI::App* const draft = command(profile, "draft", "keeps a file as a version, not in force yet");
    draft->add_option("FILE", line.profileFile, "protobuf text format of AlarmProfile")->required();
    addProfileOrder(*draft, line);
    draft->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return draftProfile(station, output, line.profileFile, line.order);
        });
    });
    CLI::App* const activate = command(profile, "activate", "puts a version in force");
    activate->add_option("VERSION", line.version, "its hash or 6 characters of it")->required();
    activate->add_option("--replaces", line.replaces, "the version it is to replace; refused when it is another by now")
        ->required();
    addProfileOrder(*activate, line);
    addRunningSessions(*activate, line);
    activate->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return activateProfile(station, output, line.version, line.replaces, line.order);
        });
    });
    CLI::App* const rollback = command(profile, "rollback", "puts the version in force that was before");
    addProfileOrder(*rollback, line);
    addRunningSessions(*rollback, line);
    rollback->callback([&line] {
        onStation(line, [&line](Address station, const Output& output) {
            return rollbackProfile(station, output, line.order);
        });
    });
}

void addProfile(CLI::App& app, CommandLine& line) {
    CLI::App* const profile = command(app, "profile", "versions of the alarm profile");
    profile->require_subcommand(1);
    addProfileQuestions(*profile, line);
    addProfileCommands(*profile, line);
}

void addWhatIf(CLI::App& app, CommandLine& line) {
    CLI::App* const whatIf =
        command(app, "whatif", "which alarms another profile would have given; the station may be running");
    whatIf->add_option("--profile", line.profileFile, "the other profile, a file")->required();
    whatIf->add_option("--data", line.journalDir, "the station's data folder; only read")->required();
    addTime(*whatIf, "--since", line.since, "2h, 7d before the newest entry, or an ISO 8601 time; none: all there is");
    whatIf->callback(
        [&line] { line.exitCode = askWhatIf(outputOf(line), line.profileFile, line.journalDir, line.since); });
}

int run(int argc, char** argv) {
    CommandLine line;
    CLI::App app{"Questions and commands to a Chairside station.", "chairsidectl"};
    app.footer(kFooter);
    app.add_option("--station", line.station, "HOST:PORT of the station's link")->capture_default_str();
    app.add_flag("--json", line.json, "one JSON object a line");
    app.require_subcommand(1);
    addQuestions(app, line);
    addAlarms(app, line);
    addSession(app, line);
    addSessions(app, line.by, [&line](const auto& order) { onStation(line, order); });
    addProfile(app, line);
    addWhatIf(app, line);
    addChairCalls(app, line);
    addJournal(app, line);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? kDone : kUsage; }
    return line.exitCode;
}

}  // namespace
}  // namespace chairside::tools

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    return chairside::tools::run(argc, argv);
}
