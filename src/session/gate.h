// The baseline and the gate before the drug. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/session.h"

namespace chairside::session {

enum class BaselineNeed : std::uint8_t {
    Found = 1,
    FirstReading = 2,   // none yet
    NextReading = 3,    // one is there; the next from `nextFrom` to `nextUntil`
    Disagree = 4,       // they do not agree: once more
    PersonChooses = 5,  // they did not agree often enough
};

struct BaselineStanding {
    BaselineNeed need = BaselineNeed::FirstReading;
    std::optional<Instant> nextFrom, nextUntil;
    std::optional<BaselineFound> found;  // by these readings, not yet an entry
};
[[nodiscard]] BaselineStanding baselineOf(const Session& session, const Situation& situation);

enum class GateTier : std::uint8_t { Open = 0, Nurse = 1, Prescriber = 2 };

struct GateFinding {
    GateTier tier = GateTier::Nurse;
    std::string text;  // "SBP 152 > 140"
    bool operator==(const GateFinding&) const = default;
};

// The worse of the baseline and the newest cuff reading, and the live rate and SpO2, against the protocol's gate. What
// must be live and is not is a finding of the nurse's tier.
[[nodiscard]] std::vector<GateFinding> gateOf(const Session& session, const Situation& situation);
[[nodiscard]] GateTier tierOf(const std::vector<GateFinding>& findings);
[[nodiscard]] std::string inWords(const std::vector<GateFinding>& findings);

}  // namespace chairside::session
