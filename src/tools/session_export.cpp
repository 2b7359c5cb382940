#include "tools/session_export.h"

#include <date/tz.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>

#include "tools/entry_text.h"
#include "tools/exit_code.h"
#include "tools/new_file.h"

namespace chairside::tools {
namespace {

// Every vital but the derived rate, which would say heart or pulse rate twice.
constexpr std::array kColumns = {v1::SPO2,           v1::HEART_RATE,     v1::PULSE_RATE,       v1::NIBP_SYSTOLIC,
                                 v1::NIBP_DIASTOLIC, v1::NIBP_MEAN,      v1::RESPIRATORY_RATE, v1::ETCO2,
                                 v1::TEMPERATURE,    v1::PERFUSION_INDEX};
static_assert(kColumns.size() == kAllVitals.size() - 1);

const date::time_zone* zoneCalled(const std::string& name) {
    try {
        return date::locate_zone(name);
    } catch (const std::runtime_error&) { return nullptr; }
}

std::string withOffset(const date::time_zone& zone, WallTime at) {
    const std::chrono::sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds{at.unixMs()}};
    return date::format("%FT%T%Ez", date::make_zoned(&zone, time));
}

struct Row {
    std::map<v1::Vital, std::string> vitals;
    std::string origin;
};

std::string line(const date::time_zone& zone, const Dossier& dossier, WallTime at, const Row& row,
                 const std::array<std::string, 4>& what) {
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.3f", dossier.secondsOf(at));
    std::string text = withOffset(zone, at) + ',' + seconds;
    for (const v1::Vital vital : kColumns) {
        const auto found = row.vitals.find(vital);
        text += ',' + (found == row.vitals.end() ? std::string{} : found->second);
    }
    text += ',' + csvCell(row.origin);
    for (const std::string& cell : what) text += ',' + csvCell(cell);
    return text + "\r\n";
}

std::string header() {
    std::string text = "time,session_seconds [s]";
    for (const v1::Vital vital : kColumns) {
        text += ',' + v1::Vital_Name(vital) + " [" + std::string{unit(static_cast<Vital>(vital))} + ']';
    }
    return text + ",origin,kind,entry,what,by\r\n";
}

std::map<std::int64_t, Row> rowsOf(const Dossier& dossier) {
    std::map<std::int64_t, Row> rows;
    for (const auto& [vital, readings] : dossier.readings) {
        for (const v1::Reading& reading : readings) {
            const std::int64_t at =
                reading.has_measured_unix_ms() ? reading.measured_unix_ms() : reading.received_unix_ms();
            Row& row = rows[at];
            row.vitals[vital] = toText(Quantity::fromMilli(reading.value_milli()));
            if (reading.origin() != v1::ORIGIN_UNSPECIFIED) row.origin = v1::Origin_Name(reading.origin());
        }
    }
    return rows;
}

void appendJson(const google::protobuf::Message& message, std::string& to) {
    google::protobuf::util::JsonPrintOptions options;
    options.preserve_proto_field_names = true;
    std::string text;
    if (google::protobuf::util::MessageToJsonString(message, &text, options).ok()) to += text;
}

int write(const std::string& text, const std::string& file) {
    if (file.empty()) {
        std::cout << text << std::flush;
        return std::cout ? kDone : kRefused;
    }
    const NewFile written = writeNewFile(text, file);
    if (written == NewFile::Written) return kDone;
    std::cerr << "chairsidectl: " << file << ": " << inWords(written) << '\n';
    return written == NewFile::NotMade ? kUsage : kRefused;
}

}  // namespace

std::string csvCell(const std::string& text) {
    if (text.empty()) return text;
    std::string cell = text;
    // =, +, -, @ and control characters in front make a spreadsheet run what stands behind them.
    if (std::string_view{"=+-@\t\r\n"}.find(cell.front()) != std::string_view::npos) cell.insert(0, 1, '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return quoted + '"';
}

bool isTimeZone(const std::string& name) { return zoneCalled(name) != nullptr; }

Result<std::string> toCsv(const Dossier& dossier, const std::string& timeZone) {
    const date::time_zone* const zone = zoneCalled(timeZone);
    if (zone == nullptr) return Error{"is no time zone", timeZone};
    std::multimap<std::int64_t, std::string> lines;
    for (const auto& [at, row] : rowsOf(dossier)) {
        lines.emplace(at, line(*zone, dossier, WallTime{at}, row, {"reading", "", "", ""}));
    }
    const auto wrong = session::corrected(dossier.session.entries);
    for (const session::Entry& entry : dossier.session.entries) {
        const bool later = std::ranges::find(wrong, entry.number) != wrong.end();
        const std::string what = entryText(entry) + (later ? " (corrected later)" : "");
        lines.emplace(entry.wall.unixMs(), line(*zone, dossier, entry.wall, {},
                                                {entryKind(entry), std::to_string(entry.number), what, entry.by}));
    }
    for (const v1::Occurrence& alarm : dossier.alarms) {
        const WallTime at{alarm.started_unix_ms()};
        const std::string what = v1::Priority_Name(alarm.priority()) + ' ' + alarm.rule();
        lines.emplace(at.unixMs(), line(*zone, dossier, at, {}, {"alarm", alarm.id(), what, alarm.acknowledged_by()}));
    }
    std::string text = header();
    for (const auto& [at, one] : lines) text += one;
    return text;
}

std::string toJson(const Dossier& dossier) {
    std::string text = "{\"session\":";
    appendJson(dossier.record, text);
    text += ",\"readings\":[";
    bool first = true;
    for (const auto& [vital, readings] : dossier.readings) {
        for (const v1::Reading& reading : readings) {
            if (!first) text += ',';
            first = false;
            appendJson(reading, text);
        }
    }
    text += "],\"alarms\":[";
    for (std::size_t i = 0; i < dossier.alarms.size(); ++i) {
        if (i > 0) text += ',';
        appendJson(dossier.alarms[i], text);
    }
    return text + "]}\n";
}

int exportSession(const StationAddress& station, const Output& /*output*/, const std::string& session,
                  const ExportWish& wish) {
    StationCall call{station};
    const auto dossier = askDossier(call, session);
    if (!dossier) return explain(call, dossier.error());
    for (const std::string& caveat : caveatsOf(dossier.value())) std::cerr << "chairsidectl: " << caveat << '\n';
    if (wish.format == "json") return write(toJson(dossier.value()), wish.file);
    if (wish.format == "fhir") return write(toFhir(dossier.value()), wish.file);
    const auto text = toCsv(dossier.value(), wish.timeZone);
    if (text) return write(text.value(), wish.file);
    std::cerr << "chairsidectl: --time-zone: " << text.error().text() << '\n';
    return kUsage;
}

}  // namespace chairside::tools
