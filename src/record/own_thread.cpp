#include "record/own_thread.h"

#include <sys/resource.h>
#include <unistd.h>

#include <memory>
#include <utility>

namespace chairside::record {

namespace {

constexpr int kNice = 10;

// Linux has a priority for each thread. Not getting it harms nothing.
void giveWay() { setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice); }

}  // namespace

OwnThread::OwnThread(std::function<void()> body, Urgency urgency) {
    std::promise<void> ending;
    ended_ = ending.get_future();
    thread_ = std::thread([run = std::move(body), done = std::move(ending), urgency]() mutable {
        if (urgency == Urgency::GivesWay) giveWay();
        run();
        run = nullptr;  // lets go of what it owned before anybody is told
        done.set_value();
    });
}

OwnThread::~OwnThread() {
    if (thread_.joinable()) thread_.detach();
}

bool OwnThread::joinWithin(Duration limit) {
    if (!thread_.joinable()) return true;
    if (ended_.wait_for(limit) == std::future_status::ready) {
        thread_.join();
        return true;
    }
    thread_.detach();
    return false;
}

}  // namespace chairside::record
