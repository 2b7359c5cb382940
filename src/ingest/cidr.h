// Networks that may connect: "192.168.7.0/24", "10.0.0.7", "fd00::/8". Plain values; any thread.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <string>
#include <variant>

#include "base/result.h"

namespace chairside::ingest {

class Cidr {
public:
    [[nodiscard]] static Result<Cidr> parse(const std::string& text);
    // An IPv4 address inside IPv6 (::ffff:10.0.0.7) is taken for the IPv4 one.
    [[nodiscard]] bool contains(const boost::asio::ip::address& address) const;

private:
    using Network = std::variant<boost::asio::ip::network_v4, boost::asio::ip::network_v6>;
    explicit Cidr(Network network) : network_(std::move(network)) {}
    Network network_;
};

// Without the IPv6 dress of an IPv4 address.
[[nodiscard]] boost::asio::ip::address plainAddress(const boost::asio::ip::address& address);

}  // namespace chairside::ingest
