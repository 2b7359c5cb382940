#include "tools/session_app.h"

#include <memory>

#include "tools/session_export.h"
#include "tools/since.h"

namespace chairside::tools {
namespace {

using Address = const StationAddress&;

struct Line {
    SessionWish wish;
    StartWish start;
    EndWish end;
    ExportWish wanted;
    std::string kind, to, which, secondId, since;
    std::vector<std::string> words;
    OnStation onStation;
};
using Shared = std::shared_ptr<Line>;

CLI::App* command(CLI::App& app, const char* name, const char* what) {
    CLI::App* const added = app.add_subcommand(name, what);
    added->fallthrough();
    return added;
}

// A person on a chair.
CLI::App* actOnChair(CLI::App& session, const Shared& line, std::string& by, const char* name, const char* what) {
    CLI::App* const added = command(session, name, what);
    added->add_option("CHAIR", line->wish.chair, "the chair")->required();
    added->add_option("--by", by, "who does it")->required();
    added->add_option("--reason", line->wish.reason, "why");
    added->add_option("--at", line->wish.at, "when it happened, ISO 8601 with an offset; none: now");
    return added;
}

// In the session that runs on it.
CLI::App* act(CLI::App& session, const Shared& line, std::string& by, const char* name, const char* what) {
    CLI::App* const added = actOnChair(session, line, by, name, what);
    added->add_option("--session", line->wish.session,
                      "only when this session (its id) runs on the chair; none: whichever runs there");
    return added;
}

void addStart(CLI::App& session, const Shared& line, std::string& by) {
    CLI::App* const start = actOnChair(session, line, by, "start", "puts a patient on a chair");
    start
        ->add_option("--protocol", line->start.protocol,
                     "depression-40, pain-4h, esketamine, maintenance, recovery, or a file")
        ->capture_default_str();
    start->add_option("--name", line->start.name, "the patient's name")->required();
    start->add_option("--second-id", line->start.secondId, "a second identifier")->required();
    start->add_option("--born", line->start.born, "date of birth, 1984-05-30")->required();
    start->add_option("--weight", line->start.weight, "80kg or 176lb");
    start
        ->add_option("--indication", line->start.indication,
                     "depression, anxiety, ptsd, suicidal-thoughts, pain, other")
        ->capture_default_str();
    start->add_option("--number", line->start.number, "which session of the series")->capture_default_str();
    start->callback([line] {
        line->onStation([line](Address station, const Output& output) {
            return startSession(station, output, line->wish, line->start);
        });
    });
}

void addPhase(CLI::App& session, const Shared& line, std::string& by) {
    CLI::App* const phase = act(session, line, by, "phase",
                                "records what was done to the drug: infusing, paused, resumed, stopped; or baseline: "
                                "the checklist is overridden");
    phase->add_option("PHASE", line->kind, "baseline, infusing, paused, resumed, stopped")->required();
    phase->add_option("--prescriber", line->wish.dose.prescriber, "who prescribed the dose");
    phase->add_option("--mg-per-kg", line->wish.dose.mgPerKg, "dose");
    phase->add_option("--weight", line->wish.weight, "the weight the dose is reckoned from: 80kg or 176lb");
    phase->add_option("--mg-per-ml", line->wish.dose.mgPerMl, "concentration");
    phase->add_option("--ml", line->wish.dose.ml, "volume");
    phase->add_option("--ml-per-hour", line->wish.dose.mlPerHour, "rate");
    phase->add_option("--minutes", line->wish.dose.minutes, "planned");
    phase->add_option("--mg", line->wish.dose.mg, "a fixed dose, intranasal");
    phase->add_option("--prescriber-signs", line->wish.prescriberSigns, "beyond the gate's second tier, with --reason");
    phase->add_option("--second", line->wish.second, "a second person, above the ceiling");
    phase->callback([line] {
        line->onStation([line](Address station, const Output& output) {
            return goToPhase(station, output, line->wish, line->kind);
        });
    });
}

void addEvents(CLI::App& session, const Shared& line, std::string& by) {
    CLI::App* const event = act(session, line, by, "event",
                                "rate ML/H | symptom KIND SEVERITY [TEXT] | oxygen L/MIN | note TEXT | intervention "
                                "TEXT | limbs cuff=left-arm iv=right-arm | swap-monitor | correct ENTRY [KIND WORDS]");
    event->add_option("KIND", line->kind, "what happened")->required();
    event->add_option("WORDS", line->words, "its words");
    event->add_option("--second", line->wish.second, "a second person, for a rate above the ceiling");
    event->callback([line] {
        line->onStation([line](Address station, const Output& output) {
            return recordEvent(station, output, line->wish, line->kind, line->words);
        });
    });
    CLI::App* const check = act(session, line, by, "check",
                                "item ID [VALUE] | bp 120/80 | spo2 97 | rate 70 | rr 14 | moaas 5 | rass 0 | breaths "
                                "14 | dissociation 0 | criterion NAME yes|no [VALUE] | scale NAME 0,1,2 | adopt-cuff | "
                                "baseline ENTRY");
    check->add_option("KIND", line->kind, "what was checked")->required();
    check->add_option("WORDS", line->words, "what was found")->allow_extra_args();
    check->callback([line] {
        line->onStation([line](Address station, const Output& output) {
            return recordCheck(station, output, line->wish, line->kind, line->words);
        });
    });
}

void addEnds(CLI::App& session, const Shared& line, std::string& by) {
    CLI::App* const discharge = act(session, line, by, "discharge", "signs the discharge, a transfer or an abort");
    discharge->add_option("--override-by", line->end.overrideBy,
                          "who lets the patient go although criteria are not met");
    discharge->add_option("--role", line->end.role, "of that person")->capture_default_str();
    discharge->add_flag("--transfer", line->end.transfer, "to another place; --reason says where and why");
    discharge->add_flag("--abort", line->end.abort, "before the drug, or when the patient has left");
    discharge->add_flag("--patient-left", line->end.patientLeft, "the patient has gone");
    discharge->callback([line] {
        line->onStation([line](Address station, const Output& output) {
            return endSession(station, output, line->wish, line->end);
        });
    });
    CLI::App* const move = act(session, line, by, "move", "the patient goes to another chair");
    move->add_option("TO", line->to, "that chair")->required();
    move->callback([line] {
        line->onStation([line](Address station, const Output& output) {
            return moveSession(station, output, line->wish, line->to);
        });
    });
}

void addLooks(CLI::App& session, const Shared& line) {
    CLI::App* const list = command(session, "list", "recorded sessions, newest first");
    list->add_option("--patient", line->secondId, "only of this second identifier");
    list->add_option("--since", line->since, "2h, 7d, or an ISO 8601 time")->check([](const std::string& text) {
        const Outcome understood = checkSince(text);
        return understood.ok() ? std::string{} : understood.error().what;
    });
    list->callback([line] {
        line->onStation([line](Address station, const Output& output) {
            return listSessions(station, output, line->secondId, line->since);
        });
    });
    CLI::App* const series = command(session, "series", "a patient's sessions beside each other, the oldest first");
    series->add_option("PATIENT", line->secondId, "the second identifier")->required();
    series->callback([line] {
        line->onStation(
            [line](Address station, const Output& output) { return showSeries(station, output, line->secondId); });
    });
    CLI::App* const show = command(session, "show", "a chair's running session, or a recorded one");
    show->add_option("CHAIR|SESSION", line->which, "a chair, or the id of a session")->required();
    show->callback([line] {
        line->onStation(
            [line](Address station, const Output& output) { return showSession(station, output, line->which); });
    });
    CLI::App* const out = command(session, "export", "a recorded session as CSV, JSON or FHIR");
    out->add_option("SESSION", line->which, "its id")->required();
    out->add_option("--format", line->wanted.format, "csv, json or fhir")
        ->check(CLI::IsMember({"csv", "json", "fhir"}))
        ->capture_default_str();
    out->add_option("--out", line->wanted.file, "a file that is not there yet; none: standard output");
    out->add_option("--time-zone", line->wanted.timeZone, "IANA, of the times in CSV")
        ->check([](const std::string& name) { return isTimeZone(name) ? std::string{} : name + " is no time zone"; })
        ->capture_default_str();
    out->callback([line] {
        line->onStation([line](Address station, const Output& output) {
            return exportSession(station, output, line->which, line->wanted);
        });
    });
}

}  // namespace

void addSessions(CLI::App& app, std::string& by, OnStation onStation) {
    CLI::App* const session = command(app, "session", "infusion sessions: what people did, and the record of it");
    session->require_subcommand(1);
    const auto line = std::make_shared<Line>();
    line->onStation = std::move(onStation);
    addStart(*session, line, by);
    addPhase(*session, line, by);
    addEvents(*session, line, by);
    addEnds(*session, line, by);
    addLooks(*session, line);
}

}  // namespace chairside::tools
