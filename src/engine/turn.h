// One apply() or advance() on its way: the state it changes, the time it runs at, the events it makes.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/event.h"
#include "engine/state.h"

namespace chairside::engine {

struct Turn {
    State& state;
    std::uint64_t sequence = 0;
    Events& events;
    Instant at{};                      // a deadline's own time, else the input's
    std::uint32_t occurrences = 0;     // made so far: the ordinal of the next
    bool deliveryChanged = false;      // some alarm was confirmed, missed or ended
    std::optional<Instant> soonest{};  // the soonest deadline of what this turn touched

    [[nodiscard]] WallTime wall() const { return state.clockWall + (at - state.clockAt); }
    [[nodiscard]] alarm::OccurrenceId newOccurrenceId() { return {sequence, occurrences++}; }

    // How alarms reach people is one matter of the whole station: the profile in force says it.
    [[nodiscard]] const alarm::Profile& profile() const { return state.configuration.profile; }

    template <class What>
    void say(What&& what) {
        events.emplace_back(at, wall(), std::forward<What>(what));
    }
};

// Stale = 2 x interval + 5 s, at least 15 s (docs/clinical-numbers.md, "staleness").
[[nodiscard]] Duration staleAfter(Duration interval);

// How long a chair's vital stays live; cuffs and vitals nobody expects have defaults of their own.
[[nodiscard]] Duration staleAfter(const Chair& chair, Vital vital);

// How long nothing may be heard of a chair's monitor.
[[nodiscard]] Duration linkLostAfter(const Chair& chair);

// nullptr: there is none of that name; noChair() says so to people.
[[nodiscard]] Chair* findChair(State& state, const ChairId& id);
[[nodiscard]] std::string noChair(const ChairId& id);

[[nodiscard]] inline bool isLive(const VitalSlot& s) { return s.reading && s.reading->state == ReadingState::Valid; }

// The reading rules see as Rate: heart rate while it is live, else pulse rate while that is, else the newer of the two.
[[nodiscard]] const VitalSlot& rateSlot(const Chair& chair);

// What was last heard of SpO2 or Rate stands below the believable. A rate that is live is believed.
[[nodiscard]] bool isUnbelievable(const Chair& chair, Vital vital);

}  // namespace chairside::engine
