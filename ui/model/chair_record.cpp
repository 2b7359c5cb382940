#include "ui/model/chair_record.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace chairside::ui {

namespace {

bool charted(const v1::Reading& reading) { return reading.state() == v1::VALID || reading.state() == v1::LATE; }

// A thinned series has the lowest and the highest of each of pointsMax / 2 equal stretches between its first and its
// last reading: what follows within two stretches is no gap. Its ends are at most a stretch inside those of the series.
std::uint32_t thinnedReach(std::int64_t spanMs, std::uint32_t pointsMax) {
    const std::int64_t buckets = std::max<std::int64_t>(1, std::int64_t{pointsMax} / 2 - 2);
    return static_cast<std::uint32_t>(2 * (spanMs / buckets + 1));
}

void reachAtLeast(TrendPoint& point, std::uint32_t reachMs) {
    if (!std::isnan(point.value)) point.reachMs = std::max(point.reachMs, reachMs);
}

void bridgeBuckets(std::vector<TrendPoint>& points, std::uint32_t pointsMax) {
    if (points.size() < 2) return;
    const std::uint32_t reach = thinnedReach(points.back().unixMs - points.front().unixMs, pointsMax);
    for (TrendPoint& point : points) reachAtLeast(point, reach);
}

}  // namespace

void ChairRecord::takeView(const v1::ChairView& view) {
    connected_ = view.link_connected();
    demo_ = view.demo();
    monitored_ = view.monitored();
    monitor_ = view.monitor();
    phase_ = view.phase() == v1::CHAIR_PHASE_UNSPECIFIED ? v1::PHASE_WATCH : view.phase();
    phaseSinceMs_ = view.phase_since_instant_ms();
    takeSession(view);
    takeOfPatient(view);
    standby_.reset();
    if (view.has_standby()) standby_ = view.standby();
    recheckDueMs_.reset();
    if (view.has_recheck_due_instant_ms()) recheckDueMs_ = view.recheck_due_instant_ms();
    lastHeardMs_.reset();
    if (view.has_last_heard_instant_ms()) lastHeardMs_ = view.last_heard_instant_ms();
    expected_.clear();
    for (const v1::ExpectedInterval& e : view.expected()) {
        expected_[e.vital()] = {true, e.stale_after_ms(), e.slow() ? e.interval_ms() : 0};
    }
    readings_.clear();
    for (const v1::Reading& reading : view.readings()) takeReading(reading);
}

void ChairRecord::takeSession(const v1::ChairView& view) {
    session_.reset();
    begunMs_.reset();
    if (view.has_session()) session_ = view.session();
    if (view.session().begun_unix_ms() > 0) begunMs_ = view.session().begun_unix_ms();
    if (!session_.has_value() || session_->id() != entriesOf_) forgetEntries();
}

void ChairRecord::takeOfPatient(const v1::ChairView& view) {
    sessionLimits_.clear();
    for (const v1::RuleView& rule : view.rules()) {
        if (rule.has_limit()) sessionLimits_[rule.rule()] = rule.limit();
    }
    observations_.clear();
    for (const v1::ObservationView& entered : view.observations()) observations_[entered.scale()] = entered;
    baselines_.clear();
    for (const v1::BaselineView& baseline : view.baselines()) takeBaseline(baseline.vital(), baseline.value_milli());
}

void ChairRecord::takeEntries(const v1::SessionRecord& record) {
    if (!session_.has_value() || session_->id() != record.id()) return;
    entries_.assign(record.entries().begin(), record.entries().end());
    entriesOf_ = record.id();
}

void ChairRecord::forgetEntries() {
    entries_.clear();
    entriesOf_.clear();
}

void ChairRecord::takeReading(const v1::Reading& reading) {
    // A late one is charted at its time; it never takes the place of the live number.
    if (reading.state() != v1::LATE) readings_[reading.vital()] = reading;
    if (reading.state() == v1::VALID) noticeGuarded(reading.vital());
    if (isCuff(reading.vital())) {
        cuffs_.take(reading);
        return;
    }
    if (!charted(reading) && reading.state() != v1::INVALID) return;
    if (noteByHand(reading)) return;
    if (reading.vital() == v1::SPO2) spo2_.take(pointOf(reading));
    rate_.take(reading.vital(), pointOf(reading));
}

// What a person entered is marked by itself: a line is of what was measured.
bool ChairRecord::noteByHand(const v1::Reading& reading) {
    if (reading.origin() != v1::MANUAL) return false;
    if (charted(reading) && reading.vital() == v1::SPO2) spo2ByHand_.take(pointOf(reading));
    if (charted(reading) && RateTrend::isOf(reading.vital())) rateByHand_.take(pointOf(reading));
    return true;
}

// A chair guards from the first good value of what it expects: the snapshot may be older than that.
void ChairRecord::noticeGuarded(v1::Vital vital) {
    const bool isRate = vital == v1::HEART_RATE || vital == v1::PULSE_RATE;
    monitored_ = monitored_ || expected_.contains(vital) || (isRate && expected_.contains(v1::RATE));
}

void ChairRecord::takeLink(const v1::ChairLinkChanged& link) {
    connected_ = link.connected();
    if (!link.monitor().empty()) monitor_ = link.monitor();
}

