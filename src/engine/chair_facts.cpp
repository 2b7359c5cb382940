#include "engine/chair_facts.h"

#include <algorithm>

#include "alarm/judge.h"
#include "session/checks.h"

namespace chairside::engine {
namespace {

constexpr Duration kTrendStep = std::chrono::seconds{1};  // how fine the past of a vital is kept

bool isGood(const VitalSlot& s) { return s.reading && s.reading->state == ReadingState::Valid; }

void noteLive(Chair& chair, Vital vital) {
    const VitalSlot& s = vital == Vital::Rate ? rateSlot(chair) : chair.vitals[slot(vital)];
    auto& live = chair.facts.live[slot(vital)];
    live.reset();
    if (isGood(s)) live = s.reading->value;
}

void noteRecent(std::vector<alarm::TrendPoint>& recent, Quantity value, Duration window, Instant now) {
    const Instant second{now.ms() - now.ms() % kTrendStep.count()};
    if (!recent.empty() && recent.back().at == second) {
        recent.back().low = std::min(recent.back().low, value);
        recent.back().high = std::max(recent.back().high, value);
    } else {
        recent.push_back({second, value, value});
    }
    const auto old = [&](const alarm::TrendPoint& point) { return point.at < now - window; };
    recent.erase(recent.begin(), std::ranges::find_if_not(recent, old));
}

}  // namespace

void refreshFacts(Chair& chair, Instant now) {
    alarm::Facts& facts = chair.facts;
    for (const Vital vital : kAllVitals) {
        noteLive(chair, vital);
        facts.baseline[slot(vital)].reset();
        if (const auto& baseline = chair.baselines[slot(vital)]) facts.baseline[slot(vital)] = baseline->value;
    }
    for (const Scale scale : kAllScales) {
        facts.observed[slot(scale)].reset();
        if (const auto& seen = chair.observations[slot(scale)]) facts.observed[slot(scale)] = seen->value;
    }
    facts.interval.fill(std::nullopt);
    for (const alarm::CheckInterval& check : chair.judged->profile.checks) {
        if (!inSession(chair.phase) || !check.phases.contains(chair.phase)) continue;
        facts.interval[slot(check.vital)] = check.interval;
    }
    // A session's protocol says how often the cuff is due.
    if (chair.session) {
        facts.interval[slot(Vital::NibpSystolic)] =
            session::intervalOf(*chair.session, session::CheckKind::BloodPressure, now);
    }
    facts.countingSince.reset();
    if (inSession(chair.phase)) facts.countingSince = chair.sessionSince;
    facts.away = chair.standby.has_value() || chair.phase == ChairPhase::Unoccupied;
}

void noteVital(Chair& chair, Vital vital, bool measured, Instant now) {
    noteLive(chair, vital);
    const auto& live = chair.facts.live[slot(vital)];
    const Duration window = chair.judged->trendWindow[slot(vital)];
    if (measured && live && window > Duration::zero()) {
        noteRecent(chair.facts.recent[slot(vital)], *live, window, now);
    }
}

void forgetSession(Chair& chair) {
    for (const Vital vital : kAllVitals) {
        const auto& baseline = chair.baselines[slot(vital)];
        if (baseline) chair.facts.formerBaseline[slot(vital)] = baseline->value;
    }
    chair.baselines.fill(std::nullopt);
    chair.observations.fill(std::nullopt);
}

void settleOverdue(Chair& chair, Instant now) {
    chair.overdueDue.reset();
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        const alarm::Rule& rule = chair.judged->profile.rules[i];
        if (!rule.phases.contains(chair.phase)) continue;
        const auto at = alarm::overdueAt(rule, chair.facts);
        if (at && *at > now && (!chair.overdueDue || *at < *chair.overdueDue)) chair.overdueDue = at;
    }
}

}  // namespace chairside::engine
