// The dashboard's command line.
#pragma once

#include <QSize>
#include <QString>
#include <optional>
#include <string>

#include "base/result.h"

namespace chairside::ui {

struct Options {
    std::string station = "127.0.0.1:7411";
    std::string person;
    bool chairScreen = false;
    QString chair;  // empty: the first
    QSize size{1920, 1080};
    bool quiet = true;
    double fontScale = 1;           // 0.8 to 1.6
    double alarmBrightness = 0.96;  // 0.7 to 1
    QString screenshot;             // empty: none
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
