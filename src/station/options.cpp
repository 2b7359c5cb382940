#include "station/options.h"

#include <boost/asio/ip/address.hpp>
#include <charconv>
#include <cstdlib>

namespace chairside::station {
namespace {

constexpr double kSlowest = 0.1;
constexpr double kFastest = 1000;

bool isLoopback(const std::string& address) {
    boost::system::error_code error;
    const auto parsed = boost::asio::ip::make_address(address, error);
    return !error && parsed.is_loopback();
}

}  // namespace

Result<Endpoint> parseEndpoint(const std::string& text) {
    const auto colon = text.rfind(':');
    if (colon == std::string::npos) return Error{"no port: write ADDRESS:PORT, as 127.0.0.1:2575", text};
    Endpoint endpoint;
    endpoint.address = text.substr(0, colon);
    if (endpoint.address.starts_with('[') && endpoint.address.ends_with(']')) {
        endpoint.address = endpoint.address.substr(1, endpoint.address.size() - 2);
    }
    const char* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data() + colon + 1, end, endpoint.port);
    if (problem != std::errc{} || stopped != end) return Error{"the port is a number from 0 to 65535", text};
    boost::system::error_code error;
    boost::asio::ip::make_address(endpoint.address, error);
    if (error) return Error{"the address is numeric, as 127.0.0.1 or [::1]", text};
    return endpoint;
}

Result<ClockChoice> parseClock(const std::string& text) {
    if (text == "real") return ClockChoice{};
    if (text == "stepped") return ClockChoice{ClockChoice::Kind::Stepped, 0};
    double speed = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, speed);
    if (problem != std::errc{} || stopped != end || speed < kSlowest || speed > kFastest) {
        return Error{"write real, stepped, or how many times as fast (0.1 to 1000)", text};
    }
    return ClockChoice{ClockChoice::Kind::Scaled, speed};
}

Outcome checkOptions(const Options& options) {
    if (options.clock.kind != ClockChoice::Kind::Real && !options.allowDemoData) {
        return Error{"a clock that is not the real one is for demonstrations only: add --allow-demo-data", "--clock"};
    }
    if (!isLoopback(options.mllp.address) && options.mllpAllow.empty()) {
        return Error{"an MLLP listener beyond this machine needs --mllp-allow CIDR, the monitors' network",
                     "--listen-mllp"};
    }
    if (!isLoopback(options.link.address) && !options.insecure) {
        return Error{"the link is not encrypted yet: beyond this machine it needs --insecure", "--listen-link"};
    }
    return Done{};
}

std::filesystem::path defaultDataFolder() {
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg != nullptr && *xdg != '\0') {
        return std::filesystem::path{xdg} / "chairside";
    }
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
        return std::filesystem::path{home} / ".local/share/chairside";
    }
    return "/var/lib/chairside";
}

}  // namespace chairside::station
