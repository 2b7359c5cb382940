// Names of simulated chairs and devices.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace chairside::sim {

// "CHAIR-3", counted from 1.
[[nodiscard]] std::string chairName(std::size_t index);

// The same on every machine (FNV-1a).
[[nodiscard]] std::uint64_t nameHash(std::string_view name);

// 16 hex digits, an EUI-64 of the locally administered kind: the same for the same seed and chair name.
[[nodiscard]] std::string deviceId(std::uint64_t seed, std::string_view chair);

inline constexpr std::size_t kLongestName = 32;

// A chair name that every protocol can carry: 1 to 32 letters, digits, '-', '_', '.'.
[[nodiscard]] Outcome checkChairName(std::string_view name);

// A chair name from a recording's file name: the stem without its first word and a last "-nibp", so
// "mimic3demo-icustay210989.csv" is icustay210989. Never empty.
[[nodiscard]] std::string chairNameFromFile(const std::string& path);

}  // namespace chairside::sim
