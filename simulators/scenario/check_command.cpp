#include "simulators/scenario/check_command.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "link/client/client.h"
#include "simulators/scenario/check_run.h"

namespace chairside::sim {
namespace {

constexpr const char* kFooter =
    R"(A scenario says what happens on some chairs and which alarms the station must raise, when, and no others
(proto/chairside/v1/scenario.proto; shipped ones are in simulators/scenarios). Also checked: everything that the station
acknowledged is in its history, once, unless the scenario says allow_twice.

The station must allow demonstration data and be fresh: its own data folder, no configuration (or one that names the
scenario's beds). With --clock N it runs N times as fast. With --clock stepped, give --stepped here: then this program
writes "step MILLISECONDS" to its standard output and waits for "stepped MILLISECONDS" on its standard input; connect
both with the station's. Results go to standard error then.

Exit code: 0 all met, 1 not, 2 wrong option or scenario, 3 the station cannot be tested.)";

constexpr int kNotMet = 1;
constexpr int kWrongUse = 2;
constexpr int kNoStation = 3;

Outcome stepByHand(Duration step) {
    const std::string words = std::to_string(step.count());
    std::cout << "step " << words << std::endl;
    std::string answer;
    while (std::getline(std::cin, answer)) {
        if (answer == "stepped " + words) return Done{};
        if (answer.starts_with("not a step")) break;
    }
    return Error{"the station's clock was not stepped", "standard input"};
}

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result + '"';
}

void print(std::ostream& out, const Scenario& scenario, const Judgement& judgement, bool json) {
    if (!json) {
        out << (judgement.passed() ? "passed: " : "FAILED: ") << scenario.name << '\n';
        for (const Finding& finding : judgement.findings) {
            out << (finding.met ? "    ok  " : "  FAIL  ") << finding.text << '\n';
        }
        out << std::flush;
        return;
    }
    out << "{\"scenario\":" << quoted(scenario.name) << ",\"passed\":" << (judgement.passed() ? "true" : "false")
        << ",\"findings\":[";
    for (std::size_t i = 0; i < judgement.findings.size(); ++i) {
        const Finding& finding = judgement.findings[i];
        out << (i == 0 ? "" : ",") << "{\"met\":" << (finding.met ? "true" : "false")
            << ",\"text\":" << quoted(finding.text) << '}';
    }
    out << "]}" << std::endl;
}

int failed(const Error& error, int code) {
    std::cerr << "chairside-sim: " << error.text() << '\n';
    return code;
}

}  // namespace

void addCheckOptions(CLI::App& command, CheckArguments& arguments) {
    command.footer(kFooter);
    command.add_option("scenario", arguments.scenarios, "Files; played one after the other")->required();
    command.add_option("--station", arguments.station, "Address and port of the station's link")->capture_default_str();
    command.add_option("--mllp", arguments.mllp, "Address and port of its HL7 listener")->capture_default_str();
    command.add_flag("--stepped", arguments.stepped, "Move the station's clock by hand (see below)");
    command.add_flag("--json", arguments.json, "A JSON object for each scenario");
}

int runCheck(const CheckArguments& arguments) {
    const auto link = link::parseHostPort(arguments.station);
    if (!link) return failed({link.error().text(), "--station"}, kWrongUse);
    const auto mllp = link::parseHostPort(arguments.mllp);
    if (!mllp) return failed({mllp.error().text(), "--mllp"}, kWrongUse);
    CheckOptions options{link.value().first, link.value().second, mllp.value().first, mllp.value().second, {}};
    if (arguments.stepped) options.step = stepByHand;
    std::vector<Scenario> scenarios;
    for (const std::string& path : arguments.scenarios) {
        Result<Scenario> scenario = readScenarioFile(path);
        if (!scenario) return failed(scenario.error(), kWrongUse);
        scenarios.push_back(std::move(scenario).value());
    }
    bool passed = true;
    for (const Scenario& scenario : scenarios) {
        CheckRun run(scenario, options);
        const Result<Judgement> judgement = run.run();
        if (!judgement) return failed(judgement.error(), kNoStation);
        print(arguments.stepped ? std::cerr : std::cout, scenario, judgement.value(), arguments.json);
        passed = passed && judgement.value().passed();
    }
    return passed ? 0 : kNotMet;
}

}  // namespace chairside::sim
