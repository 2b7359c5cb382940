// What may be done in a session and what follows by itself. Each act is taken or refused as a whole; a refusal says why
// and how to go on. Pure: time and what is known of the chair are arguments.
#pragma once

#include <optional>
#include <string>

#include "session/gate.h"
#include "session/leave.h"
#include "session/session.h"

namespace chairside::session {

struct Said {
    Act what;
    std::string by;
    std::optional<WallTime> happened;  // corrected by the person; none: now
};

// Why a session cannot begin like this; empty: it can.
[[nodiscard]] std::string whyNotBegin(const Protocol& protocol, const Begin& begin, const Situation& at);

// The session with its first entries. Only when whyNotBegin() is empty.
[[nodiscard]] Session begin(std::string id, Protocol protocol, const Said& said, const Situation& at);

// Takes what a person says, adds the entries it makes, and returns nothing; or changes nothing and says why not.
// Begin, Move's other chair and what only the machine finds are not for this: refused.
[[nodiscard]] std::string take(Session& session, const Said& said, const Situation& at);

// A cuff reading of this patient, measured at `when` since the binding. A monitor's is left out when the entries that
// are left are kept for people.
void takeCuff(Session& session, const CuffTaken& cuff, Instant when, const Situation& at);

// What was done to the alarm limits of the session: the profile that judges, a limit of its own. A session that is over
// or full takes none.
void noteLimits(Session& session, Act what, const std::string& by, const Situation& at);

// What follows by itself: check-in to baseline, the baseline found, observation to ready and back.
void review(Session& session, const Situation& at);

// The next moment at which review() or a check may say something new.
[[nodiscard]] std::optional<Instant> nextDeadline(const Session& session, Instant now);

// A good value of SpO2 or the rate, measured at `when`; or none any more since `since`.
void noteGood(Session& session, Vital vital, Quantity value, Instant when, const Situation& at);
void noteLost(Session& session, Vital vital, GapCause cause);

struct Coverage {
    Duration total{}, covered{}, longestGap{};
    [[nodiscard]] Quantity percent() const;  // 100 when there was nothing to cover
    bool operator==(const Coverage&) const = default;
};
// From the first accepted reading to the end, or to now. An open gap counts.
[[nodiscard]] Coverage coverageOf(const Session& session, Vital vital, Instant now);

}  // namespace chairside::session
