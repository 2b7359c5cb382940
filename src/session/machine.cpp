#include "session/machine.h"

#include <algorithm>

#include "base/check.h"
#include "session/checks.h"
#include "session/dose.h"
#include "session/refusal.h"

namespace chairside::session {
namespace {

constexpr std::size_t kReserved = 1024;                         // entries for people, whatever monitors say
constexpr Duration kReadyAgainAfter = std::chrono::minutes{1};  // a value at its limit must not flap

void normalise(Signature& signature) { signature.person = unverified(signature.person); }

// Signatures of people who have not signed in say so.
Act normalised(Act act, const std::string& by) {
    if (auto* start = std::get_if<StartDrug>(&act)) {
        normalise(start->prescriber);
        normalise(start->second);
    } else if (auto* change = std::get_if<ChangeRate>(&act)) {
        normalise(change->second);
    } else if (auto* end = std::get_if<End>(&act)) {
        if (!end->signature.given()) end->signature.person = by;
        normalise(end->signature);
        normalise(end->override);
    }
    return act;
}

Watched& watchedOf(Session& session, Vital vital) { return vital == Vital::Spo2 ? session.spo2 : session.rate; }

bool shares(const std::optional<Limb>& a, const std::optional<Limb>& b) {
    return a && b && *a == *b && *a != Limb::Elsewhere;
}

class Warnings {
public:
    Warnings(Session& session, const Situation& at) : session_(session), at_(at) {}

