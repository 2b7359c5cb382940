#include "ui/view/series_model.h"

#include <QPointer>
#include <algorithm>
#include <optional>

namespace chairside::ui {

namespace {
constexpr std::uint32_t kPointsMax = 400;  // the lowest and highest of so many stretches: peaks stay peaks
}  // namespace

void SeriesModel::open(const QString& secondId, const QString& here) {
    close();
    here_ = here.toStdString();
    status_ = secondId.isEmpty() ? tr("without a second identifier earlier sessions are not found") : tr("loading…");
    Q_EMIT changed();
    if (secondId.isEmpty()) return;
    loading_ = true;
    v1::ClientFrame frame;
    frame.mutable_sessions_request()->set_second_id(secondId.toStdString());
    const QPointer<SeriesModel> self(this);
    port_.request(std::move(frame), [self, generation = generation_](const Result<v1::StationFrame>& answer) {
        if (!self || self->generation_ != generation) return;
        if (!answer.ok() || !answer.value().has_sessions_reply()) return self->fail(generation);
        self->takeList(answer.value().sessions_reply());
        self->nextSession(generation);
    });
}

void SeriesModel::close() {
    ++generation_;  // answers to what was asked before are nobody's
    loading_ = false;
    failed_ = false;
    here_.clear();
    wanted_.clear();
    peaks_.clear();
    sessions_.clear();
    tapes_.clear();
    askedAfter_.clear();
    missed_.clear();
    patient_.clear();
    status_.clear();
    rows_.clear();
    scores_.clear();
    Q_EMIT changed();
}

void SeriesModel::fail(int generation) {
    if (generation_ != generation) return;
    loading_ = false;
    failed_ = true;
    wanted_.clear();
    peaks_.clear();
    describe();
    Q_EMIT changed();
}

void SeriesModel::told(const RunningSessions& running) {
    running_ = running;
    ++tellings_;
    renew();
}

// One after the other, as before: what was asked for since the last telling is not asked for again.
void SeriesModel::renew() {
    if (loading_) return;
    for (std::size_t i = 0; i < sessions_.size(); ++i) {
        const SeriesSession& of = sessions_[i];
        const bool otherwise = !of.ending.has_value() && of.runs != running_.holds(of.id);
        if (otherwise && askedAfter_[i] != tellings_) wanted_.push_back(of.id);
    }
    if (wanted_.empty()) return;
    loading_ = true;
    nextSession(generation_);
}

void SeriesModel::takeList(const v1::SessionsReply& reply) {
    for (const v1::SessionRecord& session : reply.sessions()) {
        if (wanted_.size() < kSessionsMax) wanted_.push_back(session.id());
    }
    const bool none = reply.sessions().empty() || reply.sessions(0).entries().empty();
    if (!none) patient_ = QString::fromStdString(reply.sessions(0).entries(0).act().begin().patient().name());
}

void SeriesModel::nextSession(int generation) {
    if (wanted_.empty()) return nextPeaks(generation);
    v1::ClientFrame frame;
    frame.mutable_sessions_request()->set_session(wanted_.front());
    frame.mutable_sessions_request()->set_whole(true);
    wanted_.pop_front();
    const QPointer<SeriesModel> self(this);
    const Asked asked{running_, tellings_};
    port_.request(std::move(frame), [self, generation, asked](const Result<v1::StationFrame>& answer) {
        if (!self || self->generation_ != generation) return;
        if (!answer.ok() || answer.value().sessions_reply().sessions().empty()) return self->fail(generation);
        self->take(answer.value().sessions_reply().sessions(0), asked);
        self->nextSession(generation);
    });
}

std::size_t SeriesModel::placeOf(const std::string& session) {
    const auto held = std::find_if(sessions_.begin(), sessions_.end(),
                                   [&](const SeriesSession& other) { return other.id == session; });
    if (held != sessions_.end()) return static_cast<std::size_t>(held - sessions_.begin());
    sessions_.emplace_back();
    tapes_.emplace_back();
    askedAfter_.push_back(0);
    return sessions_.size() - 1;
}

// One that ran when it was asked for is not said to have lost its end: the answer may be of before.
void SeriesModel::take(const v1::SessionRecord& record, const Asked& asked) {
    if (record.entries().empty()) return;  // removed since the list was told
    const std::size_t at = placeOf(record.id());
    tapes_[at].load(record);
    askedAfter_[at] = asked.tellings;
    const bool runs = asked.running.mayHold(record.id(), tapes_[at].fromMs()) || running_.holds(record.id());
    sessions_[at] = seriesSessionOf(record, runs ? std::optional{unixMs_()} : std::nullopt);
    const std::vector<std::string> chairs = tapes_[at].chairs();
    sessions_[at].stretchesMissing = static_cast<int>(chairs.size());
    for (const std::string& chair : chairs) peaks_.push_back({at, chair});
    show();
}

void SeriesModel::nextPeaks(int generation) {
    if (peaks_.empty()) {
        loading_ = false;
        describe();
        Q_EMIT changed();
        return renew();
    }
    const Stretch stretch = peaks_.front();
    peaks_.pop_front();
    v1::ClientFrame frame;
    v1::HistoryRequest& wanted = *frame.mutable_history_request();
    wanted.set_chair(stretch.chair);
    for (const v1::Vital vital : {v1::HEART_RATE, v1::PULSE_RATE, v1::SPO2}) wanted.add_vitals(vital);
    wanted.set_from_unix_ms(sessions_[stretch.of].begunMs);
    wanted.set_to_unix_ms(sessions_[stretch.of].endMs);
    wanted.set_points_max(kPointsMax);
    const QPointer<SeriesModel> self(this);
    port_.request(std::move(frame), [self, generation, stretch](const Result<v1::StationFrame>& answer) {
        if (!self || self->generation_ != generation) return;
        if (!answer.ok() || !answer.value().has_history_reply()) return self->fail(generation);
        self->takePeaksOf(stretch, answer.value().history_reply());
        self->nextPeaks(generation);
    });
}

void SeriesModel::describe() {
    const bool missing = std::any_of(sessions_.begin(), sessions_.end(),
                                     [](const SeriesSession& of) { return of.stretchesMissing > 0; });
    QStringList parts = missing ? missed_ : QStringList();
    if (failed_) parts.prepend(tr("the station did not tell"));
    if (!failed_ && sessions_.empty()) parts << tr("no session is recorded");
    status_ = parts.join(QStringLiteral(" · "));
}

void SeriesModel::miss(const QString& what) {
    if (!missed_.contains(what)) missed_ << what;
}

void SeriesModel::takePeaksOf(const Stretch& stretch, const v1::HistoryReply& reply) {
    if (reply.truncated()) miss(tr("peaks are missing: one answer does not hold all readings"));
    if (reply.behind()) miss(tr("peaks are missing: the station's record is still catching up"));
    if (!reply.truncated() && !reply.behind()) --sessions_[stretch.of].stretchesMissing;
    for (const v1::HistorySeries& series : reply.series()) {
        for (const v1::Reading& reading : series.readings()) {
            const std::int64_t at =
                reading.has_measured_unix_ms() ? reading.measured_unix_ms() : reading.received_unix_ms();
            const bool counts = reading.state() == v1::VALID || reading.state() == v1::LATE;
            if (!counts || tapes_[stretch.of].chairAt(at) != stretch.chair) continue;
            takePeaks(sessions_[stretch.of], series.vital(), reading.value_milli());
        }
    }
    show();
}

void SeriesModel::show() {
    rows_ = seriesRows(sessions_, here_);
    scores_ = seriesScores(sessions_);
    Q_EMIT changed();
}

}  // namespace chairside::ui
