#include "record/record_query.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "record/reading_sampler.h"

namespace chairside::record {
namespace {

constexpr int kRowsBetweenLooksAtTheClock = 4096;

class History {
public:
    History(Database& record, const v1::HistoryRequest& request, std::chrono::steady_clock::time_point until);
    v1::HistoryReply read();

private:
    struct Chair {
        std::int64_t id;
        std::string name;
    };
    [[nodiscard]] std::vector<Chair> chairs();
    [[nodiscard]] std::vector<std::int64_t> vitals() const;
    void readSeries(const Chair& chair, std::int64_t vital);
    bool addMinutes(const Chair& chair, std::int64_t vital, ReadingSampler& sampler);
    void addReadings(const Chair& chair, std::int64_t vital, ReadingSampler& sampler);
    [[nodiscard]] bool outOfTime();
    void fill(v1::Reading& reading, std::int64_t vital, const ReadingRow& row) const;
    void bindRange(Statement& statement, const Chair& chair, std::int64_t vital) const;

    Database& record_;
    const v1::HistoryRequest& request_;
    std::chrono::steady_clock::time_point until_;
    std::int64_t to_;
    std::size_t room_ = kHistoryReadingsMax;
    int rows_ = 0;
    bool late_ = false;
    std::map<std::int64_t, std::string> sources_;
    Statement span_, minutes_, readings_;
    v1::HistoryReply reply_;
};

History::History(Database& record, const v1::HistoryRequest& request, std::chrono::steady_clock::time_point until)
    : record_(record),
      request_(request),
      until_(until),
      to_(request.to_unix_ms() == 0 ? std::numeric_limits<std::int64_t>::max() : request.to_unix_ms()),
      span_(record,
            "SELECT (SELECT min(at_ms) FROM reading WHERE chair=?1 AND vital=?2 AND at_ms BETWEEN ?3 AND ?4),"
            "(SELECT max(at_ms) FROM reading WHERE chair=?1 AND vital=?2 AND at_ms BETWEEN ?3 AND ?4),"
            "(SELECT min(minute_ms) FROM reading_minute WHERE chair=?1 AND vital=?2 AND minute_ms BETWEEN ?3 AND ?4),"
            "(SELECT max(minute_ms) FROM reading_minute WHERE chair=?1 AND vital=?2 AND minute_ms BETWEEN ?3 AND ?4)"),
      minutes_(record,
               "SELECT min_at_ms,min_milli,max_at_ms,max_milli,demo FROM reading_minute "
               "WHERE chair=? AND vital=? AND minute_ms BETWEEN ? AND ? ORDER BY minute_ms"),
      readings_(record,
                "SELECT at_ms,value_milli,state,invalid_why,quality,origin,measured_ms,device_ms,received_ms,"
                "since_instant_ms,source,demo FROM reading "
                "WHERE chair=? AND vital=? AND at_ms BETWEEN ? AND ? ORDER BY at_ms, seq, ordinal") {}

v1::HistoryReply History::read() {
    Statement source(record_, "SELECT id, name FROM source");
    while (source.step()) sources_.emplace(source.integer(0), source.bytes(1));
    for (const Chair& chair : chairs()) {
        for (const std::int64_t vital : vitals()) readSeries(chair, vital);
    }
    return std::move(reply_);
}

std::vector<History::Chair> History::chairs() {
    Statement row(record_, "SELECT id, name FROM chair WHERE ?1 = '' OR name = ?1 ORDER BY name");
    row.bindText(1, request_.chair());
    std::vector<Chair> found;
    while (row.step()) found.push_back({row.integer(0), std::string(row.bytes(1))});
    return found;
}

std::vector<std::int64_t> History::vitals() const {
    std::vector<std::int64_t> wanted(request_.vitals().begin(), request_.vitals().end());
    for (std::int64_t vital = 1; request_.vitals().empty() && vital <= v1::Vital_MAX; ++vital) wanted.push_back(vital);
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    return wanted;
}

void History::bindRange(Statement& statement, const Chair& chair, std::int64_t vital) const {
    statement.bind(1, chair.id).bind(2, vital).bind(3, request_.from_unix_ms()).bind(4, to_);
}

bool History::outOfTime() {
    if (++rows_ % kRowsBetweenLooksAtTheClock == 0) late_ = late_ || std::chrono::steady_clock::now() > until_;
    return late_;
}

void History::readSeries(const Chair& chair, std::int64_t vital) {
    bindRange(span_, chair, vital);
    if (!span_.step()) return;
    const bool hasReadings = !span_.isNull(0);
    const bool hasMinutes = !span_.isNull(2);
    if (!hasReadings && !hasMinutes) return span_.reset();
    const std::int64_t first = hasMinutes ? span_.integer(2) : span_.integer(0);
    const std::int64_t last = hasReadings ? span_.integer(1) : span_.integer(3);
    span_.reset();
    const std::size_t wanted = request_.points_max();
    // One more than there is room for tells that something was left out.
    ReadingSampler sampler(wanted > 0 ? std::min(wanted, kHistoryReadingsMax) : kHistoryReadingsMax + 1, first,
                           std::max(first, last));
    const bool byMinutes = addMinutes(chair, vital, sampler);
    addReadings(chair, vital, sampler);
    std::vector<ReadingRow> points = sampler.take();
    if (points.size() > room_ || late_) reply_.set_truncated(true);
    points.resize(std::min(points.size(), room_));
    room_ -= points.size();
    if (points.empty()) return;
    v1::HistorySeries& series = *reply_.add_series();
    series.set_chair(chair.name);
    series.set_vital(static_cast<v1::Vital>(vital));
    series.set_decimated(byMinutes || sampler.decimated());
    for (const ReadingRow& point : points) fill(*series.add_readings(), vital, point);
}

bool History::addMinutes(const Chair& chair, std::int64_t vital, ReadingSampler& sampler) {
    bindRange(minutes_, chair, vital);
    bool any = false;
    while (!outOfTime() && minutes_.step()) {
        any = true;
        for (const int column : {0, 2}) {
            if (column == 2 && minutes_.integer(1) == minutes_.integer(3)) continue;
            ReadingRow row;
            row.at = minutes_.integer(column);
            row.value = minutes_.integer(column + 1);
            row.state = v1::VALID;
            row.measured = row.at;
            row.received = row.at;
            row.demo = minutes_.integer(4) != 0;
            sampler.add(row);
        }
    }
    minutes_.reset();
    return any;
}

void History::addReadings(const Chair& chair, std::int64_t vital, ReadingSampler& sampler) {
    bindRange(readings_, chair, vital);
    const bool every = request_.points_max() == 0;
    std::size_t taken = 0;
    while (!outOfTime() && readings_.step()) {
        if (every && taken > room_) break;
        ReadingRow row{readings_.integer(0),
                       readings_.integer(1),
                       static_cast<int>(readings_.integer(2)),
                       static_cast<int>(readings_.integer(3)),
                       static_cast<int>(readings_.integer(4)),
                       static_cast<int>(readings_.integer(5)),
                       {},
                       {},
                       readings_.integer(8),
                       readings_.integer(9),
                       readings_.integer(10),
                       readings_.integer(11) != 0};
        if (!readings_.isNull(6)) row.measured = readings_.integer(6);
        if (!readings_.isNull(7)) row.device = readings_.integer(7);
        sampler.add(row);
        ++taken;
    }
    readings_.reset();
}

void History::fill(v1::Reading& reading, std::int64_t vital, const ReadingRow& row) const {
    reading.set_vital(static_cast<v1::Vital>(vital));
    reading.set_value_milli(row.value);
    reading.set_state(static_cast<v1::ReadingState>(row.state));
    reading.set_invalid_why(static_cast<v1::InvalidWhy>(row.invalidWhy));
    reading.set_quality(static_cast<v1::Quality>(row.quality));
    reading.set_origin(static_cast<v1::Origin>(row.origin));
    if (row.measured) reading.set_measured_unix_ms(*row.measured);
    if (row.device) reading.set_device_unix_ms(*row.device);
    reading.set_received_unix_ms(row.received);
    reading.set_since_instant_ms(row.since);
    reading.set_demo(row.demo);
    if (const auto source = sources_.find(row.source); source != sources_.end()) reading.set_source(source->second);
}

}  // namespace

v1::HistoryReply readHistory(Database& record, const v1::HistoryRequest& request,
                             std::chrono::steady_clock::time_point until) {
    return History(record, request, until).read();
}

v1::AlarmLogReply readAlarmLog(Database& record, const v1::AlarmLogRequest& request) {
    std::string sql = "SELECT blob, id FROM occurrence WHERE ";
    sql += request.all() ? "(started_ms >= ?1 OR ended_ms >= ?1 OR ended_ms IS NULL)" : "ended_ms IS NULL";
    sql +=
        " AND (?3 = 0 OR started_ms <= ?3) AND (?4 = '' OR chair = (SELECT id FROM chair WHERE name = ?4)) "
        "ORDER BY started_ms DESC, first_seq DESC, id DESC LIMIT ?2";
    Statement row(record, sql);
    if (request.all()) row.bind(1, request.from_unix_ms());
    row.bind(2, kAlarmLogMax + 1).bind(3, request.to_unix_ms()).bindText(4, request.chair());
    v1::AlarmLogReply reply;
    for (int rows = 0; row.step(); ++rows) {
        if (rows == kAlarmLogMax) {
            reply.set_truncated(true);
            break;
        }
        const std::string_view blob = row.bytes(0);
        if (reply.add_occurrences()->ParseFromArray(blob.data(), static_cast<int>(blob.size()))) continue;
        spdlog::error("record: occurrence {} cannot be read and is left out", row.bytes(1));
        reply.mutable_occurrences()->RemoveLast();
        reply.set_unreadable(reply.unreadable() + 1);
    }
    std::reverse(reply.mutable_occurrences()->begin(), reply.mutable_occurrences()->end());
    return reply;
}

}  // namespace chairside::record
