// Keeps the running sessions of all chairs up to date, and turns what people ask to record into forms and commands.
// What a session comes to (checks, criteria, dose) is the station's to say: it comes with a snapshot, fetched anew when
// an entry was recorded, and every few seconds for the chair somebody looks at. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ui/view/chair_list_model.h"
#include "ui/view/station_port.h"

namespace chairside::ui {

class SessionFeed : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")

public:
    using Steady = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds kLookEvery{5};
    static constexpr std::chrono::seconds kEntriesEvery{1};  // the record follows what happens a little later

    SessionFeed(StationPort& port, ChairListModel& chairs, Actions& actions, std::function<std::int64_t()> unixMs,
                QObject* parent);

    // The station said what it is: its protocols are asked for.
    void begin();
    // A snapshot told of all chairs: forms are filled in against it.
    void renewAll();
    // An entry was recorded somewhere.
    void want() { wanted_ = true; }
    // Each tick; `watched` is the chair somebody looks at, nullptr: none.
    void tick(Steady now, ChairModel* watched, bool heard);

    // Opens the form for that on the chair's screen. `ask` as in Ask.
    Q_INVOKABLE void ask(chairside::ui::ChairModel* chair, int ask, const QString& subject);
    // One tap: an item of the checklist is done; or not, after a slip.
    Q_INVOKABLE void tickItem(chairside::ui::ChairModel* chair, const QString& item, bool done);
    // A note on that chair, by key.
    Q_INVOKABLE void askNote(chairside::ui::ChairModel* chair);

Q_SIGNALS:
    // What runs was told anew: sessions changed.
    void arrived(const chairside::v1::Snapshot& snapshot);

private:
    [[nodiscard]] FormScene sceneOf(const ChairModel& chair) const;
    void askForSnapshot();
    void askForProtocols();
    void take(const v1::Snapshot& snapshot);
    void renew(ChairModel& chair);
    void fetchEntries(ChairModel& chair);
    void followEntries(Steady now, ChairModel* watched);
    void fetchWeight(ChairModel& chair, const QString& secondId);

    StationPort& port_;
    ChairListModel& chairs_;
    Actions& actions_;
    std::function<std::int64_t()> unixMs_;
    std::vector<v1::SessionProtocol> protocols_;
    // Of the patient whose form is open on the chair of that name.
    std::map<std::string, std::int64_t> weightBeforeG_;
    bool protocolsWanted_ = false;
    bool wanted_ = false;
    bool waiting_ = false;
    bool fetching_ = false;  // the entries of the chair somebody looks at
    std::optional<Steady> asked_;
    std::optional<Steady> fetched_;
};

}  // namespace chairside::ui
