#include "simulation/oracle.h"

#include <algorithm>
#include <utility>

namespace chairside::simulation {
namespace {

// A value older than this is late (docs/architecture.md, "Time"). In between the clinic does not know: a monitor's
// clock is learned from what it sends.
constexpr Duration kSurelyLive = std::chrono::seconds{7};
constexpr Duration kSurelyLate = std::chrono::seconds{14};

struct Limit {
    Quantity value;
    bool upper;
};

std::optional<Limit> limitOf(const alarm::Rule& rule) {
    if (const auto* low = std::get_if<alarm::AtOrBelow>(&rule.condition.kind)) return Limit{low->limit, false};
    if (const auto* high = std::get_if<alarm::AtOrAbove>(&rule.condition.kind)) return Limit{high->limit, true};
    return std::nullopt;
}

bool isPast(const Limit& limit, Quantity value) { return limit.upper ? value >= limit.value : value <= limit.value; }

bool isClear(const Limit& limit, Quantity margin, Quantity value) {
    return limit.upper ? value <= limit.value - margin : value >= limit.value + margin;
}

bool isPastAtOnce(const alarm::Rule& rule, Quantity value) {
    if (!rule.atOnce) return false;
    if (const auto* low = std::get_if<alarm::AtOrBelow>(&rule.atOnce->kind)) return value <= low->limit;
    const auto* high = std::get_if<alarm::AtOrAbove>(&rule.atOnce->kind);
    return high != nullptr && value >= high->limit;
}

// What is to be confirmed begins at the latest when the next measurement has not come in its time.
Duration longestWait(const alarm::Rule& rule, std::uint32_t readings, bool atOnce) {
    if (atOnce) return Duration::zero();
    return readings < rule.confirmReadings ? std::max(rule.onDelay, rule.confirmWithin) : rule.onDelay;
}

bool isRate(Vital vital) { return vital == Vital::Rate || vital == Vital::HeartRate || vital == Vital::PulseRate; }

bool sameVoice(Vital a, Vital b) { return a == b || (isCuff(a) && isCuff(b)) || (isRate(a) && isRate(b)); }

std::string described(const alarm::Occurrence& o) {
    return "chair " + o.chair.value() + ", " + o.rule + ", " + alarm::toText(o.id);
}

}  // namespace

Oracle::Chair& Oracle::chair(const ChairId& id) {
    const auto [it, isNew] = chairs_.try_emplace(id.value());
    if (isNew) it->second.rules = inForce_;
    return it->second;
}

// What was breached under other limits says nothing about these.
void Oracle::putInForce(const alarm::Profile& profile) {
    inForce_.clear();
    worseBy_ = profile.signals.worseBy;
    for (const alarm::Rule& rule : profile.rules) {
        if (limitOf(rule)) inForce_.push_back(rule);
    }
    for (auto& [id, chair] : chairs_) {
        if (chair.inSession && !alsoRunning_) continue;
        chair.rules = inForce_;
        chair.breaches.clear();
        chair.changedLimits = true;
    }
}

void Oracle::follow(const engine::PhaseChanged& changed) {
    Chair& of = chair(changed.chair);
    const bool ended = of.inSession && !inSession(changed.phase);
    of.inSession = inSession(changed.phase);
    of.isEmpty = changed.phase == ChairPhase::Unoccupied;
    if (ended) {
        for (const auto& [rule, limit] : of.limits) of.breaches[rule] = Breach{};
        of.limits.clear();
    }
    if (!ended || of.rules == inForce_) return;
    of.rules = inForce_;
    of.breaches.clear();
    of.changedLimits = true;
}

// The version that judges a session goes with it to another chair.
void Oracle::follow(const engine::SessionRecorded& recorded) {
    const auto* move = std::get_if<session::Move>(&recorded.entry.what);
    if (move == nullptr) return;
    const std::vector<alarm::Rule> judges = chair(recorded.chair).rules;
    Chair& to = chair(move->to);
    if (to.rules == judges) return;
    to.rules = judges;
    to.breaches.clear();
    to.changedLimits = true;
}

void Oracle::gap(Duration by) {
    signals_.gap(by);
    rates_.gap(by);
    for (auto& [id, chair] : chairs_) {
        for (auto& [rule, breach] : chair.breaches) {
            if (breach.since) breach.since = *breach.since + by;
            if (breach.clearSince) breach.clearSince = *breach.clearSince + by;
        }
    }
}

void Oracle::check(const std::vector<Said>& said, const engine::Events& events, const engine::State& state) {
    ++checks_;
    expect(said, events);
    nothingIsLost(said, events);
    // First: what ends or begins with another profile does so under its limits, and is told before it.
    for (const engine::Event& event : events) {
        const auto* inForce = std::get_if<engine::ConfigurationInForce>(&event.what);
        if (inForce == nullptr) continue;
        putInForce(state.configuration.profile);
        if (inForce->profileHash != state.configuration.profile.hash) complain_("another profile than was said");
    }
    for (const engine::Event& event : events) {
        signals_.see(event, open_);
        sessions_.see(event, open_);
        rates_.see(event);
        if (const auto* changed = std::get_if<engine::LimitChanged>(&event.what)) follow(*changed);
        if (const auto* taken = std::get_if<engine::ReadingTaken>(&event.what)) hear(*taken, event.at);
        if (const auto* aged = std::get_if<engine::ReadingAged>(&event.what)) hearRate(aged->chair, {}, event.at);
        if (const auto* changed = std::get_if<engine::AlarmChanged>(&event.what)) follow(*changed, event.at);
        if (const auto* changed = std::get_if<engine::PhaseChanged>(&event.what)) follow(*changed);
        if (const auto* recorded = std::get_if<engine::SessionRecorded>(&event.what)) follow(*recorded);
    }
    everyBreachHasItsAlarm(state.last.now);
    for (const auto& [id, occurrence] : open_) everyHighIsHeard(occurrence);
    signals_.check(open_, state.last.now);
    sessions_.check(state, open_);
    rates_.check(state, open_, state.last.now);
    nothingVanishes(state);
}

// Live or late, by the clinic's own knowledge of when it was measured.
void Oracle::expect(const std::vector<Said>& said, const engine::Events& events) {
    for (const Said& was : said) {
        for (const engine::Event& event : events) {
            const auto* taken = std::get_if<engine::ReadingTaken>(&event.what);
            if (taken == nullptr || taken->chair.value() != was.chair || taken->reading.vital != was.vital) continue;
            if (taken->reading.value != was.value || isCuff(was.vital)) continue;
            const bool late = taken->reading.state == ReadingState::Late;
            if (late && was.age < kSurelyLive) complain_("a new value is called late on chair " + was.chair);
            if (!late && was.age > kSurelyLate) complain_("an old value is called live on chair " + was.chair);
        }
    }
}

void Oracle::hear(const engine::ReadingTaken& taken, Instant at) {
    const bool valid = taken.reading.state == ReadingState::Valid;
    if (valid) hearAll(chair(taken.chair), taken.reading.vital, taken.reading.value, at);
    hearRate(taken.chair, valid ? std::optional{taken.reading.vital} : std::nullopt, at);
}

// A new value of the one that speaks, or the other one speaks from now on.
void Oracle::hearRate(const ChairId& id, std::optional<Vital> measured, Instant at) {
    Chair& of = chair(id);
    const auto before = std::exchange(of.speaks, rates_.speaks(id.value()));
    if (!of.speaks || (before == of.speaks && measured != of.speaks)) return;
    hearAll(of, Vital::Rate, *rates_.rate(id.value()), at);
}

void Oracle::hearAll(Chair& of, Vital vital, Quantity value, Instant at) {
    of.values[vital] = value;
    for (const alarm::Rule& rule : of.rules) {
        if (rule.vital == vital) hear(of, rule, value, at);
    }
}

void Oracle::hear(Chair& of, const alarm::Rule& rule, Quantity value, Instant at) {
    Breach fresh;
    fresh.certain = !of.changedLimits;
    Breach& breach = of.breaches.try_emplace(rule.id, fresh).first->second;
    Limit limit = *limitOf(rule);
    if (of.limits.contains(rule.id)) limit.value = of.limits.at(rule.id);
    breach.breaching = isPast(limit, value);
    if (!isClear(limit, rule.clearMargin, value)) {
        breach.clearSince.reset();
    } else if (!breach.clearSince) {
        breach.clearSince = at;
    }
    if (!breach.breaching) {
        breach = {{}, false, true, 0, false, breach.clearSince};
        return;
    }
    if (!breach.since) breach.since = at;
    ++breach.readings;
    breach.atOnce = breach.atOnce || isPastAtOnce(rule, value);
}

// What is breached under another limit says nothing about this one.
void Oracle::follow(const engine::LimitChanged& changed) {
    Chair& of = chair(changed.chair);
    const auto rule = std::ranges::find(of.rules, changed.rule, &alarm::Rule::id);
    of.limits.erase(changed.rule);
    if (changed.value) of.limits[changed.rule] = *changed.value;
    of.breaches[changed.rule] = Breach{};
    if (!changed.value || rule == of.rules.end()) return;
    const auto& bounds = rule->sessionBounds;
    if (!bounds || *changed.value < bounds->lowest || *changed.value > bounds->highest) {
        complain_("a limit outside its bounds on chair " + changed.chair.value() + ": " + changed.rule);
    }
}

void Oracle::nothingIsLost(const std::vector<Said>& said, const engine::Events& events) {
    for (const Said& was : said) {
        const bool taken = std::ranges::any_of(events, [&](const engine::Event& event) {
            const auto* one = std::get_if<engine::ReadingTaken>(&event.what);
            return one != nullptr && one->chair.value() == was.chair && one->reading.vital == was.vital &&
                   one->reading.value == was.value;
        });
        if (was.charted && !taken) complain_("a reading is lost on chair " + was.chair);
    }
}

void Oracle::follow(const engine::AlarmChanged& changed, Instant at) {
    const alarm::Occurrence& o = changed.occurrence;
    if (changed.phase == alarm::Phase::Reset) return reset(o);
    const auto known = open_.find(o.id);
    if (changed.phase == alarm::Phase::Start) {
        if (known != open_.end()) complain_("begins twice: " + described(o));
        if (newest_ && o.id <= *newest_) complain_("an old number is used again: " + described(o));
        newest_ = o.id;
        ++started_;
        began(o, at);
    } else if (known == open_.end()) {
        complain_("changes without having begun: " + described(o));
    }
    if (changed.phase == alarm::Phase::End) {
        if (!o.endedAt) complain_("ends without a time: " + described(o));
        ended(o);
        if (o.signal == alarm::Signal::Latched) latched_[o.id] = o;
        open_.erase(o.id);
        acknowledgedAt_.erase(o.id);
        return;
    }
    if (o.endedAt) complain_("has an end and goes on: " + described(o));
    const bool quiet = o.signal == alarm::Signal::Acknowledged || o.signal == alarm::Signal::Paused;
    const bool wasPaused = known != open_.end() && known->second.signal == alarm::Signal::Paused;
    const bool takenNow = wasPaused && o.signal == alarm::Signal::Acknowledged;
    if (quiet && o.value && (takenNow || !acknowledgedAt_.contains(o.id))) acknowledgedAt_[o.id] = *o.value;
    if (o.signal == alarm::Signal::Sounding) acknowledgedAt_.erase(o.id);
    open_[o.id] = o;
}

// Not before the limit was passed for as long as the rule says.
void Oracle::began(const alarm::Occurrence& occurrence, Instant at) {
    const Chair& of = chair(occurrence.chair);
    const auto rule = std::ranges::find(of.rules, occurrence.rule, &alarm::Rule::id);
    const auto breach = of.breaches.find(occurrence.rule);
    if (rule == of.rules.end() || breach == of.breaches.end() || !breach->second.certain) return;
    if (!breach->second.since) return complain_("begins although the limit is not passed: " + described(occurrence));
    if (breach->second.atOnce) return;  // it need not wait
    const Duration passed = at - *breach->second.since;
    if (passed < rule->onDelay) complain_("begins before its time: " + described(occurrence));
    if (breach->second.readings < rule->confirmReadings && passed < rule->confirmWithin) {
        complain_("begins unconfirmed: " + described(occurrence));
    }
}

void Oracle::reset(const alarm::Occurrence& occurrence) {
    if (latched_.erase(occurrence.id) == 0) complain_("is reset and was not latched: " + described(occurrence));
    if (occurrence.signal != alarm::Signal::Silent) complain_("is reset and still there: " + described(occurrence));
}

// Missing is not normal: only a good value inside the limit ends what a rule began.
void Oracle::ended(const alarm::Occurrence& occurrence) {
    Chair& of = chair(occurrence.chair);
    auto& breaches = of.breaches;
    // Nobody is there, and it cannot be known any more.
    if (of.isEmpty && occurrence.conditionUnknown) {
        breaches[occurrence.rule] = Breach{};
        return;
    }
    const auto breach = breaches.find(occurrence.rule);
    if (breach != breaches.end() && breach->second.breaching) {
        complain_("ends while the limit is passed: " + described(occurrence));
    } else if (breach != breaches.end() && breach->second.certain && !breach->second.clearSince) {
        complain_("ends inside its margin: " + described(occurrence));
    }
}

bool Oracle::isAlarmed(const std::string& chair, const alarm::Rule& rule) const {
    return std::ranges::any_of(open_, [&](const auto& entry) {
        const alarm::Occurrence& o = entry.second;
        if (o.chair.value() != chair) return false;
        return o.rule == rule.id || o.rule == "pending-lost:" + rule.id;
    });
}

void Oracle::everyBreachHasItsAlarm(Instant now) {
    for (const auto& [id, chair] : chairs_) {
        for (const alarm::Rule& rule : chair.rules) {
            const auto breach = chair.breaches.find(rule.id);
            if (breach == chair.breaches.end() || !breach->second.since) continue;
            const Duration passed = now - *breach->second.since;
            if (passed < longestWait(rule, breach->second.readings, breach->second.atOnce) || isAlarmed(id, rule)) {
                continue;
            }
            complain_("no alarm on chair " + id + " although " + rule.id + " was passed for " +
                      std::to_string(passed.count()) + " ms");
        }
    }
}

bool Oracle::isWorseThanTaken(const alarm::Occurrence& high) {
    const auto taken = acknowledgedAt_.find(high.id);
    if (taken == acknowledgedAt_.end() || !high.vital || high.kind != alarm::Kind::Physiological) return false;
    const auto by = std::ranges::find(worseBy_, *high.vital, &alarm::WorseBy::vital);
    const auto& values = chair(high.chair).values;
    const auto now = values.find(*high.vital);
    if (by == worseBy_.end() || now == values.end()) return false;
    return high.limitIsUpper ? now->second >= taken->second + by->amount : now->second <= taken->second - by->amount;
}

void Oracle::everyHighIsHeard(const alarm::Occurrence& high) {
    if (high.priority != alarm::Priority::High) return;
    if (high.signal == alarm::Signal::Acknowledged || high.signal == alarm::Signal::Paused) {
        if (isWorseThanTaken(high)) complain_("a HIGH that got worse since it was quiet: " + described(high));
        return;
    }
    const bool sounds = high.signal == alarm::Signal::Sounding || high.signal == alarm::Signal::Reminding;
    if (sounds && !high.outvoiced) return;
    const bool worseSpeaks = std::ranges::any_of(open_, [&](const auto& entry) {
        const alarm::Occurrence& other = entry.second;
        return other.id != high.id && other.chair == high.chair && other.vital && high.vital &&
               sameVoice(*other.vital, *high.vital) && other.priority >= high.priority && !other.outvoiced;
    });
    if (high.outvoiced && worseSpeaks) return;
    complain_("a HIGH that nobody hears: " + described(high));
}

void Oracle::nothingVanishes(const engine::State& state) {
    std::size_t held = 0, latched = 0;
    const auto see = [&](const engine::Guard& guard) {
        if (guard.latched) {
            ++latched;
            if (!latched_.contains(guard.latched->id)) complain_("latched, never told: " + described(*guard.latched));
        }
        if (!guard.occurrence) return;
        ++held;
        const auto known = open_.find(guard.occurrence->id);
        if (known == open_.end()) return complain_("never told: " + described(*guard.occurrence));
        if (known->second.signal != guard.occurrence->signal || known->second.priority != guard.occurrence->priority) {
            complain_("changed without being told: " + described(*guard.occurrence));
        }
    };
    for (const auto& [id, chair] : state.chairs) {
        for (const engine::Guard& guard : chair.rules) see(guard);
        for (const auto& [key, guard] : chair.technical) see(guard);
        for (const auto& [key, report] : chair.reported) see(report.guard);
    }
    for (const auto& [key, guard] : state.stationTechnical) see(guard);
    if (held != open_.size()) complain_("vanished without an end");
    if (latched != latched_.size()) complain_("a latched one vanished without a reset");
}

}  // namespace chairside::simulation
