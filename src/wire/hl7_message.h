// HL7 v2 messages without copies: one pass over the bytes notes where segments and fields end; components,
// repetitions and escapes are looked at only when asked for. The buffer must outlive the message and all views.
// Plain values; const use from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace chairside::wire {

struct Hl7Separators {
    char field = '|';
    char component = '^';
    char repetition = '~';
    char escape = '\\';
    char subcomponent = '&';
    bool operator==(const Hl7Separators&) const = default;
};

// What MSH-18 says, as far as we tell apart.
enum class Hl7Charset : std::uint8_t { Unsaid, Ascii, Latin1, Utf8 };

// The n-th part (from 1) of `text` cut at `separator`; empty where there is none.
[[nodiscard]] std::string_view hl7Part(std::string_view text, char separator, std::size_t n);
// Without blanks (space, tab) at both ends.
[[nodiscard]] inline std::string_view trimBlanks(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    const auto solid = [](char c) { return static_cast<unsigned char>(c) > ' '; };
    if (text.empty() || (solid(text.front()) && solid(text.back()))) return text;  // nearly always
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}
// HL7's explicit null, "" in quotes, tells as little as an empty part (HL7 v2.5, 2.5.3).
[[nodiscard]] constexpr std::string_view withoutNull(std::string_view part) {
    return part == "\"\"" ? std::string_view{} : part;
}

class Hl7Message;

// One line of a message. A view: cheap to copy; its message must neither move nor go.
class Hl7Segment {
public:
    [[nodiscard]] std::string_view name() const { return field(0); }
    [[nodiscard]] bool is(const char (&id)[4]) const {
        const std::string_view own = name();
        return own.size() == 3 && own[0] == id[0] && own[1] == id[1] && own[2] == id[2];
    }
    [[nodiscard]] std::string_view text() const { return {bytes_ + begin_, end_ - begin_}; }
    // Field n as HL7 counts (OBX-5 is 5; MSH-1 is the separator itself), raw, blanks kept; empty where there is none.
    [[nodiscard]] std::string_view field(std::size_t n) const {
        if (isHeader_ && n == 1) return {bytes_ + begin_ + 3, 1};
        if (isHeader_ && n > 1) n -= n > 2 ? shift_ : 1;  // MSH-1 is the first separator, MSH-2 the field after it
        if (n > count_) return {};
        const std::uint32_t begin = n == 0 ? begin_ : separators_[n - 1] + 1;
        const std::uint32_t end = n == count_ ? end_ : separators_[n];
        return begin < end ? std::string_view{bytes_ + begin, end - begin} : std::string_view{};
    }
    // First repetition's component n of field f, blanks trimmed.
    [[nodiscard]] std::string_view component(std::size_t f, std::size_t n) const;

private:
    friend class Hl7Message;
    const Hl7Message* message_ = nullptr;
    const char* bytes_ = nullptr;
    const std::uint32_t* separators_ = nullptr;  // where this line's field separators stand in bytes_
    std::uint32_t begin_ = 0;
    std::uint32_t end_ = 0;
    std::uint32_t count_ = 0;
    bool isHeader_ = false;
    std::uint8_t shift_ = 1;  // what a field number of MSH beyond 2 exceeds its place by; 0: one separator too many
};

class Hl7Message {
public:
    // Fails when there is no MSH at the start or its separators make no sense (the error names the field). Blank
    // lines, a byte order mark and a few bytes that are no text (a frame mark that went through a console) before MSH
    // are skipped; so is one separator too many after MSH-2 (Mindray D-series), when MSH-9 would be empty without; CR,
    // LF and CRLF end segments; blanks before them are not part of a segment; the last one needs no end.
    [[nodiscard]] static Result<Hl7Message> parse(std::string_view bytes);

    [[nodiscard]] std::size_t size() const { return lines_.size(); }
    [[nodiscard]] Hl7Segment segment(std::size_t index) const;
    [[nodiscard]] Hl7Segment header() const { return segment(0); }
    [[nodiscard]] const Hl7Separators& separators() const { return separators_; }
    [[nodiscard]] Hl7Charset charset() const;

    // For people and ids: escapes decoded, valid UTF-8 whatever was declared, no control characters, at most
    // `bytesMax` bytes (cut between characters).
    [[nodiscard]] std::string text(std::string_view raw, std::size_t bytesMax) const;

private:
    struct Line {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t firstSeparator = 0;  // index into fieldEnds_ of the first separator after `begin`
        std::uint32_t separators = 0;
    };

    Hl7Message() = default;
    void index();
    [[nodiscard]] bool hasShiftedHeader() const;
    void addLine(std::size_t begin, std::size_t end, std::size_t firstSeparator);

    std::string_view bytes_;
    Hl7Separators separators_;
    std::vector<Line> lines_;
    bool shiftedHeader_ = false;
    std::vector<std::uint32_t> fieldEnds_;  // where each field separator stands, all lines in order
};

inline Hl7Segment Hl7Message::segment(std::size_t index) const {
    const Line& line = lines_[index];
    Hl7Segment segment;
    segment.message_ = this;
    segment.bytes_ = bytes_.data();
    segment.separators_ = fieldEnds_.data() + line.firstSeparator;
    segment.begin_ = line.begin;
    segment.end_ = line.end;
    segment.count_ = line.separators;
    segment.isHeader_ = index == 0;
    segment.shift_ = shiftedHeader_ ? 0 : 1;
    return segment;
}

// \F\ \S\ \T\ \R\ \E\ \Xhh..\ and the line breaks \.br\ decoded; highlighting dropped; anything else kept as sent.
[[nodiscard]] std::string unescapeHl7(std::string_view raw, const Hl7Separators& separators);
// The inverse for what we send; CR and LF become blanks.
[[nodiscard]] std::string escapeHl7(std::string_view text, const Hl7Separators& separators);

}  // namespace chairside::wire
