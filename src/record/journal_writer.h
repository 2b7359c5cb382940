// The journal: every input and the events it made, on disk before anything is acknowledged.
//
//   append() ─▶ waiting (bounded memory) ─▶ own thread: one transaction for all that waits ─▶ callbacks
//                  │ bound passed: refused, noted as not saved
//
// A slow, full or hanging disk never holds up append(). While commits fail they are tried again (100 ms .. 2 s
// apart) with the file opened anew; whatever waits becomes durable when the disk works again. Past the bound new
// entries are refused until half of it is free. The interval that was lost is written into the journal, and nothing
// after it becomes durable before a checkpoint that is beyond it: a replay never has to step over it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "record/journal_files.h"

namespace chairside::record {

// What is appended. `rawFrame` (the monitor's bytes; may be empty) is kept for days only.
struct Entry {
    std::uint64_t sequence = 0;
    Instant at;
    WallTime wall;
    std::string input;   // v1::Input
    std::string events;  // v1::EventList
    std::string rawFrame;
};

struct SavingState {
    bool saving = true;
    std::string reason;                     // why not
    std::string damage;                     // a damaged file was set aside, in words; stays as long as the writer
    std::optional<WallTime> oldestWaiting;  // wall time of the oldest entry that is not durable
};

struct JournalOptions {
    std::filesystem::path dataDir;
    std::string engineVersion, site, station;
    std::size_t waitingBytesMax = std::size_t{256} << 20;
    Duration waitingAgeMax = std::chrono::minutes(10);  // real time
    Duration slowCommit = std::chrono::seconds(2);      // a commit that takes longer counts as not saving
    Duration retryMin{100}, retryMax{2000};
    int logPagesMax = 4000;  // of 4 kB, in the write-ahead log before they are moved into the file
    std::string vfs;         // a registered sqlite3_vfs; empty: the system's
};

// Called on the writer's threads, one call at a time each; must neither throw nor, but for beforeNotSaved, block; may
// call append().
struct JournalHooks {
    std::function<void(const SavingState&)> onState;        // changes only; the journal starts as saving, undamaged
    std::function<void(std::vector<StoredEntry>)> onSaved;  // after each commit, in order: feeds the record
    // Makes a durable checkpoint that is beyond the interval; may wait for the disk. Not now: asked again later, and
    // nothing becomes durable until then. None: nobody recovers from this journal.
    std::function<Outcome(const NotSaved&)> beforeNotSaved;
};

struct JournalMetrics {
    std::size_t queueDepth = 0;  // entries not durable yet
    std::size_t waitingBytes = 0;
    double lastCommitMs = 0;
    std::uint64_t commits = 0;
    std::uint64_t saved = 0;    // entries
    std::uint64_t refused = 0;  // entries
};

class JournalWriter {
public:
    using OnDurable = std::function<void(bool saved)>;

    // Opens the newest file (or makes the folder). A damaged one is set aside: numbers go on far beyond it, and the
    // interval is noted. A disk that can be read but not written is no reason to refuse: see state(). Refuses when
    // another process writes there, when the disk cannot be read, or when the files are of a newer version.
    static Result<std::unique_ptr<JournalWriter>> start(JournalOptions options, JournalHooks hooks);
    ~JournalWriter();  // stop(5 s)
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;

    // From any thread; sequences must grow (checked). `done` is called exactly once: with true on the writer's
    // thread when the entry is on disk; with false before append returns when it was refused, or from stop().
    // False: refused.
    bool append(Entry entry, OnDurable done);

    // Notes entries that were given numbers and are not in the journal. Before anything was appended.
    void noteLost(const NotSaved& lost);

    // Waits at most `limit` of real time for everything to be saved. False: some was not; its callbacks were
    // called with false. Later appends are refused.
    bool stop(Duration limit);

    [[nodiscard]] JournalMetrics metrics() const;  // any thread
    [[nodiscard]] SavingState state() const;       // any thread
    // Any thread. 0: the journal is empty. After damage at the start: the last number that may have been given.
    [[nodiscard]] std::uint64_t lastDurableSequence() const;

private:
    class Impl;
    explicit JournalWriter(std::shared_ptr<Impl> impl);
    std::shared_ptr<Impl> impl_;
};

}  // namespace chairside::record