// Discharged and aborted are told and recorded; the chair watches from then on.
void ChairRecord::takePhase(const v1::PhaseChanged& change, std::int64_t atInstantMs) {
    const bool left = change.phase() == v1::PHASE_DISCHARGED || change.phase() == v1::PHASE_ABORTED;
    phase_ = left ? v1::PHASE_WATCH : change.phase();
    phaseSinceMs_ = atInstantMs;
    if (!left && change.phase() != v1::PHASE_UNOCCUPIED) return;  // what was of the patient goes
    baselines_.clear();
    observations_.clear();
    sessionLimits_.clear();
    session_.reset();
    begunMs_.reset();
    forgetEntries();
}

void ChairRecord::takeLimit(const v1::LimitChanged& change, std::int64_t atUnixMs) {
    if (!change.has_value_milli()) {
        sessionLimits_.erase(change.rule());
        return;
    }
    v1::SessionLimitView& limit = sessionLimits_[change.rule()];
    limit.set_value_milli(change.value_milli());
    limit.set_before_milli(change.before_milli());
    limit.set_by(change.by());
    limit.set_at_unix_ms(atUnixMs);
}

void ChairRecord::takeObservation(const v1::ObservationEntered& entered, std::int64_t atUnixMs) {
    v1::ObservationView& held = observations_[entered.scale()];
    held.set_scale(entered.scale());
    held.set_value_milli(entered.value_milli());
    held.set_by(entered.by());
    held.set_at_unix_ms(atUnixMs);
}

void ChairRecord::takeStandby(const v1::StandbyChanged& change) {
    standby_.reset();
    if (!change.has_until_unix_ms()) return;
    standby_.emplace();
    standby_->set_reason(change.reason());
    standby_->set_by(change.by());
    standby_->set_until_unix_ms(change.until_unix_ms());
}

TrendPoint ChairRecord::pointOf(const v1::Reading& reading) const {
    const std::int64_t at = reading.has_measured_unix_ms() ? reading.measured_unix_ms() : reading.received_unix_ms();
    if (!charted(reading)) return {at, std::numeric_limits<float>::quiet_NaN(), 0};
    const Expectation expect = expectation(reading.vital());
    const std::int64_t reach = expect.staleAfterMs > 0 ? expect.staleAfterMs : kStaleAfterMs;
    return {at, static_cast<float>(reading.value_milli()) / 1000.0F, static_cast<std::uint32_t>(reach)};
}

void ChairRecord::takeHistory(const v1::HistorySeries& series, std::uint32_t pointsMax, std::int64_t restMs) {
    if (isCuff(series.vital())) {
        for (const v1::Reading& reading : series.readings()) cuffs_.take(reading);
        return;
    }
    std::vector<TrendPoint> points;
    points.reserve(static_cast<std::size_t>(series.readings_size()));
    for (const v1::Reading& reading : series.readings()) {
        if (!noteByHand(reading)) points.push_back(pointOf(reading));
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const TrendPoint& a, const TrendPoint& b) { return a.unixMs < b.unixMs; });
    if (series.decimated()) bridgeBuckets(points, pointsMax);
    // The rest may come thinned over the whole stretch: where it meets this part is no gap.
    if (restMs > 0 && !points.empty()) reachAtLeast(points.back(), thinnedReach(restMs, pointsMax));
    if (series.vital() == v1::SPO2) spo2_.merge(points);
    rate_.merge(series.vital(), points);
}

void ChairRecord::forgetTrends() {
    spo2_.clear();
    rate_.clear();
    spo2ByHand_.clear();
    rateByHand_.clear();
    cuffs_.clear();
}

void ChairRecord::keepTrends(std::int64_t spanMs) {
    spo2_.keep(spanMs);
    rate_.keep(spanMs);
    spo2ByHand_.keep(spanMs);
    rateByHand_.keep(spanMs);
}

void ChairRecord::showPast(const std::vector<v1::Reading>& readings, v1::ChairPhase phase, std::int64_t sinceMs) {
    readings_.clear();
    lastHeardMs_.reset();
    for (const v1::Reading& reading : readings) {
        readings_[reading.vital()] = reading;
        heardAt(reading.since_instant_ms());
    }
    connected_ = true;
    monitored_ = true;
    phase_ = phase;
    phaseSinceMs_ = sinceMs;
}

const v1::Reading* ChairRecord::reading(v1::Vital vital) const {
    const auto at = readings_.find(vital == v1::RATE ? rateSource() : vital);
    return at == readings_.end() ? nullptr : &at->second;
}

Expectation ChairRecord::expectation(v1::Vital vital) const {
    const auto at = expected_.find(vital);
    if (at != expected_.end()) return at->second;
    if (vital == v1::RATE) {
        const auto source = expected_.find(rateSource());
        return source == expected_.end() ? Expectation{} : source->second;
    }
    const bool rate = vital == v1::HEART_RATE || vital == v1::PULSE_RATE;
    return rate && expected_.contains(v1::RATE) ? expected_.at(v1::RATE) : Expectation{};
}

v1::Vital ChairRecord::rateSource() const {
    const v1::Reading* heart = reading(v1::HEART_RATE);
    const v1::Reading* pulse = reading(v1::PULSE_RATE);
    if (heart != nullptr && heart->state() == v1::VALID) return v1::HEART_RATE;
    if (pulse != nullptr && pulse->state() == v1::VALID) return v1::PULSE_RATE;
    return heart == nullptr && pulse != nullptr ? v1::PULSE_RATE : v1::HEART_RATE;
}

bool ChairRecord::demo() const {
    return demo_ || std::any_of(readings_.begin(), readings_.end(), [](const auto& r) { return r.second.demo(); });
}

}  // namespace chairside::ui
