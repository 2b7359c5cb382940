#include "ingest/tap.h"

#include <boost/asio/ip/address.hpp>
#include <utility>

namespace chairside::ingest {
namespace {

// An address of IPv6 can be written in several ways, and a line that is dialled is called as the configuration writes
// it.
bool isSameAddress(const std::string& one, const std::string& other) {
    if (one == other) return true;
    boost::system::error_code wrong, otherWrong;
    const auto address = boost::asio::ip::make_address(one, wrong);
    const auto otherAddress = boost::asio::ip::make_address(other, otherWrong);
    return !wrong && !otherWrong && address == otherAddress;
}

}  // namespace

struct Tap::Watcher {
    using Steady = std::chrono::steady_clock;

    std::string address;
    Sink sink;
    std::shared_ptr<std::atomic<int>> watching;
    Steady::time_point second{};
    int told = 0;  // in this second
    std::uint64_t skipped = 0;

    Watcher(std::string from, Sink to, std::shared_ptr<std::atomic<int>> counter)
        : address(std::move(from)), sink(std::move(to)), watching(std::move(counter)) {
        ++*watching;
    }
    ~Watcher() { --*watching; }
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

    void take(TapEvent& event) {
        if (!address.empty() && !isSameAddress(address, event.peer)) return;
        const auto now = Steady::now();
        if (now - second >= std::chrono::seconds{1}) {
            second = now;
            told = 0;
        }
        if (++told > kEventsASecond) {
            ++skipped;
            return;
        }
        event.skipped = std::exchange(skipped, 0);
        sink(event);
    }
};

std::shared_ptr<void> Tap::watch(std::string address, Sink sink) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(watchers_, [](const auto& watcher) { return watcher.expired(); });
    if (watchers_.size() >= std::size_t{kWatchersMax}) return nullptr;
    auto watcher = std::make_shared<Watcher>(std::move(address), std::move(sink), watching_);
    watchers_.push_back(watcher);
    return watcher;
}

void Tap::tell(TapEvent event) {
    if (event.size == 0) event.size = event.raw.size();
    if (event.raw.size() > kTapRawMax) event.raw.resize(kTapRawMax);
    std::vector<std::shared_ptr<Watcher>> watchers;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& weak : watchers_) {
            if (auto watcher = weak.lock()) watchers.push_back(std::move(watcher));
        }
        for (const auto& watcher : watchers) watcher->take(event);
    }
}

}  // namespace chairside::ingest
