#include "simulators/monitor/feed.h"

#include <algorithm>

#include "base/check.h"

namespace chairside::sim {

Counts& Counts::operator+=(const Counts& other) {
    sent += other.sent;
    acked += other.acked;
    resent += other.resent;
    refused += other.refused;
    dropped += other.dropped;
    waiting += other.waiting;
    return *this;
}

Feed::Feed(Options options, std::unique_ptr<SampleSource> source)
    : options_(std::move(options)), source_(std::move(source)) {}

std::optional<Duration> Feed::sourceDue() const {
    const std::optional<Duration> due = source_->due();
    if (due && options_.until && *due >= *options_.until) return std::nullopt;
    return due;
}

void Feed::pull(Pace::SteadyTime now) {
    const Duration simulated = options_.pace.simulated(now);
    for (std::optional<Duration> due = sourceDue(); due && *due <= simulated; due = sourceDue()) {
        Sample sample = source_->take();
        if (options_.faults.active(FaultKind::Freeze, *due)) continue;
        const Fault* elsewhere = options_.faults.find(FaultKind::WrongChair, *due);
        put({++lastNumber_, std::move(sample), elsewhere == nullptr ? options_.monitor.bed : elsewhere->text, 0}, *due);
    }
    if (sourceDue() || held_.empty()) return;
    waiting_.push_back(std::move(held_.front()));
    held_.pop_front();
}

void Feed::put(Outgoing outgoing, Duration due) {
    if (options_.faults.active(FaultKind::Reorder, due) && held_.empty()) {
        held_.push_back(std::move(outgoing));
        return;
    }
    if (waiting_.size() + held_.size() >= kWaitingMost) dropOne();
    waiting_.push_back(std::move(outgoing));
    if (held_.empty()) return;
    waiting_.push_back(std::move(held_.front()));
    held_.pop_front();
}

void Feed::dropOne() {
    const auto periodic =
        std::find_if(waiting_.begin(), waiting_.end(), [](const Outgoing& o) { return !o.sample.newCuff; });
    waiting_.erase(periodic == waiting_.end() ? waiting_.begin() : periodic);
    ++counts_.dropped;
}

void Feed::transmitting() {
    check(!waiting_.empty(), "nothing waits");
    ++(waiting_.front().transmissions == 0 ? counts_.sent : counts_.resent);
    ++waiting_.front().transmissions;
}

void Feed::accepted() {
    check(!waiting_.empty(), "nothing waits");
    Outgoing& front = waiting_.front();
    // The station answered; this monitor says it once more all the same.
    if (front.transmissions == 1 && options_.faults.active(FaultKind::Duplicate, front.sample.due)) return;
    if (options_.accepted) options_.accepted(front);
    waiting_.pop_front();
    ++counts_.acked;
}

void Feed::refused() {
    check(!waiting_.empty(), "nothing waits");
    waiting_.pop_front();
    ++counts_.refused;
}

void Feed::forget() {
    waiting_.clear();
    held_.clear();
}

const Fault* Feed::fault(FaultKind kind, Pace::SteadyTime now) const {
    return options_.faults.find(kind, options_.pace.simulated(now));
}

bool Feed::hasWork(Pace::SteadyTime now) const {
    const std::optional<Duration> due = sourceDue();
    return !waiting_.empty() || (due && *due <= options_.pace.simulated(now));
}

Pace::SteadyTime Feed::nextEvent(Pace::SteadyTime now) const {
    const Duration simulated = options_.pace.simulated(now);
    std::optional<Duration> next = sourceDue();
    const auto consider = [&](std::optional<Duration> at) {
        if (at) next = next ? std::min(*next, *at) : *at;
    };
    consider(options_.faults.nextChange(simulated));
    return next ? options_.pace.real(*next) : Pace::SteadyTime::max();
}

Counts Feed::counts() const {
    Counts counts = counts_;
    counts.waiting = waiting_.size() + held_.size();
    return counts;
}

}  // namespace chairside::sim
