// alarms, ack, unack, pause.
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
    const auto snapshot = call.askSnapshot();
    if (!snapshot) return snapshot.error();
    const auto& open = snapshot.value().alarms();
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
    if (reply.value().alarm_log_reply().truncated()) {
        std::cerr << "chairsidectl: only the newest of these alarms: one answer of the station holds no more\n";
    }
    tellUnreadable(reply.value().alarm_log_reply().unreadable(), "alarms");
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

int acknowledge(const StationAddress& station, const Output& output, const std::string& occurrence,
                std::optional<v1::Priority> seen) {
    StationCall call{station};
    const auto snapshot = call.askSnapshot();
    if (!snapshot) return explain(call, snapshot.error());
    for (const v1::Occurrence& alarm : snapshot.value().alarms()) {
        if (alarm.id() != occurrence) continue;
        // Refused when it is not what was seen; without that, when it changes between here and the station.
        if (!output.json) std::cout << printable(link::alarmShape(alarm) + " " + link::alarmText(alarm)) << '\n';
        v1::Command command;
        command.mutable_acknowledge()->set_occurrence(occurrence);
        command.mutable_acknowledge()->set_priority_seen(seen.value_or(alarm.priority()));
        return giveCommand(station, output, std::move(command), "occurrence", occurrence);
    }
    std::cerr << "chairsidectl: refused: no alarm " << printable(occurrence) << " is active\n";
    return kRefused;
}

int unacknowledge(const StationAddress& station, const Output& output, const std::string& occurrence) {
    v1::Command command;
    command.mutable_unacknowledge()->set_occurrence(occurrence);
    return giveCommand(station, output, std::move(command), "occurrence", occurrence);
}

int pauseSound(const StationAddress& station, const Output& output, const PauseWish& wish) {
    v1::Command command;
    if (wish.end) {
        command.mutable_end_pause();
    } else {
        command.mutable_pause_audio()->set_time_ms(wish.seconds * 1000);
    }
    return giveCommand(station, output, std::move(command), "pause", wish.end ? "ended" : "sound");
}

int standBy(const StationAddress& station, const Output& output, const std::string& chair, const StandbyWish& wish) {
    v1::Command command;
    if (wish.end) {
        command.mutable_end_standby()->set_chair(chair);
    } else {
        command.mutable_begin_standby()->set_chair(chair);
        command.mutable_begin_standby()->set_reason(wish.reason);
        command.mutable_begin_standby()->set_time_ms(wish.minutes * 60'000);
    }
    return giveCommand(station, output, std::move(command), "chair", chair);
}

int callHelp(const StationAddress& station, const Output& output, const std::string& chair, bool end) {
    v1::Command command;
    if (end) {
        command.mutable_end_help()->set_chair(chair);
    } else {
        command.mutable_call_help()->set_chair(chair);
    }
    return giveCommand(station, output, std::move(command), "chair", chair);
}

}  // namespace chairside::tools
