#include "tools/since.h"

#include <charconv>

namespace chairside::tools {
namespace {

Error notUnderstood(const std::string& text, const std::string& option) {
    return Error{"\"" + text + "\" is neither a duration (90s, 15m, 2h, 1d) nor a time (2026-11-21T10:00:00Z)", option};
}

std::int64_t millisecondsOf(char unit) {
    switch (unit) {
        case 's': return 1000;
        case 'm': return 60'000;
        case 'h': return 3'600'000;
        case 'd': return 86'400'000;
        default: return 0;
    }
}

}  // namespace

std::optional<Duration> durationOf(const std::string& text) {
    if (text.size() < 2) return std::nullopt;
    const std::int64_t unit = millisecondsOf(text.back());
    const char* const end = text.data() + text.size() - 1;
    std::int64_t count = 0;
    const auto [stop, failed] = std::from_chars(text.data(), end, count);
    constexpr std::int64_t kMost = 36'500;  // of the largest unit: a century
    if (unit == 0 || failed != std::errc{} || stop != end || count < 0 || count > kMost * 86'400'000 / unit) {
        return std::nullopt;
    }
    return Duration{count * unit};
}

Result<WallTime> sinceWhen(const std::string& text, WallTime now) {
    if (const auto time = fromIso8601(text)) return *time;
    const auto back = durationOf(text);
    if (!back) return notUnderstood(text, "--since");
    return now - *back;
}

Outcome checkSince(const std::string& text, const std::string& option) {
    if (text.empty() || fromIso8601(text) || durationOf(text)) return Done{};
    return notUnderstood(text, option);
}

Result<std::int64_t> askSince(StationCall& call, const std::string& text) {
    if (text.empty()) return std::int64_t{0};
    const auto snapshot = call.askSnapshot();
    if (!snapshot) return snapshot.error();
    const auto from = sinceWhen(text, WallTime{snapshot.value().station_unix_ms()});
    if (!from) return from.error();
    return from.value().unixMs();
}

}  // namespace chairside::tools
