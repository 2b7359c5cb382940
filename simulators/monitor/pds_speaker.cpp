#include "simulators/monitor/pds_speaker.h"

#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "simulators/monitor/garbage.h"
#include "simulators/monitor/hl7_speech.h"
#include "simulators/monitor/names.h"

namespace chairside::sim {
namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::chrono::milliseconds kSignEach{1000};
constexpr std::chrono::milliseconds kDeafAtFirst{500};
constexpr std::size_t kAbandonedMost = 8;

}  // namespace

PdsSpeaker::PdsSpeaker(asio::io_context& io, SpeakerOptions options, Feed feed)
    : options_(std::move(options)),
      feed_(std::move(feed)),
      acceptor_(io),
      pause_(io),
      noise_(seedFor(options_.seed, nameHash(feed_.monitor().device))) {}

Outcome PdsSpeaker::listen() {
    error_code error;
    const auto address = asio::ip::make_address(options_.host, error);
    if (error) return Error{"is no address", options_.host};
    const tcp::endpoint here(address, options_.port);
    acceptor_.open(here.protocol(), error);
    if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) acceptor_.bind(here, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (error) return Error{error.message(), options_.host + ":" + std::to_string(options_.port)};
    options_.port = acceptor_.local_endpoint().port();
    return Done{};
}

void PdsSpeaker::start(std::function<void()> ended) {
    waitForCall();
    asio::co_spawn(pause_.get_executor(), run(shared_from_this()),
                   [self = shared_from_this(), ended = std::move(ended)](std::exception_ptr escaped) {
                       if (escaped) spdlog::error("{}: the simulated monitor failed", self->feed_.monitor().bed);
                       ended();
                   });
}

void PdsSpeaker::stop() {
    stopped_ = true;
    pause_.cancel();
    hangUp();
}

bool PdsSpeaker::busy() const {
    return !over() && call_ && call_->wish && feed_.hasWork(std::chrono::steady_clock::now());
}

asio::awaitable<void> PdsSpeaker::run(Self self) {
    while (!self->over()) {
        const SteadyTime now = std::chrono::steady_clock::now();
        self->feed_.pull(now);
        const CallPtr call = self->call_;
        if (self->silenced(now)) {
            self->beSilent(now);
        } else if (!self->acceptor_.is_open()) {
            const Outcome again = self->listen();
            if (again) self->waitForCall();
        } else if (call) {
            co_await talk(self, call);
        }
        const bool heard = self->call_ && self->call_->wish;
        if (!heard) self->feed_.forget();
        if (self->over()) break;
        const SteadyTime next = self->nextMove(now);
        co_await pauseUntil(self, next);
    }
    self->hangUp();
    error_code ignored;
    self->acceptor_.close(ignored);
}

// With the cable out nobody can call. A half-open call is kept and never touched again.
void PdsSpeaker::beSilent(SteadyTime now) {
    error_code ignored;
    acceptor_.close(ignored);
    if (!feed_.halfOpen(now) || !call_) return hangUp();
    if (abandoned_.size() == kAbandonedMost) abandoned_.erase(abandoned_.begin());
    abandoned_.push_back(std::exchange(call_, nullptr));
}

PdsSpeaker::SteadyTime PdsSpeaker::nextMove(SteadyTime now) const {
    const SteadyTime next = feed_.nextEvent(now);
    return call_ || !acceptor_.is_open() ? std::min(next, now + kSignEach) : next;
}

asio::awaitable<void> PdsSpeaker::talk(Self self, CallPtr call) {
    const SteadyTime now = std::chrono::steady_clock::now();
    if (now - call->lastHeard > self->options_.silenceMost) {
        spdlog::warn("{}: the caller gives no sign of life", self->feed_.monitor().bed);
        self->hangUp();
        co_return;
    }
    if (!std::exchange(call->greeted, true)) {
        const std::string greeting = wire::frameMllp(pdsGreeting(self->feed_.monitor()));
        co_await write(self, call, greeting);
    }
    if (now >= call->nextSign) {
        call->nextSign = now + kSignEach;
        const std::string sign = wire::frameMllp(pdsSignOfLife());
        co_await write(self, call, sign);
    }
    while (call == self->call_ && call->wish && self->feed_.front() != nullptr) {
        const Outgoing& front = *self->feed_.front();
        const Spoken messages = speak(self->feed_.dialect(), self->feed_.monitor(), self->options_.programStart,
                                      front.number, front.sample);
        self->feed_.transmitting();
        const bool noisy = self->feed_.fault(FaultKind::Garbage, now) != nullptr;
        std::string bytes = noisy ? garbageOf(self->noise_) : std::string();
        for (const SpokenMessage& message : messages) {
            if (call->wish->covers(message.controlId)) bytes += wire::frameMllp(message.text);
        }
        co_await write(self, call, bytes);
        if (call == self->call_) self->feed_.accepted();
    }
}

asio::awaitable<void> PdsSpeaker::write(Self self, CallPtr call, std::string bytes) {
    asio::steady_timer limit(call->socket.get_executor(), self->options_.silenceMost);
    limit.async_wait([self, call](const error_code& stopped) {
        if (!stopped && call == self->call_) self->hangUp();
    });
    error_code error;
    co_await asio::async_write(call->socket, asio::buffer(bytes), asio::redirect_error(asio::use_awaitable, error));
    if (error && call == self->call_) self->hangUp();
}

asio::awaitable<void> PdsSpeaker::pauseUntil(Self self, SteadyTime until) {
    if (self->stopped_) co_return;
    error_code error;
    self->pause_.expires_at(until);
    co_await self->pause_.async_wait(asio::redirect_error(asio::use_awaitable, error));
}

void PdsSpeaker::waitForCall() {
    acceptor_.async_accept([self = shared_from_this()](const error_code& error, tcp::socket socket) {
        if (error == asio::error::operation_aborted) return;
        if (error) return self->waitAnew();
        self->answer(std::move(socket));
        self->waitForCall();
    });
}

// run() opens it again.
void PdsSpeaker::waitAnew() {
    error_code ignored;
    acceptor_.close(ignored);
    wake();
}

// Who calls while another is heard takes its place: it is the same station, which lost the call before.
void PdsSpeaker::answer(tcp::socket socket) {
    hangUp();
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    call_ = std::make_shared<Call>(std::move(socket));
    call_->began = call_->lastHeard = call_->nextSign = std::chrono::steady_clock::now();
    wake();
    read(call_);
}

void PdsSpeaker::read(const CallPtr& call) {
    call->socket.async_read_some(asio::buffer(call->incoming),
                                 [self = shared_from_this(), call](const error_code& error, std::size_t count) {
                                     if (call != self->call_) return;
                                     if (error) return self->hangUp();
                                     call->lastHeard = std::chrono::steady_clock::now();
                                     call->framer.feed({call->incoming.data(), count});
                                     self->hear(*call);
                                     self->read(call);
                                 });
}

// A query replaces the one before; signs of life and what cannot be read change nothing.
void PdsSpeaker::hear(Call& call) {
    while (const std::optional<wire::MllpEvent> event = call.framer.next()) {
        if (event->kind != wire::MllpEvent::Kind::Message) continue;
        if (call.lastHeard - call.began < kDeafAtFirst) continue;
        if (const std::optional<PdsWish> wish = readPdsQuery(event->bytes)) call.wish = wish;
    }
    if (call.wish) wake();
}

void PdsSpeaker::hangUp() {
    if (!call_) return;
    error_code ignored;
    call_->socket.close(ignored);
    call_.reset();
}

}  // namespace chairside::sim
