#include "ingest/tcp_options.h"

#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>

namespace chairside::ingest {
namespace {

namespace asio = boost::asio;

// Asio has no names for these; this is its requirement "SettableSocketOption".
class TcpOption {
public:
    TcpOption(int name, int value) : name_(name), value_(value) {}
    template <class Protocol>
    [[nodiscard]] int level(const Protocol&) const {
        return IPPROTO_TCP;
    }
    template <class Protocol>
    [[nodiscard]] int name(const Protocol&) const {
        return name_;
    }
    template <class Protocol>
    [[nodiscard]] const int* data(const Protocol&) const {
        return &value_;
    }
    template <class Protocol>
    [[nodiscard]] std::size_t size(const Protocol&) const {
        return sizeof value_;
    }

private:
    int name_;
    int value_;
};

}  // namespace

void noticeDeadPeers(asio::ip::tcp::socket& socket) {
    boost::system::error_code ignored;
    socket.set_option(asio::socket_base::keep_alive{true}, ignored);
    socket.set_option(TcpOption{TCP_KEEPIDLE, 30}, ignored);
    socket.set_option(TcpOption{TCP_KEEPINTVL, 10}, ignored);
    socket.set_option(TcpOption{TCP_KEEPCNT, 3}, ignored);
    socket.set_option(TcpOption{TCP_USER_TIMEOUT, 60'000}, ignored);
    socket.set_option(asio::ip::tcp::no_delay{true}, ignored);
}

bool allArrived(asio::ip::tcp::socket& socket) {
    int unsent = 0;
    return ioctl(socket.native_handle(), SIOCOUTQ, &unsent) == 0 && unsent == 0;
}

void dropAtOnce(asio::ip::tcp::socket& socket) {
    boost::system::error_code ignored;
    socket.set_option(asio::socket_base::linger{true, 0}, ignored);
    socket.close(ignored);
}

}  // namespace chairside::ingest
