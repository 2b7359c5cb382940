// What the model asks of its station besides what comes by itself: the past, a snapshot, the log.
#include <QPointer>

#include "ui/view/station_model.h"

namespace chairside::ui {

namespace {

constexpr std::int64_t kPastMs = TrendBuffer::kSpanMs;
constexpr std::uint32_t kPastPoints = 2'000;  // a vital over kPastMs: a point each half minute
constexpr std::chrono::seconds kBurdenEvery{30};
constexpr std::int64_t kClosePastMs = std::int64_t{40} * 60 * 1000;
constexpr std::uint32_t kClosePoints = 3'000;  // the last 40 minutes in full
constexpr std::chrono::seconds kAskAgain{1};

}  // namespace

// First what every tile shows, in full; then how it came to that.
void StationModel::loadPasts(const v1::Snapshot& snapshot) {
    const std::int64_t now = unixMs();
    for (const v1::ChairView& view : snapshot.chairs()) loadClosePast(view.chair());
    for (const v1::ChairView& view : snapshot.chairs()) {
        history_.load({view.chair(), now - kPastMs, now, kPastPoints});
    }
}

void StationModel::loadClosePast(const std::string& chair) {
    history_.load({chair, unixMs() - kClosePastMs, unixMs(), kClosePoints});
}

void StationModel::loadPast(const QString& chair, std::int64_t fromUnixMs, std::int64_t toUnixMs) {
    history_.load({chair.toStdString(), fromUnixMs, toUnixMs, kClosePoints});
}

void StationModel::takeHistory(const v1::HistoryReply& reply, const HistoryLoader::Wish& wish) {
    const std::int64_t restMs = reply.behind() ? wish.toUnixMs - wish.fromUnixMs : 0;
    for (const v1::HistorySeries& series : reply.series()) {
        ChairModel* chair = chairs_.find(QString::fromStdString(series.chair()));
        if (chair != nullptr) chair->record().takeHistory(series, wish.pointsMax, restMs);
    }
    trends_.redrawAll();
}

// Until it came: what it was wanted for is nowhere else to be had.
void StationModel::askForSnapshot() {
    const Steady now = options_.now();
    const bool lately = snapshotAsked_.has_value() && now - *snapshotAsked_ < kAskAgain;
    if (!snapshotWanted_ || snapshotWaiting_ || lately || !contact_.heard(now)) return;
    snapshotWanted_ = false;
    snapshotWaiting_ = true;
    snapshotAsked_ = now;
    v1::ClientFrame frame;
    frame.mutable_snapshot_request();
    const QPointer<StationModel> self(this);
    port_.request(std::move(frame), [self](const Result<v1::StationFrame>& answer) {
        if (!self) return;
        self->snapshotWaiting_ = false;
        if (answer.ok())
            self->take(answer.value());
        else
            self->snapshotWanted_ = true;
    });
}

void StationModel::askForAlarmLog(int hours) {
    v1::ClientFrame frame;
    frame.mutable_alarm_log_request()->set_all(true);
    frame.mutable_alarm_log_request()->set_from_unix_ms(unixMs() - std::int64_t{hours} * 3'600'000);
    logAsked_ = options_.now();
    logWanted_.reset();
    const QPointer<StationModel> self(this);
    port_.request(std::move(frame), [self, hours](const Result<v1::StationFrame>& answer) {
        if (!self) return;
        if (!answer.ok()) {
            self->logWanted_ = hours;  // an empty log must not be taken for a quiet day
            return;
        }
        for (const v1::Occurrence& o : answer.value().alarm_log_reply().occurrences()) self->book_.remember(o);
        self->refresh();
    });
}

void StationModel::askForAlarmLogAgain() {
    const Steady now = options_.now();
    if (logWanted_.has_value() && contact_.heard(now) && now - logAsked_ >= kAskAgain) askForAlarmLog(*logWanted_);
}

void StationModel::askForBurden() {
    const Steady now = options_.now();
    const bool lately = burdenAsked_.has_value() && now - *burdenAsked_ < kBurdenEvery;
    if (!looking_ || lately || !contact_.heard(now)) return;
    if (burden_.ask(unixMs() - std::int64_t{log_.hours()} * 3'600'000)) burdenAsked_ = now;
}

}  // namespace chairside::ui
