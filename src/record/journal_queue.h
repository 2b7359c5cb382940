// What waits to be saved, and the rule of what is refused. Any thread; every lock is held for moments only.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "record/journal_writer.h"

namespace chairside::record {

class JournalQueue {
public:
    using Steady = std::chrono::steady_clock;

    struct Item {
        StoredEntry entry;
        std::string rawFrame;
        JournalWriter::OnDurable done;
        std::optional<NotSaved> lost;  // then this is the note of an interval, and no entry
        std::size_t bytes = 0;
        Steady::time_point since{};
    };

    JournalQueue(std::size_t bytesMax, Duration ageMax, std::uint64_t lastSequence)
        : bytesMax_(bytesMax), ageMax_(ageMax), lastSequence_(lastSequence) {}

    // False: refused, and counted into the interval that was lost.
    bool push(Entry& entry, JournalWriter::OnDurable& done);

    void note(NotSaved lost);  // what was lost before the station started

    // For the one saving thread: waits for work; the front piece, at most `entriesMax` and `bytesMax`, that
    // stays owned by the queue until drop(). Empty: closed and nothing is left, or abandoned.
    std::vector<Item*> take(std::size_t entriesMax, std::size_t bytesMax);
    // The first `count` are saved. Their callbacks, to be run by the caller; none when abandoned.
    std::vector<Item> drop(std::size_t count);
    // Waits, or less when abandoned.
    void rest(Duration pause);

    void close();                                     // refuses from now on, lets the rest be saved
    std::vector<JournalWriter::OnDurable> abandon();  // callbacks of all that is left

    [[nodiscard]] bool refusing() const;
    [[nodiscard]] std::optional<WallTime> oldest() const;
    void fill(JournalMetrics& metrics) const;

private:
    [[nodiscard]] bool overfull(std::size_t bytesMax) const;
    void countLost(const Entry& entry);

    const std::size_t bytesMax_;
    const Duration ageMax_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Item> waiting_;   // pushed by anybody
    std::deque<Item> inFlight_;  // read by the saving thread without the lock; changed only under it
    std::size_t bytes_ = 0;      // of both
    std::uint64_t lastSequence_;
    std::uint64_t refused_ = 0;
    bool refusing_ = false, closed_ = false, abandoned_ = false;
};

}  // namespace chairside::record
