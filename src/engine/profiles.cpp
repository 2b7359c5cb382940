#include "engine/profiles.h"

#include "engine/chair_alarms.h"

namespace chairside::engine {

void followProfile(Turn& turn, const alarm::Profile& before) {
    turn.rules = RuleIndex{turn.profile()};
    for (auto& [id, chair] : turn.state.chairs) adoptProfile(turn, chair, before);
}

std::string activateProfile(Turn& turn, const ActivateProfile& wanted, const Actor& by) {
    alarm::Profile& inForce = turn.state.configuration.profile;
    if (wanted.profile.hash == inForce.hash) return "this version is in force already";
    if (wanted.replaces != inForce.hash) {
        return "the version in force is " + inForce.hash + " by now, not the one this was to replace: look again";
    }
    const alarm::Profile before = std::move(inForce);
    inForce = wanted.profile;
    followProfile(turn, before);
    turn.say(ConfigurationInForce{inForce.name, inForce.hash, by.person, wanted.reason});
    return {};
}

}  // namespace chairside::engine
