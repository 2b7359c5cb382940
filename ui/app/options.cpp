#include "ui/app/options.h"

#include <CLI/CLI.hpp>
#include <QStringList>
#include <set>

#include "ui/app/find_station.h"

namespace chairside::ui {

namespace {

std::string checkScreen(const std::string& text) {
    const std::set<std::string> screens = {"floor", "chair", "alarms", "sessions", "help"};
    const bool known = screens.contains(text) || text.rfind("chair:", 0) == 0;
    return known ? std::string{} : "a screen is floor, chair, chair:NAME, alarms, sessions or help";
}

std::string checkSize(const std::string& text) {
    const Result<QSize> size = parseSize(text);
    return size.ok() ? std::string{} : size.error().what;
}

void takeScreen(Options& options, const std::string& text) {
    const QStringList parts = QString::fromStdString(text).split(QLatin1Char(':'));
    options.screen = parts.first();
    options.chair = parts.mid(1).join(QLatin1Char(':'));
}

}  // namespace

Result<QSize> parseSize(const std::string& text) {
    const QStringList parts = QString::fromStdString(text).split(QLatin1Char('x'));
    bool wideOk = false;
    bool highOk = false;
    const QSize size(parts.value(0).toInt(&wideOk), parts.value(1).toInt(&highOk));
    const bool fits = size.width() >= 640 && size.height() >= 400 && size.width() <= 7680 && size.height() <= 4320;
    if (parts.size() != 2 || !wideOk || !highOk || !fits) {
        return Error{"a size is WIDTHxHEIGHT, from 640x400 to 7680x4320", text};
    }
    return size;
}

Parsed parseOptions(int argc, char** argv) {
    Parsed parsed;
    Options& options = parsed.options;
    std::string screen = "floor";
    std::string size = "1920x1080";
    std::string theme;
    std::string shot;
    std::string sounds;
    std::string language;
    CLI::App app{"Shows the chairs of one station, and sounds their alarms."};
    app.set_version_flag("--version", CHAIRSIDE_VERSION);
    app.add_option("--station", options.station,
                   "the station's link, ADDRESS:PORT; else one that runs on this computer, or 127.0.0.1:7411");
    app.add_option("--screen", screen, "floor, chair, chair:NAME, alarms, sessions or help")
        ->check(CLI::Validator(checkScreen, "SCREEN"))
        ->capture_default_str();
    app.add_option("--size", size, "of the window, WIDTHxHEIGHT")
        ->check(CLI::Validator(checkSize, "WxH"))
        ->capture_default_str();
    app.add_option("--theme", theme, "quiet (dim rooms), day or contrast; else as chosen last time")
        ->check(CLI::IsMember({"quiet", "day", "contrast"}));
    app.add_option("--person", options.person, "who acts here; nobody verifies it yet");
    app.add_option("--font-scale", options.fontScale, "0.8 to 1.6")->check(CLI::Range(0.8, 1.6));
    app.add_option("--alarm-brightness", options.alarmBrightness, "of an alarm's fill in the quiet theme, 0.86 to 1")
        ->check(CLI::Range(0.86, 1.0));
    app.add_option("--diagonal", options.diagonal, "of the screen in inches, 7 to 100; remembered, at first 24")
        ->check(CLI::Range(Theme::kDiagonalMin, Theme::kDiagonalMax));
    app.add_option("--distance", options.distance,
                   "from how many metres alarms are to be read, 0.5 to 10; remembered, at first 4")
        ->check(CLI::Range(Theme::kDistanceMin, Theme::kDistanceMax));
    app.add_option("--language", language, "en, es or de; else the computer's")
        ->check(CLI::IsMember({"en", "es", "de"}));
    app.add_flag("--silent", options.silent, "show alarms without sounding them, and do not promise to");
    app.add_flag("--timing", options.timing, "tell how long the first live number took");
    app.add_option("--write-sounds", sounds, "write every alarm sound into this folder as WAV files, and end");
    app.add_option("--screenshot", shot, "render the window to this PNG file and end");
    app.add_option("--after", options.afterSeconds, "seconds until the screenshot")
        ->check(CLI::Range(0.0, 3600.0))
        ->capture_default_str();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        parsed.endWith = app.exit(error);
        return parsed;
    }
    if (options.station.empty()) options.station = linkOfRunningStation().value_or("127.0.0.1:7411");
    takeScreen(options, screen);
    options.size = parseSize(size).value();
    if (!theme.empty()) options.theme = theme == "day" ? Theme::Day : theme == "quiet" ? Theme::Quiet : Theme::Contrast;
    if (!language.empty()) options.language = QString::fromStdString(language);
    options.soundsFolder = QString::fromStdString(sounds);
    options.screenshot = QString::fromStdString(shot);
    return parsed;
}

}  // namespace chairside::ui
