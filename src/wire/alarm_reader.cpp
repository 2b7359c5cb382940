#include "wire/alarm_reader.h"

#include <algorithm>

#include "wire/ascii_text.h"
#include "wire/hl7_text.h"

namespace chairside::wire {
namespace {

constexpr std::size_t kCodeMax = 96;
constexpr std::string_view kDigits = "0123456789";
constexpr const char* kEvidence = "value of an alarm message: evidence, not a measurement to chart";

bool maySayWhatHappened(const ObxLine& line) {
    const bool words = line.type == "ST" || line.type == "CWE" || line.type == "CE" || line.type == "TX";
    return words && !attributeOf(line.coded);
}

// Also where its value is missing.
bool isOfNumber(const ObxLine& line) { return line.mapping != nullptr || line.type == "NM"; }

std::string_view parentOf(std::string_view subId) {
    const std::size_t dot = subId.rfind('.');
    return dot == std::string_view::npos ? subId : subId.substr(0, dot);
}

bool isWordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

bool hasWord(std::string_view text, std::string_view word) {
    for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
        const bool begins = at == 0 || !isWordByte(text[at - 1]);
        const bool ends = at + word.size() == text.size() || !isWordByte(text[at + word.size()]);
        if (begins && ends && equalWithoutCase(text.substr(at, word.size()), word)) return true;
    }
    return false;
}

std::optional<Vital> subjectOf(std::string_view text, const DialectIndex& dialect) {
    for (const AlarmSubject& subject : dialect.alarmLines().subjects) {
        if (hasWord(text, subject.word)) return subject.vital;
    }
    return std::nullopt;
}

DeviceAlertPriority priorityOf(std::string_view name, std::string_view text, const DialectIndex& dialect) {
    for (const AlarmPriority& one : dialect.alarmLines().priorities) {
        if (containsWithoutCase(name, one.word) || startsWithoutCase(text, one.word)) return one.priority;
    }
    return DeviceAlertPriority::Unknown;
}

// IHE PCD-04, OBX-8 and MDC_ATTR_ALARM_PRIORITY: no, low, medium, high.
std::optional<DeviceAlertPriority> pcdPriority(std::string_view code) {
    if (code == "PN") return DeviceAlertPriority::Unknown;
    if (code == "PL") return DeviceAlertPriority::Low;
    if (code == "PM") return DeviceAlertPriority::Medium;
    if (code == "PH") return DeviceAlertPriority::High;
    return std::nullopt;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// "38,9"
bool isDecimalComma(std::string_view text, std::size_t at) {
    return text[at] == ',' && at > 0 && isDigit(text[at - 1]) && at + 1 < text.size() && isDigit(text[at + 1]);
}

// Texts often end with the value of the moment ("SpO2 High, SpO2=98 %"), or with it and its limit ("HR 134>120"): the
// code of the alarm must not, but too high and too low are two alarms.
std::string withoutValue(std::string_view text) {
    std::size_t end = text.find_first_of(",=<>");
    while (end < text.size() && isDecimalComma(text, end)) end = text.find_first_of(",=<>", end + 1);
    const std::string_view kept = trimBlanks(text.substr(0, end));
    const bool limited = end < text.size() && (text[end] == '<' || text[end] == '>');
    const std::size_t words = kept.find_last_not_of("0123456789.,+-");
    if (!limited || words == std::string_view::npos || words + 1 == kept.size() || kept[words] != ' ') {
        return std::string{kept};
    }
    return std::string{trimBlanks(kept.substr(0, words))} + ' ' + text[end];
}

std::string_view withoutMarks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('*'), text.size()));
    return trimBlanks(text);
}

// Ends before the first number: a value, and then its limit and unit. "SpO2", "T1" and "EVT_12_LEAD" are names.
std::string_view beforeNumber(std::string_view words) {
    std::size_t end = 0;
    for (std::size_t at = words.find_first_of(kDigits); at < words.size(); at = words.find_first_of(kDigits, end)) {
        end = std::min(words.find_first_not_of(kDigits, at), words.size());
        const char before = at == 0 ? ' ' : words[at - 1];
        if (before == '_' || (mayBeLetter(before) && end - at == 1)) continue;
        words = words.substr(0, at);
        return words.substr(0, words.find_last_not_of(" ,.:;=<>+-(/[") + 1);
    }
    return words;
}

