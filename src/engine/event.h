// What the engine says happened. Facts: stored with the input that made them, sent to clients, never rewritten.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "alarm/occurrence.h"
#include "base/apart.h"
#include "engine/input.h"
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

// A first breaching cuff is to be confirmed: the next check is due sooner. No time: nothing is to be confirmed any
// more.
struct RecheckDue {
    ChairId chair;
    std::optional<WallTime> due;
    bool operator==(const RecheckDue&) const = default;
};

// A rule's limit on one chair, for this session. No value: the profile's is in force again.
struct LimitChanged {
    ChairId chair;
    std::string rule;
    std::optional<Quantity> value;
    Quantity before;
    std::string by;
    bool operator==(const LimitChanged&) const = default;
};

// What sounded is quiet from now on, by whom; or sounds again, by whom (empty: the time was up).
struct AudioPauseChanged {
    std::optional<WallTime> until;  // empty: it ended
    std::string by;
    bool operator==(const AudioPauseChanged&) const = default;
};

// Somebody has to be fetched by other means: the station's shell runs its hook. Facts, no patient data.
enum class SummonsWhy : std::uint8_t { NobodyAnswers = 1, NobodyAnnunciates = 2 };
struct Summoned {
    SummonsWhy why = SummonsWhy::NobodyAnswers;
    alarm::OccurrenceId occurrence;
    ChairId chair;
    std::string rule;
    alarm::Priority priority = alarm::Priority::High;
    std::uint32_t level = 0;
    bool operator==(const Summoned&) const = default;
};

struct StandbyChanged {
    ChairId chair;
    std::optional<WallTime> until;  // empty: it ended
    std::string reason;             // of its beginning or its end
    std::string by;                 // empty: the station
    bool operator==(const StandbyChanged&) const = default;
};

// A new entry of a session. Entries are facts, numbered from 1.
struct SessionRecorded {
    ChairId chair;
    std::string session;
    session::Entry entry;
    Apart<session::Protocol> protocol;  // with the first one
    bool operator==(const SessionRecorded&) const = default;
};

struct HookRan {
    HookFinished finished;
    bool operator==(const HookRan&) const = default;
};

struct Event {
    Instant at;  // a deadline's event carries the deadline's own time
    WallTime wall;
    std::variant<ChairAdded, ReadingTaken, ReadingAged, AlarmChanged, CommandAnswered, GapRecorded, ChairLinkChanged,
                 ConfigurationInForce, ClockStepped, ChairRemoved, PhaseChanged, BaselineSet, ObservationEntered,
                 RecheckDue, LimitChanged, AudioPauseChanged, Summoned, StandbyChanged, HookRan, SessionRecorded>
        what;
    bool operator==(const Event&) const = default;
};

using Events = std::vector<Event>;

}  // namespace chairside::engine
