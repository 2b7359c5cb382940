#include "wire/hl7_message.h"

#include <algorithm>
#include <array>
#include <limits>

#include "wire/byte_scan.h"
#include "wire/hl7_text.h"

namespace chairside::wire {
namespace {

constexpr std::string_view kStandard = "^~\\&";

bool isAlphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// MSH-2 shorter than four characters is completed with the standard ones. If it holds only standard characters,
// some are simply missing ("~\&"), whatever their place.
std::array<char, 4> encodingCharacters(std::string_view given) {
    std::array<char, 4> result{'^', '~', '\\', '&'};
    if (given.size() < result.size() && given.find_first_not_of(kStandard) == std::string_view::npos) return result;
    std::copy_n(given.begin(), std::min(given.size(), result.size()), result.begin());
    return result;
}

// Blanks, a byte order mark, control characters, the glyphs a console shows for them: before MSH they mean nothing.
std::size_t junkBefore(std::string_view bytes) {
    constexpr std::size_t kJunkMax = 8;
    const std::size_t blanks = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
    const std::size_t header = bytes.substr(blanks, kJunkMax + 3).find("MSH");
    if (header == std::string_view::npos) return blanks;
    const std::string_view junk = bytes.substr(blanks, header);
    const bool noText = std::none_of(junk.begin(), junk.end(), [](char c) { return c > ' ' && c < 0x7F; });
    return noText ? blanks + header : blanks;
}

Result<Hl7Separators> readSeparators(std::string_view bytes) {
    if (!bytes.starts_with("MSH")) return Error{"the message does not begin with an MSH segment", "MSH"};
    if (bytes.size() < 4) return Error{"no field separator", "MSH, field 1"};
    const char field = bytes[3];
    if (isAlphanumeric(field) || static_cast<unsigned char>(field) <= ' ' || static_cast<unsigned char>(field) > '~') {
        return Error{"this is no field separator", "MSH, field 1"};
    }
    const std::string_view rest = bytes.substr(4);
    const std::string_view given =
        trimBlanks(rest.substr(0, rest.find_first_of(std::array{field, '\r', '\n', '\0'}.data())));
    // "MSH||" is a known omission; with another separator it is more likely no header at all.
    if (given.empty() && field != '|') return Error{"it is empty", "MSH, field 2"};
    const auto chars = encodingCharacters(given);
    for (std::size_t i = 0; i < chars.size(); ++i) {
        const bool repeated = chars[i] == field || std::count(chars.begin(), chars.end(), chars[i]) > 1;
        const bool unfit = isAlphanumeric(chars[i]) || static_cast<unsigned char>(chars[i]) <= ' ';
        if (repeated || unfit) return Error{"these are no four different separators", "MSH, field 2"};
    }
    return Hl7Separators{field, chars[0], chars[1], chars[2], chars[3]};
}

bool sameText(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return (x >= 'a' && x <= 'z' ? char(x - 32) : x) == (y >= 'a' && y <= 'z' ? char(y - 32) : y);
    });
}

}  // namespace

std::string_view hl7Part(std::string_view text, char separator, std::size_t n) {
    for (; n > 1; --n) {
        const std::size_t at = text.find(separator);
        if (at == std::string_view::npos) return {};
        text.remove_prefix(at + 1);
    }
    return text.substr(0, text.find(separator));
}

Result<Hl7Message> Hl7Message::parse(std::string_view bytes) {
    if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) return Error{"the message is too long", ""};
    bytes.remove_prefix(junkBefore(bytes));
    if (bytes.empty()) return Error{"the message is empty", "MSH"};
    auto separators = readSeparators(bytes);
    if (!separators) return separators.error();
    Result<Hl7Message> result{Hl7Message{}};
    Hl7Message& message = result.value();
    message.bytes_ = bytes;
    message.separators_ = separators.value();
    message.index();
    return result;
}

void Hl7Message::index() {
    // Monitors send a separator every 6 to 8 bytes and lines of about 90.
    fieldEnds_.reserve(bytes_.size() / 8 + 16);
    lines_.reserve(bytes_.size() / 64 + 4);
    std::size_t begin = 0;
    std::size_t first = 0;
    const char separator = separators_.field;
    const char* const bytes = bytes_.data();
    scanFor(bytes_, separator, '\r', '\n', [&](std::size_t at) {
        if (bytes[at] == separator) {
            fieldEnds_.push_back(static_cast<std::uint32_t>(at));
            return;
        }
        addLine(begin, at, first);
        begin = at + 1;
        first = fieldEnds_.size();
    });
    addLine(begin, bytes_.size(), first);
    shiftedHeader_ = hasShiftedHeader();
}

// "MSH|^~\&||MONITOR|..." with ORU^R01 in the tenth place: everything after MSH-2 stands one field too far right.
bool Hl7Message::hasShiftedHeader() const {
    const Hl7Segment header = segment(0);
    if (!header.field(3).empty() || !header.field(9).empty()) return false;
    const std::string_view type = header.component(10, 1);
    return type == "ORU" || type == "ADT" || type == "QRY" || type == "QBP";
}

void Hl7Message::addLine(std::size_t begin, std::size_t end, std::size_t firstSeparator) {
    while (end > begin && (bytes_[end - 1] == ' ' || bytes_[end - 1] == '\t')) --end;
    if (end == begin) return;
    lines_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                      static_cast<std::uint32_t>(firstSeparator),
                      static_cast<std::uint32_t>(fieldEnds_.size() - firstSeparator)});
}

Hl7Charset Hl7Message::charset() const {
    const std::string_view said = header().component(18, 1);
    if (said.empty()) return Hl7Charset::Unsaid;
    if (sameText(said, "ASCII")) return Hl7Charset::Ascii;
    if (sameText(said.substr(0, 7), "UNICODE") || sameText(said, "UTF-8") || sameText(said, "UTF8")) {
        return Hl7Charset::Utf8;
    }
    if (sameText(said, "8859/1") || sameText(said, "ISO-8859-1")) return Hl7Charset::Latin1;
    return Hl7Charset::Unsaid;
}

std::string Hl7Message::text(std::string_view raw, std::size_t bytesMax) const {
    const std::string_view head = raw.substr(0, bytesMax);
    if (isPlainAscii(head, separators_.escape)) return std::string{head};
    // Never decode more than can be shown: escapes only shrink, Latin-1 only grows.
    std::string_view enough = raw.substr(0, bytesMax * 6);
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    while (enough.size() < raw.size() && !enough.empty() && continues(raw[enough.size()])) enough.remove_suffix(1);
    return displayText(unescapeHl7(enough, separators_), charset(), bytesMax);
}

std::string_view Hl7Segment::component(std::size_t f, std::size_t n) const {
    const std::string_view whole = field(f);
    if (whole.size() <= 1 && n == 1) return trimBlanks(whole);
    const Hl7Separators& separators = message_->separators();
    return trimBlanks(hl7Part(hl7Part(whole, separators.repetition, 1), separators.component, n));
}

}  // namespace chairside::wire
