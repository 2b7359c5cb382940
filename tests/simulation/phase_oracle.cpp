#include "simulation/phase_oracle.h"

#include <algorithm>
#include <optional>
#include <set>

namespace chairside::simulation {
namespace {

// The chairs whose phase a person's command moved.
std::set<ChairId> movedBy(const engine::Input& input, const engine::Events& events) {
    std::set<ChairId> moved;
    const auto* command = std::get_if<engine::Command>(&input);
    if (command == nullptr) return moved;
    const bool moves = std::holds_alternative<engine::SetPhase>(command->action) ||
                       std::holds_alternative<engine::SessionAct>(command->action);
    for (const engine::Event& event : events) {
        const auto* changed = std::get_if<engine::PhaseChanged>(&event.what);
        if (moves && changed != nullptr) moved.insert(changed->chair);
    }
    return moved;
}

// Somebody measured or saw something, or a baseline is known from now on: rules may well find that all is well.
bool saysMore(const engine::Event& event, const ChairId& chair) {
    if (const auto* taken = std::get_if<engine::ReadingTaken>(&event.what)) return taken->chair == chair;
    if (const auto* entered = std::get_if<engine::ObservationEntered>(&event.what)) return entered->chair == chair;
    if (const auto* set = std::get_if<engine::BaselineSet>(&event.what)) return set->chair == chair;
    return false;
}

// A standby ends when the infusion runs; what is asked of a session alone ends with it; and a person said that whose
// alarm it was is there no more, where nothing can be known of it.
bool endsWithItsReason(const alarm::Occurrence& o) {
    if (o.conditionUnknown && !o.signalBy.empty()) return true;
    return o.cause == alarm::TechnicalCause::StandbyOver || o.cause == alarm::TechnicalCause::ChecksOverdue ||
           o.cause == alarm::TechnicalCause::CuffCycle ||
           (o.cause == alarm::TechnicalCause::PendingLost && !o.signalBy.empty());
}

// What is said of probes, link and cuff ends where nobody sits; that there is no believable pulse, only by a person.
bool endsWhereNobodySits(const alarm::Occurrence& o) {
    if (!o.cause) return false;
    switch (*o.cause) {
        case alarm::TechnicalCause::LinkLost:
        case alarm::TechnicalCause::VitalLost:
        case alarm::TechnicalCause::Implausible:
        case alarm::TechnicalCause::Conflicting:
        case alarm::TechnicalCause::CuffFailed: return true;
        case alarm::TechnicalCause::NoBelievablePulse: return !o.signalBy.empty();
        default: return false;
    }
}

// In standby, what keeps us from knowing is not said; one comes along with a patient who moves.
bool endsInStandby(const alarm::Occurrence& o, const engine::Events& events) {
    if (!o.cause || o.cause == alarm::TechnicalCause::PendingLost) return false;
    return std::ranges::any_of(events, [&o](const engine::Event& event) {
        const auto* standby = std::get_if<engine::StandbyChanged>(&event.what);
        return standby != nullptr && standby->chair == o.chair && standby->until;
    });
}

// A change within a minute is over when the minute is, also where nothing is measured meanwhile: whatever has the chair
// judged then finds that.
bool lapsesWithTime(const alarm::Profile& profile, const std::string& rule) {
    bool lapses = false;
    for (const alarm::Rule& one : profile.rules) {
        if (one.id != rule) continue;
        alarm::forEachLeaf(one.condition, one.vital, [&](const alarm::Condition& leaf, std::optional<Vital>) {
            lapses = lapses || std::holds_alternative<alarm::Trend>(leaf.kind);
        });
    }
    return lapses;
}

}  // namespace

void PhaseOracle::before(const engine::State& state) {
    judged_.clear();
    for (const auto& [id, chair] : state.chairs) judged_[id] = chair.judged;
}

void PhaseOracle::check(const engine::Input& input, const engine::Events& events, const engine::State& state) const {
    const std::set<ChairId> moved = movedBy(input, events);
    for (const engine::Event& event : events) {
        const auto* changed = std::get_if<engine::AlarmChanged>(&event.what);
        if (changed == nullptr || changed->phase != alarm::Phase::End) continue;
        const alarm::Occurrence& o = changed->occurrence;
        if (!moved.contains(o.chair) || endsWithItsReason(o) || endsInStandby(o, events)) continue;
        const bool empty = state.chairs.at(o.chair).phase == ChairPhase::Unoccupied;
        if (empty && endsWhereNobodySits(o)) continue;
        const engine::JudgedBy& judged = judged_.at(o.chair);
        const bool otherProfile = state.chairs.at(o.chair).judged != judged;
        const auto more = [&o](const engine::Event& other) { return saysMore(other, o.chair); };
        if (otherProfile || std::ranges::any_of(events, more)) continue;
        if (lapsesWithTime(judged->profile, o.rule)) continue;
        complain_("a phase change ends an alarm: " + o.rule + " on chair " + o.chair.value());
    }
}

}  // namespace chairside::simulation
