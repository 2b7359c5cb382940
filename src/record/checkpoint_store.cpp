#include "record/checkpoint_store.h"

#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

#include "record/files.h"
#include "record/journal_files.h"

namespace chairside::record {
namespace {

constexpr std::string_view kMagic{"CHCKPT\0\1", 8};
constexpr std::string_view kPrefix = "checkpoint-";
constexpr std::string_view kSuffix = ".bin";
constexpr std::size_t kHeaderSize = 8 + 8 + 4 + 8;
constexpr std::size_t kCrcSize = 4;
constexpr std::size_t kKept = 3;

void put(std::string& out, std::uint64_t number, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) out.push_back(static_cast<char>(number >> (8 * i)));
}

std::uint64_t get(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < size; ++i)
        number |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return number;
}

struct Listed {
    std::uint64_t sequence;
    std::filesystem::path path;
};

std::vector<Listed> newestFirst(const std::filesystem::path& folder) {
    std::vector<Listed> found;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) continue;
        const char* begin = name.data() + kPrefix.size();
        const char* stop = name.data() + name.size() - kSuffix.size();
        std::uint64_t sequence = 0;
        const auto parsed = std::from_chars(begin, stop, sequence);
        if (parsed.ec == std::errc{} && parsed.ptr == stop) found.push_back({sequence, it->path()});
    }
    std::sort(found.begin(), found.end(), [](const Listed& a, const Listed& b) { return a.sequence > b.sequence; });
    return found;
}

void removeUnfinished(const std::filesystem::path& folder) {
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const std::string name = it->path().filename().string();
        std::error_code ignored;
        if (name.starts_with(kPrefix) && name.ends_with(kUnfinished)) std::filesystem::remove(it->path(), ignored);
    }
}

Result<StoredCheckpoint> parse(const std::string& bytes) {
    const std::string_view all(bytes);
    if (all.size() < kHeaderSize + kCrcSize) return Error{"too short", ""};
    if (!all.starts_with(kMagic)) return Error{"not a checkpoint of this version", ""};
    const std::size_t body = all.size() - kCrcSize;
    if (get(all, body, kCrcSize) != checksum(all.substr(0, body))) return Error{"wrong checksum", ""};
    const std::uint64_t versionSize = get(all, 16, 4);
    const std::uint64_t payloadSize = get(all, 20, 8);
    if (payloadSize > body || kHeaderSize + versionSize + payloadSize != body) return Error{"wrong lengths", ""};
    return StoredCheckpoint{get(all, 8, 8), std::string(all.substr(kHeaderSize, versionSize)),
                            std::string(all.substr(kHeaderSize + versionSize, payloadSize))};
}

Result<StoredCheckpoint> read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{"cannot be opened", ""};
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (file.bad()) return Error{"cannot be read", ""};
    return parse(bytes);
}

}  // namespace

Outcome CheckpointStore::save(std::uint64_t sequence, std::string_view engineVersion, std::string_view bytes) {
    if (Outcome made = makeFolder(folder_); !made) return made;
    removeUnfinished(folder_);  // a crash left them, and they may hold the room that this one needs
    std::string file(kMagic);
    file.reserve(kHeaderSize + engineVersion.size() + bytes.size() + kCrcSize);
    put(file, sequence, 8);
    put(file, engineVersion.size(), 4);
    put(file, bytes.size(), 8);
    file += engineVersion;
    file += bytes;
    put(file, checksum(file), kCrcSize);
    const std::filesystem::path path = folder_ / fmt::format("{}{:020}{}", kPrefix, sequence, kSuffix);
    if (Outcome written = writeAtomically(path, file); !written) return written;
    const std::vector<Listed> all = newestFirst(folder_);
    std::error_code error;
    for (std::size_t i = kKept; i < all.size(); ++i) std::filesystem::remove(all[i].path, error);
    return Done{};
}

std::optional<StoredCheckpoint> CheckpointStore::newestUpTo(std::uint64_t sequence) const {
    for (const Listed& listed : newestFirst(folder_)) {
        if (listed.sequence > sequence) continue;
        Result<StoredCheckpoint> checkpoint = read(listed.path);
        if (checkpoint && checkpoint.value().sequence == listed.sequence) return std::move(checkpoint).value();
        spdlog::warn("checkpoint {} is passed over: {}", listed.sequence,
                     checkpoint ? "it holds another sequence" : checkpoint.error().text());
    }
    return std::nullopt;
}

}  // namespace chairside::record
