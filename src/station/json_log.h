#pragma once

#include <spdlog/formatter.h>

#include <memory>

namespace chairside::station {

// One JSON object a line: time, level, text. What is logged may hold anything: quotes, line ends, bytes that are no
// text (those become '?').
[[nodiscard]] std::unique_ptr<spdlog::formatter> jsonFormatter();

}  // namespace chairside::station
