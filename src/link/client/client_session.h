// What lives behind Client: one connection after another, kept alive by its own pending operations. Everything runs on
// the io_context's one thread.
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <optional>

#include "link/client/backoff.h"
#include "link/client/client.h"
#include "link/client/frame.h"
#include "link/client/pending_requests.h"

namespace chairside::link {

class Client::Session : public std::enable_shared_from_this<Session> {
public:
    Session(boost::asio::io_context& io, ClientOptions options, ClientHandlers handlers);

    void start();
    void stop();
    void abandon();  // the Client is gone: no callback runs from now on
    void request(v1::ClientFrame frame, OnAnswer answer, std::chrono::milliseconds limit);
    [[nodiscard]] bool connected() const { return connected_; }

private:
    using Self = std::shared_ptr<Session>;
    using SteadyTime = std::chrono::steady_clock::time_point;

    static boost::asio::awaitable<void> run(Self self);
    static boost::asio::awaitable<Error> connectAndRead(Self self);
    static boost::asio::awaitable<boost::system::error_code> connect(Self self);
    static boost::asio::awaitable<Error> readFrames(Self self);

    void beginConnection();
    void endConnection(const Error& why);
    void close(Error why);
    void watchSilence();
    void sayStillHere();
    void watchRequests();

    [[nodiscard]] Outcome takeWaiting();
    [[nodiscard]] Outcome take(const v1::StationFrame& frame);
    [[nodiscard]] Outcome takeUnasked(const v1::StationFrame& frame);
    void answer(const OnAnswer& answer, const v1::StationFrame& frame);
    void failSoon(OnAnswer answer, Error why);
    void welcomed(const v1::Welcome& welcome);

    [[nodiscard]] Outcome send(const v1::ClientFrame& frame);
    void writeNext();

    boost::asio::io_context& io_;
    ClientOptions options_;
    ClientHandlers handlers_;
    boost::asio::ip::tcp::resolver resolver_;
    boost::asio::ip::tcp::socket socket_;
    boost::asio::steady_timer silence_;
    boost::asio::steady_timer stillHere_;
    boost::asio::steady_timer pause_;
    boost::asio::steady_timer requestLimit_;
    SteadyTime aliveUntil_;
    Backoff backoff_;
    FrameReader reader_;
    PendingRequests pending_;
    std::deque<std::string> outgoing_;
    std::size_t outgoingBytes_ = 0;
    bool writing_ = false;
    std::uint64_t connection_ = 0;  // tells a late write handler that its connection is over
    std::optional<Error> closedBecause_;
    std::atomic<bool> connected_ = false;
    bool running_ = false;
    bool stopped_ = false;
    bool abandoned_ = false;
};

}  // namespace chairside::link
