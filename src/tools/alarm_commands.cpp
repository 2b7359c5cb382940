// alarms, ack.
#include <algorithm>
#include <iostream>
#include <random>

#include "link/client/alarm_text.h"
#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/json_line.h"
#include "tools/rows.h"

namespace chairside::tools {
namespace {

// A UUIDv7: the time in front, so that ids sort as they were made; the rest is chance.
std::string newCommandId() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto ms = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    std::random_device chance;
    char text[40];
    std::snprintf(text, sizeof text, "%08x-%04x-7%03x-%04x-%08x%04x", unsigned(ms >> 16), unsigned(ms & 0xffff),
                  chance() & 0xfffu, 0x8000u | (chance() & 0x3fffu), unsigned(chance()), chance() & 0xffffu);
    return text;
}

std::string outcomeForPeople(v1::CommandOutcome outcome) {
    switch (static_cast<int>(outcome)) {
        case v1::SAVED: return "saved";
        case v1::APPLIED_NOT_SAVED: return "applied, not saved yet";
        case v1::REFUSED: return "refused";
    }
    return "not understood";
}

void printOutcome(const Output& output, const std::string& occurrence, const v1::CommandResult& result) {
    if (output.json) {
        JsonLine line;
        line.text("occurrence", occurrence).text("outcome", v1::CommandOutcome_Name(result.outcome()));
        std::cout << line.textOrNull("reason", result.reason()).str() << '\n';
        return;
    }
    std::cout << occurrence << ": " << outcomeForPeople(result.outcome());
    if (!result.reason().empty()) std::cout << " (" << printable(result.reason()) << ")";
    std::cout << '\n';
}

}  // namespace

int showAlarms(const StationAddress& station, const Output& output, bool all) {
    StationCall call{station};
    v1::ClientFrame question;
    question.mutable_alarm_log_request()->set_all(all);
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    const auto& log = reply.value().alarm_log_reply().occurrences();
    std::vector<v1::Occurrence> alarms(log.begin(), log.end());
    if (!all) std::stable_sort(alarms.begin(), alarms.end(), link::moreUrgent);
    Table table = alarmTable();
    for (const v1::Occurrence& alarm : alarms) {
        if (output.json) {
            std::cout << alarmJson(alarm) << '\n';
        } else {
            addAlarm(table, alarm);
        }
    }
    if (output.json) return kDone;
    std::cout << (table.empty() ? std::string("no alarms\n") : table.str(output.colour));
    return kDone;
}

int acknowledge(const StationAddress& station, const Output& output, const std::string& occurrence) {
    StationCall call{station};
    v1::ClientFrame question;
    v1::Command& command = *question.mutable_command();
    command.set_command_id(newCommandId());
    command.mutable_actor()->set_person(station.person);
    command.mutable_acknowledge()->set_occurrence(occurrence);
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    const v1::CommandResult& result = reply.value().command_result();
    printOutcome(output, occurrence, result);
    const bool done = result.outcome() == v1::SAVED || result.outcome() == v1::APPLIED_NOT_SAVED;
    if (done) return kDone;
    std::cerr << "chairsidectl: refused: " << printable(result.reason()) << '\n';
    return kRefused;
}

}  // namespace chairside::tools
