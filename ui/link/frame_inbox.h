// Frames on their way from the link's thread to the GUI thread; bounded. Events are never dropped and never merged:
// when there is no room for one, everything waiting is given up and a fresh snapshot must be asked for. Live values and
// heartbeats are latest-only: when the GUI is slow, the oldest of them make room. Thread-safe.
#pragma once

#include <cstddef>
#include <deque>
#include <mutex>
#include <vector>

#include "chairside/v1/link.pb.h"

namespace chairside::ui {

class FrameInbox {
public:
    static constexpr std::size_t kFramesMax = 1024;

    struct Taken {
        std::vector<v1::StationFrame> frames;
        bool overflowed = false;  // frames were given up: ask for a snapshot
    };

    // True when the inbox was empty: the reader has to be woken.
    bool put(v1::StationFrame frame);
    [[nodiscard]] Taken takeAll();

private:
    void makeRoom();
    std::mutex mutex_;
    std::deque<v1::StationFrame> frames_;
    bool overflowed_ = false;
    bool woken_ = false;
};

}  // namespace chairside::ui
