// Lets somebody look at what monitors send and what becomes of it, while a monitor is being connected. Costs one load
// of an atomic while nobody looks. What it shows never goes to a log: it may name patients. Thread-safe.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace chairside::ingest {

struct TapFate {
    std::string line;  // as sent, cut at kTapLineMax
    std::string words;
    bool charted = false;  // where its monitor has a chair
};

struct TapEvent {
    enum class Kind : std::uint8_t { Opened = 1, Received = 2, Sent = 3, Closed = 4 };
    Kind kind = Kind::Received;
    std::uint64_t connection = 0;
    std::string peer;  // address without port
    WallTime at;
    std::string raw;  // cut at kTapRawMax
    std::size_t size = 0;
    std::string protocol, dialect;
    std::string verdict;  // of the whole, in words
    std::vector<TapFate> fates;
    std::uint64_t skipped = 0;  // of this watcher, since the last it was told: they came too fast
};

inline constexpr std::size_t kTapRawMax = 16 * 1024;
inline constexpr std::size_t kTapLineMax = 200;
inline constexpr std::size_t kTapFatesMax = 256;

class Tap {
public:
    static constexpr int kWatchersMax = 4;
    static constexpr int kEventsASecond = 50;  // told to one watcher; more are counted

    using Sink = std::function<void(const TapEvent&)>;  // on any thread; must only post

    [[nodiscard]] bool watched() const { return watching_->load(std::memory_order_relaxed) > 0; }

    // Looks at what comes from `address`, or from all when it is empty, for as long as the value lives; a call of the
    // sink that is under way on another thread then ends after it, so the sink owns (or holds weakly) what it uses.
    // Null: too many look already.
    [[nodiscard]] std::shared_ptr<void> watch(std::string address, Sink sink);

    void tell(TapEvent event);

private:
    struct Watcher;
    std::shared_ptr<std::atomic<int>> watching_ = std::make_shared<std::atomic<int>>(0);
    std::mutex mutex_;
    std::vector<std::weak_ptr<Watcher>> watchers_;
};

}  // namespace chairside::ingest
