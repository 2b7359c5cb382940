#include "link/client/alarm_text.h"
#include "link/client/reading_text.h"
#include "tools/json_line.h"
#include "tools/rows.h"

namespace chairside::tools {
namespace {

std::string vitalName(const v1::Occurrence& alarm) {
    return alarm.vital() == v1::VITAL_UNSPECIFIED ? "" : v1::Vital_Name(alarm.vital());
}

std::string unitOf(const v1::Occurrence& alarm) {
    return alarm.vital() == v1::VITAL_UNSPECIFIED ? "" : link::ucumUnit(alarm.vital());
}

std::optional<std::int64_t> endedAt(const v1::Occurrence& alarm) {
    if (!alarm.has_ended_unix_ms()) return std::nullopt;
    return alarm.ended_unix_ms();
}

std::optional<std::int64_t> pausedUntil(const v1::Occurrence& alarm) {
    if (!alarm.has_paused_until_unix_ms()) return std::nullopt;
    return alarm.paused_until_unix_ms();
}

std::optional<std::int64_t> acknowledgedAt(const v1::Occurrence& alarm) {
    if (!alarm.has_acknowledged_unix_ms()) return std::nullopt;
    return alarm.acknowledged_unix_ms();
}

}  // namespace

std::string alarmJson(const v1::Occurrence& alarm) {
    JsonLine line;
    line.text("occurrence", alarm.id()).textOrNull("chair", alarm.chair()).text("rule", alarm.rule());
    line.text("kind", v1::AlarmKind_Name(alarm.kind())).text("priority", v1::Priority_Name(alarm.priority()));
    line.text("signal", v1::SignalState_Name(alarm.signal())).text("text", link::alarmText(alarm));
    line.textOrNull("vital", vitalName(alarm));
    line.milliOrNull("value", alarm.has_value_milli() ? std::optional(alarm.value_milli()) : std::nullopt);
    line.milliOrNull("limit", alarm.has_limit_milli() ? std::optional(alarm.limit_milli()) : std::nullopt);
    line.textOrNull("unit", unitOf(alarm));
    line.milliOrNull("startValue",
                     alarm.has_start_value_milli() ? std::optional(alarm.start_value_milli()) : std::nullopt);
    line.milliOrNull("extreme", alarm.has_extreme_milli() ? std::optional(alarm.extreme_milli()) : std::nullopt);
    line.timeOrNull("startedAt", alarm.started_unix_ms()).timeOrNull("endedAt", endedAt(alarm));
    line.textOrNull("acknowledgedBy", alarm.acknowledged_by()).timeOrNull("acknowledgedAt", acknowledgedAt(alarm));
    line.textOrNull("signalBy", alarm.signal_by()).number("level", alarm.level());
    line.timeOrNull("pausedUntil", pausedUntil(alarm)).textOrNull("story", alarm.story());
    line.textOrNull("annunciatedBy", alarm.annunciated_by()).textOrNull("said", alarm.text());
    line.flag("outvoiced", alarm.outvoiced()).text("profile", alarm.profile());
    return line.text("profileHash", alarm.profile_hash()).flag("demo", alarm.demo()).str();
}

Table alarmTable() {
    return Table{{{""},
                  {"Chair"},
                  {"Alarm"},
                  {"Priority"},
                  {"Signal"},
                  {"Started (UTC)"},
                  {"Ended (UTC)"},
                  {"Acknowledged by"},
                  {"Occurrence"}}};
}

void addAlarm(Table& table, const v1::Occurrence& alarm) {
    const auto ended = endedAt(alarm);
    table.add({link::alarmShape(alarm), alarm.chair().empty() ? "station" : alarm.chair(), link::alarmText(alarm),
               v1::Priority_Name(alarm.priority()),
               link::isOver(alarm) ? "ended" : v1::SignalState_Name(alarm.signal()),
               timeForPeople(alarm.started_unix_ms()), ended ? timeForPeople(*ended) : "", alarm.acknowledged_by(),
               alarm.id()});
}

}  // namespace chairside::tools
