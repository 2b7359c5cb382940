// The limits of one session: what a nurse may change, and when that ends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "alarm/profile.h"
#include "engine/turn.h"

namespace chairside::engine {

// Of a rule that is at_or_below or at_or_above; else none.
[[nodiscard]] std::optional<Quantity> ownLimit(const alarm::Rule& rule);

// Why `rule`, one of `rules` with session bounds, may not have this limit on the chair; empty: it may.
[[nodiscard]] std::string whyNotLimit(const Chair& chair, const std::vector<alarm::Rule>& rules,
                                      const alarm::Rule& rule, Quantity value);

// The event, and the entry of a session that runs.
void sayLimit(Turn& turn, Chair& chair, const LimitChanged& change);

// The limit of one rule is the profile's again, and that is said; nothing when none was set.
void dropLimit(Turn& turn, Chair& chair, Guard& guard, const std::string& rule);

// The patient has gone: each limit is the profile's again, and that is said.
void dropLimits(Turn& turn, Chair& chair);

// The chair has taken another profile: a limit that it would not allow, or that was set for another question, goes.
void reviewLimits(Turn& turn, Chair& chair, const alarm::Profile& before);

}  // namespace chairside::engine
