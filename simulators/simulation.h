// Simulation: all monitors of a floor, until they have ended, the time is over, or somebody stops it. Runs on the
// io_context's one thread.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "simulators/monitor/pds_speaker.h"
#include "simulators/monitor/speaker.h"

namespace chairside::sim {

class Simulation {
public:
    // Each feed in its own dialect. After `duration` (real) nothing new is said; what then waits has options.ackLimit
    // to be answered.
    Simulation(boost::asio::io_context& io, const SpeakerOptions& options, std::vector<Feed> feeds,
               std::optional<std::chrono::milliseconds> duration);

    // Where each monitor waits that is called, in the order of the feeds; empty: none is. An Error: a port is taken.
    // Before start().
    [[nodiscard]] Result<std::vector<std::uint16_t>> listen();
    // SIGINT and SIGTERM stop it. Returns when io.run() may be called; that returns when all is over.
    void start();
    // Any thread: as SIGINT does.
    void interrupt();
    // Something was changed from outside: every monitor looks again at what there is to do.
    void wake();
    [[nodiscard]] Counts counts() const;
    // Runs when the last monitor has ended.
    std::function<void()> ended;
    [[nodiscard]] bool interrupted() const { return interrupted_; }

private:
    void stop();
    void speakerEnded();

    std::vector<std::shared_ptr<Speaker>> speakers_;
    std::vector<std::shared_ptr<PdsSpeaker>> called_;  // of them
    boost::asio::io_context& io_;
    boost::asio::signal_set signals_;
    boost::asio::steady_timer end_;
    std::optional<std::chrono::milliseconds> runFor_;
    std::size_t running_ = 0;
    bool interrupted_ = false;
};

}  // namespace chairside::sim
