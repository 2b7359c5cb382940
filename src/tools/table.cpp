#include "tools/table.h"

#include <algorithm>
#include <cstdint>

#include "base/check.h"

namespace chairside::tools {
namespace {

struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 1;
};

// The character at the start of `text`; a byte that begins none counts as one of its own.
Character firstCharacter(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length == 1 || length > text.size()) return {lead, 1};
    std::uint32_t code = lead & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0u) != 0x80u) return {lead, 1};
        code = (code << 6) | (byte(i) & 0x3fu);
    }
    return {code, length};
}

struct Range {
    std::uint32_t first, last;
};
constexpr Range kZeroWidth[] = {{0x0300, 0x036f}, {0x200b, 0x200f}, {0xfe00, 0xfe0f}};
constexpr Range kWide[] = {{0x1100, 0x115f}, {0x2e80, 0xa4cf}, {0xac00, 0xd7a3},   {0xf900, 0xfaff},
                           {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0x1f300, 0x1faff}, {0x20000, 0x3fffd}};

template <std::size_t N>
bool within(std::uint32_t code, const Range (&ranges)[N]) {
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [code](const Range& range) { return range.first <= code && code <= range.last; });
}

std::size_t widthOf(std::uint32_t code) { return within(code, kZeroWidth) ? 0 : within(code, kWide) ? 2 : 1; }

bool isControl(const Character& character) {
    return character.code < 0x20 || (character.code >= 0x7f && character.code < 0xa0) || character.code == 0x2028 ||
           character.code == 0x2029 || (character.code >= 0x202a && character.code <= 0x202e) ||
           (character.code >= 0x2066 && character.code <= 0x2069);
}

}  // namespace

std::size_t terminalWidth(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Character character = firstCharacter(text);
        width += widthOf(character.code);
        text.remove_prefix(character.bytes);
    }
    return width;
}

std::string cutToWidth(std::string_view text, std::size_t width) {
    if (terminalWidth(text) <= width) return std::string(text);
    if (width == 0) return "";
    std::size_t used = 0;
    std::size_t bytes = 0;
    while (bytes < text.size()) {
        const Character character = firstCharacter(text.substr(bytes));
        if (used + widthOf(character.code) > width - 1) break;
        used += widthOf(character.code);
        bytes += character.bytes;
    }
    return std::string(text.substr(0, bytes)) + "…";
}

std::string padLeft(std::string_view text, std::size_t width) {
    const std::size_t own = terminalWidth(text);
    return std::string(own < width ? width - own : 0, ' ') + std::string(text);
}

std::string padRight(std::string_view text, std::size_t width) {
    const std::size_t own = terminalWidth(text);
    return std::string(text) + std::string(own < width ? width - own : 0, ' ');
}

std::string printable(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        const Character character = firstCharacter(text);
        clean += isControl(character) ? std::string_view("·") : text.substr(0, character.bytes);
        text.remove_prefix(character.bytes);
    }
    return clean;
}

void Table::add(std::vector<std::string> cells) {
    check(cells.size() == columns_.size(), "a row has as many cells as the table has columns");
    for (std::string& cell : cells) cell = printable(cell);
    rows_.push_back(std::move(cells));
}

std::string Table::line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) const {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text += "  ";
        text += columns_[i].align == Align::Right ? padLeft(cells[i], widths[i]) : padRight(cells[i], widths[i]);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string Table::str(bool colour) const {
    std::vector<std::string> titles;
    std::vector<std::size_t> widths;
    for (const Column& column : columns_) {
        titles.push_back(column.title);
        widths.push_back(terminalWidth(column.title));
    }
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], terminalWidth(row[i]));
    }
    std::string text = (colour ? "\x1b[2m" : "") + line(titles, widths) + (colour ? "\x1b[0m" : "") + "\n";
    for (const auto& row : rows_) text += line(row, widths) + "\n";
    return text;
}

}  // namespace chairside::tools
