// The ends of a trend's axes. Stable on purpose: a scale that follows every value makes every patient look alike.
#pragma once

#include <QList>
#include <QPointF>

#include "ui/model/limits.h"

namespace chairside::ui {

struct Range {
    double low = 0;
    double high = 1;
    [[nodiscard]] double span() const { return high - low; }
    bool operator==(const Range&) const = default;
};

// The lane's usual range, widened in whole steps to hold every finite y of `points`.
[[nodiscard]] Range rangeFor(Lane lane, const QList<QPointF>& points);

// The ends of an axis over the whole height on which `lane` fills only its part: the upper `share` of the height
// (fromTop) or the lower.
[[nodiscard]] Range axisFor(const Range& lane, double share, bool fromTop);

// Where a value lies on an axis: 0 at the top, 1 at the bottom.
[[nodiscard]] double depth(const Range& axis, double value);

}  // namespace chairside::ui
