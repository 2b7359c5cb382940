// From measured points to what a chart of so many pixel columns can show: the lowest and the highest of each column,
// and NaN wherever nothing was measured, so that no line is drawn across a gap.
#pragma once

#include <QList>
#include <QPointF>
#include <cstdint>

#include "ui/model/cuff_buffer.h"
#include "ui/model/trend_buffer.h"

namespace chairside::ui {

struct TrendWindow {
    std::int64_t fromMs = 0;  // station wall time
    std::int64_t toMs = 0;    // "now": x = 0
    int columns = 1;
};

// Points with x in seconds relative to window.toMs (never positive), y in the vital's unit.
[[nodiscard]] QList<QPointF> envelope(const TrendBuffer& buffer, const TrendWindow& window);

// One upright bar a cuff: diastolic, systolic, NaN.
[[nodiscard]] QList<QPointF> cuffBars(const CuffBuffer& cuffs, const TrendWindow& window);
// Each point by itself, as a dot: what people entered.
[[nodiscard]] QList<QPointF> dots(const TrendBuffer& buffer, const TrendWindow& window);
// The systolic of each cuff that a person entered.
[[nodiscard]] QList<QPointF> cuffsByHand(const CuffBuffer& cuffs, const TrendWindow& window);
// The mean as a notch of `height` in its bar.
[[nodiscard]] QList<QPointF> cuffMeans(const CuffBuffer& cuffs, const TrendWindow& window, double height);

}  // namespace chairside::ui
