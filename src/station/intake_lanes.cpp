#include "station/intake_lanes.h"

namespace chairside::station {
namespace {

// A connection's greeting and farewell (MonitorLink) come on top of the messages it may have waiting.
constexpr std::size_t kGreetings = 4;

}  // namespace

engine::Lane IntakeLanes::open() {
    const std::scoped_lock lock(mutex_);
    lanes_.try_emplace(next_);
    return next_++;
}

void IntakeLanes::close(engine::Lane lane) {
    const std::scoped_lock lock(mutex_);
    const auto found = lanes_.find(lane);
    if (found == lanes_.end()) return;
    found->second.closing = true;
    if (found->second.waiting.empty()) lanes_.erase(found);
}

IntakeLanes::Put IntakeLanes::put(Waiting& waiting) {
    const std::scoped_lock lock(mutex_);
    Queue& queue = lanes_[waiting.lane];
    if (queue.waiting.size() >= engine::Intake::kLaneDepth + kGreetings) return Put::Full;
    queue.waiting.push_back(std::move(waiting));
    return count_++ == 0 ? Put::TakenFirst : Put::Taken;
}

std::optional<Waiting> IntakeLanes::take() {
    const std::scoped_lock lock(mutex_);
    if (count_ == 0) return std::nullopt;
    auto lane = lanes_.upper_bound(lastTaken_);
    while (lane == lanes_.end() || lane->second.waiting.empty()) {
        lane = lane == lanes_.end() ? lanes_.begin() : std::next(lane);
    }
    lastTaken_ = lane->first;
    Waiting taken = std::move(lane->second.waiting.front());
    lane->second.waiting.pop_front();
    --count_;
    if (lane->second.closing && lane->second.waiting.empty()) lanes_.erase(lane);
    return taken;
}

}  // namespace chairside::station
