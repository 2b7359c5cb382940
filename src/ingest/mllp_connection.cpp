#include "ingest/mllp_connection.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <bit>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <exception>

namespace chairside::ingest {
namespace {

namespace asio = boost::asio;
constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr auto kNever = asio::steady_timer::time_point::max();

// What a coroutine let escape: our own fault, or no memory. The connection ends, the station goes on.
struct CloseOnEscape {
    std::weak_ptr<MllpConnection> connection;

    void operator()(std::exception_ptr escaped) const {
        if (!escaped) return;
        std::string what = "unknown";
        try {
            std::rethrow_exception(escaped);
        } catch (const std::exception& error) { what = error.what(); } catch (...) {
        }
        spdlog::error("mllp connection: {}", what);
        if (const auto self = connection.lock()) self->close("internal error");
    }
};

}  // namespace

MllpConnection::MllpConnection(Socket socket, std::uint64_t number, std::string peer, const MllpOptions& options,
                               engine::Intake& intake, const Clock& clock, std::function<void(std::uint64_t)> onEnd)
    : socket_(std::move(socket)),
      number_(number),
      peer_(std::move(peer)),
      options_(options),
      intake_(intake),
      clock_(clock),
      onEnd_(std::move(onEnd)),
      framer_(options.limits.messageBytesMax),
      reader_(options, peer_),
      answers_(number),
      changed_(socket_.get_executor(), kNever),
      alarm_(socket_.get_executor(), kNever) {}

void MllpConnection::start() {
    asio::post(socket_.get_executor(), [self = shared_from_this()] { self->spawn(run(self)); });
}

void MllpConnection::close(std::string reason) {
    asio::post(socket_.get_executor(), [self = shared_from_this(), why = std::move(reason)] { self->end(why); });
}

void MllpConnection::spawn(asio::awaitable<void> task) {
    asio::co_spawn(socket_.get_executor(), std::move(task), CloseOnEscape{weak_from_this()});
}

asio::awaitable<void> MllpConnection::run(Self self) {
    self->lane_ = self->intake_.newLane();
    spdlog::info("mllp {}: {} connected", self->number_, self->peer_);
    self->submitLink(true, "connected");
    self->spawn(watch(self));
    co_await readFrames(self);

    if (const auto left = self->framer_.finish()) self->take(*left);
    self->submitLink(false, self->why_);
    self->intake_.closeLane(self->lane_);
    co_await drain(self);
    self->end(self->why_);
    spdlog::info("mllp {}: {} closed: {}; {} messages, {} rejected", self->number_, self->peer_, self->why_,
                 self->messages_, self->rejected_);
    self->onEnd_(self->number_);
}

asio::awaitable<void> MllpConnection::readFrames(Self self) {
    const auto space = asio::buffer(self->chunk_);
    while (!self->ended_) {
        self->readBy_ = std::chrono::steady_clock::now() + self->options_.limits.idleMax;
        const auto [error, count] = co_await self->socket_.async_read_some(space, kTuple);
        self->readBy_.reset();
        if (error) {
            if (self->why_.empty()) self->why_ = error == asio::error::eof ? "closed by the monitor" : error.message();
            co_return;
        }
        self->framer_.feed({self->chunk_.data(), count});
        while (const auto event = self->framer_.next()) {
            self->take(*event);
            if (self->isFull()) { co_await waitForRoom(self); }
            if (self->ended_) co_return;
        }
    }
}

asio::awaitable<void> MllpConnection::waitForRoom(Self self) {
    while (self->isFull() && !self->ended_) { co_await self->changed_.async_wait(kTuple); }
}

// A sender that has finished may still want its answers (it closed only its own direction).
asio::awaitable<void> MllpConnection::drain(Self self) {
    self->readBy_ = std::chrono::steady_clock::now() + self->options_.limits.drainMax;
    self->alarm_.cancel();
    while (self->unanswered_ > 0 && !self->ended_) { co_await self->changed_.async_wait(kTuple); }
}

asio::awaitable<void> MllpConnection::writeAnswers(Self self) {
    while (self->outboxCount_ > 0 && !self->ended_) {
        const std::string bytes = std::exchange(self->outbox_, {});
        const std::size_t count = std::exchange(self->outboxCount_, 0);
        if (!bytes.empty()) {
            const auto buffer = asio::buffer(bytes);
            co_await writeAll(self, buffer);
        }
        self->unanswered_ -= count;
        self->changed_.cancel();
    }
    self->writing_ = false;
}

asio::awaitable<void> MllpConnection::writeAll(Self self, asio::const_buffer bytes) {
    self->writeBy_ = std::chrono::steady_clock::now() + self->options_.limits.writeMax;
    self->alarm_.cancel();
    const auto [error, written] = co_await asio::async_write(self->socket_, bytes, kTuple);
    self->writeBy_.reset();
    if (error) self->end("the answer could not be sent: " + error.message());
}

// The connection's one deadline: ends it when reading or writing takes too long.
asio::awaitable<void> MllpConnection::watch(Self self) {
    while (!self->ended_) {
        const TimePoint now = std::chrono::steady_clock::now();
        const TimePoint next = std::min(self->readBy_.value_or(kNever), self->writeBy_.value_or(kNever));
        if (next <= now) {
            self->end(self->writeBy_ == next ? "it does not take its answers" : "nothing came for too long");
            co_return;
        }
        // Reading sets its deadline anew with each chunk without waking us, so we look again at the latest then.
        self->alarm_.expires_at(std::min(next, now + self->options_.limits.idleMax));
        co_await self->alarm_.async_wait(kTuple);
    }
}

void MllpConnection::take(const wire::MllpEvent& event) {
    auto message = reader_.read(event);
    if (!message) return;
    if (std::holds_alternative<engine::MessageRejected>(message->input)) {
        ++rejected_;
        // A broken sender must not fill the log: the 1st, 2nd, 4th, 8th ...
        if (std::has_single_bit(rejected_)) {
            spdlog::warn("mllp {}: {} rejected {}: {}", number_, peer_, rejected_, message->answer.why.text());
        }
    } else {
        ++messages_;
    }
    submit(std::move(message->input), std::move(message->rawFrame), std::move(message->answer));
}

void MllpConnection::submit(engine::Input input, std::string rawFrame, Answer answer) {
    ++unanswered_;
    const AckQueue::Ticket ticket = answers_.add(std::move(answer));
    intake_.submit(
        lane_, std::move(input), std::move(rawFrame),
        [weak = weak_from_this(), executor = socket_.get_executor(), ticket](const engine::Receipt& receipt) {
            asio::post(executor, [weak, ticket, receipt] {
                if (const auto self = weak.lock()) self->settled(ticket, receipt);
            });
        });
}

void MllpConnection::settled(AckQueue::Ticket ticket, const engine::Receipt& receipt) {
    answers_.settle(ticket, receipt);
    const WallTime now = clock_.read().wall;
    const AckQueue::Ready ready = answers_.take(now);
    if (ready.count == 0 || ended_) return;
    outbox_ += ready.frames;
    outboxCount_ += ready.count;
    if (writing_) return;
    writing_ = true;
    spawn(writeAnswers(shared_from_this()));
}

void MllpConnection::submitLink(bool connected, const std::string& reason) {
    submit(engine::MonitorLink{{"", "", peer_}, connected, reason, number_}, {},
           Answer{{}, wire::AckCode::Accept, {}, true});
}

void MllpConnection::end(const std::string& reason) {
    if (ended_) return;
    ended_ = true;
    if (why_.empty()) why_ = reason;
    boost::system::error_code ignored;
    socket_.shutdown(Socket::shutdown_both, ignored);
    socket_.close(ignored);
    changed_.cancel();
    alarm_.cancel();
}

}  // namespace chairside::ingest
