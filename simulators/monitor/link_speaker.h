// LinkSpeaker: batches of readings over the link, each sent again until the station says it is durable. A batch that
// the station refuses five times is given up and counted.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <optional>

#include "base/retry_pause.h"
#include "link/client/client.h"
#include "simulators/monitor/speaker.h"
#include "simulators/patient/random.h"

namespace chairside::sim {

class LinkSpeaker final : public Speaker, public std::enable_shared_from_this<LinkSpeaker> {
public:
    LinkSpeaker(boost::asio::io_context& io, SpeakerOptions options, Feed feed);

    void start(std::function<void()> ended) override;
    void stop() override;
    void wake() override { pause_.cancel(); }
    [[nodiscard]] bool busy() const override;
    [[nodiscard]] Counts counts() const override { return feed_.counts(); }

private:
    using Self = std::shared_ptr<LinkSpeaker>;
    using SteadyTime = Pace::SteadyTime;

    static boost::asio::awaitable<void> run(Self self);
    static boost::asio::awaitable<void> exchange(Self self);
    static boost::asio::awaitable<void> pauseUntil(Self self, SteadyTime until);

    [[nodiscard]] bool silenced(SteadyTime now) const;
    void openLink();
    void closeLink();
    void send();
    // False: the same batch again after a pause.
    [[nodiscard]] bool settle(const Result<v1::StationFrame>& answer);
    void complain(const std::string& why);

    boost::asio::io_context& io_;
    SpeakerOptions options_;
    Feed feed_;
    boost::asio::steady_timer pause_;
    RetryPause retry_;
    Random jitter_;
    std::unique_ptr<link::Client> client_;
    std::optional<Result<v1::StationFrame>> answer_;
    int refusals_ = 0;  // of the front
    bool stopped_ = false;
    bool complained_ = false;
};

}  // namespace chairside::sim
