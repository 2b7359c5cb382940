#include "simulators/monitor/hl7_speaker.h"

#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
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

constexpr std::size_t kAckMost = 64 * 1024;
constexpr std::size_t kPieces = 8;  // of a message on a slow link
constexpr std::size_t kAbandonedMost = 8;
constexpr int kTriesMost = 5;  // of a message that the station could not take

}  // namespace

Hl7Speaker::Hl7Speaker(asio::io_context& io, SpeakerOptions options, Feed feed)
    : options_(std::move(options)),
      feed_(std::move(feed)),
      resolver_(io),
      socket_(io),
      limit_(io),
      pause_(io),
      retry_(options_.retryFirst, options_.retryMost),
      jitter_(seedFor(options_.seed, nameHash(feed_.monitor().bed))),
      framer_(kAckMost),
      noise_(seedFor(options_.seed, nameHash(feed_.monitor().device))) {}

void Hl7Speaker::start(std::function<void()> ended) {
    asio::co_spawn(socket_.get_executor(), run(shared_from_this()),
                   [self = shared_from_this(), ended = std::move(ended)](std::exception_ptr escaped) {
                       if (escaped) spdlog::error("{}: the simulated monitor failed", self->feed_.monitor().bed);
                       ended();
                   });
}

void Hl7Speaker::stop() {
    stopped_ = true;
    pause_.cancel();
    disconnect();
}

bool Hl7Speaker::busy() const {
    const SteadyTime now = std::chrono::steady_clock::now();
    if (over()) return false;
    if (silenced(now)) return socket_.is_open();
    if (dribbling_) return false;
    return feed_.hasWork(now) || !socket_.is_open();
}

asio::awaitable<void> Hl7Speaker::run(Self self) {
    while (!self->over()) {
        const SteadyTime now = std::chrono::steady_clock::now();
        if (self->silenced(now)) {
            self->feed_.pull(now);
            co_await pauseUntil(self, self->feed_.nextEvent(now));
            continue;
        }
        const bool connected = co_await connect(self);
        if (connected) { co_await converse(self); }
        const SteadyTime after = std::chrono::steady_clock::now();
        if (self->feed_.halfOpen(after)) self->abandon();
        self->disconnect();
        if (self->over() || self->silenced(after)) continue;
        const SteadyTime again = after + self->retry_.next(self->jitter_.uniform());
        co_await pauseUntil(self, again);
    }
    self->disconnect();
}

asio::awaitable<bool> Hl7Speaker::connect(Self self) {
    error_code error;
    self->framer_ = wire::MllpFramer(kAckMost);
    self->watch(self->options_.connectLimit);
    const std::string port = std::to_string(self->options_.port);
    auto token = asio::redirect_error(asio::use_awaitable, error);
    const auto endpoints = co_await self->resolver_.async_resolve(self->options_.host, port, token);
    // The limit may have passed before there was a socket to close.
    if (!error && std::chrono::steady_clock::now() >= self->limitAt_) error = asio::error::timed_out;
    if (!error) { co_await asio::async_connect(self->socket_, endpoints, token); }
    self->closeAt(SteadyTime::max());
    if (self->stopped_) co_return false;
    if (error) {
        self->lost("no connection: " + error.message());
        co_return false;
    }
    error_code ignored;
    self->socket_.set_option(tcp::no_delay(true), ignored);
    co_return true;
}

asio::awaitable<void> Hl7Speaker::converse(Self self) {
    while (!self->stopped_) {
        const SteadyTime now = std::chrono::steady_clock::now();
        self->feed_.pull(now);
        if (self->over() || self->silenced(now)) co_return;
        if (self->feed_.front() == nullptr) {
            co_await pauseUntil(self, self->feed_.nextEvent(now));
            continue;
        }
        const bool answered = co_await exchange(self);
        if (!answered) co_return;
    }
}

// The front's messages one after the other; refused when one of them is.
asio::awaitable<bool> Hl7Speaker::exchange(Self self) {
    const Outgoing& front = *self->feed_.front();
    MonitorIdentity says = self->feed_.monitor();
    says.bed = front.bed;
    const Dialect dialect = self->feed_.dialect();
    const Spoken messages = speak(dialect, says, self->options_.programStart, front.number, front.sample);
    self->feed_.transmitting();
    Ack::Verdict worst = Ack::Verdict::Accepted;
    for (const SpokenMessage& message : messages) {
        const bool answered = co_await exchangeOne(self, wire::frameMllp(message.text), message.controlId);
        if (!answered) co_return false;
        worst = std::max(worst, self->answer_.verdict);
    }
    self->answer_.verdict = worst;
    const bool settled = self->settle();
    if (settled) co_return true;
    const SteadyTime again = std::chrono::steady_clock::now() + self->retry_.next(self->jitter_.uniform());
    co_await pauseUntil(self, again);
    co_return true;
}

asio::awaitable<bool> Hl7Speaker::exchangeOne(Self self, std::string frame, std::string id) {
    const std::string bytes = self->garbage() + frame;
    bool sent = co_await write(self, bytes);
    self->watch(self->options_.ackLimit);
    while (sent && !self->stopped_) {
        const std::optional<Ack> ack = co_await readAnswer(self);
        if (!ack) break;
        // An ACK of another message is the late answer to one that was sent twice, or to noise.
        if (ack->controlId != id) continue;
        self->closeAt(SteadyTime::max());
        self->answer_ = *ack;
        co_return true;
    }
    self->closeAt(SteadyTime::max());
    if (!self->stopped_) self->lost("no answer from the station");
    co_return false;
}

