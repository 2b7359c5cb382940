#include "ui/view/series_model.h"

#include <QPointer>
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
    here_.clear();
    wanted_.clear();
    peaks_.clear();
    sessions_.clear();
    tapes_.clear();
    patient_.clear();
    status_.clear();
    rows_.clear();
    scores_.clear();
    Q_EMIT changed();
}

void SeriesModel::fail(int generation) {
    if (generation_ != generation) return;
    status_ = tr("the station did not tell");
    Q_EMIT changed();
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
    port_.request(std::move(frame), [self, generation](const Result<v1::StationFrame>& answer) {
        if (!self || self->generation_ != generation) return;
        if (!answer.ok() || answer.value().sessions_reply().sessions().empty()) return self->fail(generation);
        self->take(answer.value().sessions_reply().sessions(0));
        self->nextSession(generation);
    });
}

void SeriesModel::take(const v1::SessionRecord& record) {
    tapes_.emplace_back().load(record);
    sessions_.push_back(seriesSessionOf(record, runs_(record.id()) ? std::optional{unixMs_()} : std::nullopt));
    for (const std::string& chair : tapes_.back().chairs()) peaks_.push_back({sessions_.size() - 1, chair});
    show();
}

void SeriesModel::nextPeaks(int generation) {
    if (peaks_.empty()) {
        status_ = sessions_.empty() ? tr("no session is recorded") : QString();
        Q_EMIT changed();
        return;
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

void SeriesModel::takePeaksOf(const Stretch& stretch, const v1::HistoryReply& reply) {
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
