// What is kept how long. Works in small steps between other work of the record's thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "record/journal_files.h"
#include "record/sqlite.h"

namespace chairside::record {

struct RetentionPolicy {
    Duration rawFrames = std::chrono::hours(72);
    Duration fullRate = std::chrono::hours(24 * 90);     // then minute min/mean/max; journal days go as well
    Duration alarms = std::chrono::hours(24 * 365 * 6);  // alarms, commands, gaps, configurations, minutes
    std::optional<Duration> sessions;                    // that ended, with who the patient was; none: kept
};

class Retention {
public:
    using Steady = std::chrono::steady_clock;
    // A clock that was set ahead by mistake must not delete the truth: after a leap of more than a day the new time is
    // believed only when it has stood for a day, by a clock that nobody sets. Where the station never runs for a day,
    // until then the day counts that the journal has two later ones of.
    static constexpr std::chrono::hours kLeap{24};
    static constexpr std::chrono::hours kBelievedAfter{24};

    Retention(std::filesystem::path dataDir, const RetentionPolicy& policy)
        : dataDir_(std::move(dataDir)), policy_(policy) {}

    // From the next step on.
    void follow(const RetentionPolicy& policy) { policy_ = policy; }

    // At the opening, before anything new comes: the wall time of the last entry of the run before, if the record knows
    // it, and the journal's days tell whether the time leapt before.
    void begin(std::optional<WallTime> last, Steady::time_point at = Steady::now());

    // Begins a round when the last is an hour ago, by the wall time of entries. True: step() has work to do.
    bool due(WallTime now, Steady::time_point at = Steady::now());

    // One small step (some hundred rows or one file). False: the round is over. A journal file that cannot be
    // read stays; throws SqliteError for the record only. The newest journal file is never touched; a day goes only
    // when the record has it (`applied`) and a checkpoint is beyond it.
    bool step(Database& record, std::uint64_t applied, std::uint64_t checkpoint);

private:
    enum class Stage { Idle, RawFrames, Fold, Alarms, Sessions, DayFiles };
    void next(Stage stage);
    void doubt(WallTime now, Steady::time_point at);
    bool trimRawFrames();
    bool foldReadings(Database& record);
    bool trimAlarms(Database& record);
    bool removeSession(Database& record);
    bool removeDays(std::uint64_t applied, std::uint64_t checkpoint);

    std::filesystem::path dataDir_;
    RetentionPolicy policy_;
    Stage stage_ = Stage::Idle;
    std::optional<WallTime> roundAt_;  // as of which is deleted
    std::optional<WallTime> seen_;
    std::optional<WallTime> believed_;  // while the time is doubted: as of then may be deleted
    std::optional<Steady::time_point> doubtedUntil_;
    std::size_t cursor_ = 0;          // in files, or in chairs and vitals, of the stage
    std::vector<JournalFile> files_;  // without the newest
    std::vector<std::int64_t> chairs_;
};

}  // namespace chairside::record
