#include "ui/view/session_feed.h"

#include "ui/view/chair_events.h"

namespace chairside::ui {

namespace {
constexpr qsizetype kIdLengthMin = 3;
}  // namespace

SessionFeed::SessionFeed(StationPort& port, ChairListModel& chairs, Actions& actions,
                         std::function<std::int64_t()> unixMs, QObject* parent)
    : QObject(parent), port_(port), chairs_(chairs), actions_(actions), unixMs_(std::move(unixMs)) {}

void SessionFeed::begin() {
    waiting_ = false;
    fetching_ = false;
    protocolsWanted_ = true;
    askForProtocols();
}

void SessionFeed::askForProtocols() {
    protocolsWanted_ = false;
    v1::ClientFrame frame;
    frame.mutable_protocols_request();
    const QPointer<SessionFeed> self(this);
    port_.request(std::move(frame), [self](const Result<v1::StationFrame>& answer) {
        if (!self) return;
        if (!answer.ok() || !answer.value().has_protocols_reply()) {
            self->protocolsWanted_ = true;  // without them nobody can be checked in
            return;
        }
        const auto& told = answer.value().protocols_reply().protocols();
        self->protocols_.assign(told.begin(), told.end());
        self->renewAll();  // a form that is open already offers them
    });
}

void SessionFeed::tick(Steady now, ChairModel* watched, bool heard) {
    if (heard) followEntries(now, watched);
    if (heard && protocolsWanted_) askForProtocols();
    const bool looking = watched != nullptr && watched->record().session().has_value();
    const bool due = looking && (!asked_.has_value() || now - *asked_ >= kLookEvery);
    if (!heard || waiting_ || !(wanted_ || due)) return;
    asked_ = now;
    askForSnapshot();
}

void SessionFeed::askForSnapshot() {
    wanted_ = false;
    waiting_ = true;
    v1::ClientFrame frame;
    frame.mutable_snapshot_request();
    const QPointer<SessionFeed> self(this);
    port_.request(std::move(frame), [self](const Result<v1::StationFrame>& answer) {
        if (!self) return;
        self->waiting_ = false;
        if (answer.ok() && answer.value().has_snapshot())
            self->take(answer.value().snapshot());
        else
            self->wanted_ = true;
    });
}

void SessionFeed::take(const v1::Snapshot& snapshot) {
    for (const v1::ChairView& view : snapshot.chairs()) {
        ChairModel* chair = chairs_.find(QString::fromStdString(view.chair()));
        if (chair == nullptr) continue;
        chair->record().takeSession(view);
        chair->record().takeOfPatient(view);
    }
    takeJudging(snapshot, chairs_);
    renewAll();
    Q_EMIT arrived(snapshot);
}

FormScene SessionFeed::sceneOf(const ChairModel& chair) const {
    FormScene scene;
    scene.chair = chair.name().toStdString();
    scene.session = chair.record().session();
    scene.protocols = protocols_;
    scene.entries = chair.record().entries();
    for (const ChairModel* other : chairs_.all()) {
        if (other->name() != chair.name()) scene.otherChairs.push_back(other->name().toStdString());
    }
    if (const auto before = weightBeforeG_.find(scene.chair); before != weightBeforeG_.end()) {
        scene.weightBeforeG = before->second;
    }
    scene.nowUnixMs = unixMs_();
    return scene;
}

void SessionFeed::renewAll() {
    for (ChairModel* chair : chairs_.all()) renew(*chair);
}

void SessionFeed::renew(ChairModel& chair) { chair.session()->form()->renew(sceneOf(chair)); }

void SessionFeed::ask(ChairModel* chair, int ask, const QString& subject) {
    if (chair == nullptr) return;
    const auto wanted = static_cast<Ask>(ask);
    FormModel& form = *chair->session()->form();
    const std::string name = chair->name().toStdString();
    weightBeforeG_.erase(name);
    form.begin(wanted, subject.toStdString(), sceneOf(*chair), [this, name](v1::SessionCommand command) {
        command.set_chair(name);
        return actions_.actOnSession(std::move(command));
    });
    if (wanted == Ask::Correct) fetchEntries(*chair);
    form.disconnect(this);
    connect(&form, &FormModel::idEntered, this, [this, chair = QPointer<ChairModel>(chair)](const QString& id) {
        if (chair != nullptr) fetchWeight(*chair, id);
    });
}

void SessionFeed::tickItem(ChairModel* chair, const QString& item, bool done) {
    if (chair == nullptr) return;
    v1::SessionCommand command;
    command.set_chair(chair->name().toStdString());
    if (const auto& session = chair->record().session()) command.set_session(session->id());
    command.mutable_act()->mutable_tick_item()->set_item(item.toStdString());
    command.mutable_act()->mutable_tick_item()->set_done(done);
    actions_.actOnSession(std::move(command));
}

void SessionFeed::askNote(ChairModel* chair) {
    if (chair == nullptr || !chair->session()->running() || chair->session()->form()->open()) return;
    ask(chair, static_cast<int>(Ask::Remark), {});
}

// What was recorded of the session that somebody looks at, whenever there is more of it.
void SessionFeed::followEntries(Steady now, ChairModel* watched) {
    if (fetching_ || watched == nullptr || !watched->record().session().has_value()) return;
    if (watched->record().session()->entries() == watched->record().entries().size()) return;
    if (fetched_.has_value() && now - *fetched_ < kEntriesEvery) return;
    fetched_ = now;
    fetchEntries(*watched);
}

void SessionFeed::fetchEntries(ChairModel& chair) {
    if (!chair.record().session().has_value()) return;
    fetching_ = true;
    v1::ClientFrame frame;
    frame.mutable_sessions_request()->set_session(chair.record().session()->id());
    frame.mutable_sessions_request()->set_whole(true);
    const QPointer<SessionFeed> self(this);
    port_.request(std::move(frame),
                  [self, chair = QPointer<ChairModel>(&chair)](const Result<v1::StationFrame>& answer) {
                      if (!self) return;
                      self->fetching_ = false;
                      if (!chair || !answer.ok() || answer.value().sessions_reply().sessions().empty()) return;
                      chair->record().takeEntries(answer.value().sessions_reply().sessions(0));
                      self->renew(*chair);
                  });
}

void SessionFeed::fetchWeight(ChairModel& chair, const QString& secondId) {
    weightBeforeG_.erase(chair.name().toStdString());
    renew(chair);
    if (secondId.trimmed().size() < kIdLengthMin) return;
    v1::ClientFrame frame;
    frame.mutable_sessions_request()->set_second_id(secondId.trimmed().toStdString());
    const QPointer<SessionFeed> self(this);
    port_.request(std::move(frame), [self, secondId,
                                     chair = QPointer<ChairModel>(&chair)](const Result<v1::StationFrame>& answer) {
        const bool told = self && chair && answer.ok() && !answer.value().sessions_reply().sessions().empty();
        if (!told || chair->session()->form()->value("secondId") != secondId) return;
        const v1::SessionRecord& last = answer.value().sessions_reply().sessions(0);
        self->weightBeforeG_[chair->name().toStdString()] =
            last.entries().empty() ? 0 : last.entries(0).act().begin().weight_g();
        self->renew(*chair);
    });
}

}  // namespace chairside::ui
