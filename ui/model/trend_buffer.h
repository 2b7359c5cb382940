// The measured points of one vital at one chair, by time, bounded. A trend draws these and nothing between gaps.
// Plain value; GUI thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace chairside::ui {

struct TrendPoint {
    std::int64_t unixMs = 0;    // station wall time of the measurement
    float value = 0;            // in the vital's unit; NaN: from here on there was no good reading
    std::uint32_t reachMs = 0;  // a next point later than this is behind a gap
};

struct TrendGap {
    std::int64_t fromMs = 0;
    std::int64_t toMs = 0;
    bool operator==(const TrendGap&) const = default;
};

class TrendBuffer {
public:
    // A pain infusion of 4 h with all that is before and after it, at 1 Hz.
    static constexpr std::int64_t kSpanMs = std::int64_t{8} * 60 * 60 * 1000;
    static constexpr std::int64_t kSpanMaxMs = std::int64_t{48} * 60 * 60 * 1000;

    // How far it reaches back from the newest point, at most kSpanMaxMs, with room for a point a second.
    void keep(std::int64_t spanMs);
    // Takes a point in any order of time; one of the same time replaces the one held. The oldest fall out.
    void take(TrendPoint point);
    // Takes many, sorted by time. Points held win over history of the same time; of the two reaches the smaller counts:
    // what was thinned knows least of its gaps.
    void merge(const std::vector<TrendPoint>& history);
    void clear() { points_.clear(); }

    [[nodiscard]] const std::deque<TrendPoint>& points() const { return points_; }
    // Index of the first point at or after `unixMs`.
    [[nodiscard]] std::size_t firstAt(std::int64_t unixMs) const;
    // Where nothing was measured within [fromMs, toMs]; before the first point nothing is claimed.
    [[nodiscard]] std::vector<TrendGap> gaps(std::int64_t fromMs, std::int64_t toMs) const;
    // The point nearest to `unixMs` that still speaks for that time; nullptr in a gap.
    [[nodiscard]] const TrendPoint* nearest(std::int64_t unixMs) const;

private:
    void trim();
    std::deque<TrendPoint> points_;
    std::int64_t spanMs_ = kSpanMs;
};

// True when nothing was measured between `a` and the next point at `nextMs`.
[[nodiscard]] bool gapAfter(const TrendPoint& a, std::int64_t nextMs);

}  // namespace chairside::ui
