// statistics.
#include <iostream>

#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/json_line.h"
#include "tools/rows.h"
#include "tools/since.h"

namespace chairside::tools {
namespace {

constexpr double kHourMs = 3'600'000;

double chairHours(const v1::StatisticsReply& reply) {
    double hours = 0;
    for (const v1::ChairTime& chair : reply.chairs()) hours += double(chair.monitored_ms()) / kHourMs;
    return hours;
}

std::string decimals(double value, const char* format) {
    char text[32];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string perHour(std::uint64_t count, double hours) {
    return hours > 0 ? decimals(double(count) / hours, "%.3f") : std::string{};
}

std::string share(const v1::RuleStatistics& rule) {
    return rule.ended() > 0 ? decimals(double(rule.cleared_by_itself()) / double(rule.ended()), "%.3f") : std::string{};
}

void rawOrNull(JsonLine& line, const char* key, const std::string& number) {
    if (number.empty()) {
        line.null(key);
    } else {
        line.raw(key, number);
    }
}

std::optional<std::int64_t> ifAny(std::uint64_t count, std::int64_t ms) {
    return count > 0 ? std::optional{ms} : std::nullopt;
}

std::string ruleJson(const v1::RuleStatistics& rule, double hours) {
    JsonLine line;
    line.text("rule", rule.rule()).text("kind", v1::AlarmKind_Name(rule.kind()));
    line.text("priority", v1::Priority_Name(rule.priority())).number("occurrences", std::int64_t(rule.occurrences()));
    line.number("ended", std::int64_t(rule.ended())).number("acknowledged", std::int64_t(rule.acknowledged()));
    rawOrNull(line, "perChairHour", perHour(rule.occurrences(), hours));
    line.number("clearedByItself", std::int64_t(rule.cleared_by_itself()));
    rawOrNull(line, "clearedByItselfShare", share(rule));
    line.seconds("medianSeconds", ifAny(rule.ended(), rule.median_ms()));
    line.seconds("longestSeconds", ifAny(rule.ended(), rule.longest_ms()));
    line.seconds("totalSeconds", rule.total_ms());
    line.seconds("acknowledgeMedianSeconds", ifAny(rule.acknowledged(), rule.acknowledge_median_ms()));
    return line.seconds("acknowledgeLongestSeconds", ifAny(rule.acknowledged(), rule.acknowledge_longest_ms())).str();
}

std::uint64_t allOccurrences(const v1::StatisticsReply& reply) {
    std::uint64_t count = 0;
    for (const v1::RuleStatistics& rule : reply.rules()) count += rule.occurrences();
    return count;
}

void printJson(const v1::StatisticsReply& reply) {
    const double hours = chairHours(reply);
    for (const v1::RuleStatistics& rule : reply.rules()) std::cout << ruleJson(rule, hours) << '\n';
    JsonLine line;
    line.number("chairs", reply.chairs_size()).raw("chairHours", decimals(hours, "%.2f"));
    line.number("occurrences", std::int64_t(allOccurrences(reply)));
    rawOrNull(line, "perChairHour", perHour(allOccurrences(reply), hours));
    line.timeOrNull("from", reply.from_unix_ms()).timeOrNull("to", reply.to_unix_ms());
    std::cout << line.str() << '\n';
}

std::string secondsText(std::uint64_t count, std::int64_t ms) {
    return count > 0 ? decimals(double(ms) / 1000, "%.0f s") : "—";
}

void printTable(const v1::StatisticsReply& reply, const Output& output) {
    const double hours = chairHours(reply);
    Table table{{{"Rule"},
                 {"Priority"},
                 {"Alarms", Align::Right},
                 {"Per chair-hour", Align::Right},
                 {"Cleared within 15 s", Align::Right},
                 {"Median", Align::Right},
                 {"Longest", Align::Right},
                 {"Acknowledged", Align::Right},
                 {"After (median)", Align::Right}}};
    for (const v1::RuleStatistics& rule : reply.rules()) {
        const std::string part = share(rule);
        table.add({rule.rule(), v1::Priority_Name(rule.priority()), std::to_string(rule.occurrences()),
                   hours > 0 ? perHour(rule.occurrences(), hours) : "—",
                   part.empty() ? "—" : decimals(100 * std::stod(part), "%.0f %%"),
                   secondsText(rule.ended(), rule.median_ms()), secondsText(rule.ended(), rule.longest_ms()),
                   std::to_string(rule.acknowledged()),
                   secondsText(rule.acknowledged(), rule.acknowledge_median_ms())});
    }
    std::cout << (table.empty() ? std::string("no alarms\n") : table.str(output.colour));
    std::cout << allOccurrences(reply) << " alarms in " << decimals(hours, "%.1f") << " chair-hours of "
              << reply.chairs_size() << " chairs";
    if (hours > 0) std::cout << ": " << perHour(allOccurrences(reply), hours) << " per chair-hour";
    std::cout << '\n';
}

}  // namespace

int showStatistics(const StationAddress& station, const Output& output, const std::string& since,
                   const std::string& until) {
    StationCall call{station};
    const auto from = askSince(call, since);
    if (!from) return explain(call, from.error());
    const auto to = askSince(call, until);
    if (!to) return explain(call, to.error());
    v1::ClientFrame question;
    question.mutable_statistics_request()->set_from_unix_ms(from.value());
    question.mutable_statistics_request()->set_to_unix_ms(to.value());
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    tellUnreadable(reply.value().statistics_reply().unreadable(), "alarms");
    if (output.json) {
        printJson(reply.value().statistics_reply());
    } else {
        printTable(reply.value().statistics_reply(), output);
    }
    return kDone;
}

}  // namespace chairside::tools
