#include "ui/model/rate_trend.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace chairside::ui {

namespace {

// One source, walked through in the order of time.
class Source {
public:
    Source(const TrendBuffer& buffer, std::int64_t newestMs) : points_(buffer.points()), newestMs_(newestMs) {}

    [[nodiscard]] bool done() const { return next_ == points_.size(); }
    [[nodiscard]] std::int64_t nextMs() const { return points_[next_].unixMs; }
    void passAll(std::int64_t unixMs) {
        while (!done() && nextMs() <= unixMs) ++next_;
    }
    // The point at that very time; nullptr: none. Call after passAll().
    [[nodiscard]] const TrendPoint* at(std::int64_t unixMs) const {
        return next_ > 0 && points_[next_ - 1].unixMs == unixMs ? &points_[next_ - 1] : nullptr;
    }
    // Whether what was measured up to then still speaks for then. What the last point reaches counts only while
    // nothing newer of the other source shows that it was left alone.
    [[nodiscard]] bool covers(std::int64_t unixMs) const {
        if (next_ == 0) return false;
        const TrendPoint& last = points_[next_ - 1];
        if (std::isnan(last.value)) return false;
        return last.unixMs == unixMs || !gapAfter(last, done() ? newestMs_ : nextMs());
    }

private:
    const std::deque<TrendPoint>& points_;
    std::int64_t newestMs_;
    std::size_t next_ = 0;
};

std::int64_t newestOf(const TrendBuffer& buffer) { return buffer.points().empty() ? 0 : buffer.points().back().unixMs; }

TrendBuffer together(const TrendBuffer& heart, const TrendBuffer& pulse, std::int64_t spanMs) {
    const std::int64_t newest = std::max(newestOf(heart), newestOf(pulse));
    Source first(heart, newest);
    Source second(pulse, newest);
    TrendBuffer trend;
    trend.keep(spanMs);
    while (!first.done() || !second.done()) {
        const bool ofFirst = second.done() || (!first.done() && first.nextMs() <= second.nextMs());
        const std::int64_t now = ofFirst ? first.nextMs() : second.nextMs();
        first.passAll(now);
        second.passAll(now);
        // A good point of the heart rate always stands; anything else only where the other source does not speak.
        const TrendPoint* point = first.at(now);
        const bool stands = point != nullptr && (!std::isnan(point->value) || !second.covers(now));
        if (!stands) point = first.covers(now) ? nullptr : second.at(now);
        if (point != nullptr) trend.take(*point);
    }
    return trend;
}

}  // namespace

bool RateTrend::isOf(v1::Vital vital) {
    return vital == v1::HEART_RATE || vital == v1::PULSE_RATE || vital == v1::RATE;
}

void RateTrend::take(v1::Vital vital, TrendPoint point) {
    if (!isOf(vital)) return;
    sourceOf(vital).take(point);
    current_ = false;
}

void RateTrend::merge(v1::Vital vital, const std::vector<TrendPoint>& history) {
    if (!isOf(vital)) return;
    sourceOf(vital).merge(history);
    current_ = false;
}

void RateTrend::clear() {
    heart_.clear();
    pulse_.clear();
    trend_.clear();
    current_ = true;
}

void RateTrend::keep(std::int64_t spanMs) {
    spanMs_ = spanMs;
    heart_.keep(spanMs);
    pulse_.keep(spanMs);
    current_ = false;
}

const TrendBuffer& RateTrend::trend() const {
    if (!current_) trend_ = together(heart_, pulse_, spanMs_);
    current_ = true;
    return trend_;
}

}  // namespace chairside::ui
