// A thread that can be given up: a body stuck in a system call on a dead disk must not keep the program from
// stopping. The body must own (shared_ptr) everything it touches, as it may outlive whoever started it.
#pragma once

#include <functional>
#include <future>
#include <thread>

#include "base/time.h"

namespace chairside::record {

// What follows later anyway gives way: of a busy processor it takes a small share (nice 10, docs/performance.md).
enum class Urgency { Normal, GivesWay };

class OwnThread {
public:
    OwnThread() = default;
    explicit OwnThread(std::function<void()> body, Urgency urgency = Urgency::Normal);
    ~OwnThread();
    OwnThread(OwnThread&&) = default;
    OwnThread& operator=(OwnThread&&) = default;

    // True: the body returned within `limit` of real time. False: it was left to itself. Later calls say true.
    bool joinWithin(Duration limit);

private:
    std::thread thread_;
    std::future<void> ended_;
};

}  // namespace chairside::record
