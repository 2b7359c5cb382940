#include "link/server/server_session.h"

#include <spdlog/spdlog.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "link/client/dead_peer.h"
#include "link/server/distributor.h"

namespace chairside::link {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::size_t kFramesAWrite = 32;
constexpr std::size_t kBytesAWrite = 64u << 10;

void reportEscaped(const std::exception_ptr& escaped) {
    if (!escaped) return;
    try {
        std::rethrow_exception(escaped);
    } catch (const std::exception& error) { spdlog::error("link: a client's coroutine ended: {}", error.what()); }
}

}  // namespace

ServerSession::ServerSession(asio::ip::tcp::socket socket, std::string peer, Station station,
                             std::shared_ptr<Distributor> distributor, const LinkServerOptions& options)
    : socket_(std::move(socket)),
      resume_(socket_.get_executor()),
      peer_(std::move(peer)),
      station_(station),
      distributor_(std::move(distributor)),
      options_(options),
      queue_(options.queueBytesMax, options.queueFramesMax) {}

void ServerSession::start() {
    error_code ignored;
    noticeDeadPeer(socket_);
    socket_.set_option(asio::socket_base::send_buffer_size{options_.sendBuffer}, ignored);
    distributor_->join(shared_from_this());
    asio::co_spawn(socket_.get_executor(), readFrames(shared_from_this()), reportEscaped);
}

void ServerSession::close(const std::string& why) {
    asio::post(socket_.get_executor(), [self = shared_from_this(), why] { self->shut(why); });
}

asio::awaitable<void> ServerSession::readFrames(Self self) {
    error_code failed;
    auto token = asio::redirect_error(asio::use_awaitable, failed);
    while (self->phase_ != Phase::Closed) {
        self->takeFrames();
        if (self->open() && self->full()) {
            self->resume_.expires_at(Steady::time_point::max());
            co_await self->resume_.async_wait(token);
            continue;
        }
        const auto space = self->reader_.prepare();
        const auto buffer = asio::buffer(space.data(), space.size());
        const std::size_t bytes = co_await self->socket_.async_read_some(buffer, token);
        if (failed) break;
        self->reader_.commit(bytes);
    }
    self->shut(failed == asio::error::eof ? "closed by the client" : failed.message());
}

void ServerSession::takeFrames() {
    while (open() && !full()) {
        const auto next = reader_.next();
        if (!next) return refuseAndClose(0, next.error());
        if (!next.value()) break;
        partialSince_.reset();
        v1::ClientFrame frame;
        if (!frame.ParseFromArray(next.value()->data(), static_cast<int>(next.value()->size()))) {
            return refuseAndClose(0, Error{"these bytes are no frame of the link", ""});
        }
        take(frame);
    }
    if (!open()) reader_ = FrameReader{};  // what still comes is read only so that our last frame arrives
    if (!reader_.partial() || full()) {
        partialSince_.reset();
    } else if (!partialSince_) {
        partialSince_ = Steady::now();
    }
}

void ServerSession::begin(std::uint64_t request, const v1::Snapshot& snapshot) {
    auto frame = std::make_shared<v1::StationFrame>();
    frame->set_request(request);
    *frame->mutable_snapshot() = snapshot;
    asio::post(socket_.get_executor(), [self = shared_from_this(), frame] {
        if (self->phase_ != Phase::Ready) return;
        self->snapshotSequence_ = frame->snapshot().sequence();
        auto bytes = encodeFrame(*frame);
        if (!bytes) return self->refuseAndClose(0, bytes.error());
        self->keep(std::make_shared<const std::string>(std::move(bytes).value()));
    });
}

void ServerSession::deliver(std::shared_ptr<const Broadcast> broadcast) {
    if (handedIn_.fetch_add(1) >= kHandedInMax) return close("too far behind");
    asio::post(socket_.get_executor(), [self = shared_from_this(), broadcast = std::move(broadcast)] {
        --self->handedIn_;
        if (self->phase_ != Phase::Ready || broadcast->sequence <= self->snapshotSequence_) return;
        for (const std::string& chair : broadcast->removed) self->queue_.forgetLive(chair);
        if (broadcast->live) self->queue_.addLive(broadcast);
        if (broadcast->events) return self->keep(broadcast->events);
        self->writeNext();
    });
}

