#include "ingest/cidr.h"

#include <algorithm>

namespace chairside::ingest {

namespace ip = boost::asio::ip;

ip::address plainAddress(const ip::address& address) {
    if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
    return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

Result<Cidr> Cidr::parse(const std::string& text) {
    boost::system::error_code error;
    const bool isV6 = text.find(':') != std::string::npos;
    const std::string whole = text.find('/') != std::string::npos ? text : text + (isV6 ? "/128" : "/32");
    if (isV6) {
        const ip::network_v6 network = ip::make_network_v6(whole, error);
        if (!error) return Cidr{Network{network.canonical()}};
    } else {
        const ip::network_v4 network = ip::make_network_v4(whole, error);
        if (!error) return Cidr{Network{network.canonical()}};
    }
    return Error{"not a network: write it as 192.168.7.0/24", text};
}

bool Cidr::contains(const ip::address& address) const {
    const ip::address plain = plainAddress(address);
    if (const auto* v4 = std::get_if<ip::network_v4>(&network_)) {
        return plain.is_v4() && ip::network_v4(plain.to_v4(), v4->prefix_length()).canonical() == *v4;
    }
    const auto& v6 = std::get<ip::network_v6>(network_);
    return plain.is_v6() && ip::network_v6(plain.to_v6(), v6.prefix_length()).canonical() == v6;
}

}  // namespace chairside::ingest
