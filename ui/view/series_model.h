// The sessions of one patient beside each other, for the chair the patient sits in and for the list of sessions: asked
// for when somebody looks, one session after the other. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "ui/model/replay_tape.h"
#include "ui/model/running_sessions.h"
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

    SeriesModel(StationPort& port, std::function<std::int64_t()> unixMs, QObject* parent)
        : QObject(parent), port_(port), unixMs_(std::move(unixMs)) {}

    // Of the patient with that second identifier; `here` is the session that is looked at, it may be empty.
    Q_INVOKABLE void open(const QString& secondId, const QString& here);
    // Nothing of a patient is kept longer than it is looked at.
    Q_INVOKABLE void close();
    // The station told which sessions run: what is shown as running and runs no more is asked for again.
    void told(const RunningSessions& running);

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
    // What was told to run when a session was asked for.
    struct Asked {
        RunningSessions running;
        int tellings;
    };
    void fail(int generation);
    void takeList(const v1::SessionsReply& reply);
    void nextSession(int generation);
    void take(const v1::SessionRecord& record, const Asked& asked);
    // Where that session stands, or is to stand from now on.
    [[nodiscard]] std::size_t placeOf(const std::string& session);
    void renew();
    void nextPeaks(int generation);
    void takePeaksOf(const Stretch& stretch, const v1::HistoryReply& reply);
    void miss(const QString& what);
    void describe();
    void show();

    StationPort& port_;
    std::function<std::int64_t()> unixMs_;
    RunningSessions running_;
    int tellings_ = 0;  // how often it was told what runs
    int generation_ = 0;
    bool loading_ = false;
    bool failed_ = false;
    std::string here_;
    std::deque<std::string> wanted_;
    std::deque<Stretch> peaks_;
    std::vector<SeriesSession> sessions_;
    std::vector<ReplayTape> tapes_;  // which chair each session was on when
    std::vector<int> askedAfter_;    // of each session: how many tellings
    QString patient_;
    QString status_;
    QStringList missed_;  // what the station could not tell in full
    QVariantList rows_;
    QVariantList scores_;
};

}  // namespace chairside::ui
