#include "tools/report/local_time.h"

#include <date/tz.h>

namespace chairside::tools {
namespace {

QString formatted(const date::time_zone& zone, const char* format, WallTime at) {
    const std::chrono::sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds{at.unixMs()}};
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    return QString::fromStdString(date::format(format, date::make_zoned(&zone, seconds)));
}

const date::time_zone* here() {
    try {
        return date::current_zone();
    } catch (const std::runtime_error&) { return date::locate_zone("Etc/UTC"); }
}

}  // namespace

Result<LocalTime> LocalTime::of(const std::string& zone) {
    if (zone.empty()) return LocalTime{*here()};
    try {
        return LocalTime{*date::locate_zone(zone)};
    } catch (const std::runtime_error&) { return Error{"is no time zone", zone}; }
}

QString LocalTime::time(WallTime at) const { return formatted(*zone_, "%F %T", at); }
QString LocalTime::clock(WallTime at) const { return formatted(*zone_, "%T", at); }
QString LocalTime::day(WallTime at) const { return formatted(*zone_, "%F", at); }

QString LocalTime::zone(WallTime from, WallTime to) const {
    const QString first = formatted(*zone_, "%Ez", from), last = formatted(*zone_, "%Ez", to);
    QString text = QString::fromStdString(zone_->name()) + ", UTC" + first;
    if (first != last) text += ", at the end UTC" + last;
    return text;
}

}  // namespace chairside::tools
