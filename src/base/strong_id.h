// StrongId: a named value that only equals its own kind. ChairId and PersonName cannot be swapped.
#pragma once

#include <compare>
#include <string>
#include <utility>

namespace chairside {

template <class Tag, class Rep = std::string>
class StrongId {
public:
    StrongId() = default;
    explicit StrongId(Rep value) : value_(std::move(value)) {}
    [[nodiscard]] const Rep& value() const { return value_; }
    auto operator<=>(const StrongId&) const = default;

private:
    Rep value_{};
};

}  // namespace chairside
