// The dialects compiled into the program, as protobuf text format; the codec turns them into Dialect values.
#pragma once

#include <span>
#include <string_view>

namespace chairside::wire {

struct ShippedDialect {
    std::string_view name;
    std::string_view text;
};

// All of them; what one extends stands before it, the default (ihe-pcd01) first.
[[nodiscard]] std::span<const ShippedDialect> shippedDialects();

}  // namespace chairside::wire
