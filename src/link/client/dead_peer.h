// Options of a link connection's socket, at both ends.
#pragma once

#include <boost/asio/ip/tcp.hpp>

namespace chairside::link {

// The connection ends with an error about 8 s after its peer vanished without a goodbye (no power, no cable), or takes
// nothing any more. Also sends each frame at once.
void noticeDeadPeer(boost::asio::ip::tcp::socket& socket);

}  // namespace chairside::link
