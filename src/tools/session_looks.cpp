// chairsidectl session list, show.
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <iostream>

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

std::string stateOf(const v1::SessionRecord& session) {
    const v1::SessionEntry& last = session.entries(session.entries_size() - 1);
    if (!last.act().has_end()) return "runs";
    return std::string{inWords(static_cast<session::Ending>(last.act().end().ending()))};
}

std::string sessionJson(const v1::SessionRecord& session) {
    const v1::SessionEntry& first = session.entries(0);
    const v1::SessionBegin& begin = first.act().begin();
    const v1::SessionEntry& last = session.entries(session.entries_size() - 1);
    JsonLine line;
    line.text("session", session.id()).text("chair", session.chair()).text("protocol", session.protocol().id());
    line.text("secondId", begin.patient().second_id()).number("number", begin.number());
    line.timeOrNull("begun", first.at_unix_ms()).text("state", stateOf(session));
    std::optional<std::int64_t> ended;
    if (last.act().has_end()) ended = last.at_unix_ms();
    return line.timeOrNull("ended", ended).number("weightGrams", begin.weight_g()).str();
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

std::string runningJson(const v1::ChairView& chair, std::int64_t nowMs) {
    const v1::SessionView& session = chair.session();
    JsonLine line;
    line.text("chair", chair.chair()).text("session", session.id()).text("protocol", session.protocol());
    line.text("phase", v1::ChairPhase_Name(chair.phase())).number("entries", session.entries());
    line.text("baseline", v1::BaselineNeed_Name(session.baseline_need()));
    line.raw("checklist", list(session.checklist())).raw("cuffs", list(session.cuffs()));
    line.raw("scores", list(session.scores())).raw("warnings", list(session.warnings()));
    line.raw("gate", list(session.gate())).raw("checks", list(session.checks(), nowMs));
    line.raw("criteria", list(session.criteria()));
    std::optional<std::int64_t> left;
    if (session.infusion().has_planned_end_instant_ms()) left = session.infusion().planned_end_instant_ms() - nowMs;
    line.seconds("plannedEndInSeconds", left).milliOrNull("givenMg", session.infusion().given_ug());
    line.flag("paused", session.infusion().paused());
    line.seconds("spo2CoveredSeconds", session.spo2().covered_ms())
        .seconds("monitoredSeconds", session.spo2().total_ms());
    return line.seconds("longestGapSeconds", session.spo2().longest_gap_ms()).str();
}

std::string minutesAndSeconds(std::int64_t ms) {
    const std::int64_t seconds = std::llabs(ms) / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + ':' + (rest.size() < 2 ? "0" : "") + rest;
}

void printRunning(const v1::ChairView& chair, std::int64_t nowMs) {
    const v1::SessionView& session = chair.session();
    std::cout << "chair " << printable(chair.chair()) << ", session " << session.id() << ", "
              << printable(session.initials()) << ", " << printable(session.protocol_name()) << ", phase "
              << nameForPeople(static_cast<ChairPhase>(chair.phase())) << '\n';
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
    if (!reply.truncated()) return;
    std::cerr << "chairsidectl: only the newest " << reply.sessions_size() << " sessions\n";
}

int listSessions(const StationAddress& station, const Output& output, const std::string& secondId,
                 const std::string& since) {
    StationCall call{station};
    const auto from = askSince(call, since);
    if (!from) return explain(call, from.error());
    v1::ClientFrame question;
    question.mutable_sessions_request()->set_second_id(secondId);
    question.mutable_sessions_request()->set_from_unix_ms(from.value());
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    tellTruncated(reply.value().sessions_reply());
    Table table{{{"SESSION"}, {"CHAIR"}, {"BEGUN"}, {"PROTOCOL"}, {"PATIENT"}, {"NUMBER", Align::Right}, {"STATE"}}};
    for (const v1::SessionRecord& session : reply.value().sessions_reply().sessions()) {
        if (session.entries().empty()) continue;
        if (output.json) {
            std::cout << sessionJson(session) << '\n';
            continue;
        }
        const v1::SessionBegin& begin = session.entries(0).act().begin();
        table.add({session.id(), session.chair(), timeForPeople(session.entries(0).at_unix_ms()),
                   session.protocol().id(), begin.patient().second_id(), std::to_string(begin.number()),
                   stateOf(session)});
    }
    if (!output.json) std::cout << table.str(output.colour);
    return kDone;
}

int showSession(const StationAddress& station, const Output& output, const std::string& which) {
    StationCall call{station};
    v1::ClientFrame question;
    question.mutable_snapshot_request();
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    const v1::Snapshot& snapshot = reply.value().snapshot();
    for (const v1::ChairView& chair : snapshot.chairs()) {
        if (chair.chair() != which) continue;
        if (!chair.has_session()) {
            std::cerr << "chairsidectl: no session runs on chair " << printable(which) << '\n';
            return kRefused;
        }
        if (output.json) {
            std::cout << runningJson(chair, snapshot.station_instant_ms()) << '\n';
        } else {
            printRunning(chair, snapshot.station_instant_ms());
        }
        return kDone;
    }
    return showRecorded(call, output, which);
}

}  // namespace chairside::tools
