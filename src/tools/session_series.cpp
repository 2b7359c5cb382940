// chairsidectl session series: one patient's sessions beside each other, what was and what came of it.
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <iostream>

#include "session/counted.h"
#include "session/dose.h"
#include "tools/entry_text.h"
#include "tools/exit_code.h"
#include "tools/json_line.h"
#include "tools/rows.h"
#include "tools/session_commands.h"
#include "tools/session_dossier.h"

namespace chairside::tools {
namespace {

using namespace session;

struct Extremes {
    std::optional<Quantity> systolic, diastolic, rate, spo2;  // the highest; of SpO2 the lowest
};

void higher(std::optional<Quantity>& of, Quantity value) { of = of ? std::max(*of, value) : value; }

Extremes extremesOf(const Dossier& d) {
    Extremes found;
    for (const CuffReading& reading : d.session.now.cuffs) {
        higher(found.systolic, reading.cuff.systolic);
        higher(found.diastolic, reading.cuff.diastolic);
    }
    for (const auto& [vital, readings] : d.readings) {
        for (const v1::Reading& reading : readings) {
            const Quantity value = Quantity::fromMilli(reading.value_milli());
            if (vital == v1::HEART_RATE || vital == v1::PULSE_RATE) higher(found.rate, value);
            if (vital == v1::SPO2) found.spo2 = found.spo2 ? std::min(*found.spo2, value) : value;
        }
    }
    return found;
}

// Symptoms and what was done about them, as they count.
std::vector<std::string> eventsOf(const Session& session) {
    std::vector<std::string> events;
    for (const Entry& entry : countedByTime(session.entries)) {
        const auto* symptom = std::get_if<NoteSymptom>(&entry.what);
        const auto* remark = std::get_if<Remark>(&entry.what);
        const bool done = remark != nullptr && remark->kind == RemarkKind::Intervention;
        if (symptom != nullptr || done) events.push_back(entryText(entry));
    }
    return events;
}

std::string textOf(const Score& score) {
    std::string text = std::to_string(score.points) + "/" + std::to_string(score.pointsMax);
    if (score.band != Band::None) text += " " + std::string{inWords(score.band)};
    return text + (score.suicideFlag ? " !" : "");
}

std::string scoresJson(const Standing& now) {
    std::string text = "[";
    for (const auto& [scale, scored] : now.scored) {
        if (text.size() > 1) text += ',';
        text += JsonLine{}
                    .text("scale", inWords(scale))
                    .number("points", scored.score.points)
                    .number("pointsMax", scored.score.pointsMax)
                    .textOrNull("band", scored.score.band == Band::None ? "" : inWords(scored.score.band))
                    .flag("suicideFlag", scored.score.suicideFlag)
                    .flag("highRisk", scored.score.highRisk)
                    .str();
    }
    return text + "]";
}

std::string listed(const std::vector<std::string>& texts) {
    google::protobuf::ListValue values;
    for (const std::string& text : texts) values.add_values()->set_string_value(text);
    std::string json;
    return google::protobuf::util::MessageToJsonString(values, &json).ok() ? json : "[]";
}

std::optional<std::int64_t> milli(const std::optional<Quantity>& q) {
    return q ? std::optional{q->milli()} : std::nullopt;
}

std::optional<Quantity> doseOf(const Dossier& d) {
    const auto& infusion = d.session.now.infusion;
    if (!infusion) return std::nullopt;
    return givenMg(d.session.protocol.drug, *infusion, d.instantOf(d.to));
}

std::string stateOf(const Dossier& d) {
    if (d.session.now.ended) return std::string{inWords(d.session.now.ended->ending)};
    return d.running ? "runs" : "end not recorded";
}

void printJson(const Dossier& d) {
    const Standing& now = d.session.now;
    const Extremes extremes = extremesOf(d);
    JsonLine line;
    line.text("session", d.session.id).timeOrNull("begun", d.from.unixMs()).number("number", now.begun.number);
    line.text("protocol", d.session.protocol.id).text("state", stateOf(d));
    line.number("weightGrams", now.begun.weight).milliOrNull("givenMg", milli(doseOf(d)));
    const auto base = [&](Quantity BaselineFound::*of) {
        return now.baseline ? std::optional{((*now.baseline).*of).milli()} : std::nullopt;
    };
    line.milliOrNull("baselineSystolic", base(&BaselineFound::systolic));
    line.milliOrNull("baselineDiastolic", base(&BaselineFound::diastolic));
    line.milliOrNull("systolicMax", milli(extremes.systolic)).milliOrNull("diastolicMax", milli(extremes.diastolic));
    line.milliOrNull("rateMax", milli(extremes.rate)).milliOrNull("spo2Min", milli(extremes.spo2));
    line.raw("scores", scoresJson(now)).raw("events", listed(eventsOf(d.session)));
    std::cout << line.str() << '\n';
}

std::string cell(const std::optional<Quantity>& q) { return q ? toText(*q) : "-"; }

void addRow(const Dossier& d, Table& table) {
    const Standing& now = d.session.now;
    const Extremes extremes = extremesOf(d);
    const std::string base =
        now.baseline ? toText(now.baseline->systolic) + '/' + toText(now.baseline->diastolic) : "-";
    std::string scores;
    for (const auto& [scale, scored] : now.scored) {
        if (!scores.empty()) scores += ", ";
        scores += std::string{inWords(scale)} + ' ' + textOf(scored.score);
    }
    std::string events;
    for (const std::string& event : eventsOf(d.session)) events += (events.empty() ? "" : "; ") + event;
    table.add({d.session.id, timeForPeople(d.from.unixMs()), std::to_string(now.begun.number), stateOf(d),
               cell(doseOf(d)), base, cell(extremes.systolic) + '/' + cell(extremes.diastolic), cell(extremes.rate),
               cell(extremes.spo2), scores, events});
}

}  // namespace

int showSeries(const StationAddress& station, const Output& output, const std::string& secondId) {
    StationCall call{station};
    v1::ClientFrame question;
    question.mutable_sessions_request()->set_second_id(secondId);
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    tellTruncated(reply.value().sessions_reply());
    const auto& sessions = reply.value().sessions_reply().sessions();
    if (sessions.empty()) {
        std::cerr << "chairsidectl: no session of \"" << printable(secondId) << "\" is recorded\n";
        return kRefused;
    }
    Table table{{{"SESSION"},
                 {"BEGUN"},
                 {"NUMBER", Align::Right},
                 {"STATE"},
                 {"MG", Align::Right},
                 {"BASELINE"},
                 {"BP MAX"},
                 {"RATE MAX", Align::Right},
                 {"SPO2 MIN", Align::Right},
                 {"SCORES"},
                 {"EVENTS"}}};
    for (int i = sessions.size() - 1; i >= 0; --i) {  // the oldest first
        const auto dossier = askDossier(call, sessions[i].id());
        if (!dossier) return explain(call, dossier.error());
        for (const std::string& caveat : caveatsOf(dossier.value())) {
            std::cerr << "chairsidectl: session " << sessions[i].id() << ": " << caveat << '\n';
        }
        if (output.json) {
            printJson(dossier.value());
        } else {
            addRow(dossier.value(), table);
        }
    }
    if (!output.json) std::cout << table.str(output.colour);
    return kDone;
}

}  // namespace chairside::tools
