// The queues before the engine: one bounded queue a connection, taken round-robin, so that no monitor can starve
// another. Thread-safe.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <optional>

#include "engine/intake.h"

namespace chairside::station {

struct Waiting {
    engine::Lane lane = 0;
    engine::Input input;
    std::string rawFrame;
    engine::OnTaken done;
};

class IntakeLanes {
public:
    // Numbers are never used again while the station runs, and differ from those of earlier runs by `first`.
    explicit IntakeLanes(engine::Lane first) : next_(first) {}

    [[nodiscard]] engine::Lane open();
    void close(engine::Lane lane);

    enum class Put { Taken, TakenFirst, Full };  // TakenFirst: nothing waited before, somebody must come and take
    // A refused one stays with the caller.
    [[nodiscard]] Put put(Waiting& waiting);

    // The next in turn.
    [[nodiscard]] std::optional<Waiting> take();

private:
    struct Queue {
        std::deque<Waiting> waiting;
        bool closing = false;
    };
    std::mutex mutex_;
    std::map<engine::Lane, Queue> lanes_;
    engine::Lane next_;
    engine::Lane lastTaken_ = 0;
    std::size_t count_ = 0;
};

}  // namespace chairside::station
