#include "engine/attention.h"

#include <algorithm>

#include "base/check.h"
#include "engine/delivery.h"
#include "engine/guards.h"
#include "engine/reports.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

using alarm::Occurrence;
using alarm::OccurrenceId;
using alarm::Phase;
using alarm::Priority;
using alarm::Signal;
using alarm::SignalInput;
using alarm::Told;

Phase phaseOf(Told told) {
    switch (told) {
        case Told::Start: return Phase::Start;
        case Told::Continue: return Phase::Continue;
        case Told::End: return Phase::End;
        case Told::Update: return Phase::Update;
        case Told::Escalate: return Phase::Escalate;
        case Told::Reset: return Phase::Reset;
        case Told::Nothing:
        case Told::Refused: break;
    }
    checkFailed("nothing to tell has no phase", std::source_location::current());
}

void forgetPerson(Guard& guard) {
    guard.occurrence->acknowledgedBy.clear();
    guard.occurrence->acknowledgedAt.reset();
    guard.attention.takenValue.reset();
}

// What the occurrence shows of its signal.
void show(Turn& turn, Guard& guard, const std::string& by) {
    Occurrence& o = *guard.occurrence;
    const Signal before = o.signal;
    o.signal = guard.attention.signal.state;
    o.level = guard.attention.signal.level;
    o.signalBy = by;
    o.pausedUntil.reset();
    if (o.signal == Signal::Sounding) forgetPerson(guard);
    if (o.signal == Signal::Paused && turn.state.pause) {
        o.pausedUntil = turn.wall() + (turn.state.pause->until - turn.at);
        guard.attention.takenValue = o.value;
    }
    if (o.signal != Signal::Acknowledged || before == Signal::Reminding) return;
    o.acknowledgedBy = by;
    o.acknowledgedAt = turn.wall();
    guard.attention.takenAt = turn.at;
    guard.attention.takenValue = o.value;
}

std::optional<Quantity> worseBy(const alarm::SignalPolicy& policy, Vital vital) {
    for (const alarm::WorseBy& worse : policy.worseBy) {
        if (worse.vital == vital) return worse.amount;
    }
    return std::nullopt;
}

bool isPast(const Occurrence& o, Quantity value, Quantity from, Quantity by) {
    return o.limitIsUpper ? value >= from + by : value <= from - by;
}

bool isWorse(const alarm::SignalPolicy& policy, const Guard& guard, Quantity value) {
    const Occurrence& o = *guard.occurrence;
    if (!guard.attention.takenValue || !o.vital) return false;
    const auto by = worseBy(policy, *o.vital);
    return by && isPast(o, value, *guard.attention.takenValue, *by);
}

bool isBreachingCuff(const Occurrence& o, Quantity value) {
    return o.vital && isCuff(*o.vital) && o.limit && isPast(o, value, *o.limit, Quantity{});
}

struct Found {
    Chair* chair = nullptr;  // none: the station's own
    Guard* guard = nullptr;
    bool latched = false;
};

Found findOccurrence(State& state, OccurrenceId id) {
    Found found;
    const auto look = [&](Chair* chair, Guard& guard) {
        const bool open = guard.occurrence && guard.occurrence->id == id;
        const bool latched = guard.latched && guard.latched->id == id;
        if (open || latched) found = {chair, &guard, latched};
    };
    for (auto& [name, chair] : state.chairs) {
        forEachGuard(chair, [&](Guard& guard) { look(&chair, guard); });
    }
    for (auto& [key, guard] : state.stationTechnical) look(nullptr, guard);
    return found;
}

std::string notThere(OccurrenceId id) { return "no alarm " + toText(id) + " is active: it has ended, or never was"; }

// Who takes a latched alarm away has seen it.
void resetLatched(Turn& turn, Guard& guard, const std::string& by) {
    Occurrence gone = *std::move(guard.latched);
    guard.latched.reset();
    gone.signal = Signal::Silent;
    gone.signalBy = by;
    if (!by.empty()) {
        gone.acknowledgedBy = by;
        gone.acknowledgedAt = turn.wall();
    }
    turn.say(AlarmChanged{Phase::Reset, std::move(gone)});
}

}  // namespace

Told changeSignal(Turn& turn, Guard& guard, SignalInput input, const std::string& by) {
    const Told told = alarm::step(guard.attention.signal, input, turn.at);
    if (told == Told::Nothing || told == Told::Refused) return told;
    if (guard.occurrence->outvoiced) alarm::setHeard(guard.attention.signal, false, turn.at);
    show(turn, guard, by);
    const bool isNews = input == SignalInput::Begins || input == SignalInput::Worse || input == SignalInput::Raised;
    awaitConfirmation(turn, guard, isNews);
    return told;
}

