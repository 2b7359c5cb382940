#include "tools/json_line.h"
#include "tools/rows.h"

namespace chairside::tools {
namespace {

void identity(JsonLine& line, const v1::MonitorIdentity& monitor) {
    line.textOrNull("bed", monitor.bed()).textOrNull("device", monitor.device()).textOrNull("peer", monitor.peer());
}

std::optional<std::int64_t> heardAt(const v1::MonitorView& monitor) {
    if (monitor.messages() == 0) return std::nullopt;
    return monitor.last_heard_unix_ms();
}

}  // namespace

std::string monitorJson(const v1::MonitorView& monitor) {
    JsonLine line;
    identity(line, monitor.monitor());
    line.textOrNull("chair", monitor.chair()).textOrNull("whyNoChair", monitor.why_no_chair());
    line.flag("connected", monitor.connected()).text("protocol", monitor.protocol());
    line.textOrNull("dialect", monitor.dialect()).timeOrNull("lastHeardAt", heardAt(monitor));
    line.number("messages", std::int64_t(monitor.messages())).number("rejected", std::int64_t(monitor.rejected()));
    line.textOrNull("lastReject", monitor.last_reject());
    line.seconds("clockOffsetSeconds",
                 monitor.has_clock_offset_ms() ? std::optional(monitor.clock_offset_ms()) : std::nullopt);
    line.seconds("intervalSeconds",
                 monitor.has_learned_interval_ms() ? std::optional(monitor.learned_interval_ms()) : std::nullopt);
    return line.str();
}

Table monitorTable() {
    return Table{{{"Chair"},
                  {"Bed"},
                  {"Device"},
                  {"Address"},
                  {"Link"},
                  {"Protocol"},
                  {"Messages", Align::Right},
                  {"Rejected", Align::Right},
                  {"Last heard (UTC)"},
                  {"Remark"}}};
}

void addMonitor(Table& table, const v1::MonitorView& monitor) {
    const auto heard = heardAt(monitor);
    std::string protocol = monitor.protocol();
    if (!monitor.dialect().empty()) protocol += " " + monitor.dialect();
    const std::string& remark = monitor.chair().empty() ? monitor.why_no_chair() : monitor.last_reject();
    table.add({monitor.chair().empty() ? "—" : monitor.chair(), monitor.monitor().bed(), monitor.monitor().device(),
               monitor.monitor().peer(), monitor.connected() ? "up" : "DOWN", protocol,
               std::to_string(monitor.messages()), std::to_string(monitor.rejected()),
               heard ? timeForPeople(*heard) : "never", remark});
}

std::string unmappedJson(const v1::UnmappedView& item) {
    JsonLine line;
    identity(line, item.monitor());
    line.text("code", item.code()).text("sample", item.sample()).text("reason", item.reason());
    line.number("count", std::int64_t(item.count())).timeOrNull("firstAt", item.first_unix_ms());
    return line.timeOrNull("lastAt", item.last_unix_ms()).str();
}

Table unmappedTable() {
    return Table{
        {{"Code"}, {"Reason"}, {"Sample"}, {"Count", Align::Right}, {"Last (UTC)"}, {"Bed"}, {"Device"}, {"Address"}}};
}

void addUnmapped(Table& table, const v1::UnmappedView& item) {
    table.add({item.code(), item.reason(), item.sample(), std::to_string(item.count()),
               timeForPeople(item.last_unix_ms()), item.monitor().bed(), item.monitor().device(),
               item.monitor().peer()});
}

}  // namespace chairside::tools
