#include "ingest/mllp_listener.h"

#include <netinet/tcp.h>
#include <spdlog/spdlog.h>

#include <bit>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detail/socket_option.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>

#include "base/check.h"

namespace chairside::ingest {
namespace {

namespace asio = boost::asio;
constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds kAcceptPause{100};  // after "too many open files" and the like

struct LogEscaped {
    void operator()(std::exception_ptr escaped) const {
        if (!escaped) return;
        try {
            std::rethrow_exception(escaped);
        } catch (const std::exception& error) {
            spdlog::critical("mllp listener stopped: {}", error.what());
        } catch (...) { spdlog::critical("mllp listener stopped"); }
    }
};

// A monitor whose cable was pulled is noticed within about a minute, though it never says goodbye.
void noticeDeadPeers(asio::ip::tcp::socket& socket) {
    boost::system::error_code ignored;
    socket.set_option(asio::socket_base::keep_alive{true}, ignored);
    socket.set_option(asio::detail::socket_option::integer<IPPROTO_TCP, TCP_KEEPIDLE>{30}, ignored);
    socket.set_option(asio::detail::socket_option::integer<IPPROTO_TCP, TCP_KEEPINTVL>{10}, ignored);
    socket.set_option(asio::detail::socket_option::integer<IPPROTO_TCP, TCP_KEEPCNT>{3}, ignored);
    socket.set_option(asio::ip::tcp::no_delay{true}, ignored);
}

}  // namespace

std::shared_ptr<MllpListener> MllpListener::create(asio::any_io_executor executor, MllpOptions options,
                                                   engine::Intake& intake, const Clock& clock) {
    check(options.dialect != nullptr, "the listener has a dialect");
    return std::shared_ptr<MllpListener>{new MllpListener{std::move(executor), std::move(options), intake, clock}};
}

MllpListener::MllpListener(asio::any_io_executor executor, MllpOptions options, engine::Intake& intake,
                           const Clock& clock)
    : executor_(std::move(executor)),
      strand_(asio::make_strand(executor_)),
      options_(std::move(options)),
      intake_(intake),
      clock_(clock),
      acceptor_(strand_),
      pause_(strand_) {}

Result<std::uint16_t> MllpListener::open() {
    auto allow = AddressAllow::parse(options_.allow);
    if (!allow) return allow.error();
    allow_ = std::move(allow).value();
    if (const auto bound = bind(); !bound) return bound.error();
    const std::uint16_t port = acceptor_.local_endpoint().port();
    asio::co_spawn(strand_, acceptAll(shared_from_this()), LogEscaped{});
    return port;
}

Outcome MllpListener::bind() {
    const std::string where = options_.address + ":" + std::to_string(options_.port);
    boost::system::error_code error;
    const auto address = asio::ip::make_address(options_.address, error);
    if (error) return Error{"\"" + options_.address + "\" is no IP address", "mllp"};
    if (!address.is_loopback() && allow_.loopbackOnly()) {
        return Error{"an address other than the loopback needs the networks that may connect (mllp-allow)",
                     "mllp " + where};
    }
    const Tcp::endpoint endpoint{address, options_.port};
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(Tcp::acceptor::reuse_address{true}, error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (error) return Error{"cannot listen: " + error.message(), "mllp " + where};
    return Done{};
}

asio::awaitable<void> MllpListener::acceptAll(Self self) {
    while (!self->stopping_) {
        Tcp::socket socket{asio::make_strand(self->executor_)};
        const auto [error] = co_await self->acceptor_.async_accept(socket, kTuple);
        if (!error) {
            self->admit(std::move(socket));
            continue;
        }
        if (self->stopping_) co_return;
        spdlog::error("mllp accept: {}", error.message());
        self->pause_.expires_after(kAcceptPause);
        co_await self->pause_.async_wait(kTuple);
    }
}

void MllpListener::admit(Tcp::socket socket) {
    boost::system::error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    if (error) return;  // already gone
    const auto address = plainAddress(endpoint.address());
    const bool full = connections_.size() >= options_.limits.connectionsMax;
    if (full || !allow_.allows(address)) {
        ++refused_;
        if (std::has_single_bit(refused_)) {
            spdlog::warn("mllp: {} refused ({} so far): {}", address.to_string(), refused_,
                         full ? "too many connections" : "not in the networks allowed");
        }
        return;
    }
    noticeDeadPeers(socket);
    const std::uint64_t number = ++lastNumber_;
    const auto forget = [weak = weak_from_this()](std::uint64_t ended) {
        const auto self = weak.lock();
        if (self) asio::post(self->strand_, [self, ended] { self->connections_.erase(ended); });
    };
    const auto connection = std::make_shared<MllpConnection>(std::move(socket), number, address.to_string(), options_,
                                                             intake_, clock_, forget);
    connections_.emplace(number, connection);
    connection->start();
}

void MllpListener::stop() {
    asio::post(strand_, [self = shared_from_this()] {
        self->stopping_ = true;
        boost::system::error_code ignored;
        self->acceptor_.close(ignored);
        self->pause_.cancel();
        for (const auto& [number, weak] : self->connections_) {
            if (const auto connection = weak.lock()) connection->close("the station stops");
        }
    });
}

}  // namespace chairside::ingest
