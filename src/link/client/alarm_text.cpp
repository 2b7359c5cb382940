#include "link/client/alarm_text.h"

#include <algorithm>
#include <tuple>

#include "base/time.h"
#include "link/client/reading_text.h"
#include "vitals/quantity.h"
#include "vitals/scale.h"

namespace chairside::link {
namespace {

std::string quantityText(std::int64_t milli) { return toText(Quantity::fromMilli(milli)); }

// Protobuf enums are open: a number that a newer station sent ends in Other.
AlarmPhrase technicalPhrase(v1::TechnicalCause cause) {
    switch (static_cast<int>(cause)) {
        case v1::VITAL_LOST: return AlarmPhrase::VitalLost;
        case v1::LINK_LOST: return AlarmPhrase::LinkLost;
        case v1::PENDING_LOST: return AlarmPhrase::PendingLost;
        case v1::NO_BELIEVABLE_PULSE: return AlarmPhrase::NoBelievablePulse;
        case v1::CLOCK_STEP: return AlarmPhrase::ClockStep;
        case v1::NOT_SAVED: return AlarmPhrase::NotSaved;
        case v1::RECORD_DAMAGED: return AlarmPhrase::RecordDamaged;
        case v1::NOBODY_ANNUNCIATES: return AlarmPhrase::NobodyAnnunciates;
        case v1::CHECKS_OVERDUE: return AlarmPhrase::ChecksOverdue;
        case v1::STANDBY_OVER: return AlarmPhrase::StandbyOver;
        case v1::OVERDUE: return AlarmPhrase::Overdue;
        case v1::CUFF_FAILED: return AlarmPhrase::CuffFailed;
        case v1::IMPLAUSIBLE_VALUE: return AlarmPhrase::Implausible;
        case v1::CONFLICTING: return AlarmPhrase::Conflicting;
        case v1::CLOCK_SKEW: return AlarmPhrase::ClockSkew;
        case v1::TWO_MONITORS: return AlarmPhrase::TwoMonitors;
        case v1::UNKNOWN_MONITOR: return AlarmPhrase::UnknownMonitor;
        case v1::DEMO_DATA: return AlarmPhrase::DemoData;
        case v1::CUFF_CYCLE: return AlarmPhrase::CuffCycle;
        case v1::DISK_LOW: return AlarmPhrase::DiskLow;
        case v1::STATION_RESTARTED: return AlarmPhrase::StationRestarted;
        case v1::AUDIO_MISSING: return AlarmPhrase::AudioMissing;
    }
    return AlarmPhrase::Other;
}

AlarmPhrase phraseOf(const v1::Occurrence& occurrence) {
    if (occurrence.kind() == v1::HELP) return AlarmPhrase::Help;
    if (occurrence.kind() == v1::BEDSIDE) return AlarmPhrase::Bedside;
    if (occurrence.kind() == v1::TECHNICAL) return technicalPhrase(occurrence.cause());
    if (occurrence.kind() != v1::PHYSIOLOGICAL || !occurrence.has_limit_milli()) return AlarmPhrase::Other;
    return occurrence.limit_is_upper() ? AlarmPhrase::AtOrAbove : AlarmPhrase::AtOrBelow;
}

// Behind a limit that is not just a number of the profile: where it comes from.
std::string countedFrom(const AlarmSentence& sentence) {
    const std::string whose = sentence.sessionLimit ? " (set for this session)" : "";
    if (sentence.reference.empty()) return whose;
    if (sentence.condition == v1::BASELINE_CHANGE) return ", baseline " + sentence.reference + whose;
    return ", from " + sentence.reference + whose;
}

std::string limitText(const AlarmSentence& sentence, const char* sign) {
    const std::string value = sentence.value.empty() ? "" : " " + sentence.value;
    const char* const between = sentence.insideAgain ? ", was " : " ";
    return sentence.vital + value + between + sign + " " + sentence.limit + countedFrom(sentence);
}

// The cuff's values are one measurement.
std::string measurementText(const AlarmSentence& sentence) { return sentence.isCuff ? "Cuff" : sentence.vital; }

std::string contradictionText(const AlarmSentence& sentence) {
    return sentence.isCuff ? "Cuff values contradict" : "Heart and pulse rate contradict";
}

std::string withText(const std::string& what, const AlarmSentence& sentence) {
    return sentence.text.empty() ? what : what + ": " + sentence.text;
}

std::string phraseText(const AlarmSentence& sentence) {
    switch (sentence.phrase) {
        case AlarmPhrase::AtOrBelow: return limitText(sentence, "≤");
        case AlarmPhrase::AtOrAbove: return limitText(sentence, "≥");
        case AlarmPhrase::VitalLost: return sentence.vital + " lost";
        case AlarmPhrase::LinkLost: return "Link lost";
        case AlarmPhrase::PendingLost:
            return sentence.vital + (sentence.value.empty() ? " lost" : " lost after " + sentence.value);
        case AlarmPhrase::NoBelievablePulse: return "No believable pulse: look at the patient";
        case AlarmPhrase::ClockStep: return "The station's clock was changed";
        case AlarmPhrase::NotSaved: return "Record not being saved";
        case AlarmPhrase::RecordDamaged: return "Part of the record is damaged";
        case AlarmPhrase::NobodyAnnunciates:
            return sentence.text == "unconfirmed" ? "No dashboard confirmed a HIGH alarm"
                                                  : "No dashboard annunciates alarms";
        case AlarmPhrase::ChecksOverdue: return "Checks overdue";
        case AlarmPhrase::StandbyOver: return "Standby over, chair not back";
        case AlarmPhrase::Overdue: return measurementText(sentence) + " overdue";
        case AlarmPhrase::CuffFailed: return "Cuff failed again";
        case AlarmPhrase::Implausible: return measurementText(sentence) + ": a value that cannot be";
        case AlarmPhrase::Conflicting: return contradictionText(sentence);
        case AlarmPhrase::ClockSkew: return "The monitor's clock is off";
        case AlarmPhrase::TwoMonitors: return "Two monitors for this chair";
        case AlarmPhrase::UnknownMonitor: return "A monitor that no chair names";
        case AlarmPhrase::DemoData: return "Demo data, no patient";
        case AlarmPhrase::CuffCycle:
            return "Cuff every " + sentence.value + " s, the protocol asks for " + sentence.limit + " s";
        case AlarmPhrase::DiskLow: return withText("The station's disk is nearly full", sentence);
        case AlarmPhrase::StationRestarted:
            return "The station was away" + (sentence.value.empty() ? "" : " for " + sentence.value);
        case AlarmPhrase::AudioMissing: return withText("A dashboard cannot sound", sentence);
        case AlarmPhrase::Help: return "HELP called";
        case AlarmPhrase::Bedside: return "Monitor: " + sentence.text;
        case AlarmPhrase::Other: return sentence.rule;
    }
    return sentence.rule;
}

// Who has it need not be told first; a latched one is history that somebody must see.
int lookRank(const v1::Occurrence& occurrence) {
    switch (alarmLook(occurrence)) {
        case AlarmLook::Sounding:
        case AlarmLook::Paused: return 0;
        case AlarmLook::Acknowledged: return 1;
        case AlarmLook::Latched: return 2;
        case AlarmLook::Over: return 3;
    }
    return 0;
}

std::string hourAndMinute(std::int64_t unixMs) { return toIso8601(WallTime{unixMs}).substr(11, 5); }

std::string ago(std::int64_t fromUnixMs, std::int64_t nowUnixMs) {
    return ageText(std::chrono::milliseconds{std::max<std::int64_t>(0, nowUnixMs - fromUnixMs)});
}

std::string unanswered(const v1::Occurrence& occurrence) {
    if (occurrence.level() == 0) return {};
    return "NOBODY ANSWERS (" + std::to_string(occurrence.level()) + ")";
}

std::string latchedText(const v1::Occurrence& occurrence) {
    std::string was = "over";
    if (occurrence.has_extreme_milli()) was = "was " + quantityText(occurrence.extreme_milli());
    return was + ", ended " + hourAndMinute(occurrence.ended_unix_ms()) + " UTC, nobody acknowledged";
}

auto urgency(const v1::Occurrence& occurrence) {
    return std::tuple{-static_cast<int>(occurrence.priority()), lookRank(occurrence),
                      occurrence.kind() == v1::TECHNICAL, occurrence.started_unix_ms(), occurrence.id()};
}

}  // namespace

void follow(v1::Occurrence& alarm, const v1::Reading& reading, v1::Vital rate) {
    const v1::Vital judged = alarm.vital() == v1::RATE ? rate : alarm.vital();
    const bool open = alarm.kind() == v1::PHYSIOLOGICAL && alarm.has_limit_milli() && !alarm.has_ended_unix_ms();
    if (open && reading.vital() == judged && reading.state() == v1::VALID) alarm.set_value_milli(reading.value_milli());
}

AlarmSentence alarmSentence(const v1::Occurrence& occurrence) {
    AlarmSentence sentence;
    sentence.phrase = phraseOf(occurrence);
    sentence.rule = occurrence.rule();
    sentence.text = occurrence.text();
    if (occurrence.vital() != v1::VITAL_UNSPECIFIED) sentence.vital = shortVitalName(occurrence.vital());
    if (occurrence.scale() != v1::SCALE_UNSPECIFIED && v1::Scale_IsValid(occurrence.scale())) {
        sentence.vital = shortName(static_cast<Scale>(occurrence.scale()));
    }
    sentence.isCuff = occurrence.vital() >= v1::NIBP_SYSTOLIC && occurrence.vital() <= v1::NIBP_MEAN;
    sentence.condition = occurrence.condition();
    sentence.sessionLimit = occurrence.session_limit();
    if (occurrence.condition() == v1::SCORE) sentence.vital = "NEWS2";
    if (occurrence.has_reference_milli()) sentence.reference = quantityText(occurrence.reference_milli());
    if (occurrence.has_value_milli()) sentence.value = quantityText(occurrence.value_milli());
    if (sentence.phrase == AlarmPhrase::StationRestarted && occurrence.has_value_milli()) {
        sentence.value = ageText(std::chrono::milliseconds{occurrence.value_milli()});  // thousandths of a second
    }
    if (occurrence.has_limit_milli()) sentence.limit = quantityText(occurrence.limit_milli());
    if (occurrence.has_value_milli() && occurrence.has_limit_milli()) {
        sentence.insideAgain = occurrence.limit_is_upper() ? occurrence.value_milli() < occurrence.limit_milli()
                                                           : occurrence.value_milli() > occurrence.limit_milli();
    }
    sentence.unknownNow =
        occurrence.condition_unknown() && occurrence.kind() != v1::TECHNICAL && !occurrence.has_ended_unix_ms();
    return sentence;
}

std::string english(const AlarmSentence& sentence) {
    return phraseText(sentence) + (sentence.unknownNow ? ", no reading now" : "");
}

std::string alarmText(const v1::Occurrence& occurrence) { return english(alarmSentence(occurrence)); }

std::string alarmShape(const v1::Occurrence& occurrence) {
    std::string shape = occurrence.kind() == v1::TECHNICAL ? "◇" : "";
    for (int i = 0; i < static_cast<int>(occurrence.priority()) && i < 3; ++i) shape += "▲";
    return shape;
}

AlarmLook alarmLook(const v1::Occurrence& occurrence) {
    if (occurrence.has_ended_unix_ms() && occurrence.signal() != v1::LATCHED) return AlarmLook::Over;
    switch (static_cast<int>(occurrence.signal())) {
        case v1::PAUSED: return AlarmLook::Paused;
        case v1::LATCHED: return AlarmLook::Latched;
        case v1::ACKNOWLEDGED:
        case v1::REMINDING: return AlarmLook::Acknowledged;
    }
    return AlarmLook::Sounding;
}

std::string signalText(const v1::Occurrence& occurrence, std::int64_t nowUnixMs) {
    switch (alarmLook(occurrence)) {
        case AlarmLook::Sounding: return occurrence.outvoiced() ? "a worse one sounds for it" : unanswered(occurrence);
        case AlarmLook::Paused: return "sound paused by " + occurrence.signal_by();
        case AlarmLook::Acknowledged: {
            const std::string since = ago(occurrence.acknowledged_unix_ms(), nowUnixMs);
            const std::string reminding = occurrence.signal() == v1::REMINDING ? ", REMINDER" : "";
            return "acknowledged by " + occurrence.acknowledged_by() + ", " + since + reminding;
        }
        case AlarmLook::Latched: return latchedText(occurrence);
        case AlarmLook::Over: return "ended";
    }
    return {};
}

bool moreUrgent(const v1::Occurrence& a, const v1::Occurrence& b) { return urgency(a) < urgency(b); }

}  // namespace chairside::link