    void operator()(const Begin& what) {
        if (!weightChanged(what.weight, what.weightBefore)) return;
        warn(Warning::WeightChanged, Words{Phrase::WeightBeforeAndNow, {inKg(what.weightBefore), inKg(what.weight)}});
    }
    void operator()(const PlaceLimbs&) {
        const PlaceLimbs limbs = session_.now.limbs;
        if (shares(limbs.cuff, limbs.iv)) warn(Warning::CuffOnIvLimb, inWords(*limbs.cuff));
        if (shares(limbs.cuff, limbs.probe)) warn(Warning::CuffOnProbeLimb, inWords(*limbs.cuff));
    }
    void operator()(const AnswerScale& what) {
        const Score score = scoreOf(what.scale, what.items).value();
        const bool cssrs = what.scale == Questionnaire::Cssrs && score.band >= Band::Moderate;
        const bool item9 = what.scale == Questionnaire::Phq9 && score.suicideFlag;
        if (cssrs) warn(Warning::SuicideItem, score.highRisk ? Phrase::CssrsHigh : Phrase::CssrsModerate);
        if (item9) warn(Warning::SuicideItem, Phrase::PhqItem9);
    }
    void operator()(const SkipChecklist& what) { warn(Warning::ChecklistSkipped, what.reason); }
    void operator()(const StartDrug& what) {
        const Drug& drug = session_.protocol.drug;
        const std::string above = aboveCeiling(drug, what.dose);
        if (!above.empty()) warn(Warning::AboveCeiling, above);
        const Grams patient = session_.now.begun.weight;
        if (!isForAnotherWeight(drug, what.dose, patient)) return;
        warn(Warning::WeightChanged, Words{Phrase::OtherWeight, {inKg(what.dose.weight), inKg(patient)}});
    }
    void operator()(const ChangeRate& what) {
        const std::string above = rateAboveCeiling(session_.protocol.drug, session_.now.infusion->dose, what.mlPerHour);
        if (!above.empty()) warn(Warning::AboveCeiling, above);
    }
    void operator()(const Correct& what) { std::visit(*this, what.instead); }
    template <class Other>
    void operator()(const Other&) {}

private:
    // A reason that a person gave, or said words.
    void warn(Warning warning, const Words::Varies& detail) { append(session_, at_, Warned{warning, detail.text()}); }
    Session& session_;
    const Situation& at_;
};

std::optional<CuffTaken> cuffOf(const ManualVitals& manual, const std::string& by) {
    std::optional<Quantity> systolic, diastolic, mean;
    for (const EnteredVital& vital : manual.vitals) {
        if (vital.vital == Vital::NibpSystolic) systolic = vital.value;
        if (vital.vital == Vital::NibpDiastolic) diastolic = vital.value;
        if (vital.vital == Vital::NibpMean) mean = vital.value;
    }
    if (!systolic || !diastolic) return std::nullopt;
    return CuffTaken{*systolic, *diastolic, mean, Origin::Manual, false, by};
}

// A session that is full but for its last `kept` entries keeps the gap open until its end.
void closeGap(Session& session, Vital vital, Instant until, const Situation& at, std::size_t kept) {
    Watched& watched = watchedOf(session, vital);
    if (!watched.gapSince || session.entries.size() + kept > kEntriesMax) return;
    const Duration lasted = until - *watched.gapSince;
    const GapCause cause = watched.cause;
    watched.gapSince.reset();
    if (lasted <= Duration{}) return;
    Entry entry{0, until, at.wall - (at.now - until), at.wall, "station", GapClosed{vital, lasted, cause}};
    append(session, std::move(entry));
}

// At the end. What was never seen is one gap from the first accepted reading on.
void closeGaps(Session& session, Instant end, const Situation& at) {
    for (const Vital vital : {Vital::Spo2, Vital::Rate}) {
        if (!watchedOf(session, vital).lastGood) noteLost(session, vital, GapCause::NoValue);
        closeGap(session, vital, end, at, kEntriesAnAct);
    }
}

// What an act brings about besides its entry.
void followUp(Session& session, const Entry& said, const Situation& at) {
    if (const auto* manual = std::get_if<ManualVitals>(&said.what)) {
        if (const auto cuff = cuffOf(*manual, said.by)) takeCuff(session, *cuff, said.at, at);
    } else if (std::holds_alternative<AdoptCuff>(said.what)) {
        CuffTaken cuff = at.cuffBefore->cuff;
        cuff.adopted = true;
        takeCuff(session, cuff, at.cuffBefore->at, at);
    } else if (const auto* chosen = std::get_if<ChooseBaseline>(&said.what)) {
        const CuffTaken cuff = std::ranges::find(session.now.cuffs, chosen->entry, &CuffReading::entry)->cuff;
        append(session, at,
               BaselineFound{cuff.systolic, cuff.diastolic, known(session, at, Vital::Rate),
                             known(session, at, Vital::Spo2), true});
    } else if (std::holds_alternative<Move>(said.what) || std::holds_alternative<SwapMonitor>(said.what)) {
        noteLost(session, Vital::Spo2, GapCause::MonitorSwap);
        noteLost(session, Vital::Rate, GapCause::MonitorSwap);
    }
}

void noteGate(Session& session, const std::string& findings, const Situation& at) {
    if (!findings.empty()) append(session, at, Warned{Warning::GateOverridden, findings});
}

bool measured(const Session& session, const Situation& at) {
    return !session.now.cuffs.empty() || known(session, at, Vital::Spo2) || known(session, at, Vital::Rate);
}

bool isDate(const std::string& text) { return fromIso8601(text + "T00:00:00Z").has_value(); }

Words whyCannotBegin(const Protocol& protocol, const Begin& begin, const Situation& at) {
    const auto fits = [](const std::string& text) { return !text.empty() && text.size() <= kTextBytesMax; };
    if (begin.protocol != protocol.id) return {Phrase::NoSuchProtocol, {begin.protocol}};
    if (!fits(begin.patient.name)) return Phrase::NoName;
    if (!fits(begin.patient.secondId)) return Phrase::NoSecondId;
    if (!isDate(begin.patient.born) || begin.patient.born.size() != 10) return Phrase::NoBirthDate;
    if (begin.patient.born > toIso8601(at.wall).substr(0, 10)) return Phrase::BornInFuture;
    const bool weighed = begin.weight != 0 || protocol.infuses;
    if (weighed && (begin.weight < 20'000 || begin.weight > 350'000)) return Phrase::ImpossibleWeight;
    if (begin.number < 1 || begin.number > 999) return Phrase::ImpossibleNumber;
    return {};
}

}  // namespace

std::string whyNotBegin(const Protocol& protocol, const Begin& begin, const Situation& at) {
    return whyCannotBegin(protocol, begin, at).text();
}

Session begin(std::string id, Protocol protocol, const Said& said, const Situation& at) {
    const auto& what = std::get<Begin>(said.what);
    check(whyNotBegin(protocol, what, at).empty(), "a session that cannot begin");
    Session session{
        .id = std::move(id), .protocol = std::move(protocol), .entries = {}, .now = {}, .spo2 = {}, .rate = {}};
    append(session, Entry{0, at.now, at.wall, at.wall, said.by, what});
    Warnings{session, at}(what);
    review(session, at);
    return session;
}

std::string take(Session& session, const Said& said, const Situation& at) {
    const Instant when = said.happened ? at.instantOf(*said.happened) : at.now;
    std::string refusal = whyNot(session, said, when, at);
    if (!refusal.empty()) return refusal;
    const bool starts = std::holds_alternative<StartDrug>(said.what);
    const std::string gate = starts ? inWords(gateOf(session, at)) : std::string{};
    if (std::holds_alternative<End>(said.what)) closeGaps(session, when, at);
    Entry entry{0, when, said.happened.value_or(at.wall), at.wall, said.by, normalised(said.what, said.by)};
    const Entry added = append(session, std::move(entry));
    noteGate(session, gate, at);
    Warnings warnings{session, at};
    std::visit(warnings, added.what);
    followUp(session, added, at);
    review(session, at);
    return {};
}

void takeCuff(Session& session, const CuffTaken& cuff, Instant when, const Situation& at) {
    // A person's own was let in with their act.
    const bool asked = cuff.adopted || cuff.origin == Origin::Manual;
    const std::size_t kept = asked ? 0 : kReserved;
    if (session.now.ended || session.entries.size() + kept >= kEntriesMax) return;
    if (!asked && when < session.now.boundSince) return;
    append(session, Entry{0, when, at.wall - (at.now - when), at.wall, "station", cuff});
}

void noteLimits(Session& session, Act what, const std::string& by, const Situation& at) {
    const bool limits = std::holds_alternative<Judged>(what) || std::holds_alternative<LimitSet>(what);
    check(limits, "only what is about limits");
    if (session.now.ended || session.entries.size() + kEntriesToClose + kEntriesAnAct > kEntriesMax) return;
    append(session, Entry{0, at.now, at.wall, at.wall, by, std::move(what)});
}

void review(Session& session, const Situation& at) {
    if (session.entries.size() + kReserved > kEntriesMax) return;
    const Standing& now = session.now;
    if (now.phase == ChairPhase::CheckIn && checklistDone(session.protocol, now)) {
        if (!session.protocol.infuses) {
            append(session, at, PhaseWent{ChairPhase::Observation});
        } else if (measured(session, at)) {
            append(session, at, PhaseWent{ChairPhase::Baseline});
        }
    }
    if (now.phase == ChairPhase::Baseline && !now.baseline) {
        if (const auto found = baselineOf(session, at).found) append(session, at, *found);
    }
    if (now.phase != ChairPhase::Observation && now.phase != ChairPhase::Ready) return;
    const bool met = allMet(criteriaOf(session, at));
    const bool fellBack = now.phaseSince > now.stretchSince;
    const bool settled = !fellBack || at.now >= now.phaseSince + kReadyAgainAfter;
    if (met && settled && now.phase == ChairPhase::Observation) append(session, at, PhaseWent{ChairPhase::Ready});
    if (!met && now.phase == ChairPhase::Ready) append(session, at, PhaseWent{ChairPhase::Observation});
}

std::optional<Instant> nextDeadline(const Session& session, Instant now) {
    std::optional<Instant> first = criteriaDeadline(session, now);
    const auto consider = [&](Instant at) {
        if (at > now && (!first || at < *first)) first = at;
    };
    for (const DueCheck& due : dueChecks(session, now)) {
        consider(due.due);
        consider(due.due + session.protocol.grace + Duration{1});
    }
    if (session.now.phase == ChairPhase::Observation) consider(session.now.phaseSince + kReadyAgainAfter);
    for (const ScheduleRow& row : session.protocol.schedule) {
        if (row.from > Duration{}) consider(session.now.stretchSince + row.from);
    }
    return first;
}

void noteGood(Session& session, Vital vital, Quantity value, Instant when, const Situation& at) {
    if (when < session.now.boundSince || session.now.ended) return;
    Watched& watched = watchedOf(session, vital);
    if (!watched.lastGood) noteLost(session, vital, GapCause::NoValue);  // since the first accepted reading of any
    closeGap(session, vital, when, at, kReserved);
    if (!watched.lastGood || *watched.lastGood < when) watched.lastGood = when;
    if (session.now.phase == ChairPhase::CheckIn) return;
    if (!watched.lowest || value < *watched.lowest) watched.lowest = value;
    if (!watched.highest || value > *watched.highest) watched.highest = value;
}

void noteLost(Session& session, Vital vital, GapCause cause) {
    Watched& watched = watchedOf(session, vital);
    if (cause == GapCause::StationDown && watched.gapSince) watched.cause = cause;
    if (watched.gapSince || session.now.ended) return;
    const auto since = monitoredSince(session);
    if (!since) {  // from then on it is a gap
        watched.lastGood.reset();
        return;
    }
    watched.gapSince = watched.lastGood ? std::max(*watched.lastGood, *since) : *since;
    watched.cause = cause;
}

Quantity Coverage::percent() const {
    if (total <= Duration{}) return Quantity::whole(100);
    return Quantity::fromMilli(covered.count() * 1000 / total.count() * 100 +
                               covered.count() * 1000 % total.count() * 100 / total.count());
}

Coverage coverageOf(const Session& session, Vital vital, Instant now) {
    const auto since = monitoredSince(session);
    if (!since) return {};
    const Instant end = session.now.ended ? session.now.phaseSince : now;
    Coverage coverage;
    coverage.total = std::max(Duration{}, end - *since);
    Duration lost{};
    const auto lose = [&](Duration gap) {
        lost += gap;
        coverage.longestGap = std::max(coverage.longestGap, gap);
    };
    for (const Entry& entry : session.entries) {
        const auto* gap = std::get_if<GapClosed>(&entry.what);
        if (gap == nullptr || gap->vital != vital) continue;
        const Instant from = entry.at - gap->lasted;
        if (from < end) lose(std::min(entry.at, end) - from);  // the end may be dated back
    }
    const Watched& watched = vital == Vital::Spo2 ? session.spo2 : session.rate;
    if (!session.now.ended) {
        if (watched.gapSince) lose(end - *watched.gapSince);
        if (!watched.gapSince && !watched.lastGood) lose(coverage.total);
    }
    coverage.covered = std::max(Duration{}, coverage.total - lost);
    return coverage;
}

}  // namespace chairside::session
