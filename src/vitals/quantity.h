// A measured amount in thousandths of its vital's unit. Fixed point, so that the same inputs give the
// same events on every machine.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chairside {

class Quantity {
public:
    constexpr Quantity() = default;
    [[nodiscard]] static constexpr Quantity fromMilli(std::int64_t milli) { return Quantity{milli}; }
    [[nodiscard]] static constexpr Quantity whole(std::int64_t units) { return Quantity{units * 1000}; }
    [[nodiscard]] constexpr std::int64_t milli() const { return milli_; }
    [[nodiscard]] double toDouble() const { return double(milli_) / 1000.0; }
    constexpr auto operator<=>(const Quantity&) const = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity{a.milli_ + b.milli_}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity{a.milli_ - b.milli_}; }

private:
    constexpr explicit Quantity(std::int64_t milli) : milli_(milli) {}
    std::int64_t milli_ = 0;
};

// A plain decimal ("97", "-100.00", "36.65", "+5", ".5"); further digits are rounded half away from zero.
// No exponent, no blanks, nothing beyond +/- 9,000,000,000,000: no value then.
[[nodiscard]] std::optional<Quantity> parseQuantity(std::string_view text);

// Shortest decimal: "97", "36.65", "-0.5".
[[nodiscard]] std::string toText(Quantity quantity);

}  // namespace chairside
