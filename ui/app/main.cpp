// chairside-dashboard: a client of one station. It can crash or hang; the station monitors on.
#include <QApplication>
#include <QFile>
#include <QImage>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSettings>
#include <QSysInfo>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>
#include <algorithm>
#include <array>
#include <iostream>

#include "ui/app/options.h"
#include "ui/link/station_link.h"
#include "ui/model/words.h"
#include "ui/sound/audio_speaker.h"
#include "ui/sound/wav.h"
#include "ui/view/language.h"
#include "ui/view/navigation.h"
#include "ui/view/station_model.h"
#include "ui/view/theme.h"

Q_IMPORT_QML_PLUGIN(Chairside_DashboardPlugin)

namespace chairside::ui {
namespace {

constexpr int kTickMs = 250;
const auto kBegan = std::chrono::steady_clock::now();

link::ClientOptions linkOptions(const Options& options, const std::pair<std::string, std::uint16_t>& address) {
    link::ClientOptions wanted;
    wanted.host = address.first;
    wanted.port = address.second;
    wanted.client = "chairside-dashboard@" + QSysInfo::machineHostName().toStdString();
    wanted.person = options.person.empty() ? QSysInfo::machineHostName().toStdString() : options.person;
    wanted.locale = options.language.toStdString();
    wanted.annunciates = !options.silent;
    return wanted;
}

StationModel::Options modelOptions(const Options& options, const link::ClientOptions& line, Speaker* speaker) {
    StationModel::Options wanted;
    wanted.address = options.station;
    wanted.person = line.person;
    wanted.client = line.client;
    wanted.language = options.language;
    wanted.speaker = speaker;
    return wanted;
}

void takePicture(QQuickWindow* window, const QString& file) {
    const bool saved = window->grabWindow().save(file);
    if (!saved) std::cerr << "chairside-dashboard: cannot write " << file.toStdString() << '\n';
    QCoreApplication::exit(saved ? 0 : 1);
}

void openFirstScreen(Navigation& navigation, const Options& options) {
    if (options.screen == QLatin1String("chair")) navigation.openWhenKnown(options.chair);
    if (options.screen == QLatin1String("alarms")) navigation.openAlarms();
    if (options.screen == QLatin1String("sessions")) navigation.openSessions();
    navigation.setHelping(options.screen == QLatin1String("help"));
}

void rememberScreen(const Theme& theme) {
    QSettings settings;
    settings.setValue("diagonal", theme.diagonal());
    settings.setValue("distance", theme.distance());
}

// What this screen looks like is the reader's choice, and is remembered; what the command line says holds this once.
// How large the screen is and from where it is read is a fact: that is remembered however it is said.
void dress(Theme& theme, const Options& options) {
    const QSettings chosen;
    theme.setMode(options.theme.value_or(static_cast<Theme::Mode>(std::clamp(chosen.value("theme", 0).toInt(), 0, 2))));
    theme.setFontScale(options.fontScale.value_or(chosen.value("fontScale", 1.0).toDouble()));
    theme.setFillLevel(options.alarmBrightness.value_or(chosen.value("alarmBrightness", 0.96).toDouble()));
    theme.setDiagonal(options.diagonal.value_or(chosen.value("diagonal", theme.diagonal()).toDouble()));
    theme.setDistance(options.distance.value_or(chosen.value("distance", theme.distance()).toDouble()));
    rememberScreen(theme);
    const auto remember = [&theme] {
        QSettings settings;
        settings.setValue("theme", static_cast<int>(theme.mode()));
        settings.setValue("fontScale", theme.fontScale());
        settings.setValue("alarmBrightness", theme.fillLevel());
        rememberScreen(theme);
    };
    QObject::connect(&theme, &Theme::changed, &theme, remember);
    QObject::connect(&theme, &Theme::scaled, &theme, remember);
}

int writeSounds(const QString& folder) {
    constexpr std::array kNames = {"general", "heart", "oxygen", "breathing", "temperature", "equipment"};
    for (const v1::Priority priority : {v1::HIGH, v1::MEDIUM, v1::LOW}) {
        for (std::size_t tune = 0; tune < kNames.size(); ++tune) {
            const QString name = QStringLiteral("%1/%2-%3.wav").arg(folder, priorityWord(priority), kNames.at(tune));
            const Burst burst = burstOf(priority, static_cast<Tune>(tune));
            const std::string bytes = wavOf(render(burst, levelOf(priority, false)));
            QFile file(name);
            const bool written =
                file.open(QIODevice::WriteOnly) && file.write(bytes.data(), static_cast<qint64>(bytes.size())) >= 0;
            if (written) continue;
            std::cerr << "chairside-dashboard: cannot write " << name.toStdString() << '\n';
            return 1;
        }
    }
    return 0;
}

// Since the program began: Qt, the screens, the link, the snapshot, and the frame that shows it.
void tellFirstNumber(StationModel& station, QTimer& tick, QQuickWindow& window) {
    auto told = std::make_shared<bool>(false);
    QObject::connect(&tick, &QTimer::timeout, &window, [&station, &window, told] {
        const ChairModel* first = station.chairs()->at(0);
        if (*told || first == nullptr || station.chairs()->at(0)->spo2()->look() != VitalModel::Live) return;
        *told = true;
        (void)window.grabWindow();
        const auto took = std::chrono::steady_clock::now() - kBegan;
        std::cerr << "first live number after " << std::chrono::duration_cast<std::chrono::milliseconds>(took).count()
                  << " ms\n";
    });
}

int run(const Options& options, const std::pair<std::string, std::uint16_t>& address) {
    const link::ClientOptions line = linkOptions(options, address);
    StationLink link(line);
    std::unique_ptr<AudioSpeaker> speaker;
    if (!options.silent) speaker = std::make_unique<AudioSpeaker>();
    StationModel station(link, modelOptions(options, line, speaker.get()));
    Navigation navigation(station);
    openFirstScreen(navigation, options);
    QObject::connect(&link, &StationLink::welcomed, &station, &StationModel::welcomed);
    QObject::connect(&link, &StationLink::lost, &station, &StationModel::lost);
    QObject::connect(&link, &StationLink::frame, &station, &StationModel::take);

    QQmlApplicationEngine engine;
    engine.setInitialProperties({{"station", QVariant::fromValue(&station)},
                                 {"navigation", QVariant::fromValue(&navigation)},
                                 {"width", options.size.width()},
                                 {"height", options.size.height()}});
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Chairside/Dashboard/Main.qml")));
    if (engine.rootObjects().isEmpty()) return 1;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    check(window != nullptr, "Main.qml is a window");

    auto* theme = engine.singletonInstance<Theme*>(qmlTypeId("Chairside.Dashboard", 1, 0, "Theme"));
    check(theme != nullptr, "the theme is part of the program");
    dress(*theme, options);
    QObject::connect(window, &QWindow::visibilityChanged, &station, [&station](QWindow::Visibility visibility) {
        station.sound()->setShown(visibility != QWindow::Hidden && visibility != QWindow::Minimized);
    });
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &station, &StationModel::tick);
    tick.start(kTickMs);
    if (!options.screenshot.isEmpty()) {
        const int afterMs = static_cast<int>(options.afterSeconds * 1000);
        QTimer::singleShot(afterMs, window, [window, &options] { takePicture(window, options.screenshot); });
    }
    if (options.timing) tellFirstNumber(station, tick, *window);
    link.start();
    return QApplication::exec();
}

}  // namespace
}  // namespace chairside::ui

int main(int argc, char** argv) {
    using namespace chairside;
    const ui::Parsed parsed = ui::parseOptions(argc, argv);
    if (parsed.endWith.has_value()) return *parsed.endWith;
    const auto address = link::parseHostPort(parsed.options.station);
    if (!address.ok()) {
        std::cerr << "chairside-dashboard: --station " << address.error().text() << '\n';
        return 2;
    }
    if (!parsed.options.soundsFolder.isEmpty()) return ui::writeSounds(parsed.options.soundsFolder);
    QApplication app(argc, argv);  // Qt Charts draws through widgets' graphics view
    QApplication::setApplicationName(QStringLiteral("chairside-dashboard"));
    QApplication::setApplicationVersion(QStringLiteral(CHAIRSIDE_VERSION));
    QApplication::setOrganizationName(QStringLiteral("chairside"));
    ui::Language language;
    check(language.open(parsed.options.language), "the translations are part of the program");
    QApplication::installTranslator(&language);
    QLocale::setDefault(QLocale(parsed.options.language));
    // Without a display there is no GPU either.
    if (QApplication::platformName() == QLatin1String("offscreen")) {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    }
    return chairside::ui::run(parsed.options, address.value());
}
