#include "engine/losses.h"

#include <algorithm>

#include "engine/cuff_watch.h"
#include "engine/reports.h"

namespace chairside::engine {
namespace {

using alarm::TechnicalCause;

bool isExpected(const Chair& chair, Vital vital) {
    return std::ranges::any_of(chair.expected, [vital](const ExpectedVital& e) { return e.vital == vital; });
}

// What comes by itself all the time where it is expected; both sources of a rate stand for it.
bool isAwaited(const Chair& chair, Vital vital) {
    if (vital == Vital::Spo2) return isExpected(chair, vital);
    const bool isRate = vital == Vital::HeartRate || vital == Vital::PulseRate;
    return isRate && (isExpected(chair, vital) || isExpected(chair, Vital::Rate));
}

// Somebody sits there who is watched: not so when the session has ended and the patient leaves.
bool isGuarded(const Chair& chair) { return chair.phase != ChairPhase::Unoccupied && !chair.leaving; }

// Probes are unplugged when nobody is there: nothing technical begins then. What has begun goes on.
bool mayHold(const Chair& chair, const TechnicalKey& key, bool holds) {
    if (chair.standby) return false;
    const auto known = chair.technical.find(key);
    const bool began = known != chair.technical.end() && known->second.occurrence;
    return holds && (began || isGuarded(chair));
}

// No acceptable value came in time: of a rate from neither of its sources.
bool isGone(const Chair& chair, Vital vital) {
    const auto fresh = [](const VitalSlot& s) { return s.lastGood && !s.expired; };
    if (vital != Vital::Rate) return chair.vitals[slot(vital)].expired;
    const VitalSlot& heart = chair.vitals[slot(Vital::HeartRate)];
    const VitalSlot& pulse = chair.vitals[slot(Vital::PulseRate)];
    return (heart.expired || pulse.expired) && !fresh(heart) && !fresh(pulse);
}

}  // namespace

void judgeCause(Turn& turn, Chair& chair, const TechnicalKey& key, bool holds, const Particulars& with) {
    if (!holds && chair.technical.empty()) return;  // nearly always
    judgeTechnical(turn, chair, key, mayHold(chair, key, holds), with);
}

// A vital is lost when it is expected and no acceptable value came in time, although the monitor is heard: since the
// last one, and while the drug runs also since its phase began. While the link is lost that alarm speaks for all of
// them; one that came back brings what waited first, and a cuff on the probe's arm is waited for.
void judgeLoss(Turn& turn, Chair& chair, Vital vital) {
    const bool lost = isExpected(chair, vital) && isGone(chair, vital);
    const TechnicalKey key{TechnicalCause::VitalLost, vital, {}};
    const bool waits = chair.linkExpired || chair.catchesUpUntil || waitsForCuff(chair, vital, turn.at);
    if (lost && waits && !chair.technical.contains(key)) return;
    judgeCause(turn, chair, key, lost);
}

void judgeBelievable(Turn& turn, Chair& chair, Vital vital) {
    if (vital != Vital::Rate && vital != Vital::Spo2) return;
    const TechnicalKey key{TechnicalCause::NoBelievablePulse, vital, {}};
    judgeCause(turn, chair, key, isUnbelievable(chair, vital));
}

void judgeLink(Turn& turn, Chair& chair) {
    const TechnicalKey key{TechnicalCause::LinkLost, std::nullopt, {}};
    judgeCause(turn, chair, key, chair.linkExpired);
    for (const ExpectedVital& expected : chair.expected) judgeLoss(turn, chair, expected.vital);
    if (chair.linkExpired) doubtReports(turn, chair);
}

std::optional<Instant> linkDue(const Chair& chair) {
    if (chair.linkExpired) return std::nullopt;
    if (chair.lastHeard) return *chair.lastHeard + linkLostAfter(chair);
    // Never heard: while the drug runs nobody may take that for calm.
    const bool isAwaitedNow = underDrug(chair.phase) && !chair.expected.empty();
    return isAwaitedNow ? std::optional{chair.phaseSince + linkLostAfter(chair)} : std::nullopt;
}

std::optional<Instant> expiryOf(const Chair& chair, Vital vital) {
    const VitalSlot& s = chair.vitals[slot(vital)];
    if (s.expired) return std::nullopt;
    if (s.lastGood) return *s.lastGood + staleAfter(chair, vital);
    if (!underDrug(chair.phase) || !isAwaited(chair, vital)) return std::nullopt;
    return chair.phaseSince + staleAfter(chair, vital);
}

}  // namespace chairside::engine
