// What `monitors test` prints of one frame. Plain functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chairside/v1/link.pb.h"

namespace chairside::tools {

// Bytes made visible: control characters as their pictures (␋ ␍ ␜), CR ends a line, what is no UTF-8 as \\xNN.
[[nodiscard]] std::vector<std::string> visibleLines(std::string_view raw);

[[nodiscard]] std::string tapText(const v1::TapFrame& frame);
[[nodiscard]] std::string tapJson(const v1::TapFrame& frame);

}  // namespace chairside::tools
