// The dashboard drawn in software: dashboard_bench tick | latency | day. See docs/performance.md.
#include <sys/resource.h>

#include <QApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <string>

#include "ui/screen.h"

namespace chairside::test {
namespace {

double milliseconds(const QElapsedTimer& since) { return static_cast<double>(since.nsecsElapsed()) / 1e6; }

void tell(const char* what, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    const auto at = [&](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    std::printf("%s: median %.1f ms, p99 %.1f ms, longest %.1f ms (%zu)\n", what, at(0.5), at(0.99), times.back(),
                times.size());
}

double residentMb() {
    std::ifstream file("/proc/self/statm");
    double pages = 0;
    file >> pages >> pages;
    return pages * 4096 / 1e6;
}

// 24 tiles with four hours each: model and drawing of one display tick.
void tick() {
    Screen screen("calm", 24, {1920, 1080});
    screen.station().animate(240);
    if (!screen.settled()) return;
    screen.run(3000);  // until each trend has been drawn
    std::vector<double> model;
    std::vector<double> whole;
    for (int i = 0; i < 200; ++i) {
        screen.run(40);
        QElapsedTimer since;
        since.start();
        screen.model().tick();
        model.push_back(milliseconds(since));
        (void)screen.picture();
        whole.push_back(milliseconds(since));
    }
    tell("tick, model and trend series, 24 chairs", model);
    tell("tick with the whole window drawn anew and read back, 1920x1080", whole);
}

// From a reading leaving the station to the frame that shows it.
void latency() {
    Screen screen("fresh", 12, {1920, 1080});
    if (!screen.until([&] { return screen.model().status()->heard() && screen.model().chairs()->count() == 12; }))
        return;
    screen.run(1500);
    std::vector<double> times;
    for (int i = 0; i < 400; ++i) {
        const int value = 80 + i % 20;
        QElapsedTimer since;
        since.start();
        screen.station().sendReading("3", v1::SPO2, value);
        const QString text = QString::number(value);
        const bool shown = screen.until([&] { return screen.model().chairs()->at(2)->spo2()->text() == text; }, 3000);
        bool drawn = false;
        const auto swapped =
            QObject::connect(&screen.view(), &QQuickWindow::afterRendering, &screen.view(), [&] { drawn = true; });
        screen.view().update();
        if (shown && screen.until([&] { return drawn; }, 3000)) times.push_back(milliseconds(since));
        QObject::disconnect(swapped);
        screen.run(37 + i * 13 % 200);
    }
    tell("reading sent to frame drawn", times);
}

// Twelve simulated hours of twelve chairs at a reading a second: what stays in memory.
void day() {
    Screen screen("calm", 12, {1920, 1080});
    if (!screen.settled()) return;
    std::printf("hour 0: %.0f MB\n", residentMb());
    for (int hour = 1; hour <= 12; ++hour) {
        for (int second = 0; second < 3600; ++second) {
            screen.station().skip(1000);
            screen.station().sendNow();
            const bool alarming = second % 300 == 0;
            const QString occurrence =
                alarming ? screen.station().raiseAlarm("3", "spo2-low", v1::SPO2, 2, 90, 91, false, 0) : QString();
            if (second % 20 == 0) screen.run(15);
            if (alarming) screen.station().endAlarm(occurrence);
        }
        screen.run(1000);
        std::printf("hour %d: %.0f MB\n", hour, residentMb());
        std::fflush(stdout);
    }
}

}  // namespace
}  // namespace chairside::test

int main(int argc, char** argv) {
    chairside::test::prepareDrawing();
    const QApplication app(argc, argv);
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "tick")
        chairside::test::tick();
    else if (what == "latency")
        chairside::test::latency();
    else if (what == "day")
        chairside::test::day();
    else
        std::printf("usage: dashboard_bench tick | latency | day\n");
    return 0;
}
