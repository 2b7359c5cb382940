// Who may draw when: each visible trend once a second, at most kChartsPerTick in one tick, in turn. GUI thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace chairside::ui {

class ScheduledTrend {
public:
    virtual ~ScheduledTrend() = default;
    [[nodiscard]] virtual bool visible() const = 0;
    virtual void draw(std::int64_t nowUnixMs) = 0;
};

class TrendSchedule {
public:
    using Steady = std::chrono::steady_clock::time_point;
    static constexpr std::size_t kChartsPerTick = 8;
    static constexpr std::chrono::milliseconds kInterval{900};  // ticks are 250 ms: a redraw each fourth

    void enlist(ScheduledTrend* trend) { turns_.push_back({trend, {}, true}); }
    void dismiss(ScheduledTrend* trend);
    // Draws it at the next tick that has room, however lately it was drawn.
    void hurry(ScheduledTrend* trend);
    void redrawAll();
    void draw(Steady now, std::int64_t nowUnixMs);

private:
    struct Turn {
        ScheduledTrend* trend;
        Steady drawn;
        bool hurried;
    };
    std::vector<Turn> turns_;  // the longest undrawn first
};

}  // namespace chairside::ui
