#include "ui/model/lane_scale.h"

#include <algorithm>
#include <cmath>

namespace chairside::ui {

namespace {

struct Usual {
    Range range;
    double step;
    double lowest;
};

Usual usual(Lane lane) {
    switch (lane) {
        case Lane::Spo2: return {{84, 101}, 10, 44};
        case Lane::Rate: return {{40, 150}, 20, 0};
        case Lane::Pressure: return {{40, 200}, 20, 0};
    }
    return {};
}

}  // namespace

Range rangeFor(Lane lane, const QList<QPointF>& points) {
    const Usual start = usual(lane);
    Range range = start.range;
    for (const QPointF& point : points) {
        if (!std::isfinite(point.y())) continue;
        while (point.y() < range.low && range.low - start.step >= start.lowest) range.low -= start.step;
        while (point.y() > range.high && lane != Lane::Spo2 && range.high < 300) range.high += start.step;
    }
    return range;
}

Range axisFor(const Range& lane, double share, bool fromTop) {
    const double span = lane.span() / std::clamp(share, 0.05, 1.0);
    return fromTop ? Range{lane.high - span, lane.high} : Range{lane.low, lane.low + span};
}

double depth(const Range& axis, double value) { return (axis.high - value) / axis.span(); }

}  // namespace chairside::ui
