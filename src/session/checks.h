// Which checks are due when. A fresh measurement ticks its check off; nobody does so by hand. Pure; any thread.
#pragma once

#include <optional>
#include <vector>

#include "session/session.h"

namespace chairside::session {

struct DueCheck {
    CheckKind check = CheckKind::BloodPressure;
    Instant due;
    Duration every{};
    bool operator==(const DueCheck&) const = default;
};

// In the order of CheckKind; none in phases without a schedule.
[[nodiscard]] std::vector<DueCheck> dueChecks(const Session& session, Instant now);

// How often it is due now; none: it is not scheduled.
[[nodiscard]] std::optional<Duration> intervalOf(const Session& session, CheckKind check, Instant now);

// Past due by more than the protocol's grace.
[[nodiscard]] bool isOverdue(const Protocol& protocol, const DueCheck& check, Instant now);

enum class Outcome : std::uint8_t { Done = 1, Late = 2, Missed = 3, Open = 4 };

// One check that was due, and what became of it. Missed: the next was due and nobody had done it.
struct CheckRecord {
    CheckKind check = CheckKind::BloodPressure;
    Instant due;
    std::optional<Instant> done;
    Outcome outcome = Outcome::Open;
    bool operator==(const CheckRecord&) const = default;
};

// All from the session's beginning to `until` (or its end), by check and time.
[[nodiscard]] std::vector<CheckRecord> checkHistory(const Session& session, Instant until);

}  // namespace chairside::session
