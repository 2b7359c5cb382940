#include "record/record_queue.h"

#include <algorithm>
#include <utility>

namespace chairside::record {

void RecordQueue::post(std::vector<StoredEntry> entries) {
    if (entries.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        newestPosted_ = std::max(newestPosted_, entries.back().sequence);
        if (behind_) return;
        if (entries_.empty()) firstSince_ = Steady::now();
        for (StoredEntry& entry : entries) {
            bytes_ += entry.input.size() + entry.events.size();
            entries_.push_back(std::move(entry));
        }
        if (entries_.size() > limits_.entriesMax || bytes_ > limits_.bytesMax) drop();
    }
    posted_.notify_one();
}

void RecordQueue::drop() {
    behind_ = true;
    entries_.clear();
    bytes_ = 0;
}

std::vector<StoredEntry> RecordQueue::take(Duration idleMax) {
    std::vector<StoredEntry> batch;
    std::unique_lock lock(mutex_);
    posted_.wait_for(lock, idleMax, [this] { return closed_ || behind_ || !entries_.empty(); });
    if (entries_.empty()) return batch;
    posted_.wait_until(lock, firstSince_ + limits_.batchAgeMax,
                       [this] { return closed_ || behind_ || asking_ > 0 || entries_.size() >= limits_.batchMax; });
    std::uint64_t expected = applied_ + 1;
    while (!entries_.empty() && batch.size() < limits_.batchMax) {
        StoredEntry& next = entries_.front();
        if (next.sequence > expected) {
            if (batch.empty()) drop();
            break;
        }
        bytes_ -= next.input.size() + next.events.size();
        if (next.sequence == expected) {
            batch.push_back(std::move(next));
            ++expected;
        }
        entries_.pop_front();
    }
    return batch;
}

bool RecordQueue::behind() const {
    const std::lock_guard lock(mutex_);
    return behind_;
}

void RecordQueue::fallBehind() {
    const std::lock_guard lock(mutex_);
    drop();
}

void RecordQueue::forget() {
    {
        const std::lock_guard lock(mutex_);
        applied_ = 0;
        drop();
    }
    posted_.notify_all();
}

std::uint64_t RecordQueue::newestPosted() const {
    const std::lock_guard lock(mutex_);
    return newestPosted_;
}

bool RecordQueue::caughtUp(bool appliedSome, std::uint64_t postedBefore) {
    const std::lock_guard lock(mutex_);
    const bool complete = applied_ >= newestPosted_;
    const bool isWorthAnother = appliedSome || newestPosted_ > postedBefore;
    behind_ = !complete && isWorthAnother;
    return complete || isWorthAnother;
}

void RecordQueue::setApplied(std::uint64_t sequence) {
    {
        const std::lock_guard lock(mutex_);
        applied_ = sequence;
    }
    appliedMore_.notify_all();
}

void RecordQueue::rest(Duration pause) {
    std::unique_lock lock(mutex_);
    posted_.wait_for(lock, pause, [this] { return closed_; });
}

void RecordQueue::close() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    posted_.notify_all();
    appliedMore_.notify_all();
}

bool RecordQueue::closed() const {
    const std::lock_guard lock(mutex_);
    return closed_;
}

bool RecordQueue::finished() const {
    const std::lock_guard lock(mutex_);
    return closed_ && (behind_ || entries_.empty());
}

std::uint64_t RecordQueue::applied() const {
    const std::lock_guard lock(mutex_);
    return applied_;
}

bool RecordQueue::waitApplied(std::uint64_t sequence, Steady::time_point until) {
    std::unique_lock lock(mutex_);
    if (applied_ >= sequence) return true;
    ++asking_;
    posted_.notify_one();
    appliedMore_.wait_until(lock, until, [&] { return closed_ || applied_ >= sequence; });
    --asking_;
    return applied_ >= sequence;
}

}  // namespace chairside::record
