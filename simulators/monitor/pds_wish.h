// What a client that called a Mindray PDS monitor asks it for: QRY^R02, a QRF for each wish. Plain value.
#pragma once

#include <optional>
#include <string_view>

namespace chairside::sim {

struct PdsWish {
    bool parameters = false;
    bool physiologicalAlarms = false;
    bool technicalAlarms = false;
    bool operator==(const PdsWish&) const = default;

    // Whether a message of that kind (its MSH-10: 204, 503, 54, 56) was asked for.
    [[nodiscard]] bool covers(std::string_view kind) const;
};

// None: not a query for data.
[[nodiscard]] std::optional<PdsWish> readPdsQuery(std::string_view message);

}  // namespace chairside::sim
