#include "ui/view/chair_events.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace chairside::ui {

namespace {

// When a cuff is to be confirmed, as a station instant; none: nothing is to be.
std::optional<std::int64_t> instantOf(const v1::RecheckDue& recheck, const v1::Event& event) {
    if (!recheck.has_due_unix_ms()) return std::nullopt;
    return event.at_instant_ms() + recheck.due_unix_ms() - event.at_unix_ms();
}

const std::string* chairOf(const v1::Event& event) {
    switch (event.kind_case()) {
        case v1::Event::kChairLinkChanged: return &event.chair_link_changed().chair();
        case v1::Event::kPhaseChanged: return &event.phase_changed().chair();
        case v1::Event::kLimitChanged: return &event.limit_changed().chair();
        case v1::Event::kObservationEntered: return &event.observation_entered().chair();
        case v1::Event::kBaselineSet: return &event.baseline_set().chair();
        case v1::Event::kRecheckDue: return &event.recheck_due().chair();
        case v1::Event::kStandbyChanged: return &event.standby_changed().chair();
        default: return nullptr;
    }
}

void put(const v1::Event& event, ChairRecord& record) {
    switch (event.kind_case()) {
        case v1::Event::kChairLinkChanged: record.takeLink(event.chair_link_changed()); break;
        case v1::Event::kPhaseChanged: record.takePhase(event.phase_changed(), event.at_instant_ms()); break;
        case v1::Event::kLimitChanged: record.takeLimit(event.limit_changed(), event.at_unix_ms()); break;
        case v1::Event::kObservationEntered:
            record.takeObservation(event.observation_entered(), event.at_unix_ms());
            break;
        case v1::Event::kBaselineSet:
            record.takeBaseline(event.baseline_set().vital(), event.baseline_set().value_milli());
            break;
        case v1::Event::kRecheckDue: record.takeRecheck(instantOf(event.recheck_due(), event)); break;
        case v1::Event::kStandbyChanged: record.takeStandby(event.standby_changed()); break;
        default: break;
    }
}

bool changesLimits(const v1::Event& event) {
    return event.has_phase_changed() || event.has_limit_changed() || event.has_baseline_set();
}

}  // namespace

bool takeChairEvent(const v1::Event& event, const v1::AlarmProfile& profile, ChairListModel& chairs) {
    const std::string* name = chairOf(event);
    if (name == nullptr) return false;
    ChairModel* chair = chairs.find(QString::fromStdString(*name));
    if (chair == nullptr) return true;
    put(event, chair->record());
    if (changesLimits(event)) chair->showLimits(profile);
    return true;
}

void takeJudging(const v1::Snapshot& snapshot, ChairListModel& chairs) {
    std::map<std::string, std::shared_ptr<const v1::AlarmProfile>> others;
    for (const v1::JudgingProfile& other : snapshot.other_profiles()) {
        others[other.hash()] = std::make_shared<const v1::AlarmProfile>(other.profile());
    }
    for (const v1::ChairView& view : snapshot.chairs()) {
        ChairModel* chair = chairs.find(QString::fromStdString(view.chair()));
        if (chair == nullptr) continue;
        const auto other = others.find(view.profile_hash());
        chair->record().takeJudging(other == others.end() ? nullptr : other->second);
        chair->showLimits(snapshot.profile_in_force());
    }
}

}  // namespace chairside::ui
