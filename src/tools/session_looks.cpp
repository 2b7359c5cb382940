// chairsidectl session list, show.
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <iostream>
#include <set>

#include "codec/protocol_codec.h"
#include "session/checks.h"
#include "tools/entry_text.h"
#include "tools/exit_code.h"
#include "tools/json_line.h"
#include "tools/rows.h"
#include "tools/session_commands.h"
#include "tools/session_dossier.h"
#include "tools/since.h"

namespace chairside::tools {
namespace {

// What the station knew when it was asked, before the record was.
struct Running {
    std::set<std::string> sessions;
    std::int64_t askedUnixMs = 0;
};

Result<Running> askRunning(StationCall& call) {
    const auto snapshot = call.askSnapshot();
    if (!snapshot) return snapshot.error();
    Running running{{}, snapshot.value().station_unix_ms()};
    for (const v1::ChairView& chair : snapshot.value().chairs()) {
        if (chair.has_session()) running.sessions.insert(chair.session().id());
    }
    return running;
}

std::string stateOf(const v1::SessionRecord& session, const Running& running) {
    const v1::SessionEntry& last = session.entries(session.entries_size() - 1);
    if (last.act().has_end()) return std::string{inWords(static_cast<session::Ending>(last.act().end().ending()))};
    const bool isNew = session.entries(0).at_unix_ms() >= running.askedUnixMs;
    return isNew || running.sessions.contains(session.id()) ? "runs" : "end not recorded";
}

std::string sessionJson(const v1::SessionRecord& session, const Running& running) {
    const v1::SessionEntry& first = session.entries(0);
    const v1::SessionBegin& begin = first.act().begin();
    const v1::SessionEntry& last = session.entries(session.entries_size() - 1);
    JsonLine line;
    line.text("session", session.id()).text("chair", session.chair()).text("protocol", session.protocol().id());
    line.text("secondId", begin.patient().second_id()).number("number", begin.number());
    line.timeOrNull("begun", first.at_unix_ms()).text("state", stateOf(session, running));
    std::optional<std::int64_t> ended;
    if (last.act().has_end()) ended = last.at_unix_ms();
    return line.timeOrNull("ended", ended).number("weightGrams", begin.weight_g()).str();
}

// Of a session whose time was over: no word of the patient.
std::string removedJson(const v1::SessionRecord& session) {
    JsonLine line;
    line.text("session", session.id()).text("chair", session.chair()).text("protocol", session.protocol().id());
    return line.text("state", "removed").timeOrNull("removed", session.removed_unix_ms()).str();
}

void printEntry(const Output& output, const session::Entry& entry, bool corrected) {
    if (output.json) {
        JsonLine line;
        line.number("entry", entry.number).timeOrNull("at", entry.wall.unixMs());
        line.timeOrNull("entered", entry.entered.unixMs()).text("kind", entryKind(entry));
        std::cout << line.text("what", entryText(entry)).text("by", entry.by).flag("corrected", corrected).str()
                  << '\n';
        return;
    }
    std::cout << timeForPeople(entry.wall.unixMs()) << "  " << padLeft(std::to_string(entry.number), 4) << "  "
              << printable(entryText(entry)) << "  [" << printable(entry.by) << "]"
              << (corrected ? "  (corrected)" : "") << '\n';
}

int showRecorded(StationCall& call, const Output& output, const std::string& id) {
    const auto dossier = askDossier(call, id);
    if (!dossier) return explain(call, dossier.error());
    const session::Session& session = dossier.value().session;
    const auto wrong = session::corrected(session.entries);
    for (const std::string& caveat : caveatsOf(dossier.value())) std::cerr << "chairsidectl: " << caveat << '\n';
    for (const session::Entry& entry : session.entries) {
        printEntry(output, entry, std::ranges::find(wrong, entry.number) != wrong.end());
    }
    return kDone;
}

std::string list(const google::protobuf::RepeatedPtrField<v1::CriterionView>& criteria) {
    std::string text = "[";
    for (const v1::CriterionView& criterion : criteria) {
        if (text.size() > 1) text += ',';
        text += JsonLine{}
                    .text("criterion", v1::Criterion_Name(criterion.criterion()))
                    .flag("met", criterion.met())
                    .text("value", criterion.value())
                    .text("wanted", criterion.wanted())
                    .str();
    }
    return text + "]";
}

std::string list(const google::protobuf::RepeatedPtrField<v1::CheckView>& checks, std::int64_t nowMs) {
    std::string text = "[";
    for (const v1::CheckView& check : checks) {
        if (text.size() > 1) text += ',';
        text += JsonLine{}
                    .text("check", v1::CheckKind_Name(check.check()))
                    .seconds("dueInSeconds", check.due_instant_ms() - nowMs)
                    .flag("overdue", check.overdue())
                    .str();
    }
    return text + "]";
}

std::string list(const google::protobuf::RepeatedPtrField<v1::GateView>& gate) {
    std::string text = "[";
    for (const v1::GateView& finding : gate) {
        if (text.size() > 1) text += ',';
        text += JsonLine{}.flag("prescriber", finding.prescriber()).text("finding", finding.text()).str();
    }
    return text + "]";
}

std::string list(const google::protobuf::RepeatedPtrField<v1::ChecklistView>& checklist) {
    std::string text = "[";
    for (const v1::ChecklistView& item : checklist) {
        if (text.size() > 1) text += ',';
        JsonLine line;
        line.text("item", item.id()).flag("done", item.done()).textOrNull("value", item.value());
        text += line.textOrNull("by", item.by()).str();
    }
    return text + "]";
}

std::string list(const google::protobuf::RepeatedPtrField<v1::CuffView>& cuffs) {
    std::string text = "[";
    for (const v1::CuffView& cuff : cuffs) {
        if (text.size() > 1) text += ',';
        JsonLine line;
        line.number("entry", cuff.entry()).timeOrNull("at", cuff.at_unix_ms());
        line.milliOrNull("systolic", cuff.systolic_milli()).milliOrNull("diastolic", cuff.diastolic_milli());
        text += line.flag("manual", cuff.manual()).flag("adopted", cuff.adopted()).str();
    }
    return text + "]";
}

std::string list(const google::protobuf::RepeatedPtrField<v1::ScoreView>& scores) {
    std::string text = "[";
    for (const v1::ScoreView& score : scores) {
        if (text.size() > 1) text += ',';
        JsonLine line;
        line.text("scale", v1::Questionnaire_Name(score.scale())).number("points", score.points());
        line.number("pointsMax", score.points_max()).textOrNull("band", score.band());
        text += line.flag("suicideFlag", score.suicide_flag()).flag("highRisk", score.high_risk()).str();
    }
    return text + "]";
}

std::string list(const google::protobuf::RepeatedPtrField<std::string>& texts) {
    google::protobuf::ListValue values;
    for (const std::string& text : texts) values.add_values()->set_string_value(text);
    std::string json;
    return google::protobuf::util::MessageToJsonString(values, &json).ok() ? json : "[]";
}

std::string minutesAndSeconds(std::int64_t ms) {
    const std::int64_t seconds = std::llabs(ms) / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + ':' + (rest.size() < 2 ? "0" : "") + rest;
}

// What was prescribed and what has run of it, at the station's time.
struct DrugNow {
    DrugNow(const v1::SessionView& session, const v1::Snapshot& snapshot)
        : infusion(session.infusion()),
          intranasal(session.protocol_in_force().drug().route() == v1::INTRANASAL),
          name(session.protocol_in_force().drug().name()) {
        if (!infusion.has_planned_end_instant_ms()) return;
        leftMs = infusion.planned_end_instant_ms() - snapshot.station_instant_ms();
        plannedEndMs = snapshot.station_unix_ms() + *leftMs;
    }
    const v1::InfusionView& infusion;
    bool intranasal;
    const std::string& name;
    std::optional<std::int64_t> leftMs, plannedEndMs;  // none: it was stopped
};

std::int64_t prescribedUg(const v1::Dose& dose) {
    if (dose.dose_ug() > 0) return dose.dose_ug();
    return (dose.ug_per_kg() * dose.weight_g() + 500) / 1000;
}

std::string drugJson(const DrugNow& drug) {
    const v1::Dose& dose = drug.infusion.dose();
    JsonLine line;
    line.text("drug", drug.name).text("prescriber", dose.prescriber()).text("startedBy", drug.infusion.by());
    line.timeOrNull("started", drug.infusion.started_unix_ms()).milliOrNull("mg", prescribedUg(dose));
    line.milliOrNull("givenMg", drug.infusion.given_ug()).timeOrNull("plannedEnd", drug.plannedEndMs);
    std::optional<std::int64_t> stopped;
    if (drug.infusion.has_stopped_unix_ms()) stopped = drug.infusion.stopped_unix_ms();
    line.timeOrNull("stopped", stopped).flag("paused", drug.infusion.paused());
    if (drug.intranasal) return line.str();
    line.milliOrNull("mgPerKg", dose.ug_per_kg()).number("weightGrams", dose.weight_g());
    return line.milliOrNull("mlPerHour", drug.infusion.rate_ul_per_h()).str();
}

void printDrug(const DrugNow& drug) {
    const auto number = [](std::int64_t milli) { return toText(Quantity::fromMilli(milli)); };
    const v1::Dose& dose = drug.infusion.dose();
    std::cout << "  drug: " << printable(drug.name) << ' ' << number(prescribedUg(dose)) << " mg";
    if (!drug.intranasal) {
        std::cout << " (" << number(dose.ug_per_kg()) << " mg/kg, " << number(dose.weight_g()) << " kg), "
                  << number(drug.infusion.rate_ul_per_h()) << " mL/h";
    }
    std::cout << ", prescribed by " << printable(dose.prescriber()) << "; started "
              << timeForPeople(drug.infusion.started_unix_ms()) << " by " << printable(drug.infusion.by()) << '\n'
              << "  given " << number(drug.infusion.given_ug()) << " mg so far";
    if (drug.infusion.paused()) std::cout << ", paused";
    if (drug.plannedEndMs) {
        std::cout << "; planned end " << timeForPeople(*drug.plannedEndMs)
                  << (*drug.leftMs >= 0 ? ", in " : ", over by ") << minutesAndSeconds(*drug.leftMs);
    }
    if (drug.infusion.has_stopped_unix_ms()) {
        std::cout << "; stopped " << timeForPeople(drug.infusion.stopped_unix_ms());
    }
    std::cout << '\n';
}

std::string runningJson(const v1::ChairView& chair, const v1::Snapshot& snapshot) {
    const std::int64_t nowMs = snapshot.station_instant_ms();
    const v1::SessionView& session = chair.session();
    JsonLine line;
    line.text("chair", chair.chair()).text("session", session.id()).text("protocol", session.protocol());
    line.text("phase", v1::ChairPhase_Name(chair.phase())).number("entries", session.entries());
    line.text("baseline", v1::BaselineNeed_Name(session.baseline_need()));
    std::optional<std::int64_t> nextCuff;
    if (session.has_next_cuff_from_instant_ms()) nextCuff = session.next_cuff_from_instant_ms() - nowMs;
    line.seconds("nextCuffInSeconds", nextCuff);
    line.raw("checklist", list(session.checklist())).raw("cuffs", list(session.cuffs()));
    line.raw("scores", list(session.scores())).raw("warnings", list(session.warnings()));
    line.raw("gate", list(session.gate())).raw("checks", list(session.checks(), nowMs));
    line.raw("criteria", list(session.criteria()));
    const DrugNow drug{session, snapshot};
    if (session.has_infusion()) line.raw("infusion", drugJson(drug));
    line.seconds("plannedEndInSeconds", drug.leftMs).milliOrNull("givenMg", session.infusion().given_ug());
    line.flag("paused", session.infusion().paused());
    line.seconds("spo2CoveredSeconds", session.spo2().covered_ms())
        .seconds("monitoredSeconds", session.spo2().total_ms());
    return line.seconds("longestGapSeconds", session.spo2().longest_gap_ms()).str();
}

void printRunning(const v1::ChairView& chair, const v1::Snapshot& snapshot) {
    const std::int64_t nowMs = snapshot.station_instant_ms();
    const v1::SessionView& session = chair.session();
    std::cout << "chair " << printable(chair.chair()) << ", session " << session.id() << ", "
              << printable(session.initials()) << ", " << printable(session.protocol_name()) << ", phase "
              << nameForPeople(static_cast<ChairPhase>(chair.phase())) << '\n';
    if (session.has_infusion()) printDrug(DrugNow{session, snapshot});
    for (const v1::ChecklistView& item : session.checklist()) {
        std::cout << (item.done() ? "  [x] " : "  [ ] ") << item.id() << "  " << printable(item.text())
                  << (item.value().empty() ? "" : ": ") << printable(item.value()) << '\n';
    }
    for (const v1::GateView& finding : session.gate()) std::cout << "  before the drug: " << finding.text() << '\n';
    for (const v1::CheckView& check : session.checks()) {
        const std::int64_t left = check.due_instant_ms() - nowMs;
        std::cout << "  " << inWords(static_cast<session::CheckKind>(check.check()))
                  << (left >= 0 ? " due in " : " overdue ") << minutesAndSeconds(left) << '\n';
    }
    for (const v1::CriterionView& criterion : session.criteria()) {
        std::cout << (criterion.met() ? "  met      " : "  not met  ")
                  << inWords(static_cast<session::Criterion>(criterion.criterion())) << ": "
                  << (criterion.value().empty() ? "nothing known" : printable(criterion.value()))
                  << " (wanted: " << printable(criterion.wanted()) << ")\n";
    }
    for (const std::string& warning : session.warnings()) std::cout << "  warning: " << printable(warning) << '\n';
}

}  // namespace

void tellTruncated(const v1::SessionsReply& reply) {
    if (reply.truncated()) std::cerr << "chairsidectl: only the newest " << reply.sessions_size() << " sessions\n";
    tellUnreadable(reply.unreadable(), "sessions");
}

int listSessions(const StationAddress& station, const Output& output, const std::string& secondId,
                 const std::string& since) {
    StationCall call{station};
    const auto from = askSince(call, since);
    if (!from) return explain(call, from.error());
    const auto running = askRunning(call);
    if (!running) return explain(call, running.error());
    v1::ClientFrame question;
    question.mutable_sessions_request()->set_second_id(secondId);
    question.mutable_sessions_request()->set_from_unix_ms(from.value());
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    tellTruncated(reply.value().sessions_reply());
    Table table{{{"SESSION"}, {"CHAIR"}, {"BEGUN"}, {"PROTOCOL"}, {"PATIENT"}, {"NUMBER", Align::Right}, {"STATE"}}};
    for (const v1::SessionRecord& session : reply.value().sessions_reply().sessions()) {
        if (session.removed_unix_ms() != 0) {
            if (output.json) std::cout << removedJson(session) << '\n';
            table.add({session.id(), session.chair(), "", session.protocol().id(), "", "",
                       "removed " + timeForPeople(session.removed_unix_ms())});
            continue;
        }
        if (session.entries().empty()) continue;
        if (output.json) {
            std::cout << sessionJson(session, running.value()) << '\n';
            continue;
        }
        const v1::SessionBegin& begin = session.entries(0).act().begin();
        table.add({session.id(), session.chair(), timeForPeople(session.entries(0).at_unix_ms()),
                   session.protocol().id(), begin.patient().second_id(), std::to_string(begin.number()),
                   stateOf(session, running.value())});
    }
    if (!output.json) std::cout << table.str(output.colour);
    return kDone;
}

int showSession(const StationAddress& station, const Output& output, const std::string& which) {
    StationCall call{station};
    const auto asked = call.askSnapshot();
    if (!asked) return explain(call, asked.error());
    const v1::Snapshot& snapshot = asked.value();
    for (const v1::ChairView& chair : snapshot.chairs()) {
        if (chair.chair() != which) continue;
        if (!chair.has_session()) {
            std::cerr << "chairsidectl: no session runs on chair " << printable(which) << '\n';
            return kRefused;
        }
        if (output.json) {
            std::cout << runningJson(chair, snapshot) << '\n';
        } else {
            printRunning(chair, snapshot);
        }
        return kDone;
    }
    return showRecorded(call, output, which);
}

}  // namespace chairside::tools
