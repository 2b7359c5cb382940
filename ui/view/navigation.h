// Which screen is shown and which chair is selected; what the keys do. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

#include "ui/view/station_model.h"

namespace chairside::ui {

class Navigation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(chairside::ui::Navigation::Screen screen READ screen NOTIFY changed)
    Q_PROPERTY(bool helping READ helping WRITE setHelping NOTIFY changed)
    Q_PROPERTY(chairside::ui::ChairModel* chair READ chair NOTIFY changed)

public:
    enum Screen { Floor, Chair, Alarms, Sessions, Replay };
    Q_ENUM(Screen)

    explicit Navigation(StationModel& station, QObject* parent = nullptr);

    // Opens the Chair screen of that chair as soon as the station has told of it; an empty name: of the first.
    void openWhenKnown(const QString& chairName);

    [[nodiscard]] Screen screen() const { return screen_; }
    [[nodiscard]] ChairModel* chair() const { return chair_; }  // nullptr: none selected

    [[nodiscard]] bool helping() const { return helping_; }  // the help lies over the screen
    void setHelping(bool helping);

    Q_INVOKABLE void openFloor();
    Q_INVOKABLE void openAlarms();
    Q_INVOKABLE void openSessions();
    // Plays that recorded session again.
    Q_INVOKABLE void openReplay(const QString& session);
    // Escape: the help closes first, then the screen.
    Q_INVOKABLE void back();
    Q_INVOKABLE void openChair(const QString& name);
    Q_INVOKABLE void openNth(int number);          // 1 is the first; nothing happens past the last
    Q_INVOKABLE void select(const QString& name);  // on the floor: what the keys are about
    Q_INVOKABLE void acknowledgeSelected();
    // The selected chair on its screen, where a note can be written; nullptr: none is selected.
    Q_INVOKABLE chairside::ui::ChairModel* openNoteChair();

Q_SIGNALS:
    void changed();

private:
    void show(Screen screen, ChairModel* chair);
    void openAwaited();

    StationModel& station_;
    Screen screen_ = Floor;
    QPointer<ChairModel> chair_;
    bool helping_ = false;
    bool awaiting_ = false;
    QString awaited_;
};

}  // namespace chairside::ui
