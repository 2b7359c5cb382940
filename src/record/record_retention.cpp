#include "record/record_retention.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <system_error>

#include "chairside/v1/session.pb.h"
#include "chairside/v1/vitals.pb.h"
#include "record/journal_scan.h"

namespace chairside::record {
namespace {

constexpr Duration kBetweenRounds = std::chrono::hours(1);
constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kFoldAtOnce = 60 * kMinute;
constexpr int kRowsAtOnce = 500;
constexpr std::size_t kDaysThatVouch = 3;
constexpr std::int64_t kStrideMax = 4096;  // entries; a day that has fewer may be stepped over
constexpr int kLooksMax = 2000;

std::int64_t floorToMinute(std::int64_t at) { return at - ((at % kMinute) + kMinute) % kMinute; }

// Deletes up to kRowsAtOnce raw frames of entries before `cutoff`. True: there may be more.
bool trimFile(const std::filesystem::path& file, WallTime cutoff) {
    {
        Database look(file, Access::ReadOnly);
        Statement first(look, "SELECT e.wall_ms FROM raw_frame r JOIN entry e ON e.seq = r.seq ORDER BY r.seq LIMIT 1");
        if (!first.step() || first.integer(0) >= cutoff.unixMs()) return false;
    }
    Database journal(file, Access::ReadWrite);
    std::int64_t lastOld = 0;
    int old = 0;
    {
        Statement row(journal,
                      "SELECT r.seq, e.wall_ms FROM raw_frame r JOIN entry e ON e.seq = r.seq ORDER BY r.seq LIMIT ?");
        row.bind(1, kRowsAtOnce);
        while (row.step() && row.integer(1) < cutoff.unixMs()) {
            lastOld = row.integer(0);
            ++old;
        }
    }
    Statement(journal, "DELETE FROM raw_frame WHERE seq <= ?").bind(1, lastOld).run();
    journal.run("PRAGMA incremental_vacuum(1000)");
    return old == kRowsAtOnce;
}

struct Minute {
    std::int64_t minute = 0, low = 0, lowAt = 0, high = 0, highAt = 0, sum = 0, count = 0;
    bool demo = false;

