// How often each address connected within a minute. Not thread-safe.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <chrono>
#include <cstddef>
#include <map>

namespace chairside::ingest {

class Arrivals {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::size_t kAddressesMax = 1024;  // more in one minute are an attack: none of the new is allowed

    explicit Arrivals(std::size_t aMinuteMax) : most_(aMinuteMax) {}

    // Counts one more connection of this address; false: too many within the running minute.
    [[nodiscard]] bool allow(const boost::asio::ip::address& address, Time now) {
        if (now - began_ >= std::chrono::minutes{1}) {
            counts_.clear();
            began_ = now;
        }
        const auto known = counts_.find(address);
        if (known != counts_.end()) return ++known->second <= most_;
        if (counts_.size() >= kAddressesMax) return false;
        counts_.emplace(address, 1);
        return most_ > 0;
    }

private:
    std::size_t most_;
    Time began_{};
    std::map<boost::asio::ip::address, std::size_t> counts_;
};

}  // namespace chairside::ingest