bool isNumber(std::string_view code) { return code.find_first_not_of(kDigits) == std::string_view::npos; }

std::string cutText(std::string text, std::size_t bytesMax) {
    if (text.size() <= bytesMax) return text;
    return displayText(text, Hl7Charset::Utf8, bytesMax);
}

}  // namespace

Unmapped tooManyAlarms(std::size_t lines) {
    return {"(alarms)", std::to_string(lines) + " lines", "too many alarms in one message"};
}

bool isAlarmLine(const ObxLine& line, const DialectIndex& dialect, bool listOfAlarms) {
    const AlarmLines& lines = dialect.alarmLines();
    if (!lines.system.empty() && equalWithoutCase(line.coded.system, lines.system)) return !line.value.empty();
    // The ids are Mindray PDS's kinds of messages; a gateway counts in the same field, so what holds a number is none.
    return listOfAlarms && !isOfNumber(line) && !line.value.empty() && dialect.findNotCharted(line.coded) == nullptr;
}

DeviceAlert readAlarmLine(const ObxLine& line, const Hl7Message& message, const DialectIndex& dialect) {
    const char component = message.separators().component;
    // "10076^**T1 Too Low": number and text; else all of it is the text.
    const std::string_view second = trimBlanks(hl7Part(line.value, component, 2));
    const std::string_view raw = second.empty() ? line.value : second;
    DeviceAlert alert;
    alert.text = message.text(withoutMarks(raw), kDeviceAlertTextBytesMax);
    alert.priority = priorityOf(line.coded.name, raw, dialect);
    alert.vital = subjectOf(raw, dialect);
    forEachFlag(line.flags, message.separators(),
                [&](std::string_view flag) { alert.demo = alert.demo || isDemoFlag(flag); });
    std::string code;
    if (!second.empty()) code = message.text(trimBlanks(hl7Part(line.value, component, 1)), kCodeMax);
    if (code.empty()) {
        code = message.text(line.coded.code, kCodeMax);
        code.append(" ").append(message.text(withoutValue(raw), kCodeMax));
    }
    alert.code = cutText(std::move(code), kCodeMax);
    return alert;
}

AlarmReader::AlarmReader(const Hl7Message& message, const ChartedPatient& patient, const DialectIndex& dialect,
                         const ZoneRules* zone, bool demoAllowed, DeviceMessage& out, const TraceFate& trace)
    : message_(message),
      patient_(patient),
      dialect_(dialect),
      out_(out),
      times_(message, zone, out.unmapped),
      trace_(trace),
      demoAllowed_(demoAllowed) {}

void AlarmReader::read() {
    out_.sentAt = times_.sentAt();
    for (std::size_t i = 1; i < message_.size(); ++i) {
        const Hl7Segment segment = message_.segment(i);
        otherPatient_ = !patient_.owns(i);
        if (segment.is("OBR") && !otherPatient_) {
            ++group_;
            groupTime_ = trimBlanks(segment.field(7));
        }
        if (segment.is("OBX")) takeLine(readObx(message_, i, dialect_));
        if (auto damaged = damagedLine(segment, message_)) out_.unmapped.push_back(std::move(*damaged));
    }
    for (Alarm& alarm : alarms_) finish(alarm);
    if (tooMany_ > 0) out_.unmapped.push_back(tooManyAlarms(tooMany_));
}

AlarmReader::Alarm* AlarmReader::knownAlarmOf(const ObxLine& line) {
    const std::string_view parent = parentOf(line.subId);
    const auto known = std::find_if(alarms_.rbegin(), alarms_.rend(), [&](const Alarm& alarm) {
        return alarm.group == group_ && alarm.parent == parent;
    });
    return known == alarms_.rend() ? nullptr : &*known;
}

