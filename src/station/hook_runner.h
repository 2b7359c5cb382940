// Runs the configured command when the engine summons somebody: argv as configured, no shell, a clean environment,
// the facts as one JSON object on standard input, in a process group of its own that is killed when its time is up.
// An effect of the shell: what came of it is journaled, a replay never runs it. A thread of its own; every function
// may be called on any thread and returns at once, but stop().
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <thread>

#include "engine/configuration.h"
#include "engine/event.h"

namespace chairside::station {

class HookRunner {
public:
    // Calls that may wait for those that run; past it they are not run, which is told.
    static constexpr std::size_t kWaitingMax = 64;

    using Done = std::function<void(const engine::HookFinished&)>;

    // `done` runs on the runner's thread, once for each call that was taken.
    HookRunner(engine::Hook hook, Done done);
    ~HookRunner() { stop(std::chrono::milliseconds{0}); }
    HookRunner(const HookRunner&) = delete;
    HookRunner& operator=(const HookRunner&) = delete;

    void configure(engine::Hook hook);
    void call(const engine::Summoned& summoned);
    // Lets what runs go on for at most `patience`, then kills it.
    void stop(std::chrono::milliseconds patience);

private:
    using Steady = std::chrono::steady_clock;
    struct Running {
        engine::Summoned why;
        int pid = 0;
        Steady::time_point begun, deadline;
        bool killed = false;
    };

    void run();
    void startWaiting(std::unique_lock<std::mutex>& lock);
    void reapEnded(std::unique_lock<std::mutex>& lock);
    void tell(std::unique_lock<std::mutex>& lock, const engine::HookFinished& finished);

    std::mutex mutex_;  // of everything below but the thread
    std::condition_variable changed_;
    engine::Hook hook_;
    std::deque<engine::Summoned> waiting_;
    std::deque<engine::Summoned> refused_;
    std::list<Running> running_;
    bool stopping_ = false;
    Steady::time_point stopAt_;
    Done done_;
    std::thread thread_;
};

}  // namespace chairside::station