asio::awaitable<bool> Hl7Speaker::write(Self self, std::string frame) {
    const Fault* slow = self->feed_.fault(FaultKind::SlowLink, std::chrono::steady_clock::now());
    const std::size_t piece = slow == nullptr ? frame.size() : frame.size() / kPieces + 1;
    const double pauseMs = slow == nullptr ? 0 : slow->level * 1000 / static_cast<double>(kPieces);
    error_code error;
    for (std::size_t at = 0; at < frame.size() && !error && !self->stopped_; at += piece) {
        const std::size_t count = std::min(piece, frame.size() - at);
        self->watch(self->options_.ackLimit);
        co_await asio::async_write(self->socket_, asio::buffer(frame.data() + at, count),
                                   asio::redirect_error(asio::use_awaitable, error));
        self->closeAt(SteadyTime::max());
        if (slow == nullptr || at + count >= frame.size()) continue;
        const Duration begun = self->feed_.pace().simulated(std::chrono::steady_clock::now());
        const Duration next = begun + Duration{static_cast<std::int64_t>(pauseMs)};
        self->dribbling_ = true;
        co_await pauseTo(self, next);
        self->dribbling_ = false;
    }
    co_return !error && !self->stopped_;
}

asio::awaitable<std::optional<Ack>> Hl7Speaker::readAnswer(Self self) {
    while (!self->stopped_) {
        const std::optional<Ack> ack = self->nextAck();
        if (ack) co_return ack;
        error_code error;
        const std::size_t count = co_await self->socket_.async_read_some(
            asio::buffer(self->incoming_), asio::redirect_error(asio::use_awaitable, error));
        if (error) break;
        self->framer_.feed({self->incoming_.data(), count});
    }
    co_return std::nullopt;
}

asio::awaitable<void> Hl7Speaker::pauseUntil(Self self, SteadyTime until) {
    if (self->stopped_) co_return;
    error_code error;
    self->pause_.expires_at(until);
    co_await self->pause_.async_wait(asio::redirect_error(asio::use_awaitable, error));
}

// Woken before, it goes on waiting.
asio::awaitable<void> Hl7Speaker::pauseTo(Self self, Duration simulated) {
    while (!self->stopped_ && self->feed_.pace().simulated(std::chrono::steady_clock::now()) < simulated) {
        const SteadyTime until = self->feed_.pace().real(simulated);
        co_await pauseUntil(self, until);
    }
}

// What the station sends besides readable ACKs is ignored: the limit ends the wait.
std::optional<Ack> Hl7Speaker::nextAck() {
    while (const std::optional<wire::MllpEvent> event = framer_.next()) {
        if (event->kind != wire::MllpEvent::Kind::Message) continue;
        Result<Ack> ack = readAck(event->bytes);
        if (ack) return std::move(ack).value();
        spdlog::warn("{}: an answer that cannot be read ({})", feed_.monitor().bed, ack.error().text());
    }
    return std::nullopt;
}

// False: not taken, and worth another try. AE says that the station could not now, AR that it never will.
bool Hl7Speaker::settle() {
    if (answer_.verdict == Ack::Verdict::Error && ++errors_ < kTriesMost) return false;
    retry_.reset();
    complained_ = false;
    errors_ = 0;
    if (answer_.verdict == Ack::Verdict::Accepted) {
        feed_.accepted();
        return true;
    }
    const char* code = answer_.verdict == Ack::Verdict::Error ? "AE" : "AR";
    if (feed_.counts().refused == 0)
        spdlog::warn("{}: the station refuses ({}): {}", feed_.monitor().bed, code, answer_.why);
    feed_.refused();
    return true;
}

// Closes the connection `limit` from now, unless closeAt() says otherwise before.
void Hl7Speaker::watch(std::chrono::milliseconds limit) {
    closeAt(std::chrono::steady_clock::now() + limit);
    limit_.expires_at(limitAt_);
    limit_.async_wait([self = shared_from_this()](const error_code& error) {
        // A handler that was already queued when the limit was moved finds it in the future.
        if (error || std::chrono::steady_clock::now() < self->limitAt_) return;
        self->disconnect();
    });
}

void Hl7Speaker::closeAt(SteadyTime limit) {
    limitAt_ = limit;
    limit_.cancel();
}

void Hl7Speaker::disconnect() {
    error_code ignored;
    resolver_.cancel();
    socket_.close(ignored);
    limit_.cancel();
}

void Hl7Speaker::abandon() {
    if (!socket_.is_open()) return;
    if (abandoned_.size() == kAbandonedMost) abandoned_.erase(abandoned_.begin());
    const auto executor = socket_.get_executor();
    abandoned_.push_back(std::move(socket_));
    socket_ = tcp::socket(executor);
}

std::string Hl7Speaker::garbage() {
    const bool noisy = feed_.fault(FaultKind::Garbage, std::chrono::steady_clock::now()) != nullptr;
    return noisy ? garbageOf(noise_) : std::string();
}

void Hl7Speaker::lost(const std::string& why) {
    if (!complained_) spdlog::warn("{}: {}; trying again", feed_.monitor().bed, why);
    complained_ = true;
}

std::shared_ptr<Speaker> makeHl7Speaker(asio::io_context& io, SpeakerOptions options, Feed feed) {
    return std::make_shared<Hl7Speaker>(io, std::move(options), std::move(feed));
}

}  // namespace chairside::sim
