#include "tools/json_line.h"

#include <cstdio>

#include "base/time.h"
#include "vitals/quantity.h"

namespace chairside::tools {
namespace {

void quote(std::string& to, std::string_view text) {
    to += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            to += '\\';
            to += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
            to += escaped;
        } else {
            to += c;
        }
    }
    to += '"';
}

}  // namespace

void JsonLine::key(std::string_view key) {
    if (!body_.empty()) body_ += ',';
    quote(body_, key);
    body_ += ':';
}

JsonLine& JsonLine::text(std::string_view name, std::string_view value) {
    key(name);
    quote(body_, value);
    return *this;
}

JsonLine& JsonLine::textOrNull(std::string_view name, std::string_view value) {
    return value.empty() ? null(name) : text(name, value);
}

JsonLine& JsonLine::number(std::string_view name, std::int64_t value) { return raw(name, std::to_string(value)); }

JsonLine& JsonLine::flag(std::string_view name, bool value) { return raw(name, value ? "true" : "false"); }

JsonLine& JsonLine::null(std::string_view name) { return raw(name, "null"); }

JsonLine& JsonLine::raw(std::string_view name, std::string_view value) {
    key(name);
    body_ += value;
    return *this;
}

JsonLine& JsonLine::seconds(std::string_view name, std::optional<std::int64_t> milliseconds) {
    return milliOrNull(name, milliseconds);
}

JsonLine& JsonLine::timeOrNull(std::string_view name, std::optional<std::int64_t> unixMs) {
    return unixMs ? text(name, toIso8601(WallTime{*unixMs})) : null(name);
}

JsonLine& JsonLine::milliOrNull(std::string_view name, std::optional<std::int64_t> milli) {
    return milli ? raw(name, toText(Quantity::fromMilli(*milli))) : null(name);
}

}  // namespace chairside::tools
