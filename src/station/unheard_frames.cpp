#include "station/unheard_frames.h"

#include <algorithm>
#include <functional>

namespace chairside::station {

std::uint64_t UnheardFrames::digest(std::string_view peer, std::string_view bytes) {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;  // the two must not cancel each other out
    const std::hash<std::string_view> hash;
    return std::max<std::uint64_t>(1, hash(bytes) ^ (hash(peer) * kSpread));
}

bool UnheardFrames::came(engine::Lane lane, std::uint64_t digest) {
    const std::scoped_lock lock(mutex_);
    unanswered_[lane].push_back(digest);
    return unheard_.erase(digest) > 0;
}

void UnheardFrames::answered(engine::Lane lane, std::uint64_t digest, bool durable) {
    const std::scoped_lock lock(mutex_);
    const auto waiting = unanswered_.find(lane);
    if (waiting == unanswered_.end()) return;  // it ended before
    const auto found = std::ranges::find(waiting->second, digest);
    if (found != waiting->second.end()) waiting->second.erase(found);
    if (!durable) remember(digest);
}

void UnheardFrames::ended(engine::Lane lane) {
    const std::scoped_lock lock(mutex_);
    const auto waiting = unanswered_.find(lane);
    if (waiting == unanswered_.end()) return;
    for (const std::uint64_t digest : waiting->second) remember(digest);
    unanswered_.erase(waiting);
}

void UnheardFrames::remember(std::uint64_t digest) {
    if (!unheard_.insert(digest).second) return;
    order_.push_back(digest);
    if (order_.size() <= kMost) return;
    unheard_.erase(order_.front());
    order_.pop_front();
}

}  // namespace chairside::station
