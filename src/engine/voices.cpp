#include "engine/voices.h"

#include "engine/attention.h"
#include "engine/delivery.h"

namespace chairside::engine {
namespace {

using alarm::Kind;
using alarm::Occurrence;
using alarm::OccurrenceId;
using alarm::Phase;
using alarm::Signal;
using alarm::SignalInput;

// The cuff's three values are one measurement, the rates are one rate: one voice each. What a monitor or a person
// says is never spoken for by another.
std::optional<Vital> voiceOf(const Occurrence& occurrence) {
    if (!occurrence.vital || occurrence.kind == Kind::Bedside || occurrence.kind == Kind::Help) return std::nullopt;
    const Vital vital = *occurrence.vital;
    if (isCuff(vital)) return Vital::NibpSystolic;
    if (vital == Vital::HeartRate || vital == Vital::PulseRate) return Vital::Rate;
    return vital;
}

bool sameVoice(const Occurrence& a, const Occurrence& b) {
    const auto voice = voiceOf(a);
    return voice && voice == voiceOf(b);
}

// Tiers on one side of one vital rise and fall together: they are one story.
bool sameStory(const Occurrence& a, const Occurrence& b) {
    return a.kind == Kind::Physiological && b.kind == Kind::Physiological && sameVoice(a, b) &&
           a.limitIsUpper == b.limitIsUpper;
}

// Of two tiers with one priority the one with the farther limit is the worse.
bool isWorseTier(const Occurrence& a, const Occurrence& b) {
    if (a.priority != b.priority) return a.priority > b.priority;
    const bool comparable = a.vital == b.vital && a.limit && b.limit && a.condition == alarm::ConditionKind::Limit &&
                            b.condition == alarm::ConditionKind::Limit;
    if (!comparable) return false;
    return a.limitIsUpper ? *a.limit > *b.limit : *a.limit < *b.limit;
}

// `other` speaks for `mine`: it is worse, or it is as bad, came before and still sounds. What a person took on about
// the patient says nothing of a sensor that fell off since; who took on the loss of one has not taken on the patient.
bool outvoices(const Occurrence& other, const Occurrence& mine) {
    if (other.id == mine.id || !sameVoice(other, mine)) return false;
    const bool isOfOtherKind = mine.kind != other.kind;
    if (isOfOtherKind && alarm::isTaken(other.signal)) return false;
    if (isOfOtherKind && mine.kind == Kind::Technical && other.outvoiced) return false;
    if (other.priority != mine.priority) return other.priority > mine.priority;
    if (sameStory(other, mine) && isWorseTier(other, mine)) return true;
    if (sameStory(other, mine) && isWorseTier(mine, other)) return false;
    return other.signal == Signal::Sounding && other.id < mine.id;
}

bool isOutvoiced(Chair& chair, const Occurrence& mine) {
    bool outvoiced = false;
    forEachOpen(chair, [&](Guard& other) { outvoiced = outvoiced || outvoices(*other.occurrence, mine); });
    return outvoiced;
}

OccurrenceId storyOf(Chair& chair, const Occurrence& mine) {
    OccurrenceId story = mine.id;
    forEachOpen(chair, [&](Guard& other) {
        const Occurrence& o = *other.occurrence;
        if (sameStory(o, mine) && o.story) story = std::min(story, *o.story);
    });
    return story;
}

Phase phaseOf(const Occurrence& mine, std::optional<OccurrenceId> story) {
    if (!story || mine.story != story) return Phase::Update;
    return mine.outvoiced ? Phase::Escalate : Phase::Deescalate;
}

// De-escalation is one story and does not sound: who took on the worse one has the lesser one too.
void handDown(Turn& turn, Chair& chair, const Occurrence& ended) {
    if (ended.acknowledgedBy.empty()) return;
    forEachOpen(chair, [&](Guard& other) {
        Occurrence& lesser = *other.occurrence;
        if (!sameStory(ended, lesser) || !isWorseTier(ended, lesser)) return;
        if (lesser.signal != Signal::Sounding && lesser.signal != Signal::Paused) return;
        changeSignal(turn, other, SignalInput::Acknowledge, ended.acknowledgedBy);
        lesser.acknowledgedAt = ended.acknowledgedAt;
        if (lesser.outvoiced == isOutvoiced(chair, lesser)) turn.say(AlarmChanged{Phase::Update, lesser});
    });
}

}  // namespace

void settleVoices(Turn& turn, Chair& chair, std::optional<OccurrenceId> story) {
    forEachOpen(chair, [&](Guard& guard) {
        Occurrence& mine = *guard.occurrence;
        const bool outvoiced = isOutvoiced(chair, mine);
        if (outvoiced == mine.outvoiced) return;
        mine.outvoiced = outvoiced;
        alarm::setHeard(guard.attention.signal, !outvoiced, turn.at);
        awaitConfirmation(turn, guard, false);
        turn.say(AlarmChanged{phaseOf(mine, story), mine});
    });
}

void beginOccurrence(Turn& turn, Chair& chair, Guard& guard, Occurrence occurrence) {
    occurrence.id = turn.newOccurrenceId();
    occurrence.chair = chair.id;
    occurrence.startedAt = turn.wall();
    occurrence.profile = chair.judged->profile.name;
    occurrence.profileHash = chair.judged->profile.hash;
    if (occurrence.kind == Kind::Physiological) occurrence.story = storyOf(chair, occurrence);
    occurrence.outvoiced = isOutvoiced(chair, occurrence);
    guard.occurrence = std::move(occurrence);
    guard.activeSince = turn.at;
    guard.attention = Attention{};
    guard.attention.newestReading = turn.at;
    changeSignal(turn, guard, SignalInput::Begins, {});
    turn.say(AlarmChanged{Phase::Start, *guard.occurrence});
    settleVoices(turn, chair, guard.occurrence->story);
}

void endOccurrence(Turn& turn, Chair& chair, Guard& guard, const std::string& by) {
    const bool latching = guard.occurrence->latching;
    changeSignal(turn, guard, latching ? SignalInput::EndsLatching : SignalInput::Ends, by);
    Occurrence ended = std::move(*guard.occurrence);
    guard.occurrence.reset();
    ended.endedAt = turn.wall();
    turn.say(AlarmChanged{Phase::End, ended});
    handDown(turn, chair, ended);
    const std::optional<OccurrenceId> story = ended.story;
    if (ended.signal == Signal::Latched) {
        forgetLatched(turn, guard);  // the newer one stands for it
        guard.latched = std::move(ended);
    }
    settleVoices(turn, chair, story);
}

}  // namespace chairside::engine
