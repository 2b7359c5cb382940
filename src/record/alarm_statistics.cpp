#include "record/alarm_statistics.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "record/duration_histogram.h"

namespace chairside::record {
namespace {

constexpr std::size_t kRulesMax = 1000;  // ids come from profiles: few
constexpr int kRowsBetweenLooksAtTheClock = 1024;

struct Counts {
    v1::AlarmKind kind = v1::ALARM_KIND_UNSPECIFIED;
    v1::Priority priority = v1::PRIORITY_UNSPECIFIED;
    std::uint64_t occurrences = 0, clearedByItself = 0;
    DurationHistogram lasted, untilAcknowledged;
};

// When somebody first took it on while it was on: what its end, a worse value or an undo has since wiped away is still
// in its events. Who took away a latched one came after it was over.
class FirstTaken {
public:
    explicit FirstTaken(Database& record)
        : events_(record, "SELECT blob FROM alarm_event WHERE occurrence=? AND phase NOT IN (?,?)") {}

    std::optional<std::int64_t> of(const v1::Occurrence& occurrence) {
        first_.reset();
        until_.reset();
        if (occurrence.has_ended_unix_ms()) until_ = occurrence.ended_unix_ms();
        see(occurrence);
        events_.bindText(1, occurrence.id()).bind(2, v1::START).bind(3, v1::RESET);
        while (events_.step()) {
            const std::string_view blob = events_.bytes(0);
            if (then_.ParseFromArray(blob.data(), static_cast<int>(blob.size()))) see(then_);
        }
        events_.reset();
        return first_;
    }

private:
    void see(const v1::Occurrence& then) {
        if (!then.has_acknowledged_unix_ms()) return;
        const std::int64_t at = then.acknowledged_unix_ms();
        if (until_ && at > *until_) return;
        first_ = first_ ? std::min(*first_, at) : at;
    }

