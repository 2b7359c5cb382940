#include "ui/model/trend_buffer.h"

#include <algorithm>
#include <cmath>

namespace chairside::ui {

namespace {
bool earlier(const TrendPoint& a, const TrendPoint& b) { return a.unixMs < b.unixMs; }
}  // namespace

bool gapAfter(const TrendPoint& a, std::int64_t nextMs) {
    return std::isnan(a.value) || nextMs - a.unixMs > static_cast<std::int64_t>(a.reachMs);
}

void TrendBuffer::take(TrendPoint point) {
    if (points_.empty() || points_.back().unixMs < point.unixMs) {
        points_.push_back(point);
    } else {
        const auto at = std::lower_bound(points_.begin(), points_.end(), point, earlier);
        if (at->unixMs == point.unixMs) {
            *at = point;
        } else {
            points_.insert(at, point);
        }
    }
    trim();
}

void TrendBuffer::merge(const std::vector<TrendPoint>& history) {
    std::deque<TrendPoint> all;
    auto mine = points_.begin();
    for (const TrendPoint& other : history) {
        while (mine != points_.end() && mine->unixMs < other.unixMs) all.push_back(*mine++);
        const bool held = mine != points_.end() && mine->unixMs == other.unixMs;
        if (!held) {
            all.push_back(other);
        } else if (!std::isnan(other.value)) {
            mine->reachMs = std::min(mine->reachMs, other.reachMs);
        }
    }
    all.insert(all.end(), mine, points_.end());
    points_ = std::move(all);
    trim();
}

void TrendBuffer::keep(std::int64_t spanMs) {
    spanMs_ = std::clamp(spanMs, kSpanMs, kSpanMaxMs);
    trim();
}

void TrendBuffer::trim() {
    const auto pointsMax = static_cast<std::size_t>(spanMs_ / 1000);
    while (points_.size() > pointsMax) points_.pop_front();
    while (!points_.empty() && points_.back().unixMs - points_.front().unixMs > spanMs_) points_.pop_front();
}

std::size_t TrendBuffer::firstAt(std::int64_t unixMs) const {
    const auto at = std::lower_bound(points_.begin(), points_.end(), TrendPoint{unixMs, 0, 0}, earlier);
    return static_cast<std::size_t>(at - points_.begin());
}

std::vector<TrendGap> TrendBuffer::gaps(std::int64_t fromMs, std::int64_t toMs) const {
    std::vector<TrendGap> found;
    std::size_t i = firstAt(fromMs);
    if (i > 0) --i;
    for (; i < points_.size() && points_[i].unixMs < toMs; ++i) {
        std::size_t next = i + 1;
        // A run of breaks is one gap.
        while (next < points_.size() && std::isnan(points_[next].value)) ++next;
        const std::int64_t nextMs = next < points_.size() ? std::min(points_[next].unixMs, toMs) : toMs;
        const bool broken = next > i + 1;
        if (!broken && !gapAfter(points_[i], nextMs)) continue;
        const TrendGap gap{std::max(points_[i].unixMs, fromMs), nextMs};
        if (gap.toMs > gap.fromMs) found.push_back(gap);
        i = next - 1;
    }
    return found;
}

const TrendPoint* TrendBuffer::nearest(std::int64_t unixMs) const {
    const std::size_t after = firstAt(unixMs);
    const TrendPoint* best = nullptr;
    if (after < points_.size() && !std::isnan(points_[after].value)) best = &points_[after];
    if (after == 0) return best != nullptr && best->unixMs == unixMs ? best : nullptr;
    const TrendPoint& before = points_[after - 1];
    if (best != nullptr && gapAfter(before, best->unixMs)) best = best->unixMs == unixMs ? best : nullptr;
    if (std::isnan(before.value) || unixMs - before.unixMs > static_cast<std::int64_t>(before.reachMs)) return best;
    if (best == nullptr || unixMs - before.unixMs < best->unixMs - unixMs) return &before;
    return best;
}

}  // namespace chairside::ui
