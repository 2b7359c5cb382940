// Comparing what monitors write without regard to case. ASCII letters only: codes, units and names of systems.
#pragma once

#include <algorithm>
#include <string_view>

namespace chairside::wire {

[[nodiscard]] constexpr char lowerAscii(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

// Bytes that are not ASCII count: they are letters of names in other languages.
[[nodiscard]] constexpr bool mayBeLetter(char c) {
    const char lower = lowerAscii(c);
    return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

[[nodiscard]] inline bool equalWithoutCase(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lowerAscii(x) == lowerAscii(y); });
}

[[nodiscard]] inline bool startsWithoutCase(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && equalWithoutCase(text.substr(0, start.size()), start);
}

[[nodiscard]] inline bool containsWithoutCase(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char x, char y) { return lowerAscii(x) == lowerAscii(y); }) != text.end();
}

// Whether `text` fits `pattern`, in which each "*" stands for any text, also none.
[[nodiscard]] bool fitsPattern(std::string_view text, std::string_view pattern);

}  // namespace chairside::wire
