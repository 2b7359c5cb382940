// The station as this dashboard knows it: takes the link's frames, keeps the chairs and the alarms, and once a tick
// brings every view model up to date. Knows neither sockets nor QML. GUI thread; `now` is given, never read.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QVariantList>
#include <functional>
#include <optional>
#include <string>

#include "ui/model/alarm_book.h"
#include "ui/model/trend_schedule.h"
#include "ui/view/actions.h"
#include "ui/view/alarm_burden.h"
#include "ui/view/alarm_log.h"
#include "ui/view/alarm_model.h"
#include "ui/view/chair_list_model.h"
#include "ui/view/command_desk.h"
#include "ui/view/flash_clock.h"
#include "ui/view/history_loader.h"
#include "ui/view/replay_model.h"
#include "ui/view/report_maker.h"
#include "ui/view/series_model.h"
#include "ui/view/session_book.h"
#include "ui/view/session_feed.h"
#include "ui/view/sound_model.h"
#include "ui/view/station_contact.h"
#include "ui/view/station_port.h"

namespace chairside::ui {

class StationModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(chairside::ui::ChairListModel* chairs READ chairs CONSTANT)
    Q_PROPERTY(chairside::ui::StationStatus* status READ status CONSTANT)
    Q_PROPERTY(chairside::ui::FlashClock* flash READ flash CONSTANT)
    Q_PROPERTY(chairside::ui::AlarmModel* worst READ worst CONSTANT)
    Q_PROPERTY(chairside::ui::AlarmModel* elsewhere READ elsewhere CONSTANT)
    Q_PROPERTY(chairside::ui::AlarmListModel* ownAlarms READ ownAlarms CONSTANT)
    Q_PROPERTY(chairside::ui::AlarmListModel* alarms READ alarms CONSTANT)
    Q_PROPERTY(chairside::ui::AlarmLog* log READ log CONSTANT)
    Q_PROPERTY(chairside::ui::AlarmBurden* burden READ burden CONSTANT)
    Q_PROPERTY(chairside::ui::SoundModel* sound READ sound CONSTANT)
    Q_PROPERTY(chairside::ui::Actions* actions READ actions CONSTANT)
    Q_PROPERTY(chairside::ui::SessionFeed* sessions READ sessions CONSTANT)
    Q_PROPERTY(chairside::ui::SessionBook* sessionBook READ sessionBook CONSTANT)
    Q_PROPERTY(chairside::ui::SeriesModel* series READ series CONSTANT)
    Q_PROPERTY(chairside::ui::ReplayModel* replay READ replay CONSTANT)
    Q_PROPERTY(chairside::ui::ReportMaker* reports READ reports CONSTANT)
    Q_PROPERTY(QVariantList counts READ counts NOTIFY countsChanged)

public:
    using Steady = StationContact::Steady;
    struct Options {
        std::string address;  // for people: where we look for the station
        std::string person;
        std::string client;
        QString language = QStringLiteral("en");
        Speaker* speaker = nullptr;  // none: a viewer that stays quiet and promises nothing
        std::function<Steady()> now = [] { return std::chrono::steady_clock::now(); };
    };

    StationModel(StationPort& port, Options options, QObject* parent = nullptr);

    // From the link.
    void welcomed(const v1::Welcome& welcome);
    void take(const v1::StationFrame& frame);
    void lost(const std::string& why);
    // Each quarter of a second.
    void tick();

