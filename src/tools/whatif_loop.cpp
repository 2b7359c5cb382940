#include "tools/whatif_loop.h"

#include <algorithm>

#include "engine/session_limits.h"
#include "engine/state.h"

namespace chairside::tools {
namespace {

// What people did about alarms, and what is no matter of profiles, is left out.
struct Counts {
    bool operator()(const engine::Acknowledge&) const { return false; }
    bool operator()(const engine::Unacknowledge&) const { return false; }
    bool operator()(const engine::PauseAudio&) const { return false; }
    bool operator()(const engine::EndPause&) const { return false; }
    bool operator()(const engine::BeginStandby&) const { return false; }
    bool operator()(const engine::EndStandby&) const { return false; }
    bool operator()(const engine::CallHelp&) const { return false; }
    bool operator()(const engine::EndHelp&) const { return false; }
    bool operator()(const engine::Annunciated&) const { return false; }
    bool operator()(const engine::ReportSound&) const { return false; }
    bool operator()(const engine::DraftProfile&) const { return false; }
    bool operator()(const engine::ActivateProfile&) const { return true; }
    bool operator()(const engine::SetPhase&) const { return true; }
    bool operator()(const engine::SetBaseline&) const { return true; }
    bool operator()(const engine::EnterObservation&) const { return true; }
    bool operator()(const engine::ChangeLimit&) const { return true; }
    bool operator()(const engine::SessionAct&) const { return true; }

    bool operator()(const engine::Command& command) const { return std::visit(*this, command.action); }
    bool operator()(const engine::Alive&) const { return true; }
    bool operator()(const engine::MessageRejected&) const { return false; }
    bool operator()(const engine::StorageState&) const { return false; }
    bool operator()(const engine::Health&) const { return false; }
    bool operator()(const engine::EntriesLost&) const { return false; }
    bool operator()(const engine::AnnunciatorLink&) const { return false; }
    bool operator()(const engine::HookFinished&) const { return false; }
    bool operator()(const engine::Started&) const { return true; }
    bool operator()(const engine::ClockSample&) const { return true; }
    bool operator()(const engine::ConfigurationChanged&) const { return true; }
    bool operator()(const DeviceMessage&) const { return true; }
    bool operator()(const engine::MonitorLink&) const { return true; }
};

bool activates(const engine::Input& input) {
    const auto* command = std::get_if<engine::Command>(&input);
    return command != nullptr && std::holds_alternative<engine::ActivateProfile>(command->action);
}

bool namesAProfile(const engine::Input& input) {
    const auto* command = std::get_if<engine::Command>(&input);
    const auto* act = command != nullptr ? std::get_if<engine::SessionAct>(&command->action) : nullptr;
    return act != nullptr && act->profile;
}

// A session of a protocol that brings a profile of its own: judged by the one that is tried all the same.
engine::Input withoutProfile(engine::Input input) {
    auto& act = std::get<engine::SessionAct>(std::get<engine::Command>(input).action);
    act.profile.reset();
    act.protocol->alarmProfile.clear();
    return input;
}

}  // namespace

bool countsInOpenLoop(const engine::Input& input) { return std::visit(Counts{}, input); }

OpenLoop::OpenLoop(std::optional<alarm::Profile> profile) : profile_(std::move(profile)) {
    if (!profile_) return;
    for (alarm::Rule& rule : profile_->rules) {
        if (!rule.vital || !engine::ownLimit(rule)) continue;
        const PlausibleRange range = plausible(*rule.vital);
        rule.sessionBounds = alarm::SessionBounds{range.lowest, range.highest};
    }
}

bool OpenLoop::take(const engine::Input& input, engine::Stamp at) {
    if (!profile_) return apply(input, at);
    if (activates(input)) return true;
    if (namesAProfile(input)) return apply(withoutProfile(input), at);
    const auto* changed = std::get_if<engine::ConfigurationChanged>(&input);
    if (changed == nullptr) return apply(input, at);
    engine::ConfigurationChanged mine = *changed;
    mine.configuration.profile = *profile_;
    return apply(mine, at);
}

bool OpenLoop::apply(const engine::Input& input, engine::Stamp at) {
    events_.clear();
    engine_.apply(input, at, events_);
    for (const engine::Event& event : events_) {
        if (const auto* changed = std::get_if<engine::AlarmChanged>(&event.what)) note(*changed);
    }
    const auto* command = std::get_if<engine::Command>(&input);
    const auto* limit = command != nullptr ? std::get_if<engine::ChangeLimit>(&command->action) : nullptr;
    if (limit == nullptr) return true;
    const bool refused = std::ranges::any_of(events_, [](const engine::Event& event) {
        const auto* answered = std::get_if<engine::CommandAnswered>(&event.what);
        return answered != nullptr && !answered->accepted;
    });
    if (refused) ++limitsRefused_[limit->chair.value()];
    return !refused;
}

std::string OpenLoop::sessionOn(const ChairId& chair) const {
    const auto found = engine_.state().chairs.find(chair);
    const bool runs = found != engine_.state().chairs.end() && found->second.session;
    return runs ? found->second.session->id : std::string{};
}

void OpenLoop::note(const engine::AlarmChanged& changed) {
    const alarm::Occurrence& o = changed.occurrence;
    const auto known = open_.find(o.id);
    if (known == open_.end() && changed.phase == alarm::Phase::Start && !o.chair.value().empty()) {
        open_[o.id] = found_.size();
        found_.push_back({o.chair.value(), o.rule, o.priority, o.startedAt, std::nullopt, o.startValue, o.vital,
                          o.sessionLimit, sessionOn(o.chair)});
    }
    if (known == open_.end() || !o.endedAt) return;
    found_[known->second].end = o.endedAt;
    open_.erase(known);
}

std::vector<Found> OpenLoop::found(const std::set<std::string>& mine) const {
    std::vector<Found> counted;
    std::ranges::copy_if(found_, std::back_inserter(counted),
                         [&](const Found& found) { return mine.contains(found.chair); });
    return counted;
}

std::size_t OpenLoop::limitsRefused(const std::set<std::string>& mine) const {
    std::size_t all = 0;
    for (const auto& [chair, refused] : limitsRefused_) all += mine.contains(chair) ? refused : 0;
    return all;
}

}  // namespace chairside::tools
