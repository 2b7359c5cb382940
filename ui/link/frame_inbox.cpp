#include "ui/link/frame_inbox.h"

#include <algorithm>
#include <iterator>

namespace chairside::ui {

namespace {
bool latestOnly(const v1::StationFrame& frame) { return frame.has_live() || frame.has_heartbeat(); }
}  // namespace

bool FrameInbox::put(v1::StationFrame frame) {
    const std::lock_guard lock(mutex_);
    if (frames_.size() >= kFramesMax) makeRoom();
    frames_.push_back(std::move(frame));
    const bool wake = !woken_;
    woken_ = true;
    return wake;
}

void FrameInbox::makeRoom() {
    const auto oldest = std::find_if(frames_.begin(), frames_.end(), latestOnly);
    if (oldest != frames_.end()) {
        frames_.erase(oldest);
        return;
    }
    frames_.clear();
    overflowed_ = true;
}

FrameInbox::Taken FrameInbox::takeAll() {
    const std::lock_guard lock(mutex_);
    Taken taken;
    taken.overflowed = overflowed_;
    taken.frames.assign(std::make_move_iterator(frames_.begin()), std::make_move_iterator(frames_.end()));
    frames_.clear();
    overflowed_ = false;
    woken_ = false;
    return taken;
}

}  // namespace chairside::ui
