#include "ingest/monitor_listener.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <bit>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>

#include "base/check.h"
#include "ingest/tcp_options.h"

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
            spdlog::critical("a listener for monitors stopped: {}", error.what());
        } catch (...) { spdlog::critical("a listener for monitors stopped"); }
    }
};

}  // namespace

std::shared_ptr<MonitorListener> MonitorListener::create(asio::any_io_executor executor, LineOptions options,
                                                         engine::Intake& intake, const Clock& clock) {
    check(options.dialects != nullptr, "the listener has dialects");
    return std::shared_ptr<MonitorListener>{
        new MonitorListener{std::move(executor), std::move(options), intake, clock}};
}

MonitorListener::MonitorListener(asio::any_io_executor executor, LineOptions options, engine::Intake& intake,
                                 const Clock& clock)
    : executor_(std::move(executor)),
      strand_(asio::make_strand(executor_)),
      options_(std::move(options)),
      intake_(intake),
      clock_(clock),
      arrivals_(options_.limits.connectsOfOneAddressAMinute),
      acceptor_(strand_),
      pause_(strand_) {}

Result<std::uint16_t> MonitorListener::open() {
    if (const auto fits = allowed(); !fits) return fits.error();
    if (const auto bound = bind(); !bound) return bound.error();
    const std::uint16_t port = acceptor_.local_endpoint().port();
    asio::co_spawn(strand_, acceptAll(shared_from_this()), LogEscaped{});
    return port;
}

Outcome MonitorListener::openWhenFree() {
    if (const auto fits = allowed(); !fits) {
        setFailure(fits.error().what);
        return fits.error();
    }
    const Outcome bound = bind();
    if (bound) {
        asio::co_spawn(strand_, acceptAll(shared_from_this()), LogEscaped{});
        return Done{};
    }
    spdlog::error("{}; it is tried again", bound.error().text());
    setFailure(bound.error().what);
    asio::co_spawn(strand_, bindAndAccept(shared_from_this()), LogEscaped{});
    return Done{};
}

std::string MonitorListener::failure() const {
    const std::scoped_lock lock(failureMutex_);
    return failure_;
}

void MonitorListener::setFailure(std::string why) {
    const std::scoped_lock lock(failureMutex_);
    failure_ = std::move(why);
}

std::string MonitorListener::where() const {
    std::string text{name(options_.protocol)};
    text.append(1, ' ').append(options_.address).append(1, ':').append(std::to_string(options_.port));
    return text;
}

Outcome MonitorListener::allowed() {
    auto allow = AddressAllow::parse(options_.allow);
    if (!allow) return allow.error();
    allow_ = std::move(allow).value();
    boost::system::error_code error;
    const auto address = asio::ip::make_address(options_.address, error);
    if (error) return Error{"\"" + options_.address + "\" is no IP address", std::string{name(options_.protocol)}};
    if (!address.is_loopback() && allow_.loopbackOnly()) {
        return Error{"an address other than the loopback needs the networks that may connect (mllp-allow)", where()};
    }
    return Done{};
}

Outcome MonitorListener::bind() {
    boost::system::error_code error;
    const Tcp::endpoint endpoint{asio::ip::make_address(options_.address, error), options_.port};
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(Tcp::acceptor::reuse_address{true}, error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (!error) return Done{};
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    return Error{"cannot listen: " + error.message(), where()};
}

asio::awaitable<void> MonitorListener::bindAndAccept(Self self) {
    while (!self->stopping_) {
        self->pause_.expires_after(self->options_.limits.bindRetry);
        co_await self->pause_.async_wait(kTuple);
        if (self->stopping_) co_return;
        const Outcome bound = self->bind();
        self->setFailure(bound ? std::string{} : bound.error().what);
        if (!bound) continue;
        spdlog::info("{} listens now", self->where());
        co_await acceptAll(self);
    }
}

asio::awaitable<void> MonitorListener::acceptAll(Self self) {
    while (!self->stopping_) {
        Tcp::socket socket{asio::make_strand(self->executor_)};
        const auto [error] = co_await self->acceptor_.async_accept(socket, kTuple);
        if (self->stopping_) co_return;  // also what was accepted just before
        if (!error) {
            self->admit(std::move(socket));
            continue;
        }
        const auto more = self->options_.log->spend(std::chrono::steady_clock::now());
        if (more) spdlog::error("{}: cannot accept: {}{}", name(self->options_.protocol), error.message(), *more);
        self->pause_.expires_after(kAcceptPause);
        co_await self->pause_.async_wait(kTuple);
    }
}

std::optional<const char*> MonitorListener::whyNot(const asio::ip::address& address) {
    if (!allow_.allows(address)) return "not in the networks allowed";
    if (connections_.size() >= options_.limits.connectionsMax) return "too many connections";
    if (!arrivals_.allow(address, std::chrono::steady_clock::now())) return "it connects too often";
    const auto ofThis = std::ranges::count(connections_, address, [](const auto& one) { return one.second.address; });
    const bool full = static_cast<std::size_t>(ofThis) >= options_.limits.connectionsOfOneAddress;
    return full ? std::optional{"too many connections from this address"} : std::nullopt;
}

void MonitorListener::admit(Tcp::socket socket) {
    boost::system::error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    if (error) return;  // already gone
    const auto address = plainAddress(endpoint.address());
    auto reason = whyNot(address);
    auto place = reason ? nullptr : options_.budget->take();
    if (!reason && !place) reason = "too many connections for the files that may be open";
    if (reason) {
        const std::uint64_t refused = refusals_.add(address);
        if (std::has_single_bit(refused)) {
            spdlog::warn("{}: {} refused ({} so far): {}", name(options_.protocol), address.to_string(), refused,
                         *reason);
        }
        return dropAtOnce(socket);
    }
    noticeDeadPeers(socket);
    const std::uint64_t number = ++lastNumber_;
    const auto forget = [weak = weak_from_this()](const MonitorConnection::Ended& ended) {
        const auto self = weak.lock();
        if (self) asio::post(self->strand_, [self, number = ended.number] { self->connections_.erase(number); });
    };
    const MonitorConnection::Edge edge{intake_, clock_};
    const auto connection =
        std::make_shared<MonitorConnection>(std::move(socket), number, address.to_string(), options_, edge, forget);
    connections_.emplace(number, Known{address, connection, std::move(place)});
    connection->start();
}

void MonitorListener::stop() {
    asio::post(strand_, [self = shared_from_this()] {
        if (self->stopping_) return;
        self->stopping_ = true;
        boost::system::error_code ignored;
        self->acceptor_.close(ignored);
        self->closed_.set_value();
        self->pause_.cancel();
        for (const auto& [number, known] : self->connections_) {
            if (const auto connection = known.connection.lock()) connection->close("the station stops");
        }
    });
}

bool MonitorListener::waitForClosed(std::chrono::steady_clock::time_point limit) const {
    return portFree_.wait_until(limit) == std::future_status::ready;
}

}  // namespace chairside::ingest
