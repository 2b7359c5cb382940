// ControlServer: FloorControl over TCP, on loopback only: a line in, its answer out, ended by a line "." (or a line
// that begins with "error: "). At most 8 connections. Runs on the io_context's one thread.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <set>

#include "simulators/control/floor_control.h"

namespace chairside::sim {

class ControlServer {
public:
    // `changed` runs after each command that was obeyed.
    ControlServer(boost::asio::io_context& io, FloorControl control, std::function<void()> changed);
    ~ControlServer();

    // Port 0: any free one. An Error: the port is taken.
    [[nodiscard]] Outcome listen(std::uint16_t port);
    [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
    void stop();

private:
    using Socket = std::shared_ptr<boost::asio::ip::tcp::socket>;

    static boost::asio::awaitable<void> serve(ControlServer* self, Socket socket);
    void accept();
    [[nodiscard]] std::string answer(const std::string& line);

    boost::asio::io_context& io_;
    boost::asio::ip::tcp::acceptor acceptor_;
    FloorControl control_;
    std::function<void()> changed_;
    std::set<Socket> open_;
};

// What `chairside-sim tell` does: sends the words, prints the answer. 0, or 1 with the error on standard error; 3 when
// nobody listens there, or the answer is not there whole within `patience`.
[[nodiscard]] int tell(const std::string& address, const std::vector<std::string>& words,
                       std::chrono::milliseconds patience = std::chrono::seconds{10});

}  // namespace chairside::sim
