#include "engine/sessions.h"

#include <algorithm>

#include "base/check.h"
#include "engine/attention.h"
#include "engine/chair_alarms.h"
#include "engine/chair_facts.h"
#include "engine/charting.h"
#include "engine/session_commands.h"
#include "engine/standby.h"
#include "session/checks.h"
#include "session/machine.h"

namespace chairside::engine {
namespace {

using session::CuffReading;
using session::CuffTaken;
using session::Entry;
using session::Situation;

constexpr std::string_view kStation = "station";
const ChairId kChairUnknown{"?"};
const TechnicalKey kChecksOverdue{alarm::TechnicalCause::ChecksOverdue, std::nullopt, {}};

std::optional<Quantity> liveSince(const VitalSlot& s, Instant bound) {
    if (!isLive(s) || s.reading->since < bound) return std::nullopt;
    return s.reading->value;
}

bool highActive(const Chair& chair) {
    const auto high = [](const Guard& guard) {
        return guard.occurrence && guard.occurrence->priority == alarm::Priority::High;
    };
    return std::ranges::any_of(chair.rules, high) ||
           std::ranges::any_of(chair.technical, [&](const auto& item) { return high(item.second); }) ||
           std::ranges::any_of(chair.reported, [&](const auto& item) { return high(item.second.guard); });
}

std::optional<CuffTaken> cuffOf(const Chair& chair) {
    const auto& systolic = chair.vitals[slot(Vital::NibpSystolic)].reading;
    const auto& diastolic = chair.vitals[slot(Vital::NibpDiastolic)].reading;
    const auto& mean = chair.vitals[slot(Vital::NibpMean)].reading;
    const auto good = [](const std::optional<Reading>& r) {
        return r && (r->state == ReadingState::Valid || r->state == ReadingState::Stale);
    };
    if (!good(systolic) || !good(diastolic) || systolic->since != diastolic->since) return std::nullopt;
    CuffTaken cuff{systolic->value, diastolic->value, {}, systolic->origin, false, systolic->source};
    if (good(mean) && mean->since == systolic->since) cuff.mean = mean->value;
    return cuff;
}

// The chair's cuff reading of a known time from before the binding.
std::optional<CuffReading> cuffBefore(const Chair& chair, Instant bound) {
    const auto cuff = cuffOf(chair);
    const auto& systolic = chair.vitals[slot(Vital::NibpSystolic)].reading;
    if (!cuff || !systolic->measuredAt || systolic->since >= bound) return std::nullopt;
    return CuffReading{0, systolic->since, *systolic->measuredAt, *cuff};
}

Situation situation(const Turn& turn, const Chair& chair) { return situationOf(chair, turn.at, turn.wall()); }

void setBaselineOf(Turn& turn, Chair& chair, Vital vital, std::optional<Quantity> value, const std::string& by) {
    if (!value) return;
    chair.baselines[slot(vital)] = Entered{*value, by, turn.wall()};
    turn.say(BaselineSet{chair.id, vital, *value, by});
}

// What rules ask of a chair follows from what its session says.
struct Mirror {
    Turn& turn;
    Chair& chair;
    const Entry& entry;

