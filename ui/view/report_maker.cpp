#include "ui/view/report_maker.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QStandardPaths>
#include <QUrl>

namespace chairside::ui {

namespace {

QString folder() {
    const QString named = qEnvironmentVariable("CHAIRSIDE_REPORTS");
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : named;
}

// A report that is there is never written over.
QString freshFile(const QString& session) {
    const QDir dir(folder());
    for (int copy = 1;; ++copy) {
        const QString name = copy == 1 ? QStringLiteral("chairside-session-%1.pdf").arg(session)
                                       : QStringLiteral("chairside-session-%1-%2.pdf").arg(session).arg(copy);
        if (!dir.exists(name)) return dir.filePath(name);
    }
}

}  // namespace

ReportMaker::ReportMaker(std::string station, QObject* parent) : QObject(parent), station_(std::move(station)) {
    connect(&process_, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { finished(status == QProcess::NormalExit && code == 0); });
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) finished(false);
    });
}

void ReportMaker::make(const QString& session) {
    if (busy()) return;
    QDir().mkpath(folder());
    wanted_ = freshFile(session);
    file_.clear();
    text_ = tr("making the report…");
    process_.start(
        QCoreApplication::applicationDirPath() + QStringLiteral("/chairside-report"),
        {session, QStringLiteral("--out"), wanted_, QStringLiteral("--station"), QString::fromStdString(station_)});
    Q_EMIT changed();
}

void ReportMaker::finished(bool well) {
    if (well) {
        file_ = wanted_;
        text_ = tr("saved: %1").arg(QDir::toNativeSeparators(file_));
    } else {
        const QString said =
            QString::fromUtf8(process_.readAllStandardError()).trimmed().section(QLatin1Char('\n'), -1);
        text_ = tr("no report: %1").arg(said.isEmpty() ? process_.errorString() : said);
    }
    Q_EMIT changed();
}

void ReportMaker::open() {
    if (!file_.isEmpty()) QDesktopServices::openUrl(QUrl::fromLocalFile(file_));
}

}  // namespace chairside::ui
