#include "ui/view/replay_model.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>
#include <QVariantMap>
#include <algorithm>

#include "ui/model/entry_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {
constexpr std::int64_t kStretchMs = std::int64_t{20} * 60'000;  // of one answer: it has to fit a frame
constexpr int kSpeedMax = 600;
constexpr qsizetype kEntriesShown = 60;
}  // namespace

ReplayModel::ReplayModel(StationPort& port, const v1::AlarmProfile& profile, QString language, const Actions& actions,
                         QObject* parent)
    : QObject(parent), port_(port), profile_(profile), language_(std::move(language)), actions_(actions) {
    timer_.setInterval(kTickMs);
    connect(&timer_, &QTimer::timeout, this, [this] { pass(kTickMs); });
}

ReplayModel::~ReplayModel() = default;

void ReplayModel::open(const QString& session) {
    close();
    wanted_ = session;
    state_ = tr("loading…");
    v1::ClientFrame frame;
    frame.mutable_sessions_request()->set_session(session.toStdString());
    frame.mutable_sessions_request()->set_whole(true);
    const QPointer<ReplayModel> self(this);
    port_.request(std::move(frame), [self, generation = generation_](const Result<v1::StationFrame>& answer) {
        if (!self || self->generation_ != generation) return;
        const bool told = answer.ok() && !answer.value().sessions_reply().sessions().empty();
        if (told) return self->take(answer.value().sessions_reply().sessions(0));
        self->state_ = tr("the station did not tell");
        Q_EMIT self->moved();
    });
    Q_EMIT moved();
}

void ReplayModel::close() {
    ++generation_;  // answers to what was asked before are nobody's
    timer_.stop();
    missing_.clear();
    wanted_.clear();
    state_.clear();
    missed_.clear();
    entries_.clear();
    tape_ = {};  // a patient's readings are kept no longer than they are looked at
    book_ = {};
    if (!chair_) return;
    ChairModel* gone = chair_.release();
    Q_EMIT opened();
    gone->deleteLater();
}

void ReplayModel::take(v1::SessionRecord session) {
    tape_.load(std::move(session));
    chair_ = std::make_unique<ChairModel>(QString::fromStdString(tape_.session().chair()), nullptr);
    chair_->showLimits(profile_);
    chair_->record().setBegun(tape_.fromMs());
    chair_->record().keepTrends(tape_.toMs() - tape_.fromMs());
    atMs_ = tape_.fromMs();
    for (const std::string& chair : tape_.chairs()) {
        for (std::int64_t from = tape_.fromMs(); from < tape_.toMs(); from += kStretchMs) {
            missing_.push_back({chair, from, std::min(from + kStretchMs, tape_.toMs())});
        }
    }
    Q_EMIT opened();
    show();
    loadAlarms(generation_);
    loadNext(generation_);
}

void ReplayModel::loadNext(int generation) {
    if (missing_.empty()) {
        state_.clear();
        Q_EMIT moved();
        return;
    }
    const Stretch stretch = missing_.front();
    missing_.pop_front();
    v1::ClientFrame frame;
    frame.mutable_history_request()->set_chair(stretch.chair);
    frame.mutable_history_request()->set_from_unix_ms(stretch.fromMs);
    frame.mutable_history_request()->set_to_unix_ms(stretch.toMs);
    const QPointer<ReplayModel> self(this);
    port_.request(std::move(frame), [self, generation](const Result<v1::StationFrame>& answer) {
        if (!self || self->generation_ != generation) return;
        if (!answer.ok() || !answer.value().has_history_reply()) {
            self->state_ = tr("the station did not tell");
            Q_EMIT self->moved();
            return;
        }
        self->takeReadings(answer.value().history_reply());
        self->loadNext(generation);
    });
}

void ReplayModel::takeReadings(const v1::HistoryReply& reply) {
    if (reply.truncated()) miss(tr("readings are missing: one answer does not hold them all"));
    if (reply.behind()) miss(tr("readings are missing: the station's record is still catching up"));
    for (const v1::HistorySeries& series : reply.series()) tape_.takeHistory(series);
    tape_.fill(chair_->record());
    show();
}

void ReplayModel::loadAlarms(int generation) {
    for (const std::string& chair : tape_.chairs()) {
        v1::ClientFrame frame;
        v1::AlarmLogRequest& asked = *frame.mutable_alarm_log_request();
        asked.set_all(true);
        asked.set_chair(chair);
        asked.set_from_unix_ms(tape_.fromMs());
        asked.set_to_unix_ms(tape_.toMs());
        const QPointer<ReplayModel> self(this);
        port_.request(std::move(frame), [self, generation](const Result<v1::StationFrame>& answer) {
            if (self && self->generation_ == generation) self->takeAlarms(answer);
        });
    }
}

