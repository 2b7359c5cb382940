#include "wire/hl7_text.h"

#include <algorithm>
#include <array>

namespace chairside::wire {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Length of the UTF-8 character at the front; 0 when there is none (Unicode 15, table 3-7).
std::size_t characterLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto within = [&](std::size_t i, unsigned low, unsigned high) { return byte(i) >= low && byte(i) <= high; };
    const unsigned lead = byte(0);
    if (lead < 0x80) return text.empty() ? 0 : 1;
    if (lead >= 0xC2 && lead <= 0xDF) return within(1, 0x80, 0xBF) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : 0xBF;
        return within(1, low, high) && within(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (lead < 0xF0 || lead > 0xF4) return 0;
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return within(1, low, high) && within(2, 0x80, 0xBF) && within(3, 0x80, 0xBF) ? 4 : 0;
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

bool isControl(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    const bool c1 = first == 0xC2 && character.size() == 2 && static_cast<unsigned char>(character[1]) < 0xA0;
    return first < 0x20 || first == 0x7F || c1;
}

std::array<char, 2> latin1Character(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return {static_cast<char>(0xC0 | (byte >> 6)), static_cast<char>(0x80 | (byte & 0x3F))};
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

bool appendHex(std::string_view digits, std::string& out) {
    if (digits.empty() || digits.size() % 2 != 0) return false;
    if (std::any_of(digits.begin(), digits.end(), [](char c) { return hexDigit(c) < 0; })) return false;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        out += static_cast<char>(hexDigit(digits[i]) * 16 + hexDigit(digits[i + 1]));
    }
    return true;
}

// The inside of \...\ ; false: not ours to decode.
bool appendEscape(std::string_view inside, const Hl7Separators& separators, std::string& out) {
    if (inside == "F") return out += separators.field, true;
    if (inside == "S") return out += separators.component, true;
    if (inside == "T") return out += separators.subcomponent, true;
    if (inside == "R") return out += separators.repetition, true;
    if (inside == "E") return out += separators.escape, true;
    if (inside == "H" || inside == "N") return true;
    if (inside == ".br" || inside == ".BR") return out += '\n', true;
    return inside.starts_with('X') && appendHex(inside.substr(1), out);
}

}  // namespace

bool isPlainAscii(std::string_view text, char escape) {
    return std::all_of(text.begin(), text.end(), [&](char c) { return c >= 0x20 && c < 0x7F && c != escape; });
}

std::string displayText(std::string_view text, Hl7Charset charset, std::size_t bytesMax) {
    const bool latin1 = charset == Hl7Charset::Latin1 && !isUtf8(text);
    std::string out;
    while (!text.empty()) {
        const std::size_t length = latin1 ? 0 : characterLength(text);
        const auto two = latin1Character(text.front());
        std::string_view piece = length > 0 ? text.substr(0, length) : kReplacement;
        if (latin1)
            piece =
                static_cast<unsigned char>(text.front()) < 0x80 ? text.substr(0, 1) : std::string_view{two.data(), 2};
        if (isControl(piece)) piece = " ";
        if (out.size() + piece.size() > bytesMax) break;
        out += piece;
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

std::string unescapeHl7(std::string_view raw, const Hl7Separators& separators) {
    std::string out;
    out.reserve(raw.size());
    while (!raw.empty()) {
        const std::size_t open = raw.find(separators.escape);
        out += raw.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = raw.find(separators.escape, open + 1);
        const bool closed = close != std::string_view::npos;
        if (closed && appendEscape(raw.substr(open + 1, close - open - 1), separators, out)) {
            raw.remove_prefix(close + 1);
            continue;
        }
        out += separators.escape;
        raw.remove_prefix(open + 1);
    }
    return out;
}

std::string escapeHl7(std::string_view text, const Hl7Separators& separators) {
    std::string out;
    out.reserve(text.size());
    const auto escaped = [&](char letter) { out += separators.escape, out += letter, out += separators.escape; };
    for (const char c : text) {
        if (c == separators.field)
            escaped('F');
        else if (c == separators.component)
            escaped('S');
        else if (c == separators.subcomponent)
            escaped('T');
        else if (c == separators.repetition)
            escaped('R');
        else if (c == separators.escape)
            escaped('E');
        else
            out += (c == '\r' || c == '\n') ? ' ' : c;
    }
    return out;
}

}  // namespace chairside::wire
