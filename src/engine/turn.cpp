#include "engine/turn.h"

#include <algorithm>

namespace chairside::engine {
namespace {

using namespace std::chrono_literals;

// docs/clinical-numbers.md, "staleness": what is not declared is taken to come this often.
constexpr Duration kIntervalDefault = 10s;
constexpr Duration kCuffIntervalDefault = 15min;
constexpr Duration kStaleAtLeast = 15s;
constexpr Duration kStaleMargin = 5s;

// What NEWS2 is counted from, besides observations.
constexpr std::array kScoredVitals = {Vital::Spo2, Vital::Rate, Vital::NibpSystolic, Vital::RespiratoryRate,
                                      Vital::Temperature};

std::optional<Duration> declared(const Chair& chair, Vital vital) {
    for (const ExpectedVital& expected : chair.expected) {
        if (expected.vital == vital) return expected.interval;
    }
    return std::nullopt;
}

std::optional<Duration> declaredWithRate(const Chair& chair, Vital vital) {
    const auto own = declared(chair, vital);
    if (own) return own;
    const bool isRate = vital == Vital::HeartRate || vital == Vital::PulseRate;
    return isRate ? declared(chair, Vital::Rate) : std::nullopt;
}

Duration shortened(const Chair& chair, Duration interval) {
    return chair.learnedInterval ? std::min(interval, *chair.learnedInterval) : interval;
}

}  // namespace

Judging::Judging(alarm::Profile of) : profile(std::move(of)) {
    for (std::size_t i = 0; i < profile.rules.size(); ++i) {
        const alarm::Rule& rule = profile.rules[i];
        alarm::forEachLeaf(rule.condition, rule.vital, [&](const alarm::Condition& leaf, std::optional<Vital> vital) {
            if (std::holds_alternative<alarm::Score>(leaf.kind)) {
                for (const Vital part : kScoredVitals) add(part, i);
            } else if (vital && !std::holds_alternative<alarm::Observed>(leaf.kind)) {
                add(*vital, i);
            }
            const auto* trend = std::get_if<alarm::Trend>(&leaf.kind);
            if (trend != nullptr && vital)
                trendWindow[slot(*vital)] = std::max(trendWindow[slot(*vital)], trend->window);
        });
    }
}

void Judging::add(Vital vital, std::size_t rule) {
    std::vector<std::size_t>& rules = byVital[slot(vital)];
    if (rules.empty() || rules.back() != rule) rules.push_back(rule);
}

Duration staleAfter(Duration interval) { return std::max(kStaleAtLeast, 2 * interval + kStaleMargin); }

Duration staleAfter(const Chair& chair, Vital vital) {
    const auto interval = declaredWithRate(chair, vital);
    if (isCuff(vital)) return staleAfter(interval.value_or(kCuffIntervalDefault));
    return staleAfter(shortened(chair, interval.value_or(kIntervalDefault)));
}

Duration linkLostAfter(const Chair& chair) {
    Duration shortest = kIntervalDefault;
    bool any = false;
    for (const ExpectedVital& expected : chair.expected) {
        if (isCuff(expected.vital)) continue;
        shortest = any ? std::min(shortest, expected.interval) : expected.interval;
        any = true;
    }
    return staleAfter(shortened(chair, shortest));
}

const VitalSlot& rateSlot(const Chair& chair) {
    const VitalSlot& heart = chair.vitals[slot(Vital::HeartRate)];
    const VitalSlot& pulse = chair.vitals[slot(Vital::PulseRate)];
    if (isLive(heart) || !pulse.reading) return heart;
    if (isLive(pulse) || !heart.reading) return pulse;
    if (heart.reading->since != pulse.reading->since) {
        return heart.reading->since > pulse.reading->since ? heart : pulse;
    }
    // Of two of the same moment the one that was good says more.
    return heart.reading->state == ReadingState::Invalid ? pulse : heart;
}

bool isUnbelievable(const Chair& chair, Vital vital) {
    if (vital != Vital::Rate) return chair.vitals[slot(vital)].unbelievable;
    const VitalSlot& newest = rateSlot(chair);
    if (!newest.reading || newest.reading->state != ReadingState::Invalid || newest.unbelievable) {
        return newest.unbelievable;
    }
    // A bad reading says nothing: what the other source said not long before stands.
    const VitalSlot& heart = chair.vitals[slot(Vital::HeartRate)];
    const VitalSlot& other = &newest == &heart ? chair.vitals[slot(Vital::PulseRate)] : heart;
    if (!other.unbelievable) return false;
    return newest.reading->since - other.reading->since < staleAfter(chair, other.reading->vital);
}

Chair* findChair(State& state, const ChairId& id) {
    const auto found = state.chairs.find(id);
    return found == state.chairs.end() ? nullptr : &found->second;
}

std::string noChair(const ChairId& id) { return "there is no chair \"" + id.value() + '"'; }

}  // namespace chairside::engine
