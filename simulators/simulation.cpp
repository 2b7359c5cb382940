#include "simulators/simulation.h"

#include <boost/asio/post.hpp>
#include <csignal>

namespace chairside::sim {
namespace asio = boost::asio;
using boost::system::error_code;

Simulation::Simulation(asio::io_context& io, const SpeakerOptions& options, std::vector<Feed> feeds,
                       std::optional<std::chrono::milliseconds> duration)
    : io_(io), signals_(io, SIGINT, SIGTERM), end_(io) {
    if (duration) runFor_ = *duration + options.ackLimit;
    for (Feed& feed : feeds) {
        if (options.waits) {
            SpeakerOptions own = options;
            if (own.port != 0) own.port = static_cast<std::uint16_t>(own.port + called_.size());
            called_.push_back(std::make_shared<PdsSpeaker>(io, own, std::move(feed)));
            speakers_.push_back(called_.back());
            continue;
        }
        const bool link = feed.dialect() == Dialect::Link;
        speakers_.push_back(link ? makeLinkSpeaker(io, options, std::move(feed))
                                 : makeHl7Speaker(io, options, std::move(feed)));
    }
}

Result<std::vector<std::uint16_t>> Simulation::listen() {
    std::vector<std::uint16_t> ports;
    for (const auto& monitor : called_) {
        if (const Outcome listening = monitor->listen(); !listening) return listening.error();
        ports.push_back(monitor->port());
    }
    return ports;
}

void Simulation::start() {
    signals_.async_wait([this](const error_code& error, int) {
        if (error) return;
        interrupted_ = true;
        stop();
    });
    if (runFor_) {
        end_.expires_after(*runFor_);
        end_.async_wait([this](const error_code& error) {
            if (!error) stop();
        });
    }
    running_ = speakers_.size();
    for (const auto& speaker : speakers_) speaker->start([this] { speakerEnded(); });
}

void Simulation::stop() {
    for (const auto& speaker : speakers_) speaker->stop();
}

void Simulation::speakerEnded() {
    if (--running_ > 0) return;
    signals_.cancel();
    end_.cancel();
    if (ended) ended();
}

void Simulation::interrupt() {
    asio::post(io_, [this] {
        interrupted_ = true;
        stop();
    });
}

void Simulation::wake() {
    for (const auto& speaker : speakers_) speaker->wake();
}

Counts Simulation::counts() const {
    Counts sum;
    for (const auto& speaker : speakers_) sum += speaker->counts();
    return sum;
}

}  // namespace chairside::sim
