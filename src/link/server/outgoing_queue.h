// What one client is still to be sent. No I/O; not thread-safe.
//
//   kept      snapshot, events, answers: in order, never dropped, never merged. When more than the limits of station-
//             made frames wait, push() says so and the client is cut off: it comes back with a snapshot.
//   heartbeat the newest one only
//   live      the newest reading of each chair and vital only
//
// next() gives kept frames first, then the heartbeat, then the live values: an alarm never waits behind numbers.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>

#include "link/server/broadcast.h"
#include "link/server/live_values.h"

namespace chairside::link {

class OutgoingQueue {
public:
    struct Item {
        FrameBytes bytes;
        std::size_t answers = 0;  // request weight that is given back when this is written
    };

    OutgoingQueue(std::size_t bytesMax, std::size_t framesMax) : bytesMax_(bytesMax), framesMax_(framesMax) {}

    // False: too much waits already, the client must be cut off.
    [[nodiscard]] bool push(FrameBytes frame);
    // Bounded by the requests a client may have open, so it counts towards no limit here.
    void pushAnswer(FrameBytes frame, std::size_t weight);
    void setHeartbeat(FrameBytes frame) { heartbeat_ = std::move(frame); }
    void addLive(std::shared_ptr<const Broadcast> broadcast);
    void forgetLive(const std::string& chair);
    // Empty bytes: nothing waits.
    [[nodiscard]] Item next();

private:
    struct Kept {
        Item item;
        bool counts = false;
    };
    [[nodiscard]] FrameBytes takeLive();

    std::size_t bytesMax_;
    std::size_t framesMax_;
    std::deque<Kept> kept_;
    std::size_t bytes_ = 0;  // of those that count
    std::size_t frames_ = 0;
    FrameBytes heartbeat_;
    std::shared_ptr<const Broadcast> liveWhole_;  // the only entry whose values wait: its bytes are sent as they are
    LiveValues live_;                             // values of several entries
};

}  // namespace chairside::link
