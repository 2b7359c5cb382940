// Delivery is proved: some dashboard must confirm that it annunciates a HIGH, and some dashboard must be there at all
// while chairs are heard. Otherwise that is an alarm, and somebody is fetched by other means.
#pragma once

#include <string>

#include "engine/turn.h"

namespace chairside::engine {

[[nodiscard]] std::string execute(Turn& turn, const Annunciated& wanted, const Actor& by);
[[nodiscard]] std::string execute(Turn& turn, const ReportSound& wanted, const Actor& by);

void noteAnnunciator(Turn& turn, const AnnunciatorLink& link);
void forgetAnnunciators(Turn& turn);  // every connection ended with the run before

// Whether a confirmation is awaited, after a signal or a voice changed. `anew`: it has to be announced once more.
void awaitConfirmation(Turn& turn, Guard& guard, bool anew);

// Nobody confirmed in time.
void missConfirmation(Turn& turn, Guard& guard);

// An annunciator, a chair's monitor or a patient came or went.
void reviewAnnunciators(Turn& turn);

// At the end of a turn: the alarms about delivery begin and end.
void settleDelivery(Turn& turn);
[[nodiscard]] std::optional<Instant> deliveryDeadline(const State& state);

}  // namespace chairside::engine
