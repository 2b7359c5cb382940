#include "ingest/monitor_dialer.h"

#include <spdlog/spdlog.h>

#include <bit>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <exception>
#include <random>

#include "ingest/tcp_options.h"

namespace chairside::ingest {
namespace {

namespace asio = boost::asio;
constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr auto kNever = asio::steady_timer::time_point::max();

struct LogEscaped {
    std::string where;
    void operator()(std::exception_ptr escaped) const {
        if (!escaped) return;
        try {
            std::rethrow_exception(escaped);
        } catch (const std::exception& error) { spdlog::critical("dialling {} stopped: {}", where, error.what()); }
    }
};

}  // namespace

std::shared_ptr<MonitorDialer> MonitorDialer::create(asio::any_io_executor executor, LineOptions options,
                                                     MonitorConnection::Edge edge) {
    return std::shared_ptr<MonitorDialer>{new MonitorDialer{std::move(executor), std::move(options), edge}};
}

MonitorDialer::MonitorDialer(asio::any_io_executor executor, LineOptions options, MonitorConnection::Edge edge)
    : options_(std::move(options)),
      where_(options_.address + ':' + std::to_string(options_.port)),
      edge_(edge),
      strand_(asio::make_strand(executor)),
      alarm_(strand_, kNever),
      pause_(options_.limits.retryFirst, options_.limits.retryMost),
      random_(std::random_device{}()),
      state_("not begun") {}

void MonitorDialer::start() { asio::co_spawn(strand_, run(shared_from_this()), LogEscaped{where_}); }

void MonitorDialer::stop() {
    asio::post(strand_, [self = shared_from_this()] {
        self->stopping_ = true;
        boost::system::error_code ignored;
        if (self->socket_) self->socket_->close(ignored);
        if (self->connection_) self->connection_->close("the station stops");
        self->alarm_.cancel();
    });
}

std::string MonitorDialer::state() const {
    const std::scoped_lock lock(mutex_);
    return "dials " + where_ + ": " + state_;
}

void MonitorDialer::setState(std::string words) {
    const std::scoped_lock lock(mutex_);
    state_ = std::move(words);
}

asio::awaitable<void> MonitorDialer::run(Self self) {
    while (!self->stopping_) {
        co_await tryOnce(self);
        if (self->stopping_) co_return;
        co_await pause(self);
    }
}

// A monitor that takes the call and then says nothing must not hold us for minutes.
void MonitorDialer::limitConnecting() {
    alarm_.expires_after(options_.limits.connectMax);
    alarm_.async_wait([self = shared_from_this()](const boost::system::error_code& cancelled) {
        boost::system::error_code ignored;
        if (!cancelled && self->socket_) self->socket_->close(ignored);
    });
}

asio::awaitable<void> MonitorDialer::tryOnce(Self self) {
    self->setState(self->whyNot_.empty() ? "connecting" : "connecting; before: " + self->whyNot_);
    ++self->tries_;
    const Tcp::endpoint monitor{asio::ip::make_address(self->options_.address), self->options_.port};
    self->socket_.emplace(self->strand_);
    self->limitConnecting();
    const auto [error] = co_await self->socket_->async_connect(monitor, kTuple);
    self->alarm_.cancel();
    if (!error && self->socket_->is_open()) {
        co_await serve(self);
        co_return;
    }
    self->socket_.reset();
    if (self->stopping_) co_return;
    const bool tooSlow = !error || error == asio::error::operation_aborted;  // closed in the instant it was connected
    const std::string why = tooSlow ? "no answer" : error.message();
    self->whyNot_ = why + ", " + std::to_string(self->tries_) + (self->tries_ == 1 ? " try" : " tries");
    self->setState(self->whyNot_);
    const auto more = self->options_.log->spend(std::chrono::steady_clock::now());
    if (more && std::has_single_bit(self->tries_)) {
        spdlog::warn("{} {}: {}{}", name(self->options_.protocol), self->where_, self->whyNot_, *more);
    }
}

asio::awaitable<void> MonitorDialer::serve(Self self) {
    noticeDeadPeers(*self->socket_);
    self->ended_.reset();
    const auto onEnd = [self](const MonitorConnection::Ended& ended) {
        self->ended_ = ended;
        self->alarm_.cancel();
    };
    Tcp::socket socket = std::move(*self->socket_);
    self->socket_.reset();
    self->connection_ = std::make_shared<MonitorConnection>(std::move(socket), ++self->connections_,
                                                            self->options_.address, self->options_, self->edge_, onEnd);
    self->setState("connected");
    self->connection_->start();
    while (!self->ended_) {
        self->alarm_.expires_at(kNever);
        co_await self->alarm_.async_wait(kTuple);
    }
    self->connection_.reset();
    if (self->ended_->messages > 0) {
        self->tries_ = 0;
        self->pause_.reset();
    }
    self->whyNot_ = self->ended_->why;
    self->setState(self->whyNot_);
}

asio::awaitable<void> MonitorDialer::pause(Self self) {
    const auto time = self->pause_.next(std::uniform_real_distribution{}(self->random_));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
    {
        const std::scoped_lock lock(self->mutex_);
        self->state_ += "; again within " + std::to_string(seconds) + " s";
    }
    self->alarm_.expires_after(time);
    co_await self->alarm_.async_wait(kTuple);
}

}  // namespace chairside::ingest
