#include "simulation/session_oracle.h"

#include <algorithm>

#include "session/checks.h"

namespace chairside::simulation {
namespace {

using namespace session;

bool isSedation(Scale scale) { return scale == Scale::Moaas || scale == Scale::Rass; }

bool sounds(const alarm::Occurrence& o, const std::string& chair) {
    return o.chair.value() == chair && o.priority == alarm::Priority::High;
}

}  // namespace

void SessionOracle::see(const engine::Event& event, const Open& open) {
    const auto* recorded = std::get_if<engine::SessionRecorded>(&event.what);
    if (recorded == nullptr) return;
    Visit& visit = visits_[recorded->session];
    const bool begins = std::holds_alternative<Begin>(recorded->entry.what);
    if (begins != static_cast<bool>(recorded->protocol))
        wrong(recorded->session, "the protocol comes with the first entry");
    if (recorded->protocol) {
        visit.infuses = recorded->protocol->infuses;
        visit.grace = recorded->protocol->grace;
        for (const ScheduleRow& row : recorded->protocol->schedule) {
            const bool running = std::ranges::find(row.phases, ChairPhase::Infusing) != row.phases.end();
            if (row.check == CheckKind::Sedation && running) visit.sedationEvery = row.every;
        }
        for (const auto& [id, other] : visits_) {
            if (&other != &visit && other.chair == recorded->chair.value() && !other.ended) {
                wrong(recorded->session, "begins on a chair where session " + id + " runs");
            }
        }
    }
    if (recorded->entry.number != ++visit.entries) wrong(recorded->session, "an entry is missing or comes twice");
    if (visit.ended) wrong(recorded->session, "goes on after its end");
    current_ = recorded->session;
    entered(visit, recorded->entry, recorded->chair.value(), open);
    visit.chair = recorded->chair.value();
    if (const auto* move = std::get_if<Move>(&recorded->entry.what)) visit.chair = move->to.value();
}

void SessionOracle::entered(Visit& visit, const Entry& entry, const std::string& chair, const Open& open) {
    const bool binds = std::holds_alternative<Begin>(entry.what) || std::holds_alternative<Move>(entry.what) ||
                       std::holds_alternative<SwapMonitor>(entry.what);
    if (binds) visit.boundSince = std::max(visit.boundSince, entry.at);
    if (!visit.chair.empty() && visit.chair != chair) wrong(current_, "an entry is told of another chair");
    if (const auto* seen = std::get_if<Assess>(&entry.what)) {
        if (visit.sedationFrom && isSedation(seen->scale)) visit.sedationFrom = std::max(*visit.sedationFrom, entry.at);
        if (isSedation(seen->scale)) visit.assessments.insert(entry.number);
    }
    if (const auto* correct = std::get_if<Correct>(&entry.what)) {
        // When the last one was is no longer known here: not reckoned for this session any more.
        if (visit.assessments.contains(correct->entry)) visit.sedationEvery = Duration{};
        if (correct->entry >= entry.number) wrong(current_, "corrects what is not there");
    }
    drug(visit, entry);
    found(visit, entry);
    if (const auto* end = std::get_if<End>(&entry.what)) ends(visit, *end, chair, open);
}

void SessionOracle::drug(Visit& visit, const Entry& entry) {
    const bool changes = std::holds_alternative<ChangeRate>(entry.what) ||
                         std::holds_alternative<PauseDrug>(entry.what) ||
                         std::holds_alternative<ResumeDrug>(entry.what);
    const bool stops = std::holds_alternative<StopDrug>(entry.what);
    if ((changes || stops) && (!visit.started || visit.stopped)) wrong(current_, "a drug that does not run is changed");
    if (stops) {
        visit.stopped = true;
        visit.sedationFrom.reset();
    }
    // A rate that rises asks for a look sooner: that is not reckoned here.
    if (std::holds_alternative<ChangeRate>(entry.what)) visit.sedationEvery = Duration{};
    if (!std::holds_alternative<StartDrug>(entry.what)) return;
    if (!visit.infuses) wrong(current_, "a drug is given where the protocol has none");
    if (visit.started) wrong(current_, "the drug is started twice");
    if (!visit.baseline) wrong(current_, "the drug is started without a baseline");
    visit.started = true;
    visit.sedationFrom = entry.at;
}

void SessionOracle::found(Visit& visit, const Entry& entry) {
    if (const auto* cuff = std::get_if<CuffTaken>(&entry.what)) {
        const bool own = cuff->adopted || cuff->origin == Origin::Manual;
        if (!own && entry.at < visit.boundSince) wrong(current_, "a cuff from before the binding counts");
    }
    if (std::holds_alternative<BaselineFound>(entry.what)) visit.baseline = true;
    if (const auto* gap = std::get_if<GapClosed>(&entry.what)) {
        Instant& last = visit.gapEnds[gap->vital];
        if (gap->lasted <= Duration{}) wrong(current_, "a gap of no length");
        if (entry.at - gap->lasted < last) wrong(current_, "gaps overlap");
        last = entry.at;
    }
    if (const auto* went = std::get_if<PhaseWent>(&entry.what)) {
        const bool leaves = went->phase == ChairPhase::Ready || went->phase == ChairPhase::Observation;
        if (leaves && visit.infuses && !visit.stopped && !visit.ended) wrong(current_, "to leave while the drug runs");
    }
}

void SessionOracle::ends(Visit& visit, const End& end, const std::string& chair, const Open& open) {
    visit.ended = true;
    const auto high = [&](const auto& known) { return sounds(known.second, chair); };
    if (end.ending == Ending::Discharged && std::ranges::any_of(open, high)) {
        wrong(current_, "discharged while a HIGH alarm is on");
    }
    const bool drugRuns = visit.started && !visit.stopped;
    if (end.ending == Ending::Discharged && drugRuns) wrong(current_, "discharged while the drug runs");
    if (end.ending == Ending::Aborted && visit.started && !end.patientLeft) wrong(current_, "aborted after the drug");
    if (!end.signature.given()) wrong(current_, "ended and nobody signed");
}

void SessionOracle::check(const engine::State& state, const Open& open) {
    std::set<std::string> running;
    for (const auto& [id, chair] : state.chairs) {
        if (!chair.session) continue;
        const Session& session = *chair.session;
        if (!running.insert(session.id).second) wrong(session.id, "runs on two chairs");
        if (chair.phase != session.now.phase) wrong(session.id, "its chair is in another phase");
        const Visit& visit = visits_[session.id];
        if (visit.entries != session.entries.size()) wrong(session.id, "has entries that were not told");
        if (visit.ended) wrong(session.id, "runs after its end");
        const Coverage spo2 = coverageOf(session, Vital::Spo2, state.last.now);
        if (spo2.covered > spo2.total || spo2.longestGap > spo2.total) wrong(session.id, "covers more than there was");
        overdueIsSaid(session.id, visit, state, open);
        standsAsEntered(visits_[session.id], chair, state.last.now);
    }
    for (const auto& [id, visit] : visits_) {
        if (!visit.ended && !running.contains(id)) wrong(id, "vanished without an end");
    }
}

// What the session keeps is what its entries come to, and the chair's rules judge what the session saw.
void SessionOracle::standsAsEntered(Visit& visit, const engine::Chair& chair, Instant now) {
    const Session& session = *chair.session;
    if (visit.checked == session.entries.size()) return;
    visit.checked = session.entries.size();
    if (reckon(session.entries) != session.now) wrong(session.id, "stands otherwise than its entries say");
    for (const CheckRecord& record : checkHistory(session, now)) {
        const bool done = record.outcome == session::Outcome::Done || record.outcome == session::Outcome::Late;
        if (done != record.done.has_value())
            wrong(session.id, "a check is done and has no time, or the other way round");
    }
    for (const Scale scale : kAllScales) {
        const auto& judged = chair.observations[slot(scale)];
        const auto& assessed = session.now.assessed[slot(scale)];
        if (judged && (!assessed || judged->value != assessed->value))
            wrong(session.id, "another observation is judged");
        if (!judged && assessed && !isSedation(scale)) wrong(session.id, "an observation is not judged");
    }
}

// Sedation while the drug runs: nobody looked for the protocol's interval and grace.
void SessionOracle::overdueIsSaid(const std::string& id, const Visit& visit, const engine::State& state,
                                  const Open& open) {
    if (!visit.sedationFrom || visit.sedationEvery == Duration{}) return;
    const engine::Chair& chair = state.chairs.at(ChairId{visit.chair});
    if (chair.standby || state.last.now <= *visit.sedationFrom + visit.sedationEvery + visit.grace) return;
    const bool said = std::ranges::any_of(open, [&](const auto& known) {
        return known.second.chair.value() == visit.chair && known.second.cause == alarm::TechnicalCause::ChecksOverdue;
    });
    if (!said) wrong(id, "sedation is overdue and nobody says so");
}

}  // namespace chairside::simulation
