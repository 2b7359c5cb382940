// Monitors connect to us. Each connection has its own strand and lane.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <chrono>
#include <cstdint>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "engine/intake.h"
#include "ingest/address_allow.h"
#include "ingest/arrivals.h"
#include "ingest/line_options.h"
#include "ingest/monitor_connection.h"
#include "ingest/refusals.h"

namespace chairside::ingest {

// Made with create(); open() and stop() may be called from any thread. `intake` and `clock` must outlive the executor's
// work, and the intake must have answered or dropped every submitted input before the io_context goes.
class MonitorListener : public std::enable_shared_from_this<MonitorListener> {
public:
    [[nodiscard]] static std::shared_ptr<MonitorListener> create(boost::asio::any_io_executor executor,
                                                                 LineOptions options, engine::Intake& intake,
                                                                 const Clock& clock);

    // Listens; the value is the port. Fails when the address cannot be had, or is not the loopback while no network is
    // allowed.
    [[nodiscard]] Result<std::uint16_t> open();
    // The same for a line of the configuration. Fails when it can never be opened so; when its address cannot be had
    // now (another program has the port, its network is not up yet) it is tried again until stop(), and logged once.
    [[nodiscard]] Outcome openWhenFree();
    // Why it does not listen, in words; empty when it does. Any thread.
    [[nodiscard]] std::string failure() const;

    // Closes the listener and every connection. Afterwards nothing of it keeps the executor busy.
    void stop();
    // False: after stop(), the port was not free again by `limit`. Not from the executor's threads.
    [[nodiscard]] bool waitForClosed(std::chrono::steady_clock::time_point limit) const;

private:
    using Tcp = boost::asio::ip::tcp;
    using Self = std::shared_ptr<MonitorListener>;
    using Strand = boost::asio::strand<boost::asio::any_io_executor>;

    struct Known {
        boost::asio::ip::address address;
        std::weak_ptr<MonitorConnection> connection;
        std::shared_ptr<void> place;  // in the budget
    };

    MonitorListener(boost::asio::any_io_executor executor, LineOptions options, engine::Intake& intake,
                    const Clock& clock);
    static boost::asio::awaitable<void> acceptAll(Self self);
    static boost::asio::awaitable<void> bindAndAccept(Self self);
    [[nodiscard]] Outcome allowed();
    [[nodiscard]] Outcome bind();
    [[nodiscard]] std::string where() const;
    void setFailure(std::string why);
    void admit(Tcp::socket socket);
    [[nodiscard]] std::optional<const char*> whyNot(const boost::asio::ip::address& address);

    boost::asio::any_io_executor executor_;
    Strand strand_;  // of everything below
    LineOptions options_;
    engine::Intake& intake_;
    const Clock& clock_;
    AddressAllow allow_;
    Arrivals arrivals_;
    Refusals refusals_;
    Tcp::acceptor acceptor_;
    boost::asio::steady_timer pause_;
    std::map<std::uint64_t, Known> connections_;
    std::uint64_t lastNumber_ = 0;
    bool stopping_ = false;
    mutable std::mutex failureMutex_;
    std::string failure_;
    std::promise<void> closed_;  // the acceptor
    const std::shared_future<void> portFree_{closed_.get_future()};
};

}  // namespace chairside::ingest
