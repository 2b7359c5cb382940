// A table for people: columns as wide as their widest cell on a terminal, numbers to the right.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chairside::tools {

// Columns of a terminal that UTF-8 text takes: 0 for combining marks, 2 for wide characters.
[[nodiscard]] std::size_t terminalWidth(std::string_view text);
// Cut to at most `width` columns, the last one "…" then.
[[nodiscard]] std::string cutToWidth(std::string_view text, std::size_t width);
[[nodiscard]] std::string padLeft(std::string_view text, std::size_t width);
[[nodiscard]] std::string padRight(std::string_view text, std::size_t width);
// What devices and people wrote may hold terminal commands: control characters become "·".
[[nodiscard]] std::string printable(std::string_view text);

enum class Align : unsigned char { Left, Right };

struct Column {
    std::string title;
    Align align = Align::Left;
};

class Table {
public:
    explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}
    // As many cells as columns. Cells are made printable.
    void add(std::vector<std::string> cells);
    // The title line first (dim when `colour`), no trailing blanks.
    [[nodiscard]] std::string str(bool colour = false) const;
    [[nodiscard]] bool empty() const { return rows_.empty(); }

private:
    [[nodiscard]] std::string line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) const;
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace chairside::tools