Told tellSignal(Turn& turn, Guard& guard, SignalInput input, const std::string& by) {
    const Told told = changeSignal(turn, guard, input, by);
    if (told == Told::Nothing || told == Told::Refused) return told;
    turn.say(AlarmChanged{phaseOf(told), *guard.occurrence});
    return told;
}

void raisePriority(Turn& turn, Guard& guard, Priority priority) {
    guard.occurrence->priority = priority;
    changeSignal(turn, guard, SignalInput::Raised, {});
    turn.say(AlarmChanged{Phase::Escalate, *guard.occurrence});
}

void attendTo(Turn& turn, Guard& guard, const Reading& reading) {
    const bool isNew = reading.since > guard.attention.newestReading;
    guard.attention.newestReading = std::max(guard.attention.newestReading, reading.since);
    const Occurrence& o = *guard.occurrence;
    if (isWorse(turn.profile().signals, guard, reading.value)) {
        tellSignal(turn, guard, SignalInput::Worse);
    } else if (isNew && o.priority == Priority::Medium && isBreachingCuff(o, reading.value)) {
        tellSignal(turn, guard, SignalInput::NewCuff);
    }
}

void forgetLatched(Turn& turn, Guard& guard) {
    if (guard.latched) resetLatched(turn, guard, {});
}

void expireAttention(Turn& turn, Guard& guard) {
    if (!guard.occurrence) return;
    missConfirmation(turn, guard);
    const auto due = alarm::nextDue(guard.attention.signal, guard.occurrence->priority, turn.profile().signals);
    if (!due || due->at > turn.at) return;
    const Told told = tellSignal(turn, guard, due->what);
    if (due->what != SignalInput::NobodyAnswers || told != Told::Escalate) return;
    const Occurrence& o = *guard.occurrence;
    turn.say(Summoned{SummonsWhy::NobodyAnswers, o.id, o.chair, o.rule, o.priority, o.level});
}

std::optional<Instant> attentionDeadline(const alarm::Profile& profile, const Guard& guard) {
    if (!guard.occurrence) return std::nullopt;
    const auto due = alarm::nextDue(guard.attention.signal, guard.occurrence->priority, profile.signals);
    std::optional<Instant> first = guard.attention.confirmBy;
    if (due && (!first || due->at < *first)) first = due->at;
    return first;
}

void shiftAttention(Guard& guard, Duration by) {
    alarm::SignalMachine& signal = guard.attention.signal;
    signal.since = signal.since + by;
    if (signal.unansweredFrom) signal.unansweredFrom = *signal.unansweredFrom + by;
    if (guard.attention.confirmBy) guard.attention.confirmBy = *guard.attention.confirmBy + by;
}

std::string execute(Turn& turn, const Acknowledge& wanted, const Actor& by) {
    const Found found = findOccurrence(turn.state, wanted.occurrence);
    if (found.guard == nullptr) return notThere(wanted.occurrence);
    const Occurrence& o = found.latched ? *found.guard->latched : *found.guard->occurrence;
    if (!wanted.prioritySeen) return "say with which priority it was on the screen";
    if (*wanted.prioritySeen != o.priority) return "its priority changed meanwhile: look again";
    if (found.latched) {
        resetLatched(turn, *found.guard, by.person);
        return {};
    }
    const std::string taken = o.acknowledgedBy;
    if (tellSignal(turn, *found.guard, SignalInput::Acknowledge, by.person) == Told::Refused) {
        return "already acknowledged by " + taken;
    }
    if (found.chair != nullptr) settleVoices(turn, *found.chair);
    if (found.chair != nullptr) endDoubted(turn, *found.chair);
    return {};
}

std::string execute(Turn& turn, const Unacknowledge& wanted, const Actor& by) {
    const Found found = findOccurrence(turn.state, wanted.occurrence);
    if (found.guard == nullptr || found.latched) return notThere(wanted.occurrence);
    const Attention& attention = found.guard->attention;
    if (!alarm::isTaken(attention.signal.state)) return "it is not acknowledged";
    const Duration limit = turn.profile().signals.undoWithin;
    if (turn.at - attention.takenAt > limit) {
        return "it was acknowledged more than " + std::to_string(limit.count() / 1000) + " s ago";
    }
    tellSignal(turn, *found.guard, SignalInput::Undo, by.person);
    if (found.chair != nullptr) settleVoices(turn, *found.chair);
    return {};
}

}  // namespace chairside::engine
