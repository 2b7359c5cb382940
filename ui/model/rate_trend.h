// The trend of the rate, from its two sources: heart rate where it is good, else pulse rate, each at its own time.
// Which of the two is the live number now says nothing about the past. Plain value; GUI thread.
#pragma once

#include <cstdint>
#include <vector>

#include "chairside/v1/vitals.pb.h"
#include "ui/model/trend_buffer.h"

namespace chairside::ui {

class RateTrend {
public:
    // HEART_RATE (or RATE) and PULSE_RATE; anything else is not of it. As of TrendBuffer.
    void take(v1::Vital vital, TrendPoint point);
    void merge(v1::Vital vital, const std::vector<TrendPoint>& history);
    void clear();
    void keep(std::int64_t spanMs);  // as TrendBuffer

    [[nodiscard]] static bool isOf(v1::Vital vital);
    // Put together when it is asked for, and kept until there is more.
    [[nodiscard]] const TrendBuffer& trend() const;

private:
    [[nodiscard]] TrendBuffer& sourceOf(v1::Vital vital) { return vital == v1::PULSE_RATE ? pulse_ : heart_; }

    TrendBuffer heart_;
    TrendBuffer pulse_;
    mutable TrendBuffer trend_;
    mutable bool current_ = true;
    std::int64_t spanMs_ = TrendBuffer::kSpanMs;
};

}  // namespace chairside::ui
