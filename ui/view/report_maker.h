// Has the report of a recorded session made by the program chairside-report, beside this one. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QProcess>
#include <QString>

namespace chairside::ui {

class ReportMaker : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString file READ file NOTIFY changed)

public:
    // `station`: HOST:PORT of its link. Reports go into the person's folder for documents, unless the environment
    // variable CHAIRSIDE_REPORTS names another.
    ReportMaker(std::string station, QObject* parent);

    // One at a time; a further press meanwhile does nothing.
    Q_INVOKABLE void make(const QString& session);
    // Shows the last one in the program for PDF files.
    Q_INVOKABLE void open();

    [[nodiscard]] bool busy() const { return process_.state() != QProcess::NotRunning; }
    [[nodiscard]] QString text() const { return text_; }  // what is made, where it is saved, or why not
    [[nodiscard]] QString file() const { return file_; }  // empty: none was made

Q_SIGNALS:
    void changed();

private:
    void finished(bool well);

    std::string station_;
    QProcess process_;
    QString wanted_;
    QString file_;
    QString text_;
};

}  // namespace chairside::ui
