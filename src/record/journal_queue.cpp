#include "record/journal_queue.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace chairside::record {
namespace {

constexpr std::size_t kItemOverhead = sizeof(JournalQueue::Item) + 64;

}  // namespace

bool JournalQueue::push(Entry& entry, JournalWriter::OnDurable& done) {
    const auto now = Steady::now();
    const std::size_t bytes = kItemOverhead + entry.input.size() + entry.events.size() + entry.rawFrame.size();
    {
        const std::lock_guard lock(mutex_);
        check(entry.sequence > lastSequence_, "journal sequences must grow");
        lastSequence_ = entry.sequence;
        refusing_ = refusing_ || overfull(bytesMax_ > bytes ? bytesMax_ - bytes : 0);
        if (refusing_ || closed_) {
            countLost(entry);
            return false;
        }
        bytes_ += bytes;
        StoredEntry stored{entry.sequence, entry.at, entry.wall, std::move(entry.input), std::move(entry.events)};
        waiting_.push_back(Item{std::move(stored), std::move(entry.rawFrame), std::move(done), {}, bytes, now});
    }
    wake_.notify_one();
    return true;
}

bool JournalQueue::overfull(std::size_t bytesMax) const {
    if (bytes_ > bytesMax) return true;
    const std::deque<Item>& first = inFlight_.empty() ? waiting_ : inFlight_;
    return !first.empty() && Steady::now() - first.front().since > ageMax_;
}

void JournalQueue::countLost(const Entry& entry) {
    ++refused_;
    if (abandoned_) return;
    if (waiting_.empty() || !waiting_.back().lost) {
        Item note;
        note.since = Steady::now();
        note.lost = NotSaved{entry.sequence, entry.sequence, entry.wall, entry.wall,
                             closed_ ? "the station was stopping"
                                     : "the disk was too slow or failed, and memory for waiting entries was full"};
        waiting_.push_back(std::move(note));
    }
    waiting_.back().lost->toSequence = entry.sequence;
    waiting_.back().lost->toWall = entry.wall;
}

void JournalQueue::note(NotSaved lost) {
    {
        const std::lock_guard lock(mutex_);
        check(lost.toSequence <= lastSequence_ || waiting_.empty(), "what was lost before the start is noted first");
        lastSequence_ = std::max(lastSequence_, lost.toSequence);
        Item item;
        item.since = Steady::now();
        item.lost = std::move(lost);
        waiting_.push_back(std::move(item));
    }
    wake_.notify_one();
}

std::vector<JournalQueue::Item*> JournalQueue::take(std::size_t entriesMax, std::size_t bytesMax) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return abandoned_ || closed_ || !inFlight_.empty() || !waiting_.empty(); });
    if (abandoned_) return {};
    if (inFlight_.empty()) inFlight_.swap(waiting_);
    std::vector<Item*> piece;
    std::size_t bytes = 0;
    for (Item& item : inFlight_) {
        if (!piece.empty() && (piece.size() >= entriesMax || bytes + item.bytes > bytesMax)) break;
        bytes += item.bytes;
        piece.push_back(&item);
    }
    return piece;
}

std::vector<JournalQueue::Item> JournalQueue::drop(std::size_t count) {
    std::vector<Item> dropped;
    dropped.reserve(count);
    const std::lock_guard lock(mutex_);
    if (abandoned_) return dropped;
    for (std::size_t i = 0; i < count; ++i) {
        bytes_ -= inFlight_.front().bytes;
        dropped.push_back(std::move(inFlight_.front()));
        inFlight_.pop_front();
    }
    if (refusing_ && !overfull(bytesMax_ / 2)) refusing_ = false;
    return dropped;
}

void JournalQueue::rest(Duration pause) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, pause, [this] { return abandoned_; });
}

void JournalQueue::close() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    wake_.notify_all();
}

std::vector<JournalWriter::OnDurable> JournalQueue::abandon() {
    std::vector<JournalWriter::OnDurable> left;
    {
        const std::lock_guard lock(mutex_);
        abandoned_ = true;
        for (std::deque<Item>* items : {&inFlight_, &waiting_}) {
            for (Item& item : *items) {
                if (item.done) left.push_back(std::exchange(item.done, nullptr));
            }
        }
    }
    wake_.notify_all();
    return left;
}

bool JournalQueue::refusing() const {
    const std::lock_guard lock(mutex_);
    return refusing_;
}

std::optional<WallTime> JournalQueue::oldest() const {
    const std::lock_guard lock(mutex_);
    const std::deque<Item>& first = inFlight_.empty() ? waiting_ : inFlight_;
    if (first.empty()) return std::nullopt;
    return first.front().lost ? first.front().lost->fromWall : first.front().entry.wall;
}

void JournalQueue::fill(JournalMetrics& metrics) const {
    const std::lock_guard lock(mutex_);
    metrics.queueDepth = waiting_.size() + inFlight_.size();
    metrics.waitingBytes = bytes_;
    metrics.refused = refused_;
}

}  // namespace chairside::record
