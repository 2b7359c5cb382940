// Everything an engine knows, as plain values. A checkpoint is one of these; codec/checkpoint_codec.h stores it.
// Containers are ordered, so that two engines with the same past are equal, byte for byte.
#pragma once

#include <array>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "alarm/machine.h"
#include "alarm/occurrence.h"
#include "base/apart.h"
#include "engine/configuration.h"
#include "engine/input.h"
#include "engine/judging.h"
#include "engine/taken_messages.h"
#include "session/session.h"
#include "vitals/reading.h"

namespace chairside::engine {

// How people attend to the occurrence of one guard.
struct Attention {
    alarm::SignalMachine signal;
    Instant takenAt;                     // when it was acknowledged
    std::optional<Quantity> takenValue;  // what it was then, or when it was paused: worse is measured from it
    Instant newestReading;               // the reading last judged counts from here: a newer one is a new cuff
    std::optional<Instant> confirmBy{};  // a dashboard has to confirm it by then
    bool unconfirmed = false;            // none did
    bool operator==(const Attention&) const = default;
};

struct SessionLimit {
    Quantity value;
    Quantity before;  // in force until then
    std::string by;
    WallTime at;
    bool operator==(const SessionLimit&) const = default;
};

// One rule, or one technical cause, on one chair (or on the station): its machine and, while active, its occurrence.
// With each reading the guards of its vital are gone through: what most of them never have lies apart.
struct Guard {
    alarm::Machine machine;
    Instant activeSince;        // of the occurrence
    Apart<SessionLimit> limit;  // set for this session instead of the rule's own
    Apart<alarm::Occurrence> occurrence;
    Attention attention;               // of `occurrence`
    Apart<alarm::Occurrence> latched;  // the newest one that nobody acknowledged before it ended
    bool operator==(const Guard&) const = default;
};

// What a monitor reported or a person called, as long as it is on.
struct Report {
    Guard guard;
    std::string monitor;  // monitorKey() of who reported it; empty: a person
    Instant stated;       // when it was last said to be on
    bool listed = false;  // it came in a list of what is on: the same list without it ends it
    std::string list{};   // which list, of a monitor with several
    bool operator==(const Report&) const = default;
};

// The patient is known to be away: nothing technical is said of the chair.
struct Standby {
    std::string reason, by;
    Instant until;
    bool over = false;  // it ran out, which is an alarm
    bool high = false;  // and nobody did anything about it
    bool away = false;  // the signal was gone since it began: its return ends the standby
    std::optional<Instant> backSince{};
    bool operator==(const Standby&) const = default;
};

struct TechnicalKey {
    alarm::TechnicalCause cause = alarm::TechnicalCause::VitalLost;
    std::optional<Vital> vital;
    std::string rule;  // of PendingLost: the rule that was pending
    auto operator<=>(const TechnicalKey&) const = default;
};

struct VitalSlot {
    std::optional<Reading> reading;   // the newest one, whatever its state
    std::optional<Instant> lastGood;  // when the last acceptable one counts from
    bool expired = false;             // lastGood is older than staleAfter()
    bool unbelievable = false;        // the newest value stands below the believable (rate, SpO2)
};

// Set by a person; the same shape for a baseline and for an entered observation.
struct Entered {
    Quantity value;
    std::string by;
    WallTime at;
    bool operator==(const Entered&) const = default;
};

// A cuff inflates on the probe's arm: that the probe gives nothing waits until then.
struct CuffHold {
    Instant until;
    bool inflating = true;
    bool over = false;  // it was judged at `until`
    bool operator==(const CuffHold&) const = default;
};

struct Chair {
    ChairId id;
    std::vector<ExpectedVital> expected;
    std::array<VitalSlot, kVitalSlots> vitals;  // Rate has none of its own: heart rate, else pulse rate
    JudgedBy judged;                            // its profile: the one in force, or an older one while a session runs
    std::vector<Guard> rules;                   // in the order of that profile's rules
    std::map<TechnicalKey, Guard> technical;
    std::map<std::string, Report> reported;  // by "help", or monitor and code; at most kReportsMax
    std::optional<Standby> standby;
    bool connected = false;
    std::string monitor;  // the one last heard, in words
    std::optional<Instant> lastHeard;
    std::optional<Duration> learnedInterval;  // of its monitor; may only shorten what is expected
    int cuffFailures = 0;                     // in a row
    bool probeOnCuffArm = false;              // configured
    std::optional<CuffHold> cuffHold;
    std::vector<Instant> cuffTimes;  // of the last cuffs, at most kCuffTimesKept
    bool linkExpired = false;        // nothing heard for linkLostAfter()
    std::optional<Instant>
        catchesUpUntil;  // the link came back: what waited comes first; no vital is called lost until one is live
    ChairPhase phase = ChairPhase::Watch;
    Instant phaseSince;
    Instant sessionSince;                     // when the running session began
    std::optional<session::Session> session;  // the running one; none: phases are set by hand
    std::optional<Instant> sessionDue;        // its next deadline; derived, not in a checkpoint
    bool leaving = false;                     // the session has ended; when the probes go the chair is unoccupied
    alarm::Facts facts;                       // what rules ask; kept true by chair_facts.h
    std::optional<Instant> overdueDue;        // the next overdue condition begins to hold; derived, not in a checkpoint
    std::array<std::optional<Entered>, kVitalSlots> baselines;
    std::array<std::optional<Entered>, kScaleSlots> observations;
    std::optional<Instant> due;  // its next deadline; derived, not in a checkpoint
};

// The last cuff measurement, perhaps told in parts. Values that are told again without a time of their own are the same
// measurement resent.
struct CuffTriple {
    std::array<std::optional<Quantity>, 3> values;  // systolic, diastolic, mean
    std::optional<WallTime> deviceTime;
    bool stamped = false;                // deviceTime is no more than the time of the message
    std::optional<WallTime> measuredAt;  // station clock; none: age unknown
    std::optional<Instant> since;        // where its readings count from; none: of an older program
    Instant changed;                     // when its last part came
    Instant told;                        // when it was last told
    bool operator==(const CuffTriple&) const = default;
};

struct OffsetOfMinute {
    std::int64_t minute = 0;  // of Instant
    std::int64_t smallestMs = 0;
    bool operator==(const OffsetOfMinute&) const = default;
};

// receive - device over the last ten minutes in which something came: the smallest of each minute. The smallest of all
// is taken for the difference of the clocks, what a message has above it for its delay.
struct ClockOffsets {
    std::vector<OffsetOfMinute> minutes;   // ascending
    std::optional<std::int64_t> steadyMs;  // a late offset that may be a step of the device's clock
    Instant steadySince;
    bool operator==(const ClockOffsets&) const = default;
};

// A device that measures. Under the name of one bed there may be two.
struct Speaker {
    std::string device, peer;
    Instant heard;                   // its last measurements
    std::optional<CuffTriple> cuff;  // of the one that does not speak now: what the monitor knew of it
    ClockOffsets offsets;
    bool operator==(const Speaker&) const = default;
};

// A cuff that gave no value, and when it ended by the device's clock.
struct FailedCuff {
    WallTime at;
    bool counted = false;
    bool operator==(const FailedCuff&) const = default;
};

struct Monitor {
    MonitorIdentity identity;
    ChairId chair;  // empty: not charted
    std::string whyNoChair;
    bool connected = false;
    std::uint64_t connection = 0;
    std::string protocol, dialect;
    std::optional<Instant> lastHeard;
    std::uint64_t messages = 0;
    std::uint64_t rejected = 0;
    std::string lastReject;
    ClockOffsets offsets;
    std::deque<Duration> gaps;  // between the last messages, at most kGapsKept
    std::optional<Duration> learnedInterval;
    std::optional<CuffTriple> cuff;
    std::optional<FailedCuff> failedCuff;
    std::optional<Speaker> speaker, other;  // who measures as this monitor, and who did before
    bool shared = false;                    // the two speak in turns: the bed has two monitors
    bool cuffHeardThisConnection = false;
    std::optional<DeviceMessage> held;  // the newest of each vital in a burst without device times, until it is over
    Instant heldUntil;
    bool operator==(const Monitor&) const = default;
};

struct TrayItem {
    MonitorIdentity monitor;
    std::string code, sample, reason;
    std::uint64_t count = 0;
    WallTime first, last;
    std::uint64_t order = 0;  // grows with each sighting: newest has the highest
    bool operator==(const TrayItem&) const = default;
};

struct AnsweredCommand {
    CommandId id;
    bool accepted = false;
    std::string reason;
    Instant at;
    bool operator==(const AnsweredCommand&) const = default;
};

// What sounded when it was pressed is quiet until then. One at a station.
struct AudioPause {
    Instant until;
    std::string by;
    bool operator==(const AudioPause&) const = default;
};

struct State {
    Configuration configuration;
    JudgedBy judged = judgedBy({});  // configuration.profile at work
    Stamp last;
    Instant clockAt;  // the last clock sample
    WallTime clockWall;
    bool clockIsReal = true;
    bool demoAllowed = false;
    std::map<ChairId, Chair> chairs;
    std::map<std::string, Monitor> monitors;  // by monitorKey(); at most kMonitorsMax
    std::optional<Instant> turnedAway;        // when a monitor last found no place among them
    std::map<TechnicalKey, Guard> stationTechnical;
    std::optional<AudioPause> pause;
    std::map<std::uint64_t, std::string> annunciators;  // connection -> client that promised to annunciate
    std::map<std::string, std::string> soundless;       // client that annunciates and cannot sound -> why
    std::optional<Instant> aloneFrom;                   // chairs are heard and nobody annunciates, since then
    bool alone = false;                                 // for so long that it was said
    std::vector<TrayItem> tray;                         // at most kTrayMax
    std::uint64_t trayDropped = 0;
    std::uint64_t trayOrder = 0;
    std::deque<AnsweredCommand> answered;  // oldest first; a day, at most kAnsweredMax
    TakenMessages<std::string> batches;    // of the link, by client and batch id; at most kBatchesMax
    TakenMessages<std::uint64_t> frames;   // of HL7, by the digest of sender and bytes; at most kFramesMax
};

inline constexpr std::size_t kReportsMax = 64;  // of one chair
inline constexpr std::size_t kCuffTimesKept = 4;
inline constexpr std::size_t kTrayMax = 512;
inline constexpr std::size_t kAnsweredMax = 10'000;
inline constexpr std::size_t kBatchesMax = 4096;
inline constexpr std::size_t kFramesMax = 8192;
inline constexpr std::size_t kMonitorsMax = 1024;
inline constexpr std::size_t kChairsMax = 256;  // automatic mode cannot grow without a bound
inline constexpr std::size_t kGapsKept = 8;

}  // namespace chairside::engine
