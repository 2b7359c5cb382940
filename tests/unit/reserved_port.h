// A port of the loopback address that nobody listens on and nobody else is given: it is bound, so calls to it are
// refused, and the code under test may listen on it (with SO_REUSEADDR). A port that was only free once may meanwhile
// be another test's.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>

namespace chairside {

class ReservedPort {
public:
    ReservedPort() : socket_(context_, boost::asio::ip::tcp::v4()) {
        socket_.set_option(boost::asio::socket_base::reuse_address{true});
        socket_.bind({boost::asio::ip::address_v4::loopback(), 0});
    }
    [[nodiscard]] std::uint16_t number() const { return socket_.local_endpoint().port(); }

private:
    boost::asio::io_context context_;
    boost::asio::ip::tcp::socket socket_;
};

}  // namespace chairside
