#include "ui/screen.h"

#include <QCoreApplication>
#include <QDebug>
#include <QElapsedTimer>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>
#include <algorithm>

Q_IMPORT_QML_PLUGIN(Chairside_DashboardPlugin)

namespace chairside::test {

namespace {

constexpr int kTickMs = 250;

}  // namespace

void prepareDrawing() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

QQuickItem* findItem(QQuickItem* under, const QString& name) {
    if (under == nullptr || under->objectName() == name) return under;
    for (QQuickItem* child : under->childItems()) {
        if (QQuickItem* found = findItem(child, name); found != nullptr) return found;
    }
    return nullptr;
}

Screen::Screen(const QString& scene, int chairs, QSize size, ui::Theme::Mode mode, const QString& language)
    : station_(std::make_unique<FakeStation>()) {
    if (language_.open(language)) QCoreApplication::installTranslator(&language_);
    setScene(*station_, scene, chairs);
    station_->listen();
    link_ = std::make_unique<ui::StationLink>(lineTo(station_->port()));
    ui::StationModel::Options options;
    options.address = "127.0.0.1:7411";
    options.person = "A. Rivera";
    options.client = "chairside-dashboard@test";
    options.speaker = &speaker_;
    options.language = language;
    model_ = std::make_unique<ui::StationModel>(*link_, options);
    navigation_ = std::make_unique<ui::Navigation>(*model_);
    QObject::connect(link_.get(), &ui::StationLink::welcomed, model_.get(), &ui::StationModel::welcomed);
    QObject::connect(link_.get(), &ui::StationLink::lost, model_.get(), &ui::StationModel::lost);
    QObject::connect(link_.get(), &ui::StationLink::frame, model_.get(), &ui::StationModel::take);
    QObject::connect(&tick_, &QTimer::timeout, model_.get(), &ui::StationModel::tick);
    tick_.start(kTickMs);

    view_ = std::make_unique<QQuickView>();
    view_->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view_->setInitialProperties(
        {{"station", QVariant::fromValue(model_.get())}, {"navigation", QVariant::fromValue(navigation_.get())}});
    view_->setResizeMode(QQuickView::SizeRootObjectToView);
    view_->resize(size);
    view_->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Chairside/Dashboard/DashboardView.qml")));
    theme().setMode(mode);
    view_->show();
    link_->start();
}

ui::Theme& Screen::theme() {
    return *view_->engine()->singletonInstance<ui::Theme*>(qmlTypeId("Chairside.Dashboard", 1, 0, "Theme"));
}

Screen::~Screen() {
    tick_.stop();
    link_.reset();
    view_.reset();
    QCoreApplication::removeTranslator(&language_);
}

bool Screen::until(const std::function<bool()>& holds, int ms) {
    QElapsedTimer since;
    since.start();
    while (!holds() && since.elapsed() < ms) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return holds();
}

void Screen::run(int ms) {
    until([] { return false; }, ms);
}

bool Screen::settled() {
    const auto all = [this] {
        const auto& chairs = model_->chairs()->all();
        return model_->status()->heard() && !chairs.empty() &&
               std::all_of(chairs.begin(), chairs.end(),
                           [](ui::ChairModel* chair) { return chair->spo2()->look() == ui::VitalModel::Live; });
    };
    if (!until(all, 60'000)) {
        qWarning() << "not settled: heard" << model_->status()->heard() << model_->status()->banner() << "chairs"
                   << model_->chairs()->count();
        return false;
    }
    return true;
}

}  // namespace chairside::test
