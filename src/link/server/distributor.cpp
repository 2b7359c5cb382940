#include "link/server/distributor.h"

#include <spdlog/spdlog.h>

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/post.hpp>

#include "link/client/frame.h"
#include "link/server/broadcast.h"
#include "link/server/server_session.h"

namespace chairside::link {
namespace {

namespace asio = boost::asio;

constexpr const char* kOverrun = "the station's link was overrun";

std::size_t eraseGone(std::vector<std::weak_ptr<ServerSession>>& sessions) {
    return std::erase_if(sessions, [](const std::weak_ptr<ServerSession>& session) { return session.expired(); });
}

FrameBytes heartbeatFrame(const v1::Heartbeat& status) {
    v1::StationFrame frame;
    *frame.mutable_heartbeat() = status;
    auto bytes = encodeFrame(frame);
    check(bytes.ok(), "a heartbeat is small");
    return std::make_shared<const std::string>(std::move(bytes).value());
}

}  // namespace

Distributor::Distributor(asio::io_context& io, StationView& station, std::chrono::milliseconds pulse)
    : station_(station), strand_(asio::make_strand(io)), timer_(strand_), pulse_(pulse) {}

void Distributor::start() {
    asio::post(strand_, [self = shared_from_this()] {
        self->timer_.expires_after(self->pulse_);
        self->pulse();
    });
}

void Distributor::stop() {
    asio::post(strand_, [self = shared_from_this()] {
        self->stopped_ = true;
        self->timer_.cancel();
        for (const auto& weak : self->sessions_) {
            if (const auto session = weak.lock()) session->close("the station stops");
        }
    });
}

void Distributor::pulse() {
    timer_.async_wait([self = shared_from_this()](const boost::system::error_code& cancelled) {
        if (cancelled || self->stopped_) return;
        self->timer_.expires_at(self->timer_.expiry() + self->pulse_);
        self->pulse();
        self->forgetGone();
        if (self->sessions_.empty()) return;
        const FrameBytes heartbeat = heartbeatFrame(self->station_.status());
        for (const auto& weak : self->sessions_) {
            if (const auto session = weak.lock()) session->pulse(heartbeat);
        }
    });
}

void Distributor::join(const std::shared_ptr<ServerSession>& session) {
    ++sessionCount_;
    asio::post(strand_, [self = shared_from_this(), session] {
        self->sessions_.push_back(session);
        if (self->stopped_) session->close("the station stops");
    });
}

void Distributor::leave() { --sessionCount_; }

void Distributor::forgetGone() {
    eraseGone(sessions_);
    subscriberCount_ -= eraseGone(subscribers_);
}

void Distributor::subscribe(std::shared_ptr<ServerSession> session, std::uint64_t request, v1::Snapshot snapshot) {
    ++subscriberCount_;
    asio::post(strand_,
               [self = shared_from_this(), session = std::move(session), request, snapshot = std::move(snapshot)] {
                   self->subscribers_.push_back(session);
                   // What was dropped after its snapshot and before this is no cut for it: it was not here yet.
                   if (self->newestDropped_ > snapshot.sequence()) return session->close(kOverrun);
                   session->begin(request, snapshot);
               });
}

void Distributor::publish(std::uint64_t sequence, std::shared_ptr<const engine::Events> entry) {
    if (subscriberCount_ == 0 || entry->empty()) return;
    if (backlog_ >= kBacklogMax) {
        newestDropped_ = sequence;
        overrun_ = true;
        return;
    }
    ++backlog_;
    asio::post(strand_, [self = shared_from_this(), sequence, entry = std::move(entry)] {
        --self->backlog_;
        if (self->overrun_.exchange(false)) self->cutSubscribers();
        self->distribute(sequence, *entry);
    });
}

void Distributor::distribute(std::uint64_t sequence, const engine::Events& entry) {
    if (subscribers_.empty()) return;
    const auto broadcast = makeBroadcast(sequence, entry);
    for (const auto& weak : subscribers_) {
        if (const auto session = weak.lock()) session->deliver(broadcast);
    }
}

void Distributor::cutSubscribers() {
    spdlog::error("link: more than {} entries waited for the link; clients are cut off", kBacklogMax);
    for (const auto& weak : subscribers_) {
        if (const auto session = weak.lock()) session->close(kOverrun);
    }
    subscriberCount_ -= subscribers_.size();
    subscribers_.clear();
}

}  // namespace chairside::link
