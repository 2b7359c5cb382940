// Sees whether something that has to move still moves: the engine's strand, and a stop. When the strand hangs, no alarm
// comes any more while connections stay open, which is false calm: the process must end, so that the service manager
// starts it again. On a thread of its own, by the real clock.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>

namespace chairside::station {

inline constexpr int kHungExit = 3;  // exit status; docs/running-a-station.md

struct MoveLimits {
    std::chrono::milliseconds each{1000};  // between looks
    std::chrono::milliseconds stuckAfter{10'000};
};
// With looks in proportion; more patient in a program that sanitizers slow down.
[[nodiscard]] MoveLimits limitsFor(std::chrono::milliseconds stuckAfter);

// What the looks say; no thread.
class Stillness {
public:
    using Steady = std::chrono::steady_clock;
    explicit Stillness(MoveLimits limits) : limits_(limits) {}

    // `moves` counts. True: it stood still for too long. A look that comes late counts as one in time: meanwhile the
    // whole process may have stood still (SIGSTOP, a suspended machine).
    [[nodiscard]] bool look(Steady::time_point now, std::uint64_t moves);

private:
    MoveLimits limits_;
    std::optional<Steady::time_point> looked_;
    Steady::duration still_{};
    std::uint64_t moves_ = 0;
};

class StrandWatch {
public:
    // `onStuck` is called once, on the watch's thread; `moves` too.
    StrandWatch(MoveLimits limits, std::function<std::uint64_t()> moves, std::function<void()> onStuck);
    ~StrandWatch();
    StrandWatch(const StrandWatch&) = delete;
    StrandWatch& operator=(const StrandWatch&) = delete;

private:
    void work();
    [[nodiscard]] bool rest();  // false: it is over

    MoveLimits limits_;
    std::function<std::uint64_t()> moves_;
    std::function<void()> onStuck_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

// Ends the process when a step of a stop takes too long, and says which.
class StopLimit {
public:
    explicit StopLimit(MoveLimits eachStep);
    void step(const char* what);  // begins; a literal, in the log's words

private:
    std::atomic<const char*> what_{"begins"};
    std::atomic<std::uint64_t> steps_{0};
    StrandWatch watch_;
};

// Says why in the log and ends the process at once, without destructors, within seconds even when the log is what
// hangs.
[[noreturn]] void endHung(std::string_view why);

}  // namespace chairside::station
