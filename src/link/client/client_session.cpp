#include "link/client/client_session.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <exception>
#include <iostream>

#include "link/client/dead_peer.h"

namespace chairside::link {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::uint32_t kProtocol = 1;
constexpr std::uint64_t kNobodyWaits = UINT64_MAX;  // a request number; 0 would make an older station close
constexpr std::size_t kOutgoingMax = 16u << 20;     // bytes that may wait for the socket

// A connection's coroutine has no exception of its own to lose; if one escapes it is our fault and must be seen.
void reportEscaped(const std::exception_ptr& escaped) {
    if (!escaped) return;
    try {
        std::rethrow_exception(escaped);
    } catch (const std::exception& error) { std::cerr << "link client stopped: " << error.what() << '\n'; }
}

}  // namespace

Client::Session::Session(asio::io_context& io, ClientOptions options, ClientHandlers handlers)
    : io_(io),
      options_(std::move(options)),
      handlers_(std::move(handlers)),
      resolver_(io),
      socket_(io),
      silence_(io),
      stillHere_(io),
      pause_(io),
      requestLimit_(io),
      backoff_(std::random_device{}()) {}

void Client::Session::start() {
    asio::post(io_, [self = shared_from_this()] {
        if (self->abandoned_) return;
        self->stopped_ = false;
        if (self->running_) return;
        self->running_ = true;
        asio::co_spawn(self->io_, run(self), reportEscaped);
    });
}

void Client::Session::stop() {
    asio::post(io_, [self = shared_from_this()] {
        self->stopped_ = true;
        self->pause_.cancel();
        self->close(Error{"stopped", ""});
    });
}

void Client::Session::abandon() {
    abandoned_ = true;
    stop();
}

asio::awaitable<void> Client::Session::run(Self self) {
    while (!self->stopped_) {
        const Error why = co_await connectAndRead(self);
        self->endConnection(why);
        if (self->stopped_ || !self->options_.reconnect) break;
        error_code ignored;
        auto token = asio::redirect_error(asio::use_awaitable, ignored);
        self->pause_.expires_after(self->backoff_.next());
        co_await self->pause_.async_wait(token);
    }
    self->running_ = false;
}

asio::awaitable<Error> Client::Session::connectAndRead(Self self) {
    self->beginConnection();
    const error_code failed = co_await connect(self);
    if (failed) {
        const std::string where = self->options_.host + ":" + std::to_string(self->options_.port);
        co_return self->closedBecause_.value_or(Error{failed.message(), where});
    }
    const Error why = co_await readFrames(self);
    co_return self->closedBecause_.value_or(why);
}

// A numeric address needs no resolver (and none of its threads).
asio::awaitable<error_code> Client::Session::connect(Self self) {
    error_code failed;
    auto token = asio::redirect_error(asio::use_awaitable, failed);
    error_code notNumeric;
    const auto address = asio::ip::make_address(self->options_.host, notNumeric);
    if (!notNumeric) {
        const asio::ip::tcp::endpoint endpoint{address, self->options_.port};
        co_await self->socket_.async_connect(endpoint, token);
    } else {
        const std::string port = std::to_string(self->options_.port);
        auto found = co_await self->resolver_.async_resolve(self->options_.host, port, token);
        if (failed) co_return failed;
        co_await asio::async_connect(self->socket_, found, token);
    }
    co_return failed;
}

asio::awaitable<Error> Client::Session::readFrames(Self self) {
    error_code failed;
    noticeDeadPeer(self->socket_);
    v1::ClientFrame hello;
    hello.mutable_hello()->set_protocol(kProtocol);
    hello.mutable_hello()->set_client(self->options_.client);
    hello.mutable_hello()->set_person(self->options_.person);
    hello.mutable_hello()->set_locale(self->options_.locale);
    hello.mutable_hello()->set_annunciates(self->options_.annunciates);
    if (const Outcome sent = self->send(hello); !sent) co_return sent.error();

    auto token = asio::redirect_error(asio::use_awaitable, failed);
    while (true) {
        const auto space = self->reader_.prepare();
        const auto buffer = asio::buffer(space.data(), space.size());
        const std::size_t bytes = co_await self->socket_.async_read_some(buffer, token);
        if (failed == asio::error::eof) co_return Error{"the station closed the connection", ""};
        if (failed) co_return Error{failed.message(), ""};
        self->reader_.commit(bytes);
        if (const Outcome taken = self->takeWaiting(); !taken) co_return taken.error();
    }
}

void Client::Session::beginConnection() {
    ++connection_;
    closedBecause_.reset();
    reader_ = FrameReader{};
    outgoing_.clear();
    outgoingBytes_ = 0;
    writing_ = false;
    aliveUntil_ = std::chrono::steady_clock::now() + options_.connectTimeout;
    watchSilence();
}

void Client::Session::endConnection(const Error& why) {
    connected_ = false;
    ++connection_;
    error_code ignored;
    socket_.close(ignored);
    silence_.cancel();
    stillHere_.cancel();
    for (OnAnswer& waiting : pending_.takeAll()) {
        if (!abandoned_) waiting(Error{"the station was lost: " + why.text(), ""});
    }
    if (!abandoned_ && !stopped_ && handlers_.lost) handlers_.lost(why);
}

void Client::Session::close(Error why) {
    if (!closedBecause_) closedBecause_ = std::move(why);
    connected_ = false;
    error_code ignored;
    resolver_.cancel();
    socket_.close(ignored);
}

// One timer a connection: it looks when the silence would be too long, and again when something came meanwhile.
void Client::Session::watchSilence() {
    silence_.expires_at(aliveUntil_);
    silence_.async_wait([self = shared_from_this(), connection = connection_](error_code cancelled) {
        if (cancelled || connection != self->connection_) return;
        if (std::chrono::steady_clock::now() < self->aliveUntil_) return self->watchSilence();
        self->close(Error{self->connected_ ? "nothing heard from the station" : "the station does not answer",
                          self->options_.host + ":" + std::to_string(self->options_.port)});
    });
}

