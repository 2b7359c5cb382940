#include "engine/sessions.h"
#include "session/standing.h"

namespace chairside::engine {
namespace {

std::vector<std::string> warningsOf(const session::Session& session) {
    std::vector<std::string> all;
    for (const session::Entry& entry : session.entries) {
        const auto* warned = std::get_if<session::Warned>(&entry.what);
        if (warned == nullptr) continue;
        std::string text{inWords(warned->warning)};
        if (!warned->detail.empty()) text += ": " + warned->detail;
        all.push_back(std::move(text));
    }
    return all;
}

}  // namespace

SessionView viewSession(const Chair& chair, Instant now, WallTime wall) {
    const session::Session& running = *chair.session;
    const session::Situation at = situationOf(chair, now, wall);
    SessionView view;
    view.id = running.id;
    view.protocol = running.protocol;
    view.now = running.now;
    view.entries = std::uint32_t(running.entries.size());
    view.checks = session::dueChecks(running, now);
    view.baseline = session::baselineOf(running, at);
    const bool after = running.now.phase == ChairPhase::Observation || running.now.phase == ChairPhase::Ready;
    if (after) view.criteria = session::criteriaOf(running, at);
    if (!running.now.infusion) view.gate = session::gateOf(running, at);
    if (const auto& infusion = running.now.infusion) {
        view.plannedEnd = session::plannedEnd(*infusion, now);
        view.givenMl = session::givenMl(*infusion, now);
        view.givenMg = session::givenMg(running.protocol.drug, *infusion, now);
    }
    view.spo2 = session::coverageOf(running, Vital::Spo2, now);
    view.rate = session::coverageOf(running, Vital::Rate, now);
    view.warnings = warningsOf(running);
    return view;
}

}  // namespace chairside::engine
