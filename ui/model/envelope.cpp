#include "ui/model/envelope.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chairside::ui {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

double secondsBefore(const TrendWindow& window, std::int64_t unixMs) {
    return static_cast<double>(unixMs - window.toMs) / 1000.0;
}

// Lowest and highest of one pixel column, in the order in which they were measured.
class Column {
public:
    void take(QPointF point) {
        if (empty_ || point.y() < low_.y()) low_ = point;
        if (empty_ || point.y() > high_.y()) high_ = point;
        empty_ = false;
    }
    void flushTo(QList<QPointF>& out) {
        if (empty_) return;
        const bool lowFirst = low_.x() <= high_.x();
        out.push_back(lowFirst ? low_ : high_);
        if (low_ != high_) out.push_back(lowFirst ? high_ : low_);
        empty_ = true;
    }

private:
    bool empty_ = true;
    QPointF low_;
    QPointF high_;
};

}  // namespace

QList<QPointF> envelope(const TrendBuffer& buffer, const TrendWindow& window) {
    QList<QPointF> out;
    const auto& points = buffer.points();
    const std::int64_t span = window.toMs - window.fromMs;
    if (span <= 0 || window.columns <= 0) return out;
    out.reserve(window.columns * 2 + 16);
    Column column;
    std::int64_t current = -1;
    const TrendPoint* before = nullptr;
    for (std::size_t i = buffer.firstAt(window.fromMs); i < points.size() && points[i].unixMs <= window.toMs; ++i) {
        const TrendPoint& point = points[i];
        const std::int64_t at = (point.unixMs - window.fromMs) * window.columns / span;
        const bool gap = before != nullptr && gapAfter(*before, point.unixMs);
        if (gap || at != current) column.flushTo(out);
        const double x = secondsBefore(window, point.unixMs);
        if (gap && !out.isEmpty()) out.push_back(QPointF(x, kNan));
        current = at;
        before = &point;
        if (!std::isnan(point.value)) column.take(QPointF(x, static_cast<double>(point.value)));
    }
    column.flushTo(out);
    return out;
}

QList<QPointF> cuffBars(const CuffBuffer& cuffs, const TrendWindow& window) {
    QList<QPointF> out;
    for (auto at = cuffs.cuffs().lower_bound(window.fromMs); at != cuffs.cuffs().end(); ++at) {
        if (at->first > window.toMs) break;
        if (!at->second.drawable()) continue;
        const double x = secondsBefore(window, at->first);
        out << QPointF(x, *at->second.diastolic) << QPointF(x, *at->second.systolic) << QPointF(x, kNan);
    }
    return out;
}

QList<QPointF> dots(const TrendBuffer& buffer, const TrendWindow& window) {
    QList<QPointF> out;
    const auto& points = buffer.points();
    for (std::size_t i = buffer.firstAt(window.fromMs); i < points.size() && points[i].unixMs <= window.toMs; ++i) {
        out << QPointF(secondsBefore(window, points[i].unixMs), static_cast<double>(points[i].value));
    }
    return out;
}

QList<QPointF> cuffsByHand(const CuffBuffer& cuffs, const TrendWindow& window) {
    QList<QPointF> out;
    for (auto at = cuffs.cuffs().lower_bound(window.fromMs); at != cuffs.cuffs().end(); ++at) {
        if (at->first > window.toMs) break;
        if (!at->second.byHand || !at->second.drawable()) continue;
        out << QPointF(secondsBefore(window, at->first), *at->second.systolic);
    }
    return out;
}

QList<QPointF> cuffMeans(const CuffBuffer& cuffs, const TrendWindow& window, double height) {
    QList<QPointF> out;
    for (auto at = cuffs.cuffs().lower_bound(window.fromMs); at != cuffs.cuffs().end(); ++at) {
        if (at->first > window.toMs) break;
        if (!at->second.drawable() || !at->second.mean.has_value()) continue;
        const double x = secondsBefore(window, at->first);
        const double mean = *at->second.mean;
        out << QPointF(x, mean - height / 2) << QPointF(x, mean + height / 2) << QPointF(x, kNan);
    }
    return out;
}

}  // namespace chairside::ui
