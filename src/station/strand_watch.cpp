#include "station/strand_watch.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <string>
#include <utility>

namespace chairside::station {
namespace {

constexpr unsigned kLogWithinSeconds = 5;
constexpr int kLooks = 10;

}  // namespace

MoveLimits limitsFor(std::chrono::milliseconds stuckAfter) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    stuckAfter *= 3;
#endif
    return {stuckAfter / kLooks, stuckAfter};
}

bool Stillness::look(Steady::time_point now, std::uint64_t moves) {
    const bool moved = !looked_ || moves != moves_;
    still_ = moved ? Steady::duration{} : still_ + std::min<Steady::duration>(now - *looked_, limits_.each);
    looked_ = now;
    moves_ = moves;
    return still_ >= limits_.stuckAfter;
}

StrandWatch::StrandWatch(MoveLimits limits, std::function<std::uint64_t()> moves, std::function<void()> onStuck)
    : limits_(limits), moves_(std::move(moves)), onStuck_(std::move(onStuck)), thread_([this] { work(); }) {}

StrandWatch::~StrandWatch() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void StrandWatch::work() {
    Stillness stillness(limits_);
    while (rest()) {
        if (!stillness.look(Stillness::Steady::now(), moves_())) continue;
        onStuck_();
        return;
    }
}

bool StrandWatch::rest() {
    std::unique_lock lock(mutex_);
    return !wake_.wait_for(lock, limits_.each, [this] { return stopping_; });
}

StopLimit::StopLimit(MoveLimits eachStep)
    : watch_(
          eachStep, [this] { return steps_.load(); },
          [this] { endHung(std::string{"the stop hangs: "}.append(what_.load())); }) {}

void StopLimit::step(const char* what) {
    what_ = what;
    ++steps_;
}

void endHung(std::string_view why) {
    std::signal(SIGALRM, SIG_DFL);
    ::alarm(kLogWithinSeconds);
    spdlog::critical("{}; the process ends with status {}, to be started again", why, kHungExit);
    std::_Exit(kHungExit);
}

}  // namespace chairside::station
