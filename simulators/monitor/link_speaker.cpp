#include "simulators/monitor/link_speaker.h"

#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "simulators/monitor/link_batch.h"
#include "simulators/monitor/names.h"

namespace chairside::sim {
namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr int kRefusalsMost = 5;

}  // namespace

LinkSpeaker::LinkSpeaker(asio::io_context& io, SpeakerOptions options, Feed feed)
    : io_(io),
      options_(std::move(options)),
      feed_(std::move(feed)),
      pause_(io),
      retry_(options_.retryFirst, options_.retryMost),
      jitter_(seedFor(options_.seed, nameHash(feed_.monitor().bed))) {}

void LinkSpeaker::start(std::function<void()> ended) {
    asio::co_spawn(io_, run(shared_from_this()),
                   [self = shared_from_this(), ended = std::move(ended)](std::exception_ptr escaped) {
                       if (escaped) spdlog::error("{}: the simulated monitor failed", self->feed_.monitor().bed);
                       ended();
                   });
}

void LinkSpeaker::stop() {
    stopped_ = true;
    pause_.cancel();
}

// A dead connection is closed here: the link has a heartbeat of its own.
bool LinkSpeaker::silenced(SteadyTime now) const { return feed_.linkCut(now) || feed_.halfOpen(now); }

bool LinkSpeaker::busy() const {
    const SteadyTime now = std::chrono::steady_clock::now();
    if (stopped_ || feed_.ended()) return false;
    if (silenced(now)) return client_ != nullptr;
    return feed_.hasWork(now) || !client_ || !client_->connected();
}

asio::awaitable<void> LinkSpeaker::run(Self self) {
    while (!self->stopped_) {
        const SteadyTime now = std::chrono::steady_clock::now();
        self->feed_.pull(now);
        if (self->feed_.ended()) break;
        const bool cut = self->silenced(now);
        if (cut) self->closeLink();
        if (!cut && !self->client_) self->openLink();
        const bool ready = !cut && self->client_->connected() && self->feed_.front() != nullptr;
        if (ready) {
            co_await exchange(self);
        } else {
            // welcome() wakes it too.
            co_await pauseUntil(self, self->feed_.nextEvent(now));
        }
    }
    self->closeLink();
}

asio::awaitable<void> LinkSpeaker::exchange(Self self) {
    self->send();
    while (!self->answer_ && !self->stopped_) { co_await pauseUntil(self, SteadyTime::max()); }
    if (self->stopped_) co_return;
    const bool settled = self->settle(*self->answer_);
    if (settled) co_return;
    const SteadyTime again = std::chrono::steady_clock::now() + self->retry_.next(self->jitter_.uniform());
    co_await pauseUntil(self, again);
}

asio::awaitable<void> LinkSpeaker::pauseUntil(Self self, SteadyTime until) {
    if (self->stopped_) co_return;
    error_code error;
    self->pause_.expires_at(until);
    co_await self->pause_.async_wait(asio::redirect_error(asio::use_awaitable, error));
}

void LinkSpeaker::openLink() {
    link::ClientOptions options;
    options.host = options_.host;
    options.port = options_.port;
    options.client = "chairside-sim@" + feed_.monitor().bed;
    options.person = "simulator";
    options.subscribe = false;
    options.connectTimeout = options_.connectLimit;
    link::ClientHandlers handlers;
    // The client is destroyed by closeLink() before this speaker goes, and calls nothing afterwards.
    handlers.welcome = [this](const v1::Welcome&) { pause_.cancel(); };
    handlers.lost = [this](const Error& why) { complain(why.text()); };
    handlers.frame = [](const v1::StationFrame&) {};
    client_ = std::make_unique<link::Client>(io_, std::move(options), std::move(handlers));
    client_->start();
}

void LinkSpeaker::closeLink() {
    if (!client_) return;
    client_->stop();
    client_.reset();
}

void LinkSpeaker::send() {
    const Outgoing& front = *feed_.front();
    const std::string id = batchId(options_.seed, options_.programStart, feed_.monitor().bed, front.number);
    MonitorIdentity says = feed_.monitor();
    says.bed = front.bed;
    v1::ClientFrame frame;
    *frame.mutable_reading_batch() = linkBatch(says, id, front.sample);
    feed_.transmitting();
    answer_.reset();
    const auto take = [weak = weak_from_this()](const Result<v1::StationFrame>& answer) {
        const Self self = weak.lock();
        if (!self) return;
        self->answer_ = answer;
        self->pause_.cancel();
    };
    client_->request(std::move(frame), take, options_.ackLimit);
}

bool LinkSpeaker::settle(const Result<v1::StationFrame>& answer) {
    if (answer && answer.value().batch_result().durable()) {
        feed_.accepted();
        retry_.reset();
        refusals_ = 0;
        complained_ = false;
        return true;
    }
    complain(answer ? "not taken: " + answer.value().batch_result().reason() : answer.error().text());
    // Only a station that answered has refused; a lost connection or a full disk is no refusal of this batch.
    if (!answer) return false;
    if (++refusals_ < kRefusalsMost) return false;
    feed_.refused();
    refusals_ = 0;
    return true;
}

void LinkSpeaker::complain(const std::string& why) {
    if (!complained_) spdlog::warn("{}: {}; trying again", feed_.monitor().bed, why);
    complained_ = true;
}

std::shared_ptr<Speaker> makeLinkSpeaker(asio::io_context& io, SpeakerOptions options, Feed feed) {
    return std::make_shared<LinkSpeaker>(io, std::move(options), std::move(feed));
}

}  // namespace chairside::sim
