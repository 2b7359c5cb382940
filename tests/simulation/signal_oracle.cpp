#include "simulation/signal_oracle.h"

#include <algorithm>

namespace chairside::simulation {
namespace {

using namespace std::chrono_literals;
using alarm::Kind;
using alarm::Occurrence;
using alarm::Priority;
using alarm::Signal;

constexpr Duration kPauseMost = 120s;
constexpr Duration kStandbyMost = 10min;
constexpr Duration kReminded = 3min;
constexpr Duration kReminder = 6s;
constexpr Duration kAnswerHigh = 30s;
constexpr Duration kAnswerMedium = 120s;
constexpr Duration kProof = 10s;
constexpr std::uint32_t kCallsMost = 3;

std::string described(const Occurrence& o) {
    return "chair " + o.chair.value() + ", " + o.rule + ", " + alarm::toText(o.id);
}

bool isHeard(const Occurrence& o) { return o.signal == Signal::Sounding && !o.outvoiced; }

bool isRate(Vital vital) { return vital == Vital::Rate || vital == Vital::HeartRate || vital == Vital::PulseRate; }

bool sameVoice(const Occurrence& a, const Occurrence& b) {
    if (!a.vital || !b.vital) return false;
    if (*a.vital == *b.vital) return true;
    return (isCuff(*a.vital) && isCuff(*b.vital)) || (isRate(*a.vital) && isRate(*b.vital));
}

// Of a chair in standby, what keeps us from knowing is no matter, but for these.
bool mayBeginInStandby(const Occurrence& o) {
    return o.kind != Kind::Technical || o.cause == alarm::TechnicalCause::StandbyOver ||
           o.cause == alarm::TechnicalCause::PendingLost;
}

}  // namespace

void SignalOracle::gap(Duration by) {
    for (auto& [id, heard] : heard_) {
        heard.since = heard.since + by;
        heard.unproved = heard.unproved + by;
    }
    for (auto& [chair, standby] : standbys_) standby.until = standby.until + by;  // at the latest
}

void SignalOracle::see(const engine::Event& event, const Open& open) {
    if (const auto* pause = std::get_if<engine::AudioPauseChanged>(&event.what)) see(*pause, event);
    if (const auto* standby = std::get_if<engine::StandbyChanged>(&event.what)) see(*standby, event);
    if (const auto* phase = std::get_if<engine::PhaseChanged>(&event.what)) see(*phase);
    if (const auto* changed = std::get_if<engine::AlarmChanged>(&event.what)) see(*changed, event.at, open);
    if (const auto* summoned = std::get_if<engine::Summoned>(&event.what)) see(*summoned);
}

void SignalOracle::see(const engine::AudioPauseChanged& changed, const engine::Event& event) {
    if (!changed.until) {
        if (!pausedUntil_) complain_("a pause ends that was none");
        pausedUntil_.reset();
        return;
    }
    if (pausedUntil_) complain_("a pause is made longer while it runs");
    const Duration length = *changed.until - event.wall;
    if (length <= 0ms || length > kPauseMost) complain_("a pause of " + std::to_string(length.count()) + " ms");
    pausedAt_ = event.at;
    pausedUntil_ = event.at + length;
}

void SignalOracle::see(const engine::StandbyChanged& changed, const engine::Event& event) {
    const std::string& chair = changed.chair.value();
    if (!changed.until) {
        const auto ended = standbys_.extract(chair);
        if (ended.empty()) return complain_("a standby ends that was none, on chair " + chair);
        if (changed.reason == "the patient moved") moved_ = {ended.mapped().until, event.at};
        return;
    }
    const Duration length = *changed.until - event.wall;
    const bool isMoved = moved_ && moved_->begun == event.at && moved_->until == event.at + length;  // it may be over
    if ((length <= 0ms && !isMoved) || length > kStandbyMost)
        complain_("a standby of " + std::to_string(length.count()) + " ms");
    if (phases_[chair] == ChairPhase::Infusing) complain_("a standby while infusing, on chair " + chair);
    standbys_[chair] = {event.at + length, event.at};
}

void SignalOracle::see(const engine::PhaseChanged& changed) { phases_[changed.chair.value()] = changed.phase; }

void SignalOracle::see(const engine::Summoned& summoned) {
    if (summoned.why != engine::SummonsWhy::NobodyAnswers) return;
    if (++heard_[summoned.occurrence].calls > kCallsMost) {
        complain_("people are called too often: " + alarm::toText(summoned.occurrence));
    }
}

void SignalOracle::see(const engine::AlarmChanged& changed, Instant at, const Open& open) {
    const Occurrence& o = changed.occurrence;
    if (changed.phase == alarm::Phase::End || changed.phase == alarm::Phase::Reset) {
        heard_.erase(o.id);
        return;
    }
    if (changed.phase == alarm::Phase::Start) began(o);
    if (o.signal == Signal::Paused) pausedRightly(o, open, at);
    follow(o, at);
}

void SignalOracle::began(const Occurrence& o) {
    if (o.signal != Signal::Sounding) complain_("begins without a sound: " + described(o));
    if (standbys_.contains(o.chair.value()) && !mayBeginInStandby(o)) {
        complain_("is said of a chair in standby: " + described(o));
    }
}

// Only what sounded when the pause was pressed.
void SignalOracle::pausedRightly(const Occurrence& o, const Open& open, Instant at) {
    const auto before = open.find(o.id);
    if (before != open.end() && before->second.signal == Signal::Paused) return;
    const bool sounded = before != open.end() && before->second.signal == Signal::Sounding;
    if (!pausedUntil_ || at != *pausedAt_ || !sounded) complain_("is paused and did not sound then: " + described(o));
}

void SignalOracle::follow(const Occurrence& o, Instant at) {
    Heard& heard = heard_[o.id];
    const bool same = heard.signal == o.signal && heard.outvoiced == o.outvoiced && heard.level == o.level &&
                      heard.priority == o.priority;
    const bool provedAnew = heard.provedBy != o.annunciatedBy;
    if (!same) heard.since = at;
    if (!same || provedAnew) heard.unproved = at;
    const bool anew = o.signal == Signal::Acknowledged || o.priority > heard.priority;
    const std::uint32_t calls = anew ? 0 : heard.calls;
    heard = {o.signal, o.outvoiced, o.level, o.priority, heard.since, heard.unproved, o.annunciatedBy, calls};
}

void SignalOracle::check(const Open& open, Instant now) {
    if (pausedUntil_ && *pausedUntil_ <= now) complain_("a pause goes on past its end");
    for (const auto& [id, o] : open) {
        if (o.signal == Signal::Paused && !pausedUntil_) complain_("paused without a pause: " + described(o));
        somethingSpeaksFor(o, open);
        someoneIsCalled(o, now);
    }
    standbysEnd(open, now);
    deliveryIsProved(open, now);
}

// Whoever took on the patient has not taken on a sensor that fell off, nor the other way round.
void SignalOracle::somethingSpeaksFor(const Occurrence& o, const Open& open) {
    if (!o.outvoiced) return;
    const bool spoken = std::ranges::any_of(open, [&](const auto& entry) {
        const Occurrence& other = entry.second;
        const bool taken = other.signal == Signal::Acknowledged || other.signal == Signal::Reminding;
        return other.id != o.id && other.chair == o.chair && sameVoice(other, o) && other.priority >= o.priority &&
               (other.kind == o.kind || !taken);
    });
    if (!spoken) complain_("outvoiced, and nothing speaks for it: " + described(o));
}

// Nobody answers: louder in time, each time. Taken on and still there: reminded in time, for a moment.
void SignalOracle::someoneIsCalled(const Occurrence& o, Instant now) {
    const Heard& heard = heard_[o.id];
    const Duration passed = now - heard.since;
    if (o.signal == Signal::Acknowledged && o.priority == Priority::High && passed > kReminded) {
        complain_("nobody is reminded of " + described(o));
    }
    if (o.signal == Signal::Reminding && passed > kReminder) complain_("a reminder goes on: " + described(o));
    if (!isHeard(o) || o.priority == Priority::Low || heard.calls >= kCallsMost) return;
    const Duration answer = o.priority == Priority::High ? kAnswerHigh : kAnswerMedium;
    if (passed > answer) complain_("nobody is called although nobody answers: " + described(o));
}

void SignalOracle::standbysEnd(const Open& open, Instant now) {
    for (const auto& [chair, standby] : standbys_) {
        if (phases_[chair] == ChairPhase::Infusing) complain_("infusing in standby on chair " + chair);
        if (standby.until > now) continue;
        const bool said = std::ranges::any_of(open, [&](const auto& entry) {
            return entry.second.chair.value() == chair && entry.second.cause == alarm::TechnicalCause::StandbyOver;
        });
        if (!said) complain_("a standby is over and nobody says so, on chair " + chair);
    }
}

// A HIGH that sounds and that no dashboard has confirmed in its time is an alarm of its own.
void SignalOracle::deliveryIsProved(const Open& open, Instant now) {
    const bool said = std::ranges::any_of(open, [](const auto& entry) {
        const Occurrence& o = entry.second;
        return o.cause == alarm::TechnicalCause::NobodyAnnunciates && o.priority == Priority::High;
    });
    if (said) return;
    for (const auto& [id, o] : open) {
        const bool owed = o.priority == Priority::High && isHeard(o) && o.annunciatedBy.empty() &&
                          o.cause != alarm::TechnicalCause::NobodyAnnunciates;
        if (owed && now - heard_[id].unproved > kProof) complain_("unconfirmed and nobody says so: " + described(o));
    }
}

}  // namespace chairside::simulation