void ServerSession::pulse(FrameBytes heartbeat) {
    asio::post(socket_.get_executor(), [self = shared_from_this(), heartbeat = std::move(heartbeat)] {
        self->checkTimes();
        if (self->phase_ != Phase::Ready) return;
        self->queue_.setHeartbeat(heartbeat);
        self->writeNext();
    });
}

void ServerSession::keep(FrameBytes bytes) {
    if (!queue_.push(std::move(bytes))) return shut("too slow: its queue is full, it must come back for a snapshot");
    writeNext();
}

void ServerSession::checkTimes() {
    const auto now = Steady::now();
    if (tap_ && now >= tapUntil_) endTap();
    if (phase_ == Phase::AwaitHello && now - openedAt_ > options_.handshakeTimeout) return shut("no Hello in time");
    if (phase_ == Phase::Closing && now - closingSince_ > options_.handshakeTimeout) return shut("did not go away");
    if (partialSince_ && now - *partialSince_ > options_.stallMax) return shut("began a frame and did not end it");
    if (writeSince_ && now - *writeSince_ > options_.stallMax) return shut("too slow: it reads nothing");
    listenForAnnunciator(now);
}

void ServerSession::writeNext() {
    if (writeSince_ || phase_ == Phase::Closed) return;
    inWrite_.clear();
    buffers_.clear();
    for (std::size_t bytes = 0; inWrite_.size() < kFramesAWrite && bytes < kBytesAWrite;) {
        OutgoingQueue::Item item = queue_.next();
        if (!item.bytes) break;
        bytes += item.bytes->size();
        buffers_.push_back(asio::buffer(*item.bytes));
        inWrite_.push_back(std::move(item));
    }
    if (inWrite_.empty()) {
        error_code ignored;
        if (phase_ == Phase::Closing) socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        return;
    }
    writeSince_ = Steady::now();
    asio::async_write(socket_, buffers_,
                      [self = shared_from_this()](error_code failed, std::size_t) { self->written(failed); });
}

void ServerSession::written(const error_code& failed) {
    writeSince_.reset();
    if (failed) return shut(failed.message());
    const bool wasFull = full();
    for (const OutgoingQueue::Item& item : inWrite_) unanswered_ -= item.answers;
    if (wasFull && !full()) {
        resume_.cancel();
        askRecord();
    }
    writeNext();
}

void ServerSession::refuseAndClose(std::uint64_t request, const Error& why) {
    if (!open()) return;
    log(spdlog::level::warn, "refused: " + why.text());
    refuse(request, 0, why);
    phase_ = Phase::Closing;
    closingSince_ = Steady::now();
    writeNext();
}

void ServerSession::log(spdlog::level::level_enum level, const std::string& what) const {
    const auto more = options_.log->spend(Steady::now());
    if (!more) return;
    const std::string who = identity_.client.empty() ? "a client" : identity_.client;
    spdlog::log(level, "link: {} at {} {}{}", who, peer_, what, *more);
}

void ServerSession::shut(const std::string& why) {
    if (phase_ == Phase::Closed) return;
    phase_ = Phase::Closed;
    error_code ignored;
    socket_.close(ignored);
    resume_.cancel();
    questions_.clear();
    tap_.reset();
    log(spdlog::level::info, "gone: " + why);
    if (lane_ && monitorThere_) {
        MonitorIdentity monitor{"", "", peer_};
        engine::MonitorLink gone{std::move(monitor), false, why, *lane_};
        station_.intake.submit(*lane_, std::move(gone), {}, [](const engine::Receipt&) {});
    }
    if (lane_ && annunciating_) tellAnnunciator(false);
    if (lane_) station_.intake.closeLane(*lane_, engine::Heard::All);  // batches have names: they need no such help
    distributor_->leave();
}

}  // namespace chairside::link
