#include "tools/tap_text.h"

#include <array>

#include "base/time.h"
#include "tools/json_line.h"
#include "tools/table.h"

namespace chairside::tools {
namespace {

constexpr std::size_t kCodeColumns = 60;

// How many bytes the UTF-8 character at the start takes; 0: it is none.
std::size_t characterAt(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) return 0;
    }
    return length;
}

void appendHex(std::string& to, unsigned char byte) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    to += "\\x";
    to += kDigits[byte >> 4U];
    to += kDigits[byte & 15U];
}

// U+2400 + the code: the pictures of the control characters.
void appendPicture(std::string& to, unsigned char control) {
    to += "\xE2\x90";
    to += static_cast<char>(0x80 + (control == 0x7F ? 0x21 : control));
}

std::string directionOf(v1::TapKind kind) {
    if (kind == v1::TAP_RECEIVED) return "received";
    if (kind == v1::TAP_SENT) return "sent";
    if (kind == v1::TAP_OPENED) return "connected";
    return kind == v1::TAP_CLOSED ? "closed" : "ended";
}

std::string cutLine(const std::string& line) { return cutToWidth(printable(line), kCodeColumns); }

}  // namespace

std::vector<std::string> visibleLines(std::string_view raw) {
    std::vector<std::string> lines(1);
    while (!raw.empty()) {
        const auto byte = static_cast<unsigned char>(raw.front());
        const std::size_t length = characterAt(raw);
        if (byte < 0x20 || byte == 0x7F) {
            appendPicture(lines.back(), byte);
        } else if (length == 0) {
            appendHex(lines.back(), byte);
        } else if (const std::string_view character = raw.substr(0, length); printable(character) != character) {
            for (const char part : character) appendHex(lines.back(), static_cast<unsigned char>(part));
        } else {
            lines.back() += raw.substr(0, length);
        }
        raw.remove_prefix(length == 0 ? 1 : length);
        const bool ends = byte == '\n' || (byte == '\r' && (raw.empty() || raw.front() != '\n'));
        if (ends && !raw.empty()) lines.emplace_back();
    }
    return lines;
}

std::string tapText(const v1::TapFrame& frame) {
    std::string text = toIso8601(WallTime{frame.at_unix_ms()}).substr(11, 12);
    text += "  #" + std::to_string(frame.connection()) + ' ' + frame.address() + "  " + directionOf(frame.kind());
    if (frame.size() > 0) text += ' ' + std::to_string(frame.size()) + " bytes";
    if (!frame.protocol().empty()) text += ", " + frame.protocol();
    if (!frame.dialect().empty()) text += ", dialect " + frame.dialect();
    text += '\n';
    if (!frame.raw().empty()) {
        for (const std::string& line : visibleLines(frame.raw())) text += "    " + line + '\n';
    }
    if (frame.size() > frame.raw().size()) text += "    (cut)\n";
    if (!frame.verdict().empty()) text += "  = " + printable(frame.verdict()) + '\n';
    for (const v1::TapFate& fate : frame.fates()) {
        text += "    " + padRight(cutLine(fate.line()), kCodeColumns) + "  " + printable(fate.fate()) + '\n';
    }
    if (frame.skipped() > 0) text += "  (" + std::to_string(frame.skipped()) + " before were not shown: too fast)\n";
    return text;
}

std::string tapJson(const v1::TapFrame& frame) {
    std::string raw;
    if (!frame.raw().empty()) {
        for (const std::string& line : visibleLines(frame.raw())) raw += line;
    }
    std::string fates;
    for (const v1::TapFate& fate : frame.fates()) {
        if (!fates.empty()) fates += ',';
        fates += JsonLine{}.text("line", fate.line()).text("fate", fate.fate()).str();
    }
    JsonLine line;
    line.text("event", directionOf(frame.kind())).timeOrNull("at", frame.at_unix_ms());
    line.number("connection", std::int64_t(frame.connection())).text("address", frame.address());
    line.number("bytes", std::int64_t(frame.size())).text("raw", raw);
    line.textOrNull("protocol", frame.protocol()).textOrNull("dialect", frame.dialect());
    line.textOrNull("verdict", frame.verdict()).raw("fates", "[" + fates + "]");
    return line.number("skipped", std::int64_t(frame.skipped())).str();
}

}  // namespace chairside::tools
