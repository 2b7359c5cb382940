// PdsSpeaker: an older Mindray monitor. It waits to be called (PDS, "patient data share"), tells who it is, and from a
// query on says what it measures, to one caller at a time:
//
//   wait for a call ─▶ 103, then 106 each second ─▶ QRY^R02 ─▶ 204, 503, 54, 56: what was asked for, as it comes
//        ▲                                                          │ nothing heard or taken for silenceMost, ended,
//        another call └──────────────────────────────────────────────────────────┘
//
// Nothing is acknowledged: what was written counts as taken. Nothing is kept for later: while nobody listens, what is
// measured is said to nobody. A query that comes in the first moments is overheard. Not from a capture: how long it
// waits for a sign of life. One thread.
#pragma once

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <optional>

#include "simulators/monitor/pds_wish.h"
#include "simulators/monitor/speaker.h"
#include "wire/mllp_framer.h"

namespace chairside::sim {

class PdsSpeaker final : public Speaker, public std::enable_shared_from_this<PdsSpeaker> {
public:
    // options.host and port: where it waits; port 0: any free one.
    PdsSpeaker(boost::asio::io_context& io, SpeakerOptions options, Feed feed);

    // An Error: no such address here, or the port is taken. Before start().
    [[nodiscard]] Outcome listen();
    [[nodiscard]] std::uint16_t port() const { return options_.port; }

    void start(std::function<void()> ended) override;
    void stop() override;
    void wake() override { pause_.cancel(); }
    [[nodiscard]] bool busy() const override;
    [[nodiscard]] Counts counts() const override { return feed_.counts(); }

private:
    using Self = std::shared_ptr<PdsSpeaker>;
    using SteadyTime = Pace::SteadyTime;

    struct Call {
        explicit Call(boost::asio::ip::tcp::socket with) : socket(std::move(with)) {}
        boost::asio::ip::tcp::socket socket;
        wire::MllpFramer framer{16 * 1024};
        std::array<char, 4096> incoming{};
        std::optional<PdsWish> wish;  // none: it has not asked yet
        bool greeted = false;
        SteadyTime began, lastHeard, nextSign;
    };
    using CallPtr = std::shared_ptr<Call>;

    static boost::asio::awaitable<void> run(Self self);
    static boost::asio::awaitable<void> talk(Self self, CallPtr call);
    static boost::asio::awaitable<void> write(Self self, CallPtr call, std::string bytes);
    static boost::asio::awaitable<void> pauseUntil(Self self, SteadyTime until);

    void waitForCall();
    void waitAnew();
    void answer(boost::asio::ip::tcp::socket socket);
    void read(const CallPtr& call);
    void hear(Call& call);
    void hangUp();
    void beSilent(SteadyTime now);
    [[nodiscard]] SteadyTime nextMove(SteadyTime now) const;
    [[nodiscard]] bool silenced(SteadyTime now) const { return feed_.linkCut(now) || feed_.halfOpen(now); }
    [[nodiscard]] bool over() const { return stopped_ || feed_.ended(); }

    SpeakerOptions options_;
    Feed feed_;
    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::steady_timer pause_;
    CallPtr call_;
    std::vector<CallPtr> abandoned_;  // half open: kept until it ends
    Random noise_;
    bool stopped_ = false;
};

}  // namespace chairside::sim
