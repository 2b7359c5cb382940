// Everything a person can have recorded, for QML: each is one command to the station, shown as saved, not saved yet or
// refused and why. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <array>
#include <string>
#include <vector>

#include "ui/model/alarm_book.h"
#include "ui/view/command_desk.h"

namespace chairside::ui {

// What is recorded as baseline, each by a command of its own.
inline constexpr std::array kBaselineVitals = {v1::NIBP_SYSTOLIC, v1::NIBP_DIASTOLIC, v1::RATE, v1::SPO2};

class Actions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")

public:
    Actions(CommandDesk& desk, const AlarmBook& book, QObject* parent) : QObject(parent), desk_(desk), book_(book) {}

    // One tap: carries the priority that was on the screen.
    Q_INVOKABLE void acknowledge(const QString& occurrence);
    Q_INVOKABLE void undoAcknowledge(const QString& occurrence);
    Q_INVOKABLE void pauseAudio();
    Q_INVOKABLE void endPause();
    // `reason` is what will be recorded; the station decides for how long at most.
    Q_INVOKABLE void beginStandby(const QString& chair, const QString& reason);
    Q_INVOKABLE void endStandby(const QString& chair);
    // Within the profile's bounds for a session; the station refuses others. `session`: the one that was on the screen
    // when it was asked for; empty: none ran. The station refuses it when another one runs by now.
    Q_INVOKABLE void changeLimit(const QString& chair, const QString& session, const QString& rule, double value);
    Q_INVOKABLE void resetLimit(const QString& chair, const QString& session, const QString& rule);
    // `phase` as in v1::ChairPhase; with a reason the station records it although something is missing.
    Q_INVOKABLE void setPhase(const QString& chair, int phase, const QString& overrideReason);
    // What became of the last one is not shown any more.
    Q_INVOKABLE void askAnew(const QString& chair);
    // `scale` as in v1::Scale; `session` as for a limit.
    Q_INVOKABLE void observe(const QString& chair, const QString& session, int scale, double value);
    // One command for each number: what is live now is what changes are counted from.
    void setBaseline(const QString& chair, v1::Vital vital, std::int64_t valueMilli);
    // An act of the session on the chair that the command names; false: another one of it is still on its way.
    bool actOnSession(v1::SessionCommand command);
    Q_INVOKABLE void callHelp(const QString& chair);
    Q_INVOKABLE void endHelp(const QString& chair);

    // What became of it.
    [[nodiscard]] CommandState ofAlarm(const std::string& occurrence) const;
    [[nodiscard]] CommandState ofChair(const std::string& chair) const;
    [[nodiscard]] CommandState ofSession(const std::string& chair) const;
    [[nodiscard]] CommandState ofPause() const { return desk_.state("pause"); }
    void forgetAlarm(const std::string& occurrence) { desk_.forget("alarm:" + occurrence); }

private:
    [[nodiscard]] static std::vector<std::string> keysOf(const std::string& chair);
    CommandDesk& desk_;
    const AlarmBook& book_;
};

}  // namespace chairside::ui
