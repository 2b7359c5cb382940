#include "ui/model/trend_schedule.h"

#include <algorithm>

namespace chairside::ui {

void TrendSchedule::dismiss(ScheduledTrend* trend) {
    std::erase_if(turns_, [trend](const Turn& turn) { return turn.trend == trend; });
}

void TrendSchedule::hurry(ScheduledTrend* trend) {
    for (Turn& turn : turns_) {
        if (turn.trend == trend) turn.hurried = true;
    }
}

void TrendSchedule::redrawAll() {
    for (Turn& turn : turns_) turn.hurried = true;
}

void TrendSchedule::draw(Steady now, std::int64_t nowUnixMs) {
    std::stable_sort(turns_.begin(), turns_.end(), [](const Turn& a, const Turn& b) { return a.drawn < b.drawn; });
    std::size_t drawn = 0;
    for (Turn& turn : turns_) {
        if (drawn == kChartsPerTick) return;
        if (!turn.trend->visible() || (!turn.hurried && now - turn.drawn < kInterval)) continue;
        turn.trend->draw(nowUnixMs);
        turn.drawn = now;
        turn.hurried = false;
        ++drawn;
    }
}

}  // namespace chairside::ui
