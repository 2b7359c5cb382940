#include "ui/view/navigation.h"

namespace chairside::ui {

Navigation::Navigation(StationModel& station, QObject* parent) : QObject(parent), station_(station) {
    connect(station.chairs(), &ChairListModel::countChanged, this, &Navigation::openAwaited);
    connect(station.chairs(), &ChairListModel::removing, this, [this](const ChairModel* chair) {
        if (chair == chair_) show(Floor, nullptr);
    });
}

void Navigation::openWhenKnown(const QString& chairName) {
    awaiting_ = true;
    awaited_ = chairName;
    openAwaited();
}

void Navigation::openAwaited() {
    if (!awaiting_) return;
    ChairModel* chair = awaited_.isEmpty() ? station_.chairs()->at(0) : station_.chairs()->find(awaited_);
    if (chair != nullptr) show(Chair, chair);
}

void Navigation::openFloor() { show(Floor, chair_); }

void Navigation::openAlarms() { show(Alarms, chair_); }

void Navigation::openSessions() {
    station_.sessionBook()->refresh();
    show(Sessions, chair_);
}

void Navigation::openReplay(const QString& session) {
    station_.replay()->open(session);
    show(Replay, chair_);
}

void Navigation::back() {
    if (helping_)
        setHelping(false);
    else if (screen_ == Replay)
        openSessions();
    else
        openFloor();
}

void Navigation::setHelping(bool helping) {
    if (helping == helping_) return;
    helping_ = helping;
    station_.watch(screen_ == Chair && !helping ? chair_ : nullptr);  // behind the help nobody sees the chair
    Q_EMIT changed();
}

void Navigation::openChair(const QString& name) {
    ChairModel* chair = station_.chairs()->find(name);
    if (chair != nullptr) show(Chair, chair);
}

void Navigation::openNth(int number) {
    ChairModel* chair = station_.chairs()->at(number - 1);
    if (chair != nullptr) show(Chair, chair);
}

void Navigation::select(const QString& name) {
    if (screen_ == Floor) show(Floor, station_.chairs()->find(name));
}

// Only what can be seen is taken on.
void Navigation::acknowledgeSelected() {
    const bool seen = screen_ == Floor || screen_ == Chair;
    if (!helping_ && seen) station_.acknowledgeWorst(chair_);
}

ChairModel* Navigation::openNoteChair() {
    if (chair_ != nullptr) show(Chair, chair_);
    return chair_;
}

void Navigation::show(Screen screen, ChairModel* chair) {
    awaiting_ = false;
    if (screen == screen_ && chair == chair_ && !helping_) return;
    helping_ = false;  // what is opened is seen, and so are its alarms
    if (screen_ == Replay && screen != Replay) station_.replay()->close();
    screen_ = screen;
    chair_ = chair;
    station_.watch(screen == Chair ? chair : nullptr);
    station_.lookAtAlarms(screen == Alarms);
    station_.sessionBook()->look(screen == Sessions);
    Q_EMIT changed();
}

}  // namespace chairside::ui
