// The alarms of one chair: feeds readings to the machines of its rules, keeps their occurrences and lets one voice
// speak for each vital. Functions on plain state, run inside a Turn.
#pragma once

#include <optional>
#include <vector>

#include "engine/losses.h"
#include "engine/turn.h"

namespace chairside::engine {

// The vital's slot changed: judge it by every rule, and its loss. `measured`: by a new measurement.
void judgeVital(Turn& turn, Chair& chair, Vital vital, bool measured);

struct CuffValue {
    Vital vital = Vital::NibpSystolic;
    bool measured = false;
    bool counted = false;  // of the same measurement, in an earlier message
};

// The same of a cuff's values together: they are one measurement, and a rule that asks several of them counts it once.
void judgeCuff(Turn& turn, Chair& chair, const std::vector<CuffValue>& cuff);

// Phase, baseline, observations or a limit changed: judges every rule anew.
void judgeChair(Turn& turn, Chair& chair);

// Runs what is due at turn.at: delays of rules and technical alarms.
void expireGuards(Turn& turn, Chair& chair);
[[nodiscard]] std::optional<Instant> guardDeadline(const Chair& chair);

// Delays that run stand still while the station was away.
void shiftDelays(Chair& chair, Duration by);
void shiftDelay(Guard& guard, Duration by);

// The machines follow the profile: rules of the same id go on, others end or begin quiet.
void adoptProfile(Turn& turn, Chair& chair, JudgedBy next);

// The patient has gone: what was only pending and counted from this patient's own values is forgotten.
void forgetPending(Turn& turn, Chair& chair);

// Every occurrence that is to be seen (not ended, or latched), oldest first.
[[nodiscard]] std::vector<alarm::Occurrence> openOccurrences(const State& state);

}  // namespace chairside::engine