    Statement events_;
    v1::Occurrence then_;
    std::optional<std::int64_t> first_, until_;
};

void count(Counts& counts, const v1::Occurrence& occurrence, std::optional<std::int64_t> taken) {
    ++counts.occurrences;
    counts.kind = occurrence.kind();
    counts.priority = std::max(counts.priority, occurrence.priority());
    const std::int64_t start = occurrence.started_unix_ms();
    if (taken) counts.untilAcknowledged.add(*taken - start);
    if (!occurrence.has_ended_unix_ms()) return;
    const std::int64_t lasted = occurrence.ended_unix_ms() - start;
    counts.lasted.add(lasted);
    if (lasted <= kClearedByItselfMs && !taken) ++counts.clearedByItself;
}

void write(const std::string& rule, const Counts& counts, v1::RuleStatistics& to) {
    to.set_rule(rule);
    to.set_kind(counts.kind);
    to.set_priority(counts.priority);
    to.set_occurrences(counts.occurrences);
    to.set_ended(counts.lasted.count());
    to.set_acknowledged(counts.untilAcknowledged.count());
    to.set_cleared_by_itself(counts.clearedByItself);
    to.set_total_ms(counts.lasted.total());
    to.set_longest_ms(counts.lasted.longest());
    to.set_median_ms(counts.lasted.median());
    to.set_acknowledge_median_ms(counts.untilAcknowledged.median());
    to.set_acknowledge_longest_ms(counts.untilAcknowledged.longest());
}

class Deadline {
public:
    explicit Deadline(std::chrono::steady_clock::time_point until) : until_(until) {}
    void look() {
        if (++rows_ % kRowsBetweenLooksAtTheClock != 0 || std::chrono::steady_clock::now() < until_) return;
        throw SqliteError(SQLITE_INTERRUPT, "it takes too long: ask for a shorter time");
    }

private:
    std::chrono::steady_clock::time_point until_;
    int rows_ = 0;
};

void countAlarms(Database& record, std::int64_t from, std::int64_t to, Deadline& deadline, v1::StatisticsReply& reply) {
    std::map<std::string, Counts> rules;
    Statement row(record,
                  "SELECT blob, id FROM occurrence WHERE started_ms >= ? AND started_ms < ? ORDER BY started_ms");
    row.bind(1, from).bind(2, to);
    FirstTaken firstTaken(record);
    v1::Occurrence occurrence;
    while (row.step()) {
        deadline.look();
        const std::string_view blob = row.bytes(0);
        if (!occurrence.ParseFromArray(blob.data(), static_cast<int>(blob.size()))) {
            spdlog::error("record: occurrence {} cannot be read and is not counted", row.bytes(1));
            reply.set_unreadable(reply.unreadable() + 1);
            continue;
        }
        const auto known = rules.find(occurrence.rule());
        if (known == rules.end() && rules.size() >= kRulesMax) continue;
        count(known != rules.end() ? known->second : rules[occurrence.rule()], occurrence, firstTaken.of(occurrence));
    }
    for (const auto& [rule, counts] : rules) write(rule, counts, *reply.add_rules());
}

constexpr std::int64_t kMinute = 60'000;
constexpr std::array kWatchedBy = {v1::SPO2, v1::HEART_RATE, v1::PULSE_RATE};

// Minutes that hold readings at full rate. From one to the next by index: not every reading is looked at.
std::int64_t minutesAtFullRate(Statement& next, std::int64_t chair, std::int64_t from, std::int64_t to,
                               Deadline& deadline) {
    std::int64_t minutes = 0;
    for (std::int64_t at = from; at < to; ++minutes) {
        deadline.look();
        std::int64_t first = to;
        for (const v1::Vital vital : kWatchedBy) {
            next.bind(1, chair).bind(2, vital).bind(3, at);
            if (next.step() && !next.isNull(0)) first = std::min(first, next.integer(0));
            next.reset();
        }
        if (first >= to) break;
        at = first - (first % kMinute) + kMinute;
    }
    return minutes;
}

// Minutes with at least one reading: what a chair was really watched, not how long the station ran.
void countChairs(Database& record, std::int64_t from, std::int64_t to, Deadline& deadline, v1::StatisticsReply& reply) {
    Statement chairs(record, "SELECT id, name FROM chair ORDER BY name");
    Statement next(record, "SELECT min(at_ms) FROM reading WHERE chair=? AND vital=? AND at_ms>=?");
    Statement folded(record,
                     "SELECT count(DISTINCT minute_ms) FROM reading_minute WHERE chair=? AND vital IN (?,?,?) "
                     "AND minute_ms>=? AND minute_ms<?");
    while (chairs.step()) {
        const std::int64_t chair = chairs.integer(0);
        folded.bind(1, chair).bind(2, kWatchedBy[0]).bind(3, kWatchedBy[1]).bind(4, kWatchedBy[2]);
        folded.bind(5, from).bind(6, to);
        const std::int64_t old = folded.step() ? folded.integer(0) : 0;
        folded.reset();
        const std::int64_t minutes = old + minutesAtFullRate(next, chair, from, to, deadline);
        if (minutes == 0) continue;
        v1::ChairTime& time = *reply.add_chairs();
        time.set_chair(std::string{chairs.bytes(1)});
        time.set_monitored_ms(minutes * kMinute);
    }
}

}  // namespace

v1::StatisticsReply readStatistics(Database& record, const v1::StatisticsRequest& request,
                                   std::chrono::steady_clock::time_point until) {
    const std::int64_t to =
        request.to_unix_ms() > 0 ? request.to_unix_ms() : record.number("SELECT wall_ms FROM applied") + 1;
    v1::StatisticsReply reply;
    reply.set_from_unix_ms(request.from_unix_ms());
    reply.set_to_unix_ms(to);
    Deadline deadline{until};
    countAlarms(record, request.from_unix_ms(), to, deadline, reply);
    countChairs(record, request.from_unix_ms(), to, deadline, reply);
    return reply;
}

}  // namespace chairside::record
