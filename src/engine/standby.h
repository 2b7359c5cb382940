// Standby of a chair: the patient is known to be away (bathroom, transfer). Nothing technical is said meanwhile; what
// is measured all the same is judged. Ends by hand or when the signal is back; running out is an alarm.
#pragma once

#include <optional>
#include <string>

#include "engine/turn.h"

namespace chairside::engine {

[[nodiscard]] std::string execute(Turn& turn, const BeginStandby& wanted, const Actor& by);
[[nodiscard]] std::string execute(Turn& turn, const EndStandby& wanted, const Actor& by);

// The chair's readings changed: the return of a good signal ends the standby.
void noteSignal(Turn& turn, Chair& chair);

// The patient is there no more, or on another chair: "why" is said. Nothing where there is none.
void endStandby(Turn& turn, Chair& chair, const std::string& why);
// Goes along with the patient, for as long as was left. First it is taken from the chair that the patient leaves, which
// is not judged: that nobody sits there must be said before. Then the other chair gets it instead of its own; none:
// only its own ends.
[[nodiscard]] std::optional<Standby> takeStandbyAway(Turn& turn, Chair& from);
void bringStandby(Turn& turn, Chair& to, std::optional<Standby> standby);

void expireStandby(Turn& turn, Chair& chair);
[[nodiscard]] std::optional<Instant> standbyDeadline(const alarm::Profile& profile, const Chair& chair);

}  // namespace chairside::engine