    void add(std::int64_t at, std::int64_t value, bool isDemo) {
        if (count == 0 || value < low) {
            low = value;
            lowAt = at;
        }
        if (count == 0 || value > high) {
            high = value;
            highAt = at;
        }
        sum += value;
        ++count;
        demo = demo || isDemo;
    }
};

// A late reading may come into a minute that was folded before.
constexpr const char* kMergeMinute =
    "INSERT INTO reading_minute(chair,vital,minute_ms,min_milli,min_at_ms,max_milli,max_at_ms,sum_milli,count,demo) "
    "VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT(chair,vital,minute_ms) DO UPDATE SET "
    "min_at_ms=CASE WHEN excluded.min_milli < min_milli THEN excluded.min_at_ms ELSE min_at_ms END,"
    "max_at_ms=CASE WHEN excluded.max_milli > max_milli THEN excluded.max_at_ms ELSE max_at_ms END,"
    "min_milli=min(min_milli, excluded.min_milli), max_milli=max(max_milli, excluded.max_milli),"
    "sum_milli=sum_milli+excluded.sum_milli, count=count+excluded.count, demo=max(demo, excluded.demo)";

void save(Statement& merge, std::int64_t chair, std::int64_t vital, const Minute& minute) {
    if (minute.count == 0) return;
    merge.bind(1, chair).bind(2, vital).bind(3, minute.minute).bind(4, minute.low).bind(5, minute.lowAt);
    merge.bind(6, minute.high)
        .bind(7, minute.highAt)
        .bind(8, minute.sum)
        .bind(9, minute.count)
        .bind(10, minute.demo)
        .run();
}

void foldRange(Database& record, std::int64_t chair, std::int64_t vital, std::int64_t from, std::int64_t to) {
    Transaction transaction(record);
    Statement merge(record, kMergeMinute);
    Statement row(record,
                  "SELECT at_ms, value_milli, demo FROM reading WHERE chair=? AND vital=? AND at_ms >= ? AND at_ms < ? "
                  "AND state NOT IN (?,?) ORDER BY at_ms");
    row.bind(1, chair).bind(2, vital).bind(3, from).bind(4, to).bind(5, v1::NONE).bind(6, v1::INVALID);
    Minute minute;
    while (row.step()) {
        const std::int64_t start = floorToMinute(row.integer(0));
        if (start != minute.minute) {
            save(merge, chair, vital, minute);
            minute = Minute{};
            minute.minute = start;
        }
        minute.add(row.integer(0), row.integer(1), row.integer(2) != 0);
    }
    save(merge, chair, vital, minute);
    Statement(record, "DELETE FROM reading WHERE chair=? AND vital=? AND at_ms >= ? AND at_ms < ?")
        .bind(1, chair)
        .bind(2, vital)
        .bind(3, from)
        .bind(4, to)
        .run();
    transaction.commit();
}

// The oldest session that ended before `cutoff` and is still there; empty: none. Who nobody recorded as gone stays.
std::string endedBefore(Database& record, std::int64_t cutoff) {
    Statement last(record,
                   "SELECT id, (SELECT blob FROM session_entry WHERE session=id ORDER BY number DESC LIMIT 1) "
                   "FROM session WHERE begun_ms < ?1 AND removed_ms IS NULL ORDER BY begun_ms");
    last.bind(1, cutoff);
    while (last.step()) {
        v1::SessionEntry entry;
        if (last.isNull(1) || !entry.ParseFromString(std::string{last.bytes(1)})) continue;
        if (entry.act().has_end() && entry.at_unix_ms() < cutoff) return std::string{last.bytes(0)};
    }
    return {};
}

std::vector<JournalFile> olderFiles(const std::filesystem::path& dataDir) {
    std::vector<JournalFile> files = listJournal(dataDir);
    if (!files.empty()) files.pop_back();
    return files;
}

WallTime startOf(Day day) { return WallTime{std::chrono::duration_cast<Duration>(day.time_since_epoch()).count()}; }

// The newest days, up to `until`, of the entries in a file, in strides from its end: it may be large.
std::vector<Day> newestDaysIn(const std::filesystem::path& file, Day until) {
    std::vector<Day> days;
    Database journal(file, Access::ReadOnly);
    Statement before(journal, "SELECT seq, wall_ms FROM entry WHERE seq <= ? ORDER BY seq DESC LIMIT 1");
    std::int64_t from = std::numeric_limits<std::int64_t>::max();
    std::int64_t stride = 1;
    for (int look = 0; look < kLooksMax && days.size() < kDaysThatVouch; ++look) {
        before.bind(1, from);
        if (!before.step()) break;
        const Day day = dayOf(WallTime{before.integer(1)});
        const bool isEarlier = day <= until && (days.empty() || day < days.back());
        if (isEarlier) days.push_back(day);
        stride = isEarlier ? 1 : std::min(stride * 2, kStrideMax);
        from = before.integer(0) - stride;
        before.reset();
    }
    return days;
}

// The newest file holds several days when a clock that was ahead began it: entries stay in it until its day comes.
std::set<Day> daysUntil(const std::vector<JournalFile>& files, Day until) {
    std::set<Day> days;
    for (const JournalFile& file : files) {
        if (file.day <= until) days.insert(file.day);
    }
    if (files.empty()) return days;
    try {
        for (const Day day : newestDaysIn(files.back().path, until)) days.insert(day);
    } catch (const SqliteError& error) {
        spdlog::warn("retention: the days in {} are not known: {}", files.back().path.filename().string(),
                     error.what());
    }
    return days;
}

// The newest day that two later ones follow: the journal's days never go back, so it was no mistake of a moment.
std::optional<WallTime> vouchedFor(const std::vector<JournalFile>& files, WallTime now) {
    const std::set<Day> days = daysUntil(files, dayOf(now));
    if (days.size() < kDaysThatVouch) return std::nullopt;
    return startOf(*std::next(days.rbegin(), kDaysThatVouch - 1));
}

}  // namespace

void Retention::begin(std::optional<WallTime> last, Steady::time_point at) {
    const std::vector<JournalFile> files = listJournal(dataDir_);
    seen_ = last;
    // A record made anew knows no time that the clock's could be measured by.
    if (!last && !files.empty()) seen_ = startOf(files.back().day);
    if (files.size() < 2) return;
    // A time that leapt in the run before is not believed because of a restart.
    if (files.back().day - files[files.size() - 2].day > kLeap) doubt(last.value_or(startOf(files.back().day)), at);
}

void Retention::doubt(WallTime now, Steady::time_point at) {
    doubtedUntil_ = at + kBelievedAfter;
    believed_ = vouchedFor(listJournal(dataDir_), now);
    stage_ = Stage::Idle;
    spdlog::warn("retention: the time leapt by more than a day; for {} h {}", kBelievedAfter.count(),
                 believed_ ? "what is old is counted from an earlier day" : "nothing is deleted");
}

bool Retention::due(WallTime now, Steady::time_point at) {
    if (seen_ && now - *seen_ > kLeap) doubt(now, at);
    seen_ = now;
    if (doubtedUntil_ && at >= *doubtedUntil_) doubtedUntil_.reset();
    const std::optional<WallTime> asOf = doubtedUntil_ ? believed_ : now;
    if (!asOf) return false;
    if (stage_ != Stage::Idle) return true;
    // Also when the clock was set back: by its new time.
    if (roundAt_ && *asOf >= *roundAt_ && *asOf - *roundAt_ < kBetweenRounds) return false;
    roundAt_ = *asOf;
    next(Stage::RawFrames);
    files_ = olderFiles(dataDir_);
    chairs_.clear();
    return true;
}

void Retention::next(Stage stage) {
    stage_ = stage;
    cursor_ = 0;
}

bool Retention::step(Database& record, std::uint64_t applied, std::uint64_t checkpoint) {
    switch (stage_) {
        case Stage::Idle: return false;
        case Stage::RawFrames:
            if (!trimRawFrames()) next(Stage::Fold);
            return true;
        case Stage::Fold:
            if (!foldReadings(record)) next(Stage::Alarms);
            return true;
        case Stage::Alarms:
            if (!trimAlarms(record)) next(Stage::Sessions);
            return true;
        case Stage::Sessions:
            if (!removeSession(record)) next(Stage::DayFiles);
            return true;
        case Stage::DayFiles:
            if (!removeDays(applied, checkpoint)) next(Stage::Idle);
            return stage_ != Stage::Idle;
    }
    return false;
}

bool Retention::trimRawFrames() {
    if (cursor_ >= files_.size()) return false;
    bool more = false;
    try {
        more = trimFile(files_[cursor_].path, *roundAt_ - policy_.rawFrames);
    } catch (const SqliteError& error) {
        spdlog::warn("retention: {} is passed over: {}", files_[cursor_].path.filename().string(), error.what());
    }
    if (!more) ++cursor_;
    return true;
}

bool Retention::foldReadings(Database& record) {
    if (cursor_ == 0 && chairs_.empty()) {
        Statement row(record, "SELECT id FROM chair ORDER BY id");
        while (row.step()) chairs_.push_back(row.integer(0));
    }
    const std::int64_t cutoff = floorToMinute((*roundAt_ - policy_.fullRate).unixMs());
    Statement oldest(record, "SELECT min(at_ms) FROM reading WHERE chair=? AND vital=? AND at_ms < ?");
    for (; cursor_ < chairs_.size() * v1::Vital_MAX; ++cursor_) {
        const std::int64_t chair = chairs_[cursor_ / v1::Vital_MAX];
        const auto vital = static_cast<std::int64_t>(cursor_ % v1::Vital_MAX) + 1;
        oldest.bind(1, chair).bind(2, vital).bind(3, cutoff);
        const bool found = oldest.step() && !oldest.isNull(0);
        const std::int64_t from = found ? floorToMinute(oldest.integer(0)) : 0;
        oldest.reset();
        if (!found) continue;
        foldRange(record, chair, vital, from, std::min(from + kFoldAtOnce, cutoff));
        return true;
    }
    return false;
}

bool Retention::trimAlarms(Database& record) {
    static constexpr const char* kOld[] = {
        "DELETE FROM alarm_event WHERE (seq, ordinal) IN (SELECT seq, ordinal FROM alarm_event WHERE at_ms < ?1 LIMIT "
        "?2)",
        "DELETE FROM occurrence WHERE id IN (SELECT id FROM occurrence WHERE started_ms < ?1 AND ended_ms < ?1 LIMIT "
        "?2)",
        "DELETE FROM command WHERE id IN (SELECT id FROM command WHERE at_ms < ?1 LIMIT ?2)",
        "DELETE FROM gap WHERE (seq, ordinal) IN (SELECT seq, ordinal FROM gap WHERE to_ms < ?1 LIMIT ?2)",
        "DELETE FROM configuration WHERE (seq, ordinal) IN (SELECT seq, ordinal FROM configuration "
        "WHERE at_ms < ?1 AND seq < (SELECT max(seq) FROM configuration) LIMIT ?2)",
        "DELETE FROM reading_minute WHERE (chair, vital, minute_ms) IN "
        "(SELECT chair, vital, minute_ms FROM reading_minute WHERE minute_ms < ?1 LIMIT ?2)"};
    if (cursor_ >= std::size(kOld)) {
        record.run("PRAGMA incremental_vacuum(1000)");
        return false;
    }
    Statement(record, kOld[cursor_]).bind(1, (*roundAt_ - policy_.alarms).unixMs()).bind(2, kRowsAtOnce).run();
    if (record.changes() < kRowsAtOnce) ++cursor_;
    return true;
}

// One, with all its entries; what is deleted is overwritten. That it was stays, and the log says that it went.
bool Retention::removeSession(Database& record) {
    if (!policy_.sessions) return false;
    const std::string session = endedBefore(record, (*roundAt_ - *policy_.sessions).unixMs());
    if (session.empty()) return false;
    record.run("PRAGMA secure_delete=ON");
    Transaction transaction(record);
    Statement(record, "DELETE FROM session_entry WHERE session=?").bindText(1, session).run();
    Statement(record, "DELETE FROM session_entry_superseded WHERE session=?").bindText(1, session).run();
    Statement(record, "UPDATE session SET second_id='', removed_ms=? WHERE id=?")
        .bind(1, roundAt_->unixMs())
        .bindText(2, session)
        .run();
    transaction.commit();
    spdlog::info("retention: session {} is gone with all its entries, its time is over", session);
    return true;
}

bool Retention::removeDays(std::uint64_t applied, std::uint64_t checkpoint) {
    if (cursor_ >= files_.size()) return false;
    const std::filesystem::path file = files_[cursor_++].path;
    try {
        const std::optional<StoredEntry> newest = JournalFileReader(file).newest();
        if (!newest) return true;
        if (newest->wall >= *roundAt_ - policy_.fullRate || newest->sequence > applied ||
            newest->sequence >= checkpoint)
            return false;
    } catch (const SqliteError& error) {
        spdlog::warn("retention: {} stays: {}", file.filename().string(), error.what());
        return true;
    }
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix, ignored);
    spdlog::info("retention: {} is gone, its time is over", file.filename().string());
    return true;
}

}  // namespace chairside::record
