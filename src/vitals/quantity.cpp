#include "vitals/quantity.h"

namespace chairside {
namespace {

constexpr std::int64_t kWholeMax = 9'000'000'000'000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Quantity> parseQuantity(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    std::int64_t whole = 0;
    std::size_t at = 0;
    for (; at < text.size() && isDigit(text[at]); ++at) {
        whole = whole * 10 + (text[at] - '0');
        if (whole > kWholeMax) return std::nullopt;
    }
    std::size_t digits = at;
    std::int64_t fraction = 0;
    if (at < text.size() && text[at] == '.') {
        std::int64_t scale = 100;
        bool roundUp = false;
        for (std::size_t place = 0; ++at < text.size() && isDigit(text[at]); ++place, ++digits) {
            fraction += (text[at] - '0') * scale;
            if (place == 3) roundUp = text[at] >= '5';
            scale /= 10;
        }
        fraction += roundUp ? 1 : 0;
    }
    if (at != text.size() || digits == 0) return std::nullopt;
    const std::int64_t milli = whole * 1000 + fraction;
    return Quantity::fromMilli(negative ? -milli : milli);
}

std::string toText(Quantity quantity) {
    const bool negative = quantity.milli() < 0;
    const std::uint64_t milli = negative ? 0 - std::uint64_t(quantity.milli()) : std::uint64_t(quantity.milli());
    std::string text;
    if (negative) text += '-';
    text += std::to_string(milli / 1000);
    const std::uint64_t fraction = milli % 1000;
    if (fraction == 0) return text;
    std::string decimals = std::to_string(1000 + fraction).substr(1);
    while (decimals.back() == '0') decimals.pop_back();
    return text + '.' + decimals;
}

}  // namespace chairside
