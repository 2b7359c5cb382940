#include "ingest/address_allow.h"

#include <algorithm>

namespace chairside::ingest {
namespace {

namespace ip = boost::asio::ip;

template <class Network, class Address>
bool within(const Network& network, const Address& address) {
    const Network host{address, network.prefix_length()};
    return host.canonical() == network;
}

}  // namespace

Result<AddressAllow> AddressAllow::parse(const std::vector<std::string>& cidrs) {
    AddressAllow allow;
    for (const std::string& text : cidrs) {
        const bool six = text.find(':') != std::string::npos;
        const bool whole = text.find('/') != std::string::npos;
        boost::system::error_code error;
        if (six) {
            const auto network = ip::make_network_v6(whole ? text : text + "/128", error);
            if (!error) allow.networks6_.push_back(network.canonical());
        } else {
            const auto network = ip::make_network_v4(whole ? text : text + "/32", error);
            if (!error) allow.networks4_.push_back(network.canonical());
        }
        if (error) return Error{"\"" + text + "\" is no address or network such as 10.1.0.0/16", "mllp-allow"};
    }
    return allow;
}

bool AddressAllow::allows(const ip::address& address) const {
    const ip::address plain = plainAddress(address);
    if (plain.is_loopback()) return true;
    if (plain.is_v4()) {
        return std::any_of(networks4_.begin(), networks4_.end(),
                           [&](const auto& network) { return within(network, plain.to_v4()); });
    }
    return std::any_of(networks6_.begin(), networks6_.end(),
                       [&](const auto& network) { return within(network, plain.to_v6()); });
}

ip::address plainAddress(const ip::address& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, address.to_v6());
    return address;
}

}  // namespace chairside::ingest
