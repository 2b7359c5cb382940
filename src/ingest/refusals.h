// How often each address was refused, so that one device that never gives up does not hide another. Not thread-safe.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstddef>
#include <cstdint>
#include <map>

namespace chairside::ingest {

class Refusals {
public:
    static constexpr std::size_t kAddressesMax = 1024;  // those beyond it are counted as one

    // Counts one more; the value is how many there were of this address.
    [[nodiscard]] std::uint64_t add(const boost::asio::ip::address& address) {
        const bool hasPlace = counts_.size() < kAddressesMax || counts_.contains(address);
        return hasPlace ? ++counts_[address] : ++ofOthers_;
    }

private:
    std::map<boost::asio::ip::address, std::uint64_t> counts_;
    std::uint64_t ofOthers_ = 0;
};

}  // namespace chairside::ingest
