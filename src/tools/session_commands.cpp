// phase, baseline, observe.
#include <iostream>

#include "tools/command_call.h"
#include "tools/exit_code.h"
#include "tools/json_line.h"
#include "tools/table.h"
#include "vitals/phase.h"
#include "vitals/scale.h"
#include "vitals/vital.h"

namespace chairside::tools {
namespace {

int usage(const std::string& what) {
    std::cerr << "chairsidectl: " << what << '\n';
    return kUsage;
}

std::string upper(std::string text) {
    for (char& c : text) c = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    return text;
}

// The contract's name or the short one: NIBP_SYSTOLIC, sbp.
std::optional<Vital> vitalCalled(const std::string& text) {
    if (const auto vital = vitalNamed(upper(text))) return vital;
    for (const Vital vital : kAllVitals) {
        if (shortName(vital) == upper(text)) return vital;
    }
    return std::nullopt;
}

}  // namespace

int setPhase(const StationAddress& station, const Output& output, const std::string& chair, const std::string& phase,
             const std::string& overrideReason) {
    const auto wanted = phaseNamed(phase);
    if (!wanted) {
        std::string names;
        for (const ChairPhase known : kAllPhases) names += ' ' + std::string{nameForPeople(known)};
        return usage("there is no phase \"" + printable(phase) + "\"; phases:" + names);
    }
    v1::Command command;
    v1::SetPhase& set = *command.mutable_set_phase();
    set.set_chair(chair);
    set.set_phase(static_cast<v1::ChairPhase>(*wanted));
    set.set_override_reason(overrideReason);
    return giveCommand(station, output, std::move(command), "chair", chair);
}

int setBaseline(const StationAddress& station, const Output& output, const std::string& chair, const std::string& vital,
                const std::string& value) {
    const auto wanted = vitalCalled(vital);
    if (!wanted) return usage("there is no vital \"" + printable(vital) + '"');
    const auto quantity = parseQuantity(value);
    if (!quantity) return usage('"' + printable(value) + "\" is no number");
    v1::Command command;
    v1::SetBaseline& set = *command.mutable_set_baseline();
    set.set_chair(chair);
    set.set_vital(static_cast<v1::Vital>(*wanted));
    set.set_value_milli(quantity->milli());
    return giveCommand(station, output, std::move(command), "chair", chair);
}

int changeLimit(const StationAddress& station, const Output& output, const Meant& meant, const std::string& rule,
                const std::string& value) {
    v1::Command command;
    v1::ChangeLimit& change = *command.mutable_change_limit();
    change.set_chair(meant.chair);
    change.set_session(meant.session);
    change.set_rule(rule);
    if (value != "default") {
        const auto quantity = parseQuantity(value);
        if (!quantity) return usage('"' + printable(value) + "\" is no number, and not \"default\"");
        change.set_value_milli(quantity->milli());
    }
    return giveCommand(station, output, std::move(command), "chair", meant.chair);
}

int enterObservation(const StationAddress& station, const Output& output, const Meant& meant, const std::string& scale,
                     const std::string& value) {
    const auto wanted = scaleNamed(upper(scale));
    if (!wanted) {
        std::string names;
        for (const Scale known : kAllScales) names += ' ' + std::string{name(known)};
        return usage("there is no scale \"" + printable(scale) + "\"; scales:" + names);
    }
    const auto quantity = parseQuantity(value);
    if (!quantity) return usage('"' + printable(value) + "\" is no number");
    v1::Command command;
    v1::EnterObservation& enter = *command.mutable_enter_observation();
    enter.set_chair(meant.chair);
    enter.set_session(meant.session);
    enter.set_scale(static_cast<v1::Scale>(*wanted));
    enter.set_value_milli(quantity->milli());
    return giveCommand(station, output, std::move(command), "chair", meant.chair);
}

}  // namespace chairside::tools
