// How many columns and rows hold `count` tiles best in a given area, so that nothing scrolls.
#pragma once

namespace chairside::ui {

struct GridShape {
    int columns = 1;
    int rows = 1;
    bool operator==(const GridShape&) const = default;
};

// The shape whose tiles are largest when measured at the tile's best proportion (a little wider than high).
[[nodiscard]] GridShape gridFor(int count, double width, double height);

}  // namespace chairside::ui
