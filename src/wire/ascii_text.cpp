#include "wire/ascii_text.h"

namespace chairside::wire {

// Greedy, going back only to the last "*": linear for the patterns people write, never worse than text x pattern.
bool fitsPattern(std::string_view text, std::string_view pattern) {
    constexpr std::size_t kNone = std::string_view::npos;
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t star = kNone;
    std::size_t retry = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            retry = at;
        } else if (in < pattern.size() && lowerAscii(pattern[in]) == lowerAscii(text[at])) {
            ++in;
            ++at;
        } else if (star != kNone) {
            in = star + 1;
            at = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in) == kNone;
}

}  // namespace chairside::wire
