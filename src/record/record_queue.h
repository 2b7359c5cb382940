// What waits for the record. When more is posted than fits, everything is dropped and read from the journal
// instead. Any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "base/time.h"
#include "record/journal_files.h"

namespace chairside::record {

class RecordQueue {
public:
    using Steady = std::chrono::steady_clock;

    struct Limits {
        std::size_t entriesMax;
        std::size_t bytesMax;
        std::size_t batchMax;
        Duration batchAgeMax;
    };
    RecordQueue(const Limits& limits, std::uint64_t applied) : limits_(limits), applied_(applied) {}

    void post(std::vector<StoredEntry> entries);

    // For the record's thread: the next entries in order, after waiting at most `idleMax` for the first and until
    // a batch is full, old enough or asked for. Falls behind when they do not follow what is applied.
    [[nodiscard]] std::vector<StoredEntry> take(Duration idleMax);
    [[nodiscard]] bool behind() const;
    void fallBehind();
    void forget();  // nothing is applied any more: the record is made anew
    [[nodiscard]] std::uint64_t newestPosted() const;
    // The journal was read to its end: entries come from here again, when all that was posted is applied. What was
    // posted in the meantime (after `postedBefore`) needs another reading. False: a reading applied nothing, so the
    // journal does not have what was posted before it; it is given up.
    bool caughtUp(bool appliedSome, std::uint64_t postedBefore);
    void setApplied(std::uint64_t sequence);
    void rest(Duration pause);  // less when closed
    void close();
    [[nodiscard]] bool closed() const;
    [[nodiscard]] bool finished() const;  // closed, and nothing is left that is not in the journal only

    [[nodiscard]] std::uint64_t applied() const;
    // Waits for another thread to apply; asks for it to be soon. True: applied.
    bool waitApplied(std::uint64_t sequence, Steady::time_point until);

private:
    void drop();

    const Limits limits_;
    mutable std::mutex mutex_;
    std::condition_variable posted_, appliedMore_;
    std::deque<StoredEntry> entries_;
    std::size_t bytes_ = 0;
    Steady::time_point firstSince_{};
    std::uint64_t applied_;
    std::uint64_t newestPosted_ = 0;
    int asking_ = 0;      // questions that wait
    bool behind_ = true;  // entries come from the journal
    bool closed_ = false;
};

}  // namespace chairside::record