    void operator()(const session::BaselineFound& found) const {
        setBaselineOf(turn, chair, Vital::NibpSystolic, found.systolic, entry.by);
        setBaselineOf(turn, chair, Vital::NibpDiastolic, found.diastolic, entry.by);
        setBaselineOf(turn, chair, Vital::Rate, found.rate, entry.by);
        setBaselineOf(turn, chair, Vital::Spo2, found.spo2, entry.by);
    }
    void operator()(const session::Assess& what) const {
        judgeAssessed();
        turn.say(ObservationEntered{chair.id, what.scale, what.value, entry.by});
    }
    void operator()(const session::Correct&) const { judgeAssessed(); }
    template <class Other>
    void operator()(const Other&) const {}

private:
    // The newest of each scale, whenever it was entered. Two scales are for sedation: the one used last counts.
    void judgeAssessed() const {
        const auto& assessed = chair.session->now.assessed;
        for (const Scale scale : kAllScales) {
            const auto& newest = assessed[slot(scale)];
            auto& judged = chair.observations[slot(scale)];
            judged.reset();
            if (newest) judged = Entered{newest->value, newest->by, newest->wall};
        }
        const auto& sedation = chair.session->now.sedation;
        if (sedation) chair.observations[slot(*sedation == Scale::Moaas ? Scale::Rass : Scale::Moaas)].reset();
    }
};

SessionRecorded recordedOn(const ChairId& chair, const session::Session& running, const Entry& entry) {
    SessionRecorded recorded{chair, running.id, entry, {}};
    if (entry.number == 1) recorded.protocol = running.protocol;
    return recorded;
}

// What is new in the session since it had `before` entries.
void sayEntries(Turn& turn, Chair& chair, std::size_t before) {
    const session::Session& running = *chair.session;
    for (std::size_t i = before; i < running.entries.size(); ++i) {
        const Entry& entry = running.entries[i];
        turn.say(recordedOn(chair.id, running, entry));
        std::visit(Mirror{turn, chair, entry}, entry.what);
    }
}

// Says it, and lets the chair follow.
void settle(Turn& turn, Chair& chair, std::size_t before) {
    const session::Session& running = *chair.session;
    if (running.entries.size() == before) return;
    sayEntries(turn, chair, before);
    const Entry& last = running.entries.back();
    if (running.now.phase != chair.phase) enterPhase(turn, chair, running.now.phase, last.by);
    if (running.now.ended) chair.session.reset();
    judgeLink(turn, chair);
    judgeChair(turn, chair);
    leaveIfGone(turn, chair);
}

// Blood pressure has a rule of its own (overdue, by the schedule's interval); this is the rest.
void judgeChecks(Turn& turn, Chair& chair) {
    bool overdue = false;
    if (chair.session) {
        for (const session::DueCheck& due : session::dueChecks(*chair.session, turn.at)) {
            if (due.check == session::CheckKind::BloodPressure) continue;
            overdue = overdue || session::isOverdue(chair.session->protocol, due, turn.at);
        }
    }
    judgeCause(turn, chair, kChecksOverdue, overdue);
}

session::GapCause whyLost(const Chair& chair) {
    if (chair.standby) return session::GapCause::PatientAway;
    return chair.linkExpired || !chair.connected ? session::GapCause::LinkLost : session::GapCause::NoValue;
}

// By the profile the protocol names, else by the one in force.
void judgeBy(Turn& turn, Chair& chair, const Apart<alarm::Profile>& profile) {
    if (!profile || profile->hash == chair.judged->profile.hash) return noteJudged(turn, chair);
    adoptProfile(turn, chair, judgedBy(*profile));
}

std::string beginSession(Turn& turn, Chair& chair, const SessionAct& wanted, const Actor& by) {
    if (inSession(chair.phase)) return "a session runs on this chair";
    if (!wanted.protocol) return "the protocol is missing";
    Situation at{turn.at, turn.wall(), {}, {}, highActive(chair), {}};
    const auto& begin = std::get<session::Begin>(wanted.what);
    std::string refusal = session::whyNotBegin(*wanted.protocol, begin, at);
    if (!refusal.empty()) return refusal;
    forgetSession(chair);  // what was entered while nobody was checked in is not this patient's
    chair.session =
        session::begin(std::to_string(turn.sequence), *wanted.protocol, {begin, by.person, wanted.happened}, at);
    chair.sessionSince = turn.at;
    chair.leaving = false;
    settle(turn, chair, 0);
    endUnknownOfPatient(turn, chair, by.person);
    judgeBy(turn, chair, wanted.profile);
    return {};
}

// Limits are of the session. Both chairs are judged by the same profile.
void takeLimitsAlong(Turn& turn, const Chair& from, Chair& to) {
    for (std::size_t i = 0; i < from.rules.size(); ++i) {
        const auto& limit = from.rules[i].limit;
        if (!limit) continue;
        to.rules[i].limit = limit;
        turn.say(LimitChanged{to.id, to.judged->profile.rules[i].id, limit->value, limit->before, limit->by});
    }
}

std::string moveSession(Turn& turn, Chair& from, const SessionAct& wanted, const Actor& by) {
    const ChairId& to = std::get<session::Move>(wanted.what).to;
    Chair* other = findChair(turn.state, to);
    if (other == nullptr) return noChair(to);
    if (inSession(other->phase)) return "a session runs on chair " + to.value();
    const std::size_t before = from.session->entries.size();
    std::string refusal = session::take(*from.session, {wanted.what, by.person, {}}, situation(turn, from));
    if (!refusal.empty()) return refusal;
    settle(turn, from, before);
    forgetSession(*other);  // of whoever sat there before
    endUnknownOfPatient(turn, *other, by.person);
    other->session = std::move(from.session);
    from.session.reset();
    other->baselines = from.baselines;
    other->observations = from.observations;
    other->sessionSince = from.sessionSince;
    other->facts.measured = from.facts.measured;
    other->leaving = false;
    if (other->judged != from.judged) adoptProfile(turn, *other, from.judged);
    takeLimitsAlong(turn, from, *other);
    auto standby = takeStandbyAway(turn, from);
    leaveChair(turn, from);
    endUnknownOfPatient(turn, from, by.person);
    leaveIfGone(turn, from);
    bringStandby(turn, *other, std::move(standby));
    enterPhase(turn, *other, other->session->now.phase, by.person);
    judgeChecks(turn, from);
    judgeLink(turn, *other);
    judgeChair(turn, *other);
    reviewSession(turn, *other);
    return {};
}

}  // namespace

std::string whyAnotherSession(const State& state, const Chair& chair, const std::string& meant) {
    if (meant.empty() || (chair.session && chair.session->id == meant)) return {};
    for (const auto& [id, other] : state.chairs) {
        if (other.session && other.session->id == meant) return "this session is on chair " + id.value() + " by now";
    }
    if (chair.session) return "chair " + chair.id.value() + " is in another session by now";
    return "the session that is meant runs on no chair";
}

namespace {

void chartManual(Turn& turn, Chair& chair, const session::ManualVitals& manual, Instant when, const Actor& by) {
    std::vector<Reading> readings;
    for (const session::EnteredVital& entered : manual.vitals) {
        Reading& reading = readings.emplace_back();
        reading.vital = entered.vital == Vital::Rate ? Vital::PulseRate : entered.vital;
        reading.value = entered.value;
        reading.state = ReadingState::Valid;
        reading.measuredAt = turn.wall() - (turn.at - when);
        reading.receivedAt = turn.wall();
        reading.since = when;
        reading.origin = Origin::Manual;
        reading.source = "manual " + by.person;
    }
    chartEntered(turn, chair, std::move(readings));
}

}  // namespace

session::Situation situationOf(const Chair& chair, Instant now, WallTime wall) {
    check(chair.session.has_value(), "a situation is one of a session");
    const Instant bound = chair.session->now.boundSince;
    return {now,
            wall,
            liveSince(chair.vitals[slot(Vital::Spo2)], bound),
            liveSince(rateSlot(chair), bound),
            highActive(chair),
            cuffBefore(chair, bound)};
}

std::string takeSessionAct(Turn& turn, const SessionAct& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    if (chair == nullptr) return noChair(wanted.chair);
    std::string elsewhere = whyAnotherSession(turn.state, *chair, wanted.session);
    if (!elsewhere.empty()) return elsewhere;
    if (std::holds_alternative<session::Begin>(wanted.what)) {
        std::string refusal = beginSession(turn, *chair, wanted, by);
        if (refusal.empty()) reviewSession(turn, *chair);
        return refusal;
    }
    if (!chair->session) return "no session runs on this chair";
    if (std::holds_alternative<session::Move>(wanted.what)) return moveSession(turn, *chair, wanted, by);
    const std::size_t before = chair->session->entries.size();
    const Situation at = situation(turn, *chair);
    std::string refusal = session::take(*chair->session, {wanted.what, by.person, wanted.happened}, at);
    if (!refusal.empty()) return refusal;
    const Instant when = wanted.happened ? at.instantOf(*wanted.happened) : turn.at;
    settle(turn, *chair, before);
    if (const auto* manual = std::get_if<session::ManualVitals>(&wanted.what)) {
        chartManual(turn, *chair, *manual, when, by);
    }
    reviewSession(turn, *chair);
    return {};
}

std::string assess(Turn& turn, Chair& chair, const EnterObservation& wanted, const Actor& by) {
    return takeSessionAct(turn, SessionAct{chair.id, session::Assess{wanted.scale, wanted.value}, {}, {}, {}}, by);
}

void noteJudged(Turn& turn, Chair& chair) {
    if (!chair.session) return;
    const alarm::Profile& profile = chair.judged->profile;
    const std::size_t before = chair.session->entries.size();
    session::noteLimits(*chair.session, session::Judged{profile.name, profile.hash}, std::string{kStation},
                        situation(turn, chair));
    sayEntries(turn, chair, before);
}

void noteLimit(Turn& turn, Chair& chair, const LimitChanged& change) {
    if (!chair.session) return;
    const std::size_t before = chair.session->entries.size();
    session::noteLimits(*chair.session, session::LimitSet{change.rule, change.value, change.before}, change.by,
                        situation(turn, chair));
    sayEntries(turn, chair, before);
}

void noteReading(Turn& turn, Chair& chair, const Reading& reading) {
    if (!chair.session || reading.origin == Origin::Manual) return;
    const bool isRate = reading.vital == Vital::HeartRate || reading.vital == Vital::PulseRate;
    if (!isRate && reading.vital != Vital::Spo2) return;
    if (isRate && (!rateSlot(chair).reading || rateSlot(chair).reading->vital != reading.vital)) return;
    const std::size_t before = chair.session->entries.size();
    session::noteGood(*chair.session, isRate ? Vital::Rate : Vital::Spo2, reading.value, reading.since,
                      situation(turn, chair));
    settle(turn, chair, before);
}

void noteCuff(Turn& turn, Chair& chair) {
    if (!chair.session) return;
    const auto cuff = cuffOf(chair);
    const auto& systolic = chair.vitals[slot(Vital::NibpSystolic)].reading;
    if (!cuff || systolic->state != ReadingState::Valid) return;
    const std::size_t before = chair.session->entries.size();
    session::takeCuff(*chair.session, *cuff, systolic->since, situation(turn, chair));
    settle(turn, chair, before);
}

void noteExpired(Chair& chair, Vital vital) {
    if (!chair.session) return;
    if (vital == Vital::Spo2) session::noteLost(*chair.session, Vital::Spo2, whyLost(chair));
    const bool isRate = vital == Vital::HeartRate || vital == Vital::PulseRate;
    if (isRate && !isLive(rateSlot(chair))) session::noteLost(*chair.session, Vital::Rate, whyLost(chair));
}

void noteAway(Chair& chair, Duration gap) {
    if (!chair.session || gap < staleAfter(chair, Vital::Spo2)) return;
    session::noteLost(*chair.session, Vital::Spo2, session::GapCause::StationDown);
    session::noteLost(*chair.session, Vital::Rate, session::GapCause::StationDown);
}

void reviewSession(Turn& turn, Chair& chair) {
    if (chair.session) {
        const std::size_t before = chair.session->entries.size();
        session::review(*chair.session, situation(turn, chair));
        settle(turn, chair, before);
        const auto& cuff = chair.facts.interval[slot(Vital::NibpSystolic)];
        const auto wanted = session::intervalOf(*chair.session, session::CheckKind::BloodPressure, turn.at);
        if (cuff != wanted) judgeChair(turn, chair);
    }
    judgeChecks(turn, chair);
    settleSession(chair, turn.at);
}

void saySessionAgain(Turn& turn, const Chair& chair) {
    if (!chair.session) return;
    const session::Session& running = *chair.session;
    const bool moved = std::ranges::any_of(
        running.entries, [](const Entry& entry) { return std::holds_alternative<session::Move>(entry.what); });
    for (const Entry& entry : running.entries) {
        // Where it began is not in its entries. A record that has the first entry keeps the chair it has.
        const bool unknown = moved && entry.number == 1;
        turn.say(recordedOn(unknown ? kChairUnknown : chair.id, running, entry));
    }
}

void settleSession(Chair& chair, Instant now) {
    chair.sessionDue.reset();
    if (chair.session) chair.sessionDue = session::nextDeadline(*chair.session, now);
}

}  // namespace chairside::engine
