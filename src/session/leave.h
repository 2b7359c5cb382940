// The criteria to leave, each with its value and what is wanted. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/session.h"

namespace chairside::session {

struct CriterionState {
    Criterion criterion = Criterion::Time;
    bool met = false;
    std::string value;   // "128/74, 124/72"; empty: nothing known
    std::string wanted;  // "SBP 90 to 154, DBP <= 100, two readings 10 min apart"
    bool operator==(const CriterionState&) const = default;
};

// The protocol's criteria in its order. Only what was seen after the drug ended counts (or, without a drug, since the
// session began).
[[nodiscard]] std::vector<CriterionState> criteriaOf(const Session& session, const Situation& situation);
[[nodiscard]] bool allMet(const std::vector<CriterionState>& criteria);

// The soonest moment after now at which time alone may change a criterion.
[[nodiscard]] std::optional<Instant> criteriaDeadline(const Session& session, Instant now);

}  // namespace chairside::session
