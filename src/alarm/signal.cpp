#include "alarm/signal.h"

#include <algorithm>

#include "base/check.h"

namespace chairside::alarm {
namespace {

Told become(SignalMachine& machine, Signal state, Instant now, Told told) {
    machine.state = state;
    machine.since = now;
    if (state != Signal::Sounding && state != Signal::Paused) machine.unansweredFrom.reset();
    return told;
}

// Whoever is to answer has the whole time again.
Told sound(SignalMachine& machine, Instant now, Told told) {
    machine.unansweredFrom = now;
    return become(machine, Signal::Sounding, now, told);
}

// Somebody has answered: should it sound again, nobody has yet.
Told take(SignalMachine& machine, Instant now) {
    machine.level = 0;
    return become(machine, Signal::Acknowledged, now, Told::Update);
}

// More urgent than before: whoever did not answer the lesser one is called anew. The time to answer runs on.
Told raise(SignalMachine& machine, Instant now) {
    machine.level = 0;
    return machine.state == Signal::Sounding ? Told::Escalate : sound(machine, now, Told::Escalate);
}

// Louder, and never quiet by a pause: the next call comes after the same time again.
Told callLouder(SignalMachine& machine, Instant now) {
    machine.level = std::min(machine.level + 1, kLevelMax);
    return sound(machine, now, Told::Escalate);
}

Told stepSilent(SignalMachine& machine, SignalInput input, Instant now) {
    switch (input) {
        case SignalInput::Begins: machine.level = 0; return sound(machine, now, Told::Start);
        case SignalInput::Acknowledge:
        case SignalInput::Undo:
        case SignalInput::Pause: return Told::Refused;
        case SignalInput::Ends:
        case SignalInput::EndsLatching:
        case SignalInput::PauseEnds:
        case SignalInput::ReminderDue:
        case SignalInput::ReminderOver:
        case SignalInput::Worse:
        case SignalInput::Raised:
        case SignalInput::NewCuff:
        case SignalInput::NobodyAnswers: return Told::Nothing;
    }
    checkFailed("no such signal input", std::source_location::current());
}

Told stepSounding(SignalMachine& machine, SignalInput input, Instant now) {
    switch (input) {
        case SignalInput::Ends: return become(machine, Signal::Silent, now, Told::End);
        case SignalInput::EndsLatching: return become(machine, Signal::Latched, now, Told::End);
        case SignalInput::Acknowledge: return take(machine, now);
        case SignalInput::Undo: return Told::Refused;
        case SignalInput::Pause: return become(machine, Signal::Paused, now, Told::Update);
        case SignalInput::Raised: return raise(machine, now);
        case SignalInput::NobodyAnswers: return callLouder(machine, now);
        case SignalInput::Begins:
        case SignalInput::PauseEnds:
        case SignalInput::ReminderDue:
        case SignalInput::ReminderOver:
        case SignalInput::Worse:
        case SignalInput::NewCuff: return Told::Nothing;
    }
    checkFailed("no such signal input", std::source_location::current());
}

// The time in which somebody must answer runs on.
Told stepPaused(SignalMachine& machine, SignalInput input, Instant now) {
    switch (input) {
        case SignalInput::Ends: return become(machine, Signal::Silent, now, Told::End);
        case SignalInput::EndsLatching: return become(machine, Signal::Latched, now, Told::End);
        case SignalInput::Acknowledge: return take(machine, now);
        case SignalInput::PauseEnds: return become(machine, Signal::Sounding, now, Told::Continue);
        case SignalInput::Worse: return sound(machine, now, Told::Escalate);
        case SignalInput::Raised: return raise(machine, now);
        case SignalInput::NobodyAnswers: return callLouder(machine, now);
        case SignalInput::Undo:
        case SignalInput::Pause: return Told::Refused;
        case SignalInput::Begins:
        case SignalInput::ReminderDue:
        case SignalInput::ReminderOver:
        case SignalInput::NewCuff: return Told::Nothing;
    }
    checkFailed("no such signal input", std::source_location::current());
}

Told stepTaken(SignalMachine& machine, SignalInput input, Instant now) {
    const bool reminding = machine.state == Signal::Reminding;
    switch (input) {
        case SignalInput::Ends:
        case SignalInput::EndsLatching: return become(machine, Signal::Silent, now, Told::End);
        case SignalInput::Acknowledge: return reminding ? take(machine, now) : Told::Refused;
        case SignalInput::Pause:
            return reminding ? become(machine, Signal::Acknowledged, now, Told::Update) : Told::Nothing;
        case SignalInput::ReminderOver:
            return reminding ? become(machine, Signal::Acknowledged, now, Told::Update) : Told::Nothing;
        case SignalInput::ReminderDue:
            return reminding ? Told::Nothing : become(machine, Signal::Reminding, now, Told::Continue);
        case SignalInput::Undo: return sound(machine, now, Told::Update);
        case SignalInput::Worse: return sound(machine, now, Told::Escalate);
        case SignalInput::Raised: return raise(machine, now);
        case SignalInput::NewCuff: return sound(machine, now, Told::Continue);
        case SignalInput::Begins:
        case SignalInput::PauseEnds:
        case SignalInput::NobodyAnswers: return Told::Nothing;
    }
    checkFailed("no such signal input", std::source_location::current());
}

Told stepLatched(SignalMachine& machine, SignalInput input, Instant now) {
    switch (input) {
        case SignalInput::Acknowledge: return become(machine, Signal::Silent, now, Told::Reset);
        case SignalInput::Undo:
        case SignalInput::Pause: return Told::Refused;
        case SignalInput::Begins:
        case SignalInput::Ends:
        case SignalInput::EndsLatching:
        case SignalInput::PauseEnds:
        case SignalInput::ReminderDue:
        case SignalInput::ReminderOver:
        case SignalInput::Worse:
        case SignalInput::Raised:
        case SignalInput::NewCuff:
        case SignalInput::NobodyAnswers: return Told::Nothing;
    }
    checkFailed("no such signal input", std::source_location::current());
}

std::optional<Duration> answerTime(Priority priority, const SignalPolicy& policy) {
    switch (priority) {
        case Priority::High: return policy.unansweredHigh;
        case Priority::Medium: return policy.unansweredMedium;
        case Priority::Low: return std::nullopt;
    }
    checkFailed("no such priority", std::source_location::current());
}

}  // namespace

Told step(SignalMachine& machine, SignalInput input, Instant now) {
    switch (machine.state) {
        case Signal::Silent: return stepSilent(machine, input, now);
        case Signal::Sounding: return stepSounding(machine, input, now);
        case Signal::Paused: return stepPaused(machine, input, now);
        case Signal::Acknowledged:
        case Signal::Reminding: return stepTaken(machine, input, now);
        case Signal::Latched: return stepLatched(machine, input, now);
    }
    checkFailed("no such signal", std::source_location::current());
}

void setHeard(SignalMachine& machine, bool heard, Instant now) {
    const bool waits = machine.state == Signal::Sounding || machine.state == Signal::Paused;
    machine.unansweredFrom = waits && heard ? std::optional{now} : std::nullopt;
}

std::optional<SignalDue> nextDue(const SignalMachine& machine, Priority priority, const SignalPolicy& policy) {
    if (machine.state == Signal::Reminding) {
        return SignalDue{machine.since + policy.reminderLasts, SignalInput::ReminderOver};
    }
    if (machine.state == Signal::Acknowledged && priority == Priority::High) {
        return SignalDue{machine.since + policy.remindEvery, SignalInput::ReminderDue};
    }
    const auto time = answerTime(priority, policy);
    if (!machine.unansweredFrom || !time || machine.level >= kLevelMax) return std::nullopt;
    return SignalDue{*machine.unansweredFrom + *time, SignalInput::NobodyAnswers};
}

}  // namespace chairside::alarm
