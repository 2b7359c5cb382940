// Occurrences of a chair: beginning, worsening, ending; and one voice for each vital, one for the cuff.
#pragma once

#include "engine/turn.h"

namespace chairside::engine {

void beginOccurrence(Turn& turn, Chair& chair, Guard& guard, alarm::Occurrence occurrence);
void endOccurrence(Turn& turn, Chair& chair, Guard& guard);

// Calls `see` with each guard of the chair that has an occurrence: rules first, in profile order.
template <class See>
void forEachOpen(Chair& chair, See&& see) {
    for (Guard& guard : chair.rules) {
        if (guard.occurrence) see(guard);
    }
    for (auto& [key, guard] : chair.technical) {
        if (guard.occurrence) see(guard);
    }
}

// Recomputes who is outvoiced after something began, ended, or was acknowledged; says what changed.
void settleVoices(Turn& turn, Chair& chair);

}  // namespace chairside::engine