AlarmReader::Alarm* AlarmReader::alarmOf(const ObxLine& line) {
    Alarm* const known = knownAlarmOf(line);
    const bool another = known && line.subId.empty() && maySayWhatHappened(line) && !known->event.empty();
    if (known && !another) return known;
    if (alarms_.size() >= kAlarmsOfOneMessageMax) return nullptr;
    Alarm alarm;
    alarm.line = line.index;
    alarm.group = group_;
    alarm.parent = parentOf(line.subId);
    alarm.time = groupTime_;
    return &alarms_.emplace_back(std::move(alarm));
}

void AlarmReader::takeLine(const ObxLine& line) {
    if (line.value.empty()) return takeWithoutValue(line);
    if (otherPatient_) return refuse(line, "belongs to another patient of the same message");
    const auto attribute = attributeOf(line.coded);
    if (!attribute && isOfDevice(line.coded)) return refuse(line, "about the device: no alarm");
    Alarm* const alarm = alarmOf(line);
    if (alarm == nullptr) {
        ++tooMany_;
        return tell(line.segment, "not charted: too many alarms in one message");
    }
    if (attribute) return takeAttribute(*attribute, line, *alarm);
    if (maySayWhatHappened(line) && alarm->event.empty()) return takeEvent(line, *alarm);
    takeSource(line, *alarm);
    refuse(line, kEvidence);
}

// Devices and containers; also the source of an alarm whose value the monitor does not have (any more).
void AlarmReader::takeWithoutValue(const ObxLine& line) {
    Alarm* const alarm = otherPatient_ || !isOfNumber(line) || isOfDevice(line.coded) ? nullptr : knownAlarmOf(line);
    if (alarm == nullptr) return tell(line.segment, "carries no value");
    takeSource(line, *alarm);
    tell(line.segment, "says more of an alarm");
}

void AlarmReader::takeAttribute(AlarmAttribute attribute, const ObxLine& line, Alarm& alarm) {
    const CodedName value = codedValue(line.value, message_.separators().component);
    switch (attribute) {
        case AlarmAttribute::Source:
            takeFlags(line.flags, alarm);
            if (line.type == "NM") {  // Draeger: what was measured, not by whom
                alarm.hasValue = true;
                return refuse(line, kEvidence);
            }
            noteSource(codeOf(value), dialect_.find(value), alarm);
            break;
        case AlarmAttribute::Phase: alarm.ended = alarm.ended || equalWithoutCase(value.code, "end"); break;
        case AlarmAttribute::State: alarm.ended = alarm.ended || equalWithoutCase(value.code, "inactive"); break;
        case AlarmAttribute::Priority:
            if (const auto priority = pcdPriority(value.code)) alarm.alert.priority = *priority;
            break;
        case AlarmAttribute::Text: alarm.words = message_.text(line.value, kDeviceAlertTextBytesMax); break;
        case AlarmAttribute::Inactivation:
        case AlarmAttribute::Type: break;
    }
    tell(line.segment, "says more of an alarm");
}

void AlarmReader::takeEvent(const ObxLine& line, Alarm& alarm) {
    const char component = message_.separators().component;
    const CodedName value = codedValue(line.value, component);
    const std::string_view own = trimBlanks(hl7Part(line.value, component, 9));  // CWE-9: original text
    const std::string_view words = own.empty() ? value.name : own;
    const std::string_view code = codeOf(value).empty() ? words : codeOf(value);
    alarm.line = line.index;
    if (!line.time.empty()) alarm.time = line.time;
    takeFlags(line.flags, alarm);
    alarm.text = message_.text(words.empty() ? line.value : words, kDeviceAlertTextBytesMax);
    // The event is OBX-5, as a code or in words, or OBX-3; then OBX-5 may say which of its kind. OBX-2 tells nothing of
    // it: some send codes as ST.
    const bool isInValue = isAnyAlarm(line.coded);
    std::string event{isInValue ? std::string_view{} : codeOf(line.coded)};
    if (event.empty()) {
        event = withoutValue(withoutMarks(code));
    } else {
        noteKind(line.coded, value, alarm);
    }
    alarm.event = message_.text(event, kCodeMax);
    alarm.signOfLife = isSignOfLife(isInValue ? value : line.coded);
}

void AlarmReader::takeSource(const ObxLine& line, Alarm& alarm) const {
    alarm.hasValue = alarm.hasValue || isOfNumber(line);
    takeFlags(line.flags, alarm);
    noteSource(codeOf(line.coded), line.mapping, alarm);
}

