// Occurrences of a chair: beginning and ending; and one voice for each vital, one for the cuff.
#pragma once

#include "engine/guards.h"
#include "engine/turn.h"

namespace chairside::engine {

void beginOccurrence(Turn& turn, Chair& chair, Guard& guard, alarm::Occurrence occurrence);
// `by`: the person who ended it; empty: it ended by itself.
void endOccurrence(Turn& turn, Chair& chair, Guard& guard, const std::string& by = {});

// Recomputes who is outvoiced after something began, ended, or was acknowledged; says what changed. `story`: of the
// one that began or ended.
void settleVoices(Turn& turn, Chair& chair, std::optional<alarm::OccurrenceId> story = {});

}  // namespace chairside::engine
