#include "alarm/machine.h"

#include <algorithm>

#include "base/check.h"

namespace chairside::alarm {
namespace {

Change goQuiet(Machine& machine, Change told) {
    machine.state = ConditionState::Quiet;
    machine.lostPending = false;
    machine.readings = 0;
    return told;
}

Change goActive(Machine& machine, Change told) {
    machine.state = ConditionState::Active;
    machine.lostPending = false;
    machine.readings = 0;
    return told;
}

Duration onDelay(const Machine& machine, const Delays& delays) {
    return machine.readings >= delays.confirm ? delays.on : std::max(delays.on, delays.confirmWithin);
}

// All that was to be waited for is over.
bool isDue(const Machine& machine, const Delays& delays, Instant now) {
    return now >= machine.since + onDelay(machine, delays);
}

Change rise(Machine& machine, const Delays& delays, bool atOnce, Instant now) {
    machine.since = now;
    machine.readings = 1;
    if (atOnce || isDue(machine, delays, now)) return goActive(machine, Change::Starts);
    machine.state = ConditionState::Rising;
    return Change::None;
}

Change fall(Machine& machine, const Delays& delays, Instant now) {
    if (delays.off == Duration::zero()) return goQuiet(machine, Change::Ends);
    machine.state = ConditionState::Falling;
    machine.since = now;
    return Change::None;
}

Change riseOn(Machine& machine, const Delays& delays, Seen seen, Instant now) {
    if (machine.lostPending) return goActive(machine, Change::StartsFound);
    if (seen.measured) ++machine.readings;
    if (seen.atOnce || isDue(machine, delays, now)) return goActive(machine, Change::Starts);
    return Change::None;
}

Change stepRising(Machine& machine, const Delays& delays, Seen seen, Instant now) {
    switch (seen.judgement) {
        case Judgement::Unknown: return Change::None;
        case Judgement::Holds: return riseOn(machine, delays, seen, now);
        case Judgement::Between:
        case Judgement::Clear: return goQuiet(machine, machine.lostPending ? Change::FindsPending : Change::None);
    }
    checkFailed("no such judgement", std::source_location::current());
}

}  // namespace

Change step(Machine& machine, const Delays& delays, Seen seen, Instant now) {
    machine.unknown = seen.judgement == Judgement::Unknown;
    const bool clear = seen.judgement == Judgement::Clear;
    switch (machine.state) {
        case ConditionState::Quiet:
            return seen.judgement == Judgement::Holds ? rise(machine, delays, seen.atOnce, now) : Change::None;
        case ConditionState::Rising: return stepRising(machine, delays, seen, now);
        case ConditionState::Active: return clear ? fall(machine, delays, now) : Change::None;
        case ConditionState::Falling: return clear ? Change::None : goActive(machine, Change::None);
    }
    checkFailed("no such condition state", std::source_location::current());
}

std::optional<Instant> deadline(const Machine& machine, const Delays& delays) {
    switch (machine.state) {
        case ConditionState::Quiet:
        case ConditionState::Active: return std::nullopt;
        case ConditionState::Rising:
            return machine.lostPending ? std::nullopt : std::optional{machine.since + onDelay(machine, delays)};
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
