#include "engine/voices.h"

namespace chairside::engine {
namespace {

using alarm::Occurrence;
using alarm::Phase;
using alarm::Signal;

// The cuff's three values are one measurement, the rates are one rate: one voice each.
std::optional<Vital> voiceOf(const Occurrence& occurrence) {
    if (!occurrence.vital) return std::nullopt;
    const Vital vital = *occurrence.vital;
    if (isCuff(vital)) return Vital::NibpSystolic;
    if (vital == Vital::HeartRate || vital == Vital::PulseRate) return Vital::Rate;
    return vital;
}

bool sameVoice(const Occurrence& a, const Occurrence& b) {
    const auto voice = voiceOf(a);
    return voice && voice == voiceOf(b);
}

// `other` speaks for `mine`: it is worse, or it is as bad, came before and still sounds.
bool outvoices(const Occurrence& other, const Occurrence& mine) {
    if (other.id == mine.id || !sameVoice(other, mine)) return false;
    if (other.priority != mine.priority) return other.priority > mine.priority;
    return other.signal == Signal::Sounding && other.id < mine.id;
}

}  // namespace

void settleVoices(Turn& turn, Chair& chair) {
    forEachOpen(chair, [&](Guard& guard) {
        Occurrence& mine = *guard.occurrence;
        bool outvoiced = false;
        forEachOpen(chair, [&](Guard& other) { outvoiced = outvoiced || outvoices(*other.occurrence, mine); });
        if (outvoiced == mine.outvoiced) return;
        mine.outvoiced = outvoiced;
        turn.say(AlarmChanged{Phase::Update, mine});
    });
}

void beginOccurrence(Turn& turn, Chair& chair, Guard& guard, Occurrence occurrence) {
    occurrence.id = turn.newOccurrenceId();
    occurrence.chair = chair.id;
    occurrence.signal = Signal::Sounding;
    occurrence.startedAt = turn.wall();
    occurrence.profile = chair.judged->profile.name;
    occurrence.profileHash = chair.judged->profile.hash;
    guard.occurrence = std::move(occurrence);
    forEachOpen(chair, [&](Guard& other) {
        if (outvoices(*other.occurrence, *guard.occurrence)) guard.occurrence->outvoiced = true;
    });
    turn.say(AlarmChanged{Phase::Start, *guard.occurrence});
    settleVoices(turn, chair);
}

void endOccurrence(Turn& turn, Chair& chair, Guard& guard) {
    Occurrence ended = *guard.occurrence;
    guard.occurrence.reset();
    ended.endedAt = turn.wall();
    ended.signal = Signal::Silent;
    turn.say(AlarmChanged{Phase::End, ended});
    // De-escalation is one story and does not sound: who took on the worse one has the lesser one too.
    if (!ended.acknowledgedBy.empty()) {
        forEachOpen(chair, [&](Guard& other) {
            Occurrence& lesser = *other.occurrence;
            const bool wasOutvoiced = sameVoice(ended, lesser) && lesser.priority < ended.priority;
            if (!wasOutvoiced || lesser.signal != Signal::Sounding) return;
            lesser.signal = Signal::Acknowledged;
            lesser.acknowledgedBy = ended.acknowledgedBy;
            lesser.acknowledgedAt = ended.acknowledgedAt;
            turn.say(AlarmChanged{Phase::Update, lesser});
        });
    }
    settleVoices(turn, chair);
}

}  // namespace chairside::engine
