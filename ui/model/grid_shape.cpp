#include "ui/model/grid_shape.h"

#include <algorithm>

namespace chairside::ui {

GridShape gridFor(int count, double width, double height) {
    constexpr double kProportion = 1.3;  // width by height of a tile that reads well
    GridShape best;
    double bestSize = -1;
    for (int columns = 1; columns <= std::max(1, count); ++columns) {
        const int rows = (std::max(1, count) + columns - 1) / columns;
        const double tileWidth = width / columns;
        const double tileHeight = height / rows;
        const double size = std::min(tileWidth / kProportion, tileHeight);
        if (size > bestSize + 0.5) {
            bestSize = size;
            best = {columns, rows};
        }
    }
    return best;
}

double reasonHeight(double tileWidth, double tileHeight) { return 53 * std::min(tileWidth / 470, tileHeight / 365); }

}  // namespace chairside::ui