void AlarmReader::noteSource(std::string_view code, const CodeMapping* mapping, Alarm& alarm) {
    if (alarm.source.empty()) alarm.source = code;
    if (mapping && !alarm.alert.vital) alarm.alert.vital = mapping->vital;
}

void AlarmReader::takeFlags(std::string_view flags, Alarm& alarm) const {
    forEachFlag(flags, message_.separators(), [&](std::string_view flag) {
        if (const auto priority = pcdPriority(flag)) alarm.alert.priority = *priority;
        alarm.alert.demo = alarm.alert.demo || isDemoFlag(flag);
    });
}

void AlarmReader::noteKind(const CodedName& event, const CodedName& value, Alarm& alarm) {
    if (value.name.empty()) return;
    const std::string_view code = codeOf(value);
    alarm.kindIsWords = code != value.code;
    alarm.kind = alarm.kindIsWords ? withoutMarks(code) : code;
    alarm.eventIsNumber = isNumber(codeOf(event));
    alarm.ofLimit = isOfLimit(event);
}

// Of words without their value: the start, each update and the end of one alarm have different ones. The end says no
// limit, so where the event is a number, which tells too high from too low, the limit is left out too. A number is a
// value where the alarm is about one: in "Lead 2 off" it is a name. An end may come without the line of its value, so
// the events that are known to be of limits need none.
std::string AlarmReader::kindOf(const Alarm& alarm) {
    if (!alarm.kindIsWords) return std::string{alarm.kind};
    const bool ofValue = alarm.eventIsNumber && (alarm.ofLimit || alarm.hasValue);
    return withoutValue(ofValue ? beforeNumber(alarm.kind) : alarm.kind);
}

void AlarmReader::finish(Alarm& alarm) {
    const ObxLine first = readObx(message_, alarm.line, dialect_);
    if (alarm.signOfLife) return refuse(first, "a sign of life, no alarm");
    // Where nothing else says what happened, the text for people does.
    if (alarm.event.empty()) alarm.event = withoutValue(withoutMarks(alarm.words));
    if (alarm.event.empty()) {
        out_.unmapped.push_back(toUnmapped(first, message_, "lines of an alarm that do not say what happened"));
        return;
    }
    DeviceAlert& alert = alarm.alert;
    if (const std::string kind = message_.text(kindOf(alarm), kCodeMax); !kind.empty()) {
        alarm.event.append(" ").append(kind);
    }
    // The same event of two sources is two alarms; where no source is told, its place in the device tells them apart.
    const std::string source = message_.text(alarm.source.empty() ? alarm.parent : alarm.source, kCodeMax);
    if (!source.empty()) alarm.event.append(" ").append(source);
    alert.code = cutText(std::move(alarm.event), kCodeMax);
    alert.text = std::move(alarm.words.empty() ? alarm.text : alarm.words);
    if (!alert.vital) alert.vital = subjectOf(alert.text, dialect_);
    // Each message is one event: "continue" and "update" are no list of what is on.
    alert.phase = alarm.ended ? DeviceAlertPhase::Ended : DeviceAlertPhase::Started;
    alert.demo = alert.demo || saysDemo(message_);
    if (alert.demo && !demoAllowed_) {
        const std::string_view reason = "demo alarm (not allowed at this station)";
        tell(message_.segment(alarm.line), "not charted: " + std::string{reason});
        out_.unmapped.push_back({alert.code, cutText(alert.text, kCodeMax), std::string{reason}});
        return;
    }
    alert.at = times_.read(alarm.time);
    if (!alert.at) alert.at = times_.sentAt();
    tell(message_.segment(alarm.line), "alarm of the monitor: " + alert.text, true);
    out_.alerts.push_back(std::move(alert));
}

void AlarmReader::refuse(const ObxLine& line, std::string reason) {
    tell(line.segment, "not charted: " + reason);
    out_.unmapped.push_back(toUnmapped(line, message_, std::move(reason)));
}

void AlarmReader::tell(const Hl7Segment& segment, std::string words, bool charted) const {
    if (trace_) trace_({segment.text(), std::move(words), charted});
}

}  // namespace chairside::wire
