// Where a session stands: reckoned from its entries, never kept beside them. Corrected entries do not count. Plain
// values; any thread.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "session/act.h"
#include "session/protocol.h"
#include "session/scores.h"

namespace chairside::session {

// A stretch of time at one rate; zero: paused.
struct RateStretch {
    Instant from;
    Quantity mlPerHour;
    bool operator==(const RateStretch&) const = default;
};

struct Infusion {
    Dose dose;
    Instant started;
    WallTime startedWall;
    std::string by;
    std::vector<RateStretch> rates;
    std::optional<Instant> paused;   // since then
    Duration pausedBefore{};         // in pauses that are over
    std::optional<Instant> stopped;  // the drug ended
    std::optional<WallTime> stoppedWall;
    bool operator==(const Infusion&) const = default;
};

struct CuffReading {
    std::uint32_t entry = 0;
    Instant at;
    WallTime wall;
    CuffTaken cuff;
    bool operator==(const CuffReading&) const = default;
};

struct Ticked {
    bool done = false;
    std::string value, by;
    bool operator==(const Ticked&) const = default;
};

struct Assessed {
    Quantity value;
    Instant at;
    WallTime wall;
    std::string by;
    bool operator==(const Assessed&) const = default;
};

struct Attested {
    bool met = false;
    std::string value, by;
    Instant at;
    bool operator==(const Attested&) const = default;
};

struct Scored {
    Score score;
    Instant at;
    std::string by;
    bool operator==(const Scored&) const = default;
};

struct Standing {
    Begin begun;
    Instant begunAt;
    WallTime begunWall;
    ChairPhase phase = ChairPhase::CheckIn;
    Instant phaseSince;
    Instant stretchSince;  // infusing and paused are one stretch, observation and ready another
    Instant boundSince;    // readings from before are not this patient's on this chair
    std::map<std::string, Ticked> checklist;
    bool checklistSkipped = false;
    std::vector<CuffReading> cuffs;  // by the time they were measured
    std::optional<BaselineFound> baseline;
    std::optional<Infusion> infusion;
    std::optional<Instant> rateRaised;
    std::array<std::optional<Assessed>, kScaleSlots> assessed;  // the newest of each
    std::optional<Scale> sedation;                              // MOAA/S or RASS: on which it was assessed last
    std::array<std::optional<Instant>, kCheckSlots> done;       // the newest doing of each check
    std::array<std::optional<Assessed>, kVitalSlots> manual;    // the newest value of each vital entered by hand
    std::map<Criterion, Attested> attested;
    std::map<Questionnaire, Scored> scored;
    PlaceLimbs limbs;
    std::optional<End> ended;
    bool operator==(const Standing&) const = default;
};

// The numbers of entries that a later one corrected.
[[nodiscard]] std::vector<std::uint32_t> corrected(const std::vector<Entry>& entries);

// Adds one entry. Not for a Correct: the whole is reckoned anew then.
void follow(Standing& standing, const Entry& entry);

// Of all entries; they begin with Begin.
[[nodiscard]] Standing reckon(const std::vector<Entry>& entries);

// When the planned time is over, pauses counted; only while the drug runs or is held. It only advises.
[[nodiscard]] std::optional<Instant> plannedEnd(const Infusion& infusion, Instant now);
// What has run so far.
[[nodiscard]] Quantity givenMl(const Infusion& infusion, Instant now);
[[nodiscard]] Quantity givenMg(const Drug& drug, const Infusion& infusion, Instant now);

[[nodiscard]] bool checklistDone(const Protocol& protocol, const Standing& standing);

}  // namespace chairside::session