    [[nodiscard]] ChairListModel* chairs() { return &chairs_; }
    [[nodiscard]] StationStatus* status() { return &status_; }
    [[nodiscard]] FlashClock* flash() { return &flash_; }
    [[nodiscard]] AlarmModel* worst() { return &worst_; }              // of all that nobody has taken on yet
    [[nodiscard]] AlarmModel* elsewhere() { return &elsewhere_; }      // the same, of a chair, not of the watched one
    [[nodiscard]] AlarmListModel* ownAlarms() { return &ownAlarms_; }  // of the station itself
    [[nodiscard]] AlarmListModel* alarms() { return &alarms_; }        // all that stand, chair by chair, worst first
    [[nodiscard]] AlarmLog* log() { return &log_; }
    [[nodiscard]] AlarmBurden* burden() { return &burden_; }
    [[nodiscard]] SoundModel* sound() { return &sound_; }
    [[nodiscard]] Actions* actions() { return &actions_; }
    [[nodiscard]] SessionBook* sessionBook() { return &sessionBook_; }  // of the past
    [[nodiscard]] SeriesModel* series() { return &series_; }            // of one patient
    [[nodiscard]] ReplayModel* replay() { return &replay_; }
    [[nodiscard]] ReportMaker* reports() { return &reports_; }
    [[nodiscard]] SessionFeed* sessions() { return &sessions_; }
    [[nodiscard]] QVariantList counts() const { return counts_; }  // by priority: mark, total, open, priority
    [[nodiscard]] TrendSchedule& trends() { return trends_; }
    [[nodiscard]] const v1::AlarmProfile& profile() const { return profile_; }
    [[nodiscard]] std::int64_t unixMs() const { return contact_.unixMs(options_.now()); }
    // The station's wall time of one of its instants.
    [[nodiscard]] std::int64_t unixAt(std::int64_t instantMs) const;
    [[nodiscard]] const AlarmBook& book() const { return book_; }
    // That stretch of a chair's past, in as much detail as a screen can show.
    void loadPast(const QString& chair, std::int64_t fromUnixMs, std::int64_t toUnixMs);
    [[nodiscard]] bool timeKnown() const { return contact_.timeKnown(); }

    // The chair somebody looks at in large: its past is fetched in full, its alarms are not "elsewhere".
    void watch(ChairModel* chair);
    // While somebody looks at the alarms, how they were answered is asked for now and then.
    void lookAtAlarms(bool looking);
    // Records what is live at that chair now as its baseline; what is not live is left out.
    Q_INVOKABLE void takeBaseline(chairside::ui::ChairModel* chair);
    // Pauses what sounds, or ends a pause that runs.
    Q_INVOKABLE void toggleAudioPause();
    // The alarm of that chair that speaks first and is not acknowledged yet.
    Q_INVOKABLE void acknowledgeWorst(chairside::ui::ChairModel* chair);

Q_SIGNALS:
    void countsChanged();

private:
    void takeSnapshot(const v1::Snapshot& snapshot);
    void takeEvents(const v1::EventsFrame& events);
    void takeEvent(const v1::Event& event);
    void takeAlarm(const v1::AlarmChanged& change);
    void takeLive(const v1::LiveFrame& live);
    void takeHistory(const v1::HistoryReply& reply, const HistoryLoader::Wish& wish);
    void takePause(const v1::Snapshot& snapshot);
    void takeProfile(const v1::Snapshot& snapshot);
    void takeRunning(const v1::Snapshot& snapshot);
    void askForSnapshot();
    void askForAlarmLog(int hours);
    void askForAlarmLogAgain();
    void askForBurden();
    void loadClosePast(const std::string& chair);
    void loadPasts(const v1::Snapshot& snapshot);
    void refresh();
    void refreshStatus(Steady now);
    void refreshAlarms(const ChairModel::Scene& scene);
    void refreshSound(Steady now);
    void refreshCounts();
    void showOne(AlarmModel& model, const v1::Occurrence* occurrence, const ChairModel::Scene& scene) const;
    void dress(AlarmModel& model, const v1::Occurrence& occurrence, const ChairModel::Scene& scene) const;
    [[nodiscard]] ChairModel::Scene scene(Steady now) const;

    StationPort& port_;
    Options options_;
    StationContact contact_;
    std::string epoch_;
    std::uint64_t sequence_ = 0;
    v1::AlarmProfile profile_;
    AlarmBook book_;
    ChairListModel chairs_;
    CommandDesk desk_;
    Actions actions_;
    SoundModel sound_;
    AlarmBurden burden_;
    AlarmLog log_;
    AlarmListModel alarms_;
    SessionFeed sessions_;
    SessionBook sessionBook_;
    SeriesModel series_;
    ReplayModel replay_;
    ReportMaker reports_;
    HistoryLoader history_;
    TrendSchedule trends_;
    StationStatus status_;
    FlashClock flash_;
    AlarmModel worst_;
    AlarmModel elsewhere_;
    AlarmListModel ownAlarms_;
    std::string watched_;
    bool looking_ = false;
    std::optional<Steady> burdenAsked_;
    std::optional<int> logWanted_;  // hours of the log that the station did not tell yet
    Steady logAsked_{};
    bool snapshotWanted_ = false;   // for what only a snapshot tells
    bool snapshotWaiting_ = false;  // for its answer
    std::optional<Steady> snapshotAsked_;
    QVariantList counts_;
};

}  // namespace chairside::ui
