// The record: history, alarms, commands and configurations in DIR/record.sqlite, derived from the journal.
//
//   post() ─▶ bounded queue ─▶ own thread: one transaction per batch, with how far it is ─▶ record.sqlite
//                │ full: dropped, and read from the journal instead
//   history(), alarmLog(), ... ─▶ bounded queue ─▶ query thread, a connection of its own ─▶ callback
//
// Nothing here ever blocks its caller on the disk. A failing disk is tried again; nothing is lost, as every entry
// posted is in the journal.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "chairside/v1/link.pb.h"
#include "record/journal_files.h"
#include "record/record_retention.h"

namespace chairside::record {

struct RecordOptions {
    std::filesystem::path dataDir;
    // The last number the station gave, where it knows better than the journal that can be read: it counts on behind
    // a damaged or missing day, and what the record has of that day stays.
    std::optional<std::uint64_t> lastSequence{};
    RetentionPolicy retention;
    std::size_t queueEntriesMax = 20'000;
    std::size_t queueBytesMax = std::size_t{64} << 20;
    std::size_t batchMax = 1000;
    Duration batchAgeMax{200};  // real time, as all below
    Duration queryWaitMax =
        std::chrono::seconds(4);  // for the record to reach what a question asks for; clients wait 5 s
    Duration queryTimeMax = std::chrono::seconds(5);  // of reading; then the answer is truncated
    std::size_t queriesMax = 64;
    std::string vfs;  // a registered sqlite3_vfs; empty: the system's
    // The record was damaged, or was not there, and is derived again from the journal, in words: what is older than
    // that is not in it any more. From start(), or on the record's thread; must neither throw nor block. Not called
    // after stop().
    std::function<void(const std::string& what)> onDamaged{};
};

class RecordKeeper {
public:
    using OnHistory = std::function<void(Result<v1::HistoryReply>)>;
    using OnAlarmLog = std::function<void(Result<v1::AlarmLogReply>)>;
    using OnProfiles = std::function<void(Result<v1::ProfilesReply>)>;
    using OnSessions = std::function<void(Result<v1::SessionsReply>)>;
    using OnStatistics = std::function<void(Result<v1::StatisticsReply>)>;

    // Opens, makes or migrates the record (one that is damaged is renamed and built anew) and begins to catch up
    // with the journal.
    static Result<std::unique_ptr<RecordKeeper>> start(RecordOptions options);
    ~RecordKeeper();  // stop(5 s)
    RecordKeeper(const RecordKeeper&) = delete;
    RecordKeeper& operator=(const RecordKeeper&) = delete;

    // Any thread. Only entries that are durable in the journal (JournalHooks::onSaved), in order.
    void post(std::vector<StoredEntry> entries);

    // Any thread. Journal days are only removed when a checkpoint is beyond them.
    void setNewestCheckpoint(std::uint64_t sequence);

    // Any thread. What is kept how long from now on.
    void setRetention(const RetentionPolicy& policy);

    // Any thread. Answered on the query thread, which the callback must not block; or before this returns when too
    // many questions wait. Waits for the record to have applied `atLeast`. When it is later than that, history says
    // behind, and the others are an Error. Not answered when stop() gave up on the query thread.
    void history(v1::HistoryRequest request, std::uint64_t atLeast, OnHistory done);
    void alarmLog(v1::AlarmLogRequest request, std::uint64_t atLeast, OnAlarmLog done);
    void profiles(v1::ProfilesRequest request, std::uint64_t atLeast, OnProfiles done);
    void sessions(v1::SessionsRequest request, std::uint64_t atLeast, OnSessions done);
    void statistics(v1::StatisticsRequest request, std::uint64_t atLeast, OnStatistics done);

    [[nodiscard]] std::uint64_t appliedSequence() const;  // any thread
    // Any thread that may wait: true when `sequence` was applied within `limit` of real time.
    [[nodiscard]] bool waitUntilApplied(std::uint64_t sequence, Duration limit);

    // Applies what is queued, within `limit` of real time. What was not is caught up at the next start.
    bool stop(Duration limit);

    // Derives again everything the journal still holds; what is older stays. While no keeper runs there.
    static Outcome rebuild(const std::filesystem::path& dataDir);

private:
    template <class Reply, class Read>
    void askWhole(std::uint64_t atLeast, Read read, std::function<void(Result<Reply>)> done);

    class Impl;
    explicit RecordKeeper(std::shared_ptr<Impl> impl);
    std::shared_ptr<Impl> impl_;
};

}  // namespace chairside::record
