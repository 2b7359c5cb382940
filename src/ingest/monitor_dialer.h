// Connects to one monitor and keeps connected: some monitors wait to be called. On a strand of its own, with limits of
// its own: a monitor that is off, slow or broken disturbs no other.
//
//   connecting ──▶ connected ──▶ lost ──wait: doubling, with jitter──▶ connecting
//       └────────────refused, no answer in time──▲
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>

#include "base/retry_pause.h"
#include "ingest/line_options.h"
#include "ingest/monitor_connection.h"

namespace chairside::ingest {

// Made with create(); start(), stop() and state() may be called from any thread. What the edge names must outlive the
// executor's work.
class MonitorDialer : public std::enable_shared_from_this<MonitorDialer> {
public:
    // `options.address` is numeric.
    [[nodiscard]] static std::shared_ptr<MonitorDialer> create(boost::asio::any_io_executor executor,
                                                               LineOptions options, MonitorConnection::Edge edge);
    void start();
    // Afterwards nothing of it keeps the executor busy.
    void stop();
    // "dials 10.0.0.7:4601: Connection refused, 3 tries; again within 8 s"; the reason stays while it is tried again.
    [[nodiscard]] std::string state() const;

private:
    using Self = std::shared_ptr<MonitorDialer>;
    using Tcp = boost::asio::ip::tcp;

    MonitorDialer(boost::asio::any_io_executor executor, LineOptions options, MonitorConnection::Edge edge);
    static boost::asio::awaitable<void> run(Self self);
    static boost::asio::awaitable<void> tryOnce(Self self);
    static boost::asio::awaitable<void> serve(Self self);
    static boost::asio::awaitable<void> pause(Self self);

    void setState(std::string words);
    void limitConnecting();

    LineOptions options_;
    const std::string where_;
    MonitorConnection::Edge edge_;
    boost::asio::strand<boost::asio::any_io_executor> strand_;  // of what follows, but the state
    boost::asio::steady_timer alarm_;
    std::optional<Tcp::socket> socket_;  // while connecting
    std::shared_ptr<MonitorConnection> connection_;
    std::optional<MonitorConnection::Ended> ended_;
    RetryPause pause_;
    std::minstd_rand random_;
    std::uint64_t tries_ = 0;  // since it last worked
    std::string whyNot_;       // it was not connected last; empty before the first try
    std::uint64_t connections_ = 0;
    bool stopping_ = false;

    mutable std::mutex mutex_;
    std::string state_;
};

}  // namespace chairside::ingest
