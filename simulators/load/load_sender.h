// LoadSender: one thread's share of the load: its connections and the monitors behind them. Its thread's only, but for
// sentPulse(), which a client's thread calls.
#pragma once

#include <array>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "simulators/load/load.h"
#include "vitals/identity.h"
#include "wire/mllp_framer.h"

namespace chairside::sim {

class LoadSender {
public:
    using Steady = std::chrono::steady_clock;

    struct Share {
        boost::asio::ip::tcp::endpoint station;
        int firstMonitor = 0;
        int monitors = 0;
        int connections = 0;
        double rate = 0;  // messages a second
        int seconds = 0;
    };

    explicit LoadSender(Share share);
    ~LoadSender();
    // Connects; an Error says why not.
    [[nodiscard]] Outcome connect();
    // Blocks until everything was sent and answered, or the time for that is over.
    void run(Steady::time_point begin);
    [[nodiscard]] LoadReport& report() { return report_; }
    // When monitor `number` (of all) last sent that pulse; none: it was another, or is known already. Any thread.
    [[nodiscard]] std::optional<Steady::time_point> sentPulse(int number, int pulse);

    [[nodiscard]] static std::string bedOf(int number);
    [[nodiscard]] static int pulseOf(std::uint64_t message) { return 60 + static_cast<int>(message % 60); }

private:
    struct Connection;
    struct Monitor {
        MonitorIdentity identity;
        Connection* connection = nullptr;
        std::uint64_t messages = 0;
        std::atomic<std::int64_t> sentNs{0};  // 0: known already
        std::atomic<int> pulse{0};
    };

    void tick();
    void send(Monitor& monitor);
    void write(Connection& connection);
    void read(Connection& connection);
    void answered(Connection& connection, std::string_view ack);
    void broke(Connection& connection);

    Share share_;
    boost::asio::io_context io_{1};
    boost::asio::steady_timer timer_{io_};
    std::vector<std::unique_ptr<Connection>> connections_;
    std::vector<std::unique_ptr<Monitor>> monitors_;
    LoadReport report_;
    Steady::time_point begun_;
};

}  // namespace chairside::sim
