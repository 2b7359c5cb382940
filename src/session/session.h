// One infusion session: its protocol, its entries, what they come to, and how well it was monitored.
//
//   check-in ─▶ baseline ─▶ infusing ◀─▶ paused        aborted: before the drug, or when the patient has left
//                              └────┬───────┘
//                                   ▼
//                             observation ◀─▶ ready ─▶ discharged, or transferred out
//
// Plain values; time is an argument; one thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "session/standing.h"

namespace chairside::session {

// What is measured without a pause: a time without a good value is a gap.
struct Watched {
    std::optional<Instant> lastGood;
    std::optional<Instant> gapSince;  // no good value since then
    GapCause cause = GapCause::NoValue;
    std::optional<Quantity> lowest, highest;  // good values from the baseline on
    bool operator==(const Watched&) const = default;
};

struct Session {
    std::string id;  // "1234": the journal sequence of what began it
    Protocol protocol;
    std::vector<Entry> entries;
    Standing now;  // reckon(entries)
    Watched spo2, rate;
    bool operator==(const Session&) const = default;
};

// What the caller knows of the chair at this moment. Live values are those measured since the binding.
struct Situation {
    Instant now;
    WallTime wall;
    std::optional<Quantity> spo2, rate;
    bool highAlarm = false;  // a HIGH condition is active on the chair
    // The chair's newest cuff reading, measured before the binding and at a known time.
    std::optional<CuffReading> cuffBefore;
    [[nodiscard]] Instant instantOf(WallTime at) const { return now - (wall - at); }
};

// Adds an entry and follows it.
const Entry& append(Session& session, Entry entry);
// The machine's own.
const Entry& append(Session& session, const Situation& at, Act what);

// What is known of SpO2 or the rate: the live value, else one entered by hand in the last 15 minutes.
[[nodiscard]] std::optional<Quantity> known(const Session& session, const Situation& at, Vital vital);

// Monitoring counts from here: from the first accepted reading on.
[[nodiscard]] std::optional<Instant> monitoredSince(const Session& session);

}  // namespace chairside::session