void Client::Session::sayStillHere() {
    stillHere_.expires_after(options_.stillHereEvery);
    stillHere_.async_wait([self = shared_from_this(), connection = connection_](error_code cancelled) {
        if (cancelled || connection != self->connection_ || !self->connected_ || self->abandoned_) return;
        self->sayStillHere();
        if (self->handlers_.stillAnnunciates && !self->handlers_.stillAnnunciates()) return;
        v1::ClientFrame frame;
        frame.set_request(kNobodyWaits);
        frame.mutable_still_here();
        if (const Outcome sent = self->send(frame); !sent) self->close(sent.error());
    });
}

Outcome Client::Session::takeWaiting() {
    while (true) {
        const auto next = reader_.next();
        if (!next) return next.error();
        if (!next.value()) return Done{};
        v1::StationFrame frame;
        if (!frame.ParseFromArray(next.value()->data(), static_cast<int>(next.value()->size()))) {
            return Error{"the station sent a frame that is not one of the link's", ""};
        }
        if (connected_) aliveUntil_ = std::chrono::steady_clock::now() + options_.silenceMax;
        if (const Outcome taken = take(frame); !taken) return taken;
        if (closedBecause_) return *closedBecause_;  // a callback stopped us
    }
}

Outcome Client::Session::take(const v1::StationFrame& frame) {
    if (frame.request() == 0) return takeUnasked(frame);
    if (const OnAnswer waiting = pending_.take(frame.request()); waiting) {
        watchRequests();
        answer(waiting, frame);
    }
    return Done{};
}

Outcome Client::Session::takeUnasked(const v1::StationFrame& frame) {
    if (frame.has_refused()) return Error{"refused: " + frame.refused().reason(), frame.refused().where()};
    if (frame.has_welcome()) {
        if (frame.welcome().protocol() != kProtocol) {
            return Error{"the station speaks link protocol " + std::to_string(frame.welcome().protocol()), ""};
        }
        welcomed(frame.welcome());
        return Done{};
    }
    if (!connected_) return Error{"the station did not welcome us first", ""};
    if (!abandoned_ && handlers_.frame) handlers_.frame(frame);
    return Done{};
}

void Client::Session::welcomed(const v1::Welcome& welcome) {
    backoff_.reset();
    connected_ = true;
    aliveUntil_ = std::chrono::steady_clock::now() + options_.silenceMax;
    silence_.cancel();
    watchSilence();
    if (options_.annunciates && options_.stillHereEvery.count() > 0) sayStillHere();
    if (!abandoned_ && handlers_.welcome) handlers_.welcome(welcome);
    if (!options_.subscribe || closedBecause_) return;
    v1::ClientFrame subscribe;
    subscribe.mutable_subscribe();
    if (const Outcome sent = send(subscribe); !sent) close(sent.error());
}

void Client::Session::answer(const OnAnswer& waiting, const v1::StationFrame& frame) {
    if (abandoned_) return;
    if (frame.has_refused()) return waiting(Error{frame.refused().reason(), frame.refused().where()});
    waiting(frame);
}

void Client::Session::failSoon(OnAnswer waiting, Error why) {
    asio::post(io_, [self = shared_from_this(), waiting = std::move(waiting), why = std::move(why)] {
        if (!self->abandoned_) waiting(why);
    });
}

void Client::Session::request(v1::ClientFrame frame, OnAnswer waiting, std::chrono::milliseconds limit) {
    if (!connected_) return failSoon(std::move(waiting), Error{"not connected to the station", ""});
    if (pending_.full()) return failSoon(std::move(waiting), Error{"too many requests wait for the station", ""});
    const std::uint64_t number = pending_.add(std::move(waiting), std::chrono::steady_clock::now() + limit);
    frame.set_request(number);
    if (const Outcome sent = send(frame); !sent) return failSoon(pending_.take(number), sent.error());
    watchRequests();
}

void Client::Session::watchRequests() {
    const auto deadline = pending_.nextDeadline();
    if (!deadline) {
        requestLimit_.cancel();
        return;
    }
    requestLimit_.expires_at(*deadline);
    requestLimit_.async_wait([self = shared_from_this()](error_code cancelled) {
        if (cancelled) return;
        for (const OnAnswer& waiting : self->pending_.takeExpired(std::chrono::steady_clock::now())) {
            if (!self->abandoned_) waiting(Error{"the station did not answer in time", ""});
        }
        self->watchRequests();
    });
}

Outcome Client::Session::send(const v1::ClientFrame& frame) {
    auto bytes = encodeFrame(frame);
    if (!bytes) return bytes.error();
    if (outgoingBytes_ + bytes.value().size() > kOutgoingMax) return Error{"too much waits to be sent", ""};
    outgoingBytes_ += bytes.value().size();
    outgoing_.push_back(std::move(bytes).value());
    if (!writing_) writeNext();
    return Done{};
}

void Client::Session::writeNext() {
    writing_ = !outgoing_.empty();
    if (!writing_) return;
    auto bytes = std::make_shared<std::string>(std::move(outgoing_.front()));
    outgoing_.pop_front();
    const auto buffer = asio::buffer(*bytes);
    asio::async_write(socket_, buffer,
                      [self = shared_from_this(), bytes, connection = connection_](error_code failed, std::size_t) {
                          if (connection != self->connection_) return;
                          self->outgoingBytes_ -= bytes->size();
                          if (failed) return self->close(Error{failed.message(), ""});
                          self->writeNext();
                      });
}

}  // namespace chairside::link
