// The condition half of an alarm: one machine for each rule on each chair. Plain values, `now` is an argument.
//
//   Quiet ──holds──▶ Rising(since) ──confirmed, on delay──▶ Active ──clear──▶ Falling(since) ──off delay──▶ Quiet
//                    ◀─not holding─                               ◀─not clear─
//
// Rising is *unconfirmed* until enough measurements hold: that is shown as pending. When the next measurement does not
// come within the rule's time it is taken as confirmed. What holds at once waits for neither.
//
// Missing is not normal: without a good reading the judgement is Unknown, and only a good value clears. A running
// delay goes on through the gap; when it expires there the machine is Rising and `lostPending`: the shell of the
// machine raises a technical alarm with the pending priority. docs/alarm-states.md has the whole table.
#pragma once

#include <cstdint>
#include <optional>

#include "alarm/judge.h"
#include "base/time.h"

namespace chairside::alarm {

enum class ConditionState : std::uint8_t { Quiet = 0, Rising = 1, Active = 2, Falling = 3 };

struct Delays {
    Duration on{};
    Duration off{};
    std::uint32_t confirm = 1;  // measurements that must hold
    Duration confirmWithin{};   // for the next one
};

// One judgement and how it came about.
struct Seen {
    Judgement judgement = Judgement::Unknown;
    bool measured =
        true;             // by a new measurement; false: nothing new was measured (a phase changed, a value went stale)
    bool atOnce = false;  // holds so far beyond the limit that nothing is waited for
};

struct Machine {
    ConditionState state = ConditionState::Quiet;
    bool unknown = true;         // the last judgement was Unknown
    bool lostPending = false;    // the delay expired while unknown
    std::uint32_t readings = 0;  // of Rising: measurements that held
    Instant since;               // of Rising and Falling
    bool operator==(const Machine&) const = default;
};

// What the caller must tell the world.
enum class Change : std::uint8_t {
    None,
    Starts,        // the occurrence begins
    Ends,          // the occurrence is over
    LosesPending,  // lostPending became true
    FindsPending,  // a good value ended lostPending without a start
    StartsFound,   // a good value ended lostPending, and the limit is still passed: the occurrence begins
};

// Takes a judgement at `now`. Deadlines <= now were run before.
[[nodiscard]] Change step(Machine& machine, const Delays& delays, Seen seen, Instant now);

// When the running delay ends, if one runs.
[[nodiscard]] std::optional<Instant> deadline(const Machine& machine, const Delays& delays);

// A delay runs, or was lost: else there is no deadline.
[[nodiscard]] inline bool isWaiting(const Machine& m) {
    return m.state == ConditionState::Rising || m.state == ConditionState::Falling;
}

// Called at deadline().
[[nodiscard]] Change expire(Machine& machine);

[[nodiscard]] inline bool isActive(const Machine& m) {
    return m.state == ConditionState::Active || m.state == ConditionState::Falling;
}
[[nodiscard]] inline bool isUnconfirmed(const Machine& m, const Delays& delays) {
    return m.state == ConditionState::Rising && !m.lostPending && m.readings < delays.confirm;
}

}  // namespace chairside::alarm
