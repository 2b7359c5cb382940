// The condition half of an alarm: one machine for each rule on each chair. Plain values, `now` is an argument.
//
//   Quiet ──holds──▶ Rising(since) ──on delay──▶ Active ──clear──▶ Falling(since) ──off delay──▶ Quiet
//                    ◀─not holding─                      ◀─not clear─
//
// Missing is not normal: without a good reading the judgement is Unknown, and only a good value clears. A running
// on-delay goes on through the gap; when it expires there the machine is Rising and `lostPending`: the shell of the
// machine raises a technical alarm with the pending priority. docs/alarm-states.md has the whole table.
#pragma once

#include <cstdint>
#include <optional>

#include "alarm/profile.h"
#include "base/time.h"

namespace chairside::alarm {

// What a value says of a rule's limit. Between: inside the limit, but not yet by the clear margin.
enum class Judgement : std::uint8_t { Unknown = 0, Holds = 1, Between = 2, Clear = 3 };

enum class ConditionState : std::uint8_t { Quiet = 0, Rising = 1, Active = 2, Falling = 3 };

struct Delays {
    Duration on{};
    Duration off{};
};

struct Machine {
    ConditionState state = ConditionState::Quiet;
    bool unknown = true;       // the last judgement was Unknown
    bool lostPending = false;  // the on-delay expired while unknown
    Instant since;             // of Rising and Falling
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

[[nodiscard]] Judgement judge(const Condition& condition, Quantity clearMargin, Quantity value);

// Takes a judgement at `now`. Deadlines <= now were run before.
[[nodiscard]] Change step(Machine& machine, Delays delays, Judgement judgement, Instant now);

// When the running delay ends, if one runs.
[[nodiscard]] std::optional<Instant> deadline(const Machine& machine, Delays delays);

// Called at deadline().
[[nodiscard]] Change expire(Machine& machine);

[[nodiscard]] inline bool isActive(const Machine& m) {
    return m.state == ConditionState::Active || m.state == ConditionState::Falling;
}

}  // namespace chairside::alarm
