// What the engine shows of itself: immutable copies, made on the engine's strand, read anywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "alarm/machine.h"
#include "alarm/news2.h"
#include "alarm/occurrence.h"
#include "engine/configuration.h"
#include "session/checks.h"
#include "session/gate.h"
#include "session/leave.h"
#include "session/machine.h"
#include "vitals/phase.h"
#include "vitals/reading.h"
#include "vitals/scale.h"

namespace chairside::engine {

struct ExpectedView {
    Vital vital = Vital::Spo2;
    Duration interval{};
    Duration staleAfter{};
    bool slow = false;  // declared slower than monitors usually are: people must know
};

struct BaselineView {
    Vital vital = Vital::Rate;
    Quantity value;
    std::string by;
    WallTime at;
};

struct ObservationView {
    Scale scale = Scale::Rass;
    Quantity value;
    std::string by;
    WallTime at;
};

struct RuleView {
    std::string rule;
    alarm::ConditionState state = alarm::ConditionState::Quiet;
    bool unknown = false;  // no good value says anything
    bool pending = false;  // passed its limit, to be confirmed by another measurement
    bool waitsForBaseline = false;
    std::optional<Quantity> limit;  // set for this session, with what it was before, by whom, when
    Quantity limitBefore;
    std::string limitBy;
    WallTime limitAt;
};

// A running session with what it comes to at this moment.
struct SessionView {
    std::string id;
    session::Protocol protocol;
    session::Standing now;
    std::uint32_t entries = 0;
    std::vector<session::DueCheck> checks;
    std::vector<session::CriterionState> criteria;  // only after the drug
    session::BaselineStanding baseline;
    std::vector<session::GateFinding> gate;  // only before the drug
    std::optional<Instant> plannedEnd;
    Quantity givenMg, givenMl;
    session::Coverage spo2, rate;
    std::vector<std::string> warnings;
};

struct StandbyView {
    std::string reason, by;
    WallTime until;
    bool over = false;
    bool operator==(const StandbyView&) const = default;
};

struct ChairView {
    ChairId chair;
    std::vector<Reading> readings;  // one a vital ever seen, in the order of Vital
    bool linkConnected = false;
    std::string monitor;  // "bed 3, device 0123, 10.0.0.7"
    std::optional<Instant> lastHeard;
    std::vector<ExpectedView> expected;
    bool demo = false;
    std::string profileHash{};  // of the version that judges it
    bool monitored = false;     // false: no expected vital was seen yet, this chair cannot alarm
    ChairPhase phase = ChairPhase::Watch;
    Instant phaseSince{};
    std::vector<BaselineView> baselines;        // in the order of Vital
    std::vector<ObservationView> observations;  // the last of each scale
    std::vector<RuleView> rules{};              // those with something to say
    std::optional<Instant> recheckDue{};        // a breaching cuff is to be confirmed by then
    alarm::News2 news2{};
    std::optional<StandbyView> standby{};
    std::optional<SessionView> session{};
};

// Up: connected, and heard within its time. Silent: its connection is open (perhaps other beds' too), nothing came of
// it.
enum class LinkState : std::uint8_t { Up = 1, Silent = 2, Down = 3 };

struct MonitorView {
    MonitorIdentity monitor;
    ChairId chair;  // empty: not charted
    std::string whyNoChair;
    bool connected = false;
    std::string protocol, dialect;
    WallTime lastHeard;
    std::uint64_t messages = 0;
    std::uint64_t rejected = 0;
    std::string lastReject;
    std::optional<Duration> clockOffset;  // receive - device, the smallest recent one
    std::optional<Duration> learnedInterval;
    LinkState link = LinkState::Down;
    std::optional<Duration> declaredInterval;  // the shortest its chair expects, but the cuff's
    std::optional<Duration> jitter;            // longest less shortest of the last intervals
};

struct UnmappedView {
    MonitorIdentity monitor;
    std::string code, sample, reason;
    std::uint64_t count = 0;
    WallTime first, last;
};

struct Snapshot {
    std::uint64_t sequence = 0;
    Instant now;
    WallTime wall;
    std::vector<ChairView> chairs;
    std::vector<alarm::Occurrence> alarms;  // every one to be seen: not ended, or latched; oldest first
    std::optional<WallTime> audioPausedUntil{};
    std::string audioPausedBy{};
    std::vector<std::string> annunciators{};      // clients that promised to annunciate alarms
    alarm::Profile profile;                       // in force
    std::vector<alarm::Profile> otherProfiles{};  // that judge chairs all the same: an older version, a protocol's own
};

struct Tray {
    std::vector<UnmappedView> items;  // newest first
    std::uint64_t dropped = 0;
};

}  // namespace chairside::engine
