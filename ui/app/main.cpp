// chairside-dashboard: a client of one station. It can crash or hang; the station monitors on.
#include <QApplication>
#include <QImage>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSysInfo>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>
#include <iostream>

#include "ui/app/options.h"
#include "ui/link/station_link.h"
#include "ui/view/navigation.h"
#include "ui/view/station_model.h"
#include "ui/view/theme.h"

Q_IMPORT_QML_PLUGIN(Chairside_DashboardPlugin)

namespace chairside::ui {
namespace {

constexpr int kTickMs = 250;

link::ClientOptions linkOptions(const Options& options, const std::pair<std::string, std::uint16_t>& address) {
    link::ClientOptions wanted;
    wanted.host = address.first;
    wanted.port = address.second;
    wanted.client = "chairside-dashboard@" + QSysInfo::machineHostName().toStdString();
    wanted.person = options.person.empty() ? QSysInfo::machineHostName().toStdString() : options.person;
    wanted.locale = QLocale().name().toStdString();
    return wanted;
}

StationModel::Options modelOptions(const Options& options, const link::ClientOptions& line) {
    StationModel::Options wanted;
    wanted.address = options.station;
    wanted.person = line.person;
    wanted.client = line.client;
    wanted.language = QLocale().name();
    return wanted;
}

void takePicture(QQuickWindow* window, const QString& file) {
    const bool saved = window->grabWindow().save(file);
    if (!saved) std::cerr << "chairside-dashboard: cannot write " << file.toStdString() << '\n';
    QCoreApplication::exit(saved ? 0 : 1);
}

int run(const Options& options, const std::pair<std::string, std::uint16_t>& address) {
    const link::ClientOptions line = linkOptions(options, address);
    StationLink link(line);
    StationModel station(link, modelOptions(options, line));
    Navigation navigation(station);
    if (options.chairScreen) navigation.openWhenKnown(options.chair);
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
    theme->setQuiet(options.quiet);
    theme->setFontScale(options.fontScale);
    theme->setFillLevel(options.alarmBrightness);
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &station, &StationModel::tick);
    tick.start(kTickMs);
    if (!options.screenshot.isEmpty()) {
        const int afterMs = static_cast<int>(options.afterSeconds * 1000);
        QTimer::singleShot(afterMs, window, [window, &options] { takePicture(window, options.screenshot); });
    }
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
    QApplication app(argc, argv);  // Qt Charts draws through widgets' graphics view
    QApplication::setApplicationName(QStringLiteral("chairside-dashboard"));
    // Without a display there is no GPU either.
    if (QApplication::platformName() == QLatin1String("offscreen")) {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    }
    return chairside::ui::run(parsed.options, address.value());
}
