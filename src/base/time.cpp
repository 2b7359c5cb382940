#include "base/time.h"

#include <array>
#include <cstdio>

namespace chairside {
namespace {

using std::chrono::sys_days;

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// Reads ".123456789" at `at` (moved past it); the first three digits count.
std::optional<int> fractionMs(std::string_view text, std::size_t& at) {
    if (at >= text.size() || text[at] != '.') return 0;
    int ms = 0;
    std::size_t count = 0;
    for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++count) {
        if (count < 3) ms = ms * 10 + (text[at] - '0');
    }
    if (count == 0 || count > 9) return std::nullopt;
    for (; count < 3; ++count) ms *= 10;
    return ms;
}

std::optional<int> offsetMinutes(std::string_view rest) {
    if (rest == "Z") return 0;
    if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':') return std::nullopt;
    const auto hours = digits(rest, 1, 2);
    const auto minutes = digits(rest, 4, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    const int total = *hours * 60 + *minutes;
    return rest[0] == '-' ? -total : total;
}

}  // namespace

std::string toIso8601(WallTime at) {
    const std::chrono::sys_time<std::chrono::milliseconds> time{Duration{at.unixMs()}};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int{date.year()},
                  unsigned{date.month()}, unsigned{date.day()}, int(clock.hours().count()),
                  int(clock.minutes().count()), int(clock.seconds().count()), int(clock.subseconds().count()));
    return text.data();
}

std::optional<WallTime> fromIso8601(std::string_view text) {
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':') {
        return std::nullopt;
    }
    const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    std::size_t at = 19;
    const auto ms = fractionMs(text, at);
    if (!year || !month || !day || !hour || !minute || !second || !ms) return std::nullopt;
    const auto offset = offsetMinutes(text.substr(at));
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month(unsigned(*month)),
                                           std::chrono::day(unsigned(*day))};
    if (!offset || !date.ok() || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    const auto time = sys_days{date}.time_since_epoch() + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
                      std::chrono::seconds{*second} - std::chrono::minutes{*offset};
    return WallTime{Duration{time}.count() + *ms};
}

}  // namespace chairside
