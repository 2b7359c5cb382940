// alarms, ack.
#include <algorithm>
#include <iostream>
#include <vector>

#include "link/client/alarm_text.h"
#include "tools/command_call.h"
#include "tools/exit_code.h"
#include "tools/json_line.h"
#include "tools/rows.h"
#include "tools/since.h"

namespace chairside::tools {
namespace {

using Occurrences = std::vector<v1::Occurrence>;

// What has not ended comes from the engine, also while the record cannot be written.
Result<Occurrences> askOpen(StationCall& call) {
    v1::ClientFrame question;
    question.mutable_snapshot_request();
    const auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    const auto& open = reply.value().snapshot().alarms();
    Occurrences alarms(open.begin(), open.end());
    std::stable_sort(alarms.begin(), alarms.end(), link::moreUrgent);
    return alarms;
}

Result<Occurrences> askLog(StationCall& call, const std::string& since) {
    const auto from = askSince(call, since);
    if (!from) return from.error();
    v1::ClientFrame question;
    question.mutable_alarm_log_request()->set_all(true);
    question.mutable_alarm_log_request()->set_from_unix_ms(from.value());
    const auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    const auto& log = reply.value().alarm_log_reply().occurrences();
    return Occurrences(log.begin(), log.end());
}

}  // namespace

int showAlarms(const StationAddress& station, const Output& output, bool all, const std::string& since) {
    StationCall call{station};
    const auto alarms = all ? askLog(call, since) : askOpen(call);
    if (!alarms) return explain(call, alarms.error());
    Table table = alarmTable();
    for (const v1::Occurrence& alarm : alarms.value()) {
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
    v1::Command command;
    command.mutable_acknowledge()->set_occurrence(occurrence);
    return giveCommand(station, output, std::move(command), "occurrence", occurrence);
}

}  // namespace chairside::tools
