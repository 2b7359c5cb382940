#include "ui/view/station_model.h"

#include <QSet>
#include <QVariantMap>
#include <algorithm>

#include "link/client/alarm_text.h"
#include "ui/model/alarm_words.h"
#include "ui/model/words.h"
#include "ui/view/chair_events.h"

namespace chairside::ui {

StationModel::StationModel(StationPort& port, Options options, QObject* parent)
    : QObject(parent),
      port_(port),
      options_(std::move(options)),
      desk_(port, {options_.person, options_.client, options_.now}, this),
      actions_(desk_, book_, this),
      sound_(options_.speaker, port, options_.client, this),
      burden_(port, this),
      sessions_(
          port, chairs_, actions_, [this] { return unixMs(); }, this),
      sessionBook_(
          port, [this] { return unixMs(); }, this),
      series_(
          port, [this] { return unixMs(); }, this),
      replay_(port, profile_, options_.language, actions_, this),
      reports_(options_.address, this),
      history_(
          port, [this](const v1::HistoryReply& reply, const HistoryLoader::Wish& wish) { takeHistory(reply, wish); },
          this) {
    connect(&desk_, &CommandDesk::changed, this, &StationModel::refresh);
    connect(&log_, &AlarmLog::wanted, this, &StationModel::askForAlarmLog);
    connect(&log_, &AlarmLog::wanted, this, [this] { burdenAsked_.reset(); });
    connect(&sessions_, &SessionFeed::arrived, this, &StationModel::takeRunning);
    connect(&sessions_, &SessionFeed::arrived, this, &StationModel::refresh);
    sound_.selfTest();
    refresh();
}

void StationModel::welcomed(const v1::Welcome& welcome) {
    contact_.welcomed(welcome, options_.now());
    if (welcome.epoch() != epoch_) {
        // Another run of the station may have another clock: nothing drawn before is comparable.
        for (ChairModel* chair : chairs_.all()) chair->record().forgetTrends();
        desk_.forgetUnsaved();
    }
    epoch_ = welcome.epoch();
    sequence_ = 0;
    snapshotWanted_ = false;  // one comes by itself
    snapshotWaiting_ = false;
    snapshotAsked_.reset();
    history_.forget();
    sessions_.begin();
    refreshStatus(options_.now());
}

void StationModel::lost(const std::string& why) {
    contact_.lost(why, options_.now());
    history_.forget();  // another snapshot comes with the next line, and loads it anew
    refresh();
}

void StationModel::take(const v1::StationFrame& frame) {
    if (!frame.has_heartbeat() || !contact_.standsStill(frame.heartbeat())) contact_.heardAny(options_.now());
    switch (frame.kind_case()) {
        case v1::StationFrame::kSnapshot: takeSnapshot(frame.snapshot()); break;
        case v1::StationFrame::kEvents: takeEvents(frame.events()); break;
        case v1::StationFrame::kLive: takeLive(frame.live()); break;
        case v1::StationFrame::kHeartbeat:
            contact_.heardBeat(frame.heartbeat(), options_.now());
            if (frame.heartbeat().saving()) desk_.savingAgain();
            break;
        default: break;  // answers go to who asked
    }
}

void StationModel::takeSnapshot(const v1::Snapshot& snapshot) {
    if (snapshot.sequence() < sequence_) {
        snapshotWanted_ = true;  // events that it does not know came before it
        snapshotWaiting_ = false;
        snapshotAsked_.reset();
        return askForSnapshot();
    }
    contact_.heardTime(snapshot.station_instant_ms(), snapshot.station_unix_ms(), options_.now());
    contact_.current();
    sequence_ = snapshot.sequence();
    takeProfile(snapshot);
    takePause(snapshot);
    book_.restart(snapshot.alarms());
    QSet<QString> told;
    for (const v1::ChairView& view : snapshot.chairs()) {
        const QString name = QString::fromStdString(view.chair());
        told.insert(name);
        ChairModel& chair = *chairs_.add(name);
        chair.record().takeView(view);
    }
    loadPasts(snapshot);
    takeJudging(snapshot, chairs_);
    const std::vector<ChairModel*> before = chairs_.all();
    for (const ChairModel* chair : before) {
        if (!told.contains(chair->name())) chairs_.remove(chair->name());
    }
    askForAlarmLog(log_.hours());
    takeRunning(snapshot);
    sessionBook_.heard();
    sessions_.renewAll();
    refresh();
}

void StationModel::takePause(const v1::Snapshot& snapshot) {
    std::optional<std::int64_t> until;
    if (snapshot.has_audio_paused_until_unix_ms()) until = snapshot.audio_paused_until_unix_ms();
    sound_.setPause(until, snapshot.audio_paused_by());
}

void StationModel::takeProfile(const v1::Snapshot& snapshot) { profile_ = snapshot.profile_in_force(); }

std::int64_t StationModel::unixAt(std::int64_t instantMs) const {
    const Steady now = options_.now();
    return contact_.unixMs(now) - (contact_.moment(now).instantMs - instantMs);
}

void StationModel::takeRunning(const v1::Snapshot& snapshot) {
    const RunningSessions running = runningSessionsOf(snapshot);
    sessionBook_.told(running);
    series_.told(running);
}

void StationModel::takeEvents(const v1::EventsFrame& events) {
    if (events.sequence() <= sequence_) return;  // the snapshot has them
    sequence_ = events.sequence();
    for (const v1::Event& event : events.events()) takeEvent(event);
    askForSnapshot();
    refresh();
}

void StationModel::takeEvent(const v1::Event& event) {
    if (takeChairEvent(event, profile_, chairs_)) return;
    switch (event.kind_case()) {
        case v1::Event::kAlarmChanged: takeAlarm(event.alarm_changed()); break;
        case v1::Event::kChairRemoved: chairs_.remove(QString::fromStdString(event.chair_removed().chair())); break;
        case v1::Event::kSessionRecorded:
            sessions_.want();
            sessionBook_.want();
            break;
        case v1::Event::kAudioPauseChanged: {
            const v1::AudioPauseChanged& change = event.audio_pause_changed();
            std::optional<std::int64_t> until;
            if (change.has_until_unix_ms()) until = change.until_unix_ms();
            sound_.setPause(until, change.by());
            break;
        }
        // What a chair expects, and the profile, come only with a snapshot.
        case v1::Event::kChairAdded:
        case v1::Event::kConfigurationInForce: snapshotWanted_ = true; break;
        case v1::Event::kClockStepped:
            if (event.clock_stepped().by_ms() >= 0) break;
            // What was measured by the clock before lies in the future now: it would push all that comes out.
            for (ChairModel* chair : chairs_.all()) chair->record().forgetTrends();
            history_.forget();
            snapshotWanted_ = true;
            break;
        default: break;
    }
}

void StationModel::takeAlarm(const v1::AlarmChanged& change) {
    book_.apply(change);
    if (link::isOver(change.occurrence())) actions_.forgetAlarm(change.occurrence().id());
}

void StationModel::takeLive(const v1::LiveFrame& live) {
    for (const v1::ChairReadings& told : live.chairs()) {
        ChairModel* chair = chairs_.find(QString::fromStdString(told.chair()));
        if (chair == nullptr) continue;  // its ChairAdded asks for a snapshot
        chair->record().heardAt(told.last_heard_instant_ms());
        for (const v1::Reading& reading : told.readings()) chair->record().takeReading(reading);
    }
}

void StationModel::watch(ChairModel* chair) {
    watched_ = chair != nullptr ? chair->name().toStdString() : std::string{};
    if (chair != nullptr && timeKnown()) loadClosePast(watched_);
    refresh();
}

void StationModel::lookAtAlarms(bool looking) {
    looking_ = looking;
    burdenAsked_.reset();
    askForBurden();
}

void StationModel::takeBaseline(ChairModel* chair) {
    if (chair == nullptr) return;
    for (const v1::Vital vital : kBaselineVitals) {
        const v1::Reading* reading = chair->record().reading(vital);
        const bool live = reading != nullptr && reading->state() == v1::VALID;
        if (live) actions_.setBaseline(chair->name(), vital, reading->value_milli());
    }
}

void StationModel::toggleAudioPause() {
    const Steady now = options_.now();
    if (!contact_.heard(now)) {
        sound_.toggleLostPause(now);
    } else if (sound_.paused()) {
        actions_.endPause();
    } else {
        actions_.pauseAudio();
    }
    refresh();
}

void StationModel::acknowledgeWorst(ChairModel* chair) {
    if (chair == nullptr) return;
    const AlarmModel* worst = chair->worst();
    if (worst->present() && worst->settled()) actions_.acknowledge(worst->occurrence());
}

void StationModel::tick() {
    desk_.tidy();
    askForBurden();
    askForSnapshot();
    askForAlarmLogAgain();
    const bool heard = contact_.heard(options_.now());
    sessions_.tick(options_.now(), chairs_.find(QString::fromStdString(watched_)), heard);
    sessionBook_.tick(options_.now(), heard);
    history_.tick(options_.now(), heard);
    refresh();
    flash_.beat();
    if (timeKnown()) trends_.draw(options_.now(), unixMs());
}

ChairModel::Scene StationModel::scene(Steady now) const {
    ChairModel::Scene scene;
    scene.now = contact_.moment(now);
    scene.book = &book_;
    scene.setting = {contact_.unixMs(now), &profile_, options_.language, {}, {}};
    scene.actions = &actions_;
    scene.demoText = contact_.demoClockText();
    return scene;
}

void StationModel::refresh() {
    const Steady now = options_.now();
    book_.follow([this](const std::string& name) -> const ChairRecord* {
        const ChairModel* chair = chairs_.find(QString::fromStdString(name));
        return chair == nullptr ? nullptr : &chair->record();
    });
    const ChairModel::Scene all = scene(now);
    for (ChairModel* chair : chairs_.all()) chair->refresh(all);
    refreshAlarms(all);
    refreshCounts();
    refreshStatus(now);
    refreshSound(now);
}

void StationModel::dress(AlarmModel& model, const v1::Occurrence& o, const ChairModel::Scene& all) const {
    const ChairModel* chair = chairs_.find(QString::fromStdString(o.chair()));
    AlarmModel::Setting setting = all.setting;
    setting.badge = chairs_.badge(QString::fromStdString(o.chair()));
    if (chair != nullptr) setting.rateLabel = vitalLabel(chair->record().rateSource());
    model.show(o, setting, actions_.ofAlarm(o.id()));
}

void StationModel::showOne(AlarmModel& model, const v1::Occurrence* o, const ChairModel::Scene& all) const {
    if (o == nullptr)
        model.clear();
    else
        dress(model, *o, all);
}

void StationModel::refreshAlarms(const ChairModel::Scene& all) {
    const v1::Occurrence* worst = nullptr;
    const v1::Occurrence* elsewhere = nullptr;
    for (const v1::Occurrence& o : book_.active()) {
        if (isAcknowledged(o)) break;  // sorted: from here on all are taken on
        if (worst == nullptr) worst = &o;
        // The station's own have a place of their own: they never hide a patient's.
        if (elsewhere == nullptr && !o.chair().empty() && o.chair() != watched_) elsewhere = &o;
    }
    showOne(worst_, worst, all);
    showOne(elsewhere_, elsewhere, all);
    const auto dressed = [&](AlarmModel& model, const v1::Occurrence& o) { dress(model, o, all); };
    ownAlarms_.show(book_.ofChair({}), dressed);
    alarms_.show(book_.byChair(), dressed);
    log_.show(book_.ended(), all.setting);
}

void StationModel::refreshSound(Steady now) {
    SoundModel::Scene heard;
    heard.now = now;
    heard.unixMs = contact_.unixMs(now);
    heard.active = &book_.active();
    heard.heard = contact_.heard(now);
    heard.lost = timeKnown() && !contact_.heard(now);
    heard.pauseCommand = actions_.ofPause();
    sound_.step(heard);
}

void StationModel::refreshStatus(Steady now) {
    StationStatus::Face face = contact_.face(now, options_.address);
    face.person = personText("unverified:" + options_.person);
    face.profile = QString::fromStdString(profile_.name());
    status_.show(face);
}

void StationModel::refreshCounts() {
    QVariantList counts;
    for (const v1::Priority priority : {v1::HIGH, v1::MEDIUM, v1::LOW}) {
        int total = 0;
        int open = 0;
        for (const v1::Occurrence& o : book_.active()) {
            if (o.priority() != priority) continue;
            ++total;
            if (!isAcknowledged(o)) ++open;
        }
        counts << QVariantMap{{QStringLiteral("priority"), static_cast<int>(priority)},
                              {QStringLiteral("mark"), priorityMark(priority, false)},
                              {QStringLiteral("word"), priorityWord(priority)},
                              {QStringLiteral("total"), total},
                              {QStringLiteral("open"), open}};
    }
    if (counts == counts_) return;
    counts_ = counts;
    Q_EMIT countsChanged();
}

}  // namespace chairside::ui
