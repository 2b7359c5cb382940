// Runs the Qt Quick tests of sessions offscreen: what is pressed arrives at a real station, and the screen shows what
// the station made of it.
#include <QtQuickTest/quicktest.h>
#include <QApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>

#include "ui/link/station_link.h"
#include "ui/quiet_line.h"
#include "ui/real_station.h"
#include "ui/view/navigation.h"
#include "ui/view/station_model.h"

Q_IMPORT_QML_PLUGIN(Chairside_DashboardPlugin)

namespace {

using namespace chairside;

using test::lineTo;
using test::QuietSpeaker;

}  // namespace

class Setup : public QObject {
    Q_OBJECT

public:
    // As a bedside monitor of that chair sends it; true when the station has it on disk.
    Q_INVOKABLE bool sendSpo2(const QString& chair, int percent) {
        return test::sendSpo2(real_, chair.toLatin1().constData(), percent);
    }

    Q_INVOKABLE bool sendCuff(const QString& chair, int systolic, int diastolic) {
        return test::sendCuff(real_, chair.toLatin1().constData(), systolic, diastolic);
    }

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        if (!real_.start()) qFatal("the station does not start");
        link_ = std::make_unique<ui::StationLink>(lineTo(real_.link));
        ui::StationModel::Options options;
        options.address = "127.0.0.1:" + std::to_string(real_.link);
        options.speaker = &speaker_;
        options.person = "A. Rivera";
        options.client = "chairside-dashboard@test";
        station_ = std::make_unique<ui::StationModel>(*link_, options);
        navigation_ = std::make_unique<ui::Navigation>(*station_);
        connect(link_.get(), &ui::StationLink::welcomed, station_.get(), &ui::StationModel::welcomed);
        connect(link_.get(), &ui::StationLink::lost, station_.get(), &ui::StationModel::lost);
        connect(link_.get(), &ui::StationLink::frame, station_.get(), &ui::StationModel::take);
        connect(&tick_, &QTimer::timeout, station_.get(), &ui::StationModel::tick);
        tick_.start(50);
        link_->start();
        engine->rootContext()->setContextProperty(QStringLiteral("monitors"), this);
        engine->rootContext()->setContextProperty(QStringLiteral("stationModel"), station_.get());
        engine->rootContext()->setContextProperty(QStringLiteral("navigationModel"), navigation_.get());
    }
    void cleanupTestCase() {
        tick_.stop();
        link_.reset();
    }

private:
    test::Station real_;
    QuietSpeaker speaker_;
    QTimer tick_;
    std::unique_ptr<ui::StationLink> link_;
    std::unique_ptr<ui::StationModel> station_;
    std::unique_ptr<ui::Navigation> navigation_;
};

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir reports;
    qputenv("CHAIRSIDE_REPORTS", reports.path().toUtf8());
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    const QApplication app(argc, argv);
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "session", CHAIRSIDE_UI_SESSION_TEST, &setup);
}

#include "session_screen_test.moc"
