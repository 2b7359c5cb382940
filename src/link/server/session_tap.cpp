// What monitors send, shown to a client on this machine while a monitor is being connected.
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>

#include "link/server/server_session.h"

namespace chairside::link {
namespace {

namespace asio = boost::asio;

constexpr std::uint32_t kSecondsMax = 600;

bool isLoopback(const std::string& peer) {
    boost::system::error_code wrong;
    const auto address = asio::ip::make_address(peer, wrong);
    return !wrong && address.is_loopback();
}

}  // namespace

// Raw messages name patients: they are shown to nobody who is not on the station itself.
void ServerSession::beginTap(std::uint64_t request, const v1::TapRequest& asked) {
    ++unanswered_;
    if (!isLoopback(peer_)) {
        return refuse(request, 1, Error{"raw messages are shown on the station's own machine only", ""});
    }
    if (asked.seconds() < 1 || asked.seconds() > kSecondsMax) {
        return refuse(request, 1, Error{"must be from 1 to 600", "seconds"});
    }
    if (tap_) return refuse(request, 1, Error{"this client is looking already", ""});
    tap_ = station_.view.tap(asked.address(), [weak = weak_from_this()](const v1::TapFrame& frame) {
        const auto self = weak.lock();
        if (self) asio::post(self->socket_.get_executor(), [self, frame] { self->showTap(frame); });
    });
    if (!tap_) return refuse(request, 1, Error{"too many clients are looking already", ""});
    tapUntil_ = Steady::now() + std::chrono::seconds{asked.seconds()};
    v1::StationFrame frame;
    frame.mutable_tap_reply()->set_seconds(asked.seconds());
    answer(request, 1, std::move(frame));
}

void ServerSession::showTap(const v1::TapFrame& frame) {
    if (phase_ != Phase::Ready || !tap_) return;
    v1::StationFrame shown;
    *shown.mutable_tap_frame() = frame;
    auto bytes = encodeFrame(shown);
    if (bytes) keep(std::make_shared<const std::string>(std::move(bytes).value()));
}

void ServerSession::endTap() {
    v1::TapFrame ended;
    ended.set_kind(v1::TAP_ENDED);
    showTap(ended);
    tap_.reset();
}

}  // namespace chairside::link
