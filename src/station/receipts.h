// Promises to answer: each input's `done` runs once, when it is durable, or with NotSaved when the disk is late.
// Thread-safe.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

#include "engine/intake.h"

namespace chairside::station {

// One answer, given once by whoever comes first.
class Promise {
public:
    Promise(engine::OnTaken done, engine::Receipt durable) : done_(std::move(done)), receipt_(std::move(durable)) {}
    void keep(engine::Taken taken, const char* reason);

private:
    std::mutex mutex_;
    engine::OnTaken done_;
    engine::Receipt receipt_;
};

class Receipts {
public:
    using Steady = std::chrono::steady_clock;
    explicit Receipts(Steady::duration limit) : limit_(limit) {}

    // To be kept with Durable when the journal says so. Real time `now`.
    [[nodiscard]] std::shared_ptr<Promise> promise(engine::OnTaken done, engine::Receipt durable,
                                                   Steady::time_point now);

    // Tells those who waited longer than the limit that it is not saved yet.
    void expire(Steady::time_point now);

private:
    struct Waiting {
        Steady::time_point since;
        std::weak_ptr<Promise> promise;
    };
    Steady::duration limit_;
    std::mutex mutex_;
    std::deque<Waiting> waiting_;  // bounded by what the journal lets wait: kept promises leave with expire()
};

}  // namespace chairside::station
