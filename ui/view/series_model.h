// The sessions of one patient beside each other, for the chair the patient sits in and for the list of sessions: asked
// for when somebody looks, one session after the other. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "ui/model/replay_tape.h"
#include "ui/model/series_table.h"
#include "ui/view/station_port.h"

namespace chairside::ui {

class SeriesModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(QString patient READ patient NOTIFY changed)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(QVariantList scores READ scores NOTIFY changed)
    Q_PROPERTY(QString status READ status NOTIFY changed)

public:
    static constexpr std::size_t kSessionsMax = 12;  // the newest

    // `runs`: whether a session does, on any chair.
    SeriesModel(StationPort& port, std::function<std::int64_t()> unixMs, std::function<bool(const std::string&)> runs,
                QObject* parent)
        : QObject(parent), port_(port), unixMs_(std::move(unixMs)), runs_(std::move(runs)) {}

    // Of the patient with that second identifier; `here` is the session that is looked at, it may be empty.
    Q_INVOKABLE void open(const QString& secondId, const QString& here);
    // Nothing of a patient is kept longer than it is looked at.
    Q_INVOKABLE void close();

    [[nodiscard]] QString patient() const { return patient_; }
    [[nodiscard]] QVariantList rows() const { return rows_; }      // as seriesRows() says
    [[nodiscard]] QVariantList scores() const { return scores_; }  // as seriesScores() says
    [[nodiscard]] QString status() const { return status_; }       // why there is nothing, or not all

Q_SIGNALS:
    void changed();

private:
    struct Stretch {
        std::size_t of;  // of sessions_
        std::string chair;
    };
    void fail(int generation);
    void takeList(const v1::SessionsReply& reply);
    void nextSession(int generation);
    void take(const v1::SessionRecord& record);
    void nextPeaks(int generation);
    void takePeaksOf(const Stretch& stretch, const v1::HistoryReply& reply);
    void show();

    StationPort& port_;
    std::function<std::int64_t()> unixMs_;
    std::function<bool(const std::string&)> runs_;
    int generation_ = 0;
    std::string here_;
    std::deque<std::string> wanted_;
    std::deque<Stretch> peaks_;
    std::vector<SeriesSession> sessions_;
    std::vector<ReplayTape> tapes_;  // which chair each session was on when
    QString patient_;
    QString status_;
    QVariantList rows_;
    QVariantList scores_;
};

}  // namespace chairside::ui