void ReplayModel::takeAlarms(const Result<v1::StationFrame>& answer) {
    const bool told = answer.ok() && answer.value().has_alarm_log_reply();
    if (!told) miss(tr("alarms are missing: the station did not tell"));
    if (told && answer.value().alarm_log_reply().truncated()) {
        miss(tr("alarms are missing: one answer holds the newest only"));
    }
    if (told && answer.value().alarm_log_reply().unreadable() > 0) {
        miss(tr("alarms are missing: they cannot be read"));
    }
    if (told) tape_.takeAlarms(answer.value().alarm_log_reply());
    show();
}

void ReplayModel::miss(const QString& what) {
    if (!missed_.contains(what)) missed_ << what;
}

QString ReplayModel::state() const {
    QStringList parts = missed_;
    if (!state_.isEmpty()) parts.prepend(state_);
    return parts.join(QStringLiteral(" · "));
}

void ReplayModel::play() {
    if (!chair_) return;
    if (atMs_ >= tape_.toMs()) atMs_ = tape_.fromMs();
    timer_.start();
    show();
}

void ReplayModel::pause() {
    timer_.stop();
    Q_EMIT moved();
}

void ReplayModel::setSpeed(int speed) {
    speed_ = std::clamp(speed, 1, kSpeedMax);
    Q_EMIT moved();
}

void ReplayModel::seek(double part) {
    if (!chair_) return;
    const auto length = static_cast<double>(tape_.toMs() - tape_.fromMs());
    atMs_ = tape_.fromMs() + static_cast<std::int64_t>(std::clamp(part, 0.0, 1.0) * length);
    show();
}

void ReplayModel::skip(int seconds) {
    if (!chair_) return;
    atMs_ = std::clamp(atMs_ + std::int64_t{seconds} * 1000, tape_.fromMs(), tape_.toMs());
    show();
}

void ReplayModel::pass(int ms) {
    if (!chair_) return;
    atMs_ = std::min(atMs_ + std::int64_t{ms} * speed_, tape_.toMs());
    if (atMs_ >= tape_.toMs()) timer_.stop();
    show();
}

void ReplayModel::show() {
    if (!chair_) return;
    std::int64_t sinceMs = 0;
    const v1::ChairPhase phase = tape_.phaseAt(atMs_, sinceMs);
    chair_->record().showPast(tape_.readingsAt(atMs_), phase, sinceMs);
    book_ = {};
    std::vector<v1::Occurrence> standing;
    for (v1::Occurrence& o : tape_.alarmsAt(atMs_)) {
        o.set_chair(tape_.session().chair());  // a session that moved is one session
        if (o.has_ended_unix_ms()) {
            book_.remember(o);
        } else {
            standing.push_back(o);
        }
    }
    book_.restart(standing);
    book_.follow([this](const std::string&) -> const ChairRecord* { return &chair_->record(); });
    ChairModel::Scene scene;
    scene.now = {true, atMs_, 0};
    scene.book = &book_;
    scene.setting = {atMs_, &profile_, language_, {}, {}};
    scene.actions = &actions_;
    chair_->refresh(scene);
    listEntries();
    Q_EMIT moved();
}

void ReplayModel::listEntries() {
    entries_.clear();
    const auto& all = tape_.session().entries();
    for (auto at = all.rbegin(); at != all.rend() && entries_.size() < kEntriesShown; ++at) {
        if (at->at_unix_ms() > atMs_) continue;
        entries_ << QVariantMap{{QStringLiteral("time"), clockTime(at->at_unix_ms())},
                                {QStringLiteral("text"), entryText(*at)},
                                {QStringLiteral("by"), at->by() == "station" ? QString() : personText(at->by())}};
    }
}

QString ReplayModel::title() const {
    if (!chair_ || tape_.session().entries().empty()) return {};
    const QDateTime begun = QDateTime::fromMSecsSinceEpoch(tape_.fromMs());
    const v1::SessionBegin& begin = tape_.session().entries(0).act().begin();
    return QStringLiteral("%1 · %2").arg(QString::fromStdString(begin.patient().name()),
                                         QLocale().toString(begun.date(), QLocale::ShortFormat));
}

QString ReplayModel::clock() const { return chair_ ? clockTimeExact(atMs_) : QString(); }

double ReplayModel::part() const {
    const std::int64_t length = tape_.toMs() - tape_.fromMs();
    return length <= 0 ? 0 : static_cast<double>(atMs_ - tape_.fromMs()) / static_cast<double>(length);
}

}  // namespace chairside::ui
