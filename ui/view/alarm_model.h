// One alarm as a screen shows it. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <cstdint>
#include <optional>

#include "chairside/v1/alarm.pb.h"
#include "ui/model/command_state.h"

namespace chairside::ui {

class AlarmModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(bool present READ present NOTIFY changed)
    Q_PROPERTY(chairside::ui::AlarmModel::Look look READ look NOTIFY changed)
    Q_PROPERTY(QString occurrence READ occurrence NOTIFY changed)
    Q_PROPERTY(QString chair READ chair NOTIFY changed)
    Q_PROPERTY(QString badge READ badge NOTIFY changed)
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
    Q_PROPERTY(QString unanswered READ unanswered NOTIFY changed)
    Q_PROPERTY(bool technical READ technical NOTIFY changed)
    Q_PROPERTY(bool flashing READ flashing NOTIFY changed)
    Q_PROPERTY(bool acknowledged READ acknowledged NOTIFY changed)
    Q_PROPERTY(bool latched READ latched NOTIFY changed)
    Q_PROPERTY(bool undoable READ undoable NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString commandText READ commandText NOTIFY changed)

public:
    // Sounding: also while it is paused or a worse one speaks for it; nobody has taken it on.
    enum Look { Sounding, Acknowledged, Latched, Over };
    Q_ENUM(Look)

    struct Face {
        bool present = false;
        Look look = Sounding;
        QString occurrence;
        QString chair;
        QString badge;
        int priority = 0;
        QString mark;
        QString headline;
        QString reason;
        QString sentence;
        QString duration;
        QString started;
        QString status;
        QString advice;
        QString unanswered;
        bool technical = false;
        bool flashing = false;
        bool undoable = false;
        CommandState command;
        bool operator==(const Face&) const = default;
    };

    // What an alarm's words depend on besides itself.
    struct Setting {
        std::int64_t nowUnixMs = 0;
        const v1::AlarmProfile* profile = nullptr;
        QString language;
        QString rateLabel;  // "HR" or "PR": what RATE stands for at this chair; empty: "Rate"
        QString badge;      // how the chair is called from afar; empty: by its name
    };

    using QObject::QObject;
    // Pure: what a screen shows of it.
    [[nodiscard]] static Face faceOf(const v1::Occurrence& occurrence, const Setting& setting,
                                     const CommandState& command);
    void show(const v1::Occurrence& occurrence, const Setting& setting, const CommandState& command) {
        nowUnixMs_ = setting.nowUnixMs;
        show(faceOf(occurrence, setting, command));
    }
    void clear() { show(Face{}); }

    // A finger came down on it; what it meant is what stood there then. Where another alarm took the place less than
    // kSettleMs before, it meant none.
    Q_INVOKABLE void press();
    // The finger came up: true when what is there now is what was meant. Without a press (by key) too, once it is
    // settled.
    Q_INVOKABLE bool meant();
    // What is there has stood long enough to be read.
    Q_INVOKABLE [[nodiscard]] bool settled() const;
    static constexpr std::int64_t kSettleMs = 700;

    [[nodiscard]] bool present() const { return face_.present; }
    [[nodiscard]] Look look() const { return face_.look; }
    [[nodiscard]] QString occurrence() const { return face_.occurrence; }
    [[nodiscard]] QString chair() const { return face_.chair; }
    [[nodiscard]] QString badge() const { return face_.badge; }  // of the chair
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
    [[nodiscard]] QString unanswered() const { return face_.unanswered; }  // empty: somebody did, or there is time
    [[nodiscard]] bool technical() const { return face_.technical; }
    [[nodiscard]] bool flashing() const { return face_.flashing; }
    [[nodiscard]] bool acknowledged() const { return face_.look == Acknowledged; }
    [[nodiscard]] bool latched() const { return face_.look == Latched; }
    [[nodiscard]] bool undoable() const { return face_.undoable; }
    [[nodiscard]] bool busy() const { return face_.command.phase == CommandPhase::Sending; }
    [[nodiscard]] QString commandText() const { return ui::commandText(face_.command); }
    [[nodiscard]] QString reasonAndDuration() const;
    [[nodiscard]] QString commandAndStatus() const;

Q_SIGNALS:
    void changed();

private:
    void show(const Face& face);
    struct Identity {
        QString occurrence;
        int priority = 0;
        bool acknowledged = false;
        bool operator==(const Identity&) const = default;
    };
    [[nodiscard]] Identity identity() const { return {face_.occurrence, face_.priority, acknowledged()}; }
    Face face_;
    std::int64_t nowUnixMs_ = 0;        // of the last showing
    std::int64_t exchangedUnixMs_ = 0;  // since then this one stands in the place of another; 0: of none
    std::optional<Identity> pressed_;
    bool pressedSettled_ = false;
};

}  // namespace chairside::ui
