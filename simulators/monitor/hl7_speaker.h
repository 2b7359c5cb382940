// Hl7Speaker: HL7 over MLLP in the dialect of its feed, the monitor being the TCP client.
//
//   connect ─▶ send front ─▶ wait for its ACK ─▶ AA: next · AE: again, five times · AR: counted, next
//      ▲                          │ nothing within ackLimit, connection lost
//      └──── pause (jitter) ◀─────┘ the same bytes again
//
// A half-open connection is kept, unread, until the speaker goes: the station has to find out by itself.
#pragma once

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <optional>
#include <vector>

#include "base/retry_pause.h"
#include "simulators/monitor/ack.h"
#include "simulators/monitor/speaker.h"
#include "simulators/patient/random.h"
#include "wire/mllp_framer.h"

namespace chairside::sim {

class Hl7Speaker final : public Speaker, public std::enable_shared_from_this<Hl7Speaker> {
public:
    Hl7Speaker(boost::asio::io_context& io, SpeakerOptions options, Feed feed);

    void start(std::function<void()> ended) override;
    void stop() override;
    void wake() override { pause_.cancel(); }
    [[nodiscard]] bool busy() const override;
    [[nodiscard]] Counts counts() const override { return feed_.counts(); }

private:
    using Self = std::shared_ptr<Hl7Speaker>;
    using SteadyTime = Pace::SteadyTime;

    static boost::asio::awaitable<void> run(Self self);
    static boost::asio::awaitable<bool> connect(Self self);
    static boost::asio::awaitable<void> converse(Self self);
    static boost::asio::awaitable<bool> exchange(Self self);
    static boost::asio::awaitable<bool> exchangeOne(Self self, std::string frame, std::string id);
    static boost::asio::awaitable<bool> write(Self self, std::string frame);
    static boost::asio::awaitable<std::optional<Ack>> readAnswer(Self self);
    static boost::asio::awaitable<void> pauseUntil(Self self, SteadyTime until);
    static boost::asio::awaitable<void> pauseTo(Self self, Duration simulated);

    void watch(std::chrono::milliseconds limit);
    void closeAt(SteadyTime limit);
    void disconnect();
    void abandon();
    [[nodiscard]] std::optional<Ack> nextAck();
    [[nodiscard]] bool settle();
    [[nodiscard]] bool silenced(SteadyTime now) const { return feed_.linkCut(now) || feed_.halfOpen(now); }
    [[nodiscard]] std::string garbage();
    void lost(const std::string& why);
    [[nodiscard]] bool over() const { return stopped_ || feed_.ended(); }

    SpeakerOptions options_;
    Feed feed_;
    boost::asio::ip::tcp::resolver resolver_;
    boost::asio::ip::tcp::socket socket_;
    boost::asio::steady_timer limit_;
    boost::asio::steady_timer pause_;
    SteadyTime limitAt_ = SteadyTime::max();
    RetryPause retry_;
    Random jitter_;
    wire::MllpFramer framer_;
    std::array<char, 4096> incoming_{};
    std::vector<boost::asio::ip::tcp::socket> abandoned_;
    Random noise_;
    Ack answer_;      // to the message on the wire now
    int errors_ = 0;  // answered to the front
    bool dribbling_ = false;
    bool stopped_ = false;
    bool complained_ = false;
};

}  // namespace chairside::sim
