// What nobody knows any more: a monitor that is not heard, a vital that does not come, a pulse that cannot be one.
// Functions on plain state, run inside a Turn.
#pragma once

#include <optional>

#include "engine/technical_guards.h"
#include "engine/turn.h"

namespace chairside::engine {

// A technical matter of the chair. Nothing begins where nobody sits.
void judgeCause(Turn& turn, Chair& chair, const TechnicalKey& key, bool holds, const Particulars& with = {});

// Whether the monitor is heard, and whether expected vitals still come.
void judgeLink(Turn& turn, Chair& chair);

void judgeLoss(Turn& turn, Chair& chair, Vital vital);
void judgeBelievable(Turn& turn, Chair& chair, Vital vital);

// When the link counts as lost if nothing is heard until then. None: it is lost, or nobody waits for it.
[[nodiscard]] std::optional<Instant> linkDue(const Chair& chair);

// When the vital counts as gone if nothing acceptable comes until then. Not of Rate, but of its sources. None: it is
// gone, or nobody waits for it.
[[nodiscard]] std::optional<Instant> expiryOf(const Chair& chair, Vital vital);

}  // namespace chairside::engine
