// What the engine says happened. Facts: stored with the input that made them, sent to clients, never rewritten.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "alarm/occurrence.h"
#include "vitals/phase.h"
#include "vitals/reading.h"
#include "vitals/scale.h"

namespace chairside::engine {

struct ChairAdded {
    ChairId chair;
    bool operator==(const ChairAdded&) const = default;
};
struct ChairRemoved {
    ChairId chair;
    bool operator==(const ChairRemoved&) const = default;
};

struct ReadingTaken {
    ChairId chair;
    Reading reading;
    bool fresh = false;  // a new measurement: not a resent cuff, not one whose age is unknown
    bool operator==(const ReadingTaken&) const = default;
};

struct ReadingAged {
    ChairId chair;
    Reading reading;
    bool operator==(const ReadingAged&) const = default;
};

struct AlarmChanged {
    alarm::Phase phase = alarm::Phase::Start;
    alarm::Occurrence occurrence;
    bool operator==(const AlarmChanged&) const = default;
};

struct CommandAnswered {
    CommandId command;
    bool accepted = false;
    std::string reason;
    bool operator==(const CommandAnswered&) const = default;
};

struct GapRecorded {
    WallTime from, to;
    std::string cause;
    bool operator==(const GapRecorded&) const = default;
};

struct ChairLinkChanged {
    ChairId chair;
    bool connected = false;
    std::string monitor;
    std::string reason;
    bool operator==(const ChairLinkChanged&) const = default;
};

struct ConfigurationInForce {
    std::string profile, profileHash, actor;
    std::string reason{};
    bool operator==(const ConfigurationInForce&) const = default;
};

struct ClockStepped {
    Duration by{};
    bool operator==(const ClockStepped&) const = default;
};

struct PhaseChanged {
    ChairId chair;
    ChairPhase before = ChairPhase::Watch;
    ChairPhase phase = ChairPhase::Watch;
    std::string by;  // "station": it went by itself
    std::string overrideReason;
    bool operator==(const PhaseChanged&) const = default;
};

struct BaselineSet {
    ChairId chair;
    Vital vital = Vital::Rate;
    Quantity value;
    std::string by;
    bool operator==(const BaselineSet&) const = default;
};

struct ObservationEntered {
    ChairId chair;
    Scale scale = Scale::Rass;
    Quantity value;
    std::string by;
    bool operator==(const ObservationEntered&) const = default;
};

struct Event {
    Instant at;  // a deadline's event carries the deadline's own time
    WallTime wall;
    std::variant<ChairAdded, ReadingTaken, ReadingAged, AlarmChanged, CommandAnswered, GapRecorded, ChairLinkChanged,
                 ConfigurationInForce, ClockStepped, ChairRemoved, PhaseChanged, BaselineSet, ObservationEntered>
        what;
    bool operator==(const Event&) const = default;
};

using Events = std::vector<Event>;

}  // namespace chairside::engine
