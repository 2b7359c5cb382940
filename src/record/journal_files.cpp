#include "record/journal_files.h"

#include <spdlog/fmt/fmt.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <tuple>

namespace chairside::record {
namespace {

constexpr std::string_view kPrefix = "journal-";
constexpr std::string_view kSuffix = ".sqlite";
constexpr std::size_t kDateLength = 10;

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

std::optional<Day> parseDay(std::string_view text) {
    if (text.size() != kDateLength || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

std::optional<JournalFile> parseName(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) return std::nullopt;
    std::string_view middle(name);
    middle.remove_prefix(kPrefix.size());
    middle.remove_suffix(kSuffix.size());
    const auto day = parseDay(middle.substr(0, kDateLength));
    if (!day) return std::nullopt;
    middle.remove_prefix(kDateLength);
    if (middle.empty()) return JournalFile{*day, 0, path};
    if (middle.front() != '-') return std::nullopt;
    const auto part = digits(middle.substr(1));
    if (!part || *part < 1) return std::nullopt;
    return JournalFile{*day, *part, path};
}

void append(std::uint32_t& crc, std::uint64_t number) {
    std::array<unsigned char, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<unsigned char>(number >> (8 * i));
    crc = static_cast<std::uint32_t>(crc32_z(crc, bytes.data(), bytes.size()));
}

// With its length: bytes cannot move between two neighbours unseen.
void append(std::uint32_t& crc, std::string_view bytes) {
    append(crc, bytes.size());
    crc = static_cast<std::uint32_t>(crc32_z(crc, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

}  // namespace

Day dayOf(WallTime at) {
    using std::chrono::milliseconds;
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_time<milliseconds>{milliseconds{at.unixMs()}});
}

std::filesystem::path journalFolder(const std::filesystem::path& dataDir) { return dataDir / "journal"; }

std::filesystem::path journalPath(const std::filesystem::path& dataDir, Day day, int part) {
    const std::chrono::year_month_day date{day};
    std::string name = fmt::format("{}{:04}-{:02}-{:02}", kPrefix, static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (part > 0) name += fmt::format("-{}", part);
    return journalFolder(dataDir) / (name + std::string(kSuffix));
}

std::vector<JournalFile> listJournal(const std::filesystem::path& dataDir) {
    std::vector<JournalFile> files;
    std::error_code error;
    for (std::filesystem::directory_iterator it(journalFolder(dataDir), error), end; !error && it != end;
         it.increment(error)) {
        if (auto file = parseName(it->path())) files.push_back(std::move(*file));
    }
    std::sort(files.begin(), files.end(), [](const JournalFile& a, const JournalFile& b) {
        return std::tie(a.day, a.part) < std::tie(b.day, b.part);
    });
    return files;
}

std::uint32_t chained(std::uint32_t before, const StoredEntry& entry) {
    std::uint32_t crc = before;
    append(crc, entry.sequence);
    append(crc, static_cast<std::uint64_t>(entry.at.ms()));
    append(crc, static_cast<std::uint64_t>(entry.wall.unixMs()));
    append(crc, std::string_view(entry.input));
    append(crc, std::string_view(entry.events));
    return crc;
}

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

}  // namespace chairside::record
