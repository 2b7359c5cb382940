#include "simulators/monitor/names.h"

#include <algorithm>
#include <filesystem>

#include "simulators/patient/random.h"

namespace chairside::sim {
namespace {

bool fits(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

}  // namespace

std::string chairName(std::size_t index) { return "CHAIR-" + std::to_string(index + 1); }

std::uint64_t nameHash(std::string_view name) {
    constexpr std::uint64_t kFnvPrime = 1099511628211ULL;
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * kFnvPrime;
    return hash;
}

std::string deviceId(std::uint64_t seed, std::string_view chair) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    // 02: locally administered, so it can never be a sold device's.
    const std::uint64_t id = (seedFor(seed, nameHash(chair)) & 0x00FFFFFFFFFFFFFFULL) | 0x0200000000000000ULL;
    std::string text(16, '0');
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = kHex[(id >> (60 - 4 * i)) & 0xF];
    return text;
}

Outcome checkChairName(std::string_view name) {
    if (name.empty() || name.size() > kLongestName)
        return Error{"a chair's name has 1 to 32 characters", std::string(name)};
    if (!std::all_of(name.begin(), name.end(), fits)) {
        return Error{"a chair's name has only letters, digits, '-', '_' and '.'", std::string(name)};
    }
    return Done{};
}

std::string chairNameFromFile(const std::string& path) {
    std::string stem = std::filesystem::path(path).stem().string();
    const std::size_t dash = stem.find('-');
    if (dash != std::string::npos && dash + 1 < stem.size()) stem.erase(0, dash + 1);
    constexpr std::string_view kNibp = "-nibp";
    if (stem.size() > kNibp.size() && stem.ends_with(kNibp)) stem.resize(stem.size() - kNibp.size());
    if (stem.size() > kLongestName) stem.resize(kLongestName);
    std::replace_if(
        stem.begin(), stem.end(), [](char c) { return !fits(c); }, '-');
    return stem.empty() ? "recording" : stem;
}

}  // namespace chairside::sim
