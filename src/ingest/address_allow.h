// Which addresses may connect: the loopback always, others when a CIDR names them. Immutable; any thread.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <string>
#include <vector>

#include "base/result.h"

namespace chairside::ingest {

class AddressAllow {
public:
    AddressAllow() = default;  // loopback only
    // "10.1.0.0/16", "192.168.7.20", "fd00::/8". Fails naming the first that is none.
    [[nodiscard]] static Result<AddressAllow> parse(const std::vector<std::string>& cidrs);

    [[nodiscard]] bool allows(const boost::asio::ip::address& address) const;
    [[nodiscard]] bool loopbackOnly() const { return networks4_.empty() && networks6_.empty(); }

private:
    std::vector<boost::asio::ip::network_v4> networks4_;
    std::vector<boost::asio::ip::network_v6> networks6_;
};

// An IPv4 address that came in over an IPv6 socket as what it is.
[[nodiscard]] boost::asio::ip::address plainAddress(const boost::asio::ip::address& address);

}  // namespace chairside::ingest
