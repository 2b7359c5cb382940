#include "simulators/control/control_server.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <iostream>

#include "link/client/client.h"

namespace chairside::sim {
namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::size_t kLineMost = 1024;
constexpr std::size_t kConnectionsMost = 8;
constexpr std::size_t kAnswerMost = 1 << 20;

}  // namespace

ControlServer::ControlServer(asio::io_context& io, FloorControl control, std::function<void()> changed)
    : io_(io), acceptor_(io), control_(std::move(control)), changed_(std::move(changed)) {}

ControlServer::~ControlServer() { stop(); }

Outcome ControlServer::listen(std::uint16_t port) {
    error_code error;
    const tcp::endpoint here(asio::ip::address_v4::loopback(), port);
    acceptor_.open(here.protocol(), error);
    acceptor_.set_option(asio::socket_base::reuse_address(true), error);
    acceptor_.bind(here, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (error) return Error{error.message(), "--control " + std::to_string(port)};
    accept();
    return Done{};
}

void ControlServer::stop() {
    error_code ignored;
    acceptor_.close(ignored);
    for (const Socket& socket : open_) socket->close(ignored);
}

void ControlServer::accept() {
    const auto socket = std::make_shared<tcp::socket>(io_);
    acceptor_.async_accept(*socket, [this, socket](const error_code& error) {
        if (error) return;
        if (open_.size() < kConnectionsMost) {
            open_.insert(socket);
            asio::co_spawn(io_, serve(this, socket), [this, socket](std::exception_ptr) { open_.erase(socket); });
        }
        accept();
    });
}

asio::awaitable<void> ControlServer::serve(ControlServer* self, Socket socket) {
    std::string bytes;
    error_code error;
    while (!error) {
        const std::size_t length = co_await asio::async_read_until(
            *socket, asio::dynamic_buffer(bytes, kLineMost), '\n', asio::redirect_error(asio::use_awaitable, error));
        if (error) break;
        const std::string text = self->answer(bytes.substr(0, length - 1));
        bytes.erase(0, length);
        co_await asio::async_write(*socket, asio::buffer(text), asio::redirect_error(asio::use_awaitable, error));
    }
}

std::string ControlServer::answer(const std::string& line) {
    const Result<std::string> obeyed = control_.obey(line);
    if (!obeyed) return "error: " + obeyed.error().text() + "\n";
    changed_();
    return obeyed.value() + "\n.\n";
}

int tell(const std::string& address, const std::vector<std::string>& words, std::chrono::milliseconds patience) {
    const auto at = link::parseHostPort(address);
    if (!at) {
        std::cerr << "chairside-sim: --at: " << at.error().text() << '\n';
        return 2;
    }
    error_code wrong;
    const auto host = asio::ip::make_address(at.value().first, wrong);
    if (wrong) {
        std::cerr << "chairside-sim: --at: not an address: " << at.value().first << '\n';
        return 2;
    }
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
    tcp::iostream call;
    call.expires_after(patience);
    call.connect(tcp::endpoint{host, at.value().second});
    call << line << '\n' << std::flush;
    std::string text;
    const auto ended = [&] { return text.ends_with("\n.\n") || (text.starts_with("error: ") && text.ends_with('\n')); };
    for (char c = 0; !ended() && text.size() < kAnswerMost && call.get(c);) text += c;
    if (!ended()) {
        std::cerr << "chairside-sim: no answer at " << address << ": " << call.error().message() << '\n';
        return 3;
    }
    if (text.starts_with("error: ")) {
        std::cerr << "chairside-sim: " << text.substr(7);
        return 1;
    }
    std::cout << text.substr(0, text.size() - 2) << std::flush;
    return 0;
}

}  // namespace chairside::sim
