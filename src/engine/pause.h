// The audio pause: one at a station. Only what sounded when it was pressed is quiet, for a bounded time; it cannot be
// made longer while it runs, and who must answer is counted on meanwhile.
#pragma once

#include <string>

#include "engine/turn.h"

namespace chairside::engine {

[[nodiscard]] std::string execute(Turn& turn, const PauseAudio& wanted, const Actor& by);
[[nodiscard]] std::string execute(Turn& turn, const EndPause& wanted, const Actor& by);

// Ends a pause that is due at turn.at.
[[nodiscard]] bool expirePause(Turn& turn);

// Its end as people read it.
[[nodiscard]] std::optional<WallTime> pausedUntil(const State& state);

}  // namespace chairside::engine
