#include "ui/view/trend_span.h"

#include <algorithm>
#include <cmath>

#include "ui/model/words.h"

namespace chairside::ui {

namespace {
constexpr int kRestMs = 300;
}  // namespace

TrendSpan::TrendSpan(QObject* parent) : QObject(parent) {
    rest_.setSingleShot(true);
    rest_.setInterval(kRestMs);
    connect(&rest_, &QTimer::timeout, this, &TrendSpan::loadDetail);
}

std::int64_t TrendSpan::now() const { return station_ && station_->timeKnown() ? station_->unixMs() : 0; }

void TrendSpan::setChair(ChairModel* chair) {
    if (chair == chair_) return;
    if (chair_) disconnect(chair_, nullptr, this, nullptr);
    chair_ = chair;
    if (chair_) connect(chair_, &ChairModel::sessionSecondsChanged, this, &TrendSpan::grow);
    grow();
    Q_EMIT changed();
}

void TrendSpan::show(int seconds) {
    whole_ = false;
    set(seconds, now());
}

void TrendSpan::showWhole() {
    const int session = chair_ ? chair_->sessionSeconds() : 0;
    whole_ = true;
    set(session > 0 ? session : kWholeWithoutSession, now());
}

void TrendSpan::grow() {
    if (whole_) showWhole();
}

void TrendSpan::goLive() { set(seconds_, now()); }

void TrendSpan::zoom(double factor, double place) {
    whole_ = false;
    const double before = seconds_ * 1000.0;
    const double after = std::clamp(before * factor, kSecondsMin * 1000.0, kSecondsMax * 1000.0);
    const bool atNow = live() && place > 0.9;
    const double shift = atNow ? 0 : (before - after) * (1 - place);
    set(static_cast<int>(std::lround(after / 1000)), end() - static_cast<std::int64_t>(shift));
}

void TrendSpan::move(double part) {
    whole_ = false;
    set(seconds_, end() - static_cast<std::int64_t>(part * seconds_ * 1000.0));
}

void TrendSpan::setPinnedMs(double unixMs) {
    pinnedMs_ = static_cast<std::int64_t>(unixMs);
    untilMs_ = pinnedMs_;
    Q_EMIT changed();
}

void TrendSpan::set(int seconds, std::int64_t endMs) {
    seconds_ = std::clamp(seconds, kSecondsMin, kSecondsMax);
    if (pinnedMs_ > 0) return Q_EMIT changed();
    const std::int64_t oldest = now() - TrendBuffer::kSpanMs + std::int64_t{seconds_} * 1000;
    const std::int64_t end = std::max(endMs, std::min(oldest, now()));
    untilMs_ = end >= now() ? 0 : end;
    rest_.start();
    Q_EMIT changed();
}

void TrendSpan::loadDetail() {
    if (!station_ || !chair_ || now() == 0) return;
    station_->loadPast(chair_->name(), end() - std::int64_t{seconds_} * 1000, end());
}

QString TrendSpan::text() const {
    if (live()) return {};
    return tr("%1 to %2").arg(clockTime(untilMs_ - std::int64_t{seconds_} * 1000), clockTime(untilMs_));
}

}  // namespace chairside::ui
