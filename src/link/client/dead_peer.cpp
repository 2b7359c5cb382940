#include "link/client/dead_peer.h"

#include <netinet/tcp.h>
#include <sys/socket.h>

namespace chairside::link {
namespace {

constexpr int kUnacknowledgedMs = 8000;
constexpr int kIdleS = 4;
constexpr int kProbeEveryS = 2;
constexpr int kProbes = 2;

}  // namespace

void noticeDeadPeer(boost::asio::ip::tcp::socket& socket) {
    const auto set = [&socket](int level, int name, int value) {
        (void)setsockopt(socket.native_handle(), level, name, &value, sizeof value);  // works without, only later
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, kIdleS);
    set(IPPROTO_TCP, TCP_KEEPINTVL, kProbeEveryS);
    set(IPPROTO_TCP, TCP_KEEPCNT, kProbes);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, kUnacknowledgedMs);
    set(IPPROTO_TCP, TCP_NODELAY, 1);
}

}  // namespace chairside::link
