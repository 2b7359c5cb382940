#include "ingest/monitor_connection.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <bit>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <exception>

#include "ingest/make_line.h"
#include "ingest/tcp_options.h"

namespace chairside::ingest {
namespace {

namespace asio = boost::asio;
constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr auto kNever = asio::steady_timer::time_point::max();

constexpr const char* kOurFault = "internal error";

// What a coroutine let escape: our own fault, or no memory. The connection ends, the station goes on.
void logEscaped(const std::exception_ptr& escaped) {
    std::string what = "unknown";
    try {
        std::rethrow_exception(escaped);
    } catch (const std::exception& error) { what = error.what(); } catch (...) {
    }
    spdlog::error("a monitor's connection: {}", what);
}

struct CloseOnEscape {
    std::weak_ptr<MonitorConnection> connection;

    void operator()(std::exception_ptr escaped) const {
        if (!escaped) return;
        logEscaped(escaped);
        if (const auto self = connection.lock()) self->close(kOurFault);
    }
};

}  // namespace

MonitorConnection::MonitorConnection(Socket socket, std::uint64_t number, std::string peer, const LineOptions& options,
                                     Edge edge, std::function<void(const Ended&)> onEnd)
    : socket_(std::move(socket)),
      number_(number),
      peer_(std::move(peer)),
      options_(options),
      edge_(edge),
      onEnd_(std::move(onEnd)),
      line_(makeLine(options, peer_)),
      answers_(number),
      changed_(socket_.get_executor(), kNever),
      alarm_(socket_.get_executor(), kNever),
      prompter_(socket_.get_executor(), kNever) {}

void MonitorConnection::start() {
    asio::post(socket_.get_executor(), [self = shared_from_this()] {
        asio::co_spawn(self->socket_.get_executor(), run(self), [self](const std::exception_ptr& escaped) {
            if (escaped) logEscaped(escaped);
            self->leave(escaped ? kOurFault : self->why_);
        });
    });
}

void MonitorConnection::close(std::string reason) {
    asio::post(socket_.get_executor(), [self = shared_from_this(), why = std::move(reason)] { self->end(why); });
}

void MonitorConnection::spawn(asio::awaitable<void> task) {
    asio::co_spawn(socket_.get_executor(), std::move(task), CloseOnEscape{weak_from_this()});
}

asio::awaitable<void> MonitorConnection::run(Self self) {
    self->log("connected");
    if (self->watched()) self->tell(TapEvent::Kind::Opened, {}, "connected");
    self->noteProgress(std::chrono::steady_clock::now(), false);
    self->spawn(watch(self));
    if (self->options_.protocol == LineProtocol::MindrayPds) self->spawn(prompt(self));
    co_await readFrames(self);

    if (auto left = self->read(true)) self->take(std::move(*left));
    self->finish();
    co_await drain(self);
}

// However run() ended: whoever waits for that must not wait for ever.
void MonitorConnection::leave(const std::string& reason) {
    end(reason);
    finish();
    closeLane();
    log("closed: " + why_ + "; " + std::to_string(messages_) + " messages, " + std::to_string(rejected_) + " rejected");
    if (watched()) tell(TapEvent::Kind::Closed, {}, why_);
    onEnd_(Ended{number_, why_, messages_});
}

asio::awaitable<void> MonitorConnection::readFrames(Self self) {
    const auto space = asio::buffer(self->chunk_);
    while (!self->ended_) {
        const auto [error, count] = co_await self->socket_.async_read_some(space, kTuple);
        self->readBy_.reset();
        if (error) {
            self->noteEnd(error);
            co_return;
        }
        self->line_->feed({self->chunk_.data(), count});
        while (auto message = self->read(false)) {
            self->frameBegan_.reset();
            self->straysBegan_.reset();
            self->take(std::move(*message));
            if (self->isFull()) { co_await waitForRoom(self); }
            if (self->ended_) co_return;
        }
        self->noteProgress(std::chrono::steady_clock::now(), true);
    }
}

void MonitorConnection::noteEnd(const boost::system::error_code& error) {
    endedInOrder_ = error == asio::error::eof;
    if (why_.empty()) why_ = endedInOrder_ ? "closed by the monitor" : error.message();
    if (endedInOrder_ && unanswered_ == 0 && allArrived(socket_)) answersHeard_ = engine::Heard::All;
}

// Until when the next bytes must be there: a connection that says nothing, one that begins and never ends, and one
// that falls silent all end.
void MonitorConnection::noteProgress(TimePoint now, bool readSomething) {
    heard_ = heard_ || readSomething;
    const auto note = [now](std::optional<TimePoint>& since, bool is) {
        if (!is) since.reset();
        if (is && !since) since = now;
    };
    note(frameBegan_, line_->unfinished());
    note(straysBegan_, line_->hasStrays());
    const LineLimits& limits = options_.limits;
    readBy_ = now + (heard_ ? limits.idleMax : std::min(limits.firstByteMax, limits.idleMax));
    if (frameBegan_) readBy_ = std::min(*readBy_, *frameBegan_ + limits.frameMax);
}

// A monitor that does not frame its messages would else be in no list, however much it sends.
void MonitorConnection::tellStrays() {
    straysBegan_.reset();
    if (auto strays = read(true)) take(std::move(*strays));
}

MonitorConnection::TimePoint MonitorConnection::straysDue() const {
    return straysBegan_ && !isFull() ? *straysBegan_ + options_.limits.frameMax : kNever;
}

// It waits for our answers: it says nothing because it may not yet.
bool MonitorConnection::idleButOwed(TimePoint now) const {
    return readBy_ && *readBy_ <= now && !frameBegan_ && !draining_ && unanswered_ > 0;
}

asio::awaitable<void> MonitorConnection::waitForRoom(Self self) {
    while (self->isFull() && !self->ended_) { co_await self->changed_.async_wait(kTuple); }
}

// A sender that has finished may still want its answers (it closed only its own direction).
asio::awaitable<void> MonitorConnection::drain(Self self) {
    self->draining_ = true;
    self->readBy_ = std::chrono::steady_clock::now() + self->options_.limits.drainMax;
    self->alarm_.cancel();
    while (self->unanswered_ > 0 && !self->ended_) { co_await self->changed_.async_wait(kTuple); }
}

// The query, the query again, and a sign of life each second.
asio::awaitable<void> MonitorConnection::prompt(Self self) {
    const Prompts prompts = mindrayPdsPrompts(self->edge_.clock.read().wall);
    self->say(prompts.query, 0);
    const TimePoint again = std::chrono::steady_clock::now() + prompts.againAfter;
    bool asked = false;
    while (!self->ended_) {
        if (!asked && std::chrono::steady_clock::now() >= again) {
            asked = true;
            self->say(prompts.query, 0);
        }
        self->say(prompts.echo, 0);
        self->prompter_.expires_after(prompts.echoEach);
        co_await self->prompter_.async_wait(kTuple);
    }
}

asio::awaitable<void> MonitorConnection::writeOut(Self self) {
    while ((self->outboxCount_ > 0 || !self->outbox_.empty()) && !self->ended_) {
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

asio::awaitable<void> MonitorConnection::writeAll(Self self, asio::const_buffer bytes) {
    self->writeBy_ = std::chrono::steady_clock::now() + self->options_.limits.writeMax;
    self->alarm_.cancel();
    const auto [error, written] = co_await asio::async_write(self->socket_, bytes, kTuple);
    self->writeBy_.reset();
    if (error) self->end("the answer could not be sent: " + error.message());
}

// The connection's one deadline: ends it when reading or writing takes too long, and tells strays.
asio::awaitable<void> MonitorConnection::watch(Self self) {
    while (!self->ended_) {
        const TimePoint now = std::chrono::steady_clock::now();
        if (self->idleButOwed(now)) self->readBy_ = now + self->options_.limits.idleMax;
        const TimePoint next = std::min(self->readBy_.value_or(kNever), self->writeBy_.value_or(kNever));
        if (next <= now) {
            const char* const why = self->writeBy_ == next ? "it does not take its answers"
                                    : !self->frameBegan_   ? "nothing came for too long"
                                                           : "a message was begun and not ended";
            self->end(why);
            co_return;
        }
        if (self->straysDue() <= now) self->tellStrays();
        // Reading moves its deadline with each chunk without waking us, so we look again before the shortest is over.
        const LineLimits& limits = self->options_.limits;
        const auto shortest = std::min({limits.idleMax, limits.firstByteMax, limits.frameMax});
        self->alarm_.expires_at(std::min({next, self->straysDue(), now + shortest}));
        co_await self->alarm_.async_wait(kTuple);
    }
}

std::optional<ReadMessage> MonitorConnection::read(bool last) {
    Account account;
    Account* const asked = watched() ? &account : nullptr;
    auto message = last ? line_->finish(asked) : line_->next(asked);
    if (message && asked != nullptr) tell(std::move(account));
    return message;
}

void MonitorConnection::take(ReadMessage message) {
    if (!message.input) return;
    if (std::holds_alternative<engine::MessageRejected>(*message.input)) {
        ++rejected_;
        // A broken sender must not fill the log: the 1st, 2nd, 4th, 8th ...
        if (std::has_single_bit(rejected_)) {
            log("rejected " + std::to_string(rejected_) + ": " + message.answer.why.text());
        }
    } else {
        ++messages_;
    }
    if (!lane_) {
        lane_ = edge_.intake.newLane();
        submitLink(true, "connected");
    }
    submit(std::move(*message.input), std::move(message.rawFrame), std::move(message.answer));
}

void MonitorConnection::submit(engine::Input input, std::string rawFrame, Answer answer) {
    ++unanswered_;
    const AckQueue::Ticket ticket = answers_.add(std::move(answer));
    edge_.intake.submit(
        *lane_, std::move(input), std::move(rawFrame),
        [weak = weak_from_this(), executor = socket_.get_executor(), ticket](const engine::Receipt& receipt) {
            asio::post(executor, [weak, ticket, receipt] {
                if (const auto self = weak.lock()) self->settled(ticket, receipt);
            });
        });
}

void MonitorConnection::settled(AckQueue::Ticket ticket, const engine::Receipt& receipt) {
    answers_.settle(ticket, receipt);
    const WallTime now = edge_.clock.read().wall;
    AckQueue::Ready ready = answers_.take(now);
    if (ready.count > 0) say(std::move(ready.frames), ready.count);
}

// Puts it behind what waits to be written. A peer that takes nothing ends by writeMax, so what we say unasked is
// bounded.
void MonitorConnection::say(std::string bytes, std::size_t answers) {
    if (ended_) return;
    if (watched() && !bytes.empty()) tell(TapEvent::Kind::Sent, bytes, {});
    outbox_ += bytes;
    outboxCount_ += answers;
    if (writing_) return;
    writing_ = true;
    // Behind what is being settled already: one write for all of it.
    asio::post(socket_.get_executor(), [self = shared_from_this()] { self->spawn(writeOut(self)); });
}

void MonitorConnection::submitLink(bool connected, const std::string& reason) {
    submit(engine::MonitorLink{{options_.bed, options_.device, peer_}, connected, reason, number_}, {},
           Answer{{}, wire::AckCode::Accept, {}, true});
}

void MonitorConnection::finish() {
    if (!lane_ || finished_) return;
    finished_ = true;
    submitLink(false, why_);
    if (!endedInOrder_) closeLane();  // else drain() still writes answers
}

void MonitorConnection::closeLane() {
    if (!lane_ || laneClosed_) return;
    laneClosed_ = true;
    edge_.intake.closeLane(*lane_, answersHeard_);
}

void MonitorConnection::end(const std::string& reason) {
    if (ended_) return;
    ended_ = true;
    if (why_.empty()) why_ = reason;
    boost::system::error_code ignored;
    socket_.shutdown(Socket::shutdown_both, ignored);
    socket_.close(ignored);
    changed_.cancel();
    alarm_.cancel();
    prompter_.cancel();
}

void MonitorConnection::log(const std::string& what) {
    const auto more = options_.log->spend(std::chrono::steady_clock::now());
    if (more) spdlog::info("{} {}: {} {}{}", name(options_.protocol), number_, peer_, what, *more);
}

void MonitorConnection::tell(TapEvent::Kind kind, std::string raw, std::string verdict) {
    TapEvent event;
    event.kind = kind;
    event.connection = number_;
    event.peer = peer_;
    event.at = edge_.clock.read().wall;
    event.raw = std::move(raw);
    event.protocol = name(options_.protocol);
    event.verdict = std::move(verdict);
    options_.tap->tell(std::move(event));
}

void MonitorConnection::tell(Account account) {
    TapEvent event;
    event.connection = number_;
    event.peer = peer_;
    event.at = edge_.clock.read().wall;
    event.raw = std::move(account.raw);
    event.size = account.size;
    event.protocol = name(options_.protocol);
    event.dialect = std::move(account.dialect);
    event.verdict = std::move(account.verdict);
    event.fates = std::move(account.fates);
    options_.tap->tell(std::move(event));
}

}  // namespace chairside::ingest
