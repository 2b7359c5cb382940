// A clinic whose people give commands: what they are answered, and what was told of an alarm.
#pragma once

#include <algorithm>
#include <string>

#include "unit/engine/clinic.h"

namespace chairside::engine {

class AttendedClinic : public Clinic {
public:
    using Clinic::Clinic;

    // A profile in which that rule latches.
    static Configuration latching(const std::string& rule) {
        Configuration c = Clinic::automatic();
        std::ranges::find(c.profile.rules, rule, &alarm::Rule::id)->latching = true;
        return c;
    }

    // Why the command was refused; empty: done.
    std::string does(Action action, const std::string& person = "Ana") {
        const std::string id = "command " + std::to_string(++commands_);
        take(Command{CommandId{id}, {"unverified:" + person, "test"}, std::move(action)});
        for (const Event& e : last) {
            const auto* answer = std::get_if<CommandAnswered>(&e.what);
            if (answer == nullptr || answer->command.value() != id) continue;
            return answer->accepted ? "" : answer->reason.empty() ? "refused without a reason" : answer->reason;
        }
        return "no answer";
    }

    // How often an event of that phase was told of the rule.
    [[nodiscard]] int toldOf(const std::string& rule, alarm::Phase phase) const {
        return int(std::ranges::count_if(all, [&](const Event& e) {
            const auto* changed = std::get_if<AlarmChanged>(&e.what);
            return changed != nullptr && changed->phase == phase && changed->occurrence.rule == rule;
        }));
    }

    // How often somebody was called because of the rule.
    [[nodiscard]] int summonsFor(const std::string& rule, SummonsWhy why = SummonsWhy::NobodyAnswers) const {
        return int(std::ranges::count_if(all, [&](const Event& e) {
            const auto* summoned = std::get_if<Summoned>(&e.what);
            return summoned != nullptr && summoned->rule == rule && summoned->why == why;
        }));
    }

private:
    int commands_ = 0;
};

}  // namespace chairside::engine
