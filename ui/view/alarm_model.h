// One alarm as a screen shows it. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <cstdint>

#include "chairside/v1/alarm.pb.h"

namespace chairside::ui {

// What became of a person's acknowledgement of one alarm.
enum class CommandPhase { None, Sending, Saved, NotSaved, Refused, Unanswered };

struct CommandState {
    CommandPhase phase = CommandPhase::None;
    QString reason;
    bool operator==(const CommandState&) const = default;
};

class AlarmModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(bool present READ present NOTIFY changed)
    Q_PROPERTY(QString occurrence READ occurrence NOTIFY changed)
    Q_PROPERTY(QString chair READ chair NOTIFY changed)
    Q_PROPERTY(int priority READ priority NOTIFY changed)
    Q_PROPERTY(QString mark READ mark NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)
    Q_PROPERTY(QString duration READ duration NOTIFY changed)
    Q_PROPERTY(QString reasonAndDuration READ reasonAndDuration NOTIFY changed)
    Q_PROPERTY(QString commandAndStatus READ commandAndStatus NOTIFY changed)
    Q_PROPERTY(QString started READ started NOTIFY changed)
    Q_PROPERTY(QString status READ status NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    Q_PROPERTY(bool technical READ technical NOTIFY changed)
    Q_PROPERTY(bool sounding READ sounding NOTIFY changed)
    Q_PROPERTY(bool acknowledged READ acknowledged NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString commandText READ commandText NOTIFY changed)

public:
    struct Face {
        bool present = false;
        QString occurrence;
        QString chair;
        int priority = 0;
        QString mark;
        QString headline;
        QString reason;
        QString sentence;
        QString duration;
        QString started;
        QString status;
        QString advice;
        bool technical = false;
        bool sounding = false;
        bool acknowledged = false;
        CommandState command;
        bool operator==(const Face&) const = default;
    };

    // What an alarm's words depend on besides itself.
    struct Setting {
        std::int64_t nowUnixMs = 0;
        const v1::AlarmProfile* profile = nullptr;
        QString language;
        QString rateLabel;  // "HR" or "PR": what RATE stands for at this chair; empty: "Rate"
    };

    using QObject::QObject;
    void show(const v1::Occurrence& occurrence, const Setting& setting, const CommandState& command);
    void clear() { show(Face{}); }

    [[nodiscard]] bool present() const { return face_.present; }
    [[nodiscard]] QString occurrence() const { return face_.occurrence; }
    [[nodiscard]] QString chair() const { return face_.chair; }
    [[nodiscard]] int priority() const { return face_.priority; }
    [[nodiscard]] QString mark() const { return face_.mark; }
    [[nodiscard]] QString headline() const { return face_.headline; }
    [[nodiscard]] QString reason() const { return face_.reason; }
    [[nodiscard]] QString sentence() const { return face_.sentence; }
    [[nodiscard]] QString spoken() const;  // for a screen reader: priority, chair, sentence
    [[nodiscard]] QString duration() const { return face_.duration; }
    [[nodiscard]] QString started() const { return face_.started; }
    [[nodiscard]] QString status() const { return face_.status; }  // sounding, acknowledged by whom, ended when
    [[nodiscard]] QString advice() const { return face_.advice; }
    [[nodiscard]] bool technical() const { return face_.technical; }
    [[nodiscard]] bool sounding() const { return face_.sounding; }
    [[nodiscard]] bool acknowledged() const { return face_.acknowledged; }
    [[nodiscard]] bool busy() const { return face_.command.phase == CommandPhase::Sending; }
    [[nodiscard]] QString commandText() const;
    [[nodiscard]] QString reasonAndDuration() const;
    [[nodiscard]] QString commandAndStatus() const;

Q_SIGNALS:
    void changed();

private:
    void show(const Face& face);
    Face face_;
};

}  // namespace chairside::ui
