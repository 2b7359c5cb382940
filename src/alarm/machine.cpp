#include "alarm/machine.h"

#include "base/check.h"

namespace chairside::alarm {
namespace {

Change goQuiet(Machine& machine, Change told) {
    machine.state = ConditionState::Quiet;
    machine.lostPending = false;
    return told;
}

Change goActive(Machine& machine, Change told) {
    machine.state = ConditionState::Active;
    machine.lostPending = false;
    return told;
}

Change rise(Machine& machine, Delays delays, Instant now) {
    if (delays.on == Duration::zero()) return goActive(machine, Change::Starts);
    machine.state = ConditionState::Rising;
    machine.since = now;
    return Change::None;
}

Change fall(Machine& machine, Delays delays, Instant now) {
    if (delays.off == Duration::zero()) return goQuiet(machine, Change::Ends);
    machine.state = ConditionState::Falling;
    machine.since = now;
    return Change::None;
}

Change stepRising(Machine& machine, Judgement judgement) {
    switch (judgement) {
        case Judgement::Unknown: return Change::None;
        case Judgement::Holds: return machine.lostPending ? goActive(machine, Change::StartsFound) : Change::None;
        case Judgement::Between:
        case Judgement::Clear: return goQuiet(machine, machine.lostPending ? Change::FindsPending : Change::None);
    }
    checkFailed("no such judgement", std::source_location::current());
}

}  // namespace

Judgement judge(const Condition& condition, Quantity clearMargin, Quantity value) {
    if (const auto* low = std::get_if<AtOrBelow>(&condition)) {
        if (value <= low->limit) return Judgement::Holds;
        return value >= low->limit + clearMargin ? Judgement::Clear : Judgement::Between;
    }
    const Quantity limit = std::get<AtOrAbove>(condition).limit;
    if (value >= limit) return Judgement::Holds;
    return value <= limit - clearMargin ? Judgement::Clear : Judgement::Between;
}

Change step(Machine& machine, Delays delays, Judgement judgement, Instant now) {
    machine.unknown = judgement == Judgement::Unknown;
    switch (machine.state) {
        case ConditionState::Quiet: return judgement == Judgement::Holds ? rise(machine, delays, now) : Change::None;
        case ConditionState::Rising: return stepRising(machine, judgement);
        case ConditionState::Active: return judgement == Judgement::Clear ? fall(machine, delays, now) : Change::None;
        case ConditionState::Falling:
            return judgement == Judgement::Clear ? Change::None : goActive(machine, Change::None);
    }
    checkFailed("no such condition state", std::source_location::current());
}

std::optional<Instant> deadline(const Machine& machine, Delays delays) {
    switch (machine.state) {
        case ConditionState::Quiet:
        case ConditionState::Active: return std::nullopt;
        case ConditionState::Rising:
            return machine.lostPending ? std::nullopt : std::optional{machine.since + delays.on};
        case ConditionState::Falling: return machine.since + delays.off;
    }
    checkFailed("no such condition state", std::source_location::current());
}

Change expire(Machine& machine) {
    if (machine.state == ConditionState::Falling) return goQuiet(machine, Change::Ends);
    check(machine.state == ConditionState::Rising, "only a running delay expires");
    if (!machine.unknown) return goActive(machine, Change::Starts);
    machine.lostPending = true;
    return Change::LosesPending;
}

}  // namespace chairside::alarm
