// What an alarm says, so that every client says it in the same words. First in codes, for a client that puts them
// into another language; then in English. Plain functions, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "chairside/v1/alarm.pb.h"

namespace chairside::link {

enum class AlarmPhrase : std::uint8_t {
    AtOrBelow,          // "{vital} {value} ≤ {limit}"
    AtOrAbove,          // "{vital} {value} ≥ {limit}"
    VitalLost,          // "{vital} lost"
    LinkLost,           // "Link lost"
    PendingLost,        // "{vital} lost after {value}"
    NoBelievablePulse,  // "No believable pulse: look at the patient"
    ClockStep,          // "The station's clock was changed"
    NotSaved,           // "Record not being saved"
    RecordDamaged,      // "Part of the record is damaged"
    NobodyAnnunciates,  // "No dashboard annunciates alarms"
    ChecksOverdue,      // "Checks overdue"
    StandbyOver,        // "Standby over, chair not back"
    Overdue,            // "Cuff overdue", "{vital} overdue"
    CuffFailed,         // "Cuff failed again"
    Implausible,        // "{vital}: a value that cannot be"
    Conflicting,        // "Heart and pulse rate contradict", "Cuff values contradict"
    ClockSkew,          // "The monitor's clock is off"
    TwoMonitors,        // "Two monitors for this chair"
    UnknownMonitor,     // "A monitor that no chair names"
    DemoData,           // "Demo data, no patient"
    CuffCycle,          // "Cuff every {value} s, the protocol asks for {limit} s"
    DiskLow,            // "The station's disk is nearly full"
    StationRestarted,   // "The station was away for {value}"; the value is an age: "10 h 00 min"
    AudioMissing,       // "A dashboard cannot sound: {text}"
    Help,               // "HELP called"
    Bedside,            // "Monitor: {text}"
    Other,              // a cause newer than this client: "{rule}"
};

// The arguments of a phrase; those it does not name are empty.
struct AlarmSentence {
    AlarmPhrase phrase = AlarmPhrase::Other;
    std::string vital;  // short name: "SpO₂"; of an observation the scale's: "RASS"; of a score "NEWS2"
    bool isCuff = false;
    std::string value;  // "87"
    std::string limit;  // "88"
    std::string rule;
    std::string reference;  // what a change is counted from: the baseline, or where a trend came from
    v1::ConditionKind condition = v1::CONDITION_KIND_UNSPECIFIED;
    bool sessionLimit = false;  // the limit was set for this session
    std::string text;           // the device's words; of others what was said with it
    bool unknownNow = false;    // still active, but no good reading says so now
    bool insideAgain = false;   // the value is back inside its limit, not yet long or far enough to end the alarm
};

// Events tell what changes about an alarm, live values come apart from them: puts a newer good value into an active
// alarm about a limit, so that it never shows an old number. `rate`: which reading RATE stands for now.
void follow(v1::Occurrence& alarm, const v1::Reading& reading, v1::Vital rate);

[[nodiscard]] AlarmSentence alarmSentence(const v1::Occurrence& occurrence);
[[nodiscard]] std::string english(const AlarmSentence& sentence);
// "SpO₂ 87 ≤ 88", "SpO₂ 89, was ≤ 88", "SBP 172 ≥ 170, baseline 130", "SpO₂ lost", "Link lost".
[[nodiscard]] std::string alarmText(const v1::Occurrence& occurrence);

// How an alarm stands, for the three looks that people must tell apart.
enum class AlarmLook : std::uint8_t {
    Sounding,      // or quiet only because a worse one speaks for it
    Paused,        // sounds again when the audio pause ends
    Acknowledged,  // a person took it on
    Latched,       // the condition is gone, nobody has acknowledged
    Over,
};
[[nodiscard]] AlarmLook alarmLook(const v1::Occurrence& occurrence);
[[nodiscard]] inline bool isOver(const v1::Occurrence& o) { return alarmLook(o) == AlarmLook::Over; }

// "acknowledged by Ana, 2 min", "was 86 until 10:41 UTC, nobody acknowledged", "sound paused by Ana".
// `nowUnixMs`: the station's time.
[[nodiscard]] std::string signalText(const v1::Occurrence& occurrence, std::int64_t nowUnixMs);

// "▲▲▲", "▲▲", "▲" by priority; a technical alarm has "◇" before it.
[[nodiscard]] std::string alarmShape(const v1::Occurrence& occurrence);

// True when `a` is to be shown before `b`: worse first, unacknowledged before acknowledged, physiological before
// technical, then the older one.
[[nodiscard]] bool moreUrgent(const v1::Occurrence& a, const v1::Occurrence& b);

}  // namespace chairside::link
