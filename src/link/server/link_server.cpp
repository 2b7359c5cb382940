#include "link/server/link_server.h"

#include <spdlog/spdlog.h>

#include <bit>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "link/client/frame.h"
#include "link/server/distributor.h"
#include "link/server/server_session.h"

namespace chairside::link {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::chrono::milliseconds kAcceptPause{100};  // after a failed accept (no file descriptors left, mostly)

void reportEscaped(const std::exception_ptr& escaped) {
    if (!escaped) return;
    try {
        std::rethrow_exception(escaped);
    } catch (const std::exception& error) { spdlog::critical("link: the listener ended: {}", error.what()); }
}

// A new socket's send buffer is empty: these few bytes never block.
void turnAway(tcp::socket& socket) {
    v1::StationFrame frame;
    frame.mutable_refused()->set_reason("too many clients");
    const auto bytes = encodeFrame(frame);
    error_code ignored;
    socket.non_blocking(true, ignored);
    if (bytes) socket.write_some(asio::buffer(bytes.value()), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
}

// A dual-stack listener sees IPv4 peers as "::ffff:10.0.0.7"; configurations name them "10.0.0.7".
std::string addressText(const asio::ip::address& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    }
    return address.to_string();
}

}  // namespace

class LinkServer::Listener : public std::enable_shared_from_this<Listener> {
public:
    Listener(asio::io_context& io, LinkServerOptions options, engine::Intake& intake, StationView& station)
        : io_(io),
          options_(std::move(options)),
          station_{intake, station},
          strand_(asio::make_strand(io)),
          acceptor_(strand_),
          pause_(strand_),
          distributor_(std::make_shared<Distributor>(io, station, options_.heartbeat)) {}

    Result<std::uint16_t> start() {
        error_code failed;
        const auto address = asio::ip::make_address(options_.address, failed);
        if (failed) return Error{"\"" + options_.address + "\" is not a numeric address", "link listener"};
        if (!address.is_loopback() && !options_.insecure) {
            return Error{options_.address +
                             " is not loopback, and the link is neither encrypted nor authenticated: "
                             "only with --insecure",
                         "link listener"};
        }
        if (const Outcome listening = listen(tcp::endpoint{address, options_.port}); !listening) {
            return listening.error();
        }
        const std::uint16_t port = acceptor_.local_endpoint(failed).port();
        distributor_->start();
        asio::co_spawn(strand_, acceptClients(shared_from_this()), reportEscaped);
        return port;
    }

    void stop() {
        asio::post(strand_, [self = shared_from_this()] {
            error_code ignored;
            self->acceptor_.close(ignored);
            self->pause_.cancel();
        });
        distributor_->stop();
    }

    [[nodiscard]] Distributor& distributor() { return *distributor_; }

private:
    Outcome listen(const tcp::endpoint& endpoint) {
        error_code failed;
        acceptor_.open(endpoint.protocol(), failed);
        if (!failed) acceptor_.set_option(tcp::acceptor::reuse_address{true}, failed);
        if (!failed) acceptor_.bind(endpoint, failed);
        if (!failed) acceptor_.listen(asio::socket_base::max_listen_connections, failed);
        if (!failed) return Done{};
        const std::string where = "link listener " + options_.address + ":" + std::to_string(options_.port);
        return Error{failed.message(), where};
    }

    static asio::awaitable<void> acceptClients(std::shared_ptr<Listener> self) {
        error_code failed;
        auto token = asio::redirect_error(asio::use_awaitable, failed);
        while (self->acceptor_.is_open()) {
            tcp::socket socket{asio::make_strand(self->io_)};
            co_await self->acceptor_.async_accept(socket, token);
            if (!failed) {
                self->admit(std::move(socket));
                continue;
            }
            if (!self->acceptor_.is_open()) break;
            const auto more = self->options_.log->spend(std::chrono::steady_clock::now());
            if (more) spdlog::error("link: cannot accept: {}{}", failed.message(), *more);
            self->pause_.expires_after(kAcceptPause);
            co_await self->pause_.async_wait(token);
        }
    }

    void admit(tcp::socket socket) {
        error_code gone;
        const auto endpoint = socket.remote_endpoint(gone);
        if (gone) return;
        const std::string peer = addressText(endpoint.address());
        if (distributor_->sessions() >= options_.clientsMax) {
            // A storm of connections must not fill the log: the 1st, 2nd, 4th, 8th ...
            if (std::has_single_bit(++turnedAway_)) {
                spdlog::warn("link: {} turned away ({} so far): {} clients are connected", peer, turnedAway_,
                             options_.clientsMax);
            }
            return turnAway(socket);
        }
        std::make_shared<ServerSession>(std::move(socket), peer, station_, distributor_, options_)->start();
    }

    asio::io_context& io_;
    LinkServerOptions options_;
    ServerSession::Station station_;
    asio::strand<asio::io_context::executor_type> strand_;
    tcp::acceptor acceptor_;
    asio::steady_timer pause_;
    std::uint64_t turnedAway_ = 0;
    std::shared_ptr<Distributor> distributor_;
};

LinkServer::LinkServer(asio::io_context& io, LinkServerOptions options, engine::Intake& intake, StationView& station)
    : listener_(std::make_shared<Listener>(io, std::move(options), intake, station)) {}

LinkServer::~LinkServer() { stop(); }

Result<std::uint16_t> LinkServer::start() { return listener_->start(); }
void LinkServer::stop() { listener_->stop(); }
std::size_t LinkServer::clients() const { return listener_->distributor().sessions(); }

void LinkServer::publish(std::uint64_t sequence, std::shared_ptr<const PublishedEntry> entry) {
    listener_->distributor().publish(sequence, std::move(entry));
}

}  // namespace chairside::link
