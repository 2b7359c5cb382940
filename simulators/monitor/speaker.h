// Speaker: one simulated monitor's connection to the station, in one protocol. It says what its Feed has, one message
// at a time, and says each again until the station has answered for it. Everything runs on the io_context's one thread.
#pragma once

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "simulators/monitor/feed.h"

namespace chairside::sim {

struct SpeakerOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;
    bool waits = false;  // the station calls; host and port are where the first monitor waits, the next one port higher
    std::uint64_t seed = 1;
    WallTime programStart;  // makes message numbers unique across starts
    std::chrono::milliseconds ackLimit{10'000};
    std::chrono::milliseconds connectLimit{3'000};
    std::chrono::milliseconds retryFirst{250};
    std::chrono::milliseconds retryMost{10'000};
    std::chrono::milliseconds silenceMost{10'000};  // of a caller: says nothing, or takes nothing
};

class Speaker {
public:
    virtual ~Speaker() = default;
    // `ended` runs once: after stop(), or when the feed has ended.
    virtual void start(std::function<void()> ended) = 0;
    virtual void stop() = 0;
    // A stepped pace moved, or a fault was added: it looks again at what there is to do.
    virtual void wake() = 0;
    // There is something it can still do at this simulated time.
    [[nodiscard]] virtual bool busy() const = 0;
    [[nodiscard]] virtual Counts counts() const = 0;
};

[[nodiscard]] std::shared_ptr<Speaker> makeHl7Speaker(boost::asio::io_context& io, SpeakerOptions options, Feed feed);
[[nodiscard]] std::shared_ptr<Speaker> makeLinkSpeaker(boost::asio::io_context& io, SpeakerOptions options, Feed feed);

}  // namespace chairside::sim
