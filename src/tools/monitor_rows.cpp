#include <string>

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

std::string linkText(v1::MonitorLinkState link) {
    if (link == v1::LINK_UP) return "up";
    return link == v1::LINK_SILENT ? "SILENT" : "DOWN";
}

std::string linkName(v1::MonitorLinkState link) {
    if (link == v1::LINK_UP) return "UP";
    return link == v1::LINK_SILENT ? "SILENT" : "DOWN";
}

// "2.0 s", "10 s", "3 min", "2 h"
std::string spanText(std::int64_t ms) {
    constexpr std::int64_t kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute;
    if (ms < 10 * kSecond) return std::to_string(ms / kSecond) + "." + std::to_string(ms % kSecond / 100) + " s";
    if (ms < 2 * kMinute) return std::to_string(ms / kSecond) + " s";
    if (ms < 2 * kHour) return std::to_string(ms / kMinute) + " min";
    return std::to_string(ms / kHour) + " h";
}

std::string agoText(std::int64_t ms) { return spanText(ms > 0 ? ms : 0) + " ago"; }

std::string clockText(const v1::MonitorView& monitor) {
    if (!monitor.has_clock_offset_ms()) return "—";
    const std::int64_t offset = monitor.clock_offset_ms();
    return spanText(offset < 0 ? -offset : offset) + (offset < 0 ? " ahead" : " behind");
}

std::string remarkText(const v1::MonitorView& monitor) {
    std::string text;
    for (const std::string& part : {monitor.line(), monitor.chair().empty() ? monitor.why_no_chair() : std::string{},
                                    monitor.last_reject().empty() ? "" : "last reject: " + monitor.last_reject()}) {
        if (part.empty()) continue;
        if (!text.empty()) text += "; ";
        text += part;
    }
    return text;
}

std::optional<std::int64_t> optionalOf(bool there, std::int64_t value) {
    return there ? std::optional{value} : std::nullopt;
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
    line.text("link", linkName(monitor.link()));
    line.seconds("declaredIntervalSeconds",
                 optionalOf(monitor.has_declared_interval_ms(), monitor.declared_interval_ms()));
    line.seconds("jitterSeconds", optionalOf(monitor.has_jitter_ms(), monitor.jitter_ms()));
    line.textOrNull("line", monitor.line());
    return line.str();
}

Table monitorTable() {
    return Table{{{"Chair"},
                  {"Bed"},
                  {"Device"},
                  {"Address"},
                  {"Link"},
                  {"Heard", Align::Right},
                  {"Expected", Align::Right},
                  {"Learned", Align::Right},
                  {"Jitter", Align::Right},
                  {"Clock"},
                  {"Protocol"},
                  {"Messages", Align::Right},
                  {"Rejected", Align::Right},
                  {"Remark"}}};
}

void addMonitor(Table& table, const v1::MonitorView& monitor, std::int64_t nowUnixMs) {
    const auto heard = heardAt(monitor);
    std::string protocol = monitor.protocol();
    if (!monitor.dialect().empty() && monitor.dialect() != protocol) protocol += " " + monitor.dialect();
    table.add({monitor.chair().empty() ? "—" : monitor.chair(), monitor.monitor().bed(), monitor.monitor().device(),
               monitor.monitor().peer(), linkText(monitor.link()), heard ? agoText(nowUnixMs - *heard) : "never",
               monitor.has_declared_interval_ms() ? spanText(monitor.declared_interval_ms()) : "—",
               monitor.has_learned_interval_ms() ? spanText(monitor.learned_interval_ms()) : "—",
               monitor.has_jitter_ms() ? spanText(monitor.jitter_ms()) : "—", clockText(monitor), protocol,
               std::to_string(monitor.messages()), std::to_string(monitor.rejected()), remarkText(monitor)});
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
