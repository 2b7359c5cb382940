#include "station/unheard_frames.h"

#include <algorithm>
#include <functional>

namespace chairside::station {

std::uint64_t UnheardFrames::digest(std::string_view peer, std::string_view bytes) {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;  // the two must not cancel each other out
    const std::hash<std::string_view> hash;
    return std::max<std::uint64_t>(1, hash(bytes) ^ (hash(peer) * kSpread));
}

// A sender that connects again may be quicker than we notice that its old connection is gone.
bool UnheardFrames::came(engine::Lane lane, std::uint64_t digest) {
    const std::scoped_lock lock(mutex_);
    const auto [holder, isNew] = holders_.try_emplace(digest, lane);
    const bool elsewhere = !isNew && holder->second != lane;
    holder->second = lane;
    lanes_[lane].unanswered.push_back(digest);
    return unheard_.erase(digest) > 0 || elsewhere;
}

void UnheardFrames::answered(const Frame& frame, bool durable) {
    const std::scoped_lock lock(mutex_);
    const auto open = lanes_.find(frame.lane);
    if (open == lanes_.end()) return;  // it ended before
    auto& [unanswered, answered] = open->second;
    const auto found = std::ranges::find(unanswered, frame.digest);
    if (found != unanswered.end()) unanswered.erase(found);
    if (!durable) return release(frame.lane, frame.digest, true);
    if (!frame.dated) return letGo(frame.lane, frame.digest);
    answered.push_back(frame.digest);
    if (answered.size() <= kAnsweredMost) return;
    const std::uint64_t oldest = answered.front();
    answered.pop_front();
    letGo(frame.lane, oldest);
}

// Heard, as far as this answer goes; the same bytes may be waiting for another one.
void UnheardFrames::letGo(engine::Lane lane, std::uint64_t digest) {
    const auto& [unanswered, answered] = lanes_[lane];
    const bool held = std::ranges::find(unanswered, digest) != unanswered.end() ||
                      std::ranges::find(answered, digest) != answered.end();
    if (!held) release(lane, digest, false);
}

void UnheardFrames::ended(engine::Lane lane, engine::Heard heard) {
    const std::scoped_lock lock(mutex_);
    const auto open = lanes_.find(lane);
    if (open == lanes_.end()) return;
    for (const std::uint64_t digest : open->second.unanswered) release(lane, digest, true);
    for (const std::uint64_t digest : open->second.answered) release(lane, digest, heard != engine::Heard::All);
    lanes_.erase(open);
}

// What another lane has brought since is that lane's.
void UnheardFrames::release(engine::Lane lane, std::uint64_t digest, bool unheard) {
    const auto holder = holders_.find(digest);
    if (holder == holders_.end() || holder->second != lane) return;
    holders_.erase(holder);
    if (unheard) remember(digest);
}

void UnheardFrames::remember(std::uint64_t digest) {
    if (!unheard_.insert(digest).second) return;
    order_.push_back(digest);
    if (order_.size() <= kMost) return;
    unheard_.erase(order_.front());
    order_.pop_front();
}

}  // namespace chairside::station
