// The dashboard's command line.
#pragma once

#include <QLocale>
#include <QSize>
#include <QString>
#include <optional>
#include <string>

#include "base/result.h"
#include "ui/view/theme.h"

namespace chairside::ui {

struct Options {
    std::string station;  // empty: the one that runs on this computer, or the usual address
    std::string person;
    QString screen = QStringLiteral("floor");  // floor, chair, alarms, sessions, help
    QString chair;                             // empty: the first
    QSize size{1920, 1080};
    std::optional<Theme::Mode> theme;       // none: as chosen last time
    std::optional<double> fontScale;        // 0.8 to 1.6
    std::optional<double> alarmBrightness;  // 0.86 to 1
    std::optional<double> diagonal;         // of the screen, inches; remembered
    std::optional<double> distance;         // from how many metres alarms are read; remembered
    QString language = QLocale().name();    // "es", "de_DE"
    bool timing = false;                    // tells how long the first live number took
    bool silent = false;                    // shows alarms without sound, and promises nothing
    QString soundsFolder;                   // empty: show the dashboard
    QString screenshot;                     // empty: none
    double afterSeconds = 3;
};

// What to do, or with which status to end at once (after --help or a mistake, already told).
struct Parsed {
    Options options;
    std::optional<int> endWith;
};

[[nodiscard]] Parsed parseOptions(int argc, char** argv);

// "1920x1080"
[[nodiscard]] Result<QSize> parseSize(const std::string& text);

}  // namespace chairside::ui
