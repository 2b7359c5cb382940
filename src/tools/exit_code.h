// What chairsidectl's exit code says. Stable: scripts rely on it (docs/wire-formats.md).
#pragma once

namespace chairside::tools {

inline constexpr int kDone = 0;
inline constexpr int kRefused = 1;   // the station said no or has none such; a file cannot be read; a replay differs
inline constexpr int kUsage = 2;     // the command line is wrong
inline constexpr int kNoAnswer = 3;  // the station cannot be reached or does not answer

}  // namespace chairside::tools
