// Options of a monitor's TCP connection.
#pragma once

#include <boost/asio/ip/tcp.hpp>

namespace chairside::ingest {

// A monitor whose cable was pulled is noticed within about a minute, though it never says goodbye; one that takes
// nothing any more, too.
void noticeDeadPeers(boost::asio::ip::tcp::socket& socket);

// The peer has acknowledged every byte we wrote. Of a peer that closed in order: its program has read them all, for a
// close with bytes unread is a reset.
[[nodiscard]] bool allArrived(boost::asio::ip::tcp::socket& socket);

// Closes at once, without waiting for the peer: a refused connection leaves nothing behind here.
void dropAtOnce(boost::asio::ip::tcp::socket& socket);

}  // namespace chairside::ingest
