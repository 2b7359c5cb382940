#include "link/client/alarm_text.h"

#include <tuple>

#include "link/client/reading_text.h"
#include "vitals/quantity.h"

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
    }
    return AlarmPhrase::Other;
}

AlarmPhrase phraseOf(const v1::Occurrence& occurrence) {
    if (occurrence.kind() == v1::TECHNICAL) return technicalPhrase(occurrence.cause());
    if (occurrence.kind() != v1::PHYSIOLOGICAL || !occurrence.has_limit_milli()) return AlarmPhrase::Other;
    return occurrence.limit_is_upper() ? AlarmPhrase::AtOrAbove : AlarmPhrase::AtOrBelow;
}

std::string limitText(const AlarmSentence& sentence, const char* sign) {
    const std::string value = sentence.value.empty() ? "" : " " + sentence.value;
    return sentence.vital + value + " " + sign + " " + sentence.limit;
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
        case AlarmPhrase::Other: return sentence.rule;
    }
    return sentence.rule;
}

auto urgency(const v1::Occurrence& occurrence) {
    return std::tuple{-static_cast<int>(occurrence.priority()), occurrence.signal() == v1::ACKNOWLEDGED,
                      occurrence.kind() == v1::TECHNICAL, occurrence.started_unix_ms(), occurrence.id()};
}

}  // namespace

AlarmSentence alarmSentence(const v1::Occurrence& occurrence) {
    AlarmSentence sentence;
    sentence.phrase = phraseOf(occurrence);
    sentence.rule = occurrence.rule();
    if (occurrence.vital() != v1::VITAL_UNSPECIFIED) sentence.vital = shortVitalName(occurrence.vital());
    if (occurrence.has_value_milli()) sentence.value = quantityText(occurrence.value_milli());
    if (occurrence.has_limit_milli()) sentence.limit = quantityText(occurrence.limit_milli());
    sentence.unknownNow =
        occurrence.condition_unknown() && occurrence.kind() == v1::PHYSIOLOGICAL && !occurrence.has_ended_unix_ms();
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

bool moreUrgent(const v1::Occurrence& a, const v1::Occurrence& b) { return urgency(a) < urgency(b); }

}  // namespace chairside::link
