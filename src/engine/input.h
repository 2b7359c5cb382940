// Everything that can change what the engine does. Each input is journaled; nothing else reaches the engine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "alarm/occurrence.h"
#include "base/apart.h"
#include "engine/configuration.h"
#include "session/act.h"
#include "session/protocol.h"
#include "vitals/observation.h"
#include "vitals/phase.h"
#include "vitals/scale.h"

namespace chairside::engine {

// The journal sequence of the input and the Instant it was taken at. `now` never goes back, `sequence`
// grows by one with each input.
struct Stamp {
    std::uint64_t sequence = 0;
    Instant now;
    bool operator==(const Stamp&) const = default;
};

struct Started {
    std::string engineVersion;
    WallTime wall;
    Duration gap{};         // since the last journaled entry; zero at the first start ever
    bool cleanStop = true;  // the run before ended by itself
    bool clockIsReal = true;
    bool demoAllowed = false;
    bool operator==(const Started&) const = default;
};

struct ClockSample {  // at start, each minute, and when the wall clock stepped by more than 100 ms
    WallTime wall;
    bool operator==(const ClockSample&) const = default;
};

struct Alive {  // sparse; also what carries the events of a deadline into the journal
    bool operator==(const Alive&) const = default;
};

struct ConfigurationChanged {
    Configuration configuration;
    Actor actor;
    std::string reason{};
    bool operator==(const ConfigurationChanged&) const = default;
};

struct MonitorLink {
    MonitorIdentity monitor;  // only `peer` is known when a connection opens
    bool connected = false;
    std::string reason;
    std::uint64_t connection = 0;
    bool operator==(const MonitorLink&) const = default;
};

struct MessageRejected {
    MonitorIdentity monitor;
    std::string reason;
    std::string where;
    bool operator==(const MessageRejected&) const = default;
};

struct Acknowledge {
    alarm::OccurrenceId occurrence;
    std::optional<alarm::Priority> prioritySeen;  // on the screen; without it the command is refused
    bool operator==(const Acknowledge&) const = default;
};

struct SetPhase {
    ChairId chair;
    ChairPhase phase = ChairPhase::Watch;
    std::string overrideReason;
    bool operator==(const SetPhase&) const = default;
};

struct SetBaseline {
    ChairId chair;
    Vital vital = Vital::Rate;
    Quantity value;
    bool operator==(const SetBaseline&) const = default;
};

struct EnterObservation {
    ChairId chair;
    Scale scale = Scale::Rass;
    Quantity value;
    std::string session{};  // the one it is meant for; empty: whichever runs on the chair, or none
    bool operator==(const EnterObservation&) const = default;
};

// Keeps a version of the alarm profile, without putting it in force.
struct DraftProfile {
    alarm::Profile profile;
    std::string reason;
    bool operator==(const DraftProfile&) const = default;
};

struct ActivateProfile {
    alarm::Profile profile;
    std::string replaces;  // hash of the version in force that was looked at; refused when another one is by now
    std::string reason;
    bool runningSessions = false;  // also on chairs whose session runs; else they keep theirs until it ends
    bool operator==(const ActivateProfile&) const = default;
};

struct ChangeLimit {
    ChairId chair;
    std::string rule;
    std::optional<Quantity> value;  // none: the profile's again
    std::string session{};          // the one it is meant for; empty: whichever runs on the chair
    bool operator==(const ChangeLimit&) const = default;
};

struct Unacknowledge {  // undo, within the profile's time
    alarm::OccurrenceId occurrence;
    bool operator==(const Unacknowledge&) const = default;
};

struct PauseAudio {
    Duration time{};  // zero: the profile's, which is also the most
    bool operator==(const PauseAudio&) const = default;
};

struct EndPause {
    bool operator==(const EndPause&) const = default;
};

struct BeginStandby {
    ChairId chair;
    std::string reason;
    Duration time{};  // zero: the profile's, which is also the most
    bool operator==(const BeginStandby&) const = default;
};

struct EndStandby {
    ChairId chair;
    bool operator==(const EndStandby&) const = default;
};

struct CallHelp {
    ChairId chair;
    bool operator==(const CallHelp&) const = default;
};

struct EndHelp {
    ChairId chair;
    bool operator==(const EndHelp&) const = default;
};

struct Annunciated {  // this client shows and sounds it
    alarm::OccurrenceId occurrence;
    bool operator==(const Annunciated&) const = default;
};

struct ReportSound {  // of the client that says it: whether it has something to sound with
    bool works = true;
    std::string reason;
    bool operator==(const ReportSound&) const = default;
};

// What people do in a chair's infusion session.
struct SessionAct {
    ChairId chair;
    session::Act what;
    std::optional<WallTime> happened;   // none: now
    Apart<session::Protocol> protocol;  // of its Begin
    Apart<alarm::Profile> profile;      // of its Begin: the one the protocol names, when it names one
    std::string session{};              // the one it is meant for; empty: whichever runs on the chair
    bool operator==(const SessionAct&) const = default;
};

using Action = std::variant<Acknowledge, SetPhase, SetBaseline, EnterObservation, DraftProfile, ActivateProfile,
                            ChangeLimit, Unacknowledge, PauseAudio, EndPause, BeginStandby, EndStandby, CallHelp,
                            EndHelp, Annunciated, ReportSound, SessionAct>;

struct Command {
    CommandId id;
    Actor actor;
    Action action;
    bool operator==(const Command&) const = default;
};

struct StorageState {
    bool saving = true;
    std::string reason;
    std::string damage;  // what of the journal is damaged or missing, in words; empty: nothing known
    bool operator==(const StorageState&) const = default;
};

// What the shell knows of the machine the station runs on: DiskLow, AudioMissing.
struct Health {
    alarm::TechnicalCause cause = alarm::TechnicalCause::DiskLow;
    bool failing = false;
    std::string reason;
    bool operator==(const Health&) const = default;
};

// The journal refused these entries (the disk did not work for too long): they are in this engine and its next
// checkpoint only.
struct EntriesLost {
    std::uint64_t from = 0, to = 0;
    bool over = false;  // it takes entries again: what runs and what is open is said again for the record
    bool operator==(const EntriesLost&) const = default;
};

// A client that promised to annunciate alarms came or went.
struct AnnunciatorLink {
    std::string client;
    bool connected = false;
    std::uint64_t connection = 0;
    bool operator==(const AnnunciatorLink&) const = default;
};

enum class HookOutcome : std::uint8_t { Done = 1, Failed = 2, TimedOut = 3, NotStarted = 4, TooMany = 5 };

// What became of the hook that a Summoned made the station run. Changes nothing; kept because it happened.
struct HookFinished {
    alarm::OccurrenceId occurrence;
    std::uint32_t level = 0;
    HookOutcome outcome = HookOutcome::Done;
    std::int32_t exitCode = 0;  // of Failed; the signal's number, negative, when one ended it
    Duration took{};
    bool operator==(const HookFinished&) const = default;
};

using Input = std::variant<Started, ClockSample, Alive, ConfigurationChanged, DeviceMessage, MonitorLink,
                           MessageRejected, Command, StorageState, Health, EntriesLost, AnnunciatorLink, HookFinished>;

}  // namespace chairside::engine
