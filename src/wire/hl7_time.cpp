#include "wire/hl7_time.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace chairside::wire {
namespace {

constexpr WallTime kLastTime{253'402'300'799'999};  // 9999-12-31T23:59:59.999Z: nothing that is kept holds a later one

const Error kNotATime{"not a time (YYYYMMDDHHMMSS.fff+ZZZZ)", ""};

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Digits only, checked before.
int number(std::string_view text) {
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

constexpr std::size_t kOffsetLength = 5;  // "+0530"

bool endsWithOffset(std::string_view text) {
    if (text.size() < kOffsetLength) return false;
    const char sign = text[text.size() - kOffsetLength];
    return (sign == '+' || sign == '-') && allDigits(text.substr(text.size() - kOffsetLength + 1));
}

// Takes "+0530" off the end; false when it is no possible offset.
bool takeOffset(std::string_view& text, std::optional<int>& minutes) {
    if (!endsWithOffset(text)) return true;
    const std::string_view offset = text.substr(text.size() - kOffsetLength);
    const int hour = number(offset.substr(1, 2));
    const int minute = number(offset.substr(3));
    if (hour > 14 || minute > 59) return false;
    minutes = (hour * 60 + minute) * (offset[0] == '-' ? -1 : 1);
    text.remove_suffix(kOffsetLength);
    return true;
}

// Takes ".123" (1 to 9 digits) or the last 3 of 17 digits off the end.
bool takeMilliseconds(std::string_view& text, int& milliseconds) {
    constexpr std::size_t kToSeconds = 14;
    std::string_view fraction = text.size() == kToSeconds + 3 ? text.substr(kToSeconds) : std::string_view{};
    if (text.size() > kToSeconds && text[kToSeconds] == '.') {
        fraction = text.substr(kToSeconds + 1);
        if (fraction.empty() || fraction.size() > 9) return false;
    }
    if (fraction.empty()) return true;
    if (!allDigits(fraction)) return false;
    text = text.substr(0, kToSeconds);
    constexpr std::array kWeight{100, 10, 1};
    for (std::size_t i = 0; i < std::min(fraction.size(), kWeight.size()); ++i) {
        milliseconds += (fraction[i] - '0') * kWeight[i];
    }
    return true;
}

}  // namespace

bool isNoHl7Time(std::string_view text) { return text.find_first_not_of('0') == std::string_view::npos; }

std::optional<int> hl7TimeOffset(std::string_view text) {
    std::optional<int> minutes;
    return takeOffset(text, minutes) ? minutes : std::nullopt;
}

Result<Hl7Time> parseHl7Time(std::string_view text) {
    if (isNoHl7Time(text)) return kNotATime;
    Hl7Time time;
    int milliseconds = 0;
    if (!takeOffset(text, time.offsetMinutes) || !takeMilliseconds(text, milliseconds)) return kNotATime;
    const bool knownLength = text.size() >= 4 && text.size() <= 14 && text.size() % 2 == 0;
    if (!knownLength || !allDigits(text)) return kNotATime;
    const auto part = [&](std::size_t at, int absent) {
        return at < text.size() ? number(text.substr(at, 2)) : absent;
    };

    const std::chrono::year_month_day date{std::chrono::year{number(text.substr(0, 4))},
                                           std::chrono::month{static_cast<unsigned>(part(4, 1))},
                                           std::chrono::day{static_cast<unsigned>(part(6, 1))}};
    const int hour = part(8, 0);
    const int minute = part(10, 0);
    const int second = part(12, 0);
    const bool onTheClock = hour <= 23 && minute <= 59 && second <= 60;  // 60: a leap second
    if (!date.ok() || int(date.year()) < 1900 || !onTheClock) return Error{"no such day or time of day", ""};
    const auto days = std::chrono::sys_days{date}.time_since_epoch().count();
    const std::int64_t seconds = ((std::int64_t{days} * 24 + hour) * 60 + minute) * 60 + second;
    time.local = LocalTime{seconds * 1000 + milliseconds};
    time.hasMinutes = text.size() >= 12;
    time.hasSeconds = text.size() >= 14;
    return time;
}

std::string toHl7Time(WallTime at) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds{at.unixMs()});
    const auto days = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date{std::chrono::sys_days{days}};
    const std::chrono::hh_mm_ss clock{seconds - days};
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d%02u%02u%02d%02d%02d.%03d+0000", int(date.year()),
                                     unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                                     int(clock.minutes().count()), int(clock.seconds().count()),
                                     int(at.unixMs() - seconds.count() * 1000));
    return {text.data(), static_cast<std::size_t>(length)};
}

Result<WallTime> resolveHl7Time(const Hl7Time& time, const ZoneRules& zone) {
    if (!time.offsetMinutes && !zone) return Error{"the time has no zone, and no zone is known for this monitor", ""};
    const Result<WallTime> utc =
        time.offsetMinutes ? Result<WallTime>{WallTime{time.local.ms - std::int64_t{*time.offsetMinutes} * 60'000}}
                           : zone(time.local);
    if (utc && utc.value() > kLastTime) return Error{"it is after the year 9999 in UTC", ""};
    return utc;
}

}  // namespace chairside::wire
