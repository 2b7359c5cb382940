#include "ui/model/replay_tape.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "ui/model/trend_marks.h"

namespace chairside::ui {

namespace {

constexpr std::size_t kIntervalsMin = 3;
constexpr std::int64_t kReachMaxMs = 5 * 60'000;
constexpr std::int64_t kTailMs = 60'000;  // so that the end itself can be seen

// What came after that moment was not known then.
v1::Occurrence before(v1::Occurrence o, std::int64_t unixMs) {
    if (o.has_ended_unix_ms() && o.ended_unix_ms() > unixMs) {
        o.clear_ended_unix_ms();
        o.clear_condition_unknown();  // how it was at its end
    }
    if (o.has_acknowledged_unix_ms() && o.acknowledged_unix_ms() > unixMs) {
        o.clear_acknowledged_unix_ms();
        o.clear_acknowledged_by();
    }
    o.set_signal(o.has_acknowledged_unix_ms() ? v1::SignalState::ACKNOWLEDGED : v1::SOUNDING);
    return o;
}

// Stale after twice the interval and 5 s, at least 15 s: docs/clinical-numbers.md. The interval is the upper quarter
// of those that there were: where one session was thinned to a lowest and a highest a minute they differ. 0: too few.
std::int64_t usualReach(const std::map<std::int64_t, v1::Reading>& readings) {
    std::vector<std::int64_t> intervals;
    std::optional<std::int64_t> before;
    for (const auto& [at, reading] : readings) {
        const bool measured = reading.state() == v1::VALID || reading.state() == v1::LATE;
        if (!measured || reading.origin() == v1::MANUAL) continue;
        if (before.has_value()) intervals.push_back(at - *before);
        before = at;
    }
    if (intervals.size() < kIntervalsMin) return 0;
    const auto usual = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() * 3 / 4);
    std::nth_element(intervals.begin(), usual, intervals.end());
    return std::clamp(2 * *usual + 5'000, kStaleAfterMs, kReachMaxMs);
}

}  // namespace

void ReplayTape::load(v1::SessionRecord session) {
    session_ = std::move(session);
    entries_.assign(session_.entries().begin(), session_.entries().end());
    readings_.clear();
    alarms_.clear();
    fromMs_ = session_.entries().empty() ? 0 : session_.entries(0).at_unix_ms();
    toMs_ = fromMs_;
    for (const v1::SessionEntry& entry : session_.entries()) toMs_ = std::max(toMs_, entry.at_unix_ms());
    toMs_ += kTailMs;
}

void ReplayTape::takeHistory(const v1::HistorySeries& series) {
    for (v1::Reading reading : series.readings()) {
        const std::int64_t at =
            reading.has_measured_unix_ms() ? reading.measured_unix_ms() : reading.received_unix_ms();
        if (chairAt(at) != series.chair()) continue;
        reading.set_since_instant_ms(at);
        readings_[series.vital()][at] = reading;
    }
}

void ReplayTape::takeAlarms(const v1::AlarmLogReply& reply) {
    for (const v1::Occurrence& o : reply.occurrences()) {
        const bool during = o.started_unix_ms() < toMs_ && (!o.has_ended_unix_ms() || o.ended_unix_ms() > fromMs_);
        const bool held = std::any_of(alarms_.begin(), alarms_.end(),
                                      [&](const v1::Occurrence& other) { return other.id() == o.id(); });
        if (during && !held && o.chair() == chairAt(std::max(o.started_unix_ms(), fromMs_))) alarms_.push_back(o);
    }
}

std::string ReplayTape::chairAt(std::int64_t unixMs) const {
    std::string chair = session_.chair();
    for (const v1::SessionEntry& entry : session_.entries()) {
        if (entry.act().has_move() && entry.at_unix_ms() <= unixMs) chair = entry.act().move().to_chair();
    }
    return chair;
}

std::vector<std::string> ReplayTape::chairs() const {
    std::vector<std::string> all = {session_.chair()};
    for (const v1::SessionEntry& entry : session_.entries()) {
        const std::string& to = entry.act().move().to_chair();
        if (entry.act().has_move() && std::find(all.begin(), all.end(), to) == all.end()) all.push_back(to);
    }
    return all;
}

v1::ChairPhase ReplayTape::phaseAt(std::int64_t unixMs, std::int64_t& sinceMs) const {
    const std::vector<PhaseSpan> spans = phasesOf(entries_, unixMs);
    sinceMs = spans.empty() ? fromMs_ : spans.back().fromMs;
    return spans.empty() ? v1::PHASE_CHECK_IN : spans.back().phase;
}

std::vector<v1::Reading> ReplayTape::readingsAt(std::int64_t unixMs) const {
    std::vector<v1::Reading> found;
    for (const auto& [vital, readings] : readings_) {
        auto at = readings.upper_bound(unixMs);
        while (at != readings.begin() && std::prev(at)->second.state() == v1::LATE) --at;  // not known yet then
        if (at != readings.begin()) found.push_back(std::prev(at)->second);
    }
    return found;
}

std::vector<v1::Occurrence> ReplayTape::alarmsAt(std::int64_t unixMs) const {
    std::vector<v1::Occurrence> then;
    for (const v1::Occurrence& o : alarms_) {
        if (o.started_unix_ms() <= unixMs) then.push_back(before(o, unixMs));
    }
    return then;
}

std::map<v1::Vital, Expectation> ReplayTape::expected() const {
    std::map<v1::Vital, Expectation> expected;
    for (const auto& [vital, readings] : readings_) {
        const std::int64_t reach = isCuff(vital) ? 0 : usualReach(readings);
        if (reach > 0) expected[vital] = {true, reach, 0};
    }
    return expected;
}

void ReplayTape::fill(ChairRecord& record) const {
    record.forgetTrends();  // they were drawn with what was known of fewer readings
    record.expect(expected());
    for (const auto& [vital, readings] : readings_) {
        v1::HistorySeries series;
        series.set_vital(vital);
        for (const auto& [at, reading] : readings) *series.add_readings() = reading;
        record.takeHistory(series, 0);
    }
}

}  // namespace chairside::ui
