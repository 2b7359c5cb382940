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

// About how high the capital letters of an alarm's reason are on a tile of that size (ChairTile.qml, AlarmPanel.qml).
[[nodiscard]] double reasonHeight(double tileWidth, double tileHeight);

}  // namespace chairside::ui
