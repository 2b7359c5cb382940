#include "link/server/outgoing_queue.h"

#include "link/client/frame.h"

namespace chairside::link {

bool OutgoingQueue::push(FrameBytes frame) {
    if (bytes_ > bytesMax_ || frames_ >= framesMax_) return false;
    bytes_ += frame->size();
    ++frames_;
    kept_.push_back(Kept{Item{std::move(frame), 0}, true});
    return true;
}

void OutgoingQueue::pushAnswer(FrameBytes frame, std::size_t weight) {
    kept_.push_back(Kept{Item{std::move(frame), weight}, false});
}

void OutgoingQueue::addLive(std::shared_ptr<const Broadcast> broadcast) {
    if (!liveWhole_ && live_.empty()) {
        liveWhole_ = std::move(broadcast);
        return;
    }
    if (liveWhole_) live_.add(liveWhole_->values);
    liveWhole_.reset();
    live_.add(broadcast->values);
}

void OutgoingQueue::forgetLive(const std::string& chair) {
    if (liveWhole_) live_.add(liveWhole_->values);
    liveWhole_.reset();
    live_.forget(chair);
}

FrameBytes OutgoingQueue::takeLive() {
    if (liveWhole_) return std::exchange(liveWhole_, nullptr)->live;
    if (live_.empty()) return nullptr;
    v1::StationFrame frame;
    *frame.mutable_live() = live_.take();
    auto bytes = encodeFrame(frame);
    check(bytes.ok(), "the newest value of every vital fits one frame");
    return std::make_shared<const std::string>(std::move(bytes).value());
}

OutgoingQueue::Item OutgoingQueue::next() {
    if (!kept_.empty()) {
        const Kept kept = std::move(kept_.front());
        kept_.pop_front();
        if (kept.counts) {
            bytes_ -= kept.item.bytes->size();
            --frames_;
        }
        return kept.item;
    }
    if (heartbeat_) return Item{std::exchange(heartbeat_, nullptr), 0};
    return Item{takeLive(), 0};
}

}  // namespace chairside::link
