#include <charconv>

#include "link/client/client.h"

namespace chairside::link {
namespace {

Error notAnAddress(const std::string& text, const char* why) {
    return Error{"\"" + text + "\" is not HOST:PORT: " + why, ""};
}

}  // namespace

Result<std::pair<std::string, std::uint16_t>> parseHostPort(const std::string& text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos) return notAnAddress(text, "no port");
    std::string host = text.substr(0, colon);
    const std::string port = text.substr(colon + 1);
    std::uint16_t number = 0;
    const char* const end = port.data() + port.size();
    const auto [stop, failed] = std::from_chars(port.data(), end, number);
    if (failed != std::errc{} || stop != end) return notAnAddress(text, "the port is not a number up to 65535");
    if (host.size() >= 2 && host.front() == '[' && host.back() == ']') {
        host = host.substr(1, host.size() - 2);
    } else if (host.find(':') != std::string::npos) {
        return notAnAddress(text, "an IPv6 address stands in brackets, [::1]:7411");
    }
    if (host.empty()) return notAnAddress(text, "no host");
    return std::pair{std::move(host), number};
}

}  // namespace chairside::link
